//! What of an item differs, fact by fact, as it was and as it is.
//!
//! A fact is what a person reads: a number to call is the same however the source names the contact, and an id is none.

use samplan_model::gather::Gather as _;
use samplan_model::{
    ActivityStatus, CommitmentStatus, Contact, Decimal, Deviation, FixedRole, GoalStatus, Hours, Limit,
    MedicationStatus, Mode, Party, Period, Repeat, Severity, TelecomKind, Unit, When,
};

use super::Way;
use super::items::Item;

/// One fact of an item, before and now; at least one of the two is there, and they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Which fact.
    pub field: Field,
    /// What it was; none where it was not said.
    pub before: Option<Value>,
    /// What it is; none where it is no longer said.
    pub now: Option<Value>,
}

/// Which fact of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What it is called, or says.
    Name,
    /// While it holds.
    Validity,
    /// Who is responsible for it.
    Unit,
    /// When.
    When,
    /// How far it has come.
    Status,
    /// How one meets.
    How,
    /// Where.
    Where,
    /// With whom.
    With,
    /// How to prepare.
    Prepare,
    /// Who does it.
    Who,
    /// By when.
    Due,
    /// How often.
    Repeat,
    /// What is to be reached.
    Target,
    /// When it is followed up.
    FollowUp,
    /// How urgent it is.
    Severity,
    /// The bounds that a sign is about.
    Bounds,
    /// What to do.
    Action,
    /// Whom to call.
    Call,
    /// What to do when nobody answers.
    NoAnswer,
    /// Whom to call when nobody answers.
    NextCall,
    /// The person's own limits.
    Limits,
    /// What a value beyond a limit asks for.
    Asks,
    /// How to take it.
    Dosage,
    /// What it is for.
    Reason,
    /// From when.
    From,
    /// Until when.
    Until,
    /// As what somebody is a contact.
    Role,
    /// How to reach somebody.
    Reach,
    /// What else to know.
    Note,
}

/// What a fact says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words of the data.
    Text(String),
    /// A time.
    When(When),
    /// While a plan holds.
    Period(Period),
    /// How often.
    Repeat(Repeat),
    /// A unit and its care giver.
    Unit(Unit),
    /// On whose side, and who exactly.
    Who(Option<Party>, Option<String>),
    /// A lower and an upper limit, and their unit.
    Limits(Option<Decimal>, Option<Decimal>, String),
    /// What values beyond some limits ask for.
    Asks(Vec<Limit>),
    /// How one meets.
    Mode(Mode),
    /// How urgent.
    Severity(Severity),
    /// How far something that happens has come.
    Activity(ActivityStatus),
    /// How far an undertaking has come.
    Commitment(CommitmentStatus),
    /// Where a goal stands.
    Goal(GoalStatus),
    /// Where a medicine stands.
    Medication(MedicationStatus),
    /// Which fixed contact, as what else, and of which unit.
    Role(Option<FixedRole>, Option<String>, Option<String>),
    /// Whom to reach, how, and when they answer.
    Reach(String, Vec<(TelecomKind, String)>, Vec<Hours>),
}

/// The facts that differ between an item and what it has become.
pub(crate) fn differing(before: &Item<'_>, now: &Item<'_>) -> Vec<Fact> {
    let mut old = facts_of(before);
    let mut found = Vec::new();
    for (field, value) in facts_of(now) {
        let place = old.iter().position(|(known, _)| *known == field);
        let was = place.map(|place| old.remove(place).1);
        if was.as_ref() != Some(&value) {
            found.push(Fact { field, before: was, now: Some(value) });
        }
    }
    found.extend(old.into_iter().map(|(field, was)| Fact { field, before: Some(was), now: None }));
    // A sign says its bounds in words; they are told where they alone are others.
    if let (Item::Deviation(old), Item::Deviation(new)) = (before, now)
        && old.sign == new.sign
        && let (Some(was), Some(is)) = (bounds(old), bounds(new))
        && was != is
    {
        found.push(Fact { field: Field::Bounds, before: Some(was), now: Some(is) });
    }
    found
}

/// What matters most of an item that was not there, or is gone: its name stands beside it.
pub(crate) fn essential(item: &Item<'_>, way: &Way) -> Vec<Fact> {
    let is_gone = *way == Way::Removed;
    let mut facts = Vec::new();
    for (field, value) in facts_of(item) {
        let is_told = match field {
            Field::When
            | Field::Who
            | Field::Due
            | Field::Repeat
            | Field::Target
            | Field::Severity
            | Field::Call
            | Field::Limits
            | Field::Dosage
            | Field::Role
            | Field::Reach => true,
            // What is to be done now stands in the plan, in whole.
            Field::Action => is_gone,
            Field::Name
            | Field::Validity
            | Field::Unit
            | Field::Status
            | Field::How
            | Field::Where
            | Field::With
            | Field::Prepare
            | Field::FollowUp
            | Field::Bounds
            | Field::NoAnswer
            | Field::NextCall
            | Field::Asks
            | Field::Reason
            | Field::From
            | Field::Until
            | Field::Note => false,
        };
        let (before, now) = if is_gone { (Some(value), None) } else { (None, Some(value)) };
        if is_told {
            facts.push(Fact { field, before, now });
        }
    }
    facts
}

/// What the way already says is not said again.
pub(super) fn without_told(mut facts: Vec<Fact>, way: &Way) -> Vec<Fact> {
    let tells_status = match way {
        Way::Changed | Way::Added | Way::Removed => false,
        Way::Cancelled
        | Way::Moved(_)
        | Way::Declined
        | Way::Missed
        | Way::Booked
        | Way::Replaced
        | Way::Ended
        | Way::Performed => true,
    };
    facts.retain(|fact| !(tells_status && fact.field == Field::Status));
    facts
}

/// The bounds of a sign, as limits without a unit.
fn bounds(deviation: &Deviation) -> Option<Value> {
    deviation.limit.as_ref().map(|limit| Value::Limits(limit.above, limit.below, String::new()))
}

fn facts_of(item: &Item<'_>) -> Vec<(Field, Value)> {
    use Field as F;
    let mut facts = Facts(Vec::new());
    facts.text(F::Name, Some(item.name().2));
    match item {
        Item::Activity(item) => {
            facts.time(F::When, &item.when);
            facts.add(F::Status, Value::Activity(item.status));
            if let Some(mode) = item.mode {
                facts.add(F::How, Value::Mode(mode));
            }
            facts.text(F::Where, item.place.as_ref().map(|place| place.name.as_str()));
            facts.text(F::With, item.performers.first().map(|performer| performer.name.as_str()));
            facts.text(F::Prepare, item.prepare.as_deref());
        }
        Item::Commitment(item) => {
            facts.add(F::Who, Value::Who(item.party, item.who.clone()));
            facts.time(F::Due, &item.due);
            facts.repeat(item.repeat.as_ref());
            facts.add(F::Status, Value::Commitment(item.status));
            facts.reach(F::Call, item.contact.as_ref());
        }
        Item::Goal(item) => {
            facts.text(F::Target, item.target.as_deref());
            facts.time(F::Due, &item.due);
            facts.time(F::FollowUp, &item.follow_up);
            facts.add(F::Status, Value::Goal(item.status));
        }
        Item::Medication(item) => {
            facts.text(F::Dosage, item.dosage.as_deref());
            facts.text(F::Reason, item.reason.as_deref());
            facts.time(F::From, &item.start);
            facts.time(F::Until, &item.until);
            facts.add(F::Status, Value::Medication(item.status));
        }
        Item::Measurement(item) => {
            if item.low.is_some() || item.high.is_some() {
                facts.add(F::Limits, Value::Limits(item.low, item.high, item.unit.clone()));
            }
            facts.repeat(item.repeat.as_ref());
            if !item.limits.is_empty() {
                facts.add(F::Asks, Value::Asks(item.limits.clone()));
            }
        }
        Item::Deviation(item) => {
            facts.add(F::Severity, Value::Severity(item.severity));
            facts.text(F::Action, Some(&item.action));
            facts.reach(F::Call, item.contact.as_ref());
            facts.text(F::NoAnswer, item.no_answer.as_deref());
            facts.reach(F::NextCall, item.next_contact.as_ref());
        }
        Item::Contact(item) => {
            if item.fixed.is_some() || item.role.is_some() || item.unit.is_some() {
                facts.add(F::Role, Value::Role(item.fixed, item.role.clone(), item.unit.clone()));
            }
            facts.add(F::Reach, reach("", item));
            facts.text(F::Note, item.note.as_deref());
        }
        Item::Document(_) => {}
    }
    facts.0
}

/// The facts of an item; what it does not say is none.
struct Facts(Vec<(Field, Value)>);

impl Facts {
    fn add(&mut self, field: Field, value: Value) {
        self.0.push((field, value));
    }

    fn text(&mut self, field: Field, text: Option<&str>) {
        if let Some(text) = text {
            self.add(field, Value::Text(text.to_owned()));
        }
    }

    fn time(&mut self, field: Field, when: &When) {
        if *when != When::Undecided {
            self.add(field, Value::When(when.clone()));
        }
    }

    fn repeat(&mut self, repeat: Option<&Repeat>) {
        if let Some(repeat) = repeat {
            self.add(Field::Repeat, Value::Repeat(repeat.clone()));
        }
    }

    fn reach(&mut self, field: Field, contact: Option<&Contact>) {
        if let Some(contact) = contact {
            self.add(field, reach(&contact.name, contact));
        }
    }
}

/// Only what somebody who calls needs: the rest of a contact is told of the contact itself.
fn reach(name: &str, contact: &Contact) -> Value {
    let ways = contact.telecom.iter().map(|way| (way.kind, way.value.clone())).gathered();
    Value::Reach(name.to_owned(), ways, contact.hours.clone())
}
