//! Words of the field, explained where they stand: the word becomes a button, its explanation stands after the text.
//!
//! What a section has drawn is looked through once, where there is anything to explain at all. A text without such a word
//! stays as it is; a component begins only where one stands.

use std::rc::Rc;

use samplan_arrange::Terms;
use samplan_arrange::terms::Found;
use samplan_model::Term;
use yew::prelude::*;
use yew::virtual_dom::VNode;
use yew::virtual_dom::vtag::VTag;

use super::icon::{Icon, view_icon};
use crate::ambient::{Ambient, Medium, use_ambient};

/// What is drawn, with each word that the data explains as a button where it stands first.
pub(crate) fn explain(ambient: &Ambient, mut drawn: Html) -> Html {
    if !ambient.terms.is_empty() {
        look_through(&mut drawn, &ambient.terms, &mut Vec::new());
    }
    drawn
}

fn look_through(node: &mut VNode, terms: &Rc<Terms>, taken: &mut Vec<usize>) {
    match node {
        VNode::VText(text) => {
            let found = terms.find(&text.text, taken);
            if !found.is_empty() {
                let text = text.text.clone();
                *node = html! { <Explained {text} terms={Rc::clone(terms)} {found} /> };
            }
        }
        VNode::VTag(tag) if holds_text(tag) => {
            if let Some(children) = Rc::make_mut(tag).children_mut() {
                look_through(children, terms, taken);
            }
        }
        VNode::VList(list) => {
            for child in Rc::make_mut(list).iter_mut() {
                look_through(child, terms, taken);
            }
        }
        // A component looks through what it draws itself.
        VNode::VTag(_)
        | VNode::VComp(_)
        | VNode::VPortal(_)
        | VNode::VRef(_)
        | VNode::VSuspense(_)
        | VNode::VRaw(_) => {}
    }
}

/// Whether a button may stand in it: not in a heading or what looks like one, a label, a picture or another control, nor in what
/// only a screen reader meets.
fn holds_text(tag: &VTag) -> bool {
    const HOLDERS: [&str; 17] = [
        "p",
        "span",
        "div",
        "ul",
        "ol",
        "li",
        "dl",
        "dd",
        "strong",
        "em",
        "blockquote",
        "section",
        "details",
        "table",
        "tbody",
        "tr",
        "td",
    ];
    let is_apart = |(name, value): (&str, &str)| match name {
        "class" => ["visually-hidden", "tag", "tags", "title"].contains(&value),
        "aria-hidden" => true,
        _ => false,
    };
    HOLDERS.contains(&tag.tag()) && !tag.attributes.iter().any(is_apart)
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ExplainedProps {
    text: AttrValue,
    terms: Rc<Terms>,
    /// Where the words stand in the text, in their order.
    found: Vec<Found>,
}

/// A text, its words as buttons, and after it the explanation that is open; on paper, all of them.
#[component]
fn Explained(ExplainedProps { text, terms, found }: &ExplainedProps) -> Html {
    let medium = use_ambient().medium;
    let open = use_state_eq(|| None::<usize>);
    let mut rest = 0;
    let pieces = found.iter().map(|word| {
        let before = text.get(rest..word.start).unwrap_or_default().to_owned();
        let written = text.get(word.start..word.end).unwrap_or_default().to_owned();
        rest = word.end;
        html! { <>{ before }{ view_word(&open, word.place, written) }</> }
    });
    // One node each, whatever is in it: were they as many as there are words and explanations, an explanation that comes would
    // move the others, and the word would lose the focus.
    let pieces: Html = pieces.collect();
    let after = text.get(rest..).unwrap_or_default().to_owned();
    let is_shown = |word: &&Found| medium == Medium::Paper || medium.is_still() || *open == Some(word.place);
    let shown = found.iter().filter(is_shown).filter_map(|word| terms.get(word.place));
    let explanations: Html = shown.map(|term| view_explanation(medium, term)).collect();
    html! { <>{ pieces }{ after }{ explanations }</> }
}

/// Esc closes as the button does, and nothing else around it hears of it.
fn view_word(open: &UseStateHandle<Option<usize>>, place: usize, written: String) -> Html {
    let is_open = **open == Some(place);
    let onclick = {
        let open = open.clone();
        move |_: MouseEvent| open.set((!is_open).then_some(place))
    };
    let open = open.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.is_some() {
            event.stop_propagation();
            open.set(None);
        }
    };
    html! {
        <button type="button" class="term" aria-expanded={if is_open { "true" } else { "false" }} {onclick} {onkeydown}>
            { written }{ view_icon(Icon::Question) }
        </button>
    }
}

fn view_explanation(medium: Medium, Term { term, explanation }: &Term) -> Html {
    match medium {
        Medium::Screen | Medium::Glance | Medium::Still => {
            html! { <span class="explanation"><strong>{ term.clone() }</strong>{ format!(": {explanation}") }</span> }
        }
        Medium::Paper => html! { <span class="explanation">{ format!(" ({term}: {explanation})") }</span> },
    }
}
