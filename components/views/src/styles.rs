//! The look, as one sheet that every shadow root adopts.
//!
//! Its text is handed to the host side, which makes one constructed style sheet of it: a strict CSP has nothing to say about
//! those. Hosts reach the look through the `--samplan-*` tokens only. The build script makes it, of the sheets in `look/`.

/// The whole sheet as CSS text.
pub fn css() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/look.css")).to_owned()
}
