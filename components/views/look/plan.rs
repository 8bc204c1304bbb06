//! The plan: the escalation path, who does what, goals, measured values, lists.

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
            gap: calc(2.5 * var(--_space));
            padding: calc(4 * var(--_space));
            border-inline-start: 8px solid var(--_border-strong);
        }
        .deviations > li + li {
            border-top: 1px solid var(--_border);
        }
        .deviations > li[data-severity="immediate"] { border-inline-start-color: var(--_error); }
        .deviations > li[data-severity="same-day"] { border-inline-start-color: var(--_same-day); }
        .deviations > li[data-severity="soon"] { border-inline-start-color: var(--_relative); }
        .deviations > li[data-severity="as-planned"] { border-inline-start-color: var(--_as-planned); }
        .level {
            font-size: 1.08em;
        }
        [data-severity="immediate"] .level { color: var(--_error); }
        [data-severity="same-day"] .level { color: var(--_attention); }
        [data-severity="as-planned"] .level { color: var(--_success); }
        .sign p {
            font-weight: 700;
        }
        .call .buttons {
            margin-top: calc(1 * var(--_space));
        }
        .opening {
            margin-top: calc(1 * var(--_space));
            font-size: 0.94em;
            font-weight: 600;
            color: var(--_success);
        }
        .opening[data-state="closed"] {
            color: var(--_attention);
        }
        .next-up {
            margin-top: calc(3 * var(--_space));
            padding-top: calc(3 * var(--_space));
            border-top: 1px dashed var(--_border-strong);
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
        .side-card li {
            padding: calc(2.5 * var(--_space)) 0;
            border-top: 1px solid var(--_border);
        }
        .side-card li:first-child {
            border-top: 0;
        }
        .side-card li[aria-current] {
            box-shadow: inset 4px 0 0 var(--_brand);
            padding-inline-start: calc(3 * var(--_space));
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
        .series + .series {
            margin-top: calc(6 * var(--_space));
        }
        .series .tags {
            margin-top: calc(1 * var(--_space));
        }
        .value {
            font-size: 1.25em;
            color: var(--_heading);
        }
        .asks {
            margin-top: calc(2 * var(--_space));
            padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
            border-radius: var(--_radius-s);
            color: var(--_error);
            background: var(--_error-bg);
        }
        .chart {
            display: block;
            width: 100%;
            max-width: 34em;
            height: auto;
            margin-top: calc(3 * var(--_space));
        }
        .chart .band { fill: var(--_success-bg); }
        .chart .limit { stroke: var(--_success); stroke-dasharray: 4 4; }
        .chart .line { fill: none; stroke: var(--_heading); stroke-width: 2.5; stroke-linejoin: round; }
        .chart .point { fill: var(--_heading); }
        .chart .last { fill: var(--_surface); stroke: var(--_heading); stroke-width: 3; }
        .chart .axis { fill: var(--_text-muted); font-size: 14px; }
        .chart .end { text-anchor: end; }
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
            text-decoration: underline;
            text-decoration-thickness: 1px;
            text-underline-offset: 0.18em;
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
                grid-template-columns: repeat(auto-fit, minmax(16.5rem, 1fr));
            }
            .deviations > li {
                grid-template-columns: minmax(8rem, 11rem) minmax(0, 1fr) minmax(12rem, 19rem);
                column-gap: calc(5 * var(--_space));
                align-items: start;
            }
        }
        @container (min-width: 900px) {
            .columns:has(> .main:empty) {
                display: block;
            }
            .main:empty + .side {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr));
                column-gap: calc(5 * var(--_space));
                align-items: start;
            }
        }
        @media (forced-colors: active) {
            .chart .line, .chart .last { stroke: CanvasText; }
            .chart .point { fill: CanvasText; }
            .chart .band { fill: none; stroke: GrayText; }
            .bar .rest { fill: none; stroke: CanvasText; }
            .bar .done { fill: CanvasText; }
        }
    "#
    )
}
