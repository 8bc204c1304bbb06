//! Makes a widget break, where the data asks for it. Only tests compile this: it stands behind the feature `provoke`.
#![expect(clippy::panic, reason = "that is what it is for")]

use std::time::Duration;

use samplan_model::CareRecord;
use samplan_views::{Emit, Widget as View, WidgetProps};
use wasm_bindgen::JsValue;
use yew::platform::{spawn_local, time::sleep};
use yew::prelude::{Html, component, html, use_effect_with};

/// Where it breaks is the name of the person, and how a message with content would look.
fn wanted(record: Option<&CareRecord>, place: &str) -> bool {
    record.is_some_and(|record| record.subject.name == place)
}

fn stop(place: &str) -> ! {
    panic!("{place}: Selma has diabetes")
}

/// While the data is read.
pub(crate) fn reading(record: Option<&CareRecord>) {
    if wanted(record, "provoke-read") {
        stop("read");
    }
}

/// In a listener: when the viewer looks for it.
pub(crate) fn hearing(emit: &Emit) {
    if let Emit::Filter(filter) = emit {
        match filter.text.as_str() {
            "provoke-event" => stop("event"),
            // What JavaScript throws, where nobody expects it.
            "provoke-throw" => {
                drop(js_sys::Date::new(&JsValue::NULL.into()).to_locale_string("no language", &JsValue::NULL))
            }
            _ => {}
        }
    }
}

/// The widget, and what breaks it: while it is drawn, in an effect, in a timer.
#[component]
pub(crate) fn Provoked(props: &WidgetProps) -> Html {
    let record = props.record.as_deref();
    if wanted(record, "provoke-render") {
        stop("render");
    }
    use_effect_with(
        (wanted(record, "provoke-effect"), wanted(record, "provoke-timer")),
        |&(effect, timer)| {
            if effect {
                stop("effect");
            }
            if timer {
                spawn_local(async {
                    sleep(Duration::from_millis(300)).await;
                    stop("timer")
                });
            }
        },
    );
    html! { <View ..props.clone() /> }
}
