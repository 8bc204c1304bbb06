//! What became of what was said: where it was said, and once for who does not see it.

use std::rc::Rc;

use samplan_arrange::Todo;
use samplan_arrange::dialogue::{Topic, Turn};
use samplan_arrange::todo::Task;
use samplan_model::CarePlan;
use samplan_model::gather::Gather as _;
use yew::prelude::*;

use super::ask::Ask;
use super::desk::{Content, Entry, Phase, Request};
use super::key_of;
use crate::ambient::Ambient;
use crate::kit::icon::{Icon, view_icon};
use crate::texts::fill;

/// What became of it, in words; none where nothing was sent.
pub(super) fn say_reply(ambient: &Ambient, entry: &Entry) -> Option<String> {
    let sent = entry.sent.as_ref()?;
    Some(say(ambient, sent, ambient.desk.phase_of(entry)))
}

fn say(ambient: &Ambient, sent: &Request, phase: Phase) -> String {
    let texts = ambient.texts;
    let message = ambient.desk.answer(&sent.id).and_then(|answer| answer.message.clone());
    let first = match phase {
        Phase::Idle | Phase::Waiting => texts.reply_waiting.to_string(),
        Phase::Slow => format!("{} {}", texts.reply_waiting, texts.loading_slow),
        Phase::Accepted => say_accepted(ambient, &sent.content),
        Phase::Refused => match &sent.content {
            Content::Question(_) => texts.refused_question.to_string(),
            Content::Done(_) => texts.refused_done.to_string(),
            Content::Undone(_) => texts.refused_undone.to_string(),
            Content::Value { .. } => texts.refused_value.to_string(),
        },
    };
    let kept = match (phase, &sent.content) {
        (Phase::Refused, Content::Question(_) | Content::Value { .. }) => Some(texts.words_kept.to_string()),
        (Phase::Refused, Content::Done(_) | Content::Undone(_))
        | (Phase::Idle | Phase::Waiting | Phase::Slow | Phase::Accepted, _) => None,
    };
    [Some(first), message, kept].into_iter().flatten().gathered().join(" ")
}

fn say_accepted(ambient: &Ambient, content: &Content) -> String {
    let texts = ambient.texts;
    match content {
        Content::Question(_) => texts.accepted_question.to_string(),
        Content::Done(_) => texts.accepted_done.to_string(),
        Content::Undone(_) => texts.accepted_undone.to_string(),
        Content::Value { .. } => fill(&texts.accepted_value, &[("value", &say_content(ambient, content))]),
    }
}

/// "84,6 kg, i dag kl. 10.45", or the question.
fn say_content(ambient: &Ambient, content: &Content) -> String {
    let say = ambient.say();
    match content {
        Content::Question(text) => text.clone(),
        Content::Done(_) | Content::Undone(_) => String::new(),
        Content::Value { value, unit, at, .. } => {
            format!("{} {unit}, {}", say.number(*value), say.moment(*at))
        }
    }
}

/// What became of it, seen. It takes the focus where the control goes away that was used.
pub(super) fn view_reply(ambient: &Ambient, sent: &Request, phase: Phase) -> Html {
    let (state, icon) = match phase {
        Phase::Idle => return Html::default(),
        Phase::Waiting | Phase::Slow => ("waiting", Icon::Clock),
        Phase::Accepted => ("accepted", Icon::Check),
        Phase::Refused => ("refused", Icon::Alert),
    };
    html! {
        <p class="reply" data-state={state} tabindex="-1">{ view_icon(icon) }<span class="text">{ say(ambient, sent, phase) }</span></p>
    }
}

/// What was said about something that the plan no longer holds: nobody's words are lost with it.
pub(crate) fn view_left_of_plan(ambient: &Ambient, plan: &Rc<CarePlan>) -> Html {
    let left = ambient.desk.all_sent(|entry| {
        let is_left = entry.key.plan == plan.id && !entry.key.topic.stands_in(plan);
        (is_left && ambient.desk.phase_of(entry) != Phase::Accepted).then(|| view_words(ambient, entry))
    });
    if left.is_empty() {
        return Html::default();
    }
    html! { <div class="note" data-tone="attention">{ view_icon(Icon::Message) }<div>{ for left }</div></div> }
}

/// What, what became of it, and the words themselves.
fn view_words(ambient: &Ambient, entry: &Entry) -> Html {
    let words = entry.sent.as_ref().map(|sent| say_content(ambient, &sent.content)).unwrap_or_default();
    html! {
        <>
            <p><strong>{ format!("{}. ", entry.title) }</strong>{ ambient.texts.words_left.clone() }</p>
            <p>{ say_reply(ambient, entry) }</p>
            if !words.is_empty() { <p class="text">{ format!("”{words}”") }</p> }
        </>
    }
}

/// What was taken care of and is therefore no longer to do: what became of it, and what a value asks for, stay to be read.
pub(crate) fn view_left_of_todo(ambient: &Ambient, todos: &[Todo]) -> Html {
    let left = ambient.desk.all_sent(|entry| {
        let is_listed = todos.iter().any(|todo| is_about(todo, entry));
        let is_asked = entry.key.topic.turn() != Turn::Question;
        (is_asked && !is_listed).then(|| (entry.plan.clone(), entry.key.topic.clone(), entry.title.clone()))
    });
    if left.is_empty() {
        return Html::default();
    }
    let items = left.into_iter().map(|(plan, topic, title)| {
        let key = key_of(&plan, &topic);
        html! { <li {key}>{ view_icon(Icon::Check) }<div><p class="title">{ title.clone() }</p><Ask {plan} {topic} {title} /></div></li> }
    });
    html! { <ul class="todo">{ for items }</ul> }
}

fn is_about(todo: &Todo, entry: &Entry) -> bool {
    let is_task = match (&todo.task, &entry.key.topic) {
        (Task::Commitment(commitment), Topic::Commitment(id)) => commitment.id == *id,
        (Task::Measure(measurement), Topic::Measurement(id)) => measurement.id == *id,
        (Task::Commitment(_) | Task::Measure(_), _) => false,
    };
    is_task && todo.plan.id == entry.key.plan
}
