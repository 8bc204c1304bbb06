//! What a part of a widget has said by the widget's one status: all may use it, and none has a status of its own.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::ambient::use_ambient;

/// The way to the status. Where there is none on the screen, nothing is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aloud(Rc<RefCell<Option<Callback<String>>>>);

impl Aloud {
    /// Has something said, politely.
    pub(crate) fn say(&self, text: String) {
        // Taken out first: whoever is told may draw anew, and ask for the way again.
        let said_by = self.0.borrow().clone();
        if let Some(said_by) = said_by {
            said_by.emit(text);
        }
    }
}

/// What was said last, within the status.
#[component]
pub(crate) fn Said() -> Html {
    let aloud = use_ambient().aloud;
    let text = use_state_eq(String::new);
    use_effect_with(aloud, {
        let text = text.clone();
        move |aloud: &Aloud| {
            let Aloud(way) = aloud.clone();
            way.replace(Some(Callback::from(move |said| text.set(said))));
        }
    });
    html! { <span class="line">{ (*text).clone() }</span> }
}
