//! The small values of the format: texts, dates and times, numbers, links.

use std::fmt;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::{Decimal, Link, zone};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::lenient::Field;
#[cfg(feature = "schema")]
use super::schema::pattern;

/// A text that is not empty. It is shown as text, whatever it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(pub String);

/// A moment: `2026-05-12T09:30` is Swedish local time; with `Z` or an offset it is converted to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment(pub NaiveDateTime);

/// A day: `2026-05-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

/// A clock time: `08:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock(pub NaiveTime);

/// A number, as a number or as a text that keeps its zeros: `7.9`, `"5.0"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub Decimal);

/// A link with the scheme `https:`, `http:`, `tel:`, `mailto:` or `sms:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url(pub Link);

macro_rules! scalar {
    ($name:ident as $schema_name:literal, $expected:literal, $schema:tt, $parse:expr, $write:expr) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(TextVisitor { expected: $expected, parse: $parse }).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&Self) -> String = $write;
                serializer.serialize_str(&write(self))
            }
        }

        impl Field for $name {}

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $schema_name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}

scalar!(
    Text as "Text", "a text that is not empty",
    { "type": "string", "pattern": pattern::TEXT, "description": "A text that is not empty. It is shown as text, whatever it holds." },
    parse_text, |text| text.0.clone()
);
scalar!(
    Moment as "Moment", "a date and time such as 2026-05-12T09:30",
    { "type": "string", "pattern": pattern::MOMENT,
      "examples": ["2026-05-12T09:30", "2026-05-12T07:30:00Z"],
      "description": "A moment. Without an offset it is Swedish local time; with `Z` or an offset it is converted to it. A day alone is its beginning." },
    parse_moment, |moment| moment.0.format("%Y-%m-%dT%H:%M").to_string()
);
scalar!(
    Day as "Day", "a day such as 2026-05-12",
    { "type": "string", "pattern": pattern::DAY, "examples": ["2026-05-12"], "description": "A day." },
    parse_day, |day| day.0.to_string()
);
scalar!(
    Clock as "Clock", "a clock time such as 08:00",
    { "type": "string", "pattern": pattern::CLOCK, "examples": ["08:00"], "description": "A clock time." },
    parse_clock, |clock| clock.0.format("%H:%M").to_string()
);
scalar!(
    Number as "Decimal", "a number",
    { "type": ["number", "string"], "pattern": pattern::NUMBER, "examples": [7.9, "5.0"],
      "description": "A number, or a text that keeps its trailing zeros." },
    |text| text.parse().ok(), |number| number.0.to_string()
);
scalar!(
    Url as "Link", "a link that begins with https:, http:, tel:, mailto: or sms:",
    { "type": "string", "pattern": pattern::LINK, "examples": ["https://example.org/plan"],
      "description": "A link with one of the schemes https, http, tel, mailto and sms. Others are refused." },
    Link::new, |url| url.0.as_str().to_owned()
);

/// A moment in Swedish local time, from local time or from an instant. A day alone is its beginning.
pub fn parse_moment(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    match DateTime::parse_from_rfc3339(text) {
        Ok(instant) => Some(zone::local_from_instant(instant)),
        Err(_) => parse_local(text),
    }
}

fn parse_local(text: &str) -> Option<NaiveDateTime> {
    match text.split_once(['T', ' ']) {
        Some((day, clock)) => Some(parse_day(day)?.and_time(parse_clock(clock)?)),
        None => Some(parse_day(text)?.and_time(NaiveTime::MIN)),
    }
}

/// Exactly `YYYY-MM-DD`: chrono alone would take signs and longer years.
pub(crate) fn parse_day(text: &str) -> Option<NaiveDate> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    text.parse::<NaiveDate>().ok().filter(|day| is_plain && day.year() >= 1)
}

/// `HH:MM`, with seconds and their fraction allowed.
pub(crate) fn parse_clock(text: &str) -> Option<NaiveTime> {
    text.parse::<NaiveTime>().ok().filter(|_| text.len() >= 5)
}

/// Control characters are left out, as they can only be a fault; line breaks and tabs stay.
fn parse_text(text: &str) -> Option<String> {
    let kept: String = text
        .trim()
        .chars()
        .filter(|character| !character.is_control() || "\n\t".contains(*character))
        .collect();
    (!kept.is_empty()).then_some(kept)
}

struct TextVisitor<T> {
    expected: &'static str,
    parse: fn(&str) -> Option<T>,
}

impl<T> TextVisitor<T> {
    fn parsed<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(""), &self))
    }
}

impl<T> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        self.parsed(text)
    }

    /// An id or a value is often written as a number.
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<T, E> {
        self.parsed(&value.to_string())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<T, E> {
        self.parsed(&format!("{value:?}"))
    }
}
