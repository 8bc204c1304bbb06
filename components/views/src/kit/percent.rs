//! A share as CSS and SVG write it.

use samplan_arrange::strip::Fraction;

/// "12.34%". `{:.2}` of a floating point number would be 5 kB of the WASM.
pub(crate) fn percent(place: Fraction) -> String {
    let hundredths = place.ten_thousandths();
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
