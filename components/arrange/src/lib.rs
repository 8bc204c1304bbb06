//! What is shown, in which order: pure functions from plans to view-models.
//!
//! ```text
//! CareRecord ──► visible   the second barrier: what this audience may see
//!            ──► timeline  level 1: next, to do, sections by time, running plans
//!            ──► cards     level 2: valid now, coming, earlier
//!            ──► plan      level 3: one plan, in the order in which it helps
//!            ──► account   what became of each thing that went in
//! ```
//!
//! The view-models are plain data with public fields. Time comes in as `now`; a [`Filter`] narrows what comes out.
//!
//! This crate does *not* know words, HTML, JSON, the web or a clock: a date stays a date until `samplan-views` says it.

pub mod account;
pub mod calendar;
pub mod cards;
pub mod changes;
pub mod clashes;
pub mod coverage;
pub mod dialogue;
pub mod duties;
pub mod escalation;
pub mod filter;
pub mod fold;
pub mod hours;
pub mod item;
pub mod letters;
pub mod lines;
pub mod log;
pub mod measured;
pub mod order;
pub mod origin;
pub mod plan;
pub mod row;
pub mod sbar;
pub mod standing;
pub mod strip;
pub mod terms;
#[cfg(test)]
mod testing;
pub mod timeline;
pub mod todo;
pub mod together;
pub mod versions;
pub mod visible;

pub use account::Account;
pub use cards::{Card, Cards, Contents, Flag};
pub use changes::{Changed, Changes};
pub use clashes::{Clash, ClashKind};
pub use coverage::{Coverage, Share};
pub use dialogue::{Topic, Turn};
pub use duties::{Duty, Side};
pub use escalation::DeviationStep;
pub use filter::{Facets, Filter};
pub use fold::Why;
pub use hours::Opening;
pub use item::Item;
pub use lines::{Line, Lines};
pub use measured::{Against, Judgement, Likelihood, MeasuredSeries, Picture, Trend, judge};
pub use plan::{GoalTree, PlanView};
pub use row::Row;
pub use sbar::Sbar;
pub use standing::Standing;
pub use strip::Strip;
pub use terms::Terms;
pub use timeline::{Heading, Ongoing, Section, Timeline};
pub use todo::{Due, Todo};
pub use versions::History;
pub use visible::{Hidden, Visible, visible};
