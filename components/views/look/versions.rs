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
        .differs-frame {
            container-type: inline-size;
        }
        .differs, .differs caption, .differs thead, .differs tbody, .differs tr, .differs th, .differs td {
            display: block;
        }
        .differs {
            font-size: 0.94em;
            overflow-wrap: break-word;
        }
        .differs caption {
            padding-bottom: calc(2 * var(--_space));
            color: var(--_heading);
            font-weight: 700;
            text-align: start;
        }
        .differs thead {
            padding-bottom: calc(2 * var(--_space));
        }
        .differs th, .differs td {
            padding: calc(1 * var(--_space)) 0;
            border: 0;
        }
        .differs thead th:first-child {
            display: none;
        }
        .differs tbody tr {
            padding: calc(3 * var(--_space)) 0;
            border-top: 1px solid var(--_border-strong);
        }
        .differs tbody th {
            color: var(--_heading);
        }
        .differs td + td {
            margin-top: calc(1 * var(--_space));
        }
        .differs td:first-of-type .cell {
            color: var(--_text-muted);
        }
        .differs .cell-label {
            display: block;
            font-weight: 600;
        }
        .differs .cell {
            padding-inline-start: calc(3 * var(--_space));
            border-inline-start: 3px solid var(--_border-strong);
        }
        .differs td:last-child .cell {
            border-inline-start-color: var(--_brand);
        }
        .column-note {
            display: block;
            color: var(--_text-muted);
            font-weight: 400;
        }
        .fact-label {
            color: var(--_text-muted);
            font-weight: 600;
        }
        @container (min-width: 480px) {
            .differs {
                display: table;
                table-layout: fixed;
                border: 1px solid var(--_border);
                border-collapse: separate;
                border-spacing: 0;
                border-radius: var(--_radius-m);
                background: var(--_surface-raised);
            }
            .differs caption { display: table-caption; }
            .differs thead { display: table-header-group; }
            .differs tbody { display: table-row-group; }
            .differs tr { display: table-row; }
            .differs th, .differs td, .differs thead th:first-child {
                display: table-cell;
                padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
                border-top: 1px solid var(--_border);
            }
            .differs thead th {
                border-top: 0;
                background: var(--_surface-subtle);
                color: var(--_heading);
            }
            .differs th:first-child { width: 28%; }
            .differs .cell-label { display: none; }
            .differs .cell {
                padding-inline-start: 0;
                border-inline-start: 0;
            }
        }
        @media print {
            .differs tr, .past {
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
