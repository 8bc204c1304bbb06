//! The whole of a text as a tree, for what refers from one place to another, as FHIR does. Rule: a tree knows where each value
//! stands in its text, and nothing of what it means.
//!
//! A native record is never made into one: it is read from its beginning to its end, and nothing is built that is thrown away.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::mem;

use crate::issue::Issue;
use crate::json::{Broken, Reader, Token, Turn};

/// A value, and where it begins in the text.
#[derive(Clone, Debug)]
pub struct Tree<'t> {
    /// The place in the text, in bytes. It tells the value's path, see [`Tree::path_to`].
    pub start: usize,
    /// The value.
    pub value: Value<'t>,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number that is written as an integer and fits.
    Integer(i64),
    /// Any other number, as it is written.
    Decimal(&'t str),
    /// A text.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Tree<'t>>),
    /// An object: its fields in their order, a name that is given twice among them.
    Object(Vec<(Cow<'t, str>, Tree<'t>)>),
}

/// The tree of a text; an issue where it is no JSON.
pub fn tree(text: &str) -> Result<Tree<'_>, Issue> {
    let reader = Reader::new(text);
    let tree = read(&reader, Reader::DEEPEST);
    match (reader.end(), tree) {
        (None, Ok(tree)) => Ok(tree),
        (issue, _) => Err(issue.unwrap_or_else(|| reader.no_json())),
    }
}

fn read<'t>(reader: &Reader<'t>, left: u8) -> Result<Tree<'t>, Broken> {
    let Some(deeper) = left.checked_sub(1) else { return Err(reader.breaks()) };
    reader.keep()?;
    let start = reader.begin();
    let mut turn = Turn::First;
    let value = match reader.token()? {
        Token::Null => Value::Null,
        Token::Bool(value) => Value::Bool(value),
        Token::Integer(value) => Value::Integer(value),
        Token::Decimal(number) => Value::Decimal(number),
        Token::Text(text) => Value::Text(text),
        Token::List => {
            let mut items = Vec::new();
            while reader.has_item(mem::replace(&mut turn, Turn::Next))? {
                items.push(read(reader, deeper)?);
            }
            Value::List(items)
        }
        Token::Object => {
            let mut fields = Vec::new();
            while let Some(key) = reader.key(mem::replace(&mut turn, Turn::Next))? {
                fields.push((key, read(reader, deeper)?));
            }
            Value::Object(fields)
        }
    };
    Ok(Tree { start, value })
}

impl<'t> Tree<'t> {
    /// The first field with this name, unless it is `null`.
    pub fn get(&self, name: &str) -> Option<&Tree<'t>> {
        self.fields()
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
            .filter(|value| !value.is_null())
    }

    /// The fields of an object; none of anything else.
    pub fn fields(&self) -> &[(Cow<'t, str>, Tree<'t>)] {
        match &self.value {
            Value::Object(fields) => fields,
            Value::Null
            | Value::Bool(_)
            | Value::Integer(_)
            | Value::Decimal(_)
            | Value::Text(_)
            | Value::List(_) => &[],
        }
    }

    /// The items of a list; of anything else but `null`, itself alone, as many write one for a list of one.
    pub fn items(&self) -> &[Tree<'t>] {
        match &self.value {
            Value::List(items) => items,
            Value::Null => &[],
            Value::Bool(_) | Value::Integer(_) | Value::Decimal(_) | Value::Text(_) | Value::Object(_) => {
                std::slice::from_ref(self)
            }
        }
    }

    /// The items of the field with this name.
    pub fn all(&self, name: &str) -> &[Tree<'t>] {
        self.get(name).map(Tree::items).unwrap_or_default()
    }

    /// A text with something in it.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            Value::Null
            | Value::Bool(_)
            | Value::Integer(_)
            | Value::Decimal(_)
            | Value::List(_)
            | Value::Object(_) => None,
        }
    }

    /// The text of the field with this name.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Tree::text)
    }

    /// A text or a number, as it is written: an id, a value.
    pub fn word(&self) -> Option<Cow<'_, str>> {
        match &self.value {
            Value::Integer(number) => Some(Cow::Owned(number.to_string())),
            Value::Decimal(number) => Some(Cow::Borrowed(*number)),
            Value::Text(_) => self.text().map(Cow::Borrowed),
            Value::Null | Value::Bool(_) | Value::List(_) | Value::Object(_) => None,
        }
    }

    /// `true` or `false`, as such or, as some write it, as a text.
    pub fn bool(&self) -> Option<bool> {
        match (&self.value, self.text()) {
            (Value::Bool(value), _) => Some(*value),
            (_, Some("true")) => Some(true),
            (_, Some("false")) => Some(false),
            (_, _) => None,
        }
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// The path from this value to one that stands in it, by the other's place: `entry[3].resource.period`.
    pub fn path_to(&self, start: usize) -> String {
        let (mut path, mut here) = (String::new(), self);
        while here.start < start {
            let Some(next) = here.step_towards(start, &mut path) else { break };
            here = next;
        }
        path
    }

    /// The value in this one in which another stands, whose name or place is put behind the path.
    fn step_towards(&self, start: usize, path: &mut String) -> Option<&Self> {
        match &self.value {
            Value::Object(fields) => {
                let behind = fields.partition_point(|(_, value)| value.start <= start);
                let (key, value) = fields.get(behind.checked_sub(1)?)?;
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(key);
                Some(value)
            }
            Value::List(items) => {
                let place = items.partition_point(|value| value.start <= start).checked_sub(1)?;
                // Writing into a text can't fail.
                write!(path, "[{place}]").ok();
                items.get(place)
            }
            Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Decimal(_) | Value::Text(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tree;
    use crate::IssueCode;

    #[test]
    fn a_value_knows_its_path() {
        #[track_caller]
        fn check(text: &str, of: &str, expected: &str) {
            let tree = tree(text).unwrap();
            assert_eq!(tree.path_to(text.find(of).unwrap()), expected);
        }
        let text = r#"{ "a": [1, { "b c": "x" }], "d": { "e": [[2, 3]] } }"#;
        check(text, "1", "a[0]");
        check(text, "\"x\"", "a[1].b c");
        check(text, "3", "d.e[0][1]");
        check(text, "{", "");
    }

    #[test]
    fn what_is_no_json_is_an_issue() {
        #[track_caller]
        fn check(text: &str) {
            assert!(tree(text).is_err(), "{text}");
        }
        check("");
        check("{");
        check("[1, 2");
        check("[] []");
        check(&"[".repeat(100_000));
    }

    #[test]
    fn more_than_can_be_read_is_an_issue() {
        #[track_caller]
        fn check(text: &str) {
            assert_eq!(tree(text).unwrap_err().code, IssueCode::TooMuch);
            assert_eq!(crate::read(text).issues.first().unwrap().code, IssueCode::TooMuch);
        }
        check(&format!("{{\"plans\":[{}{{}}]}}", "{},".repeat(600_000)));
        check(&format!("{{\"plans\":\"{}\"}}", "x".repeat(64 << 20)));
    }

    #[test]
    fn one_stands_for_a_list_of_one() {
        let text = r#"{ "one": { "a": 1 }, "many": [1, 2], "none": null }"#;
        let tree = tree(text).unwrap();
        assert_eq!([tree.all("one").len(), tree.all("many").len(), tree.all("none").len()], [1, 2, 0]);
    }
}
