//! What the three widgets share. Plain view functions where nothing is remembered, components where something is.

pub(crate) mod calendar;
pub(crate) mod choices;
pub(crate) mod contact;
pub(crate) mod copy;
pub(crate) mod coverage;
pub(crate) mod detail;
pub(crate) mod document;
pub(crate) mod facts;
pub(crate) mod filter;
pub(crate) mod heading;
pub(crate) mod icon;
pub(crate) mod loading;
pub(crate) mod more;
pub(crate) mod origin;
pub(crate) mod roles;
pub(crate) mod row;
pub(crate) mod sources;
pub(crate) mod table;
pub(crate) mod tag;
pub(crate) mod time;
pub(crate) mod unreadable;
pub(crate) mod words;
