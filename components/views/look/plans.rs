//! The collected plans: cards, two beside each other where there is room.

use stylist::ast::{Sheet, sheet};

pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .cards {
            display: grid;
            gap: calc(4 * var(--_space));
        }
        .card {
            display: flex;
            flex-direction: column;
            gap: calc(1 * var(--_space));
            padding: calc(5 * var(--_space));
            border: 1px solid var(--_border);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
            content-visibility: auto;
            contain-intrinsic-size: auto 16rem;
        }
        .card > .title {
            font-size: 1.14em;
        }
        .card > .tags:last-child {
            margin-top: auto;
            padding-top: calc(3 * var(--_space));
        }
        .earlier .card {
            background: transparent;
        }
        .earlier summary > * {
            color: inherit;
        }
        @container (min-width: 720px) {
            .cards {
                grid-template-columns: repeat(2, minmax(0, 1fr));
                gap: calc(5 * var(--_space));
            }
        }
    "#
    )
}
