//! What is done with plans where there is no browser. Each command is a function too, for tests and other programs.
//!
//! ```text
//! JSON text ──► samplan_read ──► samplan_views, drawn without a browser ──► still ──► HTML that needs no script
//! ```
//!
//! It asks nobody and keeps nothing. What it says of the data is where something is wrong, never what stands there. It does
//! *not* know the elements' scripts, and what it writes does not need them.

pub mod check;
pub mod convert;
pub mod exit;
pub mod input;
mod issues;
mod page;
pub mod render;
mod still;
pub mod styles;
