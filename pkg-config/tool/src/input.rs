//! The files of a command, and what the readers make of them.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use samplan_foreign::{Language, convert, shapes};
use samplan_model::CareRecord;
use samplan_read::native::codes::{Codes as _, Shape, ShapeCode};
use samplan_read::{Form, Issue, read};
use serde_json::{Value, json};

/// In which form a file is, where it can't be seen by its shape: as `sources[].shape` of the format.
pub fn shape() -> impl TypedValueParser<Value = Shape> {
    let meanings = ShapeCode::CODES.iter().zip(ShapeCode::MEANINGS);
    let values = meanings.map(|(code, meaning)| PossibleValue::new(code).help(meaning));
    PossibleValuesParser::new(values).try_map(|code| ShapeCode::from_code(&code).context("no such shape"))
}

/// A text, and where it comes from.
#[derive(Clone, Debug)]
pub struct Input {
    /// What it is called to whoever asked: the name of the file, `-` for standard input.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// What is in a text.
#[derive(Clone, Debug)]
pub struct Found {
    /// In which forms it is, as `sources[].shape` names them.
    pub shapes: Vec<&'static str>,
    /// The text in our form.
    pub native: String,
    /// What it says; none where it is nothing that can be read.
    pub record: Option<CareRecord>,
    /// What is wrong with it.
    pub issues: Vec<Issue>,
}

/// The files, or standard input for `-`.
///
/// # Errors
/// If one of them can't be read as UTF-8.
pub fn inputs(files: &[PathBuf]) -> Result<Vec<Input>> {
    files.iter().map(|file| Ok(Input { name: file.display().to_string(), text: text_of(file)? })).collect()
}

pub(crate) fn text_of(file: &Path) -> Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).context("standard input could not be read as UTF-8.")?;
        return Ok(text);
    }
    fs::read_to_string(file).with_context(|| format!("{} could not be read as UTF-8.", file.display()))
}

/// The files as sources of one person: each is what one source answered, and is called after its file.
///
/// # Errors
/// If one of them is no JSON: nobody could say what of it is missing.
pub fn together(inputs: &[Input], shape: Option<Shape>) -> Result<Input> {
    let mut sources = Vec::new();
    for Input { name, text } in inputs {
        let Ok(data) = serde_json::from_str::<Value>(text) else { bail!("{name} is not JSON.") };
        let id = Path::new(name)
            .file_stem()
            .map_or_else(|| name.clone(), |stem| stem.to_string_lossy().into_owned());
        let mut source = json!({ "id": id, "system": id, "organization": id, "data": data });
        if let (Some(shape), Some(source)) = (shape, source.as_object_mut()) {
            source.insert("shape".to_owned(), Value::from(ShapeCode(shape).code()));
        }
        sources.push(source);
    }
    let name = inputs.iter().map(|input| input.name.as_str()).collect::<Vec<_>>().join(" + ");
    Ok(Input { name, text: json!({ "format": "samplan/1", "sources": sources }).to_string() })
}

/// Reads a text as a widget does: as it is where it is ours, else what is made of it.
pub fn find(text: &str, shape: Option<Shape>, language: Language) -> Found {
    let named = shape.filter(|shape| *shape != Shape::Samplan);
    let shapes = shapes(text);
    let own = read(text);
    if own.form == Form::Native && named.is_none() {
        return Found { shapes, native: convert(text, language), record: own.record, issues: own.issues };
    }
    let native = match named {
        Some(shape) => unwrapped(&convert(&named_text(text, shape), language)),
        None => convert(text, language),
    };
    let samplan_read::Read { record, issues, .. } = read(&native);
    Found { shapes, native, record, issues }
}

/// The only source of a record, so that its form can be named.
fn named_text(text: &str, shape: Shape) -> String {
    let shape = ShapeCode(shape).code();
    format!(
        r#"{{"format":"samplan/1","sources":[{{"id":"{SOURCE}","system":"{SOURCE}","organization":"{SOURCE}","shape":"{shape}","data":{text}}}]}}"#
    )
}

/// What a source that has no name is called while its form is named.
const SOURCE: &str = "source";

/// The paths as they are in the text itself.
fn unwrapped(native: &str) -> String {
    native
        .replace(r#""path":"sources[0].data."#, r#""path":""#)
        .replace(r#""path":"sources[0].data["#, r#""path":"["#)
}
