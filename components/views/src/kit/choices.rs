//! A few ways to look at the same thing, one of which is chosen: buttons side by side that say which is pressed.

use yew::prelude::*;

/// The choices, by their names; `chosen` is the place of the one that is.
pub(crate) fn view_choices(
    label: &AttrValue,
    names: &[&AttrValue],
    chosen: Option<usize>,
    onchoose: &Callback<usize>,
) -> Html {
    let buttons =
        (0..).zip(names.iter().copied()).map(|(place, name)| view_one(name, place, chosen, onchoose));
    html! { <div class="switch" role="group" aria-label={label.clone()}>{ for buttons }</div> }
}

fn view_one(name: &AttrValue, place: usize, chosen: Option<usize>, onchoose: &Callback<usize>) -> Html {
    let pressed = (chosen == Some(place)).to_string();
    let onclick = onchoose.reform(move |_: MouseEvent| place);
    html! { <button type="button" class="button quiet" aria-pressed={pressed} {onclick}>{ name.clone() }</button> }
}
