//! Days and moments as iCalendar writes them, and how new something is.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use samplan_model::{iso, zone};

/// `20260512`.
pub(super) fn day(day: NaiveDate) -> String {
    iso::day(day).replace('-', "")
}

/// `20260512T093000`, without saying where.
pub(super) fn local(moment: NaiveDateTime) -> String {
    format!("{}T{}00", day(moment.date()), iso::clock(moment.time()).replace(':', ""))
}

/// `20260512T073000Z`, from Swedish time.
pub(super) fn instant(moment: NaiveDateTime) -> String {
    format!("{}Z", local(utc_from_local(moment)))
}

/// A number that grows with each change: the minutes since 1970.
pub(super) fn sequence(updated: NaiveDateTime) -> i64 {
    updated.signed_duration_since(NaiveDateTime::default()).num_minutes().max(0)
}

/// The hour that comes twice in autumn is taken as its first.
fn utc_from_local(local: NaiveDateTime) -> NaiveDateTime {
    let summer = local - Duration::hours(2);
    if zone::local_from_utc(summer) == local { summer } else { local - Duration::hours(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;

    #[test]
    fn an_instant_is_in_utc() {
        #[track_caller]
        fn check(local: &str, expected: &str) {
            assert_eq!(instant(at(local)), expected);
        }
        check("2026-05-11T10:45", "20260511T084500Z");
        check("2026-01-15T00:30", "20260114T233000Z");
        check("2026-10-25T02:30", "20261025T003000Z");
        check("2026-10-25T03:00", "20261025T020000Z");
        check("2026-03-29T03:00", "20260329T010000Z");
        check("2026-03-29T02:30", "20260329T013000Z"); // there is no such time
    }

    #[test]
    fn what_was_changed_later_has_a_higher_number() {
        assert!(sequence(at("2026-05-11T10:45")) < sequence(at("2026-05-11T10:46")));
        assert!(sequence(at("2099-12-31T23:59")) < i64::from(i32::MAX), "an INTEGER of RFC 5545");
        assert_eq!(sequence(at("1960-01-01T00:00")), 0);
    }
}
