//! What the barrier must know of everything that it lets through or not.

use samplan_model::{
    Activity, ActivityStatus, Aid, CarePlan, Commitment, CommitmentStatus, Document, Goal, GoalStatus,
    ItemId, Measurement, Medication, MedicationStatus, Note, PlanStatus, Visibility,
};

/// Whether something should have been there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Validity {
    Valid,
    InError,
}

/// Something that may be hidden.
pub(super) trait Item {
    /// Its identity in its plan; none for the plan itself.
    fn id(&self) -> Option<&ItemId>;

    fn visibility(&self) -> Visibility;

    fn validity(&self) -> Validity {
        Validity::Valid
    }
}

/// Everything in a plan that may be hidden by itself.
pub(super) fn all_of(plan: &CarePlan) -> impl Iterator<Item = &dyn Item> {
    fn each<T: Item>(items: &[T]) -> impl Iterator<Item = &dyn Item> {
        items.iter().map(|item| item as &dyn Item)
    }
    let notes = [&plan.advice, &plan.expectations, &plan.rights];
    plan.activities
        .iter()
        .map(|activity| &**activity as &dyn Item)
        .chain(each(&plan.commitments))
        .chain(each(&plan.goals))
        .chain(each(&plan.medications))
        .chain(each(&plan.measurements))
        .chain(each(&plan.aids))
        .chain(each(&plan.documents))
        .chain(notes.into_iter().flat_map(|notes| each(notes)))
}

impl Item for CarePlan {
    fn id(&self) -> Option<&ItemId> {
        None
    }

    fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn validity(&self) -> Validity {
        if self.status == PlanStatus::EnteredInError { Validity::InError } else { Validity::Valid }
    }
}

macro_rules! items {
    ($($kind:ident $(not $in_error:path)?;)*) => {$(
        impl Item for $kind {
            fn id(&self) -> Option<&ItemId> {
                Some(&self.id)
            }

            fn visibility(&self) -> Visibility {
                self.visibility
            }

            $(fn validity(&self) -> Validity {
                if self.status == $in_error { Validity::InError } else { Validity::Valid }
            })?
        }
    )*};
}

items! {
    Activity not ActivityStatus::EnteredInError;
    Commitment not CommitmentStatus::EnteredInError;
    Goal not GoalStatus::EnteredInError;
    Medication not MedicationStatus::EnteredInError;
    Measurement;
    Aid;
    Document;
    Note;
}
