//! The year strip: a picture of bands and marks over a line of days. There is one where there is room for two panes; else it
//! would stand before the next thing, and a year that is a thumb wide says nothing that the list does not say better.

use stylist::ast::{Sheet, sheet};

#[expect(clippy::too_many_lines, reason = "one style sheet, a line a declaration")]
pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        .strip {
            display: none;
            margin-top: calc(5 * var(--_space));
            padding: calc(3 * var(--_space)) calc(4 * var(--_space)) calc(4 * var(--_space));
            border: 1px solid var(--_border);
            border-radius: var(--_radius-m);
            background: var(--_surface-raised);
        }
        @container (min-width: 900px) {
            .strip {
                display: block;
            }
        }
        .strip-top {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: calc(2 * var(--_space)) calc(4 * var(--_space));
        }
        .strip-top .switch {
            margin: 0;
        }
        .strip-steps {
            display: flex;
            gap: calc(1.5 * var(--_space));
        }
        .strip-steps .button[aria-label] {
            width: var(--_tap);
            padding: 0;
            font-size: 1.3em;
            line-height: 1;
        }
        .strip-summary {
            flex: 1 1 14em;
        }
        .strip-summary strong {
            margin-inline-end: 0.4em;
            color: var(--_heading);
            font-size: 1.14em;
        }
        .strip-field {
            position: relative;
            padding-top: 1.5em;
        }
        .strip-picture {
            margin-top: calc(3 * var(--_space));
            font-size: 0.86em;
            line-height: 1.3;
        }
        .strip-ticks {
            position: absolute;
            inset: 0;
            overflow: hidden;
        }
        .strip-tick {
            position: absolute;
            inset-inline-start: var(--at);
            top: 0;
            bottom: 0;
            padding-inline-start: 0.4em;
            border-inline-start: 1px solid var(--_border);
            color: var(--_text-muted);
            white-space: nowrap;
        }
        .strip-tick[data-kind="week"] {
            top: 1.7em;
            border-inline-start-style: dotted;
        }
        .strip-tick[data-state="now"] {
            color: var(--_heading);
            font-weight: 700;
        }
        .strip-now {
            position: absolute;
            z-index: 1;
            inset-inline-start: var(--at);
            top: 1.3em;
            bottom: 0;
            margin-inline-start: -1px;
            border-inline-start: 2px solid var(--_now);
            color: var(--_now);
            font-weight: 700;
            pointer-events: none;
        }
        .strip-now span {
            position: absolute;
            top: -0.2em;
            inset-inline-start: 0.3em;
            padding: 0 0.2em;
            background: var(--_surface-raised);
            line-height: 1.2;
            white-space: nowrap;
        }
        .strip-lane {
            position: relative;
            height: 1.65em;
            margin-top: 0.25em;
        }
        .strip-ticks + .strip-lane, .strip-now + .strip-lane {
            margin-top: 1em;
        }
        .strip-bar {
            position: absolute;
            inset-inline-start: var(--at);
            width: calc(var(--to) - var(--at));
            min-width: 6px;
            height: 100%;
            border: 1.5px solid var(--_border-strong);
            border-radius: 999px;
            background: var(--_surface-subtle);
            color: var(--_text);
            cursor: pointer;
        }
        .strip-bar[data-open~="start"] {
            border-inline-start-style: none;
            border-start-start-radius: 0;
            border-end-start-radius: 0;
        }
        .strip-bar[data-open~="end"] {
            border-inline-end-style: none;
            border-start-end-radius: 0;
            border-end-end-radius: 0;
        }
        .strip-bar[data-party="patient"] { border-color: var(--_patient); background: var(--_patient-bg); color: var(--_patient); }
        .strip-bar[data-party="care"] { border-color: var(--_care); background: var(--_care-bg); color: var(--_care); }
        .strip-bar[data-party="municipality"] { border-color: var(--_municipality); background: var(--_municipality-bg); color: var(--_municipality); }
        .strip-bar[data-party="relative"] { border-color: var(--_relative); background: var(--_relative-bg); color: var(--_relative); }
        .strip-bar[data-state="coming"] {
            border-style: dashed;
        }
        .strip-bar[data-state="past"] {
            border-color: var(--_past);
            background: none;
            color: var(--_text-muted);
        }
        .strip-name {
            display: block;
            position: relative;
            z-index: 2;
            overflow: hidden;
            width: fit-content;
            max-width: 100%;
            padding: 0 0.8em;
            border-radius: inherit;
            background: inherit;
            font-weight: 600;
            line-height: 1.5;
            text-overflow: ellipsis;
            white-space: nowrap;
            hyphens: manual;
        }
        .strip-name[data-place="after"], .strip-name[data-place="before"] {
            position: absolute;
            max-width: 24em;
            padding: 0 0.4em;
            background: var(--_surface-raised);
        }
        .strip-name[data-place="after"] {
            inset-inline-start: calc(100% + 2px);
        }
        .strip-name[data-place="before"] {
            inset-inline-end: calc(100% + 2px);
            text-align: end;
        }
        .strip-marks {
            position: relative;
            height: 20px;
            margin-top: 0.5em;
        }
        .strip-mark, .strip-span {
            border: 2.5px solid var(--_border-strong);
            background: var(--_surface-raised);
            color: var(--_text);
            font-size: 11px;
            font-weight: 700;
            line-height: 13px;
            text-align: center;
            cursor: pointer;
        }
        .strip-mark {
            position: absolute;
            z-index: 1;
            inset-inline-start: var(--at);
            top: 3px;
            width: 14px;
            height: 14px;
            margin-inline-start: -7px;
            border-radius: 50%;
        }
        .strip-mark[data-many] {
            top: 1px;
            min-width: 18px;
            width: auto;
            height: 18px;
            margin-inline-start: -9px;
            padding: 0 1px;
            border-radius: 9px;
        }
        .strip-spans {
            height: 8px;
            margin-top: 3px;
        }
        .strip-span {
            position: absolute;
            inset-inline-start: var(--at);
            top: 0;
            width: calc(var(--to) - var(--at));
            min-width: 12px;
            height: 8px;
            border-width: 2px;
            border-radius: 4px;
        }
        .strip-span[data-state="past"], .strip-span[data-state="off"] {
            border-style: dotted;
        }
        .strip-marks [data-party="patient"] { border-color: var(--_patient); }
        .strip-marks [data-party="care"] { border-color: var(--_care); }
        .strip-marks [data-party="municipality"] { border-color: var(--_municipality); }
        .strip-marks [data-party="relative"] { border-color: var(--_relative); }
        .strip-mark[data-party="patient"]:not([data-many]), .strip-mark[data-party="relative"]:not([data-many]) {
            border-radius: 4px;
        }
        .strip-mark[data-state="past"] {
            z-index: 0;
            border-color: var(--_past);
            background: var(--_past);
            color: var(--_surface-raised);
        }
        .strip-mark[data-state="off"]:not([data-many]) {
            border-color: transparent;
            background: linear-gradient(45deg, transparent 43%, currentColor 43% 57%, transparent 57%), linear-gradient(-45deg, transparent 43%, currentColor 43% 57%, transparent 57%);
            color: var(--_error);
        }
        .strip-legend {
            display: flex;
            flex-wrap: wrap;
            gap: 0 calc(4 * var(--_space));
            margin-top: 0.6em;
            color: var(--_text-muted);
        }
        .strip-legend > span {
            display: inline-flex;
            align-items: center;
            gap: 0.5em;
        }
        .strip-legend .strip-mark, .strip-legend .strip-span {
            position: static;
            margin: 0;
            cursor: auto;
        }
        .strip-legend .strip-span {
            width: 2em;
        }
        @media (forced-colors: active) {
            .strip-bar, .strip-mark, .strip-span {
                border-color: CanvasText;
            }
            .strip-tick {
                border-color: GrayText;
            }
            .strip-now {
                border-color: Highlight;
                border-inline-start-width: 4px;
                color: CanvasText;
            }
            .strip-bar[data-state="past"] {
                border-color: GrayText;
            }
            .strip-mark[data-state="past"] {
                forced-color-adjust: none;
                background: CanvasText;
                color: Canvas;
            }
            .strip-mark[data-state="off"]:not([data-many]) {
                forced-color-adjust: none;
                border-color: transparent;
                color: CanvasText;
            }
        }
        @media print {
            .strip {
                display: block;
                break-inside: avoid;
                print-color-adjust: exact;
            }
            .strip-steps {
                display: none;
            }
        }
    "#
    )
}
