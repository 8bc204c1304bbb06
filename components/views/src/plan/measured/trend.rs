//! The picture of one or more series, a way through its points, and the same as a table.

use chrono::NaiveDateTime;
use samplan_arrange::MeasuredSeries;
use samplan_arrange::measured::moments::{Moment, moments};
use samplan_arrange::measured::picture::{Fit, Picture};
use samplan_arrange::measured::{Against, judge};
use samplan_model::gather::Gather as _;
use samplan_model::{Measurement, Reading};
use yew::prelude::*;

use super::chart::{view_chart, view_legend};
use super::{Count, title_of, whose};
use crate::ambient::{Ambient, use_ambient};
use crate::kit::more::{LeftOut, ShowMore, grown, least};
use crate::say::{capital, small};
use crate::texts::fill;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct TrendProps {
    /// Series that share an axis.
    pub(super) series: Vec<MeasuredSeries>,
}

/// What the viewer has asked for: which moment is pointed out, and how many rows of the table are drawn.
#[component]
pub(super) fn Trend(TrendProps { series }: &TrendProps) -> Html {
    let ambient = use_ambient();
    let chosen = use_state_eq(|| None::<NaiveDateTime>);
    let asked = use_state_eq(|| 0);
    let moments = moments(series);
    let picture = Picture::of(series);
    let onchoose = Callback::from({
        let chosen = chosen.clone();
        move |at| chosen.set(Some(at))
    });
    let shown = asked.max(least(ambient.medium));
    let onmore = Callback::from(move |_: MouseEvent| asked.set(grown(shown)));
    html! {
        <>
            { picture.map(|picture| view_picture(&ambient, series, &picture, &moments, *chosen, &onchoose)) }
            if !moments.is_empty() {
                <details class="fold">
                    <summary>{ ambient.texts.table_show.clone() }<span class="visually-hidden">{ format!(", {}", title_of(series)) }</span></summary>
                    { view_table(&ambient, series, &moments, shown) }
                    <ShowMore {shown} total={moments.len()} {onmore} />
                    <LeftOut count={moments.len().saturating_sub(shown)} />
                </details>
            }
        </>
    }
}

/// The picture, what its signs mean, and the way through its points.
fn view_picture(
    ambient: &Ambient,
    series: &[MeasuredSeries],
    picture: &Picture,
    moments: &[Moment<'_>],
    chosen: Option<NaiveDateTime>,
    onchoose: &Callback<NaiveDateTime>,
) -> Html {
    let texts = ambient.texts;
    let has_band = picture.lines.iter().any(|line| line.band.is_some());
    let points = || picture.lines.iter().flat_map(|line| &line.points);
    let far = points().filter(|point| point.fit != Fit::Inside).count();
    // Data that has changed under the mark takes it away.
    let stop = picture.stops.iter().position(|stop| Some(stop.at) == chosen);
    let thinned = (picture.drawn < picture.total).then(|| {
        let (drawn, total) = (picture.drawn.to_string(), picture.total.to_string());
        fill(&texts.chart_thinned, &[("drawn", &drawn), ("total", &total)])
    });
    let notes = [
        has_band.then(|| fill(&texts.chart_band, &[("whose", &whose(ambient, Count::Several))])),
        (far > 0).then(|| texts.chart_far.of(far)),
        thinned,
    ];
    let stopped = stop.and_then(|stop| picture.stops.get(stop));
    let mark = stopped.map(|stop| stop.x);
    let said = stopped.map(|stop| say_moment(ambient, series, moments, stop.at));
    html! {
        <>
            { view_chart(ambient, series, picture, mark) }
            if series.len() > 1 { { view_legend(series) } }
            { for notes.into_iter().flatten().map(|note| html! { <p class="muted">{ note }</p> }) }
            { view_steps(ambient, series, picture, moments, stop, onchoose) }
            // Under the buttons, so that they stay under the finger however long it is. It stands here from the beginning: a
            // child more would make new buttons of the old ones, and the focus would be lost.
            <p class="stop">{ said.unwrap_or_default() }</p>
        </>
    }
}

/// One step back and one on, instead of a tab stop for each point. At an end the button stays, so that the focus does too.
fn view_steps(
    ambient: &Ambient,
    series: &[MeasuredSeries],
    picture: &Picture,
    moments: &[Moment<'_>],
    stop: Option<usize>,
    onchoose: &Callback<NaiveDateTime>,
) -> Html {
    let texts = ambient.texts;
    // Before the first step, one stands at the last value: it is what is said above.
    let stop = stop.unwrap_or(picture.stops.len().saturating_sub(1));
    let view_step = |text: &AttrValue, to: Option<usize>| {
        let to = to.and_then(|to| picture.stops.get(to)).map(|stop| stop.at);
        let onclick = to.map(|at| {
            let (aloud, said) = (ambient.aloud.clone(), say_moment(ambient, series, moments, at));
            onchoose.reform(move |_: MouseEvent| {
                aloud.say(said.clone());
                at
            })
        });
        html! {
            <button type="button" class="button quiet" aria-label={format!("{text}, {}", title_of(series))} aria-disabled={onclick.is_none().then_some("true")} {onclick}>
                <span>{ text.clone() }</span>
            </button>
        }
    };
    html! {
        <p class="buttons steps">
            { view_step(&texts.step_back, stop.checked_sub(1)) }
            { view_step(&texts.step_on, Some(stop + 1)) }
        </p>
    }
}

/// "28 april kl. 07.05: 86,2 kg, över gränsen, mat med mycket salt".
fn say_moment(
    ambient: &Ambient,
    series: &[MeasuredSeries],
    moments: &[Moment<'_>],
    at: NaiveDateTime,
) -> String {
    let texts = ambient.texts;
    let readings = moments.iter().filter(|moment| moment.at == at).flat_map(|moment| &moment.readings);
    let said = readings.filter_map(|(place, reading)| {
        let measurement = &series.get(*place)?.measurement;
        let value = ambient.say().number(reading.value);
        let value = fill(&texts.last_value, &[("value", &value), ("unit", &measurement.unit)]);
        let title = if series.len() > 1 { format!("{} ", measurement.title) } else { String::new() };
        let mut parts = vec![format!("{title}{value}")];
        parts.extend(say_beyond(ambient, measurement, reading).map(|beyond| beyond.to_string()));
        parts.extend(reading.note.clone());
        Some(parts.join(", "))
    });
    let when = capital(&ambient.say().moment(at));
    format!("{when}: {}", said.gathered().join(" · "))
}

/// "över gränsen", "under gränsen"; nothing where it is within.
fn say_beyond(ambient: &Ambient, measurement: &Measurement, reading: &Reading) -> Option<AttrValue> {
    match judge::against(measurement, reading.value) {
        Against::Nothing | Against::Within => None,
        Against::Above => Some(ambient.texts.table_above.clone()),
        Against::Below => Some(ambient.texts.table_below.clone()),
    }
}

/// All values, newest first, a column for each series.
fn view_table(ambient: &Ambient, series: &[MeasuredSeries], moments: &[Moment<'_>], shown: usize) -> Html {
    let texts = ambient.texts;
    let about = about_heading(ambient, series);
    let name = |measurement: &Measurement| match series {
        [_] => format!("{}, {}", texts.table_value, measurement.unit),
        _ => format!("{}, {}", measurement.title, measurement.unit),
    };
    html! {
        <table class="values">
            <thead><tr>
                <th scope="col">{ texts.table_time.clone() }</th>
                for series in series { <th scope="col">{ name(&series.measurement) }</th> }
                { about.clone().map(|about| html! { <th scope="col">{ about }</th> }) }
            </tr></thead>
            <tbody>
                for moment in moments.iter().rev().take(shown) {
                    <tr>
                        <td>{ capital(&ambient.say().moment(moment.at)) }</td>
                        for (place, series) in series.iter().enumerate() {
                            <td class="number">{ say_cell(ambient, &series.measurement, place, moment) }</td>
                        }
                        if about.is_some() { <td>{ say_about(moment) }</td> }
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// "86,2, över gränsen"; all values of one moment.
fn say_cell(ambient: &Ambient, measurement: &Measurement, place: usize, moment: &Moment<'_>) -> String {
    let own = moment.readings.iter().filter(|(of, _)| *of == place);
    let values = own.map(|(_, reading)| {
        let value = ambient.say().number(reading.value);
        match say_beyond(ambient, measurement, reading) {
            Some(beyond) => format!("{value}, {beyond}"),
            None => value,
        }
    });
    values.gathered().join("; ")
}

/// "Mätt av", "Kommentar" or both; none where nothing is said of any value.
fn about_heading(ambient: &Ambient, series: &[MeasuredSeries]) -> Option<String> {
    let texts = ambient.texts;
    let readings = || series.iter().flat_map(|series| &series.readings);
    let by = readings().any(|reading| reading.by.is_some()).then_some(&texts.table_by);
    let note = readings().any(|reading| reading.note.is_some()).then_some(&texts.table_note);
    match (by, note) {
        (None, None) => None,
        (Some(by), Some(note)) => Some(format!("{by}, {}", small(note))),
        (Some(one), None) | (None, Some(one)) => Some(one.to_string()),
    }
}

/// Who measured, and a word about it; what is said of several values at once is said once.
fn say_about(moment: &Moment<'_>) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in moment.readings.iter().flat_map(|(_, reading)| [&reading.by, &reading.note]).flatten() {
        if !words.contains(&word.as_str()) {
            words.push(word);
        }
    }
    words.join(", ")
}
