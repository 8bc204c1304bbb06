//! The plan: the escalation path, who does what, goals, lists.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .deviations {
            overflow: hidden;
            border: 1px solid var(--_border);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
        }
        .deviations > li {
            display: grid;
            gap: calc(1.5 * var(--_space));
            padding: calc(3.5 * var(--_space)) calc(4 * var(--_space));
            border-inline-start: 8px solid var(--_border-strong);
        }
        .deviations > li + li {
            border-top: 1px solid var(--_border);
        }
        .deviations > li[data-severity="immediate"] { border-inline-start-color: var(--_error); }
        .deviations > li[data-severity="same-day"] { border-inline-start-color: var(--_same-day); }
        .deviations > li[data-severity="soon"] { border-inline-start-color: var(--_relative); }
        .deviations > li[data-severity="as-planned"] { border-inline-start-color: var(--_as-planned); }
        .sign {
            font-size: 1em;
            font-weight: 700;
        }
        [data-severity="immediate"] .level { color: var(--_error); }
        [data-severity="same-day"] .level { color: var(--_attention); }
        [data-severity="soon"] .level { color: var(--_relative); }
        [data-severity="as-planned"] .level { color: var(--_success); }
        .beyond {
            margin-top: var(--_space);
        }
        .call {
            display: grid;
            gap: calc(1.5 * var(--_space));
        }
        .reach-row {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: var(--_space) calc(3 * var(--_space));
        }
        .reach-row .buttons {
            margin-top: 0;
            gap: var(--_space) calc(2.5 * var(--_space));
        }
        .reach-row .whom {
            min-width: 0;
            font-size: 0.94em;
            line-height: 1.35;
            color: var(--_text-muted);
        }
        .button.reach, .call .buttons > .button + .button, .goals .ask > .buttons > .button {
            justify-content: start;
            gap: 0.35em;
            padding-inline: 0;
            text-align: start;
            border-color: transparent;
            background: none;
            color: var(--_link);
            font-weight: 600;
        }
        .opening {
            font-size: 0.94em;
            font-weight: 600;
            color: var(--_success);
        }
        .contact .opening {
            margin-top: calc(1 * var(--_space));
        }
        .whom .opening, .closed .opening {
            font-size: 1em;
        }
        .opening[data-state="closed"] {
            color: var(--_attention);
        }
        .jump {
            display: grid;
            justify-items: start;
            gap: calc(3 * var(--_space));
            margin: calc(4 * var(--_space)) 0;
        }
        .lead-step {
            display: grid;
            gap: calc(1.5 * var(--_space));
            padding-inline-start: calc(3 * var(--_space));
            border-inline-start: 5px solid var(--_border-strong);
            font-weight: 600;
        }
        .lead-step[data-severity="immediate"] { border-inline-start-color: var(--_error); }
        .lead-step[data-severity="same-day"] { border-inline-start-color: var(--_same-day); }
        .lead-step .whom {
            font-weight: 400;
        }
        .sides {
            display: grid;
            gap: calc(4 * var(--_space));
        }
        .side-card {
            padding: calc(4 * var(--_space)) calc(4.5 * var(--_space));
            border-top: 5px solid var(--_border-strong);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
        }
        .side-card[data-party="patient"] { border-top-color: var(--_patient); }
        .side-card[data-party="care"] { border-top-color: var(--_care); }
        .side-card[data-party="municipality"] { border-top-color: var(--_municipality); }
        .side-card[data-party="relative"] { border-top-color: var(--_relative); }
        .side-card .tags {
            margin-top: var(--_space);
        }
        .side-card .reach-row {
            margin-bottom: calc(-1.5 * var(--_space));
        }
        .side-card details {
            margin-top: calc(1.5 * var(--_space));
        }
        .side-card li {
            padding: calc(2.5 * var(--_space)) 0;
            border-top: 1px solid var(--_border);
        }
        .side-card li:first-child {
            border-top: 0;
        }
        .side-card li:last-child, .goals > li:last-child, .list > li:last-child, .contacts > li:last-child, .change-list > li:last-child, .ongoing-list > li:last-child, .todo > li:last-child {
            padding-bottom: 0;
        }
        .side-card li[aria-current] {
            box-shadow: inset 4px 0 0 var(--_brand);
            padding-inline-start: calc(3 * var(--_space));
        }
        .validity {
            display: grid;
            gap: calc(2 * var(--_space));
        }
        .agreed {
            margin-top: calc(4 * var(--_space));
        }
        .validity ~ .sides {
            margin-top: calc(5 * var(--_space));
        }
        .care-reached {
            display: grid;
            gap: calc(2 * var(--_space));
        }
        .contacts + .care-reached {
            margin-top: calc(3 * var(--_space));
            padding-top: calc(4 * var(--_space));
            border-top: 1px solid var(--_border);
        }
        .goals > li, .list > li, .contacts > li {
            padding: calc(3.5 * var(--_space)) 0;
            border-top: 1px solid var(--_border);
        }
        .goals > li:first-child, .list > li:first-child, .contacts > li:first-child {
            padding-top: 0;
            border-top: 0;
        }
        .goals .tags, .list .tags {
            margin-top: calc(1 * var(--_space));
        }
        .goals .facts, .list .facts {
            margin-top: calc(2 * var(--_space));
        }
        @container (min-width: 19em) {
            .goals .facts > div, .list .facts > div {
                display: grid;
                grid-template-columns: 5.6em minmax(0, 1fr);
                column-gap: calc(3 * var(--_space));
                align-items: baseline;
            }
        }
        .goals + .fold, .medicines + .fold {
            margin-top: calc(2 * var(--_space));
        }
        .medicines + .medicines {
            margin-top: calc(5 * var(--_space));
        }
        .medicines > .list, .fold > .list, .fold > .goals {
            margin-top: calc(2 * var(--_space));
        }
        .medicines h3, .medicines h4, .medicines h5, .medicines h6 {
            font-size: 1em;
            color: var(--_text-muted);
        }
        .step {
            font-weight: 600;
            color: var(--_brand);
        }
        .quote {
            font-size: 1.1em;
            font-style: italic;
        }
        .goal-text {
            font-weight: 600;
        }
        .parts {
            display: grid;
            gap: calc(3 * var(--_space));
            margin-top: calc(3 * var(--_space));
            padding-inline-start: calc(4 * var(--_space));
            border-inline-start: 2px solid var(--_border);
        }
        .bar {
            display: block;
            margin-top: calc(3 * var(--_space));
        }
        .bar .rest { fill: var(--_surface-subtle); }
        .bar .done { fill: var(--_success); }
        table {
            width: 100%;
            border-collapse: collapse;
            font-size: 0.94em;
        }
        th, td {
            padding: calc(2 * var(--_space)) calc(2.5 * var(--_space));
            border-bottom: 1px solid var(--_border);
            text-align: start;
            vertical-align: top;
        }
        th {
            color: var(--_text-muted);
            font-weight: 600;
        }
        .number {
            font-variant-numeric: tabular-nums;
        }
        .story {
            padding: calc(4 * var(--_space)) calc(5 * var(--_space));
            border-inline-start: 5px solid var(--_patient);
            border-radius: var(--_radius-s);
            background: var(--_patient-bg);
        }
        .story .tags {
            margin-bottom: calc(1.5 * var(--_space));
        }
        .story .tag {
            background: var(--_surface-raised);
        }
        .story footer {
            margin-top: calc(2 * var(--_space));
        }
        .document {
            display: inline-flex;
            align-items: center;
            gap: 0.5em;
            min-height: var(--_tap);
            padding: 0;
            border: 0;
            background: none;
            color: var(--_link);
            font-weight: 600;
            text-align: start;
        }
        .log > .day {
            margin-block: calc(5 * var(--_space)) calc(2 * var(--_space));
        }
        .origins strong {
            font-weight: 600;
        }
        .consents {
            display: grid;
            gap: calc(1.5 * var(--_space));
            margin-top: calc(3 * var(--_space));
        }
        .old {
            margin-top: calc(4 * var(--_space));
        }
        @container (min-width: 720px) {
            .sides {
                display: block;
                columns: 2 16.5rem;
                column-gap: calc(4 * var(--_space));
            }
            .side-card {
                break-inside: avoid;
                margin-bottom: calc(4 * var(--_space));
            }
            .deviations > li {
                grid-template-columns: minmax(0, 1fr) minmax(15rem, 22rem);
                grid-template-rows: auto 1fr;
                column-gap: calc(5 * var(--_space));
                align-items: start;
            }
            .deviations .call {
                grid-area: 1 / 2 / span 2;
            }
        }
        @container (min-width: 1000px) {
            .deviations > li {
                grid-template-columns: minmax(0, 5fr) minmax(0, 8fr) minmax(0, 8fr);
                grid-template-rows: auto;
            }
            .deviations .call {
                grid-area: auto;
            }
            .sides:has(> :nth-child(3)) {
                columns: 3;
            }
        }
        @media (forced-colors: active) {
            .bar .rest { fill: none; stroke: CanvasText; }
            .bar .done { fill: CanvasText; }
        }
    "#
    )
}
