//! What the three widgets share: tags, buttons, facts, notes, rows' folds.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .icon {
            flex: none;
            width: 1.2em;
            height: 1.2em;
        }
        .tags {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: calc(1.5 * var(--_space)) calc(2 * var(--_space));
        }
        .tag {
            display: inline-flex;
            align-items: start;
            gap: 0.35em;
            padding: 0.1em 0.6em;
            border: 1px solid transparent;
            border-radius: 6px;
            font-size: 0.88em;
            font-weight: 600;
            color: var(--_text-muted);
            background: var(--_surface-subtle);
            hyphens: manual;
        }
        .tag .icon {
            width: 1em;
            height: 1em;
            margin-top: 0.25em;
        }
        .tag[data-tone="success"] { color: var(--_success); background: var(--_success-bg); }
        .tag[data-tone="attention"] { color: var(--_attention); background: var(--_attention-bg); }
        .tag[data-tone="error"] { color: var(--_error); background: var(--_error-bg); }
        .tag[data-tone="patient"] { color: var(--_patient); background: var(--_patient-bg); }
        .tag[data-tone="care"] { color: var(--_care); background: var(--_care-bg); }
        .tag[data-tone="municipality"] { color: var(--_municipality); background: var(--_municipality-bg); }
        .tag[data-tone="relative"] { color: var(--_relative); background: var(--_relative-bg); }
        button {
            font: inherit;
            cursor: pointer;
        }
        .link {
            display: inline-block;
            min-height: 1.5rem;
            padding: 0;
            border: 0;
            background: none;
            color: var(--_link);
            font: inherit;
            font-weight: inherit;
            text-align: start;
            overflow-wrap: anywhere;
        }
        .link:hover {
            color: var(--_link-hover);
            text-decoration-thickness: 2px;
        }
        .term {
            position: relative;
            max-width: 100%;
            min-height: 25px;
            padding: 0;
            border: 0;
            background: none;
            color: var(--_link);
            font: inherit;
            text-align: start;
            text-decoration: underline dotted;
            text-decoration-thickness: 2px;
            text-underline-offset: 0.2em;
            overflow-wrap: anywhere;
        }
        .title .link, .change-list .link {
            position: relative;
        }
        .term::after, .title .link::after, .change-list .link::after {
            content: "";
            position: absolute;
            inset: calc((1lh - var(--_tap)) / 2) -0.2em;
        }
        .term[aria-expanded="true"], .term:hover {
            color: var(--_link-hover);
            text-decoration-style: solid;
        }
        .term .icon {
            width: 0.85em;
            height: 0.85em;
            margin-inline-start: 0.2em;
            vertical-align: -0.05em;
        }
        .explanation {
            display: block;
            margin-top: calc(1.5 * var(--_space));
            padding: calc(2 * var(--_space)) calc(3 * var(--_space));
            border-inline-start: 4px solid var(--_link);
            border-radius: var(--_radius-s);
            background: var(--_surface-subtle);
            color: var(--_text);
            font-size: calc(0.94 * var(--_size-m));
            font-style: normal;
            font-weight: 400;
            white-space: normal;
        }
        .title {
            font-size: 1em;
        }
        .title .link {
            display: inline-block;
            min-height: 1.5rem;
            font-weight: 700;
        }
        .buttons, .actions {
            display: flex;
            flex-wrap: wrap;
            gap: calc(2.5 * var(--_space));
            margin-top: calc(3 * var(--_space));
        }
        .actions .buttons, .actions .actions {
            display: contents;
        }
        .button {
            display: inline-flex;
            align-items: center;
            justify-content: center;
            gap: 0.5em;
            min-height: var(--_tap);
            min-width: 0;
            max-width: 100%;
            padding: 0.45em 1.1em;
            border: 1.5px solid var(--_brand);
            border-radius: 999px;
            background: var(--_surface-raised);
            color: var(--_brand);
            font-size: 0.97em;
            font-weight: 600;
            line-height: 1.25;
            text-decoration: none;
            hyphens: manual;
        }
        .button > span {
            min-width: 0;
            overflow-wrap: anywhere;
        }
        .button:hover {
            border-color: var(--_heading);
            color: var(--_heading);
        }
        .button.primary, .button.primary:hover {
            background: var(--_brand);
            color: var(--_on-brand);
        }
        .button.primary:hover, .button.urgent:hover {
            text-decoration: underline;
            text-decoration-thickness: 2px;
            text-underline-offset: 0.18em;
        }
        .button.urgent, .button.urgent:hover {
            border-color: var(--_error);
            background: var(--_error);
            color: var(--_on-error);
        }
        .button.quiet {
            border-color: var(--_border-strong);
            color: var(--_text);
            font-weight: 500;
        }
        .button.quiet:hover {
            background: var(--_surface-subtle);
        }
        .button[aria-pressed="true"], .button[aria-pressed="true"]:hover {
            border-color: var(--_brand);
            background: var(--_care-bg);
            color: var(--_brand);
            font-weight: 700;
            box-shadow: inset 0 0 0 1.5px var(--_brand);
        }
        .facts {
            display: grid;
            gap: calc(2 * var(--_space));
            margin-top: calc(3 * var(--_space));
        }
        .facts dt {
            color: var(--_text-muted);
            font-size: 0.9em;
        }
        @container (min-width: 21em) {
            .facts > div {
                display: grid;
                grid-template-columns: 5.8em minmax(0, 1fr);
                column-gap: calc(3 * var(--_space));
                align-items: baseline;
            }
        }
        .mode {
            display: inline-flex;
            align-items: baseline;
            gap: 0.4em;
        }
        .mode .icon {
            align-self: center;
        }
        .note {
            display: flex;
            gap: calc(3 * var(--_space));
            padding: calc(3 * var(--_space)) calc(3.5 * var(--_space));
            border-radius: var(--_radius-s);
            color: var(--_attention);
            background: var(--_attention-bg);
            font-size: 0.95em;
        }
        .note[data-tone="error"] {
            color: var(--_error);
            background: var(--_error-bg);
            margin-top: calc(5 * var(--_space));
        }
        .note > .icon, .viewing > .icon {
            margin-top: 0.15em;
        }
        @container (min-width: 480px) {
            .top > .note > div {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: calc(1.5 * var(--_space)) calc(3 * var(--_space));
            }
            .top > .note > div > :first-child {
                flex-basis: 100%;
            }
            .top > .note .buttons {
                margin-top: 0;
            }
        }
        .viewing {
            display: flex;
            gap: 0.5em;
            font-weight: 600;
            color: var(--_relative);
        }
        summary {
            display: flex;
            align-items: center;
            gap: 0.5em;
            min-height: var(--_tap);
            width: fit-content;
            color: var(--_link);
            cursor: pointer;
            list-style: none;
        }
        summary::-webkit-details-marker {
            display: none;
        }
        summary::before {
            content: "";
            flex: none;
            width: 0.5em;
            height: 0.5em;
            border-inline-end: 2px solid currentColor;
            border-block-end: 2px solid currentColor;
            transform: rotate(-45deg);
        }
        details[open] > summary::before {
            transform: rotate(45deg) translate(-0.15em, -0.15em);
        }
        .fold > summary {
            font-size: 0.94em;
        }
        .link, .fold > summary, .more-word, .document, .button.reach, .call .buttons > .button + .button, .goals .ask > .buttons > .button {
            text-decoration: underline;
            text-decoration-thickness: 1px;
            text-underline-offset: 0.18em;
        }
        .more {
            margin-top: calc(4 * var(--_space));
        }
        .export {
            min-width: 0;
            max-width: 100%;
        }
        .export[open] {
            flex-basis: 100%;
        }
        .export > summary {
            width: fit-content;
            max-width: 100%;
        }
        .export .panel {
            gap: calc(2 * var(--_space));
            margin-top: calc(2.5 * var(--_space));
        }
        .export .panel .buttons {
            display: flex;
            margin-top: var(--_space);
        }
        .copy {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: calc(2.5 * var(--_space));
            margin-top: calc(3 * var(--_space));
        }
        .copy .field {
            flex-basis: 100%;
        }
        .empty {
            margin-top: calc(6 * var(--_space));
            padding: calc(6 * var(--_space));
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
        }
        .skeleton {
            display: grid;
            gap: calc(4 * var(--_space));
            margin-top: calc(5 * var(--_space));
        }
        .skeleton div {
            height: 4rem;
            border-radius: var(--_radius-m);
            background: var(--_surface-subtle);
        }
        .skeleton .tall {
            height: 12rem;
        }
        @media (forced-colors: active) {
            .tag, .note, .skeleton div {
                border: 1px solid CanvasText;
            }
            .button[aria-pressed="true"] {
                forced-color-adjust: none;
                border-color: Highlight;
                background: Highlight;
                color: HighlightText;
            }
        }
    "#
    )
}
