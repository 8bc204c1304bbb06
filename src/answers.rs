//! The dialogue as properties carry it in, and events out.

use js_sys::Array;
use samplan_arrange::Likelihood;
use samplan_arrange::dialogue::{Topic, Turn};
use samplan_model::{ItemId, iso};
use samplan_views::{Answer, Content, Dialogue, Outcome, Request, Undo};
use serde::Serialize;
use wasm_bindgen::{JsCast as _, JsValue};

use crate::options::{field, text, texts};

/// What the host has turned on and answered; what is not known is left out.
pub(crate) fn dialogue(options: &JsValue) -> Dialogue {
    let turns = texts(options, "dialogue").iter().filter_map(|name| turn(name)).collect();
    let answers = field(options, "answers").and_then(|list| list.dyn_into::<Array>().ok());
    Dialogue {
        turns,
        answers: answers.iter().flat_map(Array::iter).filter_map(|one| answer(&one)).collect(),
        mount: text(options, "mount").and_then(|mount| mount.parse().ok()).unwrap_or_default(),
    }
}

fn turn(name: &str) -> Option<Turn> {
    match name {
        "question" => Some(Turn::Question),
        "done" => Some(Turn::Done),
        "value" => Some(Turn::Value),
        _ => None,
    }
}

fn answer(answer: &JsValue) -> Option<Answer> {
    let outcome = match text(answer, "status")?.as_str() {
        "pending" => Outcome::Pending,
        "accepted" => Outcome::Accepted,
        "refused" => Outcome::Refused,
        _ => return None,
    };
    let undo = match field(answer, "undo").and_then(|undo| undo.as_bool()) {
        Some(true) => Undo::Offered,
        Some(false) | None => Undo::Impossible,
    };
    let message = text(answer, "message").filter(|message| !message.trim().is_empty());
    Some(Answer { id: text(answer, "id")?, outcome, message, undo })
}

/// What the host hears. It is the one detail with content: what the viewer wrote, for the host to take.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SayDetail<'e> {
    id: &'e str,
    plan_id: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    item_id: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed: Option<bool>,
}

/// The name of the event, and its detail.
pub(crate) fn said(request: &Request) -> (&'static str, SayDetail<'_>) {
    let about = match &request.topic {
        Topic::Plan => Some("plan"),
        Topic::Goal(_) => Some("goal"),
        Topic::Activity(_) => Some("activity"),
        Topic::Commitment(_) | Topic::Measurement(_) => None,
    };
    let plain = SayDetail {
        id: &request.id,
        plan_id: request.plan.as_str(),
        item_id: request.topic.item().map(ItemId::as_str),
        about,
        text: None,
        done: None,
        value: None,
        unit: None,
        at: None,
        note: None,
        confirmed: None,
    };
    match &request.content {
        Content::Question(text) => ("question", SayDetail { text: Some(text), ..plain }),
        Content::Done(at) => ("done", SayDetail { done: Some(true), at: Some(iso::moment(*at)), ..plain }),
        Content::Undone(at) => ("done", SayDetail { done: Some(false), at: Some(iso::moment(*at)), ..plain }),
        Content::Value { value, unit, at, note, likelihood } => {
            let detail = SayDetail {
                value: Some(value.to_string()),
                unit: Some(unit),
                at: Some(iso::moment(*at)),
                note: note.as_deref(),
                confirmed: (*likelihood == Likelihood::Doubtful).then_some(true),
                ..plain
            };
            ("value", detail)
        }
    }
}
