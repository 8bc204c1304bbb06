//! Headings that follow the host's level.

use yew::prelude::*;

use super::explained::explain;
use super::icon::{Icon, view_icon};
use crate::ambient::{Ambient, Calls};

/// A heading so many levels below the widget's own.
pub(crate) fn view_heading(
    ambient: &Ambient,
    depth: u8,
    class: &'static str,
    text: impl Into<AttrValue>,
) -> Html {
    view_heading_of(ambient, depth, class, html! { { text.into() } })
}

/// A heading around something that can be opened.
pub(crate) fn view_heading_of(ambient: &Ambient, depth: u8, class: &'static str, content: Html) -> Html {
    view_named(ambient, depth, Naming { class, ..Naming::default() }, content)
}

/// By what a heading is found.
#[derive(Default)]
pub(crate) struct Naming {
    pub(crate) id: Option<AttrValue>,
    pub(crate) class: &'static str,
    /// Of one that is focused, but not on the way through the page.
    pub(crate) tabindex: Option<&'static str>,
    pub(crate) node: NodeRef,
}

impl Naming {
    /// Of the heading that names the widget.
    pub(crate) fn of_widget(node: NodeRef) -> Self {
        Self { id: Some("samplan-heading".into()), class: "heading", tabindex: Some("-1"), node }
    }
}

/// The one place that makes a heading: `html!` writes out thrice what has a computed tag.
pub(crate) fn view_named(ambient: &Ambient, depth: u8, naming: Naming, content: Html) -> Html {
    let Naming { id, class, tabindex, node } = naming;
    html! { <@{ambient.level.tag(depth)} ref={node} {id} {tabindex} class={class}>{ content }</@> }
}

/// A section with its heading; nothing where there is nothing in it. Words that the data explains are explained in it.
pub(crate) fn view_section(
    ambient: &Ambient,
    name: &'static str,
    title: impl Into<AttrValue>,
    content: Html,
) -> Html {
    if content == Html::default() {
        return content;
    }
    let id = format!("samplan-{name}");
    let naming = Naming { id: Some(id.clone().into()), tabindex: Some("-1"), ..Naming::default() };
    html! {
        <section class={classes!("section", name)} aria-labelledby={id}>
            { view_named(ambient, 1, naming, html! { { title.into() } }) }
            { view_no_longer(ambient) }
            { explain(ambient, content) }
        </section>
    }
}

/// Each section of a plan that no longer holds says so: on paper, and far down, nobody sees the plan's top.
fn view_no_longer(ambient: &Ambient) -> Html {
    match ambient.calls {
        Calls::Offered => Html::default(),
        Calls::AsText => {
            html! { <p class="no-longer">{ view_icon(Icon::Cross) }<span>{ ambient.texts.no_longer.clone() }</span></p> }
        }
    }
}
