//! The schema as types for TypeScript.
//!
//! Our own writer: json-schema-to-typescript makes a numbered copy of a type (`Contact1` to `Contact7`) for each field
//! that describes its reference in its own words, and drops the meanings of the codes.

use serde_json::Value;

use super::shape::{Shape, definitions, description, examples, is_required, name_of, shape};

const HEAD: &str = "\
// The plan format samplan/1, field by field: docs/format.md says the same in prose.
// Made by `cargo xtask schema` from the Rust types of the format: change those.
";

/// The text of `samplan-1.d.ts`; the record is `CareRecord`, and every other type is exported under its name in the schema.
pub(super) fn declarations(schema: &Value) -> String {
    let mut text = HEAD.to_owned();
    for (name, definition) in definitions(schema) {
        match (shape(definition), name) {
            (Shape::Object(fields), _) => interface(&mut text, name, definition, fields),
            (Shape::Codes(codes), _) => union(&mut text, name, definition, codes),
            (Shape::Forms(forms), _) => union(&mut text, name, definition, forms),
            // Every other field is one: its name would only hide that it is a string.
            (Shape::Scalar, "Text") => {}
            (Shape::Scalar, _) => {
                comment(&mut text, "\n", definition);
                line(&mut text, &format!("export type {name} = {};", type_of(definition)));
            }
        }
    }
    text
}

fn interface<'s>(
    text: &mut String,
    name: &str,
    definition: &Value,
    fields: impl IntoIterator<Item = (&'s String, &'s Value)>,
) {
    comment(text, "\n", definition);
    line(text, &format!("export interface {name} {{"));
    for (field, schema) in fields {
        comment(text, "  ", schema);
        let optional = if is_required(definition, field) { "" } else { "?" };
        line(text, &format!("  {field}{optional}: {};", type_of(schema)));
    }
    line(text, "}");
}

fn union(text: &mut String, name: &str, definition: &Value, members: &[Value]) {
    comment(text, "\n", definition);
    line(text, &format!("export type {name} ="));
    for (index, member) in members.iter().enumerate() {
        comment(text, "  ", member);
        let end = if index + 1 == members.len() { ";" } else { "" };
        line(text, &format!("  | {}{end}", type_of(member)));
    }
}

fn type_of(schema: &Value) -> String {
    if let Some(name) = name_of(schema) {
        return if name == "Text" { "string".to_owned() } else { name.to_owned() };
    }
    if let Some(code) = schema["const"].as_str() {
        return format!("'{code}'");
    }
    match (&schema["type"], shape(schema)) {
        (_, Shape::Object(fields)) => {
            let fields: Vec<_> =
                fields.iter().map(|(name, schema)| format!("{name}: {}", type_of(schema))).collect();
            format!("{{ {} }}", fields.join("; "))
        }
        (Value::Array(types), _) => {
            types.iter().filter_map(Value::as_str).map(primitive).collect::<Vec<_>>().join(" | ")
        }
        (Value::String(kind), _) if kind == "array" => format!("{}[]", type_of(&schema["items"])),
        (Value::String(kind), _) => primitive(kind).to_owned(),
        _ => "unknown".to_owned(),
    }
}

fn primitive(kind: &str) -> &str {
    match kind {
        "integer" => "number",
        "array" => "readonly unknown[]",
        other => other,
    }
}

fn comment(text: &mut String, before: &str, schema: &Value) {
    line(text, &format!("{before}/** {}{} */", description(schema), examples(schema)));
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}
