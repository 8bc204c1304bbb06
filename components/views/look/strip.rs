//! The year strip: a picture of bands and marks over a line of days.

use stylist::ast::{Sheet, sheet};

pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .strip {
            margin-top: calc(5 * var(--_space));
        }
    "#
    )
}
