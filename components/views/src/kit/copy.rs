//! A handover onto the clipboard, for staff. Where the browser does not allow it, the text stands here to be copied by hand.

use samplan_model::Audience;
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use crate::ambient::{Ambient, Copied, Emit};
use crate::dialogue;
use crate::sbar::Handover;

/// The button, how it went, and the text where it did not go.
pub(crate) fn view_copy(ambient: &Ambient, handover: Handover) -> Html {
    match ambient.audience {
        Audience::Patient | Audience::Relative => return Html::default(),
        Audience::Staff => {}
    }
    let texts = &ambient.texts;
    let by_hand = match ambient.copied {
        None | Some(Copied::Done) => None,
        Some(Copied::Refused) => handover.text(ambient),
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
            // The one status of a widget stands by its filter, and says this too.
            <p>{ say_copied(ambient) }</p>
            { by_hand.map(|text| html! {
                <label class="field">
                    <span>{ texts.copy_text_label.clone() }</span>
                    <textarea readonly=true rows="12" value={text} />
                </label>
            }) }
        </div>
    }
}

/// The status of a widget that has no filter to say it by.
pub(crate) fn view_copied(ambient: &Ambient) -> Html {
    match ambient.audience {
        Audience::Patient | Audience::Relative if !dialogue::is_on(ambient) => Html::default(),
        Audience::Patient | Audience::Relative | Audience::Staff => {
            html! { <p role="status" class="result visually-hidden">{ say_copied(ambient) }{ dialogue::say_last(ambient) }</p> }
        }
    }
}

/// How the last copying went.
pub(crate) fn say_copied(ambient: &Ambient) -> Option<AttrValue> {
    let texts = &ambient.texts;
    ambient.copied.map(|copied| match copied {
        Copied::Done => texts.copy_done.clone(),
        Copied::Refused => texts.copy_refused.clone(),
    })
}
