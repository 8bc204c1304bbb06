//! What the viewer says back: a question, an undertaking that is done, a measured value.
//!
//! ```text
//! view_… ──► Ask, a control with its form ──► Emit::Say ──► the host
//!                └── Desk, what was said ◄── Dialogue ◄── what the host turned on and answered
//! ```
//!
//! The desk lives as long as the widget: what was written outlives a filter, new data and a refusal, and nothing outlives
//! the widget.

mod advice;
mod ask;
mod desk;
mod fields;
mod form;
mod reply;

use std::rc::Rc;

use samplan_arrange::dialogue::{Topic, Turn, may_ask, may_enter, may_mark};
use samplan_arrange::standing::Group;
use samplan_arrange::todo::Task;
use samplan_arrange::{MeasuredSeries, PlanView, Row, Todo};
use samplan_model::{CarePlan, Commitment, Goal, ItemId};
use yew::prelude::*;

use crate::ambient::{Ambient, Calls};
use crate::kit::words;
use ask::Ask;
pub use desk::{Answer, Content, Dialogue, Outcome, Request, Undo};
pub(crate) use desk::{Desk, Key, use_desk, use_told};
pub(crate) use reply::{view_left_of_plan, view_left_of_todo};

/// The ambient of one plan's parts: what is said there is about that plan.
pub(crate) fn about(ambient: Ambient, plan: Option<&Rc<CarePlan>>) -> Ambient {
    let desk = ambient.desk.about(plan);
    Ambient { desk, ..ambient }
}

/// A question about the plan, and what was said about something that is not in it any more.
pub(crate) fn view_of_plan(ambient: &Ambient, view: &PlanView) -> Html {
    let plan = &view.plan;
    let question = if may_ask(ambient.audience) && view.standing.group() != Group::Earlier {
        view_ask(ambient, plan, Topic::Plan, words::title(ambient.texts, plan))
    } else {
        Html::default()
    };
    html! { <>{ question }{ view_left_of_plan(ambient, plan) }</> }
}

/// A question about a goal.
pub(crate) fn view_of_goal(ambient: &Ambient, goal: &Goal) -> Html {
    match &ambient.desk.plan {
        Some(plan) if may_ask(ambient.audience) => {
            view_ask(ambient, plan, Topic::Goal(goal.id.clone()), goal.text.clone().into())
        }
        Some(_) | None => Html::default(),
    }
}

/// A question about an activity.
pub(crate) fn view_of_row(ambient: &Ambient, row: &Row) -> Html {
    if !may_ask(ambient.audience) {
        return Html::default();
    }
    let activity = &row.activity;
    view_ask(ambient, &row.plan, Topic::Activity(activity.id.clone()), activity.title.clone().into())
}

/// That an undertaking is done, where it is the viewer's own.
pub(crate) fn view_done(ambient: &Ambient, commitment: &Commitment) -> Html {
    ambient.desk.plan.as_ref().map_or_else(Html::default, |plan| view_done_of(ambient, plan, commitment))
}

/// What is done stays to be marked only where marking it can be taken back.
fn view_done_of(ambient: &Ambient, plan: &Rc<CarePlan>, commitment: &Commitment) -> Html {
    let topic = Topic::Commitment(commitment.id.clone());
    let key = Key { plan: plan.id.clone(), topic: topic.clone() };
    let is_offered = commitment.status.is_open() || ambient.desk.can_undo(&key);
    if !is_offered || !may_mark(ambient.audience, commitment) {
        return Html::default();
    }
    view_ask(ambient, plan, topic, commitment.text.clone().into())
}

/// A value of a series, where the viewer measures it.
pub(crate) fn view_value(ambient: &Ambient, series: &MeasuredSeries) -> Html {
    let measurement = &series.measurement;
    match &ambient.desk.plan {
        Some(plan) if may_enter(ambient.audience, measurement) => view_ask(
            ambient,
            plan,
            Topic::Measurement(measurement.id.clone()),
            measurement.title.clone().into(),
        ),
        Some(_) | None => Html::default(),
    }
}

/// What can be said about something to do.
pub(crate) fn view_todo(ambient: &Ambient, todo: &Todo) -> Html {
    match &todo.task {
        Task::Commitment(commitment) => view_done_of(ambient, &todo.plan, commitment),
        Task::Measure(measurement) => {
            let topic = Topic::Measurement(measurement.id.clone());
            view_ask(ambient, &todo.plan, topic, measurement.title.clone().into())
        }
    }
}

/// Nothing is said about a plan that holds no longer, as about one from which nobody is called.
fn view_ask(ambient: &Ambient, plan: &Rc<CarePlan>, topic: Topic, title: AttrValue) -> Html {
    let is_on = ambient.desk.dialogue.turns.contains(&topic.turn());
    match ambient.calls {
        Calls::Offered if is_on => {
            let key = key_of(plan, &topic);
            html! { <Ask {key} plan={plan.clone()} {topic} {title} /> }
        }
        Calls::Offered | Calls::AsText => Html::default(),
    }
}

/// Keeps what is open in one control apart from another that comes to stand in its place.
fn key_of(plan: &CarePlan, topic: &Topic) -> String {
    format!("{} {}", plan.id, topic.item().map(ItemId::as_str).unwrap_or_default())
}

/// The word that `data-turn` carries for the style.
fn name_of(turn: Turn) -> &'static str {
    match turn {
        Turn::Question => "question",
        Turn::Done => "done",
        Turn::Value => "value",
    }
}
