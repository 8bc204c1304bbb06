//! The border between JavaScript and the widgets, and the start of the WASM.
//!
//! ```text
//! www/elements ──► Widget::read(text)      JSON text ──► samplan_read ──► event `issues`
//!              ──► Widget::show(options)   options   ──► WidgetProps  ──► samplan_views
//!              ◄── onevent(name, detail)   what the viewer did
//! ```
//!
//! This crate is the sole owner of `JsValue`. It keeps nothing that the element could not hand in again: what is shown follows
//! from the last text and the last options. It does *not* know the page: it draws into the node that it is given.

mod answers;
mod events;
mod filter_form;
#[cfg(not(target_family = "wasm"))]
mod filter_text;
mod options;
#[cfg(feature = "provoke")]
mod provoke;
pub mod report;
mod stopped;
mod widget;

use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(not(target_family = "wasm"))]
pub use filter_text::filter_of_text;
pub use widget::Widget;

/// Smaller than the one that comes with Rust, and quicker: reading is a hundred thousand small texts.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What is said in the place of a widget that has stopped, in Swedish: see `Locale::stopped`.
#[wasm_bindgen(js_name = stoppedWords)]
pub fn stopped_words() -> Vec<String> {
    samplan_views::Locale::stopped().to_vec()
}

/// Which texts `Widget.words` takes, and in which order: a language file carries the number of its own.
#[wasm_bindgen(js_name = textsKey)]
pub fn texts_key() -> u32 {
    samplan_views::Texts::KEY
}

/// The look of all widgets as CSS text, to be adopted by every shadow root.
#[wasm_bindgen]
pub fn styles() -> String {
    samplan_views::styles::css()
}
