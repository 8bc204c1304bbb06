//! What has changed since the viewer looked last, in plain words, each a way to it.

use samplan_arrange::changes::{Thing, Way};
use samplan_arrange::{Changed, Changes};
use yew::prelude::*;

use crate::ambient::{Ambient, Emit};
use crate::kit::heading::view_section;
use crate::kit::more::view_handful;
use crate::kit::words::title;
use crate::texts::fill;

/// So many are told at once.
const HANDFUL: usize = 5;

/// The card; nothing where the host has said neither since when nor from what.
pub(super) fn view_changes(ambient: &Ambient, changes: Option<&Changes>) -> Html {
    let Some(changes) = changes else { return Html::default() };
    view_section(ambient, "changes", heading(ambient, changes), view_list(ambient, &changes.list))
}

pub(crate) fn heading(ambient: &Ambient, changes: &Changes) -> AttrValue {
    let (texts, say) = (ambient.texts, ambient.say());
    let Some(since) = changes.since else { return texts.changes_since_last.clone() };
    let date = if since.date() == say.today { say.moment(since) } else { say.day(since.date()) };
    AttrValue::from(fill(&texts.changes_since, &[("date", &date)]))
}

fn view_list(ambient: &Ambient, list: &[Changed]) -> Html {
    let texts = ambient.texts;
    if list.is_empty() {
        return html! { <p class="muted">{ texts.changes_none.clone() }</p> };
    }
    let all = fill(&texts.changes_all, &[("n", &list.len().to_string())]);
    let items = list.iter().map(|one| view_one(ambient, one)).collect();
    view_handful("change-list", items, HANDFUL, all)
}

fn view_one(ambient: &Ambient, changed: &Changed) -> Html {
    let texts = ambient.texts;
    let text =
        fill(&texts.changes_said, &[("way", &way(ambient, changed)), ("what", &what(ambient, changed))]);
    let plan = changed.item.is_some().then(|| html! { <p class="muted">{ title(texts, &changed.plan) }</p> });
    // What is gone can't be opened.
    if changed.way == Way::Removed {
        return html! { <li>{ text }{ plan }</li> };
    }
    let (id, item) = (changed.plan.id.clone(), changed.item.clone());
    let onclick =
        ambient.emit.reform(move |_: MouseEvent| Emit::Select { plan: id.clone(), item: item.clone() });
    html! { <li><button type="button" class="link" {onclick}>{ text }</button>{ plan }</li> }
}

/// In which way, by what it is: "Inställt", "Ändrat mål", "Ny plan".
pub(crate) fn way(ambient: &Ambient, changed: &Changed) -> AttrValue {
    let texts = ambient.texts;
    let text = match (&changed.way, changed.thing) {
        (Way::Cancelled, Thing::Plan) => &texts.changed_plan_cancelled,
        (Way::Cancelled, _) => &texts.change_cancelled,
        (Way::Moved(_), _) => &texts.change_moved,
        (Way::Declined, _) => &texts.commitment_declined,
        (Way::Missed, _) => &texts.status_missed,
        (Way::Added, Thing::Plan) => &texts.changed_plan_new,
        (Way::Added, _) => &texts.change_added,
        (Way::Booked, _) => &texts.changed_booked,
        (Way::Changed, thing) => changed_thing(ambient, thing),
        (Way::Replaced, _) => &texts.changed_plan_replaced,
        (Way::Ended, _) => &texts.changed_plan_ended,
        (Way::Removed, Thing::Plan) => &texts.changed_plan_removed,
        (Way::Removed, _) => &texts.change_removed,
        (Way::Performed, _) => &texts.changed_performed,
    };
    text.clone()
}

fn changed_thing(ambient: &Ambient, thing: Thing) -> &'static AttrValue {
    let texts = ambient.texts;
    match thing {
        Thing::Plan => &texts.changed_plan,
        Thing::Goal => &texts.changed_goal,
        Thing::Medication => &texts.changed_medication,
        Thing::Limit => &texts.changed_limit,
        Thing::Contact => &texts.changed_contact,
        Thing::Commitment => &texts.changed_commitment,
        Thing::Deviation => &texts.changed_deviation,
        Thing::Activity | Thing::Document | Thing::Other => &texts.change_changed,
    }
}

/// What, with its time: "Fotvård, från tisdag 12 maj kl. 13.00 till onsdag 13 maj kl. 13.00".
fn what(ambient: &Ambient, changed: &Changed) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    let name = if changed.thing == Thing::Plan {
        title(texts, &changed.plan).to_string()
    } else {
        changed.text.clone()
    };
    let to = changed.when.as_ref().map(|when| say.when(when));
    match (&changed.way, to) {
        (Way::Moved(Some(from)), to) => {
            let from = say.when(from);
            let span = match to {
                Some(to) => fill(&texts.date_to_date, &[("start", &from), ("end", &to)]),
                None => from,
            };
            fill(&texts.changes_moved, &[("what", &name), ("from", &span)])
        }
        (_, Some(to)) => format!("{name}, {to}"),
        (_, None) => name,
    }
}
