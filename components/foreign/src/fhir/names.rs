//! Names of people, addresses, ways to make contact, and when somebody answers.

use samplan_model::{TelecomKind, Weekday};
use samplan_read::native::codes::{TelecomCode, WeekdayCode};
use samplan_read::native::scalars::{Clock, Text};
use samplan_read::native::wire;

use super::node::Node;
use super::tongue::{brief, maybe};

/// More ways to make contact, lines or hours than this nobody reads, and they are given wherever somebody is named.
const MOST: usize = 20;

/// The whole name; the one that is used before an old one.
pub(super) fn whole_name(somebody: Node<'_>) -> Option<String> {
    let rank = |name: &Node<'_>| match name.text_of("use") {
        Some("official") => 0,
        Some("usual") => 1,
        None => 2,
        Some("old" | "maiden") => 4,
        Some(_) => 3,
    };
    let name = somebody.all("name").take(MOST).min_by_key(rank)?;
    if let Some(text) = name.text().or_else(|| name.text_of("text")) {
        return Some(brief(text));
    }
    let parts = name.each(&["prefix", "given", "family", "suffix"]).filter_map(Node::text);
    Some(brief(&parts.collect::<Vec<_>>().join(" "))).filter(|whole| !whole.is_empty())
}

/// The street and the place, a line each.
pub(super) fn address(address: Node<'_>) -> Vec<String> {
    let place: Vec<_> = ["postalCode", "city"].iter().filter_map(|name| address.word_of(name)).collect();
    let mut lines: Vec<String> = address.all("line").filter_map(Node::text).map(brief).collect();
    if !place.is_empty() {
        lines.push(place.join(" "));
    }
    if lines.is_empty() {
        lines.extend(
            address.text().or_else(|| address.text_of("text")).into_iter().flat_map(str::lines).map(brief),
        );
    }
    lines.truncate(MOST);
    lines
}

/// Ways to make contact, the preferred first. What is old is none any more.
pub(super) fn telecoms<'t>(points: impl Iterator<Item = Node<'t>>) -> Vec<wire::Telecom> {
    let mut points: Vec<_> = points.take(MOST).filter(|point| point.text_of("use") != Some("old")).collect();
    points.sort_by_key(|point| {
        point.word_of("rank").and_then(|rank| rank.parse::<u32>().ok()).unwrap_or(u32::MAX)
    });
    points.into_iter().filter_map(telecom).collect()
}

fn telecom(point: Node<'_>) -> Option<wire::Telecom> {
    let value = point.word_of("value")?;
    let is_web = value.starts_with("http:") || value.starts_with("https:");
    let kind = match point.text_of("system") {
        Some("phone") => TelecomKind::Phone,
        Some("sms") => TelecomKind::Sms,
        Some("email") => TelecomKind::Email,
        Some("url") => TelecomKind::Web,
        // Fax and pager are no ways for a person; a link of whatever system is one.
        Some("fax" | "pager") => return None,
        Some(_) | None if is_web => TelecomKind::Web,
        Some(_) | None if value.contains('@') => TelecomKind::Email,
        Some(_) | None if value.bytes().filter(u8::is_ascii_digit).count() >= 5 => TelecomKind::Phone,
        Some(_) | None => return None,
    };
    let label = point.all("extension").find_map(|extension| extension.text_of("valueString"));
    Some(wire::Telecom {
        kind: TelecomCode(kind),
        value: Text::parse(&brief(&value))?,
        label: maybe(label.map(brief)),
    })
}

/// When somebody answers: `availableTime` of R4, `availability` of R5 and of Inera's extension on a way to make contact.
pub(super) fn hours<'t>(resource: Node<'t>) -> Vec<wire::Hours> {
    let in_extension = |point: Node<'t>| {
        point.all("extension").filter_map(|extension| extension.get("valueAvailability")).collect::<Vec<_>>()
    };
    let of_telecom = resource.all("telecom").take(MOST).flat_map(in_extension);
    let availabilities = resource
        .all("availability")
        .chain(of_telecom)
        .flat_map(|availability| availability.all("availableTime"));
    resource.all("availableTime").chain(availabilities).take(MOST).filter_map(available).collect()
}

fn available(time: Node<'_>) -> Option<wire::Hours> {
    let days: Vec<_> =
        time.all("daysOfWeek").filter_map(|day| weekday(day.text()?)).map(WeekdayCode).collect();
    let clock = |name: &str| time.text_of(name).and_then(Clock::parse);
    let midnight = || Clock(chrono::NaiveTime::MIN);
    let (from, to) = match (time.is_true("allDay"), clock("availableStartTime"), clock("availableEndTime")) {
        (true, ..) => (midnight(), midnight()),
        (false, Some(from), Some(to)) => (from, to),
        (false, from, to) => (from?, to.unwrap_or_else(midnight)),
    };
    Some(wire::Hours { days: days.into(), from, to })
}

pub(super) fn weekday(code: &str) -> Option<Weekday> {
    Some(match code {
        "mon" => Weekday::Mon,
        "tue" => Weekday::Tue,
        "wed" => Weekday::Wed,
        "thu" => Weekday::Thu,
        "fri" => Weekday::Fri,
        "sat" => Weekday::Sat,
        "sun" => Weekday::Sun,
        _ => return None,
    })
}
