//! What clashes, and what is one trip, in a calm note.

use samplan_arrange::{Clash, ClashKind, Row};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, When};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::icon::{Icon, view_icon};
use crate::kit::roles::person;
use crate::kit::row::Dated;
use crate::say::capital;
use crate::texts::fill;

/// So many are told under one heading.
const MOST: usize = 5;

/// The notes under a heading; the day in words where the heading does not say it.
pub(super) fn view_clashes<'c>(
    ambient: &Ambient,
    clashes: impl Iterator<Item = &'c Clash>,
    dated: Dated,
) -> Html {
    let clashes: Vec<_> = clashes.gathered();
    if clashes.is_empty() {
        return Html::default();
    }
    let more = clashes.len().saturating_sub(MOST);
    html! {
        <div class="clashes">
            { for clashes.into_iter().take(MOST).map(|clash| view_clash(ambient, clash, dated)) }
            if more > 0 { <p class="muted">{ ambient.texts.clashes_more.of(more) }</p> }
        </div>
    }
}

fn view_clash(ambient: &Ambient, clash: &Clash, dated: Dated) -> Html {
    let (texts, say) = (ambient.texts, ambient.say());
    let day = match dated {
        Dated::BySection => String::new(),
        Dated::ByRow => format!("{}: ", capital(&say.weekday(clash.day))),
    };
    let (icon, tone) =
        if clash.kind.is_clash() { (Icon::Alert, "attention") } else { (Icon::People, "trip") };
    let ask = match ambient.audience {
        Audience::Patient | Audience::Relative if clash.kind.is_clash() => Some(texts.clash_ask.clone()),
        Audience::Patient | Audience::Relative | Audience::Staff => None,
    };
    html! {
        <p class="note" data-tone={tone}>
            { view_icon(icon) }
            <span>
                <strong>{ lead(ambient, clash.kind) }</strong>{ " " }{ day }{ said(ambient, clash) }
                { ask.map(|ask| html! { <>{ " " }{ ask }</> }) }
            </span>
        </p>
    }
}

fn lead(ambient: &Ambient, kind: ClashKind) -> AttrValue {
    let texts = ambient.texts;
    match (kind, ambient.audience) {
        (ClashKind::Overlap, _) => texts.clash_two.clone(),
        (ClashKind::Away, Audience::Patient) => texts.clash_away_own.clone(),
        (ClashKind::Away, Audience::Relative | Audience::Staff) => {
            AttrValue::from(fill(&texts.clash_away, &[("name", &person(ambient))]))
        }
        (ClashKind::SamePlace, _) => texts.trip_same_place.clone(),
        (ClashKind::Coordinated, _) => texts.trip_coordinated.clone(),
    }
}

/// Whom to ask about a clash; where to go on a trip.
fn said(ambient: &Ambient, clash: &Clash) -> String {
    let unit = |row: &Row| row.unit().and_then(|unit| unit.name.clone());
    let place = |row: &Row| row.activity.place.as_ref().map(|place| place.name.clone());
    let names = |behind: &dyn Fn(&Row) -> Option<String>| -> Vec<String> {
        clash.rows.iter().take(MOST).map(|row| name(ambient, row, behind(row))).gathered()
    };
    match clash.kind {
        ClashKind::Overlap | ClashKind::Away => match &*names(&unit) {
            [one, other] => fill(&ambient.texts.clash_said, &[("one", one), ("other", other)]),
            names => ambient.say().list(names),
        },
        ClashKind::SamePlace => {
            let place = clash.rows.first().and_then(place).map(|place| format!(", {place}"));
            format!("{}{}.", ambient.say().list(&names(&|_| None)), place.unwrap_or_default())
        }
        ClashKind::Coordinated => format!("{}.", ambient.say().list(&names(&place))),
    }
}

/// "Dusch och ombyte kl. 09.15–10.00 (Norrstrands hemtjänst)".
fn name(ambient: &Ambient, row: &Row, behind: Option<String>) -> String {
    let clocks = match &row.activity.when {
        When::At { start, end } => format!(" {}", ambient.say().clocks(*start, *end)),
        When::PartOfDay { .. }
        | When::During(_)
        | When::Throughout(_)
        | When::Within { .. }
        | When::After(_)
        | When::Undecided => String::new(),
    };
    format!("{}{clocks}{}", row.activity.title, behind.map(|text| format!(" ({text})")).unwrap_or_default())
}
