//! Measured values: the last one, what the limits ask for, and the picture of the trend.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .over-limits {
            display: grid;
            gap: calc(1 * var(--_space));
            margin-bottom: calc(5 * var(--_space));
        }
        .over-limits > li {
            display: flex;
            align-items: center;
            gap: calc(2 * var(--_space));
            color: var(--_error);
        }
        .over-limits .link {
            min-height: var(--_tap);
            font-weight: 600;
        }
        .panels {
            display: grid;
            grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
            gap: calc(10 * var(--_space)) calc(9 * var(--_space));
            align-items: start;
        }
        .series {
            container-type: inline-size;
        }
        .series:focus {
            outline: none;
        }
        .series > p, .pair p {
            margin-top: calc(1 * var(--_space));
        }
        .series-title {
            font-size: 1em;
        }
        .pair {
            display: grid;
            grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
            gap: calc(4 * var(--_space)) calc(5 * var(--_space));
            margin-top: calc(3 * var(--_space));
        }
        .latest {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: calc(1 * var(--_space)) calc(3 * var(--_space));
        }
        .pair .value {
            font-size: 1.5em;
        }
        .value {
            color: var(--_heading);
            font-size: 1.8em;
            line-height: 1.25;
        }
        .missed {
            display: flex;
            gap: calc(2 * var(--_space));
            align-items: baseline;
            color: var(--_attention);
        }
        .missed .icon {
            align-self: flex-start;
            margin-top: 0.15em;
        }
        .series .asks {
            margin-top: calc(3 * var(--_space));
            padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
            border-inline-start: 5px solid var(--_error);
            border-radius: var(--_radius-s);
            color: var(--_error);
            background: var(--_error-bg);
        }
        .series .limits-label {
            margin-top: calc(3 * var(--_space));
        }
        .limits {
            display: grid;
            gap: calc(1.5 * var(--_space));
            margin-top: calc(1 * var(--_space));
            padding-inline-start: calc(3 * var(--_space));
            border-inline-start: 3px solid var(--_border);
        }
        .chart {
            display: grid;
            grid-template-columns: auto minmax(0, 1fr);
            max-width: 40rem;
            margin-top: calc(4 * var(--_space));
            padding-inline-end: 0.6em;
            direction: ltr;
        }
        .chart svg {
            display: block;
            overflow: visible;
        }
        .chart .unit {
            grid-column: 1 / -1;
            margin-bottom: 0.6em;
            color: var(--_text-muted);
            font-size: 0.88em;
            line-height: 1.2;
        }
        .chart .side-scale, .chart .plot {
            height: 11em;
        }
        .chart .days {
            grid-column: 2;
            height: 1.6em;
            margin-top: 0.3em;
        }
        .chart .axis {
            fill: var(--_text-muted);
            font-size: 0.85em;
        }
        .chart .strong {
            fill: var(--_text);
            font-weight: 700;
        }
        .chart .grid {
            stroke: var(--_border);
        }
        .band {
            fill: var(--_success-bg);
        }
        .chart .limit {
            stroke: var(--_success);
            stroke-width: 1.5;
            stroke-dasharray: 6 4;
        }
        .chart .mark {
            stroke: var(--_text);
            stroke-width: 1.5;
        }
        .chart .line, .chart-key .line {
            fill: none;
            stroke: var(--_heading);
            stroke-width: 2;
            stroke-linejoin: round;
        }
        .line[data-shape="1"] { stroke-dasharray: 9 4; }
        .line[data-shape="2"] { stroke-dasharray: 2 4; }
        .line[data-shape="3"] { stroke-dasharray: 10 3 2 3; }
        .point {
            fill: var(--_heading);
            stroke: var(--_heading);
            stroke-width: 1;
        }
        .chart .last {
            fill: var(--_surface);
            stroke-width: 2.5;
        }
        .chart .marked {
            stroke-width: 5;
        }
        .chart .point text {
            stroke: none;
        }
        .chart-key {
            flex: none;
        }
        .legend {
            display: flex;
            flex-wrap: wrap;
            gap: calc(1 * var(--_space)) calc(5 * var(--_space));
            margin-top: calc(2 * var(--_space));
            font-size: 0.94em;
        }
        .legend > li {
            display: flex;
            align-items: center;
            gap: calc(2 * var(--_space));
        }
        .series .steps {
            margin-top: calc(3 * var(--_space));
        }
        .steps .button {
            padding-inline: 0.7em;
            font-size: 0.94em;
        }
        .steps .button[aria-disabled] {
            border-style: dashed;
            color: var(--_text-muted);
            cursor: default;
        }
        .series .stop {
            margin-top: calc(2 * var(--_space));
            font-weight: 600;
        }
        .stop:empty {
            display: none;
        }
        .series .fold {
            margin-top: calc(3 * var(--_space));
        }
        @container (min-width: 21rem) {
            .values td:first-child {
                min-width: 9.5em;
            }
        }
        @container (max-width: 299px) {
            .chart [data-anchor="middle"] {
                display: none;
            }
        }
        @media print {
            .series .steps, .stop, .chart .mark, .over-limits {
                display: none;
            }
            .chart, .latest {
                break-inside: avoid;
            }
            .band {
                stroke: var(--_success);
                stroke-width: 0.5;
            }
        }
        @media (forced-colors: active) {
            .chart .line, .chart-key .line, .chart .last, .chart .mark { stroke: CanvasText; }
            .point { fill: CanvasText; stroke: CanvasText; }
            .chart .last { fill: Canvas; }
            .band { fill: CanvasText; fill-opacity: 0.12; stroke: CanvasText; }
            .chart .limit { stroke: CanvasText; }
            .chart .grid { stroke: GrayText; }
            .chart .axis { fill: CanvasText; }
            .series .asks { border: 2px solid CanvasText; }
        }
    "#
    )
}
