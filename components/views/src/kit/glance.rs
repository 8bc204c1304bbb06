//! The first frame: what fits on a screen is drawn and seen before the rest of it is made.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::ambient::Medium;

/// What is drawn on, where the host has named a medium: of the first data, a frame on a screen comes first.
#[hook]
pub(crate) fn use_first_frame(medium: Medium, has_data: bool) -> Medium {
    // What is drawn where there is no screen is whole at once.
    let is_seen = use_state_eq(|| cfg!(not(target_family = "wasm")));
    use_effect_with(has_data, {
        let is_seen = is_seen.clone();
        move |has_data: &bool| {
            let after = Rc::new(Cell::new(None));
            let frame = has_data.then(|| {
                let after = after.clone();
                // A frame is painted behind what asked for it; what waits behind that comes when it has been.
                request_animation_frame(move |_| {
                    after.set(Some(Timeout::new(0, move || is_seen.set(true))));
                })
            });
            move || {
                after.take();
                drop(frame);
            }
        }
    });
    match medium {
        Medium::Screen if !*is_seen => Medium::Glance,
        Medium::Screen | Medium::Glance | Medium::Paper | Medium::Still => medium,
    }
}
