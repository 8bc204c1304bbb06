//! The staff's way to see what happens: a dense table, with the time line a click away.

use std::rc::Rc;

use samplan_arrange::lines::{By, LineState, What, sorted};
use samplan_arrange::order::Direction;
use samplan_arrange::{Line, Lines};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, PartialDate, When, iso};
use yew::prelude::*;

use crate::ambient::{Ambient, Emit, use_ambient};
use crate::kit::choices::view_choices;
use crate::kit::icon::Icon;
use crate::kit::row::join_unit;
use crate::kit::table::{Column, Sort, Table, TableRow};
use crate::kit::tag::{Tone, status_look, view_party, view_tag};
use crate::kit::words;
use crate::say::{capital, small};

/// How it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Table,
    Timeline,
}

impl Shape {
    /// Staff have the table until they ask for the time line; others have the time line.
    pub(super) fn of(audience: Audience, chosen: Self) -> Self {
        match audience {
            Audience::Patient | Audience::Relative => Self::Timeline,
            Audience::Staff => chosen,
        }
    }
}

/// Which part of the table is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Current,
    Earlier,
}

/// The columns, in their order.
const COLUMNS: [By; 6] = [By::Time, By::What, By::Responsible, By::Plan, By::Status, By::Source];

/// The two ways to look at it, for staff.
pub(super) fn view_shapes(ambient: &Ambient, chosen: Shape, onchoose: &Callback<Shape>) -> Html {
    match ambient.audience {
        Audience::Patient | Audience::Relative => return Html::default(),
        Audience::Staff => {}
    }
    let texts = ambient.texts;
    let shapes = [Shape::Table, Shape::Timeline];
    let place = shapes.iter().position(|known| *known == chosen);
    let onchoose = onchoose.reform(move |place: usize| shapes.get(place).copied().unwrap_or(Shape::Table));
    view_choices(&texts.view_as, &[&texts.view_table, &texts.view_timeline], place, &onchoose)
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct LineTableProps {
    pub(super) lines: Rc<Lines>,
}

/// The table, from today on or before.
#[component]
pub(super) fn LineTable(LineTableProps { lines }: &LineTableProps) -> Html {
    let ambient = use_ambient();
    let texts = ambient.texts;
    let part = use_state_eq(|| Part::Current);
    let sort = use_state_eq(|| Part::Current.first_sort());
    let shown = use_memo((lines.clone(), *part, *sort), |(lines, part, sort)| {
        let by = COLUMNS.get(sort.column).copied().unwrap_or_default();
        sorted(part.of(lines), by, sort.direction)
    });
    let onpart = {
        let (part, sort) = (part.clone(), sort.clone());
        Callback::from(move |place: usize| {
            let chosen = if place == 0 { Part::Current } else { Part::Earlier };
            part.set(chosen);
            sort.set(chosen.first_sort());
        })
    };
    let row = {
        let (ambient, shown) = (ambient.clone(), shown.clone());
        Callback::from(move |place: usize| {
            shown.get(place).map(|line| view_line(&ambient, line)).unwrap_or_default()
        })
    };
    let (place, caption) = match *part {
        Part::Current => (0, &texts.lines_current),
        Part::Earlier => (1, &texts.lines_earlier),
    };
    // Each with its count, so that the two are seen to be what the filter says there is.
    let counted = |name: &AttrValue, lines: &[Line]| AttrValue::from(format!("{name} ({})", lines.len()));
    let [from_today, before] =
        [counted(&texts.lines_from_today, &lines.current), counted(&texts.group_earlier, &lines.earlier)];
    html! {
        <>
            if !lines.earlier.is_empty() {
                { view_choices(&texts.table_time, &[&from_today, &before], Some(place), &onpart) }
            }
            <Table key={place} name="lines" caption={caption.of(shown.len())} columns={columns(&ambient)} head={1}
                count={shown.len()} {row} sort={*sort} onsort={Callback::from(move |chosen| sort.set(chosen))} />
            if ambient.medium.is_still() && !lines.earlier.is_empty() { { view_folded(&ambient, lines, &before) } }
        </>
    }
}

/// The lines before today, in a fold that the browser itself opens.
fn view_folded(ambient: &Ambient, lines: &Rc<Lines>, title: &AttrValue) -> Html {
    let sort = Part::Earlier.first_sort();
    let by = COLUMNS.get(sort.column).copied().unwrap_or_default();
    let shown = sorted(Part::Earlier.of(lines), by, sort.direction);
    let (inside, count) = (ambient.clone(), shown.len());
    let row = Callback::from(move |place: usize| {
        shown.get(place).map(|line| view_line(&inside, line)).unwrap_or_default()
    });
    html! {
        <details class="more">
            <summary class="button quiet">{ title.clone() }</summary>
            <Table name="lines" caption={ambient.texts.lines_earlier.of(count)} columns={columns(ambient)} head={1}
                {count} {row} {sort} onsort={Callback::noop()} />
        </details>
    }
}

impl Part {
    fn of(self, lines: &Lines) -> &[Line] {
        match self {
            Self::Current => &lines.current,
            Self::Earlier => &lines.earlier,
        }
    }

    /// What is coming begins with the next, what has been with the last.
    fn first_sort(self) -> Sort {
        let direction = match self {
            Self::Current => Direction::Ascending,
            Self::Earlier => Direction::Descending,
        };
        Sort { column: 0, direction }
    }
}

fn columns(Ambient { texts, .. }: &Ambient) -> Vec<Column> {
    COLUMNS
        .iter()
        .map(|by| {
            Column::sorted(match by {
                By::Time => &texts.table_time,
                By::What => &texts.lines_what,
                By::Responsible => &texts.responsible_label,
                By::Plan => &texts.plan_label,
                By::Status => &texts.lines_status,
                By::Source => &texts.source_label,
            })
        })
        .gathered()
}

fn view_line(ambient: &Ambient, line: &Line) -> TableRow {
    let state = match line.state {
        LineState::Overdue => Some("overdue"),
        LineState::NotReported | LineState::Activity(_) | LineState::Commitment(_) => None,
    };
    TableRow {
        key: format!("{}/{}/{}", line.plan.id, kind_of(&line.what), line.item()),
        state,
        cells: vec![
            view_time(ambient, line),
            view_what(ambient, line),
            view_responsible(ambient, line),
            html! { { words::title(ambient.texts, &line.plan) } },
            view_state(ambient, line.state),
            html! { { line.source.as_deref().map_or_else(|| "–".to_owned(), str::to_owned) } },
        ],
    }
}

/// Identities are unique among activities and among undertakings, not among both.
fn kind_of(what: &What) -> char {
    match what {
        What::Activity(_) => 'a',
        What::Commitment(_) => 'c',
    }
}

/// The time in figures where it is known to the day, else in words; and how often.
fn view_time(ambient: &Ambient, line: &Line) -> Html {
    let (say, when) = (ambient.say(), line.when());
    let day = |day: chrono::NaiveDate| {
        format!("{} {}", say.weekday_short(chrono::Datelike::weekday(&day)), say.short_day(day))
    };
    let time = match when {
        When::At { start, end } => {
            let end = end.filter(|end| end.date() == start.date() && end != start);
            let end = end.map(|end| format!("–{}", say.clock(end.time()))).unwrap_or_default();
            html! { <time datetime={iso::moment(*start)}>{ day(start.date()) }{ " " }<span class="clock">{ say.clock(start.time()) }{ end }</span></time> }
        }
        When::PartOfDay { day: on, part } => {
            html! { <time datetime={iso::day(*on)}>{ day(*on) }<span class="muted">{ say.day_part(*part) }</span></time> }
        }
        When::During(PartialDate::Day(on)) => html! { <time datetime={iso::day(*on)}>{ day(*on) }</time> },
        // What has begun stands by its end.
        When::Throughout(period) if line.has_begun(ambient.now) && period.end().is_some() => {
            let until = samplan_model::Period::new(None, period.end()).unwrap_or_default();
            html! { { capital(&say.period(&until)) } }
        }
        When::During(_) | When::Throughout(_) | When::Within { .. } | When::After(_) => {
            html! { { capital(&say.when(when)) } }
        }
        When::Undecided if repeat_of(line).is_some() => Html::default(),
        When::Undecided => html! { { capital(&say.when(when)) } },
    };
    let repeat = repeat_of(line).map(|repeat| html! { <span class="muted">{ say.repeat(repeat) }</span> });
    html! { <>{ time }{ repeat }</> }
}

fn repeat_of(line: &Line) -> Option<&samplan_model::Repeat> {
    match &line.what {
        What::Activity(activity) => activity.repeat.as_ref(),
        What::Commitment(commitment) => commitment.repeat.as_ref(),
    }
}

/// The way in. Its name says when and how far, as does that of a line of the time line.
fn view_what(ambient: &Ambient, line: &Line) -> Html {
    let texts = ambient.texts;
    let (plan, item) = (line.plan.id.clone(), line.item().clone());
    let onclick = ambient
        .emit
        .reform(move |_: MouseEvent| Emit::Select { plan: plan.clone(), item: Some(item.clone()) });
    let when = ambient.say().known(line.when()).map(|when| format!("{when}, ")).unwrap_or_default();
    let details = match &line.what {
        What::Activity(activity) => {
            let mode = activity.mode.map(|mode| words::mode(texts, mode).to_string());
            mode.into_iter().chain(activity.place.as_ref().map(|place| place.name.clone())).gathered()
        }
        What::Commitment(_) => vec![texts.lines_commitment.to_string()],
    };
    html! {
        <>
            <button type="button" class="link" {onclick}>
                <span class="visually-hidden">{ when }</span>
                { line.title().to_owned() }
                <span class="visually-hidden">{ format!(", {}", small(&state_word(ambient, line.state))) }</span>
            </button>
            if !details.is_empty() { <span class="muted">{ details.join(", ") }</span> }
        </>
    }
}

fn view_responsible(ambient: &Ambient, line: &Line) -> Html {
    let unit = line.unit().map(join_unit).filter(|unit| !unit.is_empty());
    let who = match &line.what {
        What::Activity(_) => None,
        What::Commitment(commitment) => commitment.who.clone(),
    };
    html! {
        <>{ view_party(ambient, line.party()) }{ for who.or(unit).map(|who| html! { <span class="muted">{ who }</span> }) }</>
    }
}

fn state_word(ambient: &Ambient, state: LineState) -> AttrValue {
    let texts = ambient.texts;
    match state {
        LineState::Overdue => texts.lines_overdue.clone(),
        LineState::NotReported => texts.status_not_reported.clone(),
        LineState::Activity(status) => words::status(texts, status).clone(),
        LineState::Commitment(status) => words::commitment(texts, status).clone(),
    }
}

fn view_state(ambient: &Ambient, state: LineState) -> Html {
    match state {
        LineState::Overdue => view_tag(Tone::Error, Some(Icon::Alert), state_word(ambient, state)),
        LineState::NotReported | LineState::Commitment(_) => {
            view_tag(Tone::Neutral, None, state_word(ambient, state))
        }
        LineState::Activity(status) => {
            let (tone, icon) = status_look(status);
            view_tag(tone, icon, state_word(ambient, state))
        }
    }
}
