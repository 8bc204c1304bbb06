//! Time as the format writes it: ISO 8601 and its part 2 (EDTF) where they have a form, an object where not.

use std::fmt;

use chrono::Datelike as _;
use samplan_model as model;
use samplan_model::{PartialDate, Season, iso};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::codes::{Codes as _, DayPartCode};
use super::fields::object;
use super::lenient::Maybe;
use super::scalars::{Day, Text};

/// When something happens, as precisely as is known. Leave the field out where nothing is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When(pub model::When);

/// A date known to the day, week, month, season or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(pub PartialDate);

impl When {
    /// A time as ISO 8601 and EDTF write it; none where the text is none, or where it ends before it starts.
    pub fn parse(text: &str) -> Option<Self> {
        parse_when(text).map(Self)
    }
}

impl Date {
    /// A date known to the day, week, month, season or year; of a moment, its day.
    pub fn parse(text: &str) -> Option<Self> {
        // A source that knows only exact times has a date all the same.
        parse_partial(text)
            .or_else(|| iso::parse_moment(text).map(|moment| PartialDate::Day(moment.date())))
            .map(Self)
    }
}

const EXPECTED: &str = "a time such as 2026-05-12T09:30, 2026-05-12T09:30/10:15, 2026-05-12, 2026-W23, 2026-05, 2026 or \
    2026-05-01/2026-12-31, or an object with `day` and `part`, `within` and `from`, or `after`";

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WhenVisitor)
    }
}

struct WhenVisitor;

impl<'de> Visitor<'de> for WhenVisitor {
    type Value = When;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<When, E> {
        When::parse(text.trim()).ok_or_else(|| E::invalid_value(de::Unexpected::Str(""), &self))
    }

    fn visit_i64<E: de::Error>(self, year: i64) -> Result<When, E> {
        self.visit_str(&year.to_string())
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<When, A::Error> {
        let words = Words::deserialize(MapAccessDeserializer::new(access))?;
        words.when().map(When).ok_or_else(|| de::Error::invalid_value(de::Unexpected::Map, &self))
    }
}

/// The forms of time that ISO 8601 has no writing for.
struct Words {
    day: Maybe<Day>,
    part: Maybe<DayPartCode>,
    within: Maybe<u16>,
    from: Maybe<Day>,
    after: Maybe<Text>,
}

object!(Words { day: Maybe<Day>, part: Maybe<DayPartCode>, within: Maybe<u16>, from: Maybe<Day>, after: Maybe<Text>, });

impl Words {
    fn when(self) -> Option<model::When> {
        match self {
            Self { day: Maybe(Some(day)), part: Maybe(Some(part)), .. } => {
                Some(model::When::PartOfDay { day: day.0, part: part.0 })
            }
            Self { within: Maybe(Some(days)), from: Maybe(Some(from)), .. } => {
                Some(model::When::Within { from: from.0, days })
            }
            Self { after: Maybe(Some(text)), .. } => Some(model::When::After(text.0)),
            Self { .. } => None,
        }
    }
}

fn parse_when(text: &str) -> Option<model::When> {
    match text.split_once('/') {
        Some((start, end)) => parse_interval(start.trim(), end.trim()),
        None => parse_partial(text)
            .map(model::When::During)
            .or_else(|| iso::parse_moment(text).map(|start| model::When::At { start, end: None })),
    }
}

fn parse_interval(start: &str, end: &str) -> Option<model::When> {
    if start.contains('T') {
        let start = iso::parse_moment(start)?;
        let end = match iso::parse_clock(end) {
            Some(clock) => start.date().and_time(clock),
            None => iso::parse_moment(end)?,
        };
        return (start <= end).then_some(model::When::At { start, end: Some(end) });
    }
    let period = model::Period::new(parse_open(start).ok()?, parse_open(end).ok()?)?;
    let is_open = period.start().is_none() && period.end().is_none();
    (!is_open).then_some(model::When::Throughout(period))
}

/// EDTF writes an open side as `..`, an unknown one as nothing.
fn parse_open(text: &str) -> Result<Option<PartialDate>, NoDate> {
    match text {
        "" | ".." => Ok(None),
        _ => parse_partial(text).ok_or(NoDate).map(Some),
    }
}

struct NoDate;

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYY-Www`, or EDTF's seasons `YYYY-21` to `YYYY-24`.
fn parse_partial(text: &str) -> Option<PartialDate> {
    if let Some(day) = iso::parse_day(text) {
        return Some(PartialDate::Day(day));
    }
    let (year, rest) = match text.split_once('-') {
        Some((year, rest)) => (year, Some(rest)),
        None => (text, None),
    };
    let year = iso::digits(year, 4).and_then(|year| i32::try_from(year).ok())?;
    let Some(rest) = rest else { return PartialDate::year(year) };
    if let Some(week) = rest.strip_prefix('W') {
        return PartialDate::week(year, iso::digits(week, 2)?);
    }
    match iso::digits(rest, 2)? {
        21 => PartialDate::season(year, Season::Spring),
        22 => PartialDate::season(year, Season::Summer),
        23 => PartialDate::season(year, Season::Autumn),
        24 => PartialDate::season(year, Season::Winter),
        month => PartialDate::month(year, month),
    }
}

fn write_partial(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => format!("{:04}", year.number()),
        PartialDate::Season(year, Season::Spring) => format!("{:04}-21", year.number()),
        PartialDate::Season(year, Season::Summer) => format!("{:04}-22", year.number()),
        PartialDate::Season(year, Season::Autumn) => format!("{:04}-23", year.number()),
        PartialDate::Season(year, Season::Winter) => format!("{:04}-24", year.number()),
        PartialDate::Month(month) => {
            format!("{:04}-{:02}", month.first_day().year(), month.first_day().month())
        }
        PartialDate::Week(week) => format!("{:04}-W{:02}", week.year(), week.number()),
        PartialDate::Day(day) => iso::day(day),
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let open = |date: Option<PartialDate>| date.map_or_else(|| "..".to_owned(), write_partial);
        match &self.0 {
            model::When::At { start, end: None } => serializer.serialize_str(&iso::moment(*start)),
            model::When::At { start, end: Some(end) } if start.date() == end.date() => {
                serializer.serialize_str(&format!("{}/{}", iso::moment(*start), iso::clock(end.time())))
            }
            model::When::At { start, end: Some(end) } => {
                serializer.serialize_str(&format!("{}/{}", iso::moment(*start), iso::moment(*end)))
            }
            model::When::During(date) => serializer.serialize_str(&write_partial(*date)),
            model::When::Throughout(period) => {
                serializer.serialize_str(&format!("{}/{}", open(period.start()), open(period.end())))
            }
            model::When::PartOfDay { day, part } => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("day", &iso::day(*day))?;
                map.serialize_entry("part", DayPartCode(*part).code())?;
                map.end()
            }
            model::When::Within { from, days } => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("within", days)?;
                map.serialize_entry("from", &iso::day(*from))?;
                map.end()
            }
            model::When::After(text) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("after", text)?;
                map.end()
            }
            model::When::Undecided => serializer.serialize_none(),
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DateVisitor).map(Self)
    }
}

struct DateVisitor;

impl Visitor<'_> for DateVisitor {
    type Value = PartialDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2026-05-12, 2026-W23, 2026-05 or 2026")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<PartialDate, E> {
        Date::parse(text.trim())
            .map(|date| date.0)
            .ok_or_else(|| E::invalid_value(de::Unexpected::Str(""), &self))
    }

    fn visit_i64<E: de::Error>(self, year: i64) -> Result<PartialDate, E> {
        self.visit_str(&year.to_string())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&write_partial(self.0))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::super::scalars::{Day, Text};
    use super::super::schema::pattern;
    use super::{Date, DayPartCode, When};

    impl JsonSchema for When {
        fn schema_name() -> Cow<'static, str> {
            "When".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let [mut day, mut part, mut from, mut after] = [
                generator.subschema_for::<Day>(),
                generator.subschema_for::<DayPartCode>(),
                generator.subschema_for::<Day>(),
                generator.subschema_for::<Text>(),
            ];
            day.insert("description".to_owned(), "The day.".into());
            part.insert("description".to_owned(), "Which part of it.".into());
            from.insert("description".to_owned(), "The day from which is counted.".into());
            after.insert(
                "description".to_owned(),
                "What it comes after, as it is said after the word efter: \"operationen\".".into(),
            );
            json_schema!({
                "description": "When something happens, as precisely as is known; it is never made more exact than that. Leave it out where nothing is decided.",
                "anyOf": [
                    { "type": "string", "description": "ISO 8601 and EDTF (ISO 8601-2): a moment, a moment and its end, a day, week, month, season (`2027-21` spring to `2027-24` winter) or year, or two dates with `/` between, `..` for an open side.",
                      "pattern": pattern::WHEN,
                      "examples": ["2026-05-12T09:30", "2026-05-12T09:30/10:15", "2026-05-12", "2026-W23", "2027-05", "2027-21", "2027", "2026-05-01/2026-12-31", "2026-05-01/.."] },
                    { "type": "object", "description": "In a part of a day: tisdag kväll.", "required": ["day", "part"],
                      "properties": { "day": day, "part": part } },
                    { "type": "object", "description": "Before so many days have passed: inom 14 dagar.", "required": ["within", "from"],
                      "properties": { "within": { "type": "integer", "minimum": 0, "maximum": 65535, "description": "How many days." }, "from": from } },
                    { "type": "object", "description": "After something that has no date yet: efter operationen.", "required": ["after"],
                      "properties": { "after": after } }
                ]
            })
        }
    }

    impl JsonSchema for Date {
        fn schema_name() -> Cow<'static, str> {
            "PartialDate".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "pattern": pattern::PARTIAL_DATE,
                "description": "A date known to the day, week, month, season or year.",
                "examples": ["2026-05-12", "2026-W23", "2026-05", "2026-21", "2026"]
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_they_are_read() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let when = parse_when(text).map(|when| serde_json::to_value(When(when)).unwrap());
            assert_eq!(when.as_ref().and_then(|value| value.as_str()).unwrap_or("refused"), expected);
        }
        check("2026-05-12T09:30", "2026-05-12T09:30");
        check("2026-05-12T09:30:00.000", "2026-05-12T09:30");
        check("2026-05-12T07:30:00Z", "2026-05-12T09:30");
        check("2026-05-12T09:30/10:15", "2026-05-12T09:30/10:15");
        check("2026-05-12T22:00/2026-05-13T06:00", "2026-05-12T22:00/2026-05-13T06:00");
        check("2026-05-12T09:30/08:00", "refused");
        check("2026-05-12", "2026-05-12");
        check("2026-W23", "2026-W23");
        check("2020-W53", "2020-W53");
        check("2026-W54", "refused");
        check("2027-05", "2027-05");
        check("2027-21", "2027-21");
        check("2027-25", "refused");
        check("2027", "2027");
        check("0000", "refused");
        check("12027", "refused");
        check("2026-05-01/2026-12-31", "2026-05-01/2026-12-31");
        check("2026-05/..", "2026-05/..");
        check("../2026-W23", "../2026-W23");
        check("../..", "refused");
        check("2026-12/2026-05", "refused");
        check("2026-02-30", "refused");
        check("tisdag", "refused");
        check("+2026-05-12", "refused");
    }
}
