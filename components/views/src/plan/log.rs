//! What has been, by day: to who is close, whether somebody came, who, what was done, and what was declined.

use samplan_arrange::{Row, log};
use samplan_model::ItemId;
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::heading::view_heading;
use crate::kit::row::{Dated, RowItem};
use crate::say::capital;

/// Rows that stand newest first, each day under its heading: "I går, söndag 10 maj".
pub(super) fn view_log(ambient: &Ambient, rows: &[Row], selected: Option<&ItemId>) -> Html {
    html! { <div class="log">{ for log::days(rows).map(|rows| view_day(ambient, rows, selected)) }</div> }
}

fn view_day(ambient: &Ambient, rows: &[Row], selected: Option<&ItemId>) -> Html {
    let Some(when) = rows.first().map(|row| &row.activity.when) else { return Html::default() };
    let say = ambient.say();
    let (title, dated) = match when.day() {
        Some(day) => {
            // Further back, the date says more than a count of days.
            let is_near = (ambient.now.date() - day).num_days() < 2;
            let near = say.relative(day).filter(|_| is_near).map(|near| format!("{near}, "));
            (format!("{}{}", near.unwrap_or_default(), say.weekday(day)), Dated::BySection)
        }
        None => (say.when(when), Dated::ByRow),
    };
    html! {
        <>
            { view_heading(ambient, 2, "day", capital(&title)) }
            <ol class="rows">
                { for rows.iter().map(|row| html! { <RowItem key={row.activity.id.to_string()} row={row.clone()} {dated} selected={selected.cloned()} depth={3} /> }) }
            </ol>
        </>
    }
}
