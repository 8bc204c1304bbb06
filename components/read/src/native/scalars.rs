//! The small values of the format: texts, dates and times, numbers, links.

use std::borrow::Cow;
use std::fmt;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use samplan_model::{Decimal, Link, iso};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::fields::Field;
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

/// Data in another form, which somebody else reads: here it is only known to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign;

impl<'de> Deserialize<'de> for Foreign {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_unit(PassedOver)
    }
}

struct PassedOver;

impl Visitor<'_> for PassedOver {
    type Value = Foreign;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("data")
    }

    fn visit_unit<E>(self) -> Result<Foreign, E> {
        Ok(Foreign)
    }
}

/// Nobody writes it: what has been read in another form is written in this one.
impl Serialize for Foreign {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Foreign {
    fn schema_name() -> Cow<'static, str> {
        "Foreign".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["object", "array", "string"], "description": "Data in another form: an object, a list, or the text of one." })
    }
}

macro_rules! scalar {
    ($name:ident as $schema_name:literal, $expected:literal, $schema:tt, $parse:expr, $write:expr) => {
        impl $name {
            /// The value as the format writes it; none where the text is not one.
            pub fn parse(text: &str) -> Option<Self> {
                let parse: fn(&str) -> Option<_> = $parse;
                parse(text).map(Self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = deserializer.deserialize_any(Written($expected))?;
                Self::parse(&text)
                    .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(""), &$expected))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&Self) -> String = $write;
                serializer.serialize_str(&write(self))
            }
        }

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
    iso::parse_moment, |moment| iso::moment(moment.0)
);
scalar!(
    Day as "Day", "a day such as 2026-05-12",
    { "type": "string", "pattern": pattern::DAY, "examples": ["2026-05-12"], "description": "A day." },
    iso::parse_day, |day| iso::day(day.0)
);
scalar!(
    Clock as "Clock", "a clock time such as 08:00",
    { "type": "string", "pattern": pattern::CLOCK, "examples": ["08:00"], "description": "A clock time." },
    iso::parse_clock, |clock| iso::clock(clock.0)
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

macro_rules! required {
    ($($name:ident),*) => {$(
        impl Field for $name {
            const IS_REQUIRED: bool = true;

            fn blank() -> Self {
                Self(Default::default())
            }
        }
    )*};
}

required!(Text, Moment, Clock, Number);

/// Control characters are left out, as they can only be a fault; line breaks and tabs stay.
fn parse_text(text: &str) -> Option<String> {
    let text = text.trim();
    let kept = if text.bytes().any(may_control) { without_control(text) } else { text.to_owned() };
    (!kept.is_empty()).then_some(kept)
}

/// Whether a byte can be one of a control character's. In UTF-8, those beyond ASCII begin with this one.
fn may_control(byte: u8) -> bool {
    byte < 0x20 || byte == 0x7f || byte == 0xc2
}

#[cold]
fn without_control(text: &str) -> String {
    text.chars().filter(|character| !character.is_control() || "\n\t".contains(*character)).collect()
}

/// Takes a scalar as it is written. What it stands for is no matter of the visitor: one serves all types.
struct Written(&'static str);

impl<'de> Visitor<'de> for Written {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    /// An id or a value is often written as a number.
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.to_string()))
    }
}
