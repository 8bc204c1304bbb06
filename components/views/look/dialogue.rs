//! What the viewer says back: a quiet button, the form that it folds out, and what became of it.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .ask {
            min-width: 0;
            margin-top: calc(2 * var(--_space));
        }
        .ask > .buttons {
            margin-top: 0;
        }
        .top + .ask, .buttons + .ask {
            margin-top: calc(3 * var(--_space));
        }
        .ask .panel {
            gap: calc(3 * var(--_space));
            margin-top: calc(2 * var(--_space));
            max-width: 42em;
        }
        .ask .panel .buttons {
            margin-top: 0;
        }
        .ask .panel .asks {
            margin-top: 0;
        }
        .ask .field + .muted {
            margin-top: var(--_space);
        }
        .ask textarea {
            width: 100%;
            min-height: calc(2 * var(--_tap));
            padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
            border: 1.5px solid var(--_border-strong);
            border-radius: var(--_radius-s);
            background: var(--_surface-raised);
            color: var(--_text);
            font: inherit;
            font-weight: 400;
            resize: vertical;
        }
        .ask .short input {
            max-width: 10em;
            font-size: 1.25em;
            font-variant-numeric: tabular-nums;
        }
        .ask .fold .days {
            margin-bottom: var(--_space);
        }
        .ask [aria-invalid="true"] {
            border-color: var(--_error);
            border-width: 2.5px;
        }
        .ask [readonly] {
            background: var(--_surface-subtle);
        }
        .ask .button[aria-disabled="true"], .ask .button[aria-disabled="true"]:hover {
            border-color: var(--_border-strong);
            border-style: dashed;
            background: var(--_surface-subtle);
            color: var(--_text-muted);
            text-decoration: none;
            cursor: default;
        }
        .fault, .reply {
            display: flex;
            gap: 0.5em;
            margin-top: calc(2 * var(--_space));
        }
        .fault .icon, .reply .icon {
            margin-top: 0.15em;
        }
        .fault {
            color: var(--_error);
            font-weight: 600;
        }
        .reply {
            width: fit-content;
            max-width: 100%;
            padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
            border-radius: var(--_radius-s);
            color: var(--_text-muted);
            background: var(--_surface-subtle);
        }
        .reply[data-state="accepted"] {
            color: var(--_success);
            background: var(--_success-bg);
        }
        .reply[data-state="refused"] {
            color: var(--_error);
            background: var(--_error-bg);
        }
        .ask > .tags {
            margin-top: calc(2 * var(--_space));
        }
        .todo > li > div {
            flex: 1;
            min-width: 0;
        }
        .todo + .todo {
            margin-top: calc(2 * var(--_space));
        }
        .note .text {
            margin-top: var(--_space);
            color: var(--_text);
        }
        @media (forced-colors: active) {
            .reply {
                border: 1px solid CanvasText;
            }
            .ask .button[aria-disabled="true"] {
                color: GrayText;
            }
        }
        @media print {
            .ask {
                display: none;
            }
        }
    "#
    )
}
