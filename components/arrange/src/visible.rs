//! The second barrier: what an audience may see. Every widget shows only what comes out of here.
//!
//! It is no access control: the host must send only what the viewer may see. It catches what slipped through.
//!
//! | what | patient | relative | staff |
//! | --- | --- | --- | --- |
//! | staff only (*approvedForPatient* false) | hidden | hidden | shown |
//! | internal notes | hidden | hidden | shown |
//! | entered in error | hidden | hidden | hidden |
//! | without unit and care giver | shown | shown | hidden |
//! | the personal identity number | hidden | hidden | shown |

use std::rc::Rc;

use samplan_model::{
    Activity, ActivityStatus, Audience, CarePlan, CareRecord, CommitmentStatus, GoalStatus, MedicationStatus,
    PlanStatus, Unit, Visibility,
};

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
}

/// Takes out of a record what an audience may not see.
pub fn visible(record: &CareRecord, audience: Audience) -> Visible {
    let mut barrier = Barrier { audience, hidden: Hidden::default() };
    let mut record = record.clone();
    record.plans = record.plans.iter().filter_map(|plan| barrier.plan(plan)).collect();
    if audience != Audience::Staff {
        record.subject.identifier = None;
    }
    Visible { record: Rc::new(record), hidden: barrier.hidden }
}

struct Barrier {
    audience: Audience,
    hidden: Hidden,
}

impl Barrier {
    fn plan(&mut self, plan: &Rc<CarePlan>) -> Option<Rc<CarePlan>> {
        let is_in_error = plan.status == PlanStatus::EnteredInError;
        if !self.passes(plan.visibility, is_in_error) || !self.has_origin(plan.unit.as_ref(), None) {
            return None;
        }
        let mut shown = CarePlan::clone(plan);
        self.items(&mut shown);
        if self.audience != Audience::Staff {
            shown.internal_note = None;
        }
        // The same plan again keeps its identity, so that nothing below compares it field by field.
        Some(if shown == **plan { plan.clone() } else { Rc::new(shown) })
    }

    fn items(&mut self, plan: &mut CarePlan) {
        let unit = plan.unit.clone();
        plan.activities =
            plan.activities.iter().filter_map(|item| self.activity(item, unit.as_ref())).collect();
        plan.commitments
            .retain(|item| self.passes(item.visibility, item.status == CommitmentStatus::EnteredInError));
        plan.goals.retain(|item| self.passes(item.visibility, item.status == GoalStatus::EnteredInError));
        plan.medications
            .retain(|item| self.passes(item.visibility, item.status == MedicationStatus::EnteredInError));
        plan.measurements.retain(|item| self.passes(item.visibility, false));
        plan.aids.retain(|item| self.passes(item.visibility, false));
        plan.documents.retain(|item| self.passes(item.visibility, false));
        for notes in [&mut plan.advice, &mut plan.expectations, &mut plan.rights] {
            notes.retain(|item| self.passes(item.visibility, false));
        }
    }

    fn activity(&mut self, activity: &Rc<Activity>, unit: Option<&Unit>) -> Option<Rc<Activity>> {
        let is_in_error = activity.status == ActivityStatus::EnteredInError;
        if !self.passes(activity.visibility, is_in_error) || !self.has_origin(activity.unit.as_ref(), unit) {
            return None;
        }
        match &activity.internal_note {
            Some(_) if self.audience != Audience::Staff => {
                Some(Rc::new(Activity { internal_note: None, ..Activity::clone(activity) }))
            }
            Some(_) | None => Some(activity.clone()),
        }
    }

    #[expect(
        clippy::fn_params_excessive_bools,
        reason = "each kind of item has its own status for the same error"
    )]
    fn passes(&mut self, visibility: Visibility, is_in_error: bool) -> bool {
        if is_in_error {
            self.hidden.in_error += 1;
            return false;
        }
        match (visibility, self.audience) {
            (Visibility::StaffOnly, Audience::Patient | Audience::Relative) => {
                self.hidden.staff_only += 1;
                false
            }
            (Visibility::StaffOnly, Audience::Staff) | (Visibility::Everyone, _) => true,
        }
    }

    /// Staff must see where information comes from (`GetCarePlans`, rule 1): without it, it is not shown to them.
    fn has_origin(&mut self, unit: Option<&Unit>, inherited: Option<&Unit>) -> bool {
        let is_named = |unit: &Unit| unit.name.is_some() || unit.care_giver.is_some();
        let has_origin = unit.is_some_and(is_named) || inherited.is_some_and(is_named);
        let passes = has_origin || self.audience != Audience::Staff;
        if !passes {
            self.hidden.no_unit += 1;
        }
        passes
    }
}
