//! What a handover is drawn from: one plan, or what a filter lets through.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, CareRecord};

use super::{About, Undertaking};
use crate::filter::{Filter, Sieve};
use crate::plan::PlanView;
use crate::row::Row;
use crate::standing::{Group, Standing};

/// What there is to hand over.
pub(super) struct Chosen {
    /// The plan, where it is about one.
    pub(super) single: Option<PlanView>,
    /// The plans that something was taken from.
    pub(super) plans: Vec<(Rc<CarePlan>, Standing)>,
    /// The plans in which urgent things are looked for: all that hold, whatever the filter says.
    pub(super) urgent: Vec<PlanView>,
    pub(super) rows: Vec<Row>,
    pub(super) undertakings: Vec<Undertaking>,
    /// How many plans hold that nothing was taken from.
    pub(super) others: usize,
    /// How many rows and undertakings of plans that hold were not asked for.
    pub(super) unasked: usize,
    /// How many plans no longer hold.
    pub(super) past_plans: usize,
}

impl Chosen {
    pub(super) fn of(record: &CareRecord, about: &About, now: NaiveDateTime) -> Option<Self> {
        match about {
            About::Plan(id) => PlanView::of(record, id, now).map(|view| Self::single(view, now)),
            About::Filtered(filter) => Some(Self::filtered(record, filter, now)),
        }
    }

    fn single(view: PlanView, now: NaiveDateTime) -> Self {
        let holds = view.standing.group() != Group::Earlier;
        Self {
            plans: vec![(view.plan.clone(), view.standing.clone())],
            rows: view.coming.iter().chain(&view.past).cloned().gathered(),
            // What to do according to a plan that no longer holds is not to be done.
            undertakings: if holds {
                undertakings_of(&view.plan, &Filter::default().at(now))
            } else {
                Vec::new()
            },
            urgent: if holds { vec![view.clone()] } else { Vec::new() },
            others: 0,
            unasked: 0,
            past_plans: 0,
            single: Some(view),
        }
    }

    fn filtered(record: &CareRecord, filter: &Filter, now: NaiveDateTime) -> Self {
        let mut chosen = Self {
            single: None,
            plans: Vec::new(),
            urgent: Vec::new(),
            rows: Vec::new(),
            undertakings: Vec::new(),
            others: 0,
            unasked: 0,
            past_plans: 0,
        };
        let sieve = filter.at(now);
        for plan in &record.plans {
            let standing = Standing::of(plan, record, now.date());
            let mut rows: Vec<_> =
                Row::all_of(plan).filter(|row| standing.keeps(row, now) && sieve.takes_row(row)).gathered();
            match standing.group() {
                Group::Earlier => {
                    // Its undertakings hold no more; a booking may outlive it, and what was is still true.
                    chosen.past_plans += 1;
                    chosen.rows.append(&mut rows);
                    continue;
                }
                Group::Current | Group::Coming => {}
            }
            chosen.urgent.extend(PlanView::of(record, &plan.id, now));
            let undertakings = undertakings_of(plan, &sieve);
            let kept = Row::all_of(plan).filter(|row| standing.keeps(row, now)).count();
            chosen.unasked += kept - rows.len() + plan.commitments.len() - undertakings.len();
            if rows.is_empty() && undertakings.is_empty() && !filter.is_empty() {
                chosen.others += 1;
                continue;
            }
            chosen.rows.append(&mut rows);
            chosen.undertakings.extend(undertakings);
            chosen.plans.push((plan.clone(), standing));
        }
        chosen
    }
}

fn undertakings_of(plan: &Rc<CarePlan>, sieve: &Sieve<'_>) -> Vec<Undertaking> {
    let taken = plan.commitments.iter().filter(|commitment| sieve.takes_undertaken(plan, commitment));
    taken.map(|commitment| Undertaking { plan: plan.clone(), commitment: commitment.clone() }).gathered()
}
