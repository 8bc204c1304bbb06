//! The year strip: how much time, which time, one sentence about it, and the picture.
//!
//! The picture is hidden from screen readers and from the keyboard: all that it shows stands in the list. What changes it
//! are buttons like others.

mod picture;

use std::rc::Rc;

use chrono::Datelike as _;
use samplan_arrange::strip::{Scale, Window};
use samplan_arrange::{Strip, Timeline};
use samplan_model::gather::Gather as _;
use yew::prelude::*;

use crate::ambient::{Ambient, use_ambient};
use crate::kit::choices::view_choices;
use crate::say::capital;
use crate::texts::fill;
use picture::view_picture;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct YearStripProps {
    pub(super) timeline: Rc<Timeline>,
}

/// The strip, from the year of today on.
#[component]
pub(super) fn YearStrip(YearStripProps { timeline }: &YearStripProps) -> Html {
    let ambient = use_ambient();
    let texts = ambient.texts;
    let scale = use_state_eq(Scale::default);
    // None is today, also when that is another day.
    let anchor = use_state_eq(|| None);
    let today = ambient.now.date();
    let window = Window::around(anchor.unwrap_or(today), *scale);
    let strip = use_memo((timeline.clone(), window, ambient.now), |(timeline, window, now)| {
        Strip::of(timeline, *window, *now)
    });
    let onwindow = {
        let anchor = anchor.clone();
        Callback::from(move |window: Option<Window>| anchor.set(window.map(Window::first)))
    };
    let onscale = {
        let scale = scale.clone();
        Callback::from(move |place: usize| scale.set(Scale::ALL.get(place).copied().unwrap_or_default()))
    };
    // A mark that stands for several comes apart where there is more room.
    let onzoom = {
        let scale = scale.clone();
        Callback::from(move |day| {
            anchor.set(Some(day));
            scale.set(scale.nearer());
        })
    };
    let (when, summary) = (capital(&period(&ambient, window)), summary(&ambient, &strip));
    use_told(&ambient, window, format!("{when}: {summary}"));
    let chosen = Scale::ALL.iter().position(|known| *known == *scale);
    let names = [&texts.strip_month, &texts.strip_quarter, &texts.strip_year];
    html! {
        <div class="strip" role="group" aria-label={texts.strip_heading.clone()}>
            <div class="strip-top">
                { view_steps(&ambient, window, &onwindow) }
                <p class="strip-summary"><strong>{ when }</strong>{ " " }<span class="muted">{ summary }</span></p>
                { view_choices(&texts.strip_scale, &names, chosen, &onscale) }
            </div>
            { view_picture(&ambient, &strip, &onzoom) }
        </div>
    }
}

/// Who has pressed a button and does not see the strip hears what it says of another time; nobody hears the first.
#[hook]
fn use_told(ambient: &Ambient, window: Window, sentence: String) {
    let told = use_mut_ref(|| window);
    let aloud = ambient.aloud.clone();
    use_effect_with(window, move |window| {
        if told.replace(*window) != *window {
            aloud.say(sentence);
        }
    });
}

/// Back, to today, forward.
fn view_steps(ambient: &Ambient, window: Window, onwindow: &Callback<Option<Window>>) -> Html {
    let texts = ambient.texts;
    let step = |sign: &'static str, text: &AttrValue, to: Window| {
        let onclick = onwindow.reform(move |_: MouseEvent| Some(to));
        let label = fill(text, &[("period", &period(ambient, to))]);
        html! { <button type="button" class="button quiet" aria-label={label} {onclick}><span aria-hidden="true">{ sign }</span></button> }
    };
    html! {
        <div class="strip-steps">
            { step("‹", &texts.strip_back, window.back()) }
            <button type="button" class="button quiet" onclick={onwindow.reform(|_: MouseEvent| None)}>{ capital(&texts.relative_today) }</button>
            { step("›", &texts.strip_forward, window.forward()) }
        </div>
    }
}

/// "2026", "april–juni 2026", "maj 2026".
fn period(ambient: &Ambient, window: Window) -> String {
    let (first, last) = (window.first(), window.last());
    let month = |day: chrono::NaiveDate| {
        let place = usize::try_from(day.month0()).unwrap_or_default();
        ambient.texts.months.get(place).map_or("", |name| name)
    };
    match window.scale() {
        Scale::Month => format!("{} {}", month(first), first.year()),
        Scale::Quarter => format!("{}–{} {}", month(first), month(last), first.year()),
        Scale::Year => first.year().to_string(),
    }
}

/// "3 planer, 14 händelser, nästa 12 maj".
fn summary(ambient: &Ambient, strip: &Strip) -> String {
    let texts = ambient.texts;
    let next = strip.next.map(|day| fill(&texts.strip_next, &[("date", &ambient.say().day(day))]));
    let counts = [texts.plans_count.of(strip.plans), texts.rows_count.of(strip.events)];
    counts.into_iter().chain(next).gathered().join(", ")
}
