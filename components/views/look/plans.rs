//! The collected plans: cards, two beside each other where there is room.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .cards {
            display: grid;
            grid-template-columns: minmax(0, 1fr);
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
        }
        .card > .title {
            font-size: 1.14em;
        }
        .card > .note {
            margin-top: calc(2 * var(--_space));
        }
        .foot {
            margin-top: auto;
            padding-top: calc(3 * var(--_space));
        }
        .twins .list {
            font-size: 0.94em;
        }
        .twins > .muted {
            margin-top: calc(2 * var(--_space));
        }
        .arrangement {
            display: flex;
            flex-wrap: wrap;
            gap: calc(3 * var(--_space)) calc(5 * var(--_space));
            margin-top: calc(4 * var(--_space));
        }
        .arrangement .field {
            flex: 0 1 15rem;
            min-width: 0;
            font-size: 0.94em;
        }
        .shelf {
            margin-top: calc(5 * var(--_space));
        }
        .shelf > h3, .shelf > h4, .shelf > h5, .shelf > h6 {
            margin-bottom: calc(2.5 * var(--_space));
            color: var(--_text-muted);
            font-size: 1.02em;
        }
        .plan-table .cell {
            overflow-wrap: break-word;
            hyphens: auto;
        }
        .plan-table .tag {
            padding: 0;
            font-size: 0.95em;
            background: none;
        }
        .plan-table .note {
            padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
        }
        .earlier .card {
            background: transparent;
        }
        .earlier summary > * {
            color: inherit;
        }
        @container (min-width: 860px) {
            .dense.plan-table {
                table-layout: fixed;
                font-size: 0.86em;
            }
            .plan-table thead th {
                width: 13%;
            }
            .plan-table thead th:nth-child(1) {
                width: 21%;
            }
            .plan-table thead th:nth-child(n + 3):nth-child(-n + 4) {
                width: 17%;
            }
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
