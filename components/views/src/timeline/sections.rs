//! What happens, by time, with an unmistakable now.

use std::rc::Rc;

use samplan_arrange::{Heading, Row, Section, Timeline};
use web_sys::{HtmlElement, wasm_bindgen::JsCast as _};
use yew::prelude::*;

use super::clash::view_clashes;
use super::window::{Asked, Part, Window, asking, count};
use crate::ambient::{Ambient, Medium, use_ambient};
use crate::kit::heading::view_heading_of;
use crate::kit::icon::{Icon, view_icon};
use crate::kit::more::{LeftOut, ShowMore, grown};
use crate::kit::row::{Dated, Opens, RowItem};
use crate::say::capital;
use crate::texts::fill;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SectionsProps {
    pub(super) timeline: Rc<Timeline>,
    /// What is open.
    pub(super) open: Option<Row>,
}

/// Whether what has been is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Earlier {
    Folded,
    Shown,
}

/// All sections from today on, and those before when they are asked for; of each, the rows that [`Window`] says.
#[component]
pub(super) fn Sections(SectionsProps { timeline, open }: &SectionsProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let asked = use_state_eq(Asked::new);
    let earlier = use_state_eq(|| Earlier::Folded);
    let around = use_first_of(*earlier);
    let onearlier = {
        let earlier = earlier.clone();
        move |_: MouseEvent| earlier.set(Earlier::Shown)
    };
    let mut window = Window::new(&asked, ambient.medium);
    let sections = window.coming(&timeline.sections);
    let undated = window.take(None, timeline.undated.len());
    let past = match (*earlier, ambient.medium) {
        (Earlier::Folded, Medium::Screen | Medium::Glance | Medium::Still) => Vec::new(),
        (Earlier::Shown, _) | (Earlier::Folded, Medium::Paper) => {
            Window::new(&asked, ambient.medium).earlier(&timeline.earlier)
        }
    };
    let drawn = sections.iter().chain(&past).map(|part| part.section.rows.len()).sum::<usize>() + undated;
    let more = |which: Option<Heading>, about: &str, shown: usize, total: usize| {
        let asked = asked.clone();
        let first = first_new(timeline, which, shown, ambient.now);
        let onmore = move |_: MouseEvent| asked.set(asking(&asked, which, grown(shown)));
        html! { <ShowMore {shown} {total} about={format!(", {about}")} {first} {onmore} /> }
    };
    html! {
        <div class="sections" ref={around}>
            if ambient.medium.is_still() {
                { view_folded(&ambient, timeline, &asked, open.as_ref(), &more) }
            } else if *earlier == Earlier::Folded && !timeline.earlier.is_empty() {
                <p class="more"><button type="button" class="button reach" onclick={onearlier}>
                    { view_icon(Icon::Clock) }<span>{ texts.earlier_show.clone() }{ format!(" ({})", count(&timeline.earlier)) }</span>
                </button></p>
            }
            { for past.iter().chain(&sections).map(|part| view_section(&ambient, part, timeline, open.as_ref(), &more)) }
            if !timeline.undated.is_empty() {
                <section class="period">
                    { view_title(&ambient, &texts.undated_heading, undated, timeline.undated.len()) }
                    { view_rows(timeline.undated.get(..undated).unwrap_or_default(), Dated::ByRow, open.as_ref()) }
                    { more(None, &texts.undated_heading, undated, timeline.undated.len()) }
                </section>
            }
            <LeftOut count={count(&timeline.earlier) + count(&timeline.sections) + timeline.undated.len() - drawn} />
        </div>
    }
}

/// What has been, in a fold that the browser itself opens.
fn view_folded(
    ambient: &Ambient,
    timeline: &Timeline,
    asked: &Asked,
    open: Option<&Row>,
    more: &More<'_>,
) -> Html {
    if timeline.earlier.is_empty() {
        return Html::default();
    }
    let past = Window::new(asked, ambient.medium).earlier(&timeline.earlier);
    html! {
        <details class="more">
            <summary class="button reach">
                { view_icon(Icon::Clock) }<span>{ ambient.texts.earlier_show.clone() }{ format!(" ({})", count(&timeline.earlier)) }</span>
            </summary>
            { for past.iter().map(|part| view_section(ambient, part, timeline, open, more)) }
        </details>
    }
}

/// The button of a section: which, what to call it, how many rows are drawn, and of how many.
type More<'m> = dyn Fn(Option<Heading>, &str, usize, usize) -> Html + 'm;

/// Around the rows before today, while they are on their way: the focus goes to the first of them, as the button that
/// asked for them is gone.
#[hook]
fn use_first_of(earlier: Earlier) -> NodeRef {
    let sections = use_node_ref();
    let was = use_mut_ref(|| Earlier::Folded);
    use_effect_with(earlier, {
        let sections = sections.clone();
        move |earlier: &Earlier| {
            if was.replace(*earlier) != *earlier {
                let first = sections.cast::<web_sys::Element>();
                let first = first.and_then(|sections| sections.query_selector(".row button").ok().flatten());
                if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
                    // Focus brings it into view too; a browser that refuses leaves the reader where she is.
                    drop(first.focus());
                }
            }
        }
    });
    sections
}

/// Where the first new row of a section will be. What has been grows at its beginning; today is two lists, with now between.
fn first_new(
    timeline: &Timeline,
    which: Option<Heading>,
    shown: usize,
    now: chrono::NaiveDateTime,
) -> String {
    let section = timeline.sections.iter().find(|section| Some(section.heading) == which);
    let is_earlier = which.is_some() && section.is_none();
    let before = section.and_then(|section| section.before(now)).unwrap_or_default();
    let place = match (is_earlier, shown.checked_sub(before)) {
        (true, _) => 1,
        (false, Some(behind)) => behind + 1,
        (false, None) => shown + 1,
    };
    format!(".rows:last-of-type > .row:nth-child({place})")
}

fn view_section(
    ambient: &Ambient,
    Part { section, total }: &Part,
    timeline: &Timeline,
    open: Option<&Row>,
    more: &More<'_>,
) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let (text, dated) = match section.heading {
        Heading::Today(day) => (fill(&texts.section_today, &[("date", &say.weekday(day))]), Dated::BySection),
        Heading::Tomorrow(day) => {
            (fill(&texts.section_tomorrow, &[("date", &say.weekday(day))]), Dated::BySection)
        }
        Heading::Yesterday(day) => {
            (fill(&texts.section_yesterday, &[("date", &say.weekday(day))]), Dated::BySection)
        }
        Heading::ThisWeek(_) => (texts.section_this_week.to_string(), Dated::ByRow),
        Heading::Month(first) => (fill(&texts.section_month, &[("month", &say.month(first))]), Dated::ByRow),
        Heading::EarlierMonth(first) => {
            (fill(&texts.section_earlier, &[("month", &say.month(first))]), Dated::ByRow)
        }
    };
    let (title, shown) = (capital(&text), section.rows.len());
    let button = more(Some(section.heading), &title, shown, *total);
    let (above, below) = match section.heading {
        Heading::EarlierMonth(_) => (button, Html::default()),
        Heading::Yesterday(_)
        | Heading::Today(_)
        | Heading::Tomorrow(_)
        | Heading::ThisWeek(_)
        | Heading::Month(_) => (Html::default(), button),
    };
    html! {
        <section class="period">
            { view_title(ambient, &title, shown, *total) }
            if shown > 0 || ambient.medium != Medium::Glance { { view_clashes(ambient, timeline.clashes_under(section.heading), dated) } }
            { above }
            { view_around_now(ambient, section, dated, open) }
            { below }
        </section>
    }
}

/// The heading of a section; with how much there is in it where not all is drawn.
fn view_title(ambient: &Ambient, title: &str, shown: usize, total: usize) -> Html {
    let count = (shown < total).then(|| html! { <span class="count">{ format!(" ({total})") }</span> });
    view_heading_of(ambient, 1, "", html! { <>{ title.to_owned() }{ count }</> })
}

/// Today's rows stand before and after now.
fn view_around_now(ambient: &Ambient, section: &Section, dated: Dated, open: Option<&Row>) -> Html {
    let Some(before) = section.before(ambient.now) else { return view_rows(&section.rows, dated, open) };
    let (past, coming) = section.rows.split_at(before.min(section.rows.len()));
    let now = fill(&ambient.texts.now_line, &[("clock", &ambient.say().clock(ambient.now.time()))]);
    html! { <>{ view_rows(past, dated, open) }<p class="now"><span>{ now }</span></p>{ view_rows(coming, dated, open) }</> }
}

fn view_rows(rows: &[Row], dated: Dated, open: Option<&Row>) -> Html {
    // What is open may be the same as another system has it.
    let is_open = |row: &Row| open.is_some_and(|open| row.is(&open.plan.id, &open.activity.id));
    let selected = |row: &Row| is_open(row).then(|| row.activity.id.clone());
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <ol class="rows">
            for row in rows {
                <RowItem key={format!("{}/{}", row.plan.id, row.activity.id)} row={row.clone()} {dated} selected={selected(row)} opens={Opens::Here} />
            }
        </ol>
    }
}
