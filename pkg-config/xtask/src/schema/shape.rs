//! What the schema says, as its two readers ask for it. Rule: the only module that knows JSON Schema's keywords for
//! objects, references and choices.

use serde_json::{Map, Value};

/// What a definition is.
pub(super) enum Shape<'s> {
    /// An object with these fields.
    Object(&'s Map<String, Value>),
    /// One of these codes, each with its meaning.
    Codes(&'s [Value]),
    /// One of these forms.
    Forms(&'s [Value]),
    /// A text or a number of a certain form.
    Scalar,
}

pub(super) fn shape(schema: &Value) -> Shape<'_> {
    if let Some(fields) = schema["properties"].as_object() {
        Shape::Object(fields)
    } else if let Some(codes) = schema["oneOf"].as_array() {
        Shape::Codes(codes)
    } else if let Some(forms) = schema["anyOf"].as_array() {
        Shape::Forms(forms)
    } else {
        Shape::Scalar
    }
}

/// Every definition by its name, the record first, then in the order of their first use.
pub(super) fn definitions(schema: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let root = schema["title"].as_str().map(|title| (title, schema));
    let defs = schema["$defs"].as_object().into_iter().flatten();
    root.into_iter().chain(defs.map(|(name, definition)| (name.as_str(), definition)))
}

/// The name of the definition that a schema refers to.
pub(super) fn name_of(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.strip_prefix("#/$defs/")
}

pub(super) fn description(schema: &Value) -> &str {
    schema["description"].as_str().unwrap_or_default()
}

pub(super) fn is_required(definition: &Value, field: &str) -> bool {
    definition["required"].as_array().is_some_and(|names| names.iter().any(|name| name == field))
}

/// The examples as they stand in JSON, as code in a sentence; nothing where there are none.
pub(super) fn examples(schema: &Value) -> String {
    match schema["examples"].as_array() {
        Some(examples) => {
            let examples: Vec<_> = examples.iter().map(|example| format!("`{example}`")).collect();
            format!(" For example {}.", examples.join(", "))
        }
        None => String::new(),
    }
}
