//! One line of a timeline: an activity, and the plan that it belongs to; and which of them is next.

use std::cmp::Ordering;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::{Activity, ActivityStatus, CarePlan, ItemId, Party, PlanId, SourceId, Unit, When};

/// An activity in its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// The activity.
    pub activity: Rc<Activity>,
    /// The same as other systems have it, in plans which are the same; see [`together`](crate::together).
    pub twins: Vec<Row>,
}

impl Row {
    /// All rows of a plan.
    pub fn all_of(plan: &Rc<CarePlan>) -> impl Iterator<Item = Self> {
        plan.activities.iter().map(|activity| Self {
            plan: plan.clone(),
            activity: activity.clone(),
            twins: Vec::new(),
        })
    }

    /// Whether it is this item of this plan, or the same as another system has it.
    pub fn is(&self, plan: &PlanId, item: &ItemId) -> bool {
        let own = self.plan.id == *plan && self.activity.id == *item;
        own || self.twins.iter().any(|twin| twin.is(plan, item))
    }

    /// The sources that it was read from, each once.
    pub fn sources(&self) -> Vec<&SourceId> {
        let mut ids: Vec<&SourceId> = Vec::new();
        let plans = std::iter::once(&self.plan).chain(self.twins.iter().map(|twin| &twin.plan));
        for id in plans.filter_map(|plan| plan.source.as_ref()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Who is responsible: the activity's word, else the plan's.
    pub fn party(&self) -> Option<Party> {
        self.activity.party.or(self.plan.party)
    }

    /// The unit responsible: the activity's, else the plan's.
    pub fn unit(&self) -> Option<&Unit> {
        self.activity.unit.as_ref().or(self.plan.unit.as_ref())
    }

    /// When it takes place instead, where it was moved and the new booking says where from.
    pub fn moved_to(&self) -> Option<&When> {
        let is_new = |other: &&Rc<Activity>| {
            other.title == self.activity.title && other.moved_from.as_ref() == Some(&self.activity.when)
        };
        let new = self.plan.activities.iter().find(is_new)?;
        (self.activity.status == ActivityStatus::Moved).then_some(&new.when)
    }

    /// Whether its time is over. What goes on is over only where somebody has said when it ends.
    pub fn is_over(&self, now: NaiveDateTime) -> bool {
        is_over(&self.activity, now)
    }

    /// Whether it can still take place.
    pub fn is_coming(&self, now: NaiveDateTime) -> bool {
        is_coming(&self.activity, now)
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

    /// When its turn comes among what is still to happen.
    pub(crate) fn turn(&self, now: NaiveDateTime) -> Turn {
        turn(&self.activity.when, now)
    }
}

/// When the turn of a row comes. What is known to a day, a week or a month has its turn when that ends: until then,
/// everything with a clock goes before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Turn {
    /// At a time.
    Dated(NaiveDateTime),
    /// Nobody knows when.
    Undated,
    /// It has been going on since an earlier day, so it is hardly the next.
    Running,
}

/// The next thing that happens among some rows (*näst på tur*): it can take place, and its day is known.
pub(crate) fn next_of<'r>(rows: impl IntoIterator<Item = &'r Row>, now: NaiveDateTime) -> Option<&'r Row> {
    let dated = rows.into_iter().filter(|row| row.activity.when.day().is_some());
    soonest(dated.map(|row| (&*row.activity, row)), now)
        .filter(|row| turn(&row.activity.when, now) != Turn::Running)
}

/// The next step of a plan, as one or several systems have it: where nothing has a day, what is planned without one is still
/// the next step.
pub(crate) fn next_step<'p>(
    plans: impl IntoIterator<Item = &'p Rc<CarePlan>>,
    now: NaiveDateTime,
) -> Option<Row> {
    let of_plan =
        |plan: &'p Rc<CarePlan>| plan.activities.iter().map(move |activity| (&**activity, (plan, activity)));
    let (plan, activity) = soonest(plans.into_iter().flat_map(of_plan), now)?;
    Some(Row { plan: Rc::clone(plan), activity: Rc::clone(activity), twins: Vec::new() })
}

/// Whose activity's turn comes first of those that can take place.
pub(crate) fn soonest<'a, T>(
    items: impl Iterator<Item = (&'a Activity, T)>,
    now: NaiveDateTime,
) -> Option<T> {
    let open =
        items.filter(|(activity, _)| is_coming(activity, now) && activity.status != ActivityStatus::OnHold);
    open.min_by_key(|(activity, _)| turn(&activity.when, now)).map(|(_, item)| item)
}

fn is_over(activity: &Activity, now: NaiveDateTime) -> bool {
    match (activity.status, &activity.when) {
        (ActivityStatus::InProgress, When::At { end: None, .. }) => false,
        (_, when) => when.is_over(now),
    }
}

fn is_coming(activity: &Activity, now: NaiveDateTime) -> bool {
    activity.status.is_open() && !is_over(activity, now)
}

fn turn(when: &When, now: NaiveDateTime) -> Turn {
    match when {
        When::At { start, end: None } if start.date() < now.date() => Turn::Running,
        When::At { start, .. } => Turn::Dated(*start),
        When::PartOfDay { day, part } => Turn::Dated(day.and_time(part.start())),
        When::Throughout(period) => match period.first_day() {
            Some(first) if now.date() < first => Turn::Dated(first.and_time(NaiveTime::MIN)),
            Some(_) | None => Turn::Running,
        },
        When::During(_) | When::Within { .. } => {
            when.last_day().map_or(Turn::Undated, |last| Turn::Dated(end_of(last)))
        }
        When::After(_) | When::Undecided => Turn::Undated,
    }
}

fn end_of(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(23, 59, 59).unwrap_or(day.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use samplan_model::CareRecord;

    use super::*;
    use crate::testing::{MONDAY, activities, at, plans, titles};

    fn record_of(lines: &[&str]) -> CareRecord {
        plans(&[&format!(r#""id": "p", {}"#, activities(lines))])
    }

    #[test]
    fn the_next_thing_has_a_day_and_can_take_place() {
        #[track_caller]
        fn check(lines: &[&str], expected: &str) {
            let rows: Vec<_> = record_of(lines).plans.iter().flat_map(Row::all_of).collect();
            assert_eq!(titles(next_of(&rows, at(MONDAY))), expected);
        }
        check(&[], "");
        check(&[r#"booked B = "2026-05-12T09:00""#, r#"booked A = "2026-05-11T13:00""#], "A");
        check(&[r#"booked over = "2026-05-11T08:00""#, r#"booked B = "2026-05-12""#], "B");
        check(&[r#"booked now = "2026-05-11T10:00/11:00""#, r#"booked B = "2026-05-11T10:50""#], "now");
        check(&[r#"in-progress now = "2026-05-11T10:00""#, r#"booked B = "2026-05-11T10:50""#], "now");
        check(&[r#"in-progress admitted = "2026-05-08T10:00/2026-05-14T12:00""#], "admitted");
        check(&[r#"in-progress forgotten = "2026-05-08T10:00""#, r#"booked B = "2026-08-11""#], "B");
        check(&[r#"in-progress forgotten = "2026-05-08T10:00""#], "");
        check(&[r#"cancelled A = "2026-05-12T09:00""#, r#"declined B = "2026-05-12""#], "");
        check(&[r#"on-hold A = "2026-05-12T09:00""#, r#"unknown B = "2026-05-13""#], "B");
        check(&["planned A", r#"planned B = "2026-W20""#, r#"planned C = { "after": "röntgen" }"#], "");
        // What is known to the day waits for what has a clock, but not for the next day.
        check(&[r#"planned day = "2026-05-11""#, r#"booked A = "2026-05-11T13:00""#], "A");
        check(&[r#"planned day = "2026-05-11""#, r#"booked A = "2026-05-12T08:00""#], "day");
        let evening = r#"booked evening = { "day": "2026-05-11", "part": "evening" }"#;
        check(&[evening, r#"booked A = "2026-05-11T18:00""#], "evening");
        check(&[r#"booked first = "2026-05-12T09:00""#, r#"booked second = "2026-05-12T09:00""#], "first");
    }

    #[test]
    fn the_next_step_may_be_without_a_day() {
        #[track_caller]
        fn check(lines: &[&str], expected: &str) {
            assert_eq!(titles(&next_step(&record_of(lines).plans, at(MONDAY))), expected);
        }
        check(&[], "");
        check(&["planned open", r#"booked A = "2026-11-12T09:00""#], "A");
        check(&[r#"booked A = "2026-11-12T09:00""#, r#"planned week = "2026-W20""#], "week");
        check(&[r#"planned year = "2026""#, r#"booked A = "2026-11-12T09:00""#], "A");
        check(&[r#"planned soon = { "within": 14, "from": "2026-05-08" }"#, "planned open"], "soon");
        check(&[r#"in-progress alarm = "2024-01-01/..""#, r#"planned A = "2026-11""#], "A");
        check(&[r#"in-progress alarm = "2024-01-01/..""#, "planned open"], "open");
        check(&[r#"in-progress alarm = "2024-01-01/..""#], "alarm");
        check(&[r#"planned summer = "2026-06-01/2026-08-31""#, r#"booked A = "2026-06-02T08:00""#], "summer");
        check(&["on-hold A", "performed B", "cancelled C"], "");
    }

    #[test]
    fn what_the_activity_does_not_say_its_plan_says() {
        let record = plans(&[r#""id": "p", "party": "care", "unit": { "name": "EDC" }, "activities": [
            { "id": "a", "title": "A", "status": "planned" },
            { "id": "b", "title": "B", "status": "planned", "party": "patient", "unit": { "name": "Hemma" } } ]"#]);
        let rows: Vec<_> = Row::all_of(&record.plans[0]).collect();
        let origin = |row: &Row| (row.party(), row.unit().and_then(|unit| unit.name.clone()));
        assert_eq!(origin(&rows[0]), (Some(Party::Care), Some("EDC".to_owned())));
        assert_eq!(origin(&rows[1]), (Some(Party::Patient), Some("Hemma".to_owned())));
    }

    #[test]
    fn what_was_moved_says_where_to() {
        let record = plans(&[r#""id": "p", "activities": [
            { "id": "old", "title": "A", "status": "moved", "when": "2026-05-12T09:00" },
            { "id": "other", "title": "B", "status": "booked", "when": "2026-05-13T09:00", "movedFrom": "2026-05-12T09:00" },
            { "id": "new", "title": "A", "status": "booked", "when": "2026-05-14T09:00", "movedFrom": "2026-05-12T09:00" } ]"#]);
        let to: Vec<_> =
            Row::all_of(&record.plans[0]).map(|row| row.moved_to().and_then(When::earliest)).collect();
        assert_eq!(to, [Some(at("2026-05-14T09:00")), None, None]);
    }
}
