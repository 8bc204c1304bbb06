//! Whom to turn to: names, numbers that can be called and read, and when they answer.

use chrono::Weekday;
use samplan_arrange::Opening;
use samplan_arrange::changes::Thing;
use samplan_arrange::order::sort_by_key;
use samplan_arrange::plan::Reachable;
use samplan_model::{Contact, Hours, Link, Telecom, TelecomKind};
use yew::prelude::*;

use super::facts::view_text;
use super::icon::{Icon, view_icon};
use super::mark::view_mark;
use super::words;
use crate::ambient::{Ambient, Calls};
use crate::say::{Say, capital};
use crate::texts::fill;

/// How a way to make contact is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one thing to do here.
    Primary,
    /// One of several.
    Normal,
    /// The one thing to do at once.
    Urgent,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Normal => "button",
            Self::Urgent => "button urgent",
        }
    }
}

/// A contact in whole.
pub(crate) fn view_contact(ambient: &Ambient, reachable: &Reachable) -> Html {
    let (texts, contact) = (&ambient.texts, &reachable.contact);
    let fixed = contact.fixed.map(|fixed| words::fixed(texts, fixed).to_string());
    let role = [fixed, contact.role.clone(), contact.unit.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    html! {
        <div class="contact">
            <p><strong>{ contact.name.clone() }</strong></p>
            { view_mark(ambient, Thing::Contact, &contact.id) }
            if !role.is_empty() { <p class="muted">{ role }</p> }
            { view_ways(ambient, contact, Weight::Primary) }
            { view_opening(ambient, reachable) }
            { view_hours(ambient, &contact.hours) }
            if !contact.address.is_empty() { <address>{ for_lines(&contact.address) }</address> }
            { contact.note.as_deref().map(|note| html! { <p class="muted">{ view_text(note) }</p> }) }
        </div>
    }
}

/// The ways to make contact; the first with the given weight.
pub(crate) fn view_ways(ambient: &Ambient, contact: &Contact, weight: Weight) -> Html {
    if contact.telecom.is_empty() {
        return Html::default();
    }
    html! {
        <p class="buttons">
            for (index, telecom) in contact.telecom.iter().enumerate() {
                { view_way(ambient, telecom, contact, if index == 0 { weight } else { Weight::Normal }) }
            }
        </p>
    }
}

/// One way to make contact. A number that can't be made a link is shown as it is.
fn view_way(ambient: &Ambient, telecom: &Telecom, contact: &Contact, weight: Weight) -> Html {
    let texts = &ambient.texts;
    let label = match telecom.kind {
        TelecomKind::Phone => fill(&texts.call, &[("number", &telecom.value)]),
        TelecomKind::Sms | TelecomKind::Email => {
            format!("{} {}", words::telecom(texts, telecom.kind), telecom.value)
        }
        TelecomKind::Message | TelecomKind::Chat | TelecomKind::Video | TelecomKind::Web => {
            words::telecom(texts, telecom.kind).to_string()
        }
    };
    let about = telecom.label.clone().unwrap_or_else(|| contact.name.clone());
    match link_of(telecom).filter(|_| ambient.calls == Calls::Offered) {
        Some(link) => html! {
            <a class={weight.class()} href={link.as_str().to_owned()} target={target_of(&link)} rel="noopener noreferrer">
                { view_icon(icon_of(telecom.kind)) }
                <span>{ label }<span class="visually-hidden">{ format!(", {about}") }</span></span>
            </a>
        },
        None => {
            html! { <span>{ format!("{} {}", words::telecom(ambient.texts, telecom.kind), telecom.value) }</span> }
        }
    }
}

/// The safe link of a way to make contact. Numbers lose what people write in them for reading.
fn link_of(telecom: &Telecom) -> Option<Link> {
    let digits =
        || telecom.value.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect::<String>();
    match telecom.kind {
        TelecomKind::Phone => Link::new(&format!("tel:{}", digits())),
        TelecomKind::Sms => Link::new(&format!("sms:{}", digits())),
        TelecomKind::Email => Link::new(&format!("mailto:{}", telecom.value)),
        TelecomKind::Message | TelecomKind::Chat | TelecomKind::Video | TelecomKind::Web => {
            Link::new(&telecom.value)
        }
    }
}

/// Pages open beside this one, calls do not.
pub(crate) fn target_of(link: &Link) -> Option<&'static str> {
    link.as_str().to_ascii_lowercase().starts_with("http").then_some("_blank")
}

fn icon_of(kind: TelecomKind) -> Icon {
    match kind {
        TelecomKind::Phone => Icon::Phone,
        TelecomKind::Video => Icon::Video,
        TelecomKind::Sms | TelecomKind::Email | TelecomKind::Message | TelecomKind::Chat => Icon::Message,
        TelecomKind::Web => Icon::Document,
    }
}

/// Whether somebody answers now.
pub(crate) fn view_opening(ambient: &Ambient, reachable: &Reachable) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let text = match reachable.opening {
        Opening::Unknown => return Html::default(),
        Opening::Always => texts.open_always.to_string(),
        Opening::OpenUntil(until) if until.date() == ambient.now.date() => {
            fill(&texts.open_until, &[("when", &say.clock(until.time()))])
        }
        Opening::OpenUntil(until) => fill(&texts.open_until, &[("when", &say.moment(until))]),
        Opening::OpensAt(at) => fill(&texts.closed_until, &[("when", &opens(&say, at))]),
    };
    let state = if reachable.opening.is_closed() { "closed" } else { "open" };
    html! { <p class="opening" data-state={state}>{ text }</p> }
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

fn view_hours(ambient: &Ambient, hours: &[Hours]) -> Html {
    say_all_hours(ambient, hours).map_or_else(Html::default, |text| html! { <p class="muted">{ text }</p> })
}

/// "Svarar: mån–fre 08.00–16.30".
pub(crate) fn say_all_hours(ambient: &Ambient, hours: &[Hours]) -> Option<String> {
    let say = ambient.say();
    let lines: Vec<_> =
        hours.iter().filter(|hours| hours.from != hours.to).map(|hours| say_hours(&say, hours)).collect();
    (!lines.is_empty()).then(|| format!("{}: {}", ambient.texts.hours_label, lines.join("; ")))
}

/// "mån–fre 08.00–16.30".
fn say_hours(say: &Say<'_>, hours: &Hours) -> String {
    let days = say_days(say, &hours.days);
    capital(&format!("{days} {}–{}", say.clock(hours.from), say.clock(hours.to)))
}

fn say_days(say: &Say<'_>, days: &[Weekday]) -> String {
    let mut numbers: Vec<_> = days.iter().map(Weekday::num_days_from_monday).collect();
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
        _ => say.list(&numbers.into_iter().filter_map(by_number).map(name).collect::<Vec<_>>()),
    }
}

fn for_lines(lines: &[String]) -> Html {
    html! { for line in lines { <span class="line">{ line.clone() }</span> } }
}
