//! What is said about the data: how fresh it is, where it comes from, what of it is missing, and that it is on its way.

use stylist::ast::{Sheet, sheet};

pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .freshness {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: 0 calc(4 * var(--_space));
            min-height: var(--_tap);
        }
        .freshness:empty {
            display: none;
        }
        .sources[open] {
            flex-basis: 100%;
        }
        .sources ul {
            display: grid;
            gap: calc(3 * var(--_space));
            padding-block: calc(1 * var(--_space)) calc(3 * var(--_space));
        }
        .sources li {
            padding-inline-start: calc(3 * var(--_space));
            border-inline-start: 3px solid var(--_border);
        }
        .lost {
            display: flex;
            gap: 0.5em;
            margin-top: calc(3 * var(--_space));
            color: var(--_attention);
        }
        .to-come::before {
            content: "\00a0";
        }
        .tag.to-come {
            min-width: 10em;
        }
        .skeleton.group {
            margin-top: calc(8 * var(--_space));
        }
        @container (max-width: 479px) {
            .muted.to-come {
                min-height: 3em;
            }
            .tag.to-come {
                min-width: 0;
                flex-basis: 100%;
            }
        }
    "#
    )
}
