//! The picture itself. Places are custom properties that the style sheet reads; a strict policy allows those where it
//! forbids `style` attributes, and they go from right to left where the text does.

use chrono::{Datelike as _, NaiveDate};
use samplan_arrange::Strip;
use samplan_arrange::strip::{
    Bar, BarState, Beyond, Fraction, Mark, MarkState, NamePlace, Scale, Tick, TickKind,
};
use web_sys::wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::ambient::{Ambient, Emit};
use crate::kit::percent::percent;
use crate::kit::tag::party_attribute;
use crate::kit::words::title;

/// Bands and marks over the months. `onzoom` is told the day of a mark that stands for several.
pub(super) fn view_picture(ambient: &Ambient, strip: &Strip, onzoom: &Callback<NaiveDate>) -> Html {
    let texts = ambient.texts;
    let view_marks = |class: &'static str, marks: &[Mark]| {
        html! { <div {class}>{ for marks.iter().map(|mark| view_mark(ambient, mark, onzoom)) }</div> }
    };
    html! {
        <div class="strip-picture" aria-hidden="true">
            <div class="strip-field">
            <div class="strip-ticks">{ for strip.ticks.iter().map(|tick| view_tick(ambient, strip, *tick)) }</div>
            if let Some(now) = strip.now {
                <div class="strip-now" ~style={at(now)}><span>{ texts.relative_today.clone() }</span></div>
            }
            for lane in &strip.lanes {
                <div class="strip-lane">{ for lane.bars.iter().map(|bar| view_bar(ambient, bar)) }</div>
            }
            { view_marks("strip-marks", &strip.points) }
            { for strip.spans.iter().map(|lane| view_marks("strip-marks strip-spans", lane)) }
            </div>
            { view_legend(ambient, strip) }
        </div>
    }
}

fn at(place: Fraction) -> JsValue {
    style(&format!("--at:{}", percent(place)))
}

fn from_to(start: Fraction, end: Fraction) -> JsValue {
    style(&format!("--at:{};--to:{}", percent(start), percent(end)))
}

/// What is set as the property `style` of an element. Where there is no browser, there is nothing to set.
fn style(text: &str) -> JsValue {
    if cfg!(target_family = "wasm") { JsValue::from_str(text) } else { JsValue::UNDEFINED }
}

fn view_tick(ambient: &Ambient, strip: &Strip, tick: Tick) -> Html {
    let today = ambient.now.date();
    let place = usize::try_from(tick.day.month0()).unwrap_or_default();
    let is_now = match tick.kind {
        TickKind::Month => tick.day.month0() == today.month0() && tick.day.year() == today.year(),
        TickKind::Week => tick.day.iso_week() == today.iso_week(),
    };
    let (kind, text) = match (strip.window.scale(), tick.kind) {
        (Scale::Month, TickKind::Month) => return Html::default(),
        (Scale::Month, TickKind::Week) => ("month", ambient.say().short_day(tick.day).into()),
        (Scale::Quarter | Scale::Year, TickKind::Week) => ("week", AttrValue::default()),
        (Scale::Quarter, TickKind::Month) => {
            ("month", ambient.texts.months.get(place).cloned().unwrap_or_default())
        }
        (Scale::Year, TickKind::Month) => {
            ("month", ambient.texts.months_short.get(place).cloned().unwrap_or_default())
        }
    };
    html! { <span class="strip-tick" data-kind={kind} data-state={is_now.then_some("now")} ~style={at(tick.at)}>{ text }</span> }
}

fn view_bar(ambient: &Ambient, bar: &Bar) -> Html {
    let plan = bar.plan.id.clone();
    let onclick = ambient.emit.reform(move |_: MouseEvent| Emit::Select { plan: plan.clone(), item: None });
    let state = match bar.state {
        BarState::Holds => "holds",
        BarState::Coming => "coming",
        BarState::Past => "past",
    };
    let open = match (bar.before, bar.after) {
        (Beyond::Nothing, Beyond::Nothing) => "",
        (Beyond::More, Beyond::Nothing) => "start",
        (Beyond::Nothing, Beyond::More) => "end",
        (Beyond::More, Beyond::More) => "start end",
    };
    let name = match bar.name {
        NamePlace::Inside => "inside",
        NamePlace::After => "after",
        NamePlace::Before => "before",
    };
    let text = title(ambient.texts, &bar.plan);
    html! {
        <div class="strip-bar" title={text.clone()} data-party={party_attribute(bar.plan.party)} data-state={state} data-open={open} ~style={from_to(bar.start, bar.end)} {onclick}>
            <span class="strip-name" data-place={name}>{ text }</span>
        </div>
    }
}

fn view_mark(ambient: &Ambient, mark: &Mark, onzoom: &Callback<NaiveDate>) -> Html {
    let (activity, when) = (&mark.row.activity, &mark.row.activity.when);
    let day = when.earliest().map(|start| start.date());
    let onclick = if let Some(day) = day.filter(|_| mark.count > 1) {
        onzoom.reform(move |_: MouseEvent| day)
    } else {
        let (plan, item) = (mark.row.plan.id.clone(), activity.id.clone());
        ambient
            .emit
            .reform(move |_: MouseEvent| Emit::Select { plan: plan.clone(), item: Some(item.clone()) })
    };
    let said = if mark.count > 1 {
        ambient.texts.rows_count.of(mark.count)
    } else {
        format!("{}: {}", ambient.say().when(when), activity.title)
    };
    let (class, style) = match mark.end {
        Some(end) => ("strip-span", from_to(mark.start, end)),
        None => ("strip-mark", at(mark.start)),
    };
    html! {
        <span {class} title={said} data-party={party_attribute(mark.party)} data-state={state_of(mark.state)} data-many={(mark.count > 1).then_some("")} ~style={style} {onclick}>
            if mark.count > 1 && mark.end.is_none() { { mark.count } }
        </span>
    }
}

fn state_of(state: MarkState) -> &'static str {
    match state {
        MarkState::Coming => "coming",
        MarkState::Past => "past",
        MarkState::Off => "off",
    }
}

/// What the marks that are there mean.
fn view_legend(ambient: &Ambient, strip: &Strip) -> Html {
    let texts = ambient.texts;
    let has = |state: MarkState| strip.points.iter().any(|mark| mark.state == state);
    let key = |state: MarkState, text: &AttrValue| {
        html! { <span><span class="strip-mark" data-state={state_of(state)}></span>{ text.clone() }</span> }
    };
    let keys = [
        (MarkState::Past, &texts.strip_past),
        (MarkState::Coming, &texts.strip_coming),
        (MarkState::Off, &texts.strip_off),
    ];
    html! {
        <p class="strip-legend">
            { for keys.into_iter().filter(|(state, _)| has(*state)).map(|(state, text)| key(state, text)) }
            if strip.points.iter().any(|mark| mark.count > 1) {
                <span><span class="strip-mark" data-many="">{ "2" }</span>{ texts.strip_several.clone() }</span>
            }
            if !strip.spans.is_empty() {
                <span><span class="strip-span"></span>{ texts.strip_span.clone() }</span>
            }
            if strip.more_plans > 0 {
                <span>{ texts.strip_hidden_plans.of(strip.more_plans) }</span>
            }
        </p>
    }
}
