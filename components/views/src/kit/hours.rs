//! When somebody answers: whether now, and on which days.

use chrono::Weekday;
use samplan_arrange::Opening;
use samplan_arrange::order::sort_by_key;
use samplan_model::Hours;
use samplan_model::gather::Gather as _;
use yew::prelude::*;

use crate::ambient::{Ambient, Medium};
use crate::say::Say;
use crate::texts::fill;

/// Whether somebody answers now.
pub(crate) fn view_opening(ambient: &Ambient, opening: Opening) -> Html {
    let state = if opening.is_closed() { "closed" } else { "open" };
    say_opening(ambient, opening)
        .map_or_else(Html::default, |text| html! { <p class="opening" data-state={state}>{ text }</p> })
}

/// "Öppet till 16.30", "Stängt, öppnar i morgon kl. 08.00". On paper nobody knows when it is read.
pub(crate) fn say_opening(ambient: &Ambient, opening: Opening) -> Option<String> {
    let (texts, say) = (&ambient.texts, ambient.say());
    match (opening, ambient.medium) {
        (Opening::Always, _) => Some(texts.open_always.to_string()),
        (Opening::Unknown, _) | (Opening::OpenUntil(_) | Opening::OpensAt(_), Medium::Paper) => None,
        (Opening::OpenUntil(until), Medium::Screen | Medium::Glance | Medium::Still) => {
            let is_today = until.date() == ambient.now.date();
            let when = if is_today { say.clock(until.time()) } else { say.moment(until) };
            Some(fill(&texts.open_until, &[("when", &when)]))
        }
        (Opening::OpensAt(at), Medium::Screen | Medium::Glance | Medium::Still) => {
            Some(fill(&texts.closed_until, &[("when", &opens(&say, at))]))
        }
    }
}

/// Today's opening needs no date, one within the week its weekday.
fn opens(say: &Say<'_>, at: chrono::NaiveDateTime) -> String {
    match say.relative(at.date()) {
        Some(word) if (at.date() - say.today).num_days() < 2 => {
            format!("{word} {}", fill(&say.texts.at_clock, &[("clock", &say.clock(at.time()))]))
        }
        Some(_) | None => {
            format!(
                "{} {}",
                say.weekday(at.date()),
                fill(&say.texts.at_clock, &[("clock", &say.clock(at.time()))])
            )
        }
    }
}

pub(super) fn view_hours(ambient: &Ambient, hours: &[Hours]) -> Html {
    say_all_hours(ambient, hours).map_or_else(Html::default, |text| html! { <p class="muted">{ text }</p> })
}

/// "Svarar: mån–fre 08.00–16.30".
pub(crate) fn say_all_hours(ambient: &Ambient, hours: &[Hours]) -> Option<String> {
    say_limited_hours(ambient, hours).map(|hours| format!("{}: {hours}", ambient.texts.hours_label))
}

/// "mån–fre 08.00–16.30"; nothing where it is day and night.
pub(crate) fn say_limited_hours(ambient: &Ambient, hours: &[Hours]) -> Option<String> {
    let say = ambient.say();
    let lines: Vec<_> =
        hours.iter().filter(|hours| hours.from != hours.to).map(|hours| say_hours(&say, hours)).gathered();
    (!lines.is_empty()).then(|| lines.join("; "))
}

/// "mån–fre 08.00–16.30".
fn say_hours(say: &Say<'_>, hours: &Hours) -> String {
    let days = say_days(say, &hours.days);
    format!("{days} {}–{}", say.clock(hours.from), say.clock(hours.to))
}

fn say_days(say: &Say<'_>, days: &[Weekday]) -> String {
    let mut numbers: Vec<_> = days.iter().map(Weekday::num_days_from_monday).gathered();
    sort_by_key(&mut numbers, |number| *number);
    numbers.dedup();
    let name = |day: Weekday| say.weekday_short(day).to_owned();
    let by_number = |number: u32| days.iter().find(|day| day.num_days_from_monday() == number).copied();
    let (first, last) = (numbers.first().copied(), numbers.last().copied());
    match (first.and_then(by_number), last.and_then(by_number), numbers.len()) {
        (_, _, 7) => say.texts.hours_every_day.to_string(),
        (Some(first), Some(last), count @ 3..)
            if last.num_days_from_monday() - first.num_days_from_monday() + 1
                == u32::try_from(count).unwrap_or(0) =>
        {
            fill(&say.texts.weekdays_short_to, &[("first", &name(first)), ("last", &name(last))])
        }
        _ => say.list(&numbers.into_iter().filter_map(by_number).map(name).gathered()),
    }
}
