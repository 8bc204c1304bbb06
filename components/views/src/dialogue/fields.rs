//! The forms: fields with their labels, what is wrong said beside them, what a value means below it.
//!
//! No `<form>`: a host's scripts that listen to forms hear nothing, and nothing can be sent anywhere. No field has a name
//! that a browser would keep something by.

use samplan_arrange::{Likelihood, judge};
use samplan_model::{Measurement, iso};
use yew::prelude::*;

use super::advice::{Extent, say_advice, view_advice};
use super::ask::{Confirmed, Control};
use super::desk::{Draft, Phase};
use super::form::{Fault, say_fault, value_of, written};
use super::reply::view_reply;
use crate::kit::icon::{Icon, view_icon};
use crate::texts::fill;

/// The form of a question or of a value. Escape closes it, from anywhere in it.
pub(super) fn view_form(control: &Control) -> Html {
    let onkeydown = {
        let control = control.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                // It closes this, and not what is around it too.
                event.stop_propagation();
                control.close();
            }
        }
    };
    let label = control.title.clone();
    let sent = control.ambient.desk.sent(&control.key);
    html! {
        <div class="panel" role="group" aria-label={label} {onkeydown}>
            { match control.measurement() {
                Some(measurement) => view_value(control, measurement),
                None => view_question(control),
            } }
            { sent.map_or_else(Html::default, |sent| view_reply(&control.ambient, &sent, control.phase)) }
            { view_buttons(control) }
        </div>
    }
}

fn view_question(control: &Control) -> Html {
    let texts = control.ambient.texts;
    let draft = control.ambient.desk.draft(&control.key);
    let (described, fault) = view_fault(control, |fault| fault != Fault::Future);
    html! {
        <div>
            <label class="field">
                <span>{ texts.question_label.clone() }</span>
                <textarea ref={control.field.clone()} rows="4" value={draft.text} oninput={onwrite(control, |draft, text| draft.text = text)}
                    autocomplete="off" aria-required="true" aria-invalid={described.is_some().then_some("true")}
                    aria-describedby={described} readonly={control.phase.is_waiting()} />
            </label>
            { fault }
            <p class="muted">{ texts.question_hint.clone() }</p>
        </div>
    }
}

fn view_value(control: &Control, measurement: &Measurement) -> Html {
    let ambient = &control.ambient;
    let draft = ambient.desk.draft(&control.key);
    let (described, fault) = view_fault(control, |fault| fault != Fault::Future);
    // Half a number is far from everything: nothing is said of it before it is whole, or sent.
    let value = value_of(&draft, measurement)
        .filter(|value| judge(measurement, *value).likelihood == Likelihood::Likely);
    // One node in each case: were there none, the field before it would be drawn anew, and lose its focus.
    let advice = value.map_or_else(Html::default, |value| {
        view_advice(ambient, (&control.plan, measurement), value, Extent::Whole)
    });
    let onchange = {
        let control = control.clone();
        move |_: Event| announce_advice(&control)
    };
    html! {
        <>
            <div>
                <label class="field short">
                    <span>{ format!("{}, {}", measurement.title, measurement.unit) }</span>
                    <input ref={control.field.clone()} type="text" inputmode="decimal" enterkeyhint="send" value={draft.text.clone()}
                        oninput={onwrite(control, |draft, text| draft.text = text)} {onchange} onkeydown={onenter(control)}
                        autocomplete="off" aria-required="true" aria-invalid={described.is_some().then_some("true")}
                        aria-describedby={described} readonly={control.phase.is_waiting()} />
                </label>
                { fault }
            </div>
            { advice }
            { view_time_and_note(control, draft) }
        </>
    }
}

/// When it was measured, and a word about it: folded, as it is now and without a word nearly always.
fn view_time_and_note(control: &Control, draft: Draft) -> Html {
    let (ambient, texts) = (&control.ambient, control.ambient.texts);
    let now = fill(&texts.value_now, &[("when", &ambient.say().moment(ambient.now))]);
    let at = Some(draft.at).filter(|at| !at.is_empty()).unwrap_or_else(|| iso::moment(ambient.now));
    let (described, fault) = view_fault(control, |fault| fault == Fault::Future);
    html! {
        <div>
            if *control.fault != Some(Fault::Future) && control.ambient.desk.draft(&control.key).at.is_empty() {
                <p class="muted">{ now }</p>
            }
            <details class="fold">
                <summary>{ texts.value_fold.clone() }</summary>
                <div class="days">
                    <label class="field">
                        <span>{ texts.value_at.clone() }</span>
                        <input ref={control.time.clone()} type="datetime-local" aria-invalid={described.is_some().then_some("true")} aria-describedby={described} value={at} max={iso::moment(ambient.now)} oninput={onwrite(control, |draft, text| draft.at = text)} autocomplete="off" readonly={control.phase.is_waiting()} />
                    </label>
                    <label class="field">
                        <span>{ texts.value_note.clone() }</span>
                        <input type="text" value={draft.note} oninput={onwrite(control, |draft, text| draft.note = text)} onkeydown={onenter(control)} autocomplete="off" readonly={control.phase.is_waiting()} />
                    </label>
                </div>
                { fault }
            </details>
        </div>
    }
}

/// The button that sends, which asks once more about what is doubtful, and the one that closes.
fn view_buttons(control: &Control) -> Html {
    let (texts, say) = (control.ambient.texts, control.ambient.say());
    let (label, confirmed): (AttrValue, _) = match (*control.fault, control.measurement()) {
        (Some(Fault::Doubtful(value)), Some(measurement)) => {
            let values = [("value", say.number(value)), ("unit", measurement.unit.clone())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            (fill(&texts.value_confirm, &values).into(), Confirmed::Yes)
        }
        (Some(_) | None, Some(_)) => (texts.value_send.clone(), Confirmed::No),
        (_, None) => (texts.question_send.clone(), Confirmed::No),
    };
    let (onsend, onclose) = (control.clone(), control.clone());
    let waits = control.phase.is_waiting().then_some("true");
    html! {
        <p class="buttons">
            <button type="button" class="button primary" aria-disabled={waits} onclick={move |_: MouseEvent| onsend.submit(confirmed)}>{ label }</button>
            <button type="button" class="button quiet" onclick={move |_: MouseEvent| onclose.close()}>{ texts.close.clone() }</button>
        </p>
    }
}

/// What is wrong with a field, and its id for the field.
fn view_fault(control: &Control, is_its: fn(Fault) -> bool) -> (Option<String>, Html) {
    let Some(fault) = control.fault.filter(|fault| is_its(*fault)) else { return (None, Html::default()) };
    let id = format!("samplan-fault-{}", control.number);
    let text = say_fault(&control.ambient, fault, control.measurement());
    (Some(id.clone()), html! { <p {id} class="fault">{ view_icon(Icon::Alert) }<span>{ text }</span></p> })
}

/// What is written goes to the desk; what was wrong with what stood there is not any more.
fn onwrite(control: &Control, change: fn(&mut Draft, String)) -> Callback<InputEvent> {
    let control = control.clone();
    Callback::from(move |event: InputEvent| {
        let text = written(&event);
        control.ambient.desk.write(&control.about(), |draft| change(draft, text));
        control.fault.set(None);
        control.redraw.force_update();
    })
}

/// Enter sends, but never what is doubtful: that takes a press of its own. Nor does the Enter that ends a composition.
fn onenter(control: &Control) -> Callback<KeyboardEvent> {
    let control = control.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            control.submit(Confirmed::No);
        }
    })
}

/// Who does not see the advice hears it when the number is written, and not at each of its digits.
fn announce_advice(control: &Control) {
    let draft = control.ambient.desk.draft(&control.key);
    let Some(measurement) = control.measurement().filter(|_| control.phase != Phase::Waiting) else { return };
    let advice = value_of(&draft, measurement)
        .filter(|value| judge(measurement, *value).likelihood == Likelihood::Likely)
        .and_then(|value| say_advice(&control.ambient, &control.plan, measurement, value));
    if let Some(advice) = advice {
        control.ambient.aloud.say(advice);
    }
}
