//! A handover in SBAR form (*situation, bakgrund, aktuellt tillstånd, rekommendation*), for staff.
//!
//! It is a selection and an order, and nothing else: what stands here stands in the plans. No assessment is made, and what
//! did not come along is counted in [`LeftOut`].
//!
//! | part | what |
//! | --- | --- |
//! | situation | the deviations that a last measured value reaches, what is overdue, what is next |
//! | background | the plans, where they come from and whom to call; of a single one its author, fixed contacts, goals, medicines and consents too |
//! | current state | last values, what was declined, missed or done lately, open undertakings |
//! | recommendation | what the plans say to do about the deviations and values, what is due within a week |

mod chosen;

use std::cmp::Reverse;
use std::rc::Rc;

use chrono::{Days, NaiveDate, NaiveDateTime};
use samplan_model::{
    Activity, ActivityStatus, CarePlan, CareRecord, Commitment, CommitmentStatus, GoalStatus,
    MedicationStatus, PlanId, Severity,
};

use crate::duties::overdue;
use crate::escalation::{DeviationStep, reaches};
use crate::filter::Filter;
use crate::measured::MeasuredSeries;
use crate::order::{sort_by, sort_by_key};
use crate::plan::PlanView;
use crate::row::Row;
use crate::standing::Standing;
use chosen::Chosen;

/// So many plans have a line.
const PLANS: usize = 12;
/// So many coming rows have a line.
const NEXT: usize = 5;
/// So many performed rows have a line.
const PERFORMED: usize = 3;
/// So many days back is lately.
const DAYS_BACK: u64 = 7;
/// So many days ahead is due.
const DAYS_AHEAD: u64 = 7;

/// What a handover is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// One plan, in whole.
    Plan(PlanId),
    /// What a filter lets through, of all plans that hold.
    Filtered(Box<Filter>),
}

/// A handover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sbar {
    /// The plan, where it is about one.
    pub single: Option<PlanView>,
    /// The plans that it is drawn from.
    pub plans: Vec<(Rc<CarePlan>, Standing)>,
    /// The deviations that the last measured value reaches, most urgent first. None is filtered away.
    pub reached: Vec<Reached>,
    /// Undertakings that should have been done.
    pub overdue: Vec<Undertaking>,
    /// What comes next.
    pub next: Vec<Row>,
    /// Measured values that there are.
    pub measured: Vec<MeasuredSeries>,
    /// What happened lately: all that was declined, missed or called off, and the last that was done; newest first.
    pub lately: Vec<Row>,
    /// Undertakings that are open, and due later or without a day.
    pub open: Vec<Undertaking>,
    /// Undertakings that are due within a week.
    pub due: Vec<Undertaking>,
    /// What did not come along.
    pub left_out: LeftOut,
}

/// A deviation that a measured value reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The plan that says so.
    pub plan: Rc<CarePlan>,
    /// What to do, and whom to call.
    pub step: DeviationStep,
    /// The series, with its last value.
    pub series: MeasuredSeries,
}

/// An undertaking and its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undertaking {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// What somebody has taken on.
    pub commitment: Commitment,
}

/// How much stands in the plans and not in the handover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Plans that hold, and that have no line.
    pub plans: usize,
    /// What happens and what is undertaken in plans that hold, and that was not asked for.
    pub unasked: usize,
    /// Plans that no longer hold.
    pub past_plans: usize,
    /// What comes later.
    pub later: usize,
    /// What was earlier.
    pub earlier: usize,
    /// Undertakings that are done or no longer to be done.
    pub closed: usize,
    /// Advice on deviations that no measured value reaches.
    pub deviations: usize,
    /// Goals that are not being worked on, or all where it is about several plans.
    pub goals: usize,
    /// Medicines that are not taken now, or all where it is about several plans.
    pub medications: usize,
    /// Documents.
    pub documents: usize,
    /// Contacts that are not fixed, or all where it is about several plans.
    pub contacts: usize,
    /// Notes among staff: they were written for those who see the plan, and a handover goes further.
    pub notes: usize,
    /// Aids, advice, expectations, rights, stories and agreements.
    pub others: usize,
}

impl Sbar {
    /// A handover; none where there is no such plan.
    pub fn of(record: &CareRecord, about: &About, now: NaiveDateTime) -> Option<Self> {
        let chosen = Chosen::of(record, about, now)?;
        let mut sbar = Self { single: chosen.single, ..Self::default() };
        sbar.left_out.past_plans = chosen.past_plans;
        sbar.left_out.unasked = chosen.unasked;
        sbar.reached = reached(&chosen.urgent, now);
        let advice = chosen.urgent.iter().map(|view| view.deviations.len()).sum::<usize>();
        sbar.left_out.deviations = advice.saturating_sub(sbar.reached.len());
        sbar.add_undertakings(chosen.undertakings, now.date());
        sbar.add_rows(chosen.rows, now);
        for (plan, _) in &chosen.plans {
            let series = plan.measurements.iter().map(|measurement| MeasuredSeries::of(measurement, now));
            sbar.measured.extend(series.filter(|series| series.last.is_some()));
            sbar.left_out.medications += match &sbar.single {
                Some(_) => plan.medications.iter().filter(|medication| !is_taken(medication.status)).count(),
                None => plan.medications.len(),
            };
            sbar.left_out.documents += plan.documents.len();
            sbar.left_out.contacts += match &sbar.single {
                Some(_) => plan.contacts.iter().filter(|contact| contact.fixed.is_none()).count(),
                None => plan.contacts.len(),
            };
            sbar.left_out.add_rest_of(plan);
            sbar.left_out.goals += match &sbar.single {
                Some(_) => plan.goals.iter().filter(|goal| goal.status != GoalStatus::Active).count(),
                None => plan.goals.len(),
            };
        }
        sbar.left_out.plans = chosen.others + chosen.plans.len().saturating_sub(PLANS);
        sbar.plans = chosen.plans;
        sbar.plans.truncate(PLANS);
        Some(sbar)
    }

    fn add_undertakings(&mut self, undertakings: Vec<Undertaking>, today: NaiveDate) {
        let limit = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(today);
        for undertaking in undertakings {
            let commitment = &undertaking.commitment;
            let list = match commitment.due.last_day() {
                _ if !commitment.status.is_open() => {
                    self.left_out.closed +=
                        usize::from(commitment.status != CommitmentStatus::EnteredInError);
                    continue;
                }
                Some(_) if overdue(commitment, today).is_some() => &mut self.overdue,
                Some(last) if today <= last && last <= limit => &mut self.due,
                Some(_) | None => &mut self.open,
            };
            list.push(undertaking);
        }
        let by_due = |one: &Undertaking| one.commitment.due.last_day().unwrap_or(NaiveDate::MAX);
        for list in [&mut self.overdue, &mut self.due, &mut self.open] {
            sort_by_key(list, by_due);
        }
    }

    fn add_rows(&mut self, rows: Vec<Row>, now: NaiveDateTime) {
        let (mut coming, mut past): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.is_coming(now));
        sort_by(&mut coming, Row::by_time);
        self.left_out.later = coming.len().saturating_sub(NEXT);
        coming.truncate(NEXT);
        self.next = coming;
        sort_by_key(&mut past, |row| Reverse(row.activity.when.earliest()));
        let since = now.date().checked_sub_days(Days::new(DAYS_BACK)).unwrap_or(now.date());
        let mut performed = 0;
        for row in past {
            let is_late = row.activity.when.earliest().is_some_and(|at| since <= at.date());
            performed += usize::from(is_late && is_performed(&row.activity));
            if is_late && (!is_performed(&row.activity) || performed <= PERFORMED) {
                self.lately.push(row);
            } else {
                self.left_out.earlier += 1;
            }
        }
    }
}

fn is_performed(activity: &Activity) -> bool {
    match activity.status {
        ActivityStatus::Performed => true,
        ActivityStatus::Planned
        | ActivityStatus::Invited
        | ActivityStatus::Booked
        | ActivityStatus::InProgress
        | ActivityStatus::Declined
        | ActivityStatus::Cancelled
        | ActivityStatus::Moved
        | ActivityStatus::Missed
        | ActivityStatus::OnHold
        | ActivityStatus::EnteredInError
        | ActivityStatus::Unknown => false,
    }
}

impl LeftOut {
    /// Counts what no handover has, whatever it is about.
    fn add_rest_of(&mut self, plan: &CarePlan) {
        let noted = plan.activities.iter().filter(|activity| activity.internal_note.is_some()).count();
        self.notes += noted + usize::from(plan.internal_note.is_some());
        self.others += plan.aids.len()
            + plan.advice.len()
            + plan.expectations.len()
            + plan.rights.len()
            + usize::from(plan.story.is_some())
            + usize::from(plan.agreement.is_some());
    }
}

/// Whether a medicine is taken now, or could be if it were not paused: what whoever takes over must know of.
pub fn is_taken(status: MedicationStatus) -> bool {
    match status {
        MedicationStatus::Active | MedicationStatus::AsNeeded | MedicationStatus::OnHold => true,
        MedicationStatus::Planned | MedicationStatus::Stopped | MedicationStatus::EnteredInError => false,
    }
}

/// The deviations of some plans whose bounds the last value is beyond.
fn reached(views: &[PlanView], now: NaiveDateTime) -> Vec<Reached> {
    let mut found = Vec::new();
    for view in views {
        for step in &view.deviations {
            let Some(limit) = &step.deviation.limit else { continue };
            if step.deviation.severity == Severity::AsPlanned {
                continue;
            }
            let measured = view.plan.measurements.iter().find(|measured| measured.id == limit.measurement);
            let Some(series) = measured.map(|measured| MeasuredSeries::of(measured, now)) else { continue };
            if series.last.as_ref().is_some_and(|last| reaches(limit, last.reading.value)) {
                found.push(Reached { plan: view.plan.clone(), step: step.clone(), series });
            }
        }
    }
    sort_by_key(&mut found, |reached| reached.step.deviation.severity);
    found
}

#[cfg(test)]
mod tests;
