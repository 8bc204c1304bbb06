//! The time of a row, in its column: short, and never more exact than it is.

use chrono::NaiveDate;
use samplan_model::{PartialDate, Period, When, iso};
use yew::prelude::*;

use super::row::Dated;
use crate::ambient::Ambient;
use crate::say::capital;
use crate::texts::fill;

/// The time as a sighted reader scans it, in its column.
pub(super) fn view_short_time(ambient: &Ambient, when: &When, dated: Dated) -> Html {
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
                { match dated { Dated::BySection => view_words(&ambient.texts.all_day), Dated::ByRow => dated_line(*day) } }
            </time>
        },
        When::During(date) => view_words(&capital(&say.partial(*date))),
        When::Throughout(period) => view_words(&short_period(ambient, period)),
        When::Within { .. } => {
            let last =
                when.last_day().map(|last| fill(&ambient.texts.due_by, &[("date", &say.short_day(last))]));
            view_words(&last.unwrap_or_default())
        }
        When::After(_) | When::Undecided => view_words(&ambient.texts.no_time),
    }
}

fn view_words(words: &str) -> Html {
    html! { <span class="words">{ words.to_owned() }</span> }
}

/// A span in a narrow column: its end where it runs already, else both days, as short as they may be.
fn short_period(ambient: &Ambient, period: &Period) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    let short = |date: PartialDate| match date {
        PartialDate::Day(day) => say.short_day(day),
        PartialDate::Year(_) | PartialDate::Season(..) | PartialDate::Month(_) | PartialDate::Week(_) => {
            say.partial(date)
        }
    };
    let start = period.start().filter(|start| say.today < start.first_day() || period.end().is_none());
    capital(&match (start.map(short), period.end().map(short)) {
        (Some(start), Some(end)) => format!("{start} – {end}"),
        (Some(start), None) => fill(&texts.from_date, &[("date", &start)]),
        (None, Some(end)) => fill(&texts.until_date, &[("date", &end)]),
        (None, None) => texts.no_time.to_string(),
    })
}
