//! Yew as the views use it, with less code for each element.
//!
//! `html!` writes out at each element how it is put together, and the views have seven hundred of them. All of it goes through
//! a few names of Yew, which this crate gives anew: what they do is the same, but stands in the WASM once, and an element is
//! one call. The views depend on this crate by the name of `yew`, as that is where `html!` looks for its names; the rest of
//! Yew comes through as it is. A Yew whose `html!` goes another way does not compile here.
//!
//! This crate does *not* know what the views draw: of the model it uses only how a list is gathered.

pub use yew::*;

/// What `html!` calls for elements.
pub mod virtual_dom {
    pub use yew::virtual_dom::*;

    pub use crate::element::VTag;
}

/// What `html!` calls for several children, and for the `ref` of an element.
pub mod html {
    pub use yew::html::*;

    pub use crate::children::ChildrenRenderer;
    pub use crate::element::NodeRef;
}

/// What `html!` calls for children that Rust computes.
pub mod utils {
    pub use yew::utils::*;

    pub use crate::children::{NodeSeq, into_node_iter};
}

mod children;
mod element;
