//! The JSON Schema of the format, from its wire types. Native tools only.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform as _};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

use super::codes::Codes;
use super::lenient::{Items, Maybe};
use super::wire::CareRecord;

/// What marks a field that may be absent until [`drop_optional_from_required`] has seen it.
const OPTIONAL: &str = "x-optional";

/// The schema of `samplan/1` (JSON Schema 2020-12).
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<CareRecord>();
    RecursiveTransform(drop_optional_from_required).transform(&mut schema);
    RecursiveTransform(drop_marks).transform(&mut schema);
    schema.insert("$id".to_owned(), json!("urn:samplan:1"));
    schema.to_value()
}

/// One set of codes, each with its meaning.
pub(super) fn of_codes<C: Codes>() -> Schema {
    let codes: Vec<Value> =
        C::TABLE.iter().map(|(code, _, meaning)| json!({ "const": code, "description": meaning })).collect();
    json_schema!({ "description": C::DOC.trim(), "oneOf": codes })
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
        assert_eq!(schema.get("required"), None);
        assert!(!schema.to_string().contains(OPTIONAL));
    }
}
