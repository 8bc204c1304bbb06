//! The last value of a series: the number, where it stands, when it was, which way it goes, and what is asked of whom.

use samplan_arrange::measured::{LastValue, Trend, Way};
use samplan_arrange::{Against, MeasuredSeries};
use samplan_model::gather::Gather as _;
use samplan_model::{Decimal, Limit};
use yew::prelude::*;

use super::against;
use crate::ambient::Ambient;
use crate::kit::facts::view_text;
use crate::kit::icon::{Icon, view_icon};
use crate::kit::tag::{Tone, view_tag};
use crate::texts::fill;

/// The last value in words.
pub(super) fn view_last(ambient: &Ambient, series: &MeasuredSeries, last: &LastValue) -> Html {
    let (texts, say, reading) = (ambient.texts, ambient.say(), &last.reading);
    let unit = &series.measurement.unit;
    let value = fill(&texts.last_value, &[("value", &say.number(reading.value)), ("unit", unit)]);
    let by = reading.by.as_ref().map(|by| fill(&texts.last_by, &[("name", by)]));
    let trend = series.trend.as_ref().map(|trend| say_trend(ambient, trend, unit));
    let missed = series.missed.map(|day| fill(&texts.value_missed, &[("day", &say.day(day))]));
    html! {
        <>
            <p class="latest"><strong class="value">{ value }</strong>{ " " }{ view_against(ambient, series, last) }</p>
            <p>{ say_when(ambient, reading.at) }</p>
            { trend.map(|trend| html! { <p>{ trend }</p> }) }
            { by.map(|by| html! { <p class="muted">{ by }</p> }) }
            { reading.note.as_deref().map(|note| html! { <p class="muted">{ view_text(note) }</p> }) }
            { missed.map(|missed| html! { <p class="missed">{ view_icon(Icon::Clock) }<span>{ missed }</span></p> }) }
            { for last.asks.iter().map(|limit| html! {
                <p class="asks"><strong>{ format!("{}: ", texts.asks_label) }</strong>{ view_text(&limit.action) }</p>
            }) }
        </>
    }
}

/// A limit that is passed and asks for something is graver than one that asks for nothing.
fn view_against(ambient: &Ambient, series: &MeasuredSeries, last: &LastValue) -> Html {
    let (tone, icon) = match last.against {
        Against::Nothing => return Html::default(),
        Against::Within => (Tone::Success, Icon::Check),
        Against::Above | Against::Below if last.asks.is_empty() => (Tone::Attention, Icon::Alert),
        Against::Above | Against::Below => (Tone::Error, Icon::Alert),
    };
    view_tag(tone, Some(icon), against(ambient, &series.measurement, last.against))
}

/// "Senast 8 maj kl. 07.05, för 3 dagar sedan", "Senast i dag, 11 maj kl. 07.05".
fn say_when(ambient: &Ambient, at: chrono::NaiveDateTime) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    let day = at.date();
    // As in `Say::moment`, midnight is the day.
    let date = match at.time() {
        chrono::NaiveTime::MIN => say.day(day),
        time => format!("{} {}", say.day(day), fill(&texts.at_clock, &[("clock", &say.clock(time))])),
    };
    let is_near = say.today.signed_duration_since(day).num_days() < 2;
    let when = match say.relative(day) {
        Some(word) if is_near => format!("{word}, {date}"),
        Some(words) => format!("{date}, {words}"),
        None => date,
    };
    fill(&texts.last_when, &[("when", &when)])
}

/// "Upp 0,5 kg på 3 dagar, från 84,1".
pub(super) fn say_trend(ambient: &Ambient, trend: &Trend, unit: &str) -> String {
    /// So many days are counted; of more, the day is said.
    const COUNTED: i64 = 31;
    let (texts, say) = (ambient.texts, ambient.say());
    let since = match trend.days {
        0 => fill(&texts.trend_since_clock, &[("clock", &say.clock(trend.from.at.time()))]),
        days @ 1..=COUNTED => texts.trend_days.of(usize::try_from(days).unwrap_or_default()),
        _ => fill(&texts.trend_since_day, &[("day", &say.day(trend.from.at.date()))]),
    };
    let (text, by) = match trend.way {
        Way::Up(by) => (&texts.trend_up, by),
        Way::Down(by) => (&texts.trend_down, by),
        Way::Same => (&texts.trend_same, Decimal::default()),
    };
    let (by, from) = (say.number(by), say.number(trend.from.value));
    fill(text, &[("n", &by), ("unit", unit), ("since", &since), ("from", &from)])
}

/// What the limits ask for that are not reached: to be seen before it is needed.
pub(super) fn view_limits(ambient: &Ambient, series: &MeasuredSeries) -> Html {
    let asked = series.last.as_ref().map(|last| last.asks.as_slice()).unwrap_or_default();
    let other: Vec<_> = series.measurement.limits.iter().filter(|limit| !asked.contains(limit)).gathered();
    if other.is_empty() {
        return Html::default();
    }
    let view_limit = |limit: &Limit| {
        let label = say_limit(ambient, limit, &series.measurement.unit);
        html! { <li><strong>{ format!("{label}: ") }</strong>{ view_text(&limit.action) }</li> }
    };
    html! {
        <>
            <p class="muted limits-label">{ ambient.texts.limits_label.clone() }</p>
            <ul class="limits">{ for other.into_iter().map(view_limit) }</ul>
        </>
    }
}

/// "Över 86 kg", "Mellan 15 och 20 mmol/l".
fn say_limit(ambient: &Ambient, limit: &Limit, unit: &str) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    let number = |bound: Option<Decimal>| bound.map(|bound| say.number(bound)).unwrap_or_default();
    let text = match (limit.above, limit.below) {
        (None, None) => &texts.asks_label,
        (Some(_), None) => &texts.limit_above,
        (None, Some(_)) => &texts.limit_below,
        (Some(above), Some(below)) if above < below => &texts.limit_between,
        (Some(_), Some(_)) => &texts.limit_outside,
    };
    fill(text, &[("above", &number(limit.above)), ("below", &number(limit.below)), ("unit", unit)])
}
