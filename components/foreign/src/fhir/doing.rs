//! Something that is to be done: an activity, or an undertaking, which has no time of its own and somebody who has taken it on.

use samplan_model::{ActivityStatus, CommitmentStatus, Party};
use samplan_read::native::codes::{ActivityStatusCode, CommitmentStatusCode, PartyCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::when::When;
use samplan_read::native::wire;

use super::node::Node;
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs};
use super::who::{Sort, Who};

/// Either of them, while it is made.
#[derive(Debug)]
pub(super) struct Doing {
    pub(super) activity: wire::Activity,
    /// Until when; only an undertaking has it.
    pub(super) due: Option<When>,
    /// Who does it.
    pub(super) doers: Vec<Who>,
    /// Whether it can be an undertaking at all.
    pub(super) sort: Doable,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doable {
    /// A meeting, a visit, an examination.
    Happens,
    /// A task for somebody.
    IsTask,
}

impl Doing {
    pub(super) fn new(title: Text, status: ActivityStatus) -> Self {
        let activity =
            wire::Activity { title, status: ActivityStatusCode(status), ..wire::Activity::default() };
        Self { activity, due: None, doers: Vec::new(), sort: Doable::Happens }
    }

    /// Whether all of it can be said as an undertaking.
    fn is_undertaking(&self) -> bool {
        let activity = &self.activity;
        let says_more = activity.place.0.is_some()
            || activity.outcome.0.is_some()
            || activity.status_reason.0.is_some()
            || activity.mode.0.is_some()
            || activity.join.0.is_some();
        let has_doer = self.doers.iter().any(|who| who.name.is_some() || who.party.is_some());
        self.sort == Doable::IsTask
            && activity.when.is_none()
            && !says_more
            && (has_doer || self.due.is_some())
            && undertaken(activity.status.0).is_some()
    }

    fn party(&self) -> Option<Party> {
        let first = self.doers.first()?.party?;
        // Where several sides do it, none of them alone is responsible.
        self.doers.iter().all(|who| who.party == Some(first)).then_some(first)
    }
}

/// What the format can't say of an undertaking stays an activity.
fn undertaken(status: ActivityStatus) -> Option<CommitmentStatus> {
    match status {
        ActivityStatus::Planned
        | ActivityStatus::Booked
        | ActivityStatus::Invited
        | ActivityStatus::Unknown => Some(CommitmentStatus::Open),
        ActivityStatus::InProgress => Some(CommitmentStatus::InProgress),
        ActivityStatus::Performed => Some(CommitmentStatus::Done),
        ActivityStatus::Declined => Some(CommitmentStatus::Declined),
        ActivityStatus::Cancelled => Some(CommitmentStatus::Cancelled),
        ActivityStatus::EnteredInError => Some(CommitmentStatus::EnteredInError),
        ActivityStatus::Moved | ActivityStatus::Missed | ActivityStatus::OnHold => None,
    }
}

impl<'t> Reader<'_, 't> {
    /// Adds it to the plan as what it is, made of this resource.
    pub(super) fn add_doing(&mut self, node: Node<'t>, id: Text, mut doing: Doing, place: PlanPlace) {
        if node.is_true("doNotPerform")
            || node.get("detail").is_some_and(|detail| detail.is_true("doNotPerform"))
        {
            doing
                .activity
                .title
                .0
                .insert_str(0, self.language().of("Ska inte göras: ", "Must not be done: "));
            // What is over is that it must not be done: nobody has done it.
            if doing.activity.status.0 == ActivityStatus::Performed {
                doing.activity.status = ActivityStatusCode(ActivityStatus::Unknown);
            }
        }
        let party = doing.party();
        let is_undertaking = doing.is_undertaking();
        let activity = &mut doing.activity;
        activity.id = id.clone();
        if is_undertaking {
            let text = paragraphs(
                [activity.title.0.clone()]
                    .into_iter()
                    .chain(activity.description.0.take().map(|text| text.0)),
            );
            let who: Vec<_> = doing
                .doers
                .iter()
                .filter(|who| who.sort != Sort::Patient)
                .filter_map(|who| who.name.clone().or_else(|| who.unit.clone()))
                .collect();
            let commitment = wire::Commitment {
                id: id.clone(),
                text: Text(text.unwrap_or_else(|| activity.title.0.clone())),
                party: Maybe(party.map(PartyCode)),
                who: maybe((!who.is_empty()).then(|| who.join(", "))),
                due: Maybe(doing.due),
                repeat: std::mem::take(&mut activity.repeat),
                status: Maybe(undertaken(activity.status.0).map(CommitmentStatusCode)),
                goals: std::mem::take(&mut activity.goals),
                visibility: activity.visibility,
                provenance: provenance_with(std::mem::take(&mut activity.provenance), activity.unit.0.take()),
                ..wire::Commitment::default()
            };
            if let Some(draft) = self.draft(place) {
                draft.plan.commitments.list.push(commitment);
            }
        } else {
            if activity.party.0.is_none() {
                activity.party = Maybe(party.map(PartyCode));
            }
            activity.when = activity.when.take().or(doing.due);
            activity
                .performers
                .list
                .extend(doing.doers.iter().filter(|who| who.sort != Sort::Patient).filter_map(performer));
            if let Some(draft) = self.draft(place) {
                draft.activities.insert(id.0.clone(), draft.plan.activities.list.len());
                draft.plan.activities.list.push(doing.activity);
            }
        }
        self.became(node.res, place, &id);
    }

    /// Those whom these references mean, in their order.
    pub(super) fn doers(&mut self, references: impl Iterator<Item = Node<'t>>) -> Vec<Who> {
        // What is repeated for each of ten thousand items is of use to nobody.
        references.take(30).filter_map(|reference| self.who(reference)).collect()
    }

    /// The goals that it serves, as far as they stand in the same plan.
    pub(super) fn served(&mut self, goals: impl Iterator<Item = Node<'t>>, place: PlanPlace) -> Vec<Text> {
        let targets: Vec<_> = goals.take(50).filter_map(|goal| self.index.resolve(goal)).collect();
        let draft = self.draft(place);
        let items = draft.map(|draft| &draft.items);
        items
            .map(|items| targets.iter().filter_map(|target| items.get(target).cloned()).collect())
            .unwrap_or_default()
    }
}

/// Somebody who takes part.
pub(super) fn performer(who: &Who) -> Option<wire::Performer> {
    let name = Text::parse(who.name.as_deref().or(who.unit.as_deref())?)?;
    Some(wire::Performer { name, role: maybe(who.role.as_ref()) })
}

/// An undertaking says its unit where it says where it comes from.
fn provenance_with(
    provenance: Maybe<Box<wire::Provenance>>,
    unit: Option<wire::Unit>,
) -> Maybe<Box<wire::Provenance>> {
    match (provenance.0, unit) {
        (provenance, None) => Maybe(provenance),
        (provenance, Some(unit)) => {
            wire::Provenance { unit: unit.into(), ..*provenance.unwrap_or_default() }.into()
        }
    }
}
