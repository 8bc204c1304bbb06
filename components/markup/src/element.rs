//! One element. Rule: what `html!` knows while compiling goes into a call as it is, so that nothing has to be put together in
//! front of it.

use std::mem::ManuallyDrop;

use yew::html::IntoPropValue;
use yew::virtual_dom::vtag::VTag as Element;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, Listeners, VNode};

/// The `ref` of an element, where it has one: few have. The name is the one for which `html!` asks.
#[derive(Debug, Default)]
pub struct NodeRef(Option<yew::NodeRef>);

impl NodeRef {
    fn whole(self) -> yew::NodeRef {
        self.0.unwrap_or_default()
    }
}

impl IntoPropValue<NodeRef> for yew::NodeRef {
    fn into_prop_value(self) -> NodeRef {
        NodeRef(Some(self))
    }
}

impl IntoPropValue<NodeRef> for &yew::NodeRef {
    fn into_prop_value(self) -> NodeRef {
        NodeRef(Some(self.clone()))
    }
}

/// An element that is ready to be a node. The names are those for which `html!` asks.
#[derive(Debug)]
pub struct VTag(VNode);

impl From<VTag> for VNode {
    fn from(VTag(node): VTag) -> Self {
        node
    }
}

impl VTag {
    /// An input.
    #[doc(hidden)]
    #[inline(never)]
    pub fn __new_input(
        value: Option<AttrValue>,
        checked: Option<bool>,
        node_ref: NodeRef,
        key: Option<Key>,
        attributes: Attributes,
        listeners: Listeners,
    ) -> Self {
        Self(Element::__new_input(value, checked, node_ref.whole(), key, attributes, listeners).into())
    }

    /// A field for several lines.
    #[doc(hidden)]
    #[inline(never)]
    pub fn __new_textarea(
        value: Option<AttrValue>,
        default: Option<AttrValue>,
        node_ref: NodeRef,
        key: Option<Key>,
        attributes: Attributes,
        listeners: Listeners,
    ) -> Self {
        Self(Element::__new_textarea(value, default, node_ref.whole(), key, attributes, listeners).into())
    }

    /// Any other element. Which of the calls it is, is known while compiling.
    #[doc(hidden)]
    #[expect(clippy::inline_always, reason = "what is known of the element is known at its place only")]
    #[inline(always)]
    pub fn __new_other(
        tag: AttrValue,
        node_ref: NodeRef,
        key: Option<Key>,
        attributes: Attributes,
        listeners: Listeners,
        children: VNode,
    ) -> Self {
        // What is only looked at would be dropped at each place, by code that does not know what it is: nothing, here.
        let tag = ManuallyDrop::new(tag);
        let AttrValue::Static(name) = *tag else {
            return Self::of(ManuallyDrop::into_inner(tag), node_ref, key, attributes, listeners, children);
        };
        match attributes {
            Attributes::Dynamic { keys, values } => {
                varying(name, keys, values, node_ref, key, listeners, children)
            }
            attributes @ (Attributes::Static(_) | Attributes::IndexMap(_)) => {
                let attributes = ManuallyDrop::new(attributes);
                match *attributes {
                    Attributes::Static(list)
                        if node_ref.0.is_none() && key.is_none() && matches!(listeners, Listeners::None) =>
                    {
                        let _nothing = ManuallyDrop::new((node_ref, key, listeners));
                        plain(name, list, children)
                    }
                    Attributes::Static(list) => fixed(name, list, node_ref, key, listeners, children),
                    Attributes::Dynamic { .. } | Attributes::IndexMap(_) => {
                        let attributes = ManuallyDrop::into_inner(attributes);
                        Self::of(AttrValue::Static(name), node_ref, key, attributes, listeners, children)
                    }
                }
            }
        }
    }

    #[inline(never)]
    fn of(
        tag: AttrValue,
        node_ref: NodeRef,
        key: Option<Key>,
        attributes: Attributes,
        listeners: Listeners,
        children: VNode,
    ) -> Self {
        Self(Element::__new_other(tag, node_ref.whole(), key, attributes, listeners, children).into())
    }

    /// Asked where a tag is computed, to find children where there must be none: the views compute only those of headings.
    #[expect(clippy::unused_self, reason = "`html!` asks an element")]
    pub fn children(&self) -> Option<&VNode> {
        None
    }

    /// Asked for the same.
    #[expect(clippy::unused_self, reason = "`html!` asks an element")]
    pub fn tag(&self) -> &'static str {
        ""
    }
}

/// An element of which all is known while compiling but what stands in it: most are.
#[inline(never)]
fn plain(tag: &'static str, list: &'static [(&'static str, AttributeOrProperty)], children: VNode) -> VTag {
    fixed(tag, list, NodeRef::default(), None, Listeners::None, children)
}

/// An element whose attributes are known while compiling.
#[inline(never)]
fn fixed(
    tag: &'static str,
    list: &'static [(&'static str, AttributeOrProperty)],
    node_ref: NodeRef,
    key: Option<Key>,
    listeners: Listeners,
    children: VNode,
) -> VTag {
    VTag::of(AttrValue::Static(tag), node_ref, key, Attributes::Static(list), listeners, children)
}

/// An element whose attributes are computed.
#[inline(never)]
fn varying(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttributeOrProperty>]>,
    node_ref: NodeRef,
    key: Option<Key>,
    listeners: Listeners,
    children: VNode,
) -> VTag {
    VTag::of(AttrValue::Static(tag), node_ref, key, Attributes::Dynamic { keys, values }, listeners, children)
}
