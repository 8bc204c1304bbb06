//! `samplan check`: what a widget would show of some data, what it would not, and why.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use chrono::NaiveDateTime;
use clap::{Args, ValueEnum};
use samplan::report::words;
use samplan_arrange::Account;
use samplan_arrange::account::account;
use samplan_foreign::Language;
use samplan_model::{CareRecord, iso};
use samplan_read::native::codes::Shape;
use samplan_read::{Issue, Lost};
use serde_json::{Value, json};

use crate::exit::Outcome;
use crate::input::{Found, Input, find, inputs, together};
use crate::render::{AudienceName, moment};

/// What is asked of the command.
#[derive(Args, Clone, Debug)]
pub struct Arguments {
    /// For whom it is shown
    #[arg(long, value_enum, default_value_t = AudienceName::Patient)]
    audience: AudienceName,
    /// In which form the data is, where it can't be seen by its shape
    #[arg(long, value_parser = crate::input::shape())]
    shape: Option<Shape>,
    /// The moment that it is shown, which decides what holds and what is the same; without it, now
    #[arg(long, value_parser = moment)]
    now: Option<NaiveDateTime>,
    /// To read, or for another program
    #[arg(long, value_enum, default_value_t = FormatName::Text)]
    format: FormatName,
    /// The files are sources of one person
    #[arg(long)]
    together: bool,
    /// The JSON, or - for standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

/// How it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// Lines to read
    Text,
    /// An array of objects, one a file
    Json,
}

/// What there is to tell of a text.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What the text is called.
    pub name: String,
    /// What stands in it.
    pub found: Found,
    /// What became of each thing; nothing where nothing could be read.
    pub account: Account,
}

/// Checks the files and says what there is to say on standard output.
///
/// # Errors
/// If a file can't be read or the answer can't be written.
pub fn run(arguments: &Arguments) -> Result<Outcome> {
    let mut inputs = inputs(&arguments.files)?;
    let mut shape = arguments.shape;
    if arguments.together {
        inputs = vec![together(&inputs, shape.take())?];
    }
    let checked: Vec<_> = inputs.iter().map(|input| check(input, shape, arguments)).collect();
    let told = match arguments.format {
        FormatName::Text => checked.iter().map(text).collect::<Vec<_>>().join("\n"),
        FormatName::Json => format!("{:#}\n", checked.iter().map(object).collect::<Value>()),
    };
    io::stdout().write_all(told.as_bytes()).context("the answer could not be written.")?;
    let is_whole = checked.iter().all(Checked::is_whole);
    Ok(if is_whole { Outcome::Whole } else { Outcome::Faults })
}

fn check(Input { name, text }: &Input, shape: Option<Shape>, arguments: &Arguments) -> Checked {
    let found = find(text, shape, Language::Swedish);
    let now = arguments.now.unwrap_or_else(now);
    let of = |record: &CareRecord| account(record, arguments.audience.into(), now, usize::MAX);
    let account = found.record.as_ref().map(of).unwrap_or_default();
    Checked { name: name.clone(), found, account }
}

impl Checked {
    /// Whether nothing was refused, and no issue cost anything. What describes somebody whom nothing names is no fault.
    pub fn is_whole(&self) -> bool {
        let refused = self.account.refused.total() - self.account.refused.unused;
        self.found.record.is_some()
            && refused == 0
            && self.found.issues.iter().all(|issue| issue.lost == Lost::Nothing)
    }
}

/// Swedish local time.
#[expect(clippy::disallowed_methods, reason = "a tool at a desk has a clock")]
fn now() -> NaiveDateTime {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(now.as_secs()).unwrap_or_default();
    let utc = chrono::DateTime::from_timestamp(seconds, 0).unwrap_or_default();
    iso::parse_moment(&utc.format("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_default()
}

fn text(checked: &Checked) -> String {
    let Checked { name, found, account } = checked;
    let Account { read, shown, hidden, folded, refused, rest } = account;
    let mut told = format!("{name}: {}\n", found.shapes.join(", "));
    // Writing into a text can't fail.
    let mut line = |text: String| writeln!(told, "{text}").unwrap_or_default();
    line(format!(
        "  read {read} = shown {shown} + hidden {} + folded {folded} + refused {}",
        hidden.total(),
        refused.total()
    ));
    for one in rest {
        let (outcome, reason) = words(one.outcome);
        let kind = one.kind.as_ref().map(|kind| format!(" ({kind})")).unwrap_or_default();
        let reason = reason.map(|reason| format!(", {reason}")).unwrap_or_default();
        let into = one.into.as_ref().map(|into| format!(" -> {into}")).unwrap_or_default();
        line(format!("  {outcome}{reason}: {}{kind}{into}", one.path));
    }
    for issue in &found.issues {
        line(format!("  issue: {issue} ({}, lost: {})", issue.code.as_str(), issue.lost.as_str()));
    }
    told
}

fn object(checked: &Checked) -> Value {
    let Checked { name, found, account } = checked;
    let Account { read, shown, hidden, folded, refused, rest } = account;
    let issue = |issue: &Issue| json!({ "path": issue.path, "code": issue.code.as_str(), "message": issue.message, "lost": issue.lost.as_str() });
    let entry = |one: &samplan_arrange::account::NotShown| {
        let (outcome, reason) = words(one.outcome);
        let mut entry = json!({ "path": one.path, "outcome": outcome });
        let optional = [("kind", one.kind.as_deref()), ("reason", reason), ("into", one.into.as_deref())];
        if let Some(fields) = entry.as_object_mut() {
            let said =
                optional.into_iter().filter_map(|(name, value)| Some((name.to_owned(), Value::from(value?))));
            fields.extend(said);
        }
        entry
    };
    json!({
        "file": name,
        "shapes": found.shapes,
        "read": read,
        "shown": shown,
        "hidden": { "staffOnly": hidden.staff_only, "inError": hidden.in_error, "noUnit": hidden.no_unit, "notConsented": hidden.not_consented },
        "folded": folded,
        "refused": { "otherSubject": refused.other_subject, "unused": refused.unused, "notUnderstood": refused.not_understood, "broken": refused.broken },
        "entries": rest.iter().map(entry).collect::<Vec<_>>(),
        "issues": found.issues.iter().map(issue).collect::<Vec<_>>(),
    })
}
