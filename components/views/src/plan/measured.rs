//! Measured values: the last one in words against the person's own limits, the trend as a picture, all of it as a table.

use samplan_arrange::changes::Thing;
use samplan_arrange::measured::LastValue;
use samplan_arrange::{Against, MeasuredSeries};
use yew::prelude::*;

use super::chart::view_chart;
use crate::ambient::Ambient;
use crate::kit::facts::view_text;
use crate::kit::heading::{view_heading, view_section};
use crate::kit::icon::Icon;
use crate::kit::mark::view_mark;
use crate::kit::tag::{Tone, view_tag};
use crate::say::capital;
use crate::texts::fill;

pub(super) fn view_measured(ambient: &Ambient, series: &[MeasuredSeries]) -> Html {
    if series.is_empty() {
        return Html::default();
    }
    let content = html! { <>{ for series.iter().map(|series| view_series(ambient, series)) }</> };
    view_section(ambient, "measured", ambient.texts.measured_heading.clone(), content)
}

fn view_series(ambient: &Ambient, series: &MeasuredSeries) -> Html {
    let (texts, say, measurement) = (&ambient.texts, ambient.say(), &series.measurement);
    let repeat = measurement.repeat.as_ref().map(|repeat| say.repeat(repeat));
    html! {
        <div class="series">
            { view_heading(ambient, 2, "", measurement.title.clone()) }
            { view_mark(ambient, Thing::Limit, &measurement.id) }
            { repeat.map(|repeat| html! { <p class="muted">{ repeat }</p> }) }
            { match &series.last {
                Some(last) => view_last(ambient, series, last),
                None => html! { <p class="muted">{ texts.no_value.clone() }</p> },
            } }
            { view_chart(ambient, series) }
            { view_table(ambient, series) }
        </div>
    }
}

fn view_last(ambient: &Ambient, series: &MeasuredSeries, last: &LastValue) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let value = fill(
        &texts.last_value,
        &[("value", &say.number(last.reading.value)), ("unit", &series.measurement.unit)],
    );
    let tag = match last.against {
        Against::Nothing => Html::default(),
        Against::Within => view_tag(Tone::Success, Some(Icon::Check), against(ambient, series, last)),
        Against::Above | Against::Below => {
            view_tag(Tone::Error, Some(Icon::Alert), against(ambient, series, last))
        }
    };
    html! {
        <>
            <p><strong class="value">{ value }</strong>{ format!(" {}", say.moment(last.reading.at)) }</p>
            <p class="tags">{ tag }</p>
            { for last.asks.iter().map(|limit| html! {
                <p class="asks"><strong>{ format!("{}: ", texts.asks_label) }</strong>{ view_text(&limit.action) }</p>
            }) }
        </>
    }
}

/// Where the last value stands against the person's own limits.
pub(crate) fn against(ambient: &Ambient, series: &MeasuredSeries, last: &LastValue) -> String {
    let (texts, say) = (&ambient.texts, ambient.say());
    let number =
        |limit: Option<samplan_model::Decimal>| limit.map(|limit| say.number(limit)).unwrap_or_default();
    let (low, high) = (series.measurement.low, series.measurement.high);
    let text = match (last.against, low, high) {
        (Against::Above, ..) => &texts.against_above,
        (Against::Below, ..) => &texts.against_below,
        (Against::Within | Against::Nothing, None, _) => &texts.against_within_only_high,
        (Against::Within | Against::Nothing, _, None) => &texts.against_within_only_low,
        (Against::Within | Against::Nothing, Some(_), Some(_)) => &texts.against_within,
    };
    fill(text, &[("low", &number(low)), ("high", &number(high))])
}

/// All values, newest first.
fn view_table(ambient: &Ambient, series: &MeasuredSeries) -> Html {
    if series.readings.is_empty() {
        return Html::default();
    }
    let (texts, say) = (&ambient.texts, ambient.say());
    let has_by = series.readings.iter().any(|reading| reading.by.is_some() || reading.note.is_some());
    html! {
        <details class="fold">
            <summary>{ texts.table_show.clone() }<span class="visually-hidden">{ format!(", {}", series.measurement.title) }</span></summary>
            <table>
                <thead><tr>
                    <th scope="col">{ texts.table_time.clone() }</th>
                    <th scope="col">{ format!("{}, {}", texts.table_value, series.measurement.unit) }</th>
                    if has_by { <th scope="col">{ texts.table_by.clone() }</th> }
                </tr></thead>
                <tbody>
                    for reading in series.readings.iter().rev() {
                        <tr>
                            <td>{ capital(&say.moment(reading.at)) }</td>
                            <td class="number">{ say.number(reading.value) }</td>
                            if has_by { <td>{ [&reading.by, &reading.note].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ") }</td> }
                        </tr>
                    }
                </tbody>
            </table>
        </details>
    }
}
