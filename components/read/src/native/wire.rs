//! The format, field by field: what a host writes. The schema, the types for TypeScript and docs/format.md come from here.
//!
//! Wire types follow the format's version, model types the domain: `convert` carries one over into the other.
//!
//! `Maybe<T>` loses only itself when it can't be read. A plain `Option<T>` takes its item with it: there, showing the
//! rest would mislead. What is large and rarely there stands in a `Box`: an item is moved as a whole, with its empty places.

use serde::Serialize;

use super::codes::{
    ActivityStatusCode, ChangeKindCode, CommitmentStatusCode, ConsentStatusCode, ExpresserCode, FateCode,
    FixedRoleCode, GoalStatusCode, IssueKindCode, LostCode, MedicationStatusCode, ModeCode, NeedAreaCode,
    PartCode, PartyCode, PlanKindCode, PlanStatusCode, ProgressCode, ProtectionCode, RepeatUnitCode,
    SeverityCode, ShapeCode, SourceStateCode, TelecomCode, VisibilityCode, WeekdayCode,
};
use super::fields::{Field, Object, object};
use super::lenient::{Items, Maybe};
use super::scalars::{Clock, Foreign, Moment, Number, Text, Url};
use super::when::{Date, When};

macro_rules! wire {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $field_doc:literal])* $field:ident: $type:ty,)* })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $($(#[doc = $field_doc])* #[serde(skip_serializing_if = "Field::is_absent")] pub $field: $type,)*
        }

        object!($name { $($field: $type,)* });

        /// Nothing at all, for whoever fills it in field by field. What is required must be.
        impl Default for $name {
            fn default() -> Self {
                Object::blank()
            }
        }
    )*};
}

wire! {
    /// One person's plans from all sources: what a host hands to the widgets.
    CareRecord {
        /// The format and its version, `samplan/1`. Other versions are read as far as they are understood.
        format: Maybe<Text>,
        /// Whom the plans are about.
        subject: Maybe<Subject>,
        /// Who looks at them, where it is not the person.
        viewer: Maybe<Viewer>,
        /// When the host collected the data; shown as "Visar uppgifter hämtade …" when it is not fresh.
        fetched: Maybe<Moment>,
        /// Where it comes from, also the sources from which nothing could be shown.
        sources: Items<Source>,
        /// The plans.
        plans: Items<CarePlan>,
        /// Words that are explained where they stand, in all plans.
        terms: Items<Term>,
        /// What this was made of, where it was handed over in another form: each thing, and what became of it.
        entries: Items<Entry>,
        /// What was wrong with the data that this was made of. It is passed on in `samplan-issues`.
        issues: Items<Fault>,
    }
    /// A thing that was handed over in another form, a FHIR resource or a record of a contract, and what became of it.
    Entry {
        /// Where it stood: `sources[0].data.entry[3].resource`.
        path: Text,
        /// What it is there: "Appointment", "timeslotDetail".
        kind: Maybe<Text>,
        /// The plans and items that it is shown as, or that name it.
        became: Items<ItemPath>,
        /// Why it is not shown. Left out where it is, as far as the viewer may see what it became.
        fate: Maybe<FateCode>,
        /// Where that stood which says the same.
        into: Maybe<Text>,
    }
    /// A plan, or an item of it.
    ItemPath {
        /// The plan's `id`.
        plan: Text,
        /// The item's `id`.
        item: Maybe<Text>,
    }
    /// A fault in data that was handed over in another form.
    Fault {
        /// Where: `sources[0].data.entry[3].resource.period.end`. Without it, in all of the data.
        path: Maybe<Text>,
        /// Which kind of fault.
        code: IssueKindCode,
        /// What is wrong, in English, to a developer; never content.
        message: Text,
        /// What is not shown because of it.
        lost: LostCode,
    }
    /// The person whose plans these are.
    Subject {
        /// The whole name.
        name: Text,
        /// What the person is called. Without it, the first word of the name.
        given_name: Maybe<Text>,
        /// A personal identity number. Shown to staff only; leave it out where it is not needed.
        identifier: Maybe<Text>,
        /// Whether contact details must be hidden.
        protection: Option<ProtectionCode>,
    }
    /// Who looks at the plans, where it is not the person.
    Viewer {
        /// The viewer's name.
        name: Maybe<Text>,
        /// What the viewer is to the person: "dotter, ombud".
        relationship: Maybe<Text>,
    }
    /// A system that holds plans.
    Source {
        /// Its identity, which plans refer to.
        id: Text,
        /// The system's name: "Cosmic".
        system: Text,
        /// The care giver behind it: "Region Värmland".
        organization: Text,
        /// Whether region (`care`) or municipality answers for it.
        party: Maybe<PartyCode>,
        /// What came from it. Without it, `shown`.
        state: Maybe<SourceStateCode>,
        /// Since when it does not answer.
        since: Maybe<Moment>,
        /// When it was asked last, successfully.
        fetched: Maybe<Moment>,
        /// Whom to ask about it.
        contact: Maybe<Box<Contact>>,
        /// The lists of its plans that it is known to hold something of. While the source does not answer, or may not be shown,
        /// a plan that names it says so in the place of each of them.
        holds: Items<PartCode>,
        /// What it answered, as it is: an object, a list, or the text of one. In which form is seen by its shape.
        data: Maybe<Foreign>,
        /// In which form its `data` is, where it can't be seen by its shape.
        shape: Maybe<ShapeCode>,
    }
    /// A plan of any kind, from a header with one document to a full dokumenterad överenskommelse.
    CarePlan {
        /// Its identity, unique among the plans.
        id: Text,
        /// Which kind of plan. Without it, `other`.
        kind: Maybe<PlanKindCode>,
        /// Its title in the citizen's words. Without it, the kind's name is used.
        title: Maybe<Text>,
        /// What the plan is about, in a sentence or two.
        description: Maybe<Text>,
        /// Where it stands. Without it, `unknown`.
        status: Maybe<PlanStatusCode>,
        /// While it holds (giltighet).
        period: Maybe<Period>,
        /// When it was made.
        created: Maybe<Moment>,
        /// When it was changed last.
        updated: Maybe<Moment>,
        /// Who wrote it.
        author: Maybe<Author>,
        /// Who signed it.
        signed: Maybe<Author>,
        /// The unit and care giver responsible.
        unit: Maybe<Unit>,
        /// On whose side the responsibility is.
        party: Maybe<PartyCode>,
        /// Whom to turn to about the plan.
        contact: Maybe<Box<Contact>>,
        /// The `id` of the source that it was read from.
        source: Maybe<Text>,
        /// The `id`s of other sources that hold the same plan.
        also_in: Items<Text>,
        /// The plan's identities in the systems of care. Plans that share one are the same plan, and are shown as one.
        identifiers: Items<Text>,
        /// The `id`s of plans that it replaces; they are history from then on.
        replaces: Items<Text>,
        /// The need areas (behovsområden) that it is about.
        need_areas: Items<NeedAreaCode>,
        /// The agreement, where it is a dokumenterad överenskommelse.
        agreement: Maybe<Agreement>,
        /// The patient's own story: what matters to me.
        story: Maybe<Story>,
        /// What to do when something deviates (när ska jag höra av mig).
        deviations: Items<Deviation>,
        /// Who does what (vem gör vad).
        commitments: Items<Commitment>,
        /// What happens and when: booked times, visits, measures, also performed and declined ones.
        activities: Items<Activity>,
        /// The goals and sub-goals.
        goals: Items<Goal>,
        /// Whom to turn to, fixed contacts among them.
        contacts: Items<Contact>,
        /// Measured values with the person's own limits.
        measurements: Items<Measurement>,
        /// The medicine list and the medicine plan.
        medications: Items<Medication>,
        /// Prescribed aids (hjälpmedel).
        aids: Items<Aid>,
        /// Self-care advice (egenvårdsråd).
        advice: Items<Note>,
        /// What to expect after a meeting, visit, examination or treatment.
        expectations: Items<Note>,
        /// Rights (rättigheter).
        rights: Items<Note>,
        /// Documents.
        documents: Items<Document>,
        /// What has been changed.
        changes: Items<Change>,
        /// What held before.
        versions: Items<Version>,
        /// What the person has consented to.
        consents: Items<Consent>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// A note among staff, never shown to others.
        internal_note: Maybe<Text>,
        /// Words that this plan explains where they stand. In it, its own explanations come before the record's.
        terms: Items<Term>,
    }
    /// A word and what it means. Where it stands in a text, it becomes a button with its explanation.
    Term {
        /// The word or words as they are written, of at least two letters: "HbA1c". Capitals make no difference; other forms
        /// of a word are words of their own.
        term: Text,
        /// What it means, in plain words, for everybody who sees the text.
        explanation: Text,
    }
    /// From one date to another, each known as precisely as it is. Either side may be left out.
    Period {
        /// The first day, or the week, month, season or year in which it begins.
        start: Maybe<Date>,
        /// The last day, or the week, month, season or year in which it ends.
        end: Maybe<Date>,
    }
    /// Who wrote or signed, and when.
    Author {
        /// The name.
        name: Maybe<Text>,
        /// The role: "leg. sjuksköterska".
        role: Maybe<Text>,
        /// When.
        at: Maybe<Moment>,
    }
    /// A unit and its care giver. Staff never see an item that has neither, nor a plan that has neither.
    Unit {
        /// The unit: "Endokrin- och diabetescentrum".
        name: Maybe<Text>,
        /// The care giver: "Region Värmland".
        care_giver: Maybe<Text>,
        /// The unit's HSA-id, shown to staff.
        identifier: Maybe<Text>,
    }
    /// Where an item was written, by whom and when. What it does not say is as the plan says.
    Provenance {
        /// Who wrote it. Without it, the plan's author.
        author: Maybe<Author>,
        /// When it was recorded.
        recorded: Maybe<Moment>,
        /// When it was changed last.
        updated: Maybe<Moment>,
        /// The unit and care giver responsible. Without it, the plan's.
        unit: Maybe<Unit>,
        /// The `id` of the source that it was read from. Without it, the plan's.
        source: Maybe<Text>,
        /// Its identity in the system of care.
        identifier: Maybe<Text>,
        /// What the source calls it in a code system.
        code: Maybe<Coding>,
    }
    /// A code of a code system.
    Coding {
        /// The code system: "KVÅ", "ICF", "Snomed CT".
        system: Maybe<Text>,
        /// The code: "DV063".
        code: Text,
        /// What the code stands for.
        display: Maybe<Text>,
    }
    /// The parts of a dokumenterad överenskommelse that other fields do not hold.
    Agreement {
        /// What was agreed, in a sentence or two.
        text: Maybe<Text>,
        /// How the patient reaches care (patienten kan kontakta vården via).
        reach: Maybe<Text>,
        /// The coordinated plan, where one is needed: "självvald inläggning".
        coordination: Maybe<Text>,
        /// Who has agreed, and when: the person or somebody close to her, and care.
        agreed_by: Items<Author>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
    }
    /// The patient's own story (patientberättelse).
    Story {
        /// What matters to me, in the person's own words.
        text: Text,
        /// When it was told.
        updated: Maybe<Moment>,
        /// Who wrote it down, where it was somebody else.
        written_by: Maybe<Text>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
    }
    /// A sign or a limit, and what to do then: one step of the escalation path.
    Deviation {
        /// Its identity.
        id: Text,
        /// How urgent it is.
        severity: SeverityCode,
        /// The sign, in words: "blodsocker över 20, svår att väcka".
        sign: Text,
        /// The `id` of the measurement that it is about.
        measurement: Maybe<Text>,
        /// It holds above this value of the measurement.
        above: Maybe<Number>,
        /// It holds below this value of the measurement.
        below: Maybe<Number>,
        /// What to do: "Mät igen efter en timme."
        action: Text,
        /// Whom to call.
        contact: Maybe<Box<Contact>>,
        /// What to do when nobody answers.
        no_answer: Maybe<Text>,
        /// Whom to call when nobody answers.
        next_contact: Maybe<Box<Contact>>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// An undertaking (åtagande): somebody has taken something on.
    Commitment {
        /// Its identity.
        id: Text,
        /// What: "Ger insulin enligt schema".
        text: Text,
        /// On whose side. Leave it out where it is not known: it is shown as "ansvar ej angivet".
        party: Maybe<PartyCode>,
        /// Who exactly: "hemsjukvården Karlstad".
        who: Maybe<Text>,
        /// When it is due.
        due: Maybe<When>,
        /// How often it is done.
        repeat: Maybe<Repeat>,
        /// How far it has come. Without it, `open`.
        status: Maybe<CommitmentStatusCode>,
        /// Whom to turn to about it.
        contact: Maybe<Box<Contact>>,
        /// The `id`s of the goals that it serves.
        goals: Items<Text>,
        /// The need area.
        need_area: Maybe<NeedAreaCode>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// How often something is done: every so many days, weeks or months.
    Repeat {
        /// Every how many units. Without it, 1.
        every: Maybe<u16>,
        /// The unit.
        unit: RepeatUnitCode,
        /// At which times of the day.
        times: Items<Clock>,
        /// What is not in the fields: "före frukost".
        note: Maybe<Text>,
    }
    /// One thing that happens, has happened or is planned.
    Activity {
        /// Its identity.
        id: Text,
        /// What: "Besök hos diabetessjuksköterska".
        title: Text,
        /// More about what.
        description: Maybe<Text>,
        /// When. A time that can't be read costs the item: a visit at a wrong time is worse than none.
        when: Option<When>,
        /// How often, where it is done more than once and listed once.
        repeat: Maybe<Repeat>,
        /// How far it has come.
        status: ActivityStatusCode,
        /// Why, in words: "Läkaren är sjuk", "Selma ville inte".
        status_reason: Maybe<Text>,
        /// Where it was, when it has been moved.
        moved_from: Maybe<When>,
        /// How one meets.
        mode: Maybe<ModeCode>,
        /// Where.
        place: Maybe<Place>,
        /// With whom.
        performers: Items<Performer>,
        /// On whose side the responsibility is. Without it, the plan's.
        party: Maybe<PartyCode>,
        /// The unit and care giver responsible. Without it, the plan's.
        unit: Maybe<Unit>,
        /// Whom to turn to about it.
        contact: Maybe<Box<Contact>>,
        /// How to prepare.
        prepare: Maybe<Text>,
        /// What happens after it.
        after: Maybe<Text>,
        /// What was done, when it is performed.
        outcome: Maybe<Text>,
        /// What the person said no to, when the rest was performed: "Dusch".
        declined: Maybe<Text>,
        /// The way into a video meeting.
        join: Maybe<Url>,
        /// Where the booking is called off. Without it, it can't be.
        cancel: Maybe<Url>,
        /// Where the booking is moved. Without it, it can't be.
        rebook: Maybe<Url>,
        /// The `id`s of the goals that it serves.
        goals: Items<Text>,
        /// What it is coordinated with: "Samma dag som provtagningen".
        coordination: Maybe<Text>,
        /// The need area.
        need_area: Maybe<NeedAreaCode>,
        /// The source's code, shown to staff.
        code: Maybe<Text>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// A note among staff, never shown to others.
        internal_note: Maybe<Text>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// Where something happens.
    Place {
        /// The name: "Centralsjukhuset Karlstad, plan 3".
        name: Text,
        /// Street and place, a line each.
        address: Items<Text>,
    }
    /// Who performs something.
    Performer {
        /// The name.
        name: Text,
        /// The role: "diabetessjuksköterska".
        role: Maybe<Text>,
    }
    /// A person or a unit that can be reached.
    Contact {
        /// Its identity. Needed only where something refers to it.
        id: Maybe<Text>,
        /// Who.
        name: Text,
        /// As what: "distriktssköterska".
        role: Maybe<Text>,
        /// Which fixed contact it is, where it is one.
        fixed: Maybe<FixedRoleCode>,
        /// The unit.
        unit: Maybe<Text>,
        /// On whose side.
        party: Maybe<PartyCode>,
        /// The ways to make contact, best first.
        telecom: Items<Telecom>,
        /// Street and place, a line each.
        address: Items<Text>,
        /// When they answer.
        hours: Items<Hours>,
        /// What else to know: "Tala in ett meddelande så ringer vi upp".
        note: Maybe<Text>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
    }
    /// One way to make contact.
    Telecom {
        /// Which way.
        kind: TelecomCode,
        /// The number, the address or the link.
        value: Text,
        /// What it is for: "Kvällar och helger".
        label: Maybe<Text>,
    }
    /// From one clock time to another on some days of the week.
    Hours {
        /// On which days. Without it, all of them.
        days: Items<WeekdayCode>,
        /// From when.
        from: Clock,
        /// Until when. Before `from` where it runs past midnight, equal where it is all day and night.
        to: Clock,
    }
    /// A goal or, with a parent, a sub-goal.
    Goal {
        /// Its identity.
        id: Text,
        /// The goal: "Jag vill orka gå till kyrkan på söndagar."
        text: Text,
        /// Whose words it is in. Without it, care's.
        expressed_by: Maybe<ExpresserCode>,
        /// The `id` of the goal that this one is a part of.
        parent: Maybe<Text>,
        /// Where it stands. Without it, `active`.
        status: Maybe<GoalStatusCode>,
        /// Which way it goes.
        progress: Maybe<ProgressCode>,
        /// What is to be reached, in words.
        target: Maybe<Text>,
        /// The `id` of the plan's measurement whose last value tells how far it is to the goal.
        measurement: Maybe<Text>,
        /// By when.
        due: Maybe<When>,
        /// When it is followed up.
        follow_up: Maybe<When>,
        /// The need area.
        need_area: Maybe<NeedAreaCode>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// One series of measured values.
    Measurement {
        /// Its identity.
        id: Text,
        /// What is measured: "Blodsocker före frukost".
        title: Text,
        /// The unit: "mmol/l".
        unit: Text,
        /// What it is shown together with: systolic and diastolic share a group.
        group: Maybe<Text>,
        /// How often to measure.
        repeat: Maybe<Repeat>,
        /// The person's own lower limit.
        low: Maybe<Number>,
        /// The person's own upper limit.
        high: Maybe<Number>,
        /// What a value beyond a limit asks for.
        limits: Items<Limit>,
        /// The values, in any order.
        readings: Items<Reading>,
        /// The source's code, shown to staff: "NPU02187".
        code: Maybe<Text>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// A limit, and what it asks for.
    Limit {
        /// It asks above this.
        above: Maybe<Number>,
        /// It asks below this.
        below: Maybe<Number>,
        /// What it asks for.
        action: Text,
    }
    /// One measured value.
    Reading {
        /// When it was measured. Where only the day is known, its beginning (`T00:00`): it is said as the day.
        at: Moment,
        /// The value, in the series' unit.
        value: Number,
        /// Who measured.
        by: Maybe<Text>,
        /// A word about it: "efter promenad".
        note: Maybe<Text>,
    }
    /// A medicine on the list, or a step of the medicine plan.
    Medication {
        /// Its identity.
        id: Text,
        /// Name, strength and form: "Metformin 500 mg tablett".
        name: Text,
        /// How to take it. One that can't be read costs the item.
        dosage: Option<Text>,
        /// What it is for.
        reason: Maybe<Text>,
        /// When it begins.
        start: Maybe<When>,
        /// Until when. Without it, it goes on.
        until: Maybe<When>,
        /// Where it stands.
        status: MedicationStatusCode,
        /// What has been changed and why.
        change: Maybe<Text>,
        /// When it was changed.
        changed: Maybe<Moment>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// A prescribed aid (hjälpmedel).
    Aid {
        /// Its identity.
        id: Text,
        /// What: "Rollator".
        name: Text,
        /// What it is for, or how to use it.
        note: Maybe<Text>,
        /// When it was prescribed or is delivered.
        when: Maybe<When>,
        /// From whom it comes: "Hjälpmedelscentralen".
        from: Maybe<Text>,
        /// When it is followed up.
        follow_up: Maybe<When>,
        /// When it is to be given back.
        give_back: Maybe<When>,
        /// Whom to turn to about it.
        contact: Maybe<Box<Contact>>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// A piece of advice, a right, an expectation.
    Note {
        /// Its identity.
        id: Text,
        /// Its title.
        title: Text,
        /// Its text.
        text: Maybe<Text>,
        /// Where to read more.
        link: Maybe<Url>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// A document. Without a link, opening it is an event to the host.
    Document {
        /// Its identity.
        id: Text,
        /// Its title.
        title: Text,
        /// Its media type: "application/pdf".
        media_type: Maybe<Text>,
        /// Its size in bytes.
        size: Maybe<u64>,
        /// When it was made.
        created: Maybe<Moment>,
        /// Where it is.
        link: Maybe<Url>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
        /// Where it was written, by whom and when, and its code. Shown to staff.
        provenance: Maybe<Box<Provenance>>,
    }
    /// Something that was changed.
    Change {
        /// When.
        at: Moment,
        /// In which way.
        kind: ChangeKindCode,
        /// What, in plain words: "blodsocker före mat 5–8".
        text: Text,
        /// The `id` of the item that it is about.
        item: Maybe<Text>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
    }
    /// An earlier version of the plan.
    Version {
        /// The version: "2".
        label: Text,
        /// From when it held.
        from: Maybe<Moment>,
        /// Until when it held. Without it, until the version after it.
        until: Maybe<Moment>,
        /// What it said that is different now, in a sentence or two.
        text: Maybe<Text>,
        /// What it said that is different now, thing by thing; shown beside what is said now.
        differs: Items<Differing>,
        /// Who wrote it.
        author: Maybe<Author>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
    }
    /// One thing that an earlier version of the plan said in another way.
    Differing {
        /// What it is about: "Blodsocker före frukost".
        what: Text,
        /// What it said: "6–10 mmol/l". Without it, it said nothing of it.
        before: Maybe<Text>,
        /// What is said now: "5–8 mmol/l". Without it, it is gone.
        now: Maybe<Text>,
        /// The `id` of the item that it is about. Whoever may not see the item does not see this.
        item: Maybe<Text>,
    }
    /// What the person has consented to.
    Consent {
        /// What it says.
        status: ConsentStatusCode,
        /// In words: "Karlstads kommun får se planen".
        text: Text,
        /// The `id` of the source that it is about. Without it, it is about all.
        source: Maybe<Text>,
        /// While it holds.
        period: Maybe<Period>,
        /// Who may see it. Without it, `everyone`; one that can't be read costs the item, as it fails closed.
        visibility: Option<VisibilityCode>,
    }
}
