//! What of an item differs, fact by fact, as it was and as it is.
//!
//! A fact is what a person reads: a number to call is the same however the source names the contact, and an id is none.

use samplan_model::{
    ActivityStatus, CommitmentStatus, Contact, Decimal, Deviation, FixedRole, GoalStatus, ItemId, Limit,
    MedicationStatus, Mode, Party, Period, Repeat, Severity, Unit, When,
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
    /// Whom to reach, how, and when they answer; nothing else of it.
    Reach(Contact),
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
        && bounds(old) != bounds(new)
    {
        found.push(Fact { field: Field::Bounds, before: bounds(old), now: bounds(new) });
    }
    found
}

/// All facts of an item that was not there.
pub(crate) fn all_now(item: &Item<'_>) -> Vec<Fact> {
    facts_of(item).into_iter().map(|(field, now)| Fact { field, before: None, now: Some(now) }).collect()
}

/// All facts of an item that is gone.
pub(crate) fn all_before(item: &Item<'_>) -> Vec<Fact> {
    facts_of(item).into_iter().map(|(field, was)| Fact { field, before: Some(was), now: None }).collect()
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
    let (_, _, name) = item.name();
    let name = (F::Name, Some(Value::Text(name.to_owned())));
    let facts = match item {
        Item::Activity(item) => vec![
            name,
            (F::When, time(&item.when)),
            (F::Status, Some(Value::Activity(item.status))),
            (F::How, item.mode.map(Value::Mode)),
            (F::Where, item.place.as_ref().map(|place| Value::Text(place.name.clone()))),
            (F::With, item.performers.first().map(|performer| Value::Text(performer.name.clone()))),
            (F::Prepare, text(&item.prepare)),
        ],
        Item::Commitment(item) => vec![
            name,
            (F::Who, Some(Value::Who(item.party, item.who.clone()))),
            (F::Due, time(&item.due)),
            (F::Repeat, item.repeat.clone().map(Value::Repeat)),
            (F::Status, Some(Value::Commitment(item.status))),
            (F::Call, reach(item.contact.as_ref())),
        ],
        Item::Goal(item) => vec![
            name,
            (F::Target, text(&item.target)),
            (F::Due, time(&item.due)),
            (F::FollowUp, time(&item.follow_up)),
            (F::Status, Some(Value::Goal(item.status))),
        ],
        Item::Medication(item) => vec![
            name,
            (F::Dosage, text(&item.dosage)),
            (F::Reason, text(&item.reason)),
            (F::From, time(&item.start)),
            (F::Until, time(&item.until)),
            (F::Status, Some(Value::Medication(item.status))),
        ],
        Item::Measurement(item) => {
            let has_limits = item.low.is_some() || item.high.is_some();
            let limits = Value::Limits(item.low, item.high, item.unit.clone());
            vec![
                name,
                (F::Limits, has_limits.then_some(limits)),
                (F::Repeat, item.repeat.clone().map(Value::Repeat)),
                (F::Asks, (!item.limits.is_empty()).then(|| Value::Asks(item.limits.clone()))),
            ]
        }
        Item::Deviation(item) => vec![
            name,
            (F::Severity, Some(Value::Severity(item.severity))),
            (F::Action, Some(Value::Text(item.action.clone()))),
            (F::Call, reach(item.contact.as_ref())),
            (F::NoAnswer, text(&item.no_answer)),
            (F::NextCall, reach(item.next_contact.as_ref())),
        ],
        Item::Contact(item) => {
            let has_role = item.fixed.is_some() || item.role.is_some() || item.unit.is_some();
            let role = Value::Role(item.fixed, item.role.clone(), item.unit.clone());
            vec![
                name,
                (F::Role, has_role.then_some(role)),
                (F::Reach, reach(Some(item)).map(nameless)),
                (F::Note, text(&item.note)),
            ]
        }
        Item::Document(_) => vec![name],
    };
    facts.into_iter().filter_map(|(field, value)| value.map(|value| (field, value))).collect()
}

fn text(text: &Option<String>) -> Option<Value> {
    text.clone().map(Value::Text)
}

fn time(when: &When) -> Option<Value> {
    (*when != When::Undecided).then(|| Value::When(when.clone()))
}

/// Only what somebody who calls needs: the rest of a contact is told of the contact itself.
fn reach(contact: Option<&Contact>) -> Option<Value> {
    let contact = contact?;
    let mut telecom = contact.telecom.clone();
    telecom.iter_mut().for_each(|way| way.label = None);
    Some(Value::Reach(Contact {
        id: ItemId::from(""),
        name: contact.name.clone(),
        role: None,
        fixed: None,
        unit: None,
        party: None,
        telecom,
        address: Vec::new(),
        hours: contact.hours.clone(),
        note: None,
    }))
}

/// A contact's own name is a fact of its own.
fn nameless(value: Value) -> Value {
    match value {
        Value::Reach(contact) => Value::Reach(Contact { name: String::new(), ..contact }),
        other => other,
    }
}
