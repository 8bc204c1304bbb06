//! From the wire to the model, and what no single field can know: identities and references.

use std::collections::BTreeSet;
use std::rc::Rc;

use samplan_model as model;
use samplan_model::gather::Gather as _;
use samplan_model::{ItemId, PlanId, SourceId, When as Time};

use super::codes::{Codes, SourceStateWord};
use super::lenient::{Items, Maybe};
use super::scalars::Text;
use super::wire;
use crate::issue::{Issue, IssueCode, Issues, Lost};

pub(super) fn record(record: wire::CareRecord, issues: &Issues) -> model::CareRecord {
    let unreadable = record.plans.unreadable.clone();
    let mut source_ids = Identities::new("sources", issues);
    let sources: Vec<_> = record
        .sources
        .placed()
        .map(|(place, source)| self::source(source_ids.unique(place, &source.id), source))
        .gathered();
    let mut plan_ids = Identities::new("plans", issues);
    let mut plans: Vec<_> = record
        .plans
        .placed()
        .map(|(place, wire)| {
            let id = plan_ids.unique(place, &wire.id);
            (place, plan(id, wire, &format!("plans[{place}]"), issues))
        })
        .gathered();
    for (place, plan) in &mut plans {
        drop_unknown_sources(plan, *place, &sources, issues);
        plan.replaces.retain(|replaced| *replaced != plan.id);
    }
    model::CareRecord {
        subject: record.subject.0.map(subject).unwrap_or_default(),
        viewer: record
            .viewer
            .0
            .map(|viewer| model::Viewer { name: text(viewer.name), relationship: text(viewer.relationship) }),
        fetched: record.fetched.0.map(|moment| moment.0),
        sources,
        plans: plans.into_iter().map(|(_, plan)| Rc::new(plan)).gathered(),
        terms: terms(record.terms),
        entries: record.entries.list.into_iter().map(entry).gathered(),
        unreadable,
        unseen: Vec::new(),
    }
}

fn entry(entry: wire::Entry) -> model::Entry {
    let became = |item: wire::ItemPath| model::ItemPath {
        plan: PlanId::from(item.plan.0.as_str()),
        item: item.item.0.map(|item| ItemId::from(item.0.as_str())),
    };
    model::Entry {
        path: entry.path.0,
        kind: text(entry.kind),
        became: entry.became.list.into_iter().map(became).gathered(),
        fate: code(entry.fate),
        into: text(entry.into),
    }
}

/// What was wrong with the data that the record was made of.
pub(super) fn faults(faults: Items<wire::Fault>, issues: &Issues) {
    for fault in faults.list {
        issues.push(Issue {
            path: text(fault.path).unwrap_or_default(),
            code: fault.code.unwrapped(),
            message: fault.message.0,
            lost: fault.lost.unwrapped(),
        });
    }
}

/// Makes identities unique, so that nothing is lost where a source uses one twice.
struct Identities<'i> {
    path: String,
    seen: BTreeSet<Rc<str>>,
    issues: &'i Issues,
}

impl<'i> Identities<'i> {
    fn new(path: impl Into<String>, issues: &'i Issues) -> Self {
        Self { path: path.into(), seen: BTreeSet::new(), issues }
    }

    /// The id, or the id with a number behind it where it has been used before.
    fn unique(&mut self, place: usize, id: &Text) -> Rc<str> {
        let mut free = Rc::from(id.0.as_str());
        let mut number = 1;
        while !self.seen.insert(Rc::clone(&free)) {
            number += 1;
            free = Rc::from(format!("{}#{number}", id.0));
        }
        if number > 1 {
            self.note(place);
        }
        free
    }

    fn note(&self, place: usize) {
        self.issues.push(Issue {
            path: format!("{}[{place}].id", self.path),
            code: IssueCode::Duplicate,
            message: "this id is used twice; the item is shown under another".to_owned(),
            lost: Lost::Nothing,
        });
    }
}

fn drop_unknown_sources(
    plan: &mut model::CarePlan,
    place: usize,
    sources: &[model::Source],
    issues: &Issues,
) {
    let is_known = |id: &SourceId| sources.iter().any(|source| source.id == *id);
    let before = plan.also_in.len() + usize::from(plan.source.is_some());
    plan.source = plan.source.take().filter(is_known);
    plan.also_in.retain(is_known);
    if plan.also_in.len() + usize::from(plan.source.is_some()) < before {
        issues.push(Issue {
            path: format!("plans[{place}].source"),
            code: IssueCode::UnknownReference,
            message: "there is no source with this id".to_owned(),
            lost: Lost::Field,
        });
    }
}

fn subject(subject: wire::Subject) -> model::Subject {
    model::Subject {
        name: subject.name.0,
        given_name: text(subject.given_name),
        identifier: text(subject.identifier),
        protection: option_code(subject.protection).unwrap_or_default(),
    }
}

fn source(id: Rc<str>, source: wire::Source) -> model::Source {
    let since = source.since.0.map(|moment| moment.0);
    model::Source {
        id: SourceId::from(id),
        system: source.system.0,
        organization: source.organization.0,
        party: code(source.party),
        state: match code(source.state).unwrap_or(SourceStateWord::Shown) {
            SourceStateWord::Shown => model::SourceState::Shown,
            SourceStateWord::NotConsented => model::SourceState::NotConsented,
            SourceStateWord::Blocked => model::SourceState::Blocked,
            SourceStateWord::Unreachable => model::SourceState::Unreachable { since },
        },
        fetched: source.fetched.0.map(|moment| moment.0),
        contact: contact_of(source.contact),
        holds: source.holds.list.into_iter().map(Codes::unwrapped).gathered(),
    }
}

fn plan(id: Rc<str>, plan: wire::CarePlan, path: &str, issues: &Issues) -> model::CarePlan {
    let unreadable = unreadable(&plan);
    let list = |name: &str| List { identities: Identities::new(format!("{path}.{name}"), issues) };
    model::CarePlan {
        id: PlanId::from(id),
        kind: code(plan.kind).unwrap_or(model::PlanKind::Other),
        title: text(plan.title).unwrap_or_default(),
        description: text(plan.description),
        status: code(plan.status).unwrap_or(model::PlanStatus::Unknown),
        period: plan.period.0.and_then(|period| self::period(period, path, issues)).unwrap_or_default(),
        created: plan.created.0.map(|moment| moment.0),
        updated: plan.updated.0.map(|moment| moment.0),
        author: plan.author.0.map(author),
        signed: plan.signed.0.map(author),
        unit: plan.unit.0.map(unit),
        party: code(plan.party),
        contact: contact_of(plan.contact),
        source: plan.source.0.map(|id| SourceId::from(id.0.as_str())),
        also_in: plan.also_in.list.into_iter().map(|id| SourceId::from(id.0.as_str())).gathered(),
        identifiers: plan.identifiers.list.into_iter().map(|identifier| identifier.0).gathered(),
        replaces: plan.replaces.list.into_iter().map(|id| PlanId::from(id.0.as_str())).gathered(),
        need_areas: plan.need_areas.list.into_iter().map(Codes::unwrapped).gathered(),
        agreement: plan.agreement.0.map(agreement),
        story: plan.story.0.map(|story| model::Story {
            text: story.text.0,
            updated: story.updated.0.map(|moment| moment.0),
            written_by: text(story.written_by),
            visibility: option_code(story.visibility).unwrap_or_default(),
        }),
        deviations: list("deviations").read(plan.deviations, |item| &item.id, deviation),
        commitments: list("commitments").read(plan.commitments, |item| &item.id, commitment),
        activities: list("activities").read(plan.activities, |item| &item.id, activity),
        goals: list("goals").read(plan.goals, |item| &item.id, goal),
        contacts: contacts(plan.contacts),
        measurements: list("measurements").read(plan.measurements, |item| &item.id, measurement),
        medications: list("medications").read(plan.medications, |item| &item.id, medication),
        aids: list("aids").read(plan.aids, |item| &item.id, aid),
        advice: list("advice").read(plan.advice, |item| &item.id, note),
        expectations: list("expectations").read(plan.expectations, |item| &item.id, note),
        rights: list("rights").read(plan.rights, |item| &item.id, note),
        documents: list("documents").read(plan.documents, |item| &item.id, document),
        changes: plan.changes.list.into_iter().map(change).gathered(),
        versions: plan.versions.list.into_iter().map(version).gathered(),
        consents: plan.consents.list.into_iter().map(|wire| consent(wire, path, issues)).gathered(),
        visibility: option_code(plan.visibility).unwrap_or_default(),
        internal_note: text(plan.internal_note),
        terms: terms(plan.terms),
        unreadable,
    }
}

fn terms(terms: Items<wire::Term>) -> Vec<model::Term> {
    let of = |wire: wire::Term| model::Term { term: wire.term.0, explanation: wire.explanation.0 };
    terms.list.into_iter().map(of).gathered()
}

/// What of a plan could not be read.
fn unreadable(plan: &wire::CarePlan) -> Vec<model::Unreadable> {
    let lists = [
        (model::Part::Deviations, &plan.deviations.unreadable),
        (model::Part::Commitments, &plan.commitments.unreadable),
        (model::Part::Activities, &plan.activities.unreadable),
        (model::Part::Goals, &plan.goals.unreadable),
        (model::Part::Contacts, &plan.contacts.unreadable),
        (model::Part::Measurements, &plan.measurements.unreadable),
        (model::Part::Medications, &plan.medications.unreadable),
        (model::Part::Aids, &plan.aids.unreadable),
        (model::Part::Advice, &plan.advice.unreadable),
        (model::Part::Expectations, &plan.expectations.unreadable),
        (model::Part::Rights, &plan.rights.unreadable),
        (model::Part::Documents, &plan.documents.unreadable),
    ];
    let of = |(part, places): (model::Part, &Vec<usize>)| {
        places.iter().map(|place| model::Unreadable { part, place: *place }).gathered()
    };
    lists.into_iter().flat_map(of).gathered()
}

/// One list of a plan's items, whose ids are unique among themselves.
struct List<'i> {
    identities: Identities<'i>,
}

impl List<'_> {
    fn read<W, M>(mut self, items: Items<W>, id: fn(&W) -> &Text, convert: fn(ItemId, W) -> M) -> Vec<M> {
        items
            .placed()
            .map(|(place, wire)| {
                let id = self.identities.unique(place, id(&wire));
                convert(ItemId::from(id), wire)
            })
            .gathered()
    }
}

fn period(period: wire::Period, path: &str, issues: &Issues) -> Option<model::Period> {
    let (start, end) = (period.start.0.map(|date| date.0), period.end.0.map(|date| date.0));
    let checked = model::Period::new(start, end);
    if checked.is_none() {
        issues.push(Issue {
            path: format!("{path}.period.end"),
            code: IssueCode::Invalid,
            message: "the end is before the start".to_owned(),
            lost: Lost::Field,
        });
    }
    checked.or_else(|| model::Period::new(start, None))
}

fn agreement(agreement: wire::Agreement) -> model::Agreement {
    model::Agreement {
        text: text(agreement.text),
        reach: text(agreement.reach),
        coordination: text(agreement.coordination),
        agreed_by: agreement.agreed_by.list.into_iter().map(author).gathered(),
        visibility: option_code(agreement.visibility).unwrap_or_default(),
    }
}

fn author(author: wire::Author) -> model::Author {
    model::Author { name: text(author.name), role: text(author.role), at: author.at.0.map(|moment| moment.0) }
}

#[inline(never)]
fn provenance(provenance: Maybe<Box<wire::Provenance>>) -> Option<Box<model::Provenance>> {
    let provenance = *provenance.0?;
    Some(Box::new(model::Provenance {
        author: provenance.author.0.map(author),
        recorded: provenance.recorded.0.map(|moment| moment.0),
        updated: provenance.updated.0.map(|moment| moment.0),
        unit: provenance.unit.0.map(unit),
        source: provenance.source.0.map(|id| SourceId::from(id.0.as_str())),
        identifier: text(provenance.identifier),
        code: provenance.code.0.map(|coding| model::Coding {
            system: text(coding.system),
            code: coding.code.0,
            display: text(coding.display),
        }),
    }))
}

fn unit(unit: wire::Unit) -> model::Unit {
    model::Unit {
        name: text(unit.name),
        care_giver: text(unit.care_giver),
        identifier: text(unit.identifier),
    }
}

fn deviation(id: ItemId, deviation: wire::Deviation) -> model::Deviation {
    let (above, below) = (deviation.above.0.map(|number| number.0), deviation.below.0.map(|number| number.0));
    model::Deviation {
        id,
        severity: deviation.severity.0,
        sign: deviation.sign.0,
        limit: deviation.measurement.0.map(|measurement| model::DeviationLimit {
            measurement: item_id(&measurement),
            above,
            below,
        }),
        action: deviation.action.0,
        contact: contact_of(deviation.contact),
        no_answer: text(deviation.no_answer),
        next_contact: contact_of(deviation.next_contact),
        visibility: option_code(deviation.visibility).unwrap_or_default(),
        provenance: provenance(deviation.provenance),
    }
}

fn commitment(id: ItemId, commitment: wire::Commitment) -> model::Commitment {
    model::Commitment {
        id,
        text: commitment.text.0,
        party: code(commitment.party),
        who: text(commitment.who),
        due: when(commitment.due),
        repeat: commitment.repeat.0.map(repeat),
        status: code(commitment.status).unwrap_or(model::CommitmentStatus::Open),
        contact: contact_of(commitment.contact),
        goals: item_ids(commitment.goals),
        need_area: code(commitment.need_area),
        visibility: option_code(commitment.visibility).unwrap_or_default(),
        provenance: provenance(commitment.provenance),
    }
}

fn activity(id: ItemId, activity: wire::Activity) -> Rc<model::Activity> {
    Rc::new(model::Activity {
        id,
        title: activity.title.0,
        description: text(activity.description),
        when: activity.when.map_or(Time::Undecided, |when| when.0),
        repeat: activity.repeat.0.map(repeat),
        status: activity.status.0,
        status_reason: text(activity.status_reason),
        moved_from: activity.moved_from.0.map(|when| when.0),
        mode: code(activity.mode),
        place: activity
            .place
            .0
            .map(|place| model::Place { name: place.name.0, address: texts(place.address) }),
        performers: activity
            .performers
            .list
            .into_iter()
            .map(|performer| model::Performer { name: performer.name.0, role: text(performer.role) })
            .gathered(),
        party: code(activity.party),
        unit: activity.unit.0.map(unit),
        contact: contact_of(activity.contact),
        prepare: text(activity.prepare),
        after: text(activity.after),
        outcome: text(activity.outcome),
        declined: text(activity.declined),
        booking: model::Booking {
            join: activity.join.0.map(|url| url.0),
            cancel: activity.cancel.0.map(|url| url.0),
            rebook: activity.rebook.0.map(|url| url.0),
        },
        goals: item_ids(activity.goals),
        coordination: text(activity.coordination),
        need_area: code(activity.need_area),
        code: text(activity.code),
        visibility: option_code(activity.visibility).unwrap_or_default(),
        internal_note: text(activity.internal_note),
        provenance: provenance(activity.provenance),
    })
}

fn repeat(repeat: wire::Repeat) -> model::Repeat {
    model::Repeat {
        every: repeat.every.0.unwrap_or(1).max(1),
        unit: repeat.unit.0,
        times: repeat.times.list.into_iter().map(|clock| clock.0).gathered(),
        note: text(repeat.note),
    }
}

fn contacts(items: Items<wire::Contact>) -> Vec<model::Contact> {
    items.list.into_iter().map(contact).gathered()
}

/// Whom to turn to about something. It stands in the WASM once, and not in each that has one.
#[inline(never)]
fn contact_of(own: Maybe<Box<wire::Contact>>) -> Option<model::Contact> {
    own.0.map(|own| contact(*own))
}

fn contact(contact: wire::Contact) -> model::Contact {
    model::Contact {
        id: item_id(contact.id.0.as_ref().unwrap_or(&contact.name)),
        name: contact.name.0,
        role: text(contact.role),
        fixed: code(contact.fixed),
        unit: text(contact.unit),
        party: code(contact.party),
        telecom: contact
            .telecom
            .list
            .into_iter()
            .map(|telecom| model::Telecom {
                kind: telecom.kind.0,
                value: telecom.value.0,
                label: text(telecom.label),
            })
            .gathered(),
        address: texts(contact.address),
        hours: contact.hours.list.into_iter().map(hours).gathered(),
        note: text(contact.note),
        visibility: option_code(contact.visibility).unwrap_or_default(),
    }
}

fn hours(hours: wire::Hours) -> model::Hours {
    let days: Vec<_> = hours.days.list.into_iter().map(Codes::unwrapped).gathered();
    let every_day = || super::codes::WeekdayCode::VALUES.to_vec();
    model::Hours {
        days: if days.is_empty() { every_day() } else { days },
        from: hours.from.0,
        to: hours.to.0,
    }
}

fn goal(id: ItemId, goal: wire::Goal) -> model::Goal {
    model::Goal {
        id,
        text: goal.text.0,
        expressed_by: code(goal.expressed_by).unwrap_or_default(),
        parent: goal.parent.0.map(|id| item_id(&id)),
        status: code(goal.status).unwrap_or(model::GoalStatus::Active),
        progress: code(goal.progress),
        target: text(goal.target),
        measurement: goal.measurement.0.map(|id| item_id(&id)),
        due: when(goal.due),
        follow_up: when(goal.follow_up),
        need_area: code(goal.need_area),
        visibility: option_code(goal.visibility).unwrap_or_default(),
        provenance: provenance(goal.provenance),
    }
}

fn measurement(id: ItemId, measurement: wire::Measurement) -> model::Measurement {
    let unreadable = measurement.limits.unreadable.len() + measurement.readings.unreadable.len();
    model::Measurement {
        id,
        title: measurement.title.0,
        unit: measurement.unit.0,
        group: text(measurement.group),
        repeat: measurement.repeat.0.map(repeat),
        low: measurement.low.0.map(|number| number.0),
        high: measurement.high.0.map(|number| number.0),
        limits: measurement
            .limits
            .list
            .into_iter()
            .map(|limit| model::Limit {
                above: limit.above.0.map(|number| number.0),
                below: limit.below.0.map(|number| number.0),
                action: limit.action.0,
            })
            .gathered(),
        readings: measurement
            .readings
            .list
            .into_iter()
            .map(|reading| model::Reading {
                at: reading.at.0,
                value: reading.value.0,
                by: text(reading.by),
                note: text(reading.note),
            })
            .gathered(),
        unreadable,
        code: text(measurement.code),
        visibility: option_code(measurement.visibility).unwrap_or_default(),
        provenance: provenance(measurement.provenance),
    }
}

fn medication(id: ItemId, medication: wire::Medication) -> model::Medication {
    model::Medication {
        id,
        name: medication.name.0,
        dosage: medication.dosage.map(|text| text.0),
        reason: text(medication.reason),
        start: when(medication.start),
        until: when(medication.until),
        status: medication.status.0,
        change: text(medication.change),
        changed: medication.changed.0.map(|moment| moment.0),
        visibility: option_code(medication.visibility).unwrap_or_default(),
        provenance: provenance(medication.provenance),
    }
}

fn aid(id: ItemId, aid: wire::Aid) -> model::Aid {
    model::Aid {
        id,
        name: aid.name.0,
        note: text(aid.note),
        when: when(aid.when),
        from: text(aid.from),
        follow_up: when(aid.follow_up),
        give_back: when(aid.give_back),
        contact: contact_of(aid.contact),
        visibility: option_code(aid.visibility).unwrap_or_default(),
        provenance: provenance(aid.provenance),
    }
}

fn note(id: ItemId, note: wire::Note) -> model::Note {
    model::Note {
        id,
        title: note.title.0,
        text: text(note.text),
        link: note.link.0.map(|url| url.0),
        visibility: option_code(note.visibility).unwrap_or_default(),
        provenance: provenance(note.provenance),
    }
}

fn document(id: ItemId, document: wire::Document) -> model::Document {
    model::Document {
        id,
        title: document.title.0,
        media_type: text(document.media_type),
        size: document.size.0,
        created: document.created.0.map(|moment| moment.0),
        link: document.link.0.map(|url| url.0),
        visibility: option_code(document.visibility).unwrap_or_default(),
        provenance: provenance(document.provenance),
    }
}

fn change(change: wire::Change) -> model::Change {
    model::Change {
        at: change.at.0,
        kind: change.kind.0,
        text: change.text.0,
        item: change.item.0.map(|id| item_id(&id)),
        visibility: option_code(change.visibility).unwrap_or_default(),
    }
}

fn version(version: wire::Version) -> model::Version {
    model::Version {
        label: version.label.0,
        from: version.from.0.map(|moment| moment.0),
        until: version.until.0.map(|moment| moment.0),
        text: text(version.text),
        differs: version.differs.list.into_iter().map(differing).gathered(),
        author: version.author.0.map(author),
        visibility: option_code(version.visibility).unwrap_or_default(),
    }
}

fn differing(differing: wire::Differing) -> model::Differing {
    model::Differing {
        what: differing.what.0,
        before: text(differing.before),
        now: text(differing.now),
        item: differing.item.0.map(|id| item_id(&id)),
    }
}

fn consent(consent: wire::Consent, path: &str, issues: &Issues) -> model::Consent {
    model::Consent {
        status: consent.status.0,
        text: consent.text.0,
        source: consent.source.0.map(|id| SourceId::from(id.0.as_str())),
        period: consent.period.0.and_then(|period| self::period(period, path, issues)),
        visibility: option_code(consent.visibility).unwrap_or_default(),
    }
}

fn when(when: Maybe<super::when::When>) -> Time {
    when.0.map_or(Time::Undecided, |when| when.0)
}

fn text(text: Maybe<Text>) -> Option<String> {
    text.0.map(|text| text.0)
}

fn texts(texts: Items<Text>) -> Vec<String> {
    texts.list.into_iter().map(|text| text.0).gathered()
}

fn item_id(id: &Text) -> ItemId {
    ItemId::from(id.0.as_str())
}

fn item_ids(ids: Items<Text>) -> Vec<ItemId> {
    ids.list.iter().map(item_id).gathered()
}

fn code<C: Codes>(code: Maybe<C>) -> Option<C::Model> {
    code.0.map(Codes::unwrapped)
}

fn option_code<C: Codes>(code: Option<C>) -> Option<C::Model> {
    code.map(Codes::unwrapped)
}
