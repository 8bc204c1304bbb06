//! The timeline: the next card, what to do, the axis with its now.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .next {
            margin-top: calc(5 * var(--_space));
            padding: calc(5 * var(--_space));
            border-top: 6px solid var(--_brand);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
            box-shadow: var(--_shadow);
        }
        .kicker {
            font-size: 0.9em;
            letter-spacing: 0.03em;
            color: var(--_brand);
        }
        .big {
            margin: calc(1 * var(--_space)) 0;
            color: var(--_heading);
            font-size: 1.45em;
            font-weight: 700;
            line-height: 1.25;
        }
        .next .title {
            font-size: 1.08em;
        }
        .clashes {
            display: grid;
            gap: calc(2 * var(--_space));
            margin: calc(2 * var(--_space)) 0;
        }
        .note[data-tone="trip"] {
            color: var(--_care);
            background: var(--_care-bg);
        }
        .change-list > li, .ongoing-list > li {
            padding: calc(2.5 * var(--_space)) 0;
            border-top: 1px solid var(--_border);
        }
        .change-list > li:first-child, .ongoing-list > li:first-child, .lead-side .todo:first-of-type > li:first-child {
            border-top: 0;
            padding-top: 0;
        }
        .links li > .link {
            display: inline-flex;
            align-items: center;
            min-height: var(--_tap);
        }
        .detail {
            margin-top: calc(2 * var(--_space));
            padding-bottom: calc(2 * var(--_space));
        }
        .pane {
            margin-top: calc(5 * var(--_space));
            padding: calc(5 * var(--_space));
            border: 1px solid var(--_border);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
        }
        .pane > .title {
            font-size: 1.18em;
        }
        .pane > .when {
            margin-top: var(--_space);
            font-weight: 600;
        }
        .pane .tags {
            margin: calc(2 * var(--_space)) 0;
        }
        .columns:has(.row .detail) > .pane {
            display: none;
        }
        .todo > li {
            display: flex;
            gap: calc(3 * var(--_space));
            padding-block: calc(3 * var(--_space));
            border-top: 1px solid var(--_border);
        }
        .todo > li:first-child {
            border-top: 0;
        }
        .todo > li > .icon {
            margin-top: 0.2em;
            color: var(--_patient);
        }
        .todo > li[data-state="overdue"] > .icon {
            color: var(--_error);
        }
        .row {
            display: grid;
            grid-template: "rail time" auto "rail what" auto / 18px minmax(0, 1fr);
            column-gap: calc(2 * var(--_space));
            padding: calc(2 * var(--_space)) 0;
        }
        .what {
            grid-area: what;
        }
        .time {
            grid-area: time;
            font-weight: 700;
            font-variant-numeric: tabular-nums;
            line-height: 1.35;
        }
        .time time {
            display: flex;
            flex-wrap: wrap;
            column-gap: 0.5em;
        }
        .rail {
            grid-area: rail;
            position: relative;
        }
        .rail::before {
            content: "";
            position: absolute;
            inset-inline-start: 8px;
            top: calc(-2 * var(--_space));
            bottom: calc(-2 * var(--_space));
            width: 2px;
            background: var(--_line);
        }
        .rail::after {
            content: "";
            position: absolute;
            inset-inline-start: 1px;
            top: 0.22em;
            width: 16px;
            height: 16px;
            border: 3px solid var(--_border-strong);
            border-radius: 50%;
            background: var(--_surface);
        }
        .row[data-party="patient"] .rail::after { border-color: var(--_patient); border-radius: 4px; }
        .row[data-party="care"] .rail::after { border-color: var(--_care); }
        .row[data-party="municipality"] .rail::after { border-color: var(--_municipality); }
        .row[data-party="relative"] .rail::after { border-color: var(--_relative); border-radius: 4px; }
        .row[data-state="past"] .rail::after {
            border-color: var(--_past);
            background: var(--_past);
        }
        .row[data-state="past"] .time {
            color: var(--_text-muted);
        }
        .row .tags {
            margin-top: calc(1.5 * var(--_space));
        }
        .row-more > .tags {
            column-gap: calc(1.5 * var(--_space));
            margin-block: calc(-0.5 * var(--_space)) calc(-1.5 * var(--_space));
        }
        .period > h2, .period > h3, .period > h4, .period > h5, .period > h6 {
            margin-bottom: calc(2 * var(--_space));
        }
        .row-more > .tags::before {
            order: 2;
            margin-inline-start: calc(-0.5 * var(--_space));
            color: var(--_link);
        }
        .more-word {
            order: 1;
            color: var(--_link);
            font-size: 0.9em;
        }
        .row-more .facts {
            margin-top: calc(1 * var(--_space));
        }
        .row-more[open] {
            padding-bottom: calc(2 * var(--_space));
        }
        .row[aria-current] {
            border-radius: var(--_radius-s);
            box-shadow: inset 4px 0 0 var(--_brand);
            background: var(--_care-bg);
        }
        .now {
            display: flex;
            align-items: center;
            gap: calc(2.5 * var(--_space));
            margin: calc(1.5 * var(--_space)) 0;
            color: var(--_now);
            font-size: 0.94em;
            font-weight: 700;
        }
        .now::after {
            content: "";
            flex: 1;
            height: 2px;
            background: var(--_now);
        }
        .sections > .more:first-child {
            margin-top: calc(1 * var(--_space));
        }
        .sections > .period:first-of-type {
            margin-top: calc(5 * var(--_space));
        }
        .ongoing-list .tags {
            margin-top: calc(1 * var(--_space));
        }
        @container (min-width: 480px) {
            .row {
                grid-template: "time rail what" auto / 6.2em 18px minmax(0, 1fr);
                column-gap: calc(3 * var(--_space));
            }
            .time time {
                flex-direction: column;
            }
            .time .date, .time .words {
                font-size: 0.88em;
            }
            .time .words {
                font-weight: 500;
            }
            .next {
                padding: calc(6 * var(--_space));
            }
        }
        @container (min-width: 900px) {
            .columns {
                display: grid;
                grid-template: "lead lead" auto "strip strip" auto "main side" auto / minmax(0, 1fr) minmax(16rem, 21rem);
                column-gap: calc(10 * var(--_space));
                align-items: start;
            }
            .columns > .strip {
                grid-area: strip;
                min-width: 0;
            }
            .columns > .main {
                grid-area: main;
            }
            .columns > .side {
                grid-area: side;
            }
            .lead-side {
                grid-area: lead;
                display: grid;
                grid-template-columns: repeat(2, minmax(0, 1fr));
                column-gap: calc(5 * var(--_space));
                align-items: start;
            }
            .lead-side > :only-child, .lead-side > :nth-last-child(3) {
                grid-column: 1 / -1;
            }
            .columns > .pane, .columns:has(.row .detail) > .pane {
                display: block;
                position: sticky;
                grid-area: side;
                top: calc(2 * var(--_space));
                max-height: calc(100vh - 4 * var(--_space));
                overflow: auto;
            }
            .pane .facts > div {
                display: block;
            }
            .columns:has(> .pane) > .side, .row .detail {
                display: none;
            }
        }
        @media (forced-colors: active) {
            .rail::before, .now::after, .row[data-state="past"] .rail::after {
                background: CanvasText;
            }
            .next {
                border: 1px solid CanvasText;
            }
        }
    "#
    )
}
