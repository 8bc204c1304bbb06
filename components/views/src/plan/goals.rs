//! Goals with their sub-goals, in the person's own words where they are.

use samplan_arrange::GoalTree;
use samplan_arrange::changes::Thing;
use samplan_model::{Expresser, Goal, GoalStatus};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::heading::view_section;
use crate::kit::icon::Icon;
use crate::kit::mark::view_mark;
use crate::kit::tag::{Tone, view_tag};
use crate::kit::words;
use crate::say::capital;
use crate::texts::fill;

pub(super) fn view_goals(ambient: &Ambient, trees: &[GoalTree]) -> Html {
    if trees.is_empty() {
        return Html::default();
    }
    let content = html! { <ul class="goals">{ for trees.iter().map(|tree| view_tree(ambient, tree)) }</ul> };
    view_section(ambient, "goals-section", ambient.texts.goals_heading.clone(), content)
}

fn view_tree(ambient: &Ambient, tree: &GoalTree) -> Html {
    html! {
        <li class="goal">
            { view_goal(ambient, &tree.goal) }
            { view_tally(ambient, tree) }
            if !tree.parts.is_empty() {
                <ul class="parts">{ for tree.parts.iter().map(|part| html! { <li>{ view_goal(ambient, part) }</li> }) }</ul>
            }
        </li>
    }
}

fn view_goal(ambient: &Ambient, goal: &Goal) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let text = match goal.expressed_by {
        Expresser::Patient => {
            html! { <p class="quote">{ format!("”{}”", goal.text) }<span class="visually-hidden">{ format!(" ({})", texts.own_words) }</span></p> }
        }
        Expresser::Care => html! { <p class="goal-text">{ goal.text.clone() }</p> },
    };
    let target = goal.target.as_deref().map(|target| fill(&texts.goal_target, &[("target", target)]));
    let due = say.known(&goal.due).map(|due| capital(&due));
    let follow_up = say.known(&goal.follow_up).map(|when| fill(&texts.goal_follow_up, &[("when", &when)]));
    let facts: Vec<_> = [target, due, follow_up].into_iter().flatten().collect();
    let (tone, icon) = match goal.status {
        GoalStatus::Achieved => (Tone::Success, Some(Icon::Check)),
        GoalStatus::NotAchieved | GoalStatus::Cancelled => (Tone::Neutral, Some(Icon::Cross)),
        GoalStatus::Proposed | GoalStatus::Active | GoalStatus::OnHold | GoalStatus::EnteredInError => {
            (Tone::Neutral, None)
        }
    };
    html! {
        <>
            { text }
            if !facts.is_empty() { <p class="muted">{ facts.join(" · ") }</p> }
            <p class="tags">
                { view_mark(ambient, Thing::Goal, &goal.id) }
                { view_tag(tone, icon, words::goal(texts, goal.status).clone()) }
                { goal.progress.map(|progress| view_tag(Tone::Neutral, None, words::progress(texts, progress).clone())) }
            </p>
        </>
    }
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
