//! The item that is open, beside the list, and where the focus goes meanwhile.
//!
//! What is open stands in its row, and once more in a pane beside the list; the width of the widget says which of the two
//! is there, and the other one is there for nobody. Where the row of it is not drawn, the pane is there at any width.

use std::cell::RefCell;
use std::rc::Rc;

use samplan_arrange::{Item, Row};
use samplan_model::{ItemId, PlanId};
use web_sys::wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::ambient::{Ambient, Emit};
use crate::kit::detail::{close_on_escape, view_detail, view_ways_on};
use crate::kit::heading::{Naming, view_named};
use crate::kit::row::{view_reasons, view_row_tags};
use crate::say::capital;

/// The pane.
pub(super) fn view_pane(ambient: &Ambient, open: &Item, heading: &NodeRef) -> Html {
    let (title, content) = match open {
        Item::Row(row) => (row.activity.title.clone(), view_row(ambient, row)),
        Item::Other { plan, title, .. } => (title.clone(), view_ways_on(ambient, plan, Html::default())),
    };
    let naming = Naming {
        id: Some("samplan-detail".into()),
        class: "title",
        tabindex: Some("-1"),
        node: heading.clone(),
    };
    html! {
        <section class="pane" aria-labelledby="samplan-detail" onkeydown={close_on_escape(ambient)}>
            { view_named(ambient, 1, naming, html! { { title } }) }
            { content }
        </section>
    }
}

fn view_row(ambient: &Ambient, row: &Row) -> Html {
    html! {
        <>
            <p class="when">{ capital(&ambient.say().when(&row.activity.when)) }</p>
            <p class="tags">{ view_row_tags(ambient, row) }</p>
            { view_reasons(ambient, row) }
            { view_detail(ambient, row) }
        </>
    }
}

/// What the viewer has asked for and the host has not answered yet.
#[derive(Debug)]
enum Asked {
    Open((PlanId, ItemId)),
    Close,
}

/// The way to what is opened, and back again.
#[derive(Debug)]
pub(super) struct ThereAndBack {
    /// The ambient of what is inside: what goes out through it is remembered here.
    pub(super) ambient: Ambient,
    /// Around the list and the pane.
    pub(super) around: NodeRef,
    /// The pane's heading.
    pub(super) heading: NodeRef,
    /// Remembers the control that was used.
    pub(super) onclick: Callback<MouseEvent>,
}

/// Only what the viewer has asked for here moves the focus: what the host opens, and what is open from the beginning, does not.
#[hook]
pub(super) fn use_there_and_back(ambient: Ambient, open: Option<&Item>) -> ThereAndBack {
    let (around, heading) = (use_node_ref(), use_node_ref());
    let asked = use_mut_ref(|| None::<Asked>);
    let from = use_mut_ref(|| None::<HtmlElement>);
    let open = open.map(Item::key);
    let emit = use_callback(ambient.emit.clone(), {
        let asked = asked.clone();
        move |emitted: Emit, emit| {
            match &emitted {
                Emit::Select { plan, item: Some(item) } => {
                    *asked.borrow_mut() = Some(Asked::Open((plan.clone(), item.clone())));
                }
                Emit::Close => *asked.borrow_mut() = Some(Asked::Close),
                Emit::Select { item: None, .. }
                | Emit::SelectPlace { .. }
                | Emit::Filter(_)
                | Emit::Open { .. }
                | Emit::Calendar { .. }
                | Emit::Copy { .. }
                | Emit::Say(_)
                | Emit::Retry => {}
            }
            emit.emit(emitted);
        }
    });
    use_effect_with(open, {
        let (around, heading, from) = (around.clone(), heading.clone(), from.clone());
        move |open: &Option<(PlanId, ItemId)>| {
            let asked = asked.borrow_mut().take();
            match (asked, open) {
                (Some(Asked::Open(asked)), Some(open)) if *open == asked => go_there(&around, &heading),
                (Some(Asked::Close), None) => go_back(&around, &from),
                (Some(_) | None, _) => {}
            }
        }
    });
    let onclick = use_callback((), move |event: MouseEvent, ()| remember(&event, &from));
    ThereAndBack { ambient: Ambient { emit, ..ambient }, around, heading, onclick }
}

/// The control that leads away from the list is the one to come back to.
fn remember(event: &MouseEvent, from: &RefCell<Option<HtmlElement>>) {
    let closest = |name: &str| event.target_dyn_into::<Element>()?.closest(name).ok()?;
    if closest(".pane, .detail").is_none()
        && let Some(button) = closest("button").and_then(|button| button.dyn_into().ok())
    {
        *from.borrow_mut() = Some(button);
    }
}

/// To the pane where it is seen, else into the row.
fn go_there(around: &NodeRef, heading: &NodeRef) {
    let heading = heading.cast::<HtmlElement>().filter(|heading| heading.offset_parent().is_some());
    focus(heading.or_else(|| find(around, ".row .detail")));
}

/// To the control that was used, else to the widget's heading.
fn go_back(around: &NodeRef, from: &Rc<RefCell<Option<HtmlElement>>>) {
    let from = from.borrow_mut().take().filter(|from| from.is_connected());
    focus(from.or_else(|| find(around, ".heading")));
}

/// Something of the widget.
fn find(around: &NodeRef, name: &str) -> Option<HtmlElement> {
    let widget = around.cast::<Element>()?.closest(".widget").ok()??;
    let found = widget.query_selector(name).ok()??;
    found.dyn_into().ok()
}

fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        drop(element.focus());
    }
}
