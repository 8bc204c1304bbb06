//! Headings that follow the host's level.

use yew::prelude::*;

use super::explained::explain;
use crate::ambient::Ambient;

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
    html! { <@{ambient.level.tag(depth)} class={class}>{ content }</@> }
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
    html! {
        <section class={classes!("section", name)} aria-labelledby={id.clone()}>
            <@{ambient.level.tag(1)} id={id} tabindex="-1">{ title.into() }</@>
            { explain(ambient, content) }
        </section>
    }
}
