//! The theme contract: every `--samplan-*` token with our own value behind it, taken over into a private name once.
//!
//! This file is the whole list of what a host can set.

use stylist::ast::{Sheet, sheet};

pub(super) fn sheet() -> Sheet {
    sheet!(
        r#"
        :host {
            color-scheme: light dark;
            --_surface: var(--samplan-surface, light-dark(#f7f6f2, #151918));
            --_surface-raised: var(--samplan-surface-raised, light-dark(#ffffff, #1e2423));
            --_surface-subtle: var(--samplan-surface-subtle, light-dark(#efede6, #2a3130));
            --_border: var(--samplan-border, light-dark(#d9d5ca, #3a4341));
            --_border-strong: var(--samplan-border-strong, light-dark(#77736a, #939c98));
            --_text: var(--samplan-text, light-dark(#1f2421, #eceae4));
            --_text-muted: var(--samplan-text-muted, light-dark(#454b47, #b9beb9));
            --_heading: var(--samplan-heading, light-dark(#12332f, #e3f0ed));
            --_brand: var(--samplan-brand, light-dark(#0d5f57, #7fd0c4));
            --_on-brand: var(--samplan-on-brand, light-dark(#ffffff, #07211e));
            --_link: var(--samplan-link, light-dark(#0a4a73, #9fd0f2));
            --_link-hover: var(--samplan-link-hover, light-dark(#06304b, #cbe6fa));
            --_focus: var(--samplan-focus, light-dark(#1a1a1a, #ffffff));
            --_success: var(--samplan-success, light-dark(#1a5427, #a3dcae));
            --_success-bg: var(--samplan-success-bg, light-dark(#e8f3e8, #1c3222));
            --_attention: var(--samplan-attention, light-dark(#5e4100, #f2d489));
            --_attention-bg: var(--samplan-attention-bg, light-dark(#fdf3d3, #3a3013));
            --_error: var(--samplan-error, light-dark(#8a1b12, #ffb3a8));
            --_error-bg: var(--samplan-error-bg, light-dark(#fbe9e6, #46201b));
            --_on-error: var(--samplan-on-error, light-dark(#ffffff, #3b0c07));
            --_same-day: light-dark(#c99700, #e0b73a);
            --_as-planned: light-dark(#3b8a4c, #7cc28b);
            --_now: var(--samplan-timeline-now, light-dark(#8a1b12, #ffb3a8));
            --_line: var(--samplan-timeline-line, light-dark(#d0cbbe, #46504d));
            --_past: var(--samplan-past, light-dark(#6b675f, #8f9793));
            --_patient: var(--samplan-patient, light-dark(#64255c, #e9b9e2));
            --_patient-bg: var(--samplan-patient-bg, light-dark(#f6ecf4, #3b2438));
            --_care: var(--samplan-care, light-dark(#0b544d, #92d9ce));
            --_care-bg: var(--samplan-care-bg, light-dark(#e7f2f0, #16332f));
            --_municipality: var(--samplan-municipality, light-dark(#6b3b00, #f2c48b));
            --_municipality-bg: var(--samplan-municipality-bg, light-dark(#fbf0e2, #3c2c17));
            --_relative: var(--samplan-relative, light-dark(#1a4780, #b0cef5));
            --_relative-bg: var(--samplan-relative-bg, light-dark(#e9f0f9, #1f2f45));
            --_font-body: var(--samplan-font-body, "Inter", "Segoe UI", system-ui, "DejaVu Sans", sans-serif);
            --_font-heading: var(--samplan-font-heading, var(--_font-body));
            --_size-m: var(--samplan-font-size-m, max(1.0625rem, 17px));
            --_line-height: var(--samplan-line-height, 1.5);
            --_space: var(--samplan-space, max(0.25rem, 4px));
            --_radius-s: var(--samplan-radius-s, 0.5rem);
            --_radius-m: var(--samplan-radius-m, 0.875rem);
            --_shadow: var(--samplan-shadow-raised, 0 1px 2px light-dark(rgba(18, 51, 47, 0.08), rgba(0, 0, 0, 0.5)), 0 6px 24px light-dark(rgba(18, 51, 47, 0.07), rgba(0, 0, 0, 0.3)));
            --_focus-width: var(--samplan-focus-width, 3px);
            --_focus-offset: var(--samplan-focus-offset, 2px);
            --_tap: var(--samplan-tap-target, max(2.75rem, 44px));
        }
        :host([color-scheme="light"]) {
            color-scheme: light;
        }
        :host([color-scheme="dark"]) {
            color-scheme: dark;
        }
    "#
    )
}
