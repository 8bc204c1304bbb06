//! The second WASM, which a page loads only when foreign data comes: its border and its start.
//!
//! ```text
//! www/elements/foreign.js ──► convert(UTF-8 of foreign JSON, language) ──► UTF-8 of native JSON ──► Widget::read
//! ```
//!
//! It keeps nothing. It does *not* know the page or the widgets.

use samplan_foreign::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// The same allocator as in the first WASM, for the same reasons.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The same data in the native format, made into words in a language: a tag such as `sv` or `en-GB`.
#[wasm_bindgen]
pub fn convert(text: Vec<u8>, language: &str) -> Vec<u8> {
    let text = String::from_utf8(text)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    let language = match language.split('-').next() {
        Some("en") => Language::English,
        Some(_) | None => Language::Swedish,
    };
    samplan_foreign::convert(&text, language).into_bytes()
}
