use serde_json::{Map, Value};

use super::*;

/// The whole text as `serde_json` has it.
fn read(text: &str) -> Option<Value> {
    let reader = Reader::new(text);
    let value = value(&reader).ok();
    if reader.end().is_some() { None } else { value }
}

fn value(reader: &Reader<'_>) -> Result<Value, Broken> {
    let mut turn = Turn::First;
    Ok(match reader.token()? {
        Token::Null => Value::Null,
        Token::Bool(value) => value.into(),
        Token::Integer(value) => value.into(),
        Token::Decimal(number) => serde_json::from_str(number).map_err(|_error| Broken)?,
        Token::Text(text) => text.into(),
        Token::List => {
            let mut list = Vec::new();
            while reader.has_item(std::mem::replace(&mut turn, Turn::Next))? {
                list.push(value(reader)?);
            }
            list.into()
        }
        Token::Object => {
            let mut object = Map::new();
            while let Some(key) = reader.key(std::mem::replace(&mut turn, Turn::Next))? {
                object.insert(key.into_owned(), value(reader)?);
            }
            object.into()
        }
    })
}

fn expected(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

const TEXTS: [&str; 23] = [
    "null",
    " true ",
    "[]",
    "[1,-2, 30]",
    "{}",
    r#"{"a":{"b":[null,false]}}"#,
    r#""å \u00e5 \n \" \\ \/ \b\f\r\t""#,
    r#""\ud83d\ude00""#,
    "\"\u{1}\"",
    r#"{"a":1,"a":2}"#,
    "",
    " ",
    "01",
    "1.",
    "-",
    "[1,]",
    "[,1]",
    "{,}",
    r#"{"a"}"#,
    r#"{"a":}"#,
    "nul",
    "[1 2]",
    "[1]x",
];

#[test]
fn it_reads_what_serde_json_reads() {
    for text in TEXTS {
        assert_eq!(read(text), expected(text), "{text}");
    }
}

/// Texts with something taken away, doubled or put in: most are no JSON any more, and which are is not for us to say.
#[test]
fn it_refuses_what_serde_json_refuses() {
    let whole =
        r#"{"plans": [{"id": "å\u00f6\n", "count": -12, "is": [true, false, null, {}], "no": []}, "x", 7]}"#;
    let (mut read_too, mut refused) = (0, 0);
    for (place, _) in whole.char_indices() {
        let (before, after) = whole.split_at(place);
        let rest = after.chars().skip(1).collect::<String>();
        for put in ["", "\"", "\\", ",", ":", "{", "}", "[", "]", "0", "-", "e", "\n", "u", " "] {
            for text in [format!("{before}{put}{after}"), format!("{before}{put}{rest}"), before.to_owned()] {
                let expected = expected(&text);
                if expected.is_some() {
                    read_too += 1;
                } else {
                    refused += 1;
                }
                assert_eq!(read(&text), expected, "{text}");
            }
        }
    }
    assert!(read_too > 300 && refused > 2_000, "{read_too} {refused}");
}

#[test]
fn what_is_nested_too_deeply_is_passed_over_by_nobody() {
    let deep = "[".repeat(100_000);
    assert!(Reader::new(&deep).pass().is_err());
}

#[test]
fn half_a_pair_of_surrogates_is_replaced() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(read(text), Some(expected.into()));
    }
    check(r#""\ud83d""#, "\u{fffd}");
    check(r#""\ude00""#, "\u{fffd}");
    check(r#""å\ud83dx\ud83d\ude00\n""#, "å\u{fffd}x😀\n");
    assert_eq!(read(r#""\ud83d\u+123""#), None);
    assert_eq!(read(r#""\ud83d"#), None);
}
