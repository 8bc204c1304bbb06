//! One line of a timeline: an activity, and the plan that it belongs to.

use std::cmp::Ordering;
use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::{Activity, CarePlan, Party, Unit};

/// An activity in its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// The activity.
    pub activity: Rc<Activity>,
}

impl Row {
    /// All rows of a plan.
    pub fn all_of(plan: &Rc<CarePlan>) -> impl Iterator<Item = Self> {
        plan.activities.iter().map(|activity| Self { plan: plan.clone(), activity: activity.clone() })
    }

    /// Who is responsible: the activity's word, else the plan's.
    pub fn party(&self) -> Option<Party> {
        self.activity.party.or(self.plan.party)
    }

    /// The unit responsible: the activity's, else the plan's.
    pub fn unit(&self) -> Option<&Unit> {
        self.activity.unit.as_ref().or(self.plan.unit.as_ref())
    }

    /// Whether it can still take place.
    pub fn is_coming(&self, now: NaiveDateTime) -> bool {
        self.activity.status.is_open() && !self.activity.when.is_over(now)
    }

    /// By the start of its time; what has none comes last, in the order of the data.
    pub fn by_time(&self, other: &Self) -> Ordering {
        match (self.activity.when.earliest(), other.activity.when.earliest()) {
            (Some(one), Some(two)) => one.cmp(&two),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        }
    }
}

/// The next thing that happens among some rows: it can take place, and its day is known.
pub(crate) fn next_of(rows: impl IntoIterator<Item = Row>, now: NaiveDateTime) -> Option<Row> {
    rows.into_iter()
        .filter(|row| row.is_coming(now) && row.activity.when.day().is_some())
        .min_by(Row::by_time)
}
