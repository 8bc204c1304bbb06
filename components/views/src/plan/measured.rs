//! Measured values: the last one in words against the person's own limits, what the limits ask for, the trend as a picture,
//! and all of it as a table.

mod chart;
mod last;
mod trend;

use samplan_arrange::changes::Thing;
use samplan_arrange::measured::together;
use samplan_arrange::{Against, MeasuredSeries};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, Decimal, Measurement};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::dialogue;
use crate::kit::heading::{view_heading, view_section};
use crate::kit::icon::{Icon, view_icon};
use crate::kit::mark::view_mark;
use crate::kit::unreadable::view_lost;
use crate::texts::fill;
use last::{view_last, view_limits};
use trend::Trend;

pub(super) fn view_measured(ambient: &Ambient, series: &[MeasuredSeries]) -> Html {
    if series.is_empty() {
        return Html::default();
    }
    // The plan's order stays, so that everything is where it was yesterday; what is beyond a limit is told on top.
    let panels: Vec<_> = together(series).map(|panel| (NodeRef::default(), panel)).gathered();
    let content = html! {
        <>
            { view_beyond(ambient, &panels) }
            <div class="panels">
                { for panels.iter().map(|(place, panel)| view_panel(ambient, place, panel)) }
            </div>
        </>
    };
    view_section(ambient, "measured", ambient.texts.measured_heading.clone(), content)
}

/// "Vikt är över din gräns", with a way there.
fn view_beyond(ambient: &Ambient, panels: &[(NodeRef, &[MeasuredSeries])]) -> Html {
    let texts = ambient.texts;
    let all = panels.iter().flat_map(|(place, panel)| panel.iter().map(move |series| (place, series)));
    let lines: Vec<_> = all
        .filter_map(|(place, series)| {
            let text = match series.last.as_ref()?.against {
                Against::Nothing | Against::Within => return None,
                Against::Above => &texts.beyond_above,
                Against::Below => &texts.beyond_below,
            };
            let values =
                [("title", series.measurement.title.as_str()), ("whose", &whose(ambient, Count::One))];
            Some(view_way(fill(text, &values), place.clone()))
        })
        .gathered();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <ul class="over-limits">{ for lines.into_iter().map(|line| html! { <li>{ view_icon(Icon::Alert) }{ line }</li> }) }</ul> }
}

/// A way to another place of the section. A link would leave the page's address at a place that it does not know.
fn view_way(text: String, place: NodeRef) -> Html {
    let onclick = move |_: MouseEvent| {
        if let Some(place) = place.cast::<HtmlElement>() {
            // Focus brings it into view too; a browser that refuses leaves the reader where she is.
            drop(place.focus());
        }
    };
    html! { <button type="button" class="link" {onclick}>{ text }</button> }
}

/// One series, or some that share a group and an axis.
fn view_panel(ambient: &Ambient, place: &NodeRef, panel: &[MeasuredSeries]) -> Html {
    let title = title_of(panel);
    let content = match panel {
        [one] => view_series(ambient, one),
        several => html! {
            <div class="pair">
                for series in several {
                    <div>
                        { view_heading(ambient, 3, "series-title", series.measurement.title.clone()) }
                        { view_series(ambient, series) }
                    </div>
                }
            </div>
        },
    };
    html! {
        <div ref={place.clone()} class="series" tabindex="-1">
            { view_heading(ambient, 2, "", title) }
            { for panel.iter().map(|series| view_mark(ambient, Thing::Limit, &series.measurement.id)) }
            { content }
            <Trend series={panel.to_vec()} />
        </div>
    }
}

/// What it is shown as: its own title, or that of its group.
fn title_of(panel: &[MeasuredSeries]) -> AttrValue {
    let title = match panel {
        [] => None,
        [one] => Some(&one.measurement.title),
        [first, ..] => first.measurement.group.as_ref(),
    };
    AttrValue::from(title.cloned().unwrap_or_default())
}

/// A series in words.
fn view_series(ambient: &Ambient, series: &MeasuredSeries) -> Html {
    let repeat = series.measurement.repeat.as_ref().map(|repeat| ambient.say().repeat(repeat));
    html! {
        <>
            { repeat.map(|repeat| html! { <p class="muted">{ repeat }</p> }) }
            { match &series.last {
                Some(last) => view_last(ambient, series, last),
                None => html! { <p>{ ambient.texts.no_value.clone() }</p> },
            } }
            // A value that lacks may be the last one, and a limit the one that asks.
            { view_lost(ambient, &series.measurement.title, series.measurement.unreadable) }
            { dialogue::view_value(ambient, series) }
            { view_limits(ambient, series) }
        </>
    }
}

/// Where a value stands against the person's own limits.
pub(crate) fn against(ambient: &Ambient, measurement: &Measurement, against: Against) -> String {
    let (texts, say) = (&ambient.texts, ambient.say());
    let number = |limit: Option<Decimal>| limit.map(|limit| say.number(limit)).unwrap_or_default();
    let (low, high) = (measurement.low, measurement.high);
    let (text, count) = match (against, low, high) {
        (Against::Above, ..) => (&texts.against_above, Count::One),
        (Against::Below, ..) => (&texts.against_below, Count::One),
        (Against::Within | Against::Nothing, None, _) => (&texts.against_within_only_high, Count::One),
        (Against::Within | Against::Nothing, _, None) => (&texts.against_within_only_low, Count::One),
        (Against::Within | Against::Nothing, Some(_), Some(_)) => (&texts.against_within, Count::Several),
    };
    fill(text, &[("whose", &whose(ambient, count)), ("low", &number(low)), ("high", &number(high))])
}

/// Of how many limits something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Count {
    One,
    Several,
}

/// Whose limits they are: "din" or "dina" to the person, "Allans" to those close to him, "patientens" to staff.
fn whose(ambient: &Ambient, count: Count) -> String {
    let texts = ambient.texts;
    match (ambient.audience, ambient.subject.short_name()) {
        (Audience::Patient, _) => match count {
            Count::One => texts.whose_own_one.to_string(),
            Count::Several => texts.whose_own_several.to_string(),
        },
        (Audience::Staff, _) | (Audience::Relative, "") => texts.whose_patient.to_string(),
        (Audience::Relative, name) => ambient.say().genitive(name),
    }
}
