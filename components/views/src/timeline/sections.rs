//! What happens, by time, with an unmistakable now.

use std::rc::Rc;

use samplan_arrange::{Heading, Row, Section, Timeline};
use yew::prelude::*;

use super::clash::view_clashes;
use crate::ambient::{Ambient, use_ambient};
use crate::kit::heading::view_heading;
use crate::kit::icon::{Icon, view_icon};
use crate::kit::more::{STEP, ShowMore};
use crate::kit::row::{Dated, Opens, RowItem};
use crate::say::capital;
use crate::texts::fill;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SectionsProps {
    pub(super) timeline: Rc<Timeline>,
    /// What is open.
    pub(super) open: Option<Row>,
}

/// The sections, from today on; what was before when it is asked for, what is far off some lines at a time.
#[component]
pub(super) fn Sections(SectionsProps { timeline, open }: &SectionsProps) -> Html {
    let ambient = use_ambient();
    let texts = &ambient.texts;
    let shown = use_state_eq(|| STEP);
    let earlier_shown = use_state_eq(|| 0_usize);
    let total: usize =
        timeline.sections.iter().map(|section| section.rows.len()).sum::<usize>() + timeline.undated.len();
    let earlier_total: usize = timeline.earlier.iter().map(|section| section.rows.len()).sum();
    let onmore = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(*shown + STEP))
    };
    let onearlier = {
        let shown = earlier_shown.clone();
        move |_: MouseEvent| shown.set(if *shown == 0 { STEP } else { *shown + STEP })
    };
    let sections = first_rows(&timeline.sections, *shown);
    let room = shown.saturating_sub(timeline.sections.iter().map(|section| section.rows.len()).sum());
    let undated: Vec<_> = timeline.undated.iter().take(room).cloned().collect();
    html! {
        <div class="sections">
            if *earlier_shown < earlier_total {
                <p class="more"><button type="button" class="button quiet" onclick={onearlier}>
                    { view_icon(Icon::Clock) }<span>{ texts.earlier_show.clone() }{ format!(" ({})", earlier_total - *earlier_shown) }</span>
                </button></p>
            }
            { for last_rows(&timeline.earlier, *earlier_shown).iter().map(|section| view_section(&ambient, section, timeline, open.as_ref())) }
            { for sections.iter().map(|section| view_section(&ambient, section, timeline, open.as_ref())) }
            if !undated.is_empty() {
                <section class="period">
                    { view_heading(&ambient, 1, "", texts.undated_heading.clone()) }
                    { view_rows(&undated, Dated::ByRow, open.as_ref()) }
                </section>
            }
            <ShowMore shown={*shown} {total} {onmore} />
        </div>
    }
}

/// The first rows of some sections; sections beyond them are left out.
fn first_rows(sections: &[Section], count: usize) -> Vec<Section> {
    let mut left = count;
    let mut taken = Vec::new();
    for section in sections {
        if left == 0 {
            break;
        }
        let rows: Vec<_> = section.rows.iter().take(left).cloned().collect();
        left -= rows.len();
        taken.push(Section { heading: section.heading, rows });
    }
    taken
}

/// The last rows of some sections, those nearest to now.
fn last_rows(sections: &[Section], count: usize) -> Vec<Section> {
    let mut left = count;
    let mut taken = Vec::new();
    for section in sections.iter().rev() {
        if left == 0 {
            break;
        }
        let skipped = section.rows.len().saturating_sub(left);
        let rows: Vec<_> = section.rows.iter().skip(skipped).cloned().collect();
        left -= rows.len();
        taken.push(Section { heading: section.heading, rows });
    }
    taken.reverse();
    taken
}

fn view_section(ambient: &Ambient, section: &Section, timeline: &Timeline, open: Option<&Row>) -> Html {
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
    html! {
        <section class="period">
            { view_heading(ambient, 1, "", capital(&text)) }
            { view_clashes(ambient, timeline.clashes_under(section.heading), dated) }
            { view_around_now(ambient, section, dated, open) }
        </section>
    }
}

/// Today's rows stand before and after now.
fn view_around_now(ambient: &Ambient, section: &Section, dated: Dated, open: Option<&Row>) -> Html {
    let Some(before) = section.before(ambient.now) else { return view_rows(&section.rows, dated, open) };
    let (past, coming) = section.rows.split_at(before.min(section.rows.len()));
    let now = fill(&ambient.texts.now_line, &[("clock", &ambient.say().clock(ambient.now.time()))]);
    html! { <>{ view_rows(past, dated, open) }<p class="now"><span>{ now }</span></p>{ view_rows(coming, dated, open) }</> }
}

fn view_rows(rows: &[Row], dated: Dated, open: Option<&Row>) -> Html {
    let selected = |row: &Row| open.filter(|open| *open == row).map(|open| open.activity.id.clone());
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
