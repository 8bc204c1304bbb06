//! The look, as one sheet that every shadow root adopts: the build script that writes it as text.
//!
//! `sheet!` checks it while compiling. It runs here, not in the widgets, as the tree that it makes is 12 kB of the WASM
//! (brotli), and the text is 4.

mod dialogue;
mod filter;
mod kit;
mod layout;
mod measured;
mod plan;
mod plans;
mod print;
mod states;
mod strip;
mod table;
mod timeline;
mod tokens;
mod versions;

use std::path::Path;
use std::{env, fs, io};

use stylist::ast::ToStyleStr as _;

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to Cargo")]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=look");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("look.css"), css())
}

/// The whole sheet, without what only a reader of it needs.
fn css() -> String {
    let sheets = [
        tokens::sheet(),
        layout::sheet(),
        kit::sheet(),
        filter::sheet(),
        timeline::sheet(),
        plans::sheet(),
        plan::sheet(),
        measured::sheet(),
        dialogue::sheet(),
        states::sheet(),
        strip::sheet(),
        table::sheet(),
        versions::sheet(),
        print::sheet(),
    ];
    let text: String = sheets.iter().map(|sheet| sheet.to_style_str(None)).collect();
    let text: String = text.lines().map(str::trim).collect();
    [(": ", ":"), (" {", "{"), (";}", "}"), (", ", ",")]
        .iter()
        .fold(text, |text, (long, short)| text.replace(long, short))
}
