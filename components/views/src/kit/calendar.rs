//! Into the viewer's own calendar, with the choice of how much it is told. The choice is made each time and remembered
//! nowhere: what a calendar shows to others depends on what the visit is.

use std::rc::Rc;

use samplan_arrange::calendar::{Detail, Wording, file, fits};
use samplan_arrange::{PlanView, Row, Timeline};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, TelecomKind, When, iso};
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use super::words;
use crate::ambient::{Ambient, Emit, File};
use crate::texts::fill;

/// Where the rows come from, asked when they are needed.
type Rows = Rc<dyn Fn() -> Vec<Row>>;

/// The way into the calendar for one activity; nothing where a calendar can not hold it. What is called off is offered too,
/// so that a calendar which has it hears of it.
pub(crate) fn view_add(ambient: &Ambient, row: &Row) -> Html {
    if !is_offered(ambient) || !fits(row, ambient.now) {
        return Html::default();
    }
    let texts = &ambient.texts;
    let label = if row.activity.status.is_open() { &texts.calendar_add } else { &texts.calendar_update };
    // The same thing may come on many days, and each has its own way.
    let when = ambient.say().when(&row.activity.when);
    let about =
        html! { <span class="visually-hidden">{ format!(": {}, {when}", row.activity.title) }</span> };
    let row = row.clone();
    view_choice(ambient, label, about, Html::default(), Rc::new(move || vec![row.clone()]))
}

/// Why there is no such way yet, where somebody may look for it.
pub(crate) fn view_not_yet(ambient: &Ambient, row: &Row) -> Html {
    if !is_offered(ambient) || !row.is_coming(ambient.now) || fits(row, ambient.now) {
        return Html::default();
    }
    html! { <p class="muted">{ ambient.texts.calendar_not_yet.clone() }</p> }
}

/// The way into the calendar for all that comes and that the filter lets through.
pub(crate) fn view_add_timeline(ambient: &Ambient, timeline: &Rc<Timeline>) -> Html {
    let (timeline, now) = (timeline.clone(), ambient.now);
    let all = timeline.clone();
    let rows = move || rows_of(&all).filter(|row| fits(row, now)).cloned().gathered();
    view_add_all(ambient, &mut rows_of(&timeline), Rc::new(rows))
}

/// The way into the calendar for all that comes in a plan.
pub(crate) fn view_add_plan(ambient: &Ambient, view: &Rc<PlanView>) -> Html {
    let (view, now) = (view.clone(), ambient.now);
    let all = view.clone();
    // What is called off is no longer coming, but a calendar which has it must hear of it.
    let rows = move || told(&all).filter(|row| fits(row, now)).cloned().gathered();
    view_add_all(ambient, &mut told(&view), Rc::new(rows))
}

fn told(view: &PlanView) -> impl Iterator<Item = &Row> {
    view.coming.iter().chain(&view.past)
}

/// Nothing where there are not several.
fn view_add_all(ambient: &Ambient, rows: &mut dyn Iterator<Item = &Row>, all: Rows) -> Html {
    let (texts, now) = (&ambient.texts, ambient.now);
    if !is_offered(ambient) {
        return Html::default();
    }
    let (mut count, mut undated) = (0, 0);
    for row in rows {
        if fits(row, now) {
            count += 1;
        } else if row.is_coming(now) {
            undated += 1;
        }
    }
    if count < 2 {
        return Html::default();
    }
    let left_out = match undated {
        0 => Html::default(),
        count => html! { <p class="muted">{ texts.calendar_left_out.of(count) }</p> },
    };
    let about = html! { { format!(" ({count})") } };
    let choice = view_choice(ambient, &texts.calendar_add_all, about, left_out, all);
    html! { <div class="actions">{ choice }</div> }
}

fn rows_of(timeline: &Timeline) -> impl Iterator<Item = &Row> {
    timeline.sections.iter().flat_map(|section| &section.rows).chain(&timeline.undated)
}

/// A patient's times are nothing for the calendar of a member of staff.
fn is_offered(ambient: &Ambient) -> bool {
    match ambient.audience {
        Audience::Patient | Audience::Relative => true,
        Audience::Staff => false,
    }
}

fn view_choice(ambient: &Ambient, label: &AttrValue, about: Html, left_out: Html, rows: Rows) -> Html {
    let texts = &ambient.texts;
    let button = |detail: Detail, text: String| {
        let (rows, inside) = (rows.clone(), ambient.clone());
        let onclick = ambient.emit.reform(move |_: MouseEvent| handed_out(&inside, &rows(), detail));
        html! { <button type="button" class="button quiet" {onclick}>{ text }</button> }
    };
    html! {
        <details class="export">
            <summary class="button">
                { view_icon(Icon::Calendar) }
                <span>{ label.clone() }{ about }</span>
            </summary>
            <div class="panel">
                <p><strong>{ texts.calendar_question.clone() }</strong></p>
                <p class="muted">{ texts.calendar_why.clone() }</p>
                { left_out }
                <p class="buttons">
                    { button(Detail::Full, texts.calendar_full.to_string()) }
                    { button(Detail::Neutral, fill(&texts.calendar_neutral, &[("title", &texts.calendar_neutral_title)])) }
                </p>
            </div>
        </details>
    }
}

fn handed_out(ambient: &Ambient, rows: &[Row], detail: Detail) -> Emit {
    let events: Vec<_> = rows.iter().map(|row| (row.clone(), wording(ambient, row, detail))).gathered();
    let name = &ambient.texts.calendar_file;
    let day = match rows {
        [only] => only.activity.when.day(),
        [] | [_, _, ..] => None,
    };
    Emit::Calendar {
        items: rows.iter().map(|row| (row.plan.id.clone(), row.activity.id.clone())).gathered(),
        detail,
        file: File {
            name: day.map_or_else(|| format!("{name}.ics"), |day| format!("{name}-{}.ics", iso::day(day))),
            text: file(&events, ambient.now),
        },
    }
}

/// What a calendar is told. Whoever reads the neutral title learns neither where, nor with whom, nor about whom.
fn wording(ambient: &Ambient, row: &Row, detail: Detail) -> Wording {
    let (texts, activity) = (&ambient.texts, &row.activity);
    let title = match (detail, ambient.audience) {
        (Detail::Neutral, _) => texts.calendar_neutral_title.to_string(),
        (Detail::Full, Audience::Patient) => activity.title.clone(),
        (Detail::Full, Audience::Relative | Audience::Staff) => match ambient.subject.short_name() {
            "" => activity.title.clone(),
            name => fill(&texts.calendar_of, &[("name", name), ("title", &activity.title)]),
        },
    };
    let summary = with_status(ambient, row, &with_part(ambient, &activity.when, title));
    match detail {
        Detail::Neutral => Wording { summary, ..Wording::default() },
        Detail::Full => Wording {
            summary,
            location: activity.place.as_ref().map(say_place).unwrap_or_default(),
            description: description(ambient, row),
            url: activity.booking.join.as_ref().map(|link| link.as_str().to_owned()).unwrap_or_default(),
        },
    }
}

/// A whole day says which part of it is meant.
fn with_part(ambient: &Ambient, when: &When, title: String) -> String {
    match when {
        When::PartOfDay { part, .. } => {
            format!("{title}, {}", crate::say::small(&ambient.say().day_part(*part)))
        }
        When::At { .. }
        | When::During(_)
        | When::Throughout(_)
        | When::Within { .. }
        | When::After(_)
        | When::Undecided => title,
    }
}

/// Not every calendar shows that something is called off: the title says it too.
fn with_status(ambient: &Ambient, row: &Row, title: &str) -> String {
    let status = row.activity.status;
    if status.is_open() {
        title.to_owned()
    } else {
        format!("{}: {title}", words::status(ambient.texts, status))
    }
}

fn say_place(place: &samplan_model::Place) -> String {
    std::iter::once(&place.name).chain(&place.address).cloned().gathered().join(", ")
}

fn description(ambient: &Ambient, row: &Row) -> String {
    let (texts, activity) = (&ambient.texts, &row.activity);
    let performers: Vec<_> = activity
        .performers
        .iter()
        .flat_map(|performer| std::iter::once(&performer.name).chain(&performer.role))
        .cloned()
        .gathered();
    let phones = activity.contact.iter().flat_map(|contact| &contact.telecom);
    let calls = phones
        .filter(|telecom| telecom.kind == TelecomKind::Phone)
        .map(|telecom| fill(&texts.call, &[("number", &telecom.value)]));
    let labelled = |label: &AttrValue, text: Option<String>| text.map(|text| format!("{label}: {text}"));
    [
        activity.description.clone(),
        labelled(&texts.how_label, activity.mode.map(|mode| words::mode(texts, mode).to_string())),
        labelled(&texts.with_label, (!performers.is_empty()).then(|| performers.join(", "))),
        activity.repeat.as_ref().map(|repeat| ambient.say().repeat(repeat)),
        labelled(&texts.prepare_label, activity.prepare.clone()),
        labelled(&texts.after_label, activity.after.clone()),
    ]
    .into_iter()
    .flatten()
    .chain(calls)
    .gathered()
    .join("\n")
}
