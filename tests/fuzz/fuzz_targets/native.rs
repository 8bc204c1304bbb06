//! The native reader, and what is arranged of what it reads.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use samplan_arrange::{Filter, Timeline, visible};
use samplan_model::Audience;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Some(record) = samplan_read::read(text).record else { return };
    let now = NaiveDate::from_ymd_opt(2026, 5, 11).unwrap().and_hms_opt(10, 45, 0).unwrap();
    for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
        let visible = visible(&record, audience);
        Timeline::of(&visible.record, &Filter::default(), audience, now);
    }
});
