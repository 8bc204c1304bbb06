//! A contact in one line of text: "Elin Berg, distriktssköterska, Vårdcentralen Gripen, 0980-123 45".

use samplan_model::TelecomKind;
use samplan_read::native::codes::TelecomCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

/// Words that only a unit has in its name.
const UNITS: [&str; 12] = [
    "vårdcentral",
    "hälsocentral",
    "mottagning",
    "klinik",
    "sjukhus",
    "lasarett",
    "avdelning",
    "enhet",
    "hemtjänst",
    "hemsjukvård",
    "psykiatri",
    "boende",
];

/// The contact that a line describes: first who, then in any order a number, an address for e-mail, a unit that calls itself one,
/// and a role. What is none of them is the contact's note.
pub(super) fn of(line: &str) -> wire::Contact {
    let mut contact = wire::Contact::default();
    let mut notes = Vec::new();
    for part in line.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let lower = part.to_lowercase();
        let is_unit = UNITS.iter().any(|unit| lower.contains(unit));
        match telecom(part) {
            Some(telecom) => contact.telecom.list.push(telecom),
            None if contact.name.0.is_empty() => contact.name = Text(part.to_owned()),
            None if is_unit && contact.unit.0.is_none() => contact.unit = Maybe(Text::parse(part)),
            None if !is_unit && contact.role.0.is_none() => contact.role = Maybe(Text::parse(part)),
            None => notes.push(part),
        }
    }
    if contact.name.0.is_empty() {
        // Nothing but a number: the number is who.
        contact.name = Text(line.to_owned());
    }
    contact.note = Maybe(Text::parse(&notes.join(", ")));
    contact
}

/// A number that is called, or an address for e-mail.
fn telecom(part: &str) -> Option<wire::Telecom> {
    let made = |kind, value: &str| {
        Some(wire::Telecom { kind: TelecomCode(kind), value: Text::parse(value)?, label: Maybe(None) })
    };
    let word = part.trim_start_matches(|sign: char| sign.is_alphabetic() && !part.contains('@'));
    if part.contains('@') && !part.contains(' ') {
        return made(TelecomKind::Email, part);
    }
    let value = word.trim_start_matches(['.', ':', ' ']);
    let is_number = |sign: char| sign.is_ascii_digit() || " -+()/".contains(sign);
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    if value.chars().all(is_number) && (5..16).contains(&digits) {
        made(TelecomKind::Phone, value)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_describes_a_contact() {
        #[track_caller]
        fn check(line: &str, expected: &str) {
            let contact = of(line);
            let text = |text: &Maybe<Text>| text.0.as_ref().map_or(String::new(), |text| text.0.clone());
            let numbers: Vec<_> =
                contact.telecom.list.iter().map(|telecom| telecom.value.0.as_str()).collect();
            let found = [
                contact.name.0.clone(),
                text(&contact.role),
                text(&contact.unit),
                numbers.join("+"),
                text(&contact.note),
            ];
            assert_eq!(found.join("|"), expected);
        }
        check(
            "Elin Berg, distriktssköterska, Vårdcentralen Gripen, tel. 0980-123 45",
            "Elin Berg|distriktssköterska|Vårdcentralen Gripen|0980-123 45|",
        );
        check("Elin Berg", "Elin Berg||||");
        check(
            "Elin Berg, elin@example.org, vardagar 8–16, ej onsdagar",
            "Elin Berg|vardagar 8–16||elin@example.org|ej onsdagar",
        );
        check("0980-123 45", "0980-123 45|||0980-123 45|");
    }
}
