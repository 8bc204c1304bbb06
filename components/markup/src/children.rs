//! What stands in an element.

use std::iter::Chain;
use std::marker::PhantomData;
use std::{option, vec};

use samplan_model::gather::Gather as _;
use yew::html::{ChildrenRenderer as Children, IntoPropValue as _};
use yew::virtual_dom::VNode;

/// Several children. The name is the one for which `html!` asks.
#[derive(Debug)]
pub struct ChildrenRenderer;

impl ChildrenRenderer {
    /// The children as one node.
    #[expect(clippy::new_ret_no_self, reason = "`html!` asks for it by this name")]
    #[inline(never)]
    pub fn new(children: Vec<VNode>) -> VNode {
        Children::new(children).into_prop_value()
    }
}

/// What an expression in braces gives: a node, perhaps one, or several.
#[derive(Debug)]
pub enum NodeSeq<IN, OUT> {
    /// One, which is the most frequent: in memory, it is the node itself.
    One(OUT),
    /// However many.
    Some(Vec<OUT>, PhantomData<IN>),
}

/// The nodes that `{ for … }` goes through. Only how each iterator comes to its next node stands in the WASM for each of them.
pub fn into_node_iter<T: Into<VNode>>(nodes: impl IntoIterator<Item = T>) -> vec::IntoIter<VNode> {
    nodes.into_iter().map(Into::into).gathered().into_iter()
}

impl<IN: Into<OUT>, OUT> From<IN> for NodeSeq<IN, OUT> {
    fn from(node: IN) -> Self {
        Self::One(node.into())
    }
}

impl<IN: Into<OUT>, OUT> From<Option<IN>> for NodeSeq<IN, OUT> {
    fn from(node: Option<IN>) -> Self {
        match node {
            Some(node) => Self::One(node.into()),
            None => Self::Some(Vec::new(), PhantomData),
        }
    }
}

impl<IN: Into<OUT>, OUT> From<Vec<IN>> for NodeSeq<IN, OUT> {
    fn from(nodes: Vec<IN>) -> Self {
        Self::Some(nodes.into_iter().map(Into::into).collect(), PhantomData)
    }
}

impl<IN, OUT> IntoIterator for NodeSeq<IN, OUT> {
    type Item = OUT;
    type IntoIter = Chain<option::IntoIter<OUT>, vec::IntoIter<OUT>>;

    fn into_iter(self) -> Self::IntoIter {
        let (one, several) = match self {
            Self::One(node) => (Some(node), Vec::new()),
            Self::Some(nodes, _) => (None, nodes),
        };
        one.into_iter().chain(several)
    }
}
