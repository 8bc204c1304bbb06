//! How much every answer would leave, counted in one walk over all there is.
//!
//! An item counts under an answer when the answer is true of it, and when all other questions let it through. So it is asked
//! once by each question: let through by all, it counts under all; held up by one only, it counts under that one's answers.

use chrono::NaiveDateTime;
use samplan_model::CareRecord;
use samplan_model::gather::Gather as _;

use super::facets::Question;
use super::{Choice, Facet, Filter, Scope, Sieve, Term};
use crate::lines::{Undertaken, undertaken};
use crate::order::Places;
use crate::row::Row;
use crate::together::{Same, rows_of_all, together};

/// The counts as far as has been walked.
pub(super) struct Counting<'q> {
    /// What no question asks for: the words.
    rest: Sieve<'q>,
    questions: Vec<Asked<'q>>,
    /// How many items there have been.
    items: usize,
}

struct Asked<'q> {
    facet: Facet,
    /// What is asked for already; none where nothing is.
    own: Option<Sieve<'q>>,
    answers: Vec<Answer<'q>>,
}

struct Answer<'q> {
    term: &'q Term,
    sieve: Sieve<'q>,
    is_there: bool,
    count: usize,
    /// The item that counted last, so that none counts twice.
    last: usize,
}

impl Answer<'_> {
    /// Is told of an item: whether it is true of it, and, where the item counts, once more.
    #[expect(clippy::fn_params_excessive_bools, reason = "whether all other questions let the item through")]
    fn hear(&mut self, item: usize, counts: bool, takes: &Takes<'_>) {
        if (counts || !self.is_there) && takes(&self.sieve) {
            self.is_there = true;
            self.count += usize::from(counts && self.last != item);
            self.last = if counts { item } else { self.last };
        }
    }
}

/// What is asked of an item in one of the systems that have it.
type Takes<'i> = dyn Fn(&Sieve<'_>) -> bool + 'i;

impl<'q> Counting<'q> {
    pub(super) fn of(questions: &'q [Question], rest: &'q Filter, now: NaiveDateTime) -> Self {
        let asked = |question: &'q Question| Asked {
            facet: question.facet,
            own: (!question.asked.is_empty()).then(|| question.asked.at(now)),
            answers: (question.answers.iter())
                .map(|(term, alone)| Answer {
                    term,
                    sieve: alone.at(now),
                    is_there: false,
                    count: 0,
                    last: 0,
                })
                .gathered(),
        };
        Self { rest: rest.at(now), questions: questions.iter().map(asked).gathered(), items: 0 }
    }

    /// All that the widget would show.
    pub(super) fn all(&mut self, record: &CareRecord, scope: &Scope, now: NaiveDateTime) {
        let places = Places::of(record.plans.iter().map(|plan| plan.id.as_str()));
        let place = |plan: &samplan_model::CarePlan| places.get(plan.id.as_str()).unwrap_or_default();
        let plans = together(record, now);
        match scope {
            Scope::Timeline => {
                let rows = rows_of_all(&plans, now);
                self.rows(rows.iter().flatten().filter(|row| is_on_axis(row)), &place);
            }
            Scope::Lines => {
                self.rows(rows_of_all(&plans, now).iter().flatten(), &place);
                for one in plans.iter().flat_map(undertaken) {
                    self.undertaking(&one, &place);
                }
            }
            Scope::Plans | Scope::Plan(_) => plans.iter().for_each(|same| self.plan(same, &place)),
        }
    }

    fn rows<'r>(
        &mut self,
        rows: impl Iterator<Item = &'r Row>,
        place: &dyn Fn(&samplan_model::CarePlan) -> usize,
    ) {
        for row in rows {
            self.items += 1;
            for one in std::iter::once(row).chain(&row.twins) {
                self.count(place(&one.plan), &|sieve| sieve.takes_one_row(one));
            }
        }
    }

    fn undertaking(&mut self, one: &Undertaken<'_>, place: &dyn Fn(&samplan_model::CarePlan) -> usize) {
        self.items += 1;
        for (plan, commitment) in one.all() {
            self.count(place(plan), &|sieve| sieve.takes_undertaken(plan, commitment));
        }
    }

    fn plan(&mut self, same: &Same<'_>, place: &dyn Fn(&samplan_model::CarePlan) -> usize) {
        let Some((_, shown)) = same.first() else { return };
        self.items += 1;
        for (plan, _) in same {
            self.count(place(plan), &|sieve| sieve.takes_plan(plan) && sieve.takes_group(shown.group()));
        }
    }

    /// One item, in one of the systems that have it, in the plan at a place.
    fn count(&mut self, plan: usize, takes: &Takes<'_>) {
        let is_held = |asked: &Asked<'_>| asked.own.as_ref().is_some_and(|own| !takes(own));
        let mut held = self.questions.iter().enumerate().filter(|(_, asked)| is_held(asked));
        let (first, second) = (held.next().map(|(place, _)| place), held.next());
        let is_out = second.is_some() || !takes(&self.rest);
        for (place, asked) in self.questions.iter_mut().enumerate() {
            let counts = !is_out && first.is_none_or(|first| first == place);
            // Of the plans, only its own can be the answer; they stand in their order.
            let answers = match asked.facet {
                Facet::Plan => asked.answers.get_mut(plan..plan.saturating_add(1)).unwrap_or_default(),
                Facet::Section
                | Facet::Near
                | Facet::Party
                | Facet::Status
                | Facet::Standing
                | Facet::Kind
                | Facet::Area
                | Facet::Source => &mut asked.answers,
            };
            for answer in answers {
                answer.hear(self.items, counts, takes);
            }
        }
    }

    /// The answers that are true of something.
    pub(super) fn counted(self) -> Vec<(Facet, Vec<Choice>)> {
        let choices = |asked: Asked<'_>| {
            let there = asked.answers.into_iter().filter(|answer| answer.is_there);
            there.map(|answer| Choice { term: answer.term.clone(), count: answer.count }).gathered()
        };
        self.questions.into_iter().map(|asked| (asked.facet, choices(asked))).gathered()
    }
}

/// Whether a row stands on the timeline: what is done or called off and has no date does not.
fn is_on_axis(row: &Row) -> bool {
    let activity = &row.activity;
    activity.status.is_open() || activity.when.earliest().is_some() || activity.when.last_day().is_some()
}
