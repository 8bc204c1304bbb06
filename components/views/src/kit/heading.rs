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
