//! The dense table. It is measured by itself, not by the widget, since it can stand beside something.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .dense-frame {
            container-type: inline-size;
            margin-top: calc(4 * var(--_space));
        }
        .switch {
            display: inline-flex;
            flex-wrap: wrap;
            gap: calc(2 * var(--_space));
            margin-top: calc(4 * var(--_space));
            margin-inline-end: calc(6 * var(--_space));
        }
        .columns:has(.dense-frame) {
            display: block;
        }
        .dense {
            display: block;
            font-size: 0.9em;
            line-height: 1.4;
            overflow-wrap: break-word;
        }
        .dense caption {
            display: block;
            padding-bottom: calc(2 * var(--_space));
            color: var(--_text-muted);
            text-align: start;
        }
        .dense thead, .dense tbody, .dense tr, .dense th, .dense td {
            display: block;
            border: 0;
            padding: 0;
        }
        .dense thead tr {
            display: flex;
            flex-wrap: wrap;
            gap: calc(2 * var(--_space));
            padding-bottom: calc(3 * var(--_space));
        }
        .dense tbody tr {
            display: grid;
            grid-template-columns: minmax(0, 1fr);
            column-gap: calc(4 * var(--_space));
            padding: calc(3 * var(--_space)) 0;
            border-top: 1px solid var(--_border);
        }
        .dense tbody th {
            order: -1;
            grid-column: 1 / -1;
        }
        .dense tbody th > .cell-label {
            display: none;
        }
        .dense tbody tr > * {
            display: grid;
            grid-template-columns: 6em minmax(0, 1fr);
            align-content: start;
            column-gap: calc(3 * var(--_space));
            padding-bottom: calc(1 * var(--_space));
        }
        .dense tbody tr > th {
            grid-template-columns: minmax(0, 1fr);
            color: inherit;
            font-weight: inherit;
        }
        .lines td:nth-of-type(2) .muted {
            display: inline;
        }
        .lines .tag {
            margin-inline-end: 0.4em;
        }
        .dense .link {
            font-weight: 600;
        }
        .dense time {
            font-variant-numeric: tabular-nums;
        }
        .cell-label {
            color: var(--_text-muted);
        }
        .cell {
            min-width: 0;
            overflow-wrap: anywhere;
        }
        .cell .muted {
            display: block;
        }
        .sort {
            display: inline-flex;
            align-items: center;
            gap: 0.4em;
            min-height: var(--_tap);
            padding: 0.3em 0.9em;
            border: 1.5px solid var(--_border-strong);
            border-radius: 999px;
            background: var(--_surface-raised);
            color: var(--_text);
            font-size: 1em;
            font-weight: 600;
            hyphens: manual;
        }
        span.sort {
            display: none;
        }
        .sort-sign {
            min-width: 0.8em;
            color: var(--_text-muted);
        }
        [aria-sort="ascending"] .sort, [aria-sort="descending"] .sort {
            border-color: var(--_brand);
            color: var(--_brand);
        }
        [aria-sort="ascending"] .sort-sign, [aria-sort="descending"] .sort-sign {
            color: inherit;
        }
        button.sort:hover {
            color: var(--_heading);
            background: var(--_surface-subtle);
        }
        @media print {
            .dense thead {
                display: none;
            }
            .dense tbody tr {
                break-inside: avoid;
            }
        }
        @container (min-width: 480px) {
            .dense tbody tr {
                grid-template-columns: repeat(2, minmax(0, 1fr));
            }
        }
        @container (min-width: 860px) {
            .dense {
                display: table;
                border: 1px solid var(--_border);
                border-collapse: separate;
                border-spacing: 0;
                border-radius: var(--_radius-m);
                background: var(--_surface-raised);
                overflow: hidden;
            }
            .dense caption {
                display: table-caption;
                padding-inline: calc(2.5 * var(--_space));
            }
            .dense thead {
                display: table-header-group;
            }
            .dense tbody {
                display: table-row-group;
            }
            .dense tr, .dense thead tr, .dense tbody tr {
                display: table-row;
            }
            .dense th, .dense td, .dense tbody tr > * {
                display: table-cell;
                padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
                border-top: 1px solid var(--_border);
            }
            .dense thead th {
                padding: 0;
                border-top: 0;
                background: var(--_surface-subtle);
                vertical-align: bottom;
            }
            .dense tbody tr:nth-child(even) > * {
                background: color-mix(in srgb, var(--_surface) 55%, transparent);
            }
            .dense tbody tr:hover > * {
                background: var(--_surface-subtle);
            }
            .cell-label {
                display: none;
            }
            .cell {
                overflow-wrap: break-word;
            }
            .sort, span.sort {
                display: flex;
                width: 100%;
                padding: 0.3em calc(2.5 * var(--_space));
                border: 0;
                border-radius: 0;
                background: none;
                text-align: start;
            }
            button.sort {
                text-decoration: underline;
                text-decoration-thickness: 1px;
                text-underline-offset: 0.18em;
            }
            [aria-sort="none"] .sort-sign {
                display: none;
            }
            .dense :focus-visible {
                outline-offset: calc(-1 * var(--_focus-width));
            }
        }
        @media (forced-colors: active) {
            [aria-sort="ascending"] .sort, [aria-sort="descending"] .sort {
                border-color: Highlight;
            }
        }
        @media print {
            .switch, .sort-sign {
                display: none;
            }
        }
    "#
    )
}
