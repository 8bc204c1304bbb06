//! On paper: light, all of it folded out but what no longer holds, nothing cut in two. The widget is a table there, as a
//! table's head stands again on each sheet, whatever margins the host's page has.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .printed {
            display: none;
        }
        @media print {
            :host, :host([color-scheme="dark"]) {
                color-scheme: light;
                background: none;
            }
            p.more, .more > summary, .more-word, .export, .copy, .jump, .toc, .arrangement, button.button:not(.chip, [aria-pressed="true"]),
            a.button[href^="http"] {
                display: none;
            }
            details:not(.old, .former)::details-content {
                content-visibility: visible;
                block-size: auto;
            }
            summary::before {
                display: none;
            }
            .fold > summary {
                color: inherit;
                text-decoration: none;
            }
            .widget {
                display: table;
                width: 100%;
                font-size: calc(0.84 * var(--_size-m));
            }
            .printed {
                display: table-header-group;
                break-inside: avoid;
                font-size: 0.9em;
                line-height: 3;
            }
            .term, .explanation {
                display: inline;
                padding: 0;
                border: 0;
                background: none;
                color: inherit;
                font-size: inherit;
                text-decoration: none;
            }
            .term .icon {
                display: none;
            }
            .row, .card, .side-card, .deviations > li, .goals > li, .list > li, .contacts > li {
                break-inside: avoid;
            }
            .start, .flow.alone > .side {
                display: block;
            }
            .flow > .main, .flow > .side {
                float: none;
                width: auto;
            }
            .button, .button.primary, .button.urgent {
                border: 0;
                padding: 0;
                min-height: 0;
                background: none;
                color: inherit;
            }
            h2, h3, h4, h5, h6 {
                break-after: avoid;
            }
        }
        @media (prefers-reduced-motion: no-preference) {
            summary::before {
                transition: transform 0.12s ease-out;
            }
        }
    "#
    )
}
