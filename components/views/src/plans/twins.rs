//! *Finns i två system*: each system that holds the plan, and a way to what it says.

use samplan_arrange::{Card, Why};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CarePlan, Source};
use yew::prelude::*;

use crate::ambient::{Ambient, Emit};
use crate::kit::icon::{Icon, view_icon};
use crate::kit::sources::name_source;
use crate::kit::tag::view_standing;
use crate::kit::words;
use crate::texts::fill;

/// Nothing where one system holds it.
pub(super) fn view_twins(ambient: &Ambient, card: &Card) -> Html {
    let texts = &ambient.texts;
    let summary = match card.sources.len().max(card.twins.len() + 1) {
        0 | 1 => return Html::default(),
        2 => texts.two_systems.to_string(),
        count => fill(&texts.several_systems, &[("n", &count.to_string())]),
    };
    let read_from = card.sources.first().map(say_source).unwrap_or_default();
    let is_twin = |source: &&Source| card.twins.iter().any(|twin| twin.source.as_ref() == Some(source));
    let elsewhere = card.sources.iter().skip(1).filter(|source| !is_twin(source));
    html! {
        <details class="fold twins">
            <summary>{ summary }</summary>
            <ul class="list">
                <li>
                    <p><strong>{ name_of(ambient, card.sources.first(), &card.plan) }</strong></p>
                    <p class="muted">{ join(Some(texts.twins_shown.to_string()), say_updated(ambient, &card.plan)) }</p>
                </li>
                for twin in &card.twins {
                    <li key={twin.plan.id.to_string()}>
                        <p>{ view_way(ambient, twin.source.as_ref(), &twin.plan) }</p>
                        <p class="tags">{ view_standing(ambient, &twin.standing, &twin.plan) }</p>
                        { say_updated(ambient, &twin.plan).map(|updated| html! { <p class="muted">{ updated }</p> }) }
                    </li>
                }
                for source in elsewhere {
                    <li>
                        <p><strong>{ say_source(source) }</strong></p>
                        <p class="muted">{ fill(&texts.twins_elsewhere, &[("source", &read_from)]) }</p>
                    </li>
                }
            </ul>
            { view_reasons(ambient, card) }
        </details>
    }
}

/// That the systems say different things about when the plan holds is no detail: it stands open, for everybody.
pub(super) fn view_dispute(ambient: &Ambient, card: &Card) -> Html {
    if !card.is_disputed() {
        return Html::default();
    }
    html! { <div class="note">{ view_icon(Icon::Alert) }<p>{ ambient.texts.twins_disputed.clone() }</p></div> }
}

pub(super) fn say_source(source: &Source) -> String {
    name_source(&source.organization, &source.system, " · ")
}

/// The way to the plan as another system has it. Every way has another name.
fn view_way(ambient: &Ambient, source: Option<&Source>, plan: &CarePlan) -> Html {
    let id = plan.id.clone();
    let onclick = ambient.emit.reform(move |_: MouseEvent| Emit::Select { plan: id.clone(), item: None });
    let name = name_of(ambient, source, plan);
    let words = fill(&ambient.texts.twin_open, &[("source", &name)]);
    let title = format!(", {}", words::title(ambient.texts, plan));
    html! { <button type="button" class="link" {onclick}>{ words }<span class="visually-hidden">{ title }</span></button> }
}

/// The source; where none is named, the unit; where there is none either, the title.
fn name_of(ambient: &Ambient, source: Option<&Source>, plan: &CarePlan) -> String {
    let unit = || plan.unit.as_ref().map(crate::kit::row::join_unit).filter(|unit| !unit.is_empty());
    source.map(say_source).or_else(unit).unwrap_or_else(|| words::title(ambient.texts, plan).to_string())
}

fn say_updated(ambient: &Ambient, plan: &CarePlan) -> Option<String> {
    let date = ambient.say().full_day(plan.updated.or(plan.created)?.date());
    Some(fill(&ambient.texts.updated_at, &[("date", &date)]))
}

fn join(one: Option<String>, other: Option<String>) -> String {
    one.into_iter().chain(other).gathered().join(" ")
}

/// Why they are taken for the same plan, for those who can tell whether that is right.
fn view_reasons(ambient: &Ambient, card: &Card) -> Html {
    match ambient.audience {
        Audience::Patient | Audience::Relative => return Html::default(),
        Audience::Staff => {}
    }
    let shown = name_of(ambient, card.sources.first(), &card.plan);
    let say = |why: Why| {
        let text = match why {
            Why::Identity => &ambient.texts.twins_identity,
            Why::Said => &ambient.texts.twins_said,
            Why::Words => &ambient.texts.twins_words,
        };
        let twins = card.twins.iter().filter(|twin| twin.why == why);
        let names = twins.map(|twin| name_of(ambient, twin.source.as_ref(), &twin.plan));
        let names: Vec<_> = std::iter::once(shown.clone()).chain(names).gathered();
        (names.len() > 1).then(|| fill(text, &[("sources", &ambient.say().list(&names))]))
    };
    let reasons = [Why::Identity, Why::Said, Why::Words].into_iter().filter_map(say);
    html! { for reason in reasons { <p class="muted">{ reason }</p> } }
}
