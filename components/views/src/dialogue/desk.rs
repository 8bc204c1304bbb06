//! What was said, for the life of the widget and no longer: what is being written, what is under way, what was answered.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_arrange::Likelihood;
use samplan_arrange::dialogue::{Topic, Turn};
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Decimal, PlanId};
use yew::prelude::*;

use super::reply::say_reply;
use crate::ambient::{Ambient, Emit};

/// What the host has turned on, and what it has answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dialogue {
    /// What may be said.
    pub turns: Vec<Turn>,
    /// What became of it, by the ids of what was said.
    pub answers: Vec<Answer>,
    /// Which drawing of the element this is, so that no id is given twice.
    pub mount: u32,
}

/// What the host says about one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which one.
    pub id: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The host's own words.
    pub message: Option<String>,
    /// Whether it can be taken back.
    pub undo: Undo,
}

/// What became of something that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is under way.
    Pending,
    /// The host has it.
    Accepted,
    /// The host does not take it.
    Refused,
}

/// Whether something can be taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Undo {
    /// It can't.
    #[default]
    Impossible,
    /// It can, by saying the opposite.
    Offered,
}

/// Something that was said, for the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its identity, by which the host answers.
    pub id: String,
    /// About which plan.
    pub plan: PlanId,
    /// About what in it.
    pub topic: Topic,
    /// What was said.
    pub content: Content,
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A question, in the viewer's words.
    Question(String),
    /// It is done, said at that time.
    Done(NaiveDateTime),
    /// It is not done after all.
    Undone(NaiveDateTime),
    /// A measured value.
    Value {
        /// The value.
        value: Decimal,
        /// Its unit.
        unit: String,
        /// When it was measured.
        at: NaiveDateTime,
        /// A word about it.
        note: Option<String>,
        /// One that is doubtful was asked about, and the viewer stands by it.
        likelihood: Likelihood,
    },
}

/// What something is said about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) plan: PlanId,
    pub(crate) topic: Topic,
}

/// What is being written. All of it is text until it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Draft {
    /// The question, or the value.
    pub(super) text: String,
    /// When it was measured; now, where it is empty.
    pub(super) at: String,
    pub(super) note: String,
}

/// How far something has come that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing was said.
    Idle,
    /// The host has not answered yet.
    Waiting,
    /// It has not answered for long.
    Slow,
    Accepted,
    Refused,
}

impl Phase {
    pub(super) fn is_waiting(self) -> bool {
        match self {
            Self::Waiting | Self::Slow => true,
            Self::Idle | Self::Accepted | Self::Refused => false,
        }
    }
}

/// All about one thing that something is said about.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: Key,
    /// The plan as it was.
    pub(super) plan: Rc<CarePlan>,
    pub(super) title: AttrValue,
    pub(super) draft: Draft,
    pub(super) sent: Option<Request>,
    is_slow: bool,
    /// What a screen reader has heard of it.
    told: String,
}

#[derive(Debug, Default)]
struct Kept {
    entries: Vec<Entry>,
    sent: u32,
    numbers: u32,
    touched: u32,
}

/// The desk of a widget.
#[derive(Clone, Debug)]
pub struct Desk {
    pub(super) dialogue: Rc<Dialogue>,
    /// The plan that the parts around stand in.
    pub(super) plan: Option<Rc<CarePlan>>,
    kept: Rc<RefCell<Kept>>,
    /// Grows with all that changes here, so that it is drawn.
    touched: u32,
    ontouch: Callback<u32>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.touched == other.touched
            && self.dialogue == other.dialogue
            && self.plan == other.plan
            && Rc::ptr_eq(&self.kept, &other.kept)
    }
}

/// The desk, once for the widget.
#[hook]
pub(crate) fn use_desk(dialogue: &Rc<Dialogue>) -> Desk {
    let kept = use_memo((), |()| RefCell::new(Kept::default()));
    let touched = use_state_eq(|| 0);
    let setter = touched.setter();
    let ontouch = Callback::from(move |count| setter.set(count));
    Desk { dialogue: dialogue.clone(), plan: None, kept, touched: *touched, ontouch }
}

/// Has it said what has become of what was sent, once it is drawn.
#[hook]
pub(crate) fn use_told(ambient: &Ambient) {
    let ambient = ambient.clone();
    use_effect(move || {
        if let Some(told) = ambient.desk.untold(&ambient) {
            ambient.aloud.say(told);
        }
    });
}

impl Desk {
    /// A desk on which nothing is said.
    #[cfg(test)]
    pub(crate) fn closed() -> Self {
        Self {
            dialogue: Rc::default(),
            plan: None,
            kept: Rc::default(),
            touched: 0,
            ontouch: Callback::noop(),
        }
    }

    /// The same desk, in the parts of a plan.
    pub(super) fn about(&self, plan: Option<&Rc<CarePlan>>) -> Self {
        Self { plan: plan.cloned(), ..self.clone() }
    }

    /// A number that no other part of this widget has, for its ids.
    pub(super) fn number(&self) -> u32 {
        let mut kept = self.kept.borrow_mut();
        kept.numbers += 1;
        kept.numbers
    }

    fn touch(&self) {
        let touched = {
            let mut kept = self.kept.borrow_mut();
            kept.touched = kept.touched.wrapping_add(1);
            kept.touched
        };
        self.ontouch.emit(touched);
    }

    /// Something of an entry, where there is one.
    fn read<T>(&self, key: &Key, take: impl FnOnce(&Entry) -> T) -> Option<T> {
        self.kept.borrow().entries.iter().find(|entry| entry.key == *key).map(take)
    }

    /// Something of all that was sent.
    pub(super) fn all_sent<T>(&self, take: impl FnMut(&Entry) -> Option<T>) -> Vec<T> {
        self.kept.borrow().entries.iter().filter(|entry| entry.sent.is_some()).filter_map(take).gathered()
    }

    pub(super) fn draft(&self, key: &Key) -> Draft {
        self.read(key, |entry| entry.draft.clone()).unwrap_or_default()
    }

    pub(super) fn sent(&self, key: &Key) -> Option<Request> {
        self.read(key, |entry| entry.sent.clone()).flatten()
    }

    pub(super) fn phase(&self, key: &Key) -> Phase {
        self.read(key, |entry| self.phase_of(entry)).unwrap_or(Phase::Idle)
    }

    pub(super) fn phase_of(&self, entry: &Entry) -> Phase {
        let Some(sent) = &entry.sent else { return Phase::Idle };
        match self.answer(&sent.id).map(|answer| answer.outcome) {
            Some(Outcome::Accepted) => Phase::Accepted,
            Some(Outcome::Refused) => Phase::Refused,
            Some(Outcome::Pending) | None if entry.is_slow => Phase::Slow,
            Some(Outcome::Pending) | None => Phase::Waiting,
        }
    }

    /// What the host has said of a request; what it said last, where it said more than one thing.
    pub(super) fn answer(&self, id: &str) -> Option<&Answer> {
        self.dialogue.answers.iter().rev().find(|answer| answer.id == id)
    }

    /// Whether something was marked as done, and can be taken back.
    pub(super) fn can_undo(&self, key: &Key) -> bool {
        self.sent(key).is_some_and(|sent| {
            let answer = self.answer(&sent.id);
            matches!(sent.content, Content::Done(_))
                && answer
                    .is_some_and(|answer| (answer.outcome, answer.undo) == (Outcome::Accepted, Undo::Offered))
        })
    }

    /// Writes on, without a new drawing: what is written stands in its field already.
    pub(super) fn write(&self, about: &About<'_>, change: impl FnOnce(&mut Draft)) {
        change(&mut self.kept.borrow_mut().entry(about).draft);
    }

    /// Sends something, and remembers it for what will be answered.
    pub(super) fn send(&self, ambient: &Ambient, about: &About<'_>, content: Content) {
        let request = {
            let mut kept = self.kept.borrow_mut();
            kept.sent += 1;
            let id = format!("{}-{}", self.dialogue.mount, kept.sent);
            let Key { plan, topic } = about.key.clone();
            let request = Request { id, plan, topic, content };
            let entry = kept.entry(about);
            (entry.sent, entry.is_slow) = (Some(request.clone()), false);
            request
        };
        self.touch();
        ambient.emit.emit(Emit::Say(request));
    }

    /// After so long without an answer.
    pub(super) fn slow(&self, id: &str) {
        {
            let mut kept = self.kept.borrow_mut();
            let is_it = |entry: &&mut Entry| entry.sent.as_ref().is_some_and(|sent| sent.id == id);
            let Some(entry) = kept.entries.iter_mut().find(is_it) else { return };
            entry.is_slow = true;
        }
        self.touch();
    }

    /// Begins anew after what was taken care of.
    pub(super) fn renew(&self, key: &Key) {
        self.kept.borrow_mut().entries.retain(|entry| entry.key != *key);
        self.touch();
    }

    /// What has become of what was sent, where it was not told before: the last of it, if more than one answer has come.
    fn untold(&self, ambient: &Ambient) -> Option<String> {
        let mut untold = None;
        for entry in &mut self.kept.borrow_mut().entries {
            let Some(words) = say_reply(ambient, entry) else { continue };
            if entry.told != words {
                untold = Some(format!("{}: {words}", entry.title));
                entry.told = words;
            }
        }
        untold
    }
}

/// What an entry is about.
#[derive(Debug)]
pub(super) struct About<'a> {
    pub(super) key: &'a Key,
    pub(super) plan: &'a Rc<CarePlan>,
    pub(super) title: &'a AttrValue,
}

impl Kept {
    fn entry(&mut self, about: &About<'_>) -> &mut Entry {
        let place = self.entries.iter().position(|entry| entry.key == *about.key);
        let place = place.unwrap_or_else(|| {
            self.entries.push(Entry {
                key: about.key.clone(),
                plan: about.plan.clone(),
                title: about.title.clone(),
                draft: Draft::default(),
                sent: None,
                is_slow: false,
                told: String::new(),
            });
            self.entries.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "found or pushed just above")]
        &mut self.entries[place]
    }
}
