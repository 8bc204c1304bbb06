//! Where each item comes from, for staff: folded under its section, so that it is at hand and in nobody's way.

use samplan_arrange::PlanView;
use samplan_arrange::origin::{Origin, origins};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, Author, Part};
use yew::prelude::*;

use super::row::join_unit;
use super::sources::name_source;
use crate::ambient::Ambient;
use crate::texts::fill;

/// *Uppgifternas ursprung*: a line for each item that says more than its plan does, and one for the others.
pub(crate) fn view_origins(ambient: &Ambient, view: &PlanView, part: Part) -> Html {
    let items = match ambient.audience {
        Audience::Patient | Audience::Relative => Vec::new(),
        Audience::Staff => origins(view, part),
    };
    let (own, others): (Vec<Origin<'_>>, Vec<_>) = items.into_iter().partition(Origin::is_own);
    let label = if own.is_empty() { &ambient.texts.origin_all } else { &ambient.texts.origin_others };
    let rest = others.first().map(|other| Origin { title: label, ..*other });
    let lines: Vec<_> = own
        .into_iter()
        .chain(rest)
        .map(|origin| (origin.title.to_owned(), say_origin(ambient, &origin)))
        .filter(|(_, said)| !said.is_empty())
        .gathered();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <details class="fold origins">
            <summary>{ ambient.texts.origin_heading.clone() }<span class="visually-hidden">{ format!(", {}", super::unreadable::heading_of(ambient, part)) }</span></summary>
            <ul class="list">
                for (title, said) in lines {
                    <li><p class="muted"><strong>{ title }</strong>{ format!(": {said}") }</p></li>
                }
            </ul>
        </details>
    }
}

/// "Region Värmland, Cosmic · Endokrin- och diabetescentrum · Anna Lind, leg. sjuksköterska, 3 maj 2026 · ICF d450 Gå".
pub(crate) fn say_origin(ambient: &Ambient, origin: &Origin<'_>) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    let day = |text: &str, at: Option<chrono::NaiveDateTime>| {
        at.map(|at| fill(text, &[("date", &say.full_day(at.date()))]))
    };
    let source =
        origin.source.and_then(|id| ambient.coverage.sources.iter().find(|share| share.source.id == *id));
    let code = origin.code().map(|code| {
        let parts = [code.system.as_deref(), Some(code.code.as_str()), code.display.as_deref()];
        parts.into_iter().flatten().gathered().join(" ")
    });
    let own = origin.own;
    let parts = [
        source.map(|share| name_source(&share.source.organization, &share.source.system, ", ")),
        origin.unit.map(|unit| match source {
            Some(share)
                if unit.name.is_some() && unit.care_giver.as_ref() == Some(&share.source.organization) =>
            {
                unit.name.clone().unwrap_or_default()
            }
            Some(_) | None => join_unit(unit),
        }),
        origin.author.and_then(|author| say_author(ambient, author)),
        day(&texts.origin_recorded, own.and_then(|own| own.recorded)),
        day(&texts.updated_at, own.and_then(|own| own.updated)),
        code.or(origin.plain_code.map(|code| format!("{} {code}", texts.code_label))),
        own.and_then(|own| own.identifier.as_ref()).map(|id| fill(&texts.origin_id, &[("id", id)])),
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).gathered().join(" · ")
}

/// "Anna Lind, leg. sjuksköterska, 3 maj 2026".
pub(crate) fn say_author(ambient: &Ambient, author: &Author) -> Option<String> {
    let at = author.at.map(|at| ambient.say().full_day(at.date()));
    let parts: Vec<_> = [author.name.clone(), author.role.clone(), at].into_iter().flatten().gathered();
    (!parts.is_empty()).then(|| parts.join(", "))
}
