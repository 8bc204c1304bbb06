//! One line of what happens, and the facts about it.

use chrono::NaiveDate;
use samplan_arrange::Row;
use samplan_model::{ActivityStatus, Audience, ItemId, Link, Mode, PartialDate, When, iso};
use yew::prelude::*;

use super::calendar::{view_add, view_not_yet};
use super::contact::{Weight, target_of, view_ways};
use super::facts::{Facts, view_text};
use super::heading::view_heading_of;
use super::icon::{Icon, view_icon};
use super::tag::{Tone, party_attribute, view_party, view_status, view_tag};
use super::words;
use crate::ambient::{Ambient, Emit, use_ambient};
use crate::say::{capital, small};
use crate::texts::fill;

/// Whether the heading above says the day already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dated {
    /// The section is one day's: a clock time is enough.
    BySection,
    /// The row says its own date.
    ByRow,
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RowItemProps {
    pub(crate) row: Row,
    pub(crate) dated: Dated,
    /// The item that was selected elsewhere.
    #[prop_or_default]
    pub(crate) selected: Option<ItemId>,
    /// How far below the widget's own heading the row's stands.
    #[prop_or(2)]
    pub(crate) depth: u8,
}

/// One line: its time, what it is, who is responsible, how far it has come, and more to fold out.
#[component]
pub(crate) fn RowItem(RowItemProps { row, dated, selected, depth }: &RowItemProps) -> Html {
    let ambient = use_ambient();
    let activity = &row.activity;
    let state = if row.is_coming(ambient.now) { "coming" } else { "past" };
    html! {
        <li class="row" aria-current={(selected.as_ref() == Some(&activity.id)).then_some("true")} data-party={party_attribute(row.party())} data-state={state}>
            <div class="time" aria-hidden="true">{ view_short_time(&ambient, &activity.when, *dated) }</div>
            <div class="rail" aria-hidden="true"></div>
            <div class="what">
                { view_heading_of(&ambient, *depth, "title", view_title(&ambient, row)) }
                { view_place_line(row) }
                { view_more(&ambient, row) }
                { view_reason(&ambient, row) }
            </div>
        </li>
    }
}

/// The title opens the item. To a screen reader its name says all that the line shows: when, what, where, how far.
pub(crate) fn view_title(ambient: &Ambient, row: &Row) -> Html {
    let (plan, item) = (row.plan.id.clone(), row.activity.id.clone());
    let onclick = ambient
        .emit
        .reform(move |_: MouseEvent| Emit::Select { plan: plan.clone(), item: Some(item.clone()) });
    let place = row.activity.place.as_ref().map(|place| format!(", {}", place.name)).unwrap_or_default();
    let status = small(words::status(ambient.texts, row.activity.status));
    html! {
        <button type="button" class="link" {onclick}>
            <span class="visually-hidden">{ format!("{}, ", ambient.say().when(&row.activity.when)) }</span>
            { row.activity.title.clone() }
            <span class="visually-hidden">{ format!("{place}, {status}") }</span>
        </button>
    }
}

/// The time as a sighted reader scans it, in its column.
fn view_short_time(ambient: &Ambient, when: &When, dated: Dated) -> Html {
    let say = ambient.say();
    let dated_line = |day: NaiveDate| match dated {
        Dated::BySection => Html::default(),
        Dated::ByRow => {
            html! { <span class="date">{ format!("{} {}", say.weekday_short(chrono::Datelike::weekday(&day)), say.short_day(day)) }</span> }
        }
    };
    match when {
        When::At { start, .. } => html! {
            <time datetime={iso::moment(*start)}>
                { dated_line(start.date()) }<span class="clock">{ say.clock(start.time()) }</span>
            </time>
        },
        When::PartOfDay { day, part } => html! {
            <time datetime={iso::day(*day)}>{ dated_line(*day) }<span class="words">{ say.day_part(*part) }</span></time>
        },
        When::During(PartialDate::Day(day)) => html! {
            <time datetime={iso::day(*day)}>
                { match dated { Dated::BySection => html! { <span class="words">{ "–" }</span> }, Dated::ByRow => dated_line(*day) } }
            </time>
        },
        When::During(date) => html! { <span class="words">{ capital(&say.partial(*date)) }</span> },
        When::Throughout(period) => html! { <span class="words">{ capital(&say.period(period)) }</span> },
        When::Within { .. } => {
            let last =
                when.last_day().map(|last| fill(&ambient.texts.due_by, &[("date", &say.short_day(last))]));
            html! { <span class="words">{ last }</span> }
        }
        When::After(_) | When::Undecided => html! { <span class="words">{ "–" }</span> },
    }
}

/// Where, with whom and how, in one line.
fn view_place_line(row: &Row) -> Html {
    let activity = &row.activity;
    let who = activity.performers.first().map(|performer| performer.name.clone());
    let place = activity.place.as_ref().map(|place| place.name.clone());
    let unit = row.unit().and_then(|unit| unit.name.clone());
    let parts: Vec<_> = [who, place.or(unit)].into_iter().flatten().collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! { <p class="muted">{ parts.join(", ") }</p> }
}

/// What is over and still stands as booked has not been reported: it is not called booked any more.
fn view_row_status(ambient: &Ambient, row: &Row) -> Html {
    let (texts, activity) = (&ambient.texts, &row.activity);
    if activity.status.is_open() && row.is_over(ambient.now) {
        view_tag(Tone::Neutral, None, texts.status_not_reported.clone())
    } else if activity.status == ActivityStatus::Planned && activity.when.day().is_none() {
        view_tag(Tone::Attention, Some(Icon::Clock), capital(&texts.not_booked))
    } else {
        view_status(ambient, activity.status)
    }
}

fn view_reason(ambient: &Ambient, row: &Row) -> Html {
    let moved = row
        .activity
        .moved_from
        .as_ref()
        .map(|when| fill(&ambient.texts.moved_from, &[("when", &ambient.say().when(when))]));
    let notes = [row.activity.status_reason.clone(), moved];
    html! { for note in notes.into_iter().flatten() { <p class="muted">{ note }</p> } }
}

/// Who is responsible and how far it has come; where there is more to know, that line folds it out.
fn view_more(ambient: &Ambient, row: &Row) -> Html {
    let facts = facts_of(ambient, row).view();
    let actions = view_actions(ambient, row, Weight::Normal);
    let tags = html! { <>{ view_party(ambient, row.party()) }{ view_row_status(ambient, row) }</> };
    if facts == Html::default() && actions == Html::default() {
        return html! { <p class="tags">{ tags }</p> };
    }
    let texts = &ambient.texts;
    html! {
        <details class="row-more">
            <summary class="tags">
                { tags }
                <span class="more-word">{ texts.more.clone() }<span class="visually-hidden">{ format!(": {}", row.activity.title) }</span></span>
            </summary>
            { facts }
            { actions }
        </details>
    }
}

/// The facts about an activity, as next on and in the fold.
pub(crate) fn facts_of(ambient: &Ambient, row: &Row) -> Facts {
    let (texts, activity) = (&ambient.texts, &row.activity);
    let place = activity.place.as_ref().map(|place| {
        std::iter::once(place.name.as_str())
            .chain(place.address.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join("\n")
    });
    let performers: Vec<_> = activity
        .performers
        .iter()
        .map(|performer| match &performer.role {
            Some(role) => format!("{}, {role}", performer.name),
            None => performer.name.clone(),
        })
        .collect();
    let facts = Facts::default()
        .text(&texts.about_label, activity.description.as_deref())
        .add(&texts.how_label, activity.mode.map(|mode| view_mode(ambient, mode)))
        .text(&texts.where_label, place.as_deref())
        .add(&texts.with_label, (!performers.is_empty()).then(|| view_text(&performers.join("\n"))))
        .text(&texts.prepare_label, activity.prepare.as_deref())
        .text(&texts.after_label, activity.after.as_deref())
        .text(&texts.outcome_label, activity.outcome.as_deref())
        .text(&texts.coordination_label, activity.coordination.as_deref());
    match ambient.audience {
        Audience::Patient | Audience::Relative => facts,
        Audience::Staff => facts
            .text(&texts.unit_label, row.unit().map(join_unit).as_deref())
            .text(&texts.code_label, activity.code.as_deref())
            .text(&texts.internal_note_label, activity.internal_note.as_deref()),
    }
}

/// "Endokrin- och diabetescentrum, Region Värmland".
pub(crate) fn join_unit(unit: &samplan_model::Unit) -> String {
    [&unit.name, &unit.care_giver].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
}

fn view_mode(ambient: &Ambient, mode: Mode) -> Html {
    let icon = match mode {
        Mode::Visit | Mode::Admission => Icon::Pin,
        Mode::HomeVisit => Icon::Home,
        Mode::Video => Icon::Video,
        Mode::Phone => Icon::Phone,
        Mode::Chat | Mode::Message => Icon::Message,
        Mode::Group => Icon::People,
        Mode::Sampling => Icon::Sample,
    };
    html! { <span class="mode">{ view_icon(icon) }<span>{ words::mode(ambient.texts, mode).clone() }</span></span> }
}

/// What can be done about an activity, and only what the data allows: go to it, ask about it, change it.
pub(crate) fn view_actions(ambient: &Ambient, row: &Row, weight: Weight) -> Html {
    let (texts, activity) = (&ambient.texts, &row.activity);
    let (join, ways, add, change) = (
        view_links(ambient, row, &[(&activity.booking.join, &texts.open_video, "button primary")]),
        activity.contact.as_ref().map_or_else(Html::default, |contact| view_ways(ambient, contact, weight)),
        view_add(ambient, row),
        view_links(
            ambient,
            row,
            &[
                (&activity.booking.rebook, &texts.rebook, "button quiet"),
                (&activity.booking.cancel, &texts.cancel_booking, "button quiet"),
            ],
        ),
    );
    if [&join, &ways, &add, &change].into_iter().all(|part| *part == Html::default()) {
        return Html::default();
    }
    html! { <div class="actions">{ join }{ ways }{ add }{ change }{ view_not_yet(ambient, row) }</div> }
}

/// The links that are there, while the activity can still take place.
fn view_links(ambient: &Ambient, row: &Row, links: &[(&Option<Link>, &AttrValue, &'static str)]) -> Html {
    let there: Vec<_> = links
        .iter()
        .filter_map(|(link, label, class)| {
            link.as_ref().map(|link| view_link(link, label, class, &row.activity.title))
        })
        .collect();
    if there.is_empty() || !row.is_coming(ambient.now) {
        return Html::default();
    }
    html! { <p class="buttons">{ for there }</p> }
}

fn view_link(link: &Link, label: &AttrValue, class: &'static str, about: &str) -> Html {
    html! {
        <a class={class} href={link.as_str().to_owned()} target={target_of(link)} rel="noopener noreferrer">
            { label.clone() }<span class="visually-hidden">{ format!(", {about}") }</span>
        </a>
    }
}
