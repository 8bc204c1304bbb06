//! The second barrier: what an audience may see. Every widget shows only what comes out of here.
//!
//! It is no access control: the host must send only what the viewer may see. It catches what slipped through.
//!
//! | what | patient | relative | staff |
//! | --- | --- | --- | --- |
//! | staff only (*approvedForPatient* false) | hidden | hidden | shown |
//! | internal notes | hidden | hidden | shown |
//! | entered in error | hidden | hidden | hidden |
//! | without unit and care giver, of itself and of its plan | shown | shown | hidden |
//! | the personal identity number | hidden | hidden | shown |
//! | changes of what is hidden, and what earlier versions said of it | hidden | hidden | hidden |
//! | what comes from a source that the person has not consented to | shown | hidden | hidden |
//! | what the person has refused, taken back or not been asked for | shown | hidden | shown |
//! | a source that the person has not consented to, its name and contact | shown | hidden | shown |
//! | a blocked source, its name and contact | hidden | hidden | hidden |
//! | of a protected person: where she lives, how to reach her or those close to her | hidden | hidden | hidden |
//!
//! Two things stay, so that nobody is misled. That a plan is replaced by one that is hidden stays as
//! [`Unseen`](samplan_model::Unseen): the old one must not read as valid. And that a source is blocked stays as a count,
//! as does to a relative that one is not consented to: something may be missing, and nobody learns where. A blocked source of which something is shown all the same looks like
//! any other that is shown.
//!
//! docs/roles.md has the same for each kind of item, and a test holds it against what the widgets write.
//!
//! What a text says in free words cannot be known here: an address in a note stays.

pub(crate) mod item;
mod protected;

use std::rc::Rc;

use samplan_model::gather::Gather as _;
use samplan_model::{
    Activity, Audience, CarePlan, CareRecord, Consent, ConsentStatus, ItemId, PlanKind, Protection, Source,
    SourceId, SourceState, Unit, Unseen, Visibility,
};

use item::{Item, Validity};
use protected::Home;

/// What an audience may see, and how much it may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visible {
    /// The record without what is hidden.
    pub record: Rc<CareRecord>,
    /// What was taken out.
    pub hidden: Hidden,
}

/// How many plans and items were hidden, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Not approved for the patient.
    pub staff_only: usize,
    /// Entered in error.
    pub in_error: usize,
    /// Nobody says which unit and care giver they come from.
    pub no_unit: usize,
    /// The person has not consented to it, or has said no in words that a relative must not read.
    pub not_told: usize,
    /// Blocked sources.
    pub blocked: usize,
    /// Sources that are not consented to, and not named either.
    pub unnamed: usize,
}

/// Takes out of a record what an audience may not see.
pub fn visible(record: &CareRecord, audience: Audience) -> Visible {
    let mut barrier = Barrier::of(record, audience);
    let plans = record.plans.iter().filter_map(|plan| barrier.plan(plan)).gathered();
    let unseen = std::mem::take(&mut barrier.unseen);
    let mut record = CareRecord { plans, unseen, ..record.clone() };
    for source in &mut record.sources {
        source.contact = source.contact.take().filter(|contact| barrier.shows(contact));
    }
    let Barrier { mut hidden, .. } = barrier;
    (hidden.blocked, hidden.unnamed) = without_unnamed(&mut record, audience);
    if audience != Audience::Staff {
        record.subject.identifier = None;
    }
    Visible { record: Rc::new(record), hidden }
}

/// The sources that the person has not consented to, to others than herself. The host says that nothing came from them:
/// what says that it did slipped through.
fn withheld(record: &CareRecord, audience: Audience) -> Vec<&SourceId> {
    let is_withheld = |source: &&Source| match (source.state, audience) {
        (SourceState::NotConsented, Audience::Relative | Audience::Staff) => true,
        (SourceState::NotConsented, Audience::Patient)
        | (SourceState::Shown | SourceState::Blocked | SourceState::Unreachable { .. }, _) => false,
    };
    record.sources.iter().filter(is_withheld).map(|source| &source.id).gathered()
}

/// Takes away the sources that must not be named, and says how many they were: those that are blocked, and to a relative those
/// that the person has not consented to, as the name alone tells where she goes. One that is blocked and of which plans are
/// shown is named on them anyway: it stays as one that is shown, and only its being blocked is not told.
fn without_unnamed(record: &mut CareRecord, audience: Audience) -> (usize, usize) {
    let CareRecord { sources, plans, .. } = record;
    let (mut blocked, mut unnamed) = (0, 0);
    sources.retain_mut(|source| match (source.state, audience) {
        (SourceState::NotConsented, Audience::Relative) => {
            unnamed += 1;
            false
        }
        (SourceState::NotConsented, Audience::Patient | Audience::Staff)
        | (SourceState::Shown | SourceState::Unreachable { .. }, _) => true,
        (SourceState::Blocked, _) => {
            blocked += 1;
            source.state = SourceState::Shown;
            plans.iter().any(|plan| plan.source.as_ref() == Some(&source.id))
        }
    });
    (blocked, unnamed)
}

pub(crate) struct Barrier<'r> {
    audience: Audience,
    /// Where the person lives must not be told.
    home: Option<Home<'r>>,
    /// The sources of which nothing must be seen.
    withheld: Vec<&'r SourceId>,
    /// What stands in the plan at hand must say itself which unit it comes from.
    asks_unit: bool,
    hidden: Hidden,
    unseen: Vec<Unseen>,
}

/// Why something is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is for staff only.
    StaffOnly,
    /// It was entered in error.
    InError,
    /// It names a unit of its own, and neither by name nor by care giver.
    NoUnit,
    /// It comes from where the person has not consented to, or tells a relative what she has said no to.
    NotConsented,
}

/// What is hidden in a plan.
#[derive(Default)]
struct Lost {
    count: usize,
    /// How many of them stand in one of its lists.
    listed: usize,
    /// The identities of what has one, so that nothing tells of it that refers to it.
    ids: Vec<ItemId>,
}

impl<'r> Barrier<'r> {
    pub(crate) fn of(record: &'r CareRecord, audience: Audience) -> Self {
        let home = match record.subject.protection {
            Protection::None => None,
            Protection::Protected => Some(Home { of: &record.subject.name }),
        };
        let withheld = withheld(record, audience);
        Self { audience, home, withheld, asks_unit: false, hidden: Hidden::default(), unseen: Vec::new() }
    }

    /// Why a plan is hidden, and all that is in it. Staff must see where information comes from (`GetCarePlans`, rule 1). What
    /// stands in a plan has its origin; what stands outside of the plans must have one of its own. From here on, this plan is
    /// the one at hand.
    pub(crate) fn reason_of_plan(&mut self, plan: &CarePlan) -> Option<Reason> {
        self.asks_unit = false;
        let lacks_unit = self.audience == Audience::Staff && !plan.unit.as_ref().is_some_and(is_named);
        let reason = self.reason(plan);
        self.asks_unit = lacks_unit && plan.kind == PlanKind::OutsidePlans;
        reason.or((lacks_unit && !self.asks_unit).then_some(Reason::NoUnit))
    }

    fn plan(&mut self, plan: &Rc<CarePlan>) -> Option<Rc<CarePlan>> {
        if let Some(reason) = self.reason_of_plan(plan) {
            self.count(reason);
            match reason {
                Reason::StaffOnly | Reason::NoUnit | Reason::NotConsented => self.keep_unseen(plan),
                // What should not have been there replaces nothing.
                Reason::InError => {}
            }
            return None;
        }
        // A plan in which nothing is hidden stays the same one: nothing is copied, and nothing below compares it by value.
        let hidden = self.hidden_in(plan);
        if is_emptied(plan, &hidden) {
            return None;
        }
        Some(if hidden.count == 0 && !self.has_hidden_notes(plan) && self.home.is_none() {
            Rc::clone(plan)
        } else {
            Rc::new(self.without_hidden(plan, &hidden))
        })
    }

    fn keep_unseen(&mut self, plan: &CarePlan) {
        if !plan.replaces.is_empty() {
            self.unseen.push(Unseen {
                id: plan.id.clone(),
                replaces: plan.replaces.clone(),
                status: plan.status,
                period: plan.period,
                updated: plan.updated,
            });
        }
    }

    /// Counts what is hidden in a plan.
    fn hidden_in(&mut self, plan: &CarePlan) -> Lost {
        let mut lost = Lost::default();
        // Not a loop: each step of one would go through all that the items are chained of.
        item::all_of(plan).for_each(|item| {
            if let Some(reason) = self.reason(item) {
                self.count(reason);
                lost.count += 1;
                lost.ids.extend(item.id().cloned());
            }
        });
        lost.listed = item::listed(plan).filter(|(_, item)| !self.shows(*item)).count();
        for consent in &plan.consents {
            if self.shows(consent) && !self.tells(consent) {
                self.count(Reason::NotConsented);
                lost.count += 1;
            }
        }
        lost
    }

    fn has_hidden_notes(&self, plan: &CarePlan) -> bool {
        let is_noted = plan.internal_note.is_some()
            || plan.activities.iter().any(|activity| activity.internal_note.is_some());
        is_noted && self.audience != Audience::Staff
    }

    fn without_hidden(&self, plan: &CarePlan, hidden: &Lost) -> CarePlan {
        let mut shown = plan.clone();
        shown.activities.retain(|item| self.shows(&**item));
        shown.deviations.retain(|item| self.shows(item));
        shown.commitments.retain(|item| self.shows(item));
        shown.goals.retain(|item| self.shows(item));
        shown.medications.retain(|item| self.shows(item));
        shown.measurements.retain(|item| self.shows(item));
        shown.aids.retain(|item| self.shows(item));
        shown.documents.retain(|item| self.shows(item));
        for notes in [&mut shown.advice, &mut shown.expectations, &mut shown.rights] {
            notes.retain(|item| self.shows(item));
        }
        shown.agreement = shown.agreement.filter(|item| self.shows(item));
        shown.story = shown.story.filter(|item| self.shows(item));
        shown.versions.retain(|item| self.shows(item));
        shown.consents.retain(|item| self.shows(item) && self.tells(item));
        shown.contacts.retain(|item| self.shows(item));
        item::retain_contacts_within(&mut shown, |contact| self.shows(contact));
        // A change says in words what its item says.
        shown.changes.retain(|change| {
            self.shows(change) && change.item.as_ref().is_none_or(|id| !hidden.ids.contains(id))
        });
        for version in &mut shown.versions {
            version.differs.retain(|one| one.item.as_ref().is_none_or(|id| !hidden.ids.contains(id)));
        }
        if self.audience != Audience::Staff {
            shown.internal_note = None;
            shown.activities.iter_mut().for_each(without_note);
        }
        if let Some(home) = &self.home {
            home.take_out_of(&mut shown);
        }
        shown
    }

    fn shows(&self, item: &dyn Item) -> bool {
        self.reason(item).is_none()
    }

    pub(crate) fn reason(&self, item: &dyn Item) -> Option<Reason> {
        let is_withheld = item.source().is_some_and(|source| self.withheld.contains(&source));
        match (item.validity(), item.visibility(), self.audience) {
            (Validity::InError, _, _) => Some(Reason::InError),
            (Validity::Valid, Visibility::StaffOnly, Audience::Patient | Audience::Relative) => {
                Some(Reason::StaffOnly)
            }
            (Validity::Valid, _, _) if is_withheld => Some(Reason::NotConsented),
            // Staff must see where an item comes from: one that names its own unit has that one, and not the plan's.
            (Validity::Valid, _, Audience::Staff) if item.unit().is_some_and(|unit| !is_named(unit)) => {
                Some(Reason::NoUnit)
            }
            (Validity::Valid, _, _) if self.asks_unit && item.is_unit_unknown() => Some(Reason::NoUnit),
            (Validity::Valid, Visibility::StaffOnly, Audience::Staff)
            | (Validity::Valid, Visibility::Everyone, _) => None,
        }
    }

    /// Whether a consent is told: a no may name what the relative must not know of.
    fn tells(&self, consent: &Consent) -> bool {
        match (self.audience, consent.status) {
            (Audience::Patient | Audience::Staff, _) | (Audience::Relative, ConsentStatus::Given) => true,
            (
                Audience::Relative,
                ConsentStatus::Refused | ConsentStatus::Withdrawn | ConsentStatus::NotAsked,
            ) => false,
        }
    }

    fn count(&mut self, reason: Reason) {
        match reason {
            Reason::StaffOnly => self.hidden.staff_only += 1,
            Reason::InError => self.hidden.in_error += 1,
            Reason::NoUnit => self.hidden.no_unit += 1,
            Reason::NotConsented => self.hidden.not_told += 1,
        }
    }
}

/// What belongs to no plan is no plan either: where all of it is hidden, there is nothing to show around it.
fn is_emptied(plan: &CarePlan, hidden: &Lost) -> bool {
    let count = item::listed(plan).count();
    plan.kind == PlanKind::OutsidePlans && count > 0 && hidden.listed == count
}

pub(crate) fn is_named(unit: &Unit) -> bool {
    unit.name.is_some() || unit.care_giver.is_some()
}

fn without_note(activity: &mut Rc<Activity>) {
    if activity.internal_note.is_some() {
        Rc::make_mut(activity).internal_note = None;
    }
}

#[cfg(test)]
mod tests;
