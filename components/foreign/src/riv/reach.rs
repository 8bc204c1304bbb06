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
            way(reader, contact, telecom, &service);
            services.push(service);
        }
        for address in own.children("address") {
            // Each line is looked for among the others.
            if contact.address.list.len() < MOST {
                lines(contact, address);
            }
        }
    }
    // When they answer is the contact's, where it is the same for each of its ways.
    let mut said = services.iter().filter(|service| !service.is_always());
    let Some(first) = said.next().filter(|first| said.all(|other| other == *first)) else { return };
    if let Some(hours) = first.exactly().filter(|_| contact.hours.list.is_empty()) {
        contact.hours = hours.into_iter().map(written).collect::<Vec<_>>().into();
        contact.telecom.list.iter_mut().for_each(|telecom| telecom.label = Maybe(None));
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

/// One way to make contact; one that is none for a person, as a fax, is told in words.
fn way(reader: &Reader<'_, '_>, contact: &mut wire::Contact, telecom: Element<'_>, service: &Service) {
    let Some(value) = telecom.text_of("value") else { return };
    let system = telecom.code_of("system").unwrap_or_default();
    let is = |word: &str| {
        [&system.code, &system.label].into_iter().flatten().any(|text| text.0.eq_ignore_ascii_case(word))
    };
    let label = Text::parse(&service.words(reader.about.language));
    if let Some((_, kind)) = SYSTEMS.iter().find(|(word, _)| is(word)) {
        contact.telecom.list.push(wire::Telecom { kind: TelecomCode(*kind), value, label: Maybe(label) });
    } else {
        let name = match () {
            () if is("fax") => "Fax".to_owned(),
            () if is("pager") => words::of(reader.about.language, "Personsökare", "Pager").to_owned(),
            () => system.label.map_or(String::new(), |label| label.0),
        };
        let hours = label.map_or(String::new(), |label| format!(" ({})", label.0));
        let value = format!("{}{hours}", value.0);
        let text = if name.is_empty() { value } else { format!("{name}: {value}") };
        append(&mut contact.note, &text);
    }
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
