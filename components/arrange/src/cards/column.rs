//! Cards in the order of a column, for the staff's table.

use std::cmp::Ordering;

use chrono::NaiveDateTime;

use super::Card;
use crate::letters::alphabetical;
use crate::order::{Direction, sort_by};

/// What the staff's table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The title.
    Title,
    /// Until when it holds.
    Validity,
    /// The unit responsible, or its care giver.
    Unit,
    /// The next step.
    NextStep,
    /// When it was updated; the latest comes first.
    Updated,
    /// The source that it was read from.
    Source,
    /// How much there is to see to; the most comes first.
    Flags,
}

/// Cards by a column. What lacks it comes last, whichever way.
pub fn sorted(cards: &[Card], column: Column, direction: Direction, now: NaiveDateTime) -> Vec<Card> {
    let mut sorted = cards.to_vec();
    sort_by(&mut sorted, |one, other| {
        lacks(one, column).cmp(&lacks(other, column)).then(direction.of(compare(one, other, column, now)))
    });
    sorted
}

fn compare(one: &Card, other: &Card, column: Column, now: NaiveDateTime) -> Ordering {
    match column {
        Column::Title => alphabetical(&one.plan.title, &other.plan.title),
        Column::Validity => one.plan.period.last_day().cmp(&other.plan.period.last_day()),
        Column::Unit => alphabetical(unit_of(one), unit_of(other)),
        Column::NextStep => one.turn(now).cmp(&other.turn(now)),
        Column::Updated => other.updated().cmp(&one.updated()),
        Column::Source => alphabetical(source_of(one), source_of(other)),
        Column::Flags => other.flags.len().cmp(&one.flags.len()),
    }
}

fn lacks(card: &Card, column: Column) -> bool {
    match column {
        Column::Title => card.plan.title.is_empty(),
        Column::Validity => card.plan.period.last_day().is_none(),
        Column::Unit => unit_of(card).is_empty(),
        Column::NextStep => card.next.is_none(),
        Column::Updated => card.updated().is_none(),
        Column::Source => card.sources.is_empty(),
        Column::Flags => card.flags.is_empty(),
    }
}

fn unit_of(card: &Card) -> &str {
    let unit = card.plan.unit.as_ref();
    unit.and_then(|unit| unit.name.as_deref().or(unit.care_giver.as_deref())).unwrap_or_default()
}

fn source_of(card: &Card) -> &str {
    card.sources.first().map(|source| source.organization.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{MONDAY, activities, at, record};
    use crate::{Cards, Filter};

    #[track_caller]
    fn check(column: Column, plans: &[&str], ascending: &str, descending: &str) {
        let plans: Vec<_> =
            ('a'..).zip(plans).map(|(id, fields)| format!(r#"{{ "id": "{id}", {fields} }}"#)).collect();
        let record = record(&format!(
            r#""sources": [ {{ "id": "c", "system": "Cosmic", "organization": "Region Örebro" }},
                            {{ "id": "a", "system": "Lifecare", "organization": "Åmåls kommun" }} ],
               "plans": [{}]"#,
            plans.join(", ")
        ));
        let cards = Cards::of(&record, &Filter::default(), at(MONDAY)).current;
        for (direction, expected) in [(Direction::Ascending, ascending), (Direction::Descending, descending)]
        {
            let sorted = sorted(&cards, column, direction, at(MONDAY));
            let ids: String = sorted.iter().map(|card| card.plan.id.to_string()).collect();
            assert_eq!(ids, expected, "{direction:?}");
        }
    }

    #[test]
    fn what_lacks_the_column_comes_last_whichever_way() {
        let next = |day: &str| activities(&[&format!(r#"booked A = "{day}""#)]);
        let titles = [r#""title": "öra""#, r#""kind": "sip""#, r#""title": "Ask""#];
        check(Column::Title, &titles, "cab", "acb");
        let ends =
            [r#""period": { "end": "2026-06" }"#, r#""title": "t""#, r#""period": { "end": "2026-05-30" }"#];
        check(Column::Validity, &ends, "cab", "acb");
        let units = [r#""unit": { "name": "Öra" }"#, r#""title": "t""#, r#""unit": { "careGiver": "A" }"#];
        check(Column::Unit, &units, "cab", "acb");
        check(Column::NextStep, &[&next("2026-06-01"), r#""title": "t""#, &next("2026-05-20")], "cab", "acb");
        let updated =
            [r#""updated": "2026-01-01T08:00""#, r#""title": "t""#, r#""created": "2026-02-01T08:00""#];
        check(Column::Updated, &updated, "cab", "acb");
        check(Column::Source, &[r#""source": "a""#, r#""title": "t""#, r#""source": "c""#], "cab", "acb");
        let fixed = r#""contact": { "name": "n", "fixed": "physician" }"#;
        let all = format!("{fixed}, {}", next("2026-06-01"));
        check(Column::Flags, &[&next("2026-06-01"), &all, r#""title": "t""#], "cab", "acb");
    }
}
