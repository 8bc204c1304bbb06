//! The staff's table: every activity and every open undertaking, a line each, in the order that is asked for.

mod order;

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::{
    Activity, ActivityStatus, CarePlan, CareRecord, Commitment, CommitmentStatus, ItemId, Party, Unit, When,
};

use crate::filter::Filter;
use crate::order::sort_by;
use crate::row::Row;
use crate::standing::Standing;

pub use order::{By, sorted};

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
    /// The systems that hold the plan: "Cosmic, Treserva".
    pub source: Option<Rc<str>>,
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
    /// Every activity that the timeline has, and what is undertaken in the plans that hold or will.
    pub fn of(record: &CareRecord, filter: &Filter, now: NaiveDateTime) -> Self {
        let sieve = filter.at(now);
        let mut lines = Self::default();
        for plan in &record.plans {
            let standing = Standing::of(plan, record, now.date());
            let source = source_of(plan, record);
            for row in Row::all_of(plan).filter(|row| standing.keeps(row, now) && sieve.takes_row(row)) {
                let is_earlier = is_earlier(&row, now);
                let line = Line::of_row(row, source.clone(), now);
                if is_earlier { &mut lines.earlier } else { &mut lines.current }.push(line);
            }
            if binds(&standing) {
                let open = plan.commitments.iter().filter(|commitment| commitment.status.is_open());
                let taken = open.filter(|commitment| sieve.takes_undertaken(plan, commitment));
                lines.current.extend(
                    taken.map(|commitment| Line::of_commitment(plan, commitment, source.clone(), now)),
                );
            }
        }
        let ascending = crate::order::Direction::Ascending;
        sort_by(&mut lines.current, |one, other| one.compare(other, By::Time, ascending));
        sort_by(&mut lines.earlier, |one, other| one.compare(other, By::Time, ascending.turned()));
        lines
    }
}

impl Line {
    fn of_row(row: Row, source: Option<Rc<str>>, now: NaiveDateTime) -> Self {
        let status = row.activity.status;
        let state = if status.is_open() && row.is_over(now) {
            LineState::NotReported
        } else {
            LineState::Activity(status)
        };
        let turn = turn_of(&row, now);
        Self { plan: row.plan, what: What::Activity(row.activity), state, source, turn }
    }

    fn of_commitment(
        plan: &Rc<CarePlan>,
        commitment: &Commitment,
        source: Option<Rc<str>>,
        now: NaiveDateTime,
    ) -> Self {
        // What is done again and again has no day on which it is too late.
        let due = commitment.due.last_day().filter(|_| commitment.repeat.is_none());
        let state = if due.is_some_and(|day| day < now.date()) {
            LineState::Overdue
        } else {
            LineState::Commitment(commitment.status)
        };
        Self {
            plan: plan.clone(),
            what: What::Commitment(Rc::new(commitment.clone())),
            state,
            source,
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

/// Whether what is undertaken in a plan is to be done: also before the plan begins, as somebody has to prepare it.
fn binds(standing: &Standing) -> bool {
    match standing {
        Standing::Current | Standing::Coming => true,
        Standing::OnHold
        | Standing::Draft
        | Standing::Replaced { .. }
        | Standing::Ended
        | Standing::Revoked => false,
    }
}

fn source_of(plan: &CarePlan, record: &CareRecord) -> Option<Rc<str>> {
    let sources = plan.source.iter().chain(&plan.also_in).filter_map(|id| record.source(id));
    let names: Vec<_> = sources.map(|source| source.system.as_str()).collect();
    (!names.is_empty()).then(|| names.join(", ").into())
}

#[cfg(test)]
mod tests;
