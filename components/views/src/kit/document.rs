//! What opens a document: its own link, or the host where it has none.

use samplan_model::{Document, PlanId};
use yew::prelude::*;

use super::contact::target_of;
use super::icon::{Icon, view_icon};
use crate::ambient::{Ambient, Emit};

/// A document's opener, in a look of its own, with its words.
pub(crate) fn view_opener(
    ambient: &Ambient,
    plan: &PlanId,
    document: &Document,
    class: &'static str,
    words: impl Into<AttrValue>,
) -> Html {
    let words: AttrValue = words.into();
    let name = html! { <>{ view_icon(Icon::Document) }<span>{ words }</span></> };
    if let Some(link) = &document.link {
        return html! {
            <a {class} href={link.as_str().to_owned()} target={target_of(link)} rel="noopener noreferrer">{ name }</a>
        };
    }
    let (plan, document) = (plan.clone(), document.id.clone());
    let onclick = ambient
        .emit
        .reform(move |_: MouseEvent| Emit::Open { plan: plan.clone(), document: document.clone() });
    html! { <button type="button" {class} {onclick}>{ name }</button> }
}
