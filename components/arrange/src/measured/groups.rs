//! What is shown together: series of one group that are measured in one unit, such as systolic and diastolic pressure.

use super::MeasuredSeries;

/// The parts of a list of series that are shown together, in their order. Those of a group stand beside each other already;
/// what is measured in another unit cannot share an axis with them, and stands by itself.
pub fn together(series: &[MeasuredSeries]) -> impl Iterator<Item = &[MeasuredSeries]> {
    series.chunk_by(|one, other| {
        let (one, other) = (&one.measurement, &other.measurement);
        one.group.is_some() && one.group == other.group && one.unit == other.unit
    })
}
