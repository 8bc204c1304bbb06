//! What the barrier must know of everything that it lets through or not.

use std::rc::Rc;

use samplan_model::{
    Activity, ActivityStatus, Agreement, Aid, CarePlan, Change, Commitment, CommitmentStatus, Consent,
    Contact, Deviation, Document, Goal, GoalStatus, ItemId, Measurement, Medication, MedicationStatus, Note,
    Part, PlanStatus, SourceId, Story, Unit, Version, Visibility,
};

/// Whether something should have been there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Validity {
    Valid,
    InError,
}

/// Something that may be hidden.
pub(crate) trait Item {
    /// Its identity in its plan; none for the plan itself and for what nothing refers to.
    fn id(&self) -> Option<&ItemId> {
        None
    }

    fn visibility(&self) -> Visibility;

    fn validity(&self) -> Validity {
        Validity::Valid
    }

    /// The source that it names itself; none where it is the plan's.
    fn source(&self) -> Option<&SourceId> {
        None
    }

    /// The unit that it names itself; none where it is the plan's.
    fn unit(&self) -> Option<&Unit> {
        None
    }

    /// Whether it could say by itself which unit it comes from, and does not.
    fn is_unit_unknown(&self) -> bool {
        false
    }
}

/// Everything in a plan that may be hidden by itself.
pub(crate) fn all_of(plan: &CarePlan) -> impl Iterator<Item = &dyn Item> {
    fn each<T: Item>(items: &[T]) -> impl Iterator<Item = &dyn Item> {
        items.iter().map(|item| item as &dyn Item)
    }
    let notes = [&plan.advice, &plan.expectations, &plan.rights];
    let activities = plan.activities.iter().map(|activity| &**activity as &dyn Item);
    activities
        .chain(each(&plan.deviations))
        .chain(each(&plan.commitments))
        .chain(each(&plan.goals))
        .chain(each(&plan.medications))
        .chain(each(&plan.measurements))
        .chain(each(&plan.aids))
        .chain(each(&plan.documents))
        .chain(notes.into_iter().flat_map(|notes| each(notes)))
        .chain(each(plan.agreement.as_slice()))
        .chain(each(plan.story.as_slice()))
        .chain(each(&plan.changes))
        .chain(each(&plan.versions))
        .chain(each(&plan.consents))
        .chain(each(&plan.contacts))
        .chain(contacts_within(plan).flatten().map(|contact| contact as &dyn Item))
}

/// The items of a plan's lists: what counts as a thing of its own.
pub(crate) fn listed(plan: &CarePlan) -> impl Iterator<Item = (Part, &dyn Item)> {
    fn each<T: Item>(part: Part, items: &[T]) -> impl Iterator<Item = (Part, &dyn Item)> {
        items.iter().map(move |item| (part, item as &dyn Item))
    }
    let activities = plan.activities.iter().map(|activity| (Part::Activities, &**activity as &dyn Item));
    activities
        .chain(each(Part::Deviations, &plan.deviations))
        .chain(each(Part::Commitments, &plan.commitments))
        .chain(each(Part::Goals, &plan.goals))
        .chain(each(Part::Contacts, &plan.contacts))
        .chain(each(Part::Measurements, &plan.measurements))
        .chain(each(Part::Medications, &plan.medications))
        .chain(each(Part::Aids, &plan.aids))
        .chain(each(Part::Advice, &plan.advice))
        .chain(each(Part::Expectations, &plan.expectations))
        .chain(each(Part::Rights, &plan.rights))
        .chain(each(Part::Documents, &plan.documents))
}

/// The contacts that stand beside something else.
fn contacts_within(plan: &CarePlan) -> impl Iterator<Item = &Option<Contact>> {
    std::iter::once(&plan.contact)
        .chain(plan.activities.iter().map(|activity| &activity.contact))
        .chain(plan.commitments.iter().map(|commitment| &commitment.contact))
        .chain(plan.aids.iter().map(|aid| &aid.contact))
        .chain(plan.deviations.iter().flat_map(|deviation| [&deviation.contact, &deviation.next_contact]))
}

/// Goes over the contacts that stand beside something else. An activity is copied only where one of its is taken out.
pub(crate) fn retain_contacts_within(plan: &mut CarePlan, keeps: impl Fn(&Contact) -> bool) {
    let keep = |contact: &mut Option<Contact>| *contact = contact.take().filter(&keeps);
    keep(&mut plan.contact);
    plan.commitments.iter_mut().for_each(|commitment| keep(&mut commitment.contact));
    plan.aids.iter_mut().for_each(|aid| keep(&mut aid.contact));
    for deviation in &mut plan.deviations {
        keep(&mut deviation.contact);
        keep(&mut deviation.next_contact);
    }
    for activity in &mut plan.activities {
        if activity.contact.as_ref().is_some_and(|contact| !keeps(contact)) {
            Rc::make_mut(activity).contact = None;
        }
    }
}

impl Item for CarePlan {
    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn source(&self) -> Option<&SourceId> {
        self.source.as_ref()
    }

    fn validity(&self) -> Validity {
        if self.status == PlanStatus::EnteredInError { Validity::InError } else { Validity::Valid }
    }
}

macro_rules! items {
    ($($kind:ident $(by $id:ident)? $(from $provenance:ident)? $(of $unit:ident)? $(not $in_error:path)?;)*) => {$(
        impl Item for $kind {
            $(fn id(&self) -> Option<&ItemId> {
                Some(&self.$id)
            })?

            fn visibility(&self) -> Visibility {
                self.visibility
            }

            $(fn source(&self) -> Option<&SourceId> {
                self.$provenance.as_ref().and_then(|provenance| provenance.source.as_ref())
            }

            fn is_unit_unknown(&self) -> bool {
                let written = self.$provenance.as_ref().and_then(|provenance| provenance.unit.as_ref());
                !self.unit().or(written).is_some_and(super::is_named)
            })?

            $(fn unit(&self) -> Option<&Unit> {
                self.$unit.as_ref()
            })?

            $(fn validity(&self) -> Validity {
                if self.status == $in_error { Validity::InError } else { Validity::Valid }
            })?
        }
    )*};
}

items! {
    Activity by id from provenance of unit not ActivityStatus::EnteredInError;
    Commitment by id from provenance not CommitmentStatus::EnteredInError;
    Goal by id from provenance not GoalStatus::EnteredInError;
    Medication by id from provenance not MedicationStatus::EnteredInError;
    Deviation by id from provenance;
    Contact by id;
    Measurement by id from provenance;
    Aid by id from provenance;
    Document by id from provenance;
    Note by id from provenance;
    Agreement;
    Story;
    Change;
    Version;
    Consent;
}
