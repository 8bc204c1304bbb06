//! A handover onto the clipboard, for staff. Where the browser does not allow it, the text stands here to be copied by hand.

use samplan_model::Audience;
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use crate::ambient::{Ambient, Copied, Emit};
use crate::sbar::Handover;

/// The button, how it went, and the text where it did not go.
pub(crate) fn view_copy(ambient: &Ambient, handover: Handover) -> Html {
    match ambient.audience {
        Audience::Patient | Audience::Relative => return Html::default(),
        Audience::Staff => {}
    }
    let texts = &ambient.texts;
    let (said, by_hand) = match ambient.copied {
        None => (None, None),
        Some(Copied::Done) => (Some(&texts.copy_done), None),
        Some(Copied::Refused) => (Some(&texts.copy_refused), handover.text(ambient)),
    };
    let inside = ambient.clone();
    let onclick = ambient.emit.reform(move |_: MouseEvent| Emit::Copy {
        plans: handover.plans(&inside),
        text: handover.text(&inside).unwrap_or_default(),
    });
    html! {
        <div class="copy">
            <button type="button" class="button quiet" {onclick}>
                { view_icon(Icon::Document) }<span>{ texts.copy_sbar.clone() }</span>
            </button>
            <p role="status">{ said.cloned() }</p>
            { by_hand.map(|text| html! {
                <label class="field">
                    <span>{ texts.copy_text_label.clone() }</span>
                    <textarea readonly=true rows="12" value={text} />
                </label>
            }) }
        </div>
    }
}
