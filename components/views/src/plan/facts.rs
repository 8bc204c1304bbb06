//! What an item was and is, fact by fact, in words.

use samplan_arrange::changes::{Fact, Field, Thing, Value};
use samplan_model::gather::Gather as _;
use samplan_model::{Decimal, Hours, TelecomKind, When};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::facts::{Facts, view_text};
use crate::kit::hours::say_all_hours;
use crate::kit::row::join_unit;
use crate::kit::words;
use crate::say::{capital, small};
use crate::texts::fill;

/// So long may a text be that stands in one line with what it was.
const SHORT: usize = 40;

/// What is now and what was, a fact a line: "När: tisdag 12 maj kl. 09.30, var kl. 10.15".
pub(super) fn view_facts(ambient: &Ambient, thing: Thing, facts: &[Fact]) -> Html {
    let said = |facts: Facts, fact: &Fact| {
        facts.text(label(ambient, thing, fact.field), Some(&capital(&say_fact(ambient, fact))))
    };
    facts.iter().fold(Facts::default(), said).view()
}

fn say_fact(ambient: &Ambient, fact: &Fact) -> String {
    let texts = ambient.texts;
    match (&fact.before, &fact.now) {
        (Some(before), Some(now)) => {
            let (before, now) = (say_before(ambient, before, now), say_value(ambient, now));
            if before.chars().count().max(now.chars().count()) > SHORT {
                format!("{now}\n{}", fill(&texts.fact_before, &[("before", &before)]))
            } else {
                fill(&texts.fact_was, &[("now", &now), ("before", &before)])
            }
        }
        (None, Some(now)) => say_value(ambient, now),
        (Some(before), None) => fill(&texts.fact_gone, &[("before", &say_value(ambient, before))]),
        (None, None) => String::new(),
    }
}

/// On the same day, only the clock is another.
fn say_before(ambient: &Ambient, before: &Value, now: &Value) -> String {
    match (before, now) {
        (Value::When(When::At { start, end }), Value::When(When::At { start: now, .. }))
            if start.date() == now.date() =>
        {
            ambient.say().clocks(*start, *end)
        }
        (_, _) => say_value(ambient, before),
    }
}

/// One side of the facts, a line each: what it is called, and what it says.
pub(super) fn view_side(
    ambient: &Ambient,
    thing: Thing,
    facts: &[Fact],
    side: fn(&Fact) -> Option<&Value>,
) -> Html {
    html! {
        for (field, value) in facts.iter().filter_map(|fact| Some((fact.field, side(fact)?))) {
            <p><span class="fact-label">{ label(ambient, thing, field).clone() }{ ": " }</span>{ view_text(&capital(&say_value(ambient, value))) }</p>
        }
    }
}

fn say_value(ambient: &Ambient, value: &Value) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    // A word of ours stands in the middle of a line; where it begins one, it gets its capital back.
    let word = |word: &AttrValue| small(word);
    match value {
        Value::Text(text) => text.clone(),
        Value::When(when) => say.when(when),
        Value::Period(period) => say.period(period),
        Value::Repeat(repeat) => say.repeat(repeat),
        Value::Unit(unit) => join_unit(unit),
        Value::Who(party, who) => join([Some(ambient.party(*party).to_string()), who.clone()]),
        Value::Limits(low, high, unit) => say_limits(ambient, *low, *high, unit),
        Value::Asks(limits) => {
            let lines: Vec<_> = limits
                .iter()
                .map(|limit| {
                    format!(
                        "{}: {}",
                        capital(&say_limits(ambient, limit.above, limit.below, "")),
                        limit.action
                    )
                })
                .gathered();
            lines.join("\n")
        }
        Value::Mode(mode) => word(words::mode(texts, *mode)),
        Value::Severity(severity) => word(words::severity(texts, *severity)),
        Value::Activity(status) => word(words::status(texts, *status)),
        Value::Commitment(status) => word(words::commitment(texts, *status)),
        Value::Goal(status) => word(words::goal(texts, *status)),
        Value::Medication(status) => word(words::medication(texts, *status)),
        Value::Role(fixed, role, unit) => {
            join([fixed.map(|fixed| word(words::fixed(texts, fixed))), role.clone(), unit.clone()])
        }
        Value::Reach(name, ways, hours) => say_reach(ambient, name, ways, hours),
    }
}

/// "5–8 mmol/l", "över 20", "under 3".
fn say_limits(ambient: &Ambient, low: Option<Decimal>, high: Option<Decimal>, unit: &str) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    let said = match (low, high) {
        (Some(low), Some(high)) => format!("{}–{}", say.number(low), say.number(high)),
        (Some(low), None) => fill(&texts.limits_over, &[("n", &say.number(low))]),
        (None, Some(high)) => fill(&texts.limits_under, &[("n", &say.number(high))]),
        (None, None) => String::new(),
    };
    format!("{said} {unit}").trim_end().to_owned()
}

/// "Diabetesmottagningen, 0980-319 210. Svarar: mån–fre 08.00–16.30". As text: nobody must call an old number by mistake.
fn say_reach(ambient: &Ambient, name: &str, ways: &[(TelecomKind, String)], hours: &[Hours]) -> String {
    let texts = ambient.texts;
    // A name that is its own number, such as 1177, is not said twice.
    let is_number = ways.iter().any(|(_, value)| value == name);
    let name = (!name.is_empty() && !is_number).then(|| name.to_owned());
    let said = ways.iter().map(|(kind, value)| match kind {
        TelecomKind::Phone | TelecomKind::Sms | TelecomKind::Email => Some(value.clone()),
        TelecomKind::Message | TelecomKind::Chat | TelecomKind::Video | TelecomKind::Web => {
            Some(words::telecom(texts, *kind).to_string())
        }
    });
    let reached = join(std::iter::once(name).chain(said));
    let is_always = hours.iter().any(|hours| hours.from == hours.to);
    let hours = if is_always { Some(texts.open_always.to_string()) } else { say_all_hours(ambient, hours) };
    match hours {
        Some(hours) => format!("{reached}\n{hours}").trim_start().to_owned(),
        None => reached,
    }
}

fn join(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().gathered().join(", ")
}

fn label(ambient: &Ambient, thing: Thing, field: Field) -> &'static AttrValue {
    let texts = ambient.texts;
    match field {
        Field::Name => match thing {
            Thing::Plan => &texts.order_title,
            Thing::Medication | Thing::Contact | Thing::Limit => &texts.fact_name,
            Thing::Deviation => &texts.fact_sign,
            Thing::Activity | Thing::Document | Thing::Other => &texts.lines_what,
            Thing::Commitment => &texts.lines_commitment,
            Thing::Goal => &texts.goals_heading,
        },
        Field::Validity => &texts.valid_label,
        Field::Unit => &texts.responsible_label,
        Field::When => &texts.filter_when,
        Field::Status => &texts.lines_status,
        Field::How => &texts.how_label,
        Field::Where => &texts.where_label,
        Field::With => &texts.with_label,
        Field::Prepare => &texts.prepare_label,
        Field::Who => &texts.filter_who,
        Field::Due => &texts.fact_due,
        Field::Repeat => &texts.fact_repeat,
        Field::Target => &texts.fact_target,
        Field::FollowUp => &texts.fact_follow_up,
        Field::Severity => &texts.fact_severity,
        Field::Bounds => &texts.fact_bounds,
        Field::Action => &texts.asks_label,
        Field::Call => &texts.contact_label,
        Field::NoAnswer => &texts.no_answer,
        Field::NextCall => &texts.fact_next_call,
        Field::Limits => &texts.fact_limits,
        Field::Asks => &texts.fact_asks,
        Field::Dosage => &texts.medication_dosage,
        Field::Reason => &texts.medication_reason,
        Field::From => &texts.medication_from,
        Field::Until => &texts.medication_until,
        Field::Role => &texts.fact_role,
        Field::Reach => &texts.fact_reach,
        Field::Note => &texts.fact_note,
    }
}
