//! The frame: type, headings, columns by the widget's own width.
//!
//! A host's `*` is a rule for the element itself and beats `:host`, so what is inherited from there is said anew inside.
//! Line height and the spacing of letters and words are not: by the same `*`, readers set these for themselves.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        :host {
            display: block;
            container-type: inline-size;
            color: var(--_text);
            background: var(--_surface);
            font-family: var(--_font-body);
            font-size: var(--_size-m);
            line-height: var(--_line-height);
            letter-spacing: normal;
            word-spacing: normal;
        }
        :host([hidden]) {
            display: none;
        }
        [hidden] {
            display: none !important;
        }
        .widget, .widget *, .widget *::before, .widget *::after {
            box-sizing: border-box;
        }
        .widget {
            padding: calc(4 * var(--_space));
            color: var(--_text);
            background: var(--_surface);
            font-family: var(--_font-body);
            font-size: var(--_size-m);
            font-style: normal;
            font-variant: normal;
            font-weight: 400;
            text-align: start;
            text-indent: 0;
            text-shadow: none;
            text-transform: none;
            white-space: normal;
            overflow-wrap: anywhere;
            hyphens: auto;
        }
        h2, h3, h4, h5, h6 {
            margin: 0;
            color: var(--_heading);
            font-family: var(--_font-heading);
            font-size: 1.18em;
            font-weight: 700;
            line-height: 1.3;
        }
        .heading {
            font-size: 1.6em;
            line-height: 1.2;
            letter-spacing: -0.01em;
        }
        p, ul, ol, dl, dd, figure, blockquote {
            margin: 0;
            padding: 0;
        }
        ul, ol {
            list-style: none;
        }
        address {
            font-style: normal;
        }
        .muted {
            color: var(--_text-muted);
            font-size: 0.94em;
        }
        .text {
            white-space: pre-line;
        }
        .line {
            display: block;
        }
        .visually-hidden {
            position: absolute;
            width: 1px;
            height: 1px;
            margin: -1px;
            overflow: hidden;
            clip-path: inset(50%);
            white-space: nowrap;
        }
        .top {
            display: grid;
            gap: calc(2 * var(--_space));
        }
        .top > .tags, .top > .note {
            margin-top: calc(1 * var(--_space));
        }
        .lead {
            max-width: 42em;
        }
        .section, .period, .group {
            margin-top: calc(8 * var(--_space));
        }
        .section > h2, .section > h3, .section > h4, .section > h5, .section > h6,
        .group > h2, .group > h3, .group > h4, .group > h5, .group > h6 {
            margin-bottom: calc(3 * var(--_space));
        }
        .count {
            color: var(--_text-muted);
            font-weight: 500;
        }
        :focus-visible {
            outline: var(--_focus-width) solid var(--_focus);
            outline-offset: var(--_focus-offset);
            border-radius: 4px;
        }
        .heading:focus, .section > [tabindex="-1"]:focus, .jump-target:focus {
            outline: none;
        }
        .section > [tabindex="-1"], .jump-target {
            scroll-margin-block: calc(2 * var(--_space));
        }
        .toc {
            margin-top: calc(4 * var(--_space));
        }
        .toc > p {
            display: none;
        }
        .toc > ul {
            display: none;
            margin-top: calc(2 * var(--_space));
            padding: calc(1 * var(--_space)) calc(4 * var(--_space));
            border: 1px solid var(--_border);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
        }
        .toc > ul[data-open="true"] {
            display: block;
        }
        .toc a {
            display: flex;
            align-items: center;
            gap: 0.4em;
            min-height: var(--_tap);
            color: var(--_link);
            text-decoration: none;
        }
        .toc a:hover {
            color: var(--_link-hover);
            text-decoration: underline;
        }
        @container (min-width: 480px) {
            .widget {
                padding: calc(6 * var(--_space)) calc(7 * var(--_space)) calc(8 * var(--_space));
            }
        }
        @container (min-width: 900px) {
            .widget {
                padding: calc(8 * var(--_space)) calc(9 * var(--_space)) calc(10 * var(--_space));
            }
            .start {
                display: grid;
                grid-template-columns: minmax(0, 1fr) 18rem;
                column-gap: calc(10 * var(--_space));
                align-items: start;
            }
            .start > :only-child {
                grid-column: 1 / -1;
            }
            .toc > .button {
                display: none;
            }
            .toc > p {
                display: block;
                padding-inline-start: calc(4 * var(--_space));
                font-weight: 600;
            }
            .toc > ul[data-open] {
                display: block;
                margin-top: 0;
                padding: 0;
                border: 0;
                border-inline-start: 2px solid var(--_border);
                border-radius: 0;
                background: none;
            }
            .toc {
                margin-top: 0;
            }
            .toc a {
                padding-inline: calc(4 * var(--_space));
            }
            .flow {
                display: flow-root;
            }
            .flow > .wide {
                clear: both;
                display: flow-root;
            }
            .flow > .main {
                float: inline-start;
                clear: inline-start;
                width: calc(100% - 24.5rem);
            }
            .flow > .side {
                float: inline-end;
                clear: inline-end;
                width: 22rem;
            }
            .flow.alone > .side {
                float: none;
                width: auto;
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr));
                column-gap: calc(5 * var(--_space));
                align-items: start;
            }
            .side > .section, .lead-side > .section {
                background: var(--_surface-raised);
                border: 1px solid var(--_border);
                border-radius: var(--_radius-m);
                padding: calc(4 * var(--_space)) calc(5 * var(--_space));
                margin-top: calc(5 * var(--_space));
            }
        }
        @media (forced-colors: active) {
            .toc a {
                text-decoration: underline;
            }
            :focus-visible {
                outline-color: Highlight;
            }
        }
    "#
    )
}
