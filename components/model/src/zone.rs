//! Swedish local time without a time-zone database.
//!
//! The rule is the European Union's (directive 2000/84/EC): summer time runs from 01:00 UTC on the last
//! Sunday of March to 01:00 UTC on the last Sunday of October. It holds for Sweden since 1996; for earlier
//! years, which a plan has no exact times in, it is an approximation.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime};

/// The local time in Sweden when it is `utc` in UTC.
pub fn local_from_utc(utc: NaiveDateTime) -> NaiveDateTime {
    utc + Duration::hours(if is_summer_at_utc(utc) { 2 } else { 1 })
}

fn is_summer_at_utc(utc: NaiveDateTime) -> bool {
    let change = |month| last_sunday(utc.year(), month).and_then(|day| day.and_hms_opt(1, 0, 0));
    match (change(3), change(10)) {
        (Some(start), Some(end)) => start <= utc && utc < end,
        _ => false,
    }
}

/// The last Sunday of a month that has 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    Some(last - Duration::days(i64::from(last.weekday().num_days_from_sunday())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_changes_at_one_utc() {
        #[track_caller]
        fn check(instant: &str, local: &str) {
            let utc = chrono::DateTime::parse_from_rfc3339(instant).unwrap().naive_utc();
            assert_eq!(local_from_utc(utc).format("%Y-%m-%dT%H:%M").to_string(), local);
        }
        check("2026-01-15T12:00:00Z", "2026-01-15T13:00");
        check("2026-07-15T12:00:00Z", "2026-07-15T14:00");
        check("2026-03-29T00:59:59Z", "2026-03-29T01:59");
        check("2026-03-29T01:00:00Z", "2026-03-29T03:00");
        check("2026-10-25T00:59:59Z", "2026-10-25T02:59");
        check("2026-10-25T01:00:00Z", "2026-10-25T02:00");
        check("2026-12-31T23:30:00Z", "2027-01-01T00:30");
        check("2026-05-12T09:30:00+02:00", "2026-05-12T09:30");
        check("2026-05-12T03:30:00-04:00", "2026-05-12T09:30");
    }
}
