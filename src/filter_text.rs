//! A filter as the text that an address can hold, where there is no JavaScript to read it: the form is that of
//! `www/elements/filter.js`, and a test here holds the two together. Not in the WASM.

use samplan_arrange::Filter;

use crate::filter_form::FilterForm;

/// The name in the text and the name in the filter.
const PARTS: [(&str, &str); 12] = [
    ("text", "text"),
    ("who", "parties"),
    ("kind", "kinds"),
    ("plan", "plans"),
    ("area", "needAreas"),
    ("source", "sources"),
    ("period", "period"),
    ("from", "from"),
    ("to", "to"),
    ("status", "statuses"),
    ("standing", "standings"),
    ("show", "sections"),
];

/// The filter of such a text. What is not understood asks for nothing.
pub fn filter_of_text(text: &str) -> Filter {
    let text = text.strip_prefix(['?', '#']).unwrap_or(text);
    let parts = text.split('&').filter_map(|part| {
        let (name, values) = part.split_once('=')?;
        let (_, property) = PARTS.into_iter().find(|(known, _)| *known == name)?;
        // A list is split where its commas stand, before what they hold is read; the words of a search keep theirs.
        let values: Vec<_> = match property {
            "text" | "period" | "from" | "to" => vec![decoded(values)],
            _ => values.split(',').map(decoded).filter(|value| !value.is_empty()).collect(),
        };
        Some((property.to_owned(), values))
    });
    FilterForm::of(parts).filter()
}

/// As forms write it too, with a plus for a space. What is coded wrongly says nothing.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => match (hex(rest.next()), hex(rest.next())) {
                (Some(high), Some(low)) => high << 4 | low,
                (None, _) | (_, None) => return String::new(),
            },
            byte => byte,
        });
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn hex(digit: Option<u8>) -> Option<u8> {
    char::from(digit?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_as_the_elements_read_it() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(filter_of_text(text), filter_of_text(expected), "{text}");
        }
        assert_eq!(
            filter_of_text("text=v%C3%A5rd,+ej"),
            Filter { text: "vård, ej".into(), ..Filter::default() }
        );
        assert_eq!(filter_of_text("who=care,municipality&period=week").terms().len(), 3);
        check("?who=municipality,care,care", "who=care&who=municipality");
        check("#text=x&colour=red", "text=x");
        check("text=%E5", "");
        check("who=nobody&text=%4", "");
    }

    #[test]
    fn the_names_are_those_of_the_elements() {
        let path = format!("{}/www/elements/filter.js", env!("CARGO_MANIFEST_DIR"));
        let script = std::fs::read_to_string(path).unwrap();
        let lists = ["text", "period", "from", "to"];
        for (name, property) in PARTS {
            let is_list = !lists.contains(&property);
            let line = format!("['{name}', '{property}', {is_list}],");
            assert!(script.contains(&line), "{line}");
        }
        assert_eq!(script.lines().filter(|line| line.trim_start().starts_with("['")).count(), PARTS.len());
    }
}
