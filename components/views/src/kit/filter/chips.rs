//! What is chosen, each to be taken away by itself.

use samplan_arrange::filter::{Filter, Term};
use samplan_model::CareRecord;
use yew::prelude::*;

use super::super::icon::{Icon, view_icon};
use super::Remembered;
use super::names::name_of;
use crate::ambient::{Ambient, Emit};
use crate::texts::fill;

pub(super) fn view_chips(
    ambient: &Ambient,
    record: &CareRecord,
    filter: &Filter,
    terms: &[Term],
    memory: &Remembered,
) -> Html {
    let texts = &ambient.texts;
    if filter.is_empty() {
        return Html::default();
    }
    let onclear = {
        let (emit, memory) = (ambient.emit.clone(), memory.clone());
        move |_: MouseEvent| {
            memory.borrow_mut().removed = Some(usize::MAX);
            emit.emit(Emit::Filter(Filter::default()));
        }
    };
    let chips = memory.borrow().chips.clone();
    html! {
        <ul class="chips" aria-label={texts.filter_chosen.clone()}>
            for (place, (term, chip)) in terms.iter().zip(&chips).enumerate() {
                <li>{ view_chip(ambient, &name_of(ambient, record, filter, term), chip, onclick_of(ambient, filter, term, place, memory)) }</li>
            }
            <li><button type="button" class="link clear" onclick={onclear}>{ texts.filter_clear.clone() }</button></li>
        </ul>
    }
}

fn onclick_of(
    ambient: &Ambient,
    filter: &Filter,
    term: &Term,
    place: usize,
    memory: &Remembered,
) -> Callback<MouseEvent> {
    let (emit, memory, without) = (ambient.emit.clone(), memory.clone(), filter.clone().toggled(term));
    Callback::from(move |_: MouseEvent| {
        memory.borrow_mut().removed = Some(place);
        emit.emit(Emit::Filter(without.clone()));
    })
}

fn view_chip(ambient: &Ambient, name: &AttrValue, chip: &NodeRef, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="button quiet chip" ref={chip.clone()} {onclick}
            aria-label={fill(&ambient.texts.filter_remove, &[("name", name)])}>
            <span>{ name.clone() }</span>{ view_icon(Icon::Cross) }
        </button>
    }
}
