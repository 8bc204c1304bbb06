//! The JSON Schema of the format, from its wire types. Native tools only.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform as _};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

use super::codes::Codes;
use super::lenient::{Items, Maybe};
use super::wire::CareRecord;

pub(super) mod pattern;

/// What marks a field that may be absent until [`drop_optional_from_required`] has seen it.
const OPTIONAL: &str = "x-optional";

/// In which order a schema's own keywords are read best; the others follow.
const KEYWORDS: [&str; 8] = ["$schema", "$id", "title", "description", "$ref", "const", "type", "required"];

/// The schema of `samplan/1` (JSON Schema 2020-12): what a host should write.
///
/// The reading forgives more. What it forgives with a note (an unknown field, no `format`) is an error here; what it
/// forgives silently (`null`, an empty text, a number for a text) is one too, as types made of this would suggest it.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<CareRecord>();
    RecursiveTransform(drop_optional_from_required).transform(&mut schema);
    RecursiveTransform(drop_marks).transform(&mut schema);
    RecursiveTransform(drop_null).transform(&mut schema);
    RecursiveTransform(allow_only_known_fields_and_remarks).transform(&mut schema);
    schema.insert("$id".to_owned(), json!("urn:samplan:1"));
    require_format(&mut schema);
    RecursiveTransform(order_keywords).transform(&mut schema);
    schema.to_value()
}

/// One set of codes, each with its meaning.
pub(super) fn of_codes<C: Codes>() -> Schema {
    let codes: Vec<Value> = C::CODES
        .iter()
        .zip(C::MEANINGS)
        .map(|(code, meaning)| json!({ "const": code, "description": meaning }))
        .collect();
    json_schema!({ "description": C::DOC.trim(), "type": "string", "oneOf": codes })
}

fn drop_optional_from_required(schema: &mut Schema) {
    let optional: Vec<String> = match schema.get("properties").and_then(Value::as_object) {
        Some(fields) => fields
            .iter()
            .filter(|(_, field)| field.get(OPTIONAL).is_some())
            .map(|(name, _)| name.clone())
            .collect(),
        None => return,
    };
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| !optional.iter().any(|optional| name == optional));
        if required.is_empty() {
            schema.remove("required");
        }
    }
}

fn drop_marks(schema: &mut Schema) {
    schema.remove(OPTIONAL);
}

/// A plain `Option` costs its item when it can't be read; that it may be `null` is no more said than of a `Maybe`.
fn drop_null(schema: &mut Schema) {
    let Some([value, null]) = schema.get("anyOf").and_then(Value::as_array).map(Vec::as_slice) else {
        return;
    };
    if *null != json!({ "type": "null" }) {
        return;
    }
    let value = value.clone();
    schema.remove("anyOf");
    if let Value::Object(keywords) = value {
        schema.ensure_object().extend(keywords);
    }
}

/// A misspelt name is found while it is written. A host's own remarks begin with `$` or `_`.
fn allow_only_known_fields_and_remarks(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.insert("patternProperties".to_owned(), json!({ "^[$_]": true }));
        schema.insert("additionalProperties".to_owned(), json!(false));
    }
}

fn require_format(schema: &mut Schema) {
    schema.insert("required".to_owned(), json!(["format"]));
    if let Some(format) = schema.pointer_mut("/properties/format").and_then(Value::as_object_mut) {
        format.remove("$ref");
        format.insert("const".to_owned(), json!(super::FORMAT));
    }
}

fn order_keywords(schema: &mut Schema) {
    let Some(keywords) = schema.as_object_mut() else { return };
    let mut left = std::mem::take(keywords);
    for name in KEYWORDS {
        if let Some(value) = left.shift_remove(name) {
            keywords.insert(name.to_owned(), value);
        }
    }
    keywords.extend(left);
}

impl<T: JsonSchema> JsonSchema for Maybe<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = generator.subschema_for::<T>();
        schema.insert(OPTIONAL.to_owned(), json!(true));
        schema
    }
}

impl<T: JsonSchema> JsonSchema for Items<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Vec::<T>::json_schema(generator);
        schema.insert(OPTIONAL.to_owned(), json!(true));
        schema
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_must_be_there_is_required() {
        let schema = schema();
        assert_eq!(schema["$defs"]["CarePlan"]["required"], json!(["id"]));
        assert_eq!(schema["$defs"]["Activity"]["required"], json!(["id", "title", "status"]));
        assert_eq!(schema["required"], json!(["format"]));
        assert!(!schema.to_string().contains(OPTIONAL));
        assert!(!schema.to_string().contains("null"));
    }

    #[test]
    fn fields_keep_the_order_of_the_types_and_are_all_described() {
        let schema = schema();
        let defs = schema["$defs"].as_object().unwrap();
        let fields: Vec<_> = defs["CarePlan"]["properties"].as_object().unwrap().keys().take(4).collect();
        assert_eq!(fields, ["id", "kind", "title", "description"]);
        for (name, definition) in defs {
            assert!(is_described(definition), "{name}");
            let fields = definition["properties"].as_object().into_iter().flatten();
            let forms = definition["anyOf"].as_array().into_iter().flatten();
            let fields =
                fields.chain(forms.clone().filter_map(|form| form["properties"].as_object()).flatten());
            for (field, schema) in fields {
                assert!(is_described(schema), "{name}.{field}");
            }
            assert!(forms.into_iter().all(is_described), "{name}");
        }
    }

    fn is_described(schema: &Value) -> bool {
        schema["description"].as_str().is_some_and(|text| text.len() > 3)
    }
}
