//! The staff's table: every activity and every open undertaking, a line each, in the order that is asked for.

mod order;
mod sources;
mod undertaken;

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::gather::Gather as _;
use samplan_model::{
    Activity, ActivityStatus, CarePlan, CareRecord, Commitment, CommitmentStatus, ItemId, Party, Unit, When,
};

use crate::filter::Filter;
use crate::order::sort_by;
use crate::row::Row;
use crate::together::{rows_of_all, together};

pub use order::{By, sorted};
use sources::Sources;
pub(crate) use undertaken::{Undertaken, undertaken};

/// What stands in the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// From today on: what goes on, what is coming, what should have been done, and last what has no time.
    pub current: Vec<Line>,
    /// What has been, the latest first.
    pub earlier: Vec<Line>,
}

/// An activity or an undertaking in its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The plan.
    pub plan: Rc<CarePlan>,
    /// What it is about.
    pub what: What,
    /// How far it has come.
    pub state: LineState,
    /// The systems that have it: "Cosmic, Treserva".
    pub source: Option<Rc<str>>,
    /// The plans of other systems which say the same, and whose lines are not there.
    pub twins: Vec<Rc<CarePlan>>,
    turn: Option<Turn>,
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Something that happens.
    Activity(Rc<Activity>),
    /// Something that somebody has taken on.
    Commitment(Rc<Commitment>),
}

/// How far a line has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineState {
    /// It should have been done.
    Overdue,
    /// Its time is over, and nobody has said how it went.
    NotReported,
    /// As the activity says.
    Activity(ActivityStatus),
    /// As the undertaking says.
    Commitment(CommitmentStatus),
}

/// When a line's turn comes: its day, what has a clock before what has not, its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Turn(NaiveDate, Precision, NaiveDateTime);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Precision {
    Clock,
    Span,
}

impl Lines {
    /// Every activity that the timeline has, and what is undertaken in the plans that hold or will. What several systems say
    /// of the same plan is one line; see [`together`](crate::together).
    pub fn of(record: &CareRecord, filter: &Filter, now: NaiveDateTime) -> Self {
        let sieve = filter.at(now);
        let mut lines = Self::default();
        let plans = together(record, now);
        for (same, rows) in plans.iter().zip(rows_of_all(&plans, now)) {
            let sources = Sources::of(same, record);
            for row in rows.into_iter().filter(|row| sieve.takes_row(row)) {
                let is_earlier = is_earlier(&row, now);
                let line = Line::of_row(row, &sources, now);
                if is_earlier { &mut lines.earlier } else { &mut lines.current }.push(line);
            }
            let undertaken = undertaken(same).into_iter().filter(|one| one.is_taken(&sieve));
            lines.current.extend(undertaken.map(|one| Line::of_commitment(&one, &sources, now)));
        }
        let ascending = crate::order::Direction::Ascending;
        sort_by(&mut lines.current, |one, other| one.compare(other, By::Time, ascending));
        sort_by(&mut lines.earlier, |one, other| one.compare(other, By::Time, ascending.turned()));
        lines
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.current.len() + self.earlier.len()
    }
}

impl Line {
    fn of_row(mut row: Row, sources: &Sources<'_>, now: NaiveDateTime) -> Self {
        let status = row.activity.status;
        let state = if status.is_open() && row.is_over(now) {
            LineState::NotReported
        } else {
            LineState::Activity(status)
        };
        let turn = turn_of(&row, now);
        let twins: Vec<_> = std::mem::take(&mut row.twins).into_iter().map(|twin| twin.plan).gathered();
        let source = sources.holding(&row.plan, &twins);
        Self { plan: row.plan, what: What::Activity(row.activity), state, source, twins, turn }
    }

    fn of_commitment(undertaken: &Undertaken<'_>, sources: &Sources<'_>, now: NaiveDateTime) -> Self {
        let Undertaken { plan, commitment, twins } = undertaken;
        let twins: Vec<_> = twins.iter().map(|(plan, _)| Rc::clone(plan)).gathered();
        // What is done again and again has no day on which it is too late.
        let due = commitment.due.last_day().filter(|_| commitment.repeat.is_none());
        let state = if due.is_some_and(|day| day < now.date()) {
            LineState::Overdue
        } else {
            LineState::Commitment(commitment.status)
        };
        Self {
            plan: Rc::clone(plan),
            what: What::Commitment(Rc::new((*commitment).clone())),
            state,
            source: sources.holding(plan, &twins),
            twins,
            turn: due.map(|day| Turn(day, Precision::Span, day.and_time(NaiveTime::MIN))),
        }
    }

    /// Whether it began on an earlier day and goes on.
    pub fn has_begun(&self, now: NaiveDateTime) -> bool {
        let has_begun = self.when().earliest().is_some_and(|start| start.date() < now.date());
        has_begun && !self.when().is_over(now)
    }

    /// What it is about, in the source's words.
    pub fn title(&self) -> &str {
        match &self.what {
            What::Activity(activity) => &activity.title,
            What::Commitment(commitment) => &commitment.text,
        }
    }

    /// When it happens or is due.
    pub fn when(&self) -> &When {
        match &self.what {
            What::Activity(activity) => &activity.when,
            What::Commitment(commitment) => &commitment.due,
        }
    }

    /// Its identity in the plan.
    pub fn item(&self) -> &ItemId {
        match &self.what {
            What::Activity(activity) => &activity.id,
            What::Commitment(commitment) => &commitment.id,
        }
    }

    /// Who is responsible. An activity without a word of its own follows the plan; an undertaking never does, as it says
    /// itself who has taken it on.
    pub fn party(&self) -> Option<Party> {
        match &self.what {
            What::Activity(activity) => activity.party.or(self.plan.party),
            What::Commitment(commitment) => commitment.party,
        }
    }

    /// The unit responsible: the activity's, else the plan's.
    pub fn unit(&self) -> Option<&Unit> {
        match &self.what {
            What::Activity(activity) => activity.unit.as_ref().or(self.plan.unit.as_ref()),
            What::Commitment(_) => self.plan.unit.as_ref(),
        }
    }
}

/// What is only known to a span has its turn when that begins; once it has begun, when it ends, so that what may wait and
/// what has run for years do not stand before what happens this morning.
fn turn_of(row: &Row, now: NaiveDateTime) -> Option<Turn> {
    let when = &row.activity.when;
    let precision = match when {
        When::At { .. } | When::PartOfDay { .. } => Precision::Clock,
        When::During(_) | When::Throughout(_) | When::Within { .. } | When::After(_) | When::Undecided => {
            Precision::Span
        }
    };
    let of_day = |day: NaiveDate| Turn(day, Precision::Span, day.and_time(NaiveTime::MIN));
    let (today, start) = (now.date(), when.earliest());
    match (start.filter(|start| today <= start.date() || !row.is_coming(now)), precision) {
        (Some(start), _) => Some(Turn(start.date(), precision, start)),
        // It began on an earlier day and goes on.
        (None, Precision::Clock) => start.map(|start| Turn(today, precision, start)),
        (None, Precision::Span) => when.last_day().map(of_day),
    }
}

fn is_earlier(row: &Row, now: NaiveDateTime) -> bool {
    let when = &row.activity.when;
    let last = when.last_day().or_else(|| when.earliest().map(|start| start.date()));
    !row.is_coming(now) && last.is_none_or(|last| last < now.date())
}

#[cfg(test)]
mod tests;
