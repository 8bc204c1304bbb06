//! The filter: a quiet line of its own, what it folds out, and what is chosen.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .filter {
            display: grid;
            gap: calc(3 * var(--_space));
            margin-top: calc(6 * var(--_space));
        }
        .filter-buttons, .chips {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: calc(2 * var(--_space));
        }
        .panel {
            display: grid;
            grid-template-columns: minmax(0, 1fr);
            gap: calc(5 * var(--_space));
            padding: calc(4 * var(--_space));
            border: 1px solid var(--_border);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
        }
        .panel.folded {
            display: none;
        }
        .chosen {
            display: grid;
            gap: calc(3 * var(--_space));
        }
        .field {
            display: grid;
            gap: var(--_space);
            font-weight: 600;
            min-width: 0;
        }
        .field input, .field select, .field textarea {
            min-height: var(--_tap);
            min-width: 0;
            width: 100%;
            padding: 0.3em 0.8em;
            border: 1.5px solid var(--_border-strong);
            border-radius: var(--_radius-s);
            background: var(--_surface-raised);
            color: var(--_text);
            font: inherit;
            font-weight: 400;
        }
        .search input {
            max-width: 34em;
        }
        .days {
            display: grid;
            gap: calc(3 * var(--_space));
            margin-top: calc(3 * var(--_space));
        }
        fieldset {
            margin: 0;
            padding: 0;
            border: 0;
            min-width: 0;
        }
        legend {
            padding: 0;
            font-weight: 600;
        }
        .panel summary {
            font-weight: 600;
        }
        .panel .fold + .fold {
            margin-top: calc(-5 * var(--_space));
        }
        .choices {
            display: grid;
            gap: 0 calc(5 * var(--_space));
        }
        .choices:has(> .toggle) {
            display: flex;
            flex-wrap: wrap;
            gap: calc(2 * var(--_space));
            margin-top: calc(2 * var(--_space));
        }
        .choice {
            display: flex;
            align-items: center;
            gap: 0.6em;
            min-height: var(--_tap);
            padding-block: var(--_space);
        }
        .choice > span {
            min-width: 0;
        }
        .choice input {
            flex: none;
            width: 1.4em;
            height: 1.4em;
            margin: 0;
            accent-color: var(--_brand);
        }
        .chip {
            background: var(--_surface-subtle);
        }
        .chip .icon {
            width: 0.9em;
            height: 0.9em;
        }
        .chips .clear {
            min-height: var(--_tap);
            padding: 0 calc(2 * var(--_space));
        }
        .result {
            font-weight: 600;
        }
        .choice[data-state="none"] {
            color: var(--_text-muted);
        }
        @container (min-width: 480px) {
            .filter {
                display: flex;
                flex-wrap: wrap;
                align-items: end;
            }
            .filter > * {
                flex: 1 0 100%;
            }
            .filter > .search {
                flex: 0 1 30em;
            }
            .filter > .filter-buttons {
                flex: none;
                max-width: 100%;
            }
            .choices {
                grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
            }
            .days {
                grid-template-columns: repeat(2, minmax(0, 14rem));
            }
        }
        @container (min-width: 900px) {
            .railed {
                display: grid;
                grid-template: "search chosen" auto "rail results" 1fr / 14rem minmax(0, 1fr);
                gap: calc(3 * var(--_space)) calc(6 * var(--_space));
                align-items: start;
                margin-top: calc(6 * var(--_space));
            }
            .railed > .filter {
                display: contents;
            }
            .railed .filter-buttons, .railed .beside > .show {
                display: none;
            }
            .railed .beside.panel {
                display: grid;
                grid-area: rail;
                padding: calc(3.5 * var(--_space));
            }
            .railed .beside ~ .chosen {
                grid-area: chosen;
                align-self: end;
            }
            .railed > .results {
                grid-area: results;
            }
            .railed > .results > :first-child {
                margin-top: 0;
            }
            .railed:not(:has(.chosen)) > .results {
                grid-row: 1 / span 2;
            }
            .railed .beside {
                font-size: 0.92em;
            }
            .railed .beside .choices, .railed .beside .days {
                grid-template-columns: minmax(0, 1fr);
            }
        }
        @media print {
            .filter-buttons > :not([aria-pressed="true"]), .panel, .railed .beside.panel, .filter .search, .chips .clear, .chip .icon {
                display: none;
            }
        }
    "#
    )
}
