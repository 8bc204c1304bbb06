//! One control by which something is said, with its form and with what became of it.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use samplan_arrange::dialogue::{Topic, Turn, has_come};
use samplan_model::{Audience, CarePlan, Measurement};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::advice::{Extent, view_advice};
use super::desk::{About, Content, Key, Phase};
use super::fields::view_form;
use super::form::{self, Fault};
use super::name_of;
use super::reply::view_reply;
use crate::ambient::{Ambient, use_ambient};
use crate::kit::icon::{Icon, view_icon};
use crate::kit::loading::SLOW_AFTER_MILLIS;
use crate::texts::fill;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct AskProps {
    pub(super) plan: Rc<CarePlan>,
    pub(super) topic: Topic,
    /// What it is about, in words.
    pub(super) title: AttrValue,
}

/// What every part of one control knows.
#[derive(Clone)]
pub(super) struct Control {
    pub(super) ambient: Ambient,
    pub(super) plan: Rc<CarePlan>,
    pub(super) title: AttrValue,
    pub(super) key: Key,
    pub(super) phase: Phase,
    /// Keeps its ids apart from those of the other controls.
    pub(super) number: u32,
    pub(super) is_open: UseStateHandle<bool>,
    /// Why it was not sent.
    pub(super) fault: UseStateHandle<Option<Fault>>,
    pub(super) redraw: UseForceUpdateHandle,
    /// The button that folds the form out, and takes the focus back.
    opener: NodeRef,
    /// The first field.
    pub(super) field: NodeRef,
    /// When it was measured.
    pub(super) time: NodeRef,
}

/// A control. What is written and sent stands on the desk; here is only whether the form is open and what is wrong in it.
#[component]
pub(super) fn Ask(AskProps { plan, topic, title }: &AskProps) -> Html {
    let ambient = use_ambient();
    let key = Key { plan: plan.id.clone(), topic: topic.clone() };
    let phase = ambient.desk.phase(&key);
    let desk = ambient.desk.clone();
    let control = Control {
        number: *use_memo((), |()| desk.number()),
        plan: plan.clone(),
        title: title.clone(),
        phase,
        is_open: use_state_eq(|| false),
        fault: use_state_eq(|| None),
        redraw: use_force_update(),
        opener: use_node_ref(),
        field: use_node_ref(),
        time: use_node_ref(),
        ambient,
        key,
    };
    use_slowness(&control);
    // Who opens a form wants to write.
    use_effect_with(control.is_shown(), {
        let field = control.field.clone();
        move |is_shown: &bool| {
            if *is_shown {
                focus(&field);
            }
        }
    });
    match topic.turn() {
        Turn::Done => view_mark(&control),
        Turn::Question | Turn::Value => view_opener(&control),
    }
}

/// After so long without an answer, waiting asks for a word.
#[hook]
fn use_slowness(control: &Control) {
    let waiting = (control.phase == Phase::Waiting).then(|| control.sent_id()).flatten();
    let desk = control.ambient.desk.clone();
    use_effect_with(waiting, move |waiting: &Option<String>| {
        let waiting = waiting.clone();
        let timeout = waiting.map(|id| Timeout::new(SLOW_AFTER_MILLIS, move || desk.slow(&id)));
        move || drop(timeout)
    });
}

impl Control {
    pub(super) fn about(&self) -> About<'_> {
        About { key: &self.key, plan: &self.plan, title: &self.title }
    }

    /// The series that a value is entered into.
    pub(super) fn measurement(&self) -> Option<&Measurement> {
        match &self.key.topic {
            Topic::Measurement(id) => self.plan.measurements.iter().find(|one| one.id == *id),
            Topic::Plan | Topic::Goal(_) | Topic::Activity(_) | Topic::Commitment(_) => None,
        }
    }

    fn sent_id(&self) -> Option<String> {
        self.ambient.desk.sent(&self.key).map(|sent| sent.id)
    }

    /// Sends what is written, unless something is wrong with it or the last is still under way.
    pub(super) fn submit(&self, confirmed: Confirmed) {
        if self.phase.is_waiting() {
            return;
        }
        let draft = self.ambient.desk.draft(&self.key);
        let asked = match (confirmed, *self.fault) {
            (Confirmed::Yes, Some(Fault::Doubtful(value))) => Some(value),
            (Confirmed::Yes | Confirmed::No, _) => None,
        };
        let content = match self.measurement() {
            Some(measurement) => form::value(&self.ambient, &draft, measurement, asked),
            None => form::question(&draft),
        };
        match content {
            Ok(content) => {
                self.fault.set(None);
                self.ambient.desk.send(&self.ambient, &self.about(), content);
            }
            Err(fault) => {
                // Said again, it is heard again.
                self.ambient.aloud.say(form::say_fault(&self.ambient, fault, self.measurement()));
                self.fault.set(Some(fault));
                focus(match fault {
                    Fault::Future => &self.time,
                    Fault::Empty | Fault::NoNumber | Fault::Doubtful(_) => &self.field,
                });
            }
        }
    }

    /// Folds the form in. What is written in it stays for the next time.
    pub(super) fn close(&self) {
        self.is_open.set(false);
        self.fault.set(None);
        focus(&self.opener);
    }

    /// What was taken care of is not shown in its form any more.
    fn is_shown(&self) -> bool {
        *self.is_open && self.phase != Phase::Accepted
    }

    fn toggle(&self) {
        if self.is_shown() {
            self.close();
            return;
        }
        if self.phase == Phase::Accepted {
            self.ambient.desk.renew(&self.key);
        }
        // One that was open when it was taken care of is open still.
        self.is_open.set(true);
    }
}

/// Whether the viewer stands by what is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Confirmed {
    Yes,
    No,
}

/// A browser that refuses leaves the reader where she is.
fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        drop(element.focus());
    }
}

/// The button that folds a form out, the form, and what became of what was sent. The form stays while it is under way and
/// when it is refused: the words are in it.
fn view_opener(control: &Control) -> Html {
    let is_shown = control.is_shown();
    let (icon, label) = label_of(control);
    let onclick = {
        let control = control.clone();
        move |_: MouseEvent| control.toggle()
    };
    let id = format!("samplan-ask-{}", control.number);
    // In one text: what is hidden piece by piece is read with a space before its colon.
    let name = format!("{label}: {}", control.title);
    html! {
        <div class="ask" data-turn={name_of(control.key.topic.turn())}>
            <p class="buttons">
                <button ref={control.opener.clone()} type="button" class="button quiet" aria-label={name} aria-expanded={is_shown.to_string()} aria-controls={id.clone()} {onclick}>
                    { view_icon(icon) }<span>{ label }</span>
                </button>
            </p>
            <div {id} hidden={!is_shown}>
                if is_shown { { view_form(control) } }
            </div>
            // The form says it itself, beside its button.
            { if is_shown { Html::default() } else { view_outcome(control) } }
        </div>
    }
}

fn label_of(control: &Control) -> (Icon, AttrValue) {
    let (texts, ambient) = (control.ambient.texts, &control.ambient);
    match &control.key.topic {
        Topic::Plan => (Icon::Message, texts.question_of_plan.clone()),
        Topic::Goal(_) | Topic::Activity(_) => (Icon::Message, texts.question_open.clone()),
        Topic::Commitment(id) => {
            let is_repeated =
                control.plan.commitments.iter().any(|one| one.id == *id && one.repeat.is_some());
            let text = if is_repeated { &texts.done_today } else { &texts.done_mark };
            (Icon::Check, text.clone())
        }
        Topic::Measurement(_) => match (ambient.audience, ambient.subject.short_name()) {
            (Audience::Patient, _) | (Audience::Relative | Audience::Staff, "") => {
                (Icon::Pen, texts.value_open.clone())
            }
            (Audience::Relative | Audience::Staff, name) => {
                (Icon::Pen, AttrValue::from(fill(&texts.value_open_of, &[("name", name)])))
            }
        },
    }
}

/// What became of it, and what a value that was sent asks for.
fn view_outcome(control: &Control) -> Html {
    let Control { ambient, plan, phase, .. } = control;
    let Some(sent) = ambient.desk.sent(&control.key) else { return Html::default() };
    let advice = match (&sent.content, control.measurement()) {
        // While it is being written, the form says it; a value that was not taken is being written again.
        (Content::Value { value, at, .. }, Some(measurement)) if *phase == Phase::Accepted => {
            let is_there = has_come(measurement, *value, *at);
            let extent = if is_there { Extent::CallsOnly } else { Extent::Whole };
            view_advice(ambient, (plan, measurement), *value, extent)
        }
        (Content::Value { .. } | Content::Question(_) | Content::Done(_) | Content::Undone(_), _) => {
            Html::default()
        }
    };
    html! { <>{ view_reply(ambient, &sent, *phase) }{ advice }</> }
}

/// One press is enough: it is under way at once, and what the host says of it stands beside it. Where it can be taken back,
/// the same button does that.
fn view_mark(control: &Control) -> Html {
    let Control { ambient, phase, .. } = control;
    let texts = ambient.texts;
    let sent = ambient.desk.sent(&control.key).map(|sent| sent.content);
    let says = |is_it: fn(&Content) -> bool| sent.as_ref().is_some_and(is_it);
    let can_undo = ambient.desk.can_undo(&control.key);
    // Under way, or refused, it says what it said when it was pressed.
    let undoes = can_undo || (says(|said| matches!(said, Content::Undone(_))) && *phase != Phase::Accepted);
    let is_gone = says(|said| matches!(said, Content::Done(_))) && *phase == Phase::Accepted && !can_undo;
    let (icon, label) = if undoes { (Icon::Undo, texts.done_undo.clone()) } else { label_of(control) };
    let name = format!("{label}: {}", control.title);
    let onclick = {
        let control = control.clone();
        move |_: MouseEvent| {
            if !control.phase.is_waiting() {
                let now = control.ambient.now;
                let content = if undoes { Content::Undone(now) } else { Content::Done(now) };
                control.ambient.desk.send(&control.ambient, &control.about(), content);
            }
        }
    };
    html! {
        <div class="ask" data-turn={name_of(Turn::Done)}>
            if !is_gone {
                <p class="buttons">
                    <button type="button" class="button quiet" aria-label={name} aria-disabled={phase.is_waiting().then_some("true")} {onclick}>
                        { view_icon(icon) }<span>{ label }</span>
                    </button>
                </p>
            }
            { view_outcome(control) }
        </div>
    }
}
