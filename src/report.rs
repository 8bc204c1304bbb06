//! What became of each thing that went in, as the element hands it on: counts, paths and codes, never content.

use samplan_arrange::account::{Account, HiddenBy, NotShown, Outcome, RefusedBy};
use samplan_arrange::visible::Reason;
use samplan_model::Fate;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct Report {
    read: usize,
    shown: usize,
    hidden: Hidden,
    folded: usize,
    refused: Refused,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Hidden {
    staff_only: usize,
    in_error: usize,
    no_unit: usize,
    not_consented: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Refused {
    other_subject: usize,
    unused: usize,
    not_understood: usize,
    broken: usize,
}

#[derive(Serialize)]
struct Entry {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    into: Option<String>,
}

impl From<Account> for Report {
    fn from(account: Account) -> Self {
        let HiddenBy { staff_only, in_error, no_unit, not_consented } = account.hidden;
        let RefusedBy { other_subject, unused, not_understood, broken } = account.refused;
        Self {
            read: account.read,
            shown: account.shown,
            hidden: Hidden { staff_only, in_error, no_unit, not_consented },
            folded: account.folded,
            refused: Refused { other_subject, unused, not_understood, broken },
            entries: account.rest.into_iter().map(Entry::from).collect(),
        }
    }
}

impl From<NotShown> for Entry {
    fn from(NotShown { path, kind, outcome, into }: NotShown) -> Self {
        let (outcome, reason) = words(outcome);
        Self { path, kind, outcome, reason, into }
    }
}

/// An outcome and its reason, each as it is written: a reason is called what its count is called.
pub fn words(outcome: Outcome) -> (&'static str, Option<&'static str>) {
    match outcome {
        Outcome::Hidden(reason) => ("hidden", Some(of_reason(reason))),
        Outcome::Folded => ("folded", None),
        Outcome::Refused(fate) => ("refused", Some(of_fate(fate))),
    }
}

fn of_reason(reason: Reason) -> &'static str {
    match reason {
        Reason::StaffOnly => "staffOnly",
        Reason::InError => "inError",
        Reason::NoUnit => "noUnit",
        Reason::NotConsented => "notConsented",
    }
}

fn of_fate(fate: Fate) -> &'static str {
    match fate {
        Fate::OtherSubject => "otherSubject",
        Fate::Unused => "unused",
        Fate::NotUnderstood => "notUnderstood",
        Fate::Broken | Fate::InError | Fate::NotConsented | Fate::Folded => "broken",
    }
}
