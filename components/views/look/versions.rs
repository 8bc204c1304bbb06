//! What has changed in a plan, and what held before it: marks, the list on top, history, and the two sides beside each other.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .tag[data-tone="mark"] {
            border: 1.5px solid currentColor;
            background: var(--_surface-raised);
            color: var(--_brand);
            font-weight: 700;
        }
        .mark {
            width: fit-content;
        }
        .changed {
            padding: calc(4 * var(--_space)) calc(4.5 * var(--_space));
            border: 1px solid var(--_border);
            border-inline-start: 5px solid var(--_brand);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
        }
        .unchanged {
            margin-top: calc(4 * var(--_space));
        }
        .change-list .tags {
            align-items: center;
        }
        .change-list .facts {
            margin-top: calc(1 * var(--_space));
        }
        .no-longer {
            display: flex;
            align-items: center;
            gap: 0.4em;
            margin-bottom: calc(2 * var(--_space));
            color: var(--_error);
            font-weight: 700;
        }
        .past + .past {
            margin-top: calc(5 * var(--_space));
            padding-top: calc(5 * var(--_space));
            border-top: 1px solid var(--_border);
        }
        .past > * + * {
            margin-top: calc(2 * var(--_space));
        }
        .past-title {
            font-size: 1.08em;
        }
        .differs .cell > * + * {
            margin-top: calc(1 * var(--_space));
        }
        .fact-label {
            font-weight: 600;
        }
        .differs td:first-of-type .cell {
            color: var(--_text-muted);
        }
        @container (max-width: 859.98px) {
            .differs thead tr {
                display: block;
            }
            .differs span.sort {
                display: block;
                min-height: 0;
                padding: 0;
                border: 0;
                background: none;
                color: var(--_text-muted);
            }
        }
        @container (min-width: 860px) {
            .differs {
                table-layout: fixed;
            }
            .differs th:first-child {
                width: 28%;
            }
        }
        @media print {
            .differs tr {
                break-inside: avoid;
            }
        }
        @media (forced-colors: active) {
            .mark {
                border: 1px solid CanvasText;
            }
        }
    "#
    )
}
