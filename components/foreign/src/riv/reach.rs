//! The ways to reach a contact, and when: *`ContactType`* with its *`HoursOfService`*.

use samplan_model::{TelecomKind, Weekday};
use samplan_read::native::codes::{TelecomCode, WeekdayCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Clock, Text};
use samplan_read::native::wire;

use super::element::Element;
use super::filling::append;
use super::hours::Service;
use super::reader::Reader;
use super::words;

/// The systems that are a way to make contact, by the codes of FHIR that the contract has taken over.
const SYSTEMS: [(&str, TelecomKind); 4] = [
    ("phone", TelecomKind::Phone),
    ("sms", TelecomKind::Sms),
    ("email", TelecomKind::Email),
    ("url", TelecomKind::Web),
];

/// No address has as many lines.
const MOST: usize = 40;

/// Fills in how to reach a contact from the elements `contact` of a person, team or unit.
pub(super) fn fill(reader: &mut Reader<'_, '_>, contact: &mut wire::Contact, owner: Element<'_>) {
    let mut services = Vec::new();
    for own in owner.children("contact") {
        for telecom in own.children("telecom") {
            let service = Service::of(reader, telecom);
            if let Some(value) = way(reader, contact, telecom) {
                services.push((value, service));
            }
        }
        for address in own.children("address") {
            // Each line is looked for among the others.
            if contact.address.list.len() < MOST {
                lines(contact, address);
            }
        }
    }
    // When they answer is the contact's, where it is the same for each of its ways; else it is told in words.
    let mut said = services.iter().map(|(_, service)| service).filter(|service| !service.is_always());
    let shared = said.next().filter(|first| said.all(|other| other == *first));
    match shared.and_then(Service::exactly).filter(|_| contact.hours.list.is_empty()) {
        Some(hours) => contact.hours = hours.into_iter().map(written).collect::<Vec<_>>().into(),
        None => {
            for (value, service) in services.iter().filter(|(_, service)| !service.is_always()) {
                append(&mut contact.note, &format!("{value}: {}", service.words(reader.about.language)));
            }
        }
    }
}

/// Hours as the format writes them.
fn written((days, from, to): (Vec<Weekday>, chrono::NaiveTime, chrono::NaiveTime)) -> wire::Hours {
    wire::Hours {
        days: days.into_iter().map(WeekdayCode).collect::<Vec<_>>().into(),
        from: Clock(from),
        to: Clock(to),
    }
}

/// Takes up one way to make contact, and tells its number or address. One that is none for a person, as a fax, is told in words.
fn way(reader: &Reader<'_, '_>, contact: &mut wire::Contact, telecom: Element<'_>) -> Option<String> {
    let value = telecom.text_of("value")?;
    let said = value.0.clone();
    let system = telecom.code_of("system").unwrap_or_default();
    let is = |word: &str| {
        [&system.code, &system.label].into_iter().flatten().any(|text| text.0.eq_ignore_ascii_case(word))
    };
    if let Some((_, kind)) = SYSTEMS.iter().find(|(word, _)| is(word)) {
        let telecom = wire::Telecom { kind: TelecomCode(*kind), value, label: Maybe(None) };
        contact.telecom.list.push(telecom);
        return Some(said);
    }
    let name = match () {
        () if is("fax") => "Fax".to_owned(),
        () if is("pager") => words::of(reader.about.language, "Personsökare", "Pager").to_owned(),
        () => system.label.map_or(String::new(), |label| label.0),
    };
    let text = if name.is_empty() { value.0 } else { format!("{name}: {}", value.0) };
    append(&mut contact.note, &text);
    Some(said)
}

fn lines(contact: &mut wire::Contact, address: Element<'_>) {
    let own = address.children("line").take(MOST).filter_map(|line| Text::parse(&line.word()?));
    let place = [address.text_of("postalCode"), address.text_of("city")];
    let place: Vec<_> = place.into_iter().flatten().map(|text| text.0).collect();
    let lines: Vec<_> = own.chain(Text::parse(&place.join(" "))).collect();
    let is_new = |line: &Text| !contact.address.list.contains(line);
    let more: Vec<_> = lines.into_iter().filter(is_new).collect();
    contact.address.list.extend(more);
}
