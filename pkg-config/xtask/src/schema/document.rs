//! The schema as a page to read: docs/format.md. Its head is written by hand, as no type knows what a fault costs.

use serde_json::{Map, Value};

use super::shape::{Shape, definitions, description, examples, is_required, name_of, shape};

const HEAD: &str = include_str!("head.md");

/// The text of `docs/format.md`.
pub(super) fn page(schema: &Value) -> String {
    let mut blocks = vec![HEAD.trim_end().to_owned()];
    blocks.push("## Types\n\nWhat is not marked \"yes\" may be left out.".to_owned());
    for (name, definition) in definitions(schema) {
        if let Shape::Object(fields) = shape(definition) {
            blocks.push(section(name, definition));
            blocks.push(fields_table(definition, fields));
        }
    }
    blocks.push("## Small values".to_owned());
    for (name, definition) in definitions(schema) {
        match shape(definition) {
            Shape::Scalar => blocks.push(section(name, definition)),
            Shape::Forms(forms) => {
                blocks.push(section(name, definition));
                blocks.push(forms.iter().map(form).collect::<Vec<_>>().join("\n"));
            }
            Shape::Object(_) | Shape::Codes(_) => {}
        }
    }
    blocks.push("## Codes".to_owned());
    for (name, definition) in definitions(schema) {
        if let Shape::Codes(codes) = shape(definition) {
            blocks.push(section(name, definition));
            blocks.push(codes_table(codes));
        }
    }
    blocks.join("\n\n") + "\n"
}

fn section(name: &str, definition: &Value) -> String {
    format!("### {name}\n\n{}{}", description(definition), examples(definition))
}

fn fields_table(definition: &Value, fields: &Map<String, Value>) -> String {
    let mut rows =
        vec!["| field | type | required | meaning |".to_owned(), "| --- | --- | --- | --- |".to_owned()];
    rows.extend(fields.iter().map(|(field, schema)| {
        let required = if is_required(definition, field) { "yes" } else { "" };
        format!("| `{field}` | {} | {required} | {} |", type_of(schema), cell(schema))
    }));
    rows.join("\n")
}

fn codes_table(codes: &[Value]) -> String {
    let mut rows = vec!["| code | meaning |".to_owned(), "| --- | --- |".to_owned()];
    rows.extend(
        codes
            .iter()
            .map(|code| format!("| `{}` | {} |", code["const"].as_str().unwrap_or_default(), cell(code))),
    );
    rows.join("\n")
}

fn form(form: &Value) -> String {
    let fields = match shape(form) {
        Shape::Object(fields) => {
            let fields: Vec<_> =
                fields.iter().map(|(name, schema)| format!("`{name}` ({})", type_of(schema))).collect();
            format!(" An object with {}.", fields.join(" and "))
        }
        Shape::Codes(_) | Shape::Forms(_) | Shape::Scalar => String::new(),
    };
    format!("- {}{fields}{}", description(form), examples(form))
}

fn type_of(schema: &Value) -> String {
    if let Some(name) = name_of(schema) {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(text) = schema["const"].as_str() {
        return format!("`{text}`");
    }
    match schema["type"].as_str() {
        Some("array") => format!("list of {}", type_of(&schema["items"])),
        Some("integer") => "whole number".to_owned(),
        Some(other) => other.to_owned(),
        None => String::new(),
    }
}

fn cell(schema: &Value) -> String {
    description(schema).replace('|', "\\|")
}
