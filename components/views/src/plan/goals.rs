//! Goals with their sub-goals, in the person's own words where they are: those that are worked on, and folded, those that are
//! reached or given up.

use samplan_arrange::changes::Thing;
use samplan_arrange::measured::LastValue;
use samplan_arrange::plan::goals::serving;
use samplan_arrange::{Against, GoalTree, MeasuredSeries, PlanView};
use samplan_model::{Expresser, Goal, GoalStatus, Progress};
use yew::prelude::*;

use super::measured::against;
use crate::ambient::Ambient;
use crate::dialogue;
use crate::kit::facts::Facts;
use crate::kit::heading::view_section;
use crate::kit::icon::Icon;
use crate::kit::mark::view_mark;
use crate::kit::tag::{Tone, view_tag};
use crate::kit::words;
use crate::say::capital;
use crate::texts::fill;

pub(super) fn view_goals(ambient: &Ambient, view: &PlanView) -> Html {
    let trees = &view.goals;
    if trees.is_empty() {
        return Html::default();
    }
    // They stand in this order already.
    let (open, closed) = trees.split_at(trees.partition_point(GoalTree::is_open));
    let list = |trees: &[GoalTree]| html! { <ul class="goals">{ for trees.iter().map(|tree| view_tree(ambient, view, tree)) }</ul> };
    let content = html! {
        <>
            if !open.is_empty() { { list(open) } }
            if !closed.is_empty() {
                <details class="fold" open={open.is_empty()}>
                    <summary>{ format!("{} ({})", ambient.texts.goals_closed, closed.len()) }</summary>
                    { list(closed) }
                </details>
            }
        </>
    };
    view_section(ambient, "goals-section", ambient.texts.goals_heading.clone(), content)
}

fn view_tree(ambient: &Ambient, view: &PlanView, tree: &GoalTree) -> Html {
    let goal = |goal: &Goal| view_goal(ambient, goal, tree.values_of(goal), serving(&view.plan, &goal.id));
    html! {
        <li class="goal">
            { goal(&tree.goal) }
            { view_tally(ambient, tree) }
            if !tree.parts.is_empty() {
                <ul class="parts">{ for tree.parts.iter().map(|part| html! { <li>{ goal(part) }</li> }) }</ul>
            }
        </li>
    }
}

/// What is to be reached, how far it is, where it stands.
fn view_goal(ambient: &Ambient, goal: &Goal, series: Option<&MeasuredSeries>, serving: usize) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let (text, own) = match goal.expressed_by {
        Expresser::Patient => {
            let own = view_tag(Tone::Patient, None, texts.own_words.clone());
            (html! { <p class="quote">{ format!("”{}”", goal.text) }</p> }, own)
        }
        Expresser::Care => (html! { <p class="goal-text">{ goal.text.clone() }</p> }, Html::default()),
    };
    let last = series.and_then(|series| Some((series, series.last.as_ref()?)));
    let serving = (serving > 0).then(|| texts.goal_serving.of(serving));
    let (tone, icon) = status_look(goal.status);
    html! {
        <>
            { text }
            <p class="tags">
                { view_mark(ambient, Thing::Goal, &goal.id) }
                { own }
                { view_tag(tone, icon, words::goal(texts, goal.status).clone()) }
                { goal.progress.map(|progress| view_progress(ambient, progress)) }
            </p>
            { Facts::default()
                .text(&texts.goal_target_label, goal.target.as_deref())
                .add(&texts.goal_last_label, last.map(|(series, last)| view_last(ambient, series, last)))
                .text(&texts.goal_due_label, say.known(&goal.due).map(|due| capital(&due)).as_deref())
                .text(&texts.goal_follow_up_label, say.known(&goal.follow_up).map(|when| capital(&when)).as_deref())
                .text(&texts.goal_serving_label, serving.as_deref())
                .view() }
            { dialogue::view_of_goal(ambient, goal) }
        </>
    }
}

fn status_look(status: GoalStatus) -> (Tone, Option<Icon>) {
    match status {
        GoalStatus::Achieved => (Tone::Success, Some(Icon::Check)),
        GoalStatus::NotAchieved | GoalStatus::Cancelled => (Tone::Neutral, Some(Icon::Cross)),
        GoalStatus::OnHold => (Tone::Neutral, Some(Icon::Pause)),
        GoalStatus::Proposed | GoalStatus::Active | GoalStatus::EnteredInError => (Tone::Neutral, None),
    }
}

fn view_progress(ambient: &Ambient, progress: Progress) -> Html {
    let tone = match progress {
        Progress::Improving => Tone::Success,
        Progress::Worsening => Tone::Attention,
        Progress::NoChange | Progress::Sustaining => Tone::Neutral,
    };
    view_tag(tone, None, words::progress(ambient.texts, progress).clone())
}

/// "7,9 mmol/l i dag kl. 07.10", and where it stands against the person's own limits.
fn view_last(ambient: &Ambient, series: &MeasuredSeries, last: &LastValue) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let value = fill(
        &texts.last_value,
        &[("value", &say.number(last.reading.value)), ("unit", &series.measurement.unit)],
    );
    let stands = match last.against {
        Against::Nothing => Html::default(),
        Against::Within => {
            view_tag(Tone::Success, Some(Icon::Check), against(ambient, &series.measurement, last.against))
        }
        Against::Above | Against::Below => {
            view_tag(Tone::Error, Some(Icon::Alert), against(ambient, &series.measurement, last.against))
        }
    };
    html! { <><strong>{ value }</strong>{ format!(" {} ", say.moment(last.reading.at)) }{ stands }</> }
}

/// How far the parts have come: a bar for the eye, the same in words for everybody.
fn view_tally(ambient: &Ambient, tree: &GoalTree) -> Html {
    let tally = tree.tally;
    if tally.total == 0 {
        return Html::default();
    }
    let text = fill(
        &ambient.texts.goal_tally,
        &[("reached", &tally.reached.to_string()), ("total", &tally.total.to_string())],
    );
    let width = format!("{}%", tally.reached * 100 / tally.total);
    html! {
        <>
            <svg class="bar" aria-hidden="true" focusable="false" width="100%" height="8"><rect class="rest" width="100%" height="8" rx="4" /><rect class="done" width={width} height="8" rx="4" /></svg>
            <p class="muted">{ text }</p>
        </>
    }
}
