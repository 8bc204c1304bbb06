//! What is left to say when a widget breaks: where in our sources, and never what was read. The message of a panic may hold
//! content, so it goes nowhere. That an instance has stopped at all, its caller sees by itself; see `www/elements/instance.js`.

use std::panic::PanicHookInfo;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Given to the glue by whoever makes an instance.
    #[wasm_bindgen(js_name = samplanBroke)]
    fn broke(place: &str);
}

/// Before anything is drawn, as Yew would print the message.
#[wasm_bindgen(start)]
fn be_quiet() {
    yew::set_custom_panic_hook(Box::new(say_where));
}

fn say_where(panic: &PanicHookInfo<'_>) {
    if let Some(place) = panic.location() {
        broke(&format!("{}:{}", place.file(), place.line()));
    }
}
