//! *Att göra*: what the person has taken on that is due.

use samplan_arrange::todo::Task;
use samplan_arrange::{Due, Todo};
use samplan_model::gather::Gather as _;
use yew::prelude::*;

use crate::ambient::{Ambient, Emit};
use crate::dialogue;
use crate::kit::heading::view_section;
use crate::kit::icon::{Icon, view_icon};
use crate::kit::more::{at_first, view_handful};
use crate::kit::words::title;
use crate::say::small;
use crate::texts::fill;

/// So many stand in sight, the most pressing first; the rest folds out under its own count.
const HANDFUL: usize = 4;

pub(super) fn view_todo(ambient: &Ambient, todos: &[Todo]) -> Html {
    let left = dialogue::view_left_of_todo(ambient, todos);
    if todos.is_empty() && left == Html::default() {
        return Html::default();
    }
    let items: Vec<_> = at_first(todos, ambient.medium).iter().map(|todo| view_item(ambient, todo)).collect();
    let more = format!("{} ({})", ambient.texts.more_show, items.len().saturating_sub(HANDFUL));
    let list = html! { <>{ view_handful("todo", items, HANDFUL, more) }{ left }</> };
    view_section(ambient, "todo-section", ambient.texts.todo_heading.clone(), list)
}

fn view_item(ambient: &Ambient, todo: &Todo) -> Html {
    let texts = &ambient.texts;
    let (name, item, repeat) = match &todo.task {
        Task::Commitment(commitment) => {
            (commitment.text.clone(), commitment.id.clone(), commitment.repeat.as_ref())
        }
        Task::Measure(measurement) => {
            (measurement.title.clone(), measurement.id.clone(), measurement.repeat.as_ref())
        }
    };
    let plan = todo.plan.id.clone();
    let onclick = ambient
        .emit
        .reform(move |_: MouseEvent| Emit::Select { plan: plan.clone(), item: Some(item.clone()) });
    let repeat = repeat.map(|repeat| ambient.say().repeat(repeat));
    let state = match todo.due {
        Due::Overdue(_) => "overdue",
        Due::Today | Due::By(_) | Due::Repeated => "due",
    };
    let parts: Vec<_> = due(ambient, todo, repeat.is_some()).into_iter().chain(repeat).gathered();
    let when = parts.join(" · ");
    // When it is due is part of its name, and is not read twice.
    let label = format!("{name}, {}", small(&when));
    html! {
        <li data-state={state}>
            { view_icon(if state == "overdue" { Icon::Alert } else { Icon::Clock }) }
            <div>
                <p class="title"><button type="button" class="link" aria-label={label} {onclick}>{ name }</button></p>
                <p class="muted" aria-hidden="true">{ when }</p>
                <p class="muted">{ format!("{}: {}", texts.plan_label, title(texts, &todo.plan)) }</p>
                { dialogue::view_todo(ambient, todo) }
            </div>
        </li>
    }
}

#[expect(clippy::fn_params_excessive_bools, reason = "whether a rhythm is said beside it")]
fn due(ambient: &Ambient, todo: &Todo, has_repeat: bool) -> Option<String> {
    let (texts, say) = (&ambient.texts, ambient.say());
    match todo.due {
        Due::Overdue(day) => Some(fill(&texts.due_overdue, &[("date", &say.weekday(day))])),
        Due::Today => Some(texts.due_today.to_string()),
        Due::By(day) => Some(fill(&texts.due_by, &[("date", &say.weekday(day))])),
        Due::Repeated if has_repeat => None,
        Due::Repeated => Some(texts.due_repeated.to_string()),
    }
}
