//! Values measured over time, against the person's own limits.

use chrono::NaiveDateTime;

use crate::decimal::Decimal;
use crate::ids::ItemId;
use crate::plan::Visibility;
use crate::provenance::Provenance;
use crate::time::Repeat;

/// One series of measured values: weight, blood sugar before breakfast, systolic pressure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measurement {
    /// Its identity.
    pub id: ItemId,
    /// What is measured: "Blodsocker före frukost".
    pub title: String,
    /// The unit, in UCUM's or everyday writing: "mmol/l".
    pub unit: String,
    /// What it is shown together with: systolic and diastolic share a group.
    pub group: Option<String>,
    /// How often to measure.
    pub repeat: Option<Repeat>,
    /// The person's own lower limit.
    pub low: Option<Decimal>,
    /// The person's own upper limit.
    pub high: Option<Decimal>,
    /// What a value beyond a limit asks for.
    pub limits: Vec<Limit>,
    /// The values, in any order.
    pub readings: Vec<Reading>,
    /// How many of its limits and values could not be read. The last value may be one of them.
    pub unreadable: usize,
    /// The source's code, for staff: "NPU02187".
    pub code: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}

/// A limit, and what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// It asks above this.
    pub above: Option<Decimal>,
    /// It asks below this.
    pub below: Option<Decimal>,
    /// What it asks for: "Ta en extra vätskedrivande tablett".
    pub action: String,
}

/// One measured value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When it was measured.
    pub at: NaiveDateTime,
    /// The value, in the series' unit.
    pub value: Decimal,
    /// Who measured: "hemsjukvården".
    pub by: Option<String>,
    /// A word about it: "efter promenad".
    pub note: Option<String>,
}
