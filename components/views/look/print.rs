//! On paper: light, without paging, nothing cut in two.

use stylist::ast::{Sheet, sheet};

pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        @media print {
            :host, :host([color-scheme="dark"]) {
                color-scheme: light;
                background: none;
            }
            .more, .export, .copy, .jump, .toc {
                display: none;
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
