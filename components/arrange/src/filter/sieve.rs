//! A filter at a moment: what it lets through.

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::{
    Activity, ActivityStatus, CarePlan, Commitment, CommitmentStatus, NeedArea, Party, Unit, When,
};

use super::days::Span;
use super::words::{Query, Search};
use super::{Filter, StatusGroup};
use crate::row::Row;
use crate::standing::Group;
use crate::todo::{Due, Task, Todo};

/// A filter at a moment: its words folded and its days counted out once, for however many items.
#[derive(Debug)]
pub struct Sieve<'f> {
    pub(super) filter: &'f Filter,
    /// Whether the filter asks for nothing, as it mostly does: then no item need be looked at.
    is_open: bool,
    query: Query,
    pub(super) span: Option<Span>,
    today: NaiveDate,
}

/// What the parts of a filter ask an item for, but for its words.
pub(super) struct Asked<'i> {
    pub(super) party: Option<Party>,
    pub(super) areas: &'i [NeedArea],
    pub(super) status: Option<StatusGroup>,
    pub(super) span: Option<Span>,
}

impl<'f> Sieve<'f> {
    pub(super) fn new(filter: &'f Filter, now: NaiveDateTime) -> Self {
        let today = now.date();
        let is_open = filter.is_empty();
        Self { filter, is_open, query: Query::new(&filter.text), span: filter.days.span(today), today }
    }

    /// Whether it lets a row of the timeline through; of what several systems have, it is enough that it lets one through.
    pub fn takes_row(&self, row: &Row) -> bool {
        self.is_open || self.takes_one_row(row) || row.twins.iter().any(|twin| self.takes_one_row(twin))
    }

    pub(super) fn takes_one_row(&self, row: &Row) -> bool {
        self.takes_from(&row.plan)
            && self.takes_activity(row)
            && self.finds(&|search| {
                look_at_activity(search, &row.activity);
                search.look(&row.plan.title);
                if row.activity.unit.is_none() {
                    look_at_unit(search, row.plan.unit.as_ref());
                }
            })
    }

    /// Whether it lets a plan through: by itself, or by something in it.
    pub fn takes_plan(&self, plan: &CarePlan) -> bool {
        let takes_what_it_says = || {
            self.takes_plan_party(plan)
                && self.takes_plan_areas(plan)
                && self.takes_plan_status(plan)
                && self.takes_plan_days(plan)
                && self.finds(&|search| look_at_plan(search, plan))
        };
        self.is_open || self.takes_from(plan) && takes_what_it_says()
    }

    /// Whether it lets a group of the collected plans through.
    pub fn takes_group(&self, group: Group) -> bool {
        self.filter.standings.is_empty() || self.filter.standings.contains(&group)
    }

    /// Whether it lets an undertaking through, among others of its plan.
    pub fn takes_commitment(&self, plan: &CarePlan, commitment: &Commitment) -> bool {
        self.takes_undertaking(plan, commitment, span_of_commitment(commitment))
            && self.finds(&|search| look_at_commitment(search, commitment))
    }

    /// Whether it lets an undertaking through, among those of all plans. What is overdue is there to be done until today.
    pub fn takes_undertaken(&self, plan: &CarePlan, commitment: &Commitment) -> bool {
        let span = span_of_commitment(commitment).map(|span| match StatusGroup::from(commitment.status) {
            StatusGroup::Planned | StatusGroup::Booked | StatusGroup::Ongoing => {
                Span { last: span.last.map(|last| last.max(self.today)), ..span }
            }
            StatusGroup::Performed | StatusGroup::Cancelled => span,
        });
        self.takes_from(plan)
            && self.takes_undertaking(plan, commitment, span)
            && self.finds(&|search| {
                search.look(&plan.title);
                look_at_commitment(search, commitment);
            })
    }

    /// Whether it lets something to do through. What is overdue is there to be done until today.
    pub fn takes_todo(&self, todo: &Todo) -> bool {
        let plan = &todo.plan;
        let span = match (&todo.due, &todo.task) {
            (Due::Overdue(day), _) => Some(Span { first: Some(*day), last: Some(self.today) }),
            (Due::Today, _) => Some(Span::of_day(self.today)),
            (Due::By(_) | Due::Repeated, Task::Commitment(commitment)) => span_of_commitment(commitment),
            (Due::By(day), Task::Measure(_)) => Some(Span::of_day(*day)),
            (Due::Repeated, Task::Measure(_)) => Some(Span::default()),
        };
        let is_asked = match &todo.task {
            Task::Commitment(commitment) => self.takes_undertaking(plan, commitment, span),
            Task::Measure(_) => self.takes(&Asked {
                party: Some(Party::Patient),
                areas: &[NeedArea::Measurements],
                status: Some(CommitmentStatus::Open.into()),
                span,
            }),
        };
        self.takes_from(plan)
            && is_asked
            && self.finds(&|search| {
                search.look(&plan.title);
                match &todo.task {
                    Task::Commitment(commitment) => look_at_commitment(search, commitment),
                    Task::Measure(measurement) => search.look(&measurement.title),
                }
            })
    }

    /// Whether it lets through what is in a plan, as far as that is for the plan to say.
    pub(super) fn takes_from(&self, plan: &CarePlan) -> bool {
        let filter = self.filter;
        (filter.kinds.is_empty() || filter.kinds.contains(&plan.kind))
            && (filter.plans.is_empty() || filter.plans.contains(&plan.id))
            && (filter.sources.is_empty()
                || plan.source.iter().chain(&plan.also_in).any(|id| filter.sources.contains(id)))
    }

    /// Whether it lets a row through, but for its words and its plan.
    pub(super) fn takes_activity(&self, row: &Row) -> bool {
        let areas = row.activity.need_area.as_slice();
        self.takes(&Asked {
            party: row.party(),
            areas: if areas.is_empty() { &row.plan.need_areas } else { areas },
            status: Some(row.activity.status.into()),
            span: self.span_of_activity(&row.activity),
        })
    }

    fn takes_undertaking(&self, plan: &CarePlan, commitment: &Commitment, span: Option<Span>) -> bool {
        let areas = commitment.need_area.as_slice();
        self.takes(&Asked {
            party: commitment.party,
            areas: if areas.is_empty() { &plan.need_areas } else { areas },
            status: Some(commitment.status.into()),
            span,
        })
    }

    pub(super) fn takes(&self, item: &Asked<'_>) -> bool {
        self.takes_party(item.party)
            && self.takes_areas(item.areas)
            && self.takes_status(item.status)
            && self.takes_span(item.span)
    }

    pub(super) fn finds(&self, visit: &dyn Fn(&mut Search<'_>)) -> bool {
        self.query.is_empty() || self.query.finds(visit)
    }

    fn takes_party(&self, party: Option<Party>) -> bool {
        let parties = &self.filter.parties;
        parties.is_empty() || party.is_some_and(|party| parties.contains(&party))
    }

    fn takes_areas(&self, areas: &[NeedArea]) -> bool {
        let asked = &self.filter.need_areas;
        asked.is_empty() || areas.iter().any(|area| asked.contains(area))
    }

    fn takes_status(&self, status: Option<StatusGroup>) -> bool {
        let statuses = &self.filter.statuses;
        statuses.is_empty() || status.is_some_and(|status| statuses.contains(&status))
    }

    fn takes_span(&self, span: Option<Span>) -> bool {
        self.span.is_none_or(|asked| span.is_some_and(|span| asked.meets(span)))
    }

    fn takes_plan_party(&self, plan: &CarePlan) -> bool {
        self.takes_party(plan.party)
            || plan.commitments.iter().any(|commitment| self.takes_party(commitment.party))
            || plan.activities.iter().any(|activity| self.takes_party(activity.party))
    }

    fn takes_plan_areas(&self, plan: &CarePlan) -> bool {
        let inside = plan
            .activities
            .iter()
            .filter_map(|activity| activity.need_area)
            .chain(plan.commitments.iter().filter_map(|commitment| commitment.need_area))
            .chain(plan.goals.iter().filter_map(|goal| goal.need_area));
        self.takes_areas(&plan.need_areas)
            || inside.into_iter().any(|area| self.filter.need_areas.contains(&area))
    }

    fn takes_plan_status(&self, plan: &CarePlan) -> bool {
        self.filter.statuses.is_empty()
            || plan.activities.iter().any(|activity| self.takes_status(Some(activity.status.into())))
            || plan.commitments.iter().any(|commitment| self.takes_status(Some(commitment.status.into())))
    }

    fn takes_plan_days(&self, plan: &CarePlan) -> bool {
        let valid = Span { first: plan.period.first_day(), last: plan.period.last_day() };
        let valid = Some(valid).filter(|valid| *valid != Span::default());
        self.takes_span(valid)
            || plan.activities.iter().any(|activity| self.takes_span(self.span_of_activity(activity)))
            || plan.commitments.iter().any(|commitment| self.takes_span(span_of_commitment(commitment)))
    }

    /// What goes on, and nobody has said until when, goes on today.
    fn span_of_activity(&self, activity: &Activity) -> Option<Span> {
        let span = span_of(&activity.when);
        match (activity.status, &activity.when) {
            (ActivityStatus::InProgress, When::At { end: None, .. }) => {
                span.map(|span| Span { last: span.last.max(Some(self.today)), ..span })
            }
            _ => span,
        }
    }
}

/// The days on which something can happen; none where none is known.
pub(super) fn span_of(when: &When) -> Option<Span> {
    let span = Span { first: when.earliest().map(|start| start.date()), last: when.last_day() };
    Some(span).filter(|span| *span != Span::default())
}

/// What is done again and again, without a day of its own, is done at any time.
fn span_of_commitment(commitment: &Commitment) -> Option<Span> {
    span_of(&commitment.due).or_else(|| commitment.repeat.as_ref().map(|_| Span::default()))
}

pub(super) fn look_at_activity(search: &mut Search<'_>, activity: &Activity) {
    search.look(&activity.title);
    search.look_in(activity.place.as_ref().map(|place| &place.name));
    for performer in &activity.performers {
        search.look(&performer.name);
        search.look_in(performer.role.as_ref());
    }
    look_at_unit(search, activity.unit.as_ref());
}

fn look_at_unit(search: &mut Search<'_>, unit: Option<&Unit>) {
    search.look_in(unit.and_then(|unit| unit.name.as_ref()));
    search.look_in(unit.and_then(|unit| unit.care_giver.as_ref()));
}

fn look_at_commitment(search: &mut Search<'_>, commitment: &Commitment) {
    search.look(&commitment.text);
    search.look_in(commitment.who.as_ref());
}

fn look_at_plan(search: &mut Search<'_>, plan: &CarePlan) {
    search.look(&plan.title);
    search.look_in(plan.description.as_ref());
    look_at_unit(search, plan.unit.as_ref());
    plan.activities.iter().for_each(|activity| search.look(&activity.title));
    plan.goals.iter().for_each(|goal| search.look(&goal.text));
    plan.commitments.iter().for_each(|commitment| search.look(&commitment.text));
    plan.documents.iter().for_each(|document| search.look(&document.title));
    plan.deviations.iter().for_each(|deviation| search.look(&deviation.sign));
    plan.measurements.iter().for_each(|measurement| search.look(&measurement.title));
    plan.medications.iter().for_each(|medication| search.look(&medication.name));
    plan.aids.iter().for_each(|aid| search.look(&aid.name));
    plan.contacts.iter().for_each(|contact| search.look(&contact.name));
    let notes = plan.advice.iter().chain(&plan.expectations).chain(&plan.rights);
    notes.for_each(|note| search.look(&note.title));
}
