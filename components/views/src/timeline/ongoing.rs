//! *Pågår*: one line for each plan that runs, its next step and a way in.

use samplan_arrange::Ongoing;
use samplan_arrange::timeline::Tally;
use samplan_model::gather::Gather as _;
use yew::prelude::*;

use crate::ambient::{Ambient, Emit};
use crate::kit::heading::view_heading_of;
use crate::kit::more::at_first;
use crate::kit::sources::say_systems;
use crate::kit::tag::{Tone, party_attribute, view_tag};
use crate::kit::words::title;
use crate::texts::fill;

pub(super) fn view_ongoing(ambient: &Ambient, ongoing: &[Ongoing]) -> Html {
    if ongoing.is_empty() {
        return Html::default();
    }
    html! { <ul class="ongoing-list">{ for at_first(ongoing, ambient.medium).iter().map(|line| view_line(ambient, line)) }</ul> }
}

fn view_line(ambient: &Ambient, line: &Ongoing) -> Html {
    let (texts, say, plan) = (&ambient.texts, ambient.say(), &line.plan);
    let id = plan.id.clone();
    let onclick = ambient.emit.reform(move |_: MouseEvent| Emit::Select { plan: id.clone(), item: None });
    let next = line.next.as_ref().map(|row| {
        format!("{}: {}, {}", texts.next_step_label, say.when(&row.activity.when), row.activity.title)
    });
    let period = (plan.period != samplan_model::Period::default())
        .then(|| format!("{} {}", texts.valid_label, say.period(&plan.period)));
    html! {
        <li data-party={party_attribute(plan.party)}>
            { view_heading_of(ambient, 2, "title", html! { <button type="button" class="link" {onclick}>{ title(texts, plan) }</button> }) }
            <p class="muted">{ next.or(period) }</p>
            { view_twins(ambient, line) }
            { view_goals(ambient, line.goals) }
        </li>
    }
}

/// "Finns i två system: Cosmic och Lifecare".
fn view_twins(ambient: &Ambient, line: &Ongoing) -> Html {
    if line.twins.is_empty() {
        return Html::default();
    }
    let mut ids: Vec<_> = line.plan.source.iter().gathered();
    ids.extend(line.twins.iter().filter_map(|twin| twin.source.as_ref()));
    let text = say_systems(ambient, &ids);
    html! { <p class="muted">{ text }</p> }
}

/// "2 av 3 mål".
pub(crate) fn view_goals(ambient: &Ambient, goals: Tally) -> Html {
    if goals.total == 0 {
        return Html::default();
    }
    let text = fill(
        &ambient.texts.goals_tally,
        &[("reached", &goals.reached.to_string()), ("total", &goals.total.to_string())],
    );
    html! { <p class="tags">{ view_tag(if goals.reached == 0 { Tone::Neutral } else { Tone::Success }, None, text) }</p> }
}
