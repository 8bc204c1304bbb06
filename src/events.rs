//! What goes out: a name and a small plain detail. Details carry ids and codes, never content of the data; what the viewer
//! writes to the host is in `answers`. What is to be handed to the viewer, a file or a text, goes beside the detail: to the
//! element, and not to the page.

use samplan_arrange::Filter;
use samplan_arrange::calendar::Detail;
use samplan_model::{ItemId, PlanId};
use samplan_read::Issue;
use samplan_views::{Emit, File};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::answers::said;
use crate::filter_form::FilterForm;

/// The function that an element hands in for its events.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Out(pub(crate) js_sys::Function);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SelectDetail<'e> {
    plan_id: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    item_id: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'static str>,
}

#[derive(Serialize)]
struct FilterDetail {
    filter: FilterForm,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OpenDetail<'e> {
    plan_id: &'e str,
    document_id: &'e str,
}

#[derive(Serialize)]
struct IssuesDetail<'e> {
    issues: Vec<IssueDetail<'e>>,
}

#[derive(Serialize)]
struct IssueDetail<'e> {
    path: &'e str,
    code: &'static str,
    message: &'e str,
    lost: &'static str,
}

#[derive(Serialize)]
struct CalendarDetail<'e> {
    items: Vec<SelectDetail<'e>>,
    shows: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CopyDetail<'e> {
    form: &'static str,
    plan_ids: Vec<&'e str>,
}

#[derive(Serialize)]
struct NoDetail {}

/// A detail as JavaScript has it.
pub(crate) fn as_js(detail: &impl Serialize) -> JsValue {
    detail.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

impl Out {
    /// Something that the viewer did.
    pub(crate) fn emit(&self, emit: &Emit) {
        match emit {
            Emit::Select { plan, item } => {
                let item_id = item.as_ref().map(ItemId::as_str);
                self.send("select", &SelectDetail { plan_id: plan.as_str(), item_id, section: None });
            }
            Emit::SelectPlace { plan, place } => {
                let section = Some(place.as_str());
                self.send("select", &SelectDetail { plan_id: plan.as_str(), item_id: None, section });
            }
            Emit::Close => self.send("close", &NoDetail {}),
            Emit::Filter(filter) => self.filter(filter),
            Emit::Open { plan, document } => {
                self.send("open", &OpenDetail { plan_id: plan.as_str(), document_id: document.as_str() });
            }
            Emit::Retry => self.send("retry", &NoDetail {}),
            Emit::Calendar { items, detail, file } => self.calendar(items, *detail, file),
            Emit::Copy { plans, text } => {
                let plan_ids = plans.iter().map(PlanId::as_str).collect();
                self.hand("copy", &CopyDetail { form: "sbar", plan_ids }, "", text);
            }
            Emit::Say(request) => {
                let (name, detail) = said(request);
                self.send(name, &detail);
            }
        }
    }

    fn calendar(&self, items: &[(PlanId, ItemId)], detail: Detail, file: &File) {
        let items = items
            .iter()
            .map(|(plan, item)| SelectDetail {
                plan_id: plan.as_str(),
                item_id: Some(item.as_str()),
                section: None,
            })
            .collect();
        let shows = match detail {
            Detail::Full => "full",
            Detail::Neutral => "neutral",
        };
        self.hand("calendar", &CalendarDetail { items, shows }, &file.name, &file.text);
    }

    fn filter(&self, filter: &Filter) {
        self.send("filter", &FilterDetail { filter: FilterForm::from(filter) });
    }

    /// What was wrong with the data.
    pub(crate) fn issues(&self, issues: &[Issue]) {
        let issues = issues
            .iter()
            .map(|issue| IssueDetail {
                path: &issue.path,
                code: issue.code.as_str(),
                message: &issue.message,
                lost: issue.lost.as_str(),
            })
            .collect();
        self.send("issues", &IssuesDetail { issues });
    }

    /// The widget is drawn for the first time.
    pub(crate) fn ready(&self) {
        self.send("ready", &NoDetail {});
    }

    /// A listener that throws is the host's affair: it must not stop the widget.
    fn send(&self, name: &str, detail: &impl Serialize) {
        if let Ok(detail) = detail.serialize(&Serializer::json_compatible()) {
            drop(self.0.call2(&JsValue::UNDEFINED, &JsValue::from_str(name), &detail));
        }
    }

    /// An event with something for the viewer: its name, where it is a file, and its text.
    fn hand(&self, name: &str, detail: &impl Serialize, file: &str, text: &str) {
        if let Ok(detail) = detail.serialize(&Serializer::json_compatible()) {
            let arguments =
                [JsValue::from_str(name), detail, JsValue::from_str(file), JsValue::from_str(text)];
            drop(self.0.apply(&JsValue::UNDEFINED, &arguments.into_iter().collect()));
        }
    }
}
