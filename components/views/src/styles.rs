//! The look, as one sheet that every shadow root adopts.
//!
//! `sheet!` checks it while compiling; its text is handed to the host side, which makes one constructed style sheet of it: a
//! strict CSP has nothing to say about those. Hosts reach the look through the `--samplan-*` tokens only.

mod kit;
mod layout;
mod plan;
mod plans;
mod print;
mod timeline;
mod tokens;

use stylist::ast::ToStyleStr as _;

/// The whole sheet as CSS text.
pub fn css() -> String {
    [
        tokens::sheet(),
        layout::sheet(),
        kit::sheet(),
        timeline::sheet(),
        plans::sheet(),
        plan::sheet(),
        print::sheet(),
    ]
    .iter()
    .map(|sheet| sheet.to_style_str(None))
    .collect()
}
