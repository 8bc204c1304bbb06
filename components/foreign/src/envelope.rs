//! What of some data is in which form, out of all that is wrapped around it: response elements, SOAP's `Envelope` and `Body`,
//! lists that hold answers of several kinds, and text in which JSON stands.

use std::borrow::Cow;

use samplan_read::native::codes::Shape;
use samplan_read::tree::{Tree, Value};

use crate::{riv, shape};

/// A part of some data.
#[derive(Debug)]
pub(crate) struct Part<'t> {
    /// Its form; none where nothing in it is known.
    pub(crate) shape: Option<Shape>,
    /// The part itself.
    pub(crate) data: &'t Tree<'t>,
}

/// So deep an answer may be wrapped.
const DEEPEST: u8 = 12;

/// The parts of some data. What holds parts is none itself; what holds none is one, of no known form. Where the host names a
/// form, what is found in that form is taken, and else all of it as that.
pub(crate) fn parts<'t>(data: &'t Tree<'t>, named: Option<Shape>) -> Vec<Part<'t>> {
    let found = || {
        let mut parts = within(data, DEEPEST);
        // A record of a contract without the name of what it is.
        for part in &mut parts {
            part.shape = part.shape.or_else(|| riv::contract_of(part.data));
        }
        parts
    };
    let Some(named) = named else { return found() };
    let in_it: Vec<_> = found().into_iter().filter(|part| part.shape == Some(named)).collect();
    if in_it.is_empty() { vec![Part { shape: Some(named), data }] } else { in_it }
}

fn within<'t>(data: &'t Tree<'t>, left: u8) -> Vec<Part<'t>> {
    let itself = |shape| vec![Part { shape, data }];
    let Some(deeper) = left.checked_sub(1) else { return itself(None) };
    match &data.value {
        Value::List(items) => match of_list(items) {
            Some(shape) => itself(Some(shape)),
            None => items.iter().flat_map(|item| within(item, deeper)).collect(),
        },
        Value::Object(fields) => {
            if let Some(shape) = shape::of(data) {
                return itself(Some(shape));
            }
            let parts: Vec<_> =
                fields.iter().flat_map(|(name, value)| in_field(name, value, deeper)).collect();
            if parts.is_empty() { itself(None) } else { parts }
        }
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Decimal(_) | Value::Text(_) => itself(None),
    }
}

/// The form of a list all of whose items are in the same one: resources that may refer to each other, records of one answer.
fn of_list(items: &[Tree<'_>]) -> Option<Shape> {
    let mut shapes = items.iter().map(shape::of);
    let first = shapes.next()??;
    (first != Shape::Samplan && shapes.all(|shape| shape == Some(first))).then_some(first)
}

/// What stands in a field of a wrapping: its header, a result's code and the like are nothing.
fn in_field<'t>(name: &str, value: &'t Tree<'t>, left: u8) -> Vec<Part<'t>> {
    let mut parts = within(value, left);
    parts.retain(|part| part.shape.is_some());
    match shape::of_element(name) {
        Some(shape) if parts.is_empty() => vec![Part { shape: Some(shape), data: value }],
        Some(_) | None => parts,
    }
}

/// The same with the local names of XML, where some have a prefix (`ns2:carePlan`); none where no name has one. It stands in
/// its text where the other does, so that paths are those of the text.
pub(crate) fn without_prefixes<'t>(tree: &Tree<'t>) -> Option<Tree<'t>> {
    has_prefix(tree).then(|| local(tree))
}

fn has_prefix(tree: &Tree<'_>) -> bool {
    match &tree.value {
        Value::List(items) => items.iter().any(has_prefix),
        Value::Object(fields) => fields.iter().any(|(name, value)| is_prefixed(name) || has_prefix(value)),
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Decimal(_) | Value::Text(_) => false,
    }
}

fn local<'t>(tree: &Tree<'t>) -> Tree<'t> {
    let value = match &tree.value {
        Value::List(items) => Value::List(items.iter().map(local).collect()),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (local_name(name), local(value))).collect())
        }
        other @ (Value::Null | Value::Bool(_) | Value::Integer(_) | Value::Decimal(_) | Value::Text(_)) => {
            other.clone()
        }
    };
    Tree { start: tree.start, value }
}

/// `ns2:carePlan`, but neither an attribute (`@xmlns:ns2`, `xmlns:ns2`) nor an address.
fn is_prefixed(name: &str) -> bool {
    let is_word = |text: &str| {
        !text.is_empty() && text.chars().all(|letter| letter.is_alphanumeric() || "_-.".contains(letter))
    };
    name.split_once(':').is_some_and(|(prefix, rest)| prefix != "xmlns" && is_word(prefix) && is_word(rest))
}

fn local_name<'t>(name: &Cow<'t, str>) -> Cow<'t, str> {
    match name {
        name if !is_prefixed(name) => name.clone(),
        Cow::Borrowed(name) => Cow::Borrowed(name.split_once(':').map_or(*name, |(_, rest)| rest)),
        Cow::Owned(name) => {
            Cow::Owned(name.split_once(':').map_or(name.as_str(), |(_, rest)| rest).to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use samplan_read::tree::tree;

    /// The parts as `form path`.
    fn found(text: &str, named: Option<Shape>) -> String {
        let whole = tree(text).unwrap();
        let plain = without_prefixes(&whole);
        let data = plain.as_ref().unwrap_or(&whole);
        let parts: Vec<_> = parts(data, named)
            .iter()
            .map(|part| format!("{:?} {}", part.shape, whole.path_to(part.data.start)))
            .collect();
        parts.join(", ").replace("Some(", "").replace(')', "")
    }

    #[test]
    fn an_answer_is_found_in_what_is_around_it() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(found(text, None), expected);
        }
        check(r#"{ "resourceType": "Bundle" }"#, "Fhir ");
        check(r#"[{ "resourceType": "Patient" }, { "resourceType": "CarePlan" }]"#, "Fhir ");
        check(r#"{ "data": { "resourceType": "Bundle" } }"#, "Fhir data");
        check(
            r#"{ "GetCarePlansResponse": { "result": { "resultCode": "OK" } } }"#,
            "GetCarePlans GetCarePlansResponse",
        );
        check(
            r#"{ "soap:Envelope": { "soap:Header": {}, "soap:Body": { "ns2:GetCarePlansResponse": { "ns2:carePlan": [] } } } }"#,
            "GetCarePlans soap:Envelope.soap:Body.ns2:GetCarePlansResponse",
        );
        check(
            r#"[{ "resourceType": "Bundle" }, { "getCarePlansResponse": { "carePlan": {} } }, { "format": "samplan/1" }]"#,
            "Fhir [0], GetCarePlans [1].getCarePlansResponse, Samplan [2]",
        );
        check(r#"[{ "resourceType": "Bundle" }, { "a": 1 }, 7]"#, "Fhir [0], None [1], None [2]");
        check(r#"{ "a": { "b": [1, 2] } }"#, "None ");
        check("[]", "");
    }

    #[test]
    fn the_host_may_name_the_form() {
        let text = r#"{ "x": { "carePlan": [] }, "y": { "resourceType": "Bundle" } }"#;
        assert_eq!(found(text, Some(Shape::Fhir)), "Fhir y");
        assert_eq!(found(text, Some(Shape::GetActivities)), "GetActivities ");
    }
}
