//! The native format as text.

use super::wire::CareRecord;

/// The record as JSON, in the order of the format's fields. What it does not hold is left out: there is no `null` and no
/// empty list in it.
///
/// ```
/// use samplan_read::native::{wire::CareRecord, write::to_json};
///
/// let empty = serde_json::json!({ "format": "samplan/1", "subject": null, "plans": [{ "id": "a", "goals": [] }] });
/// let record: CareRecord = serde_json::from_value(empty)?;
/// assert_eq!(to_json(&record), r#"{"format":"samplan/1","plans":[{"id":"a"}]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn to_json(record: &CareRecord) -> String {
    // Writing fails where a map's key is no text, or where the writer fails; here is neither.
    serde_json::to_string(record).unwrap_or_default()
}
