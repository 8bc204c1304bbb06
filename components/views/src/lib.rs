//! View-models to HTML: the three widgets, their words and their looks.
//!
//! ```text
//! WidgetProps ──► Widget ──► Timeline | Plans | Plan     one a file, their parts in the folder of the same name
//!                   │              └─► kit               what the three share
//!                   └─► Ambient                          texts, now, audience, heading level, the way out for events
//! ```
//!
//! Data comes in by props; what the viewer does goes out as [`Emit`]. The only state here is what a host cannot know: what is
//! folded out, how many rows are shown.
//!
//! This crate does *not* know JSON, the network, a clock or the page around it, and no text of the data ever becomes markup.

#![expect(
    clippy::ignored_unit_patterns,
    reason = "what `html!` makes of a heading whose level the host sets"
)]

mod ambient;
mod dialogue;
mod kit;
mod place;
mod plan;
mod plans;
pub mod say;
mod sbar;
pub mod styles;
pub mod texts;
mod timeline;
mod widget;

pub use ambient::{Ambient, Calls, Copied, Emit, File, HeadingLevel, Medium};
pub use dialogue::{Answer, Content, Dialogue, Outcome, Request, Undo};
pub use place::{PlanPlace, Way};
#[cfg(not(target_family = "wasm"))]
pub use texts::Entry;
pub use texts::{Locale, Plural, Texts};
pub use timeline::{HostLink, LinkKind, LinkLabel};
pub use widget::{Kind, State, Widget, WidgetProps};
