//! Days, clock times and moments as ISO 8601 writes them: `2026-05-12`, `09:30`, `2026-05-12T09:30`.
//!
//! By hand, as chrono reads and writes by interpreting a format, with names of months, RFC 2822 and more behind it. Three
//! fixed forms need none of that; without it the WASM is 10 kB (brotli) smaller.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};

use crate::zone;

/// Exactly `YYYY-MM-DD`, from year 1 on.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let year = i32::try_from(digits(year, 4)?).ok().filter(|year| *year >= 1)?;
    NaiveDate::from_ymd_opt(year, digits(month, 2)?, digits(day, 2)?)
}

/// `HH:MM`, with seconds and their fraction allowed.
pub fn parse_clock(text: &str) -> Option<NaiveTime> {
    let (hour, rest) = text.split_once(':')?;
    let (minute, seconds) = rest.split_once(':').unwrap_or((rest, "00"));
    let (second, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
    NaiveTime::from_hms_nano_opt(
        digits(hour, 2)?,
        digits(minute, 2)?,
        digits(second, 2)?,
        nanoseconds(fraction)?,
    )
}

/// A moment in Swedish local time, from local time or from an instant (RFC 3339). A day alone is its beginning.
pub fn parse_moment(text: &str) -> Option<NaiveDateTime> {
    let Some((day, time)) = text.trim().split_once(['T', 't', ' ']) else {
        return parse_day(text.trim()).map(|day| day.and_time(NaiveTime::MIN));
    };
    let day = parse_day(day)?;
    match time.find(['Z', 'z', '+', '-']).and_then(|end| time.split_at_checked(end)) {
        None => Some(day.and_time(parse_clock(time)?)),
        Some((clock, offset)) => {
            // RFC 3339 asks for the seconds.
            let clock = parse_clock(clock).filter(|_| clock.len() >= "HH:MM:SS".len())?;
            day.and_time(clock).checked_sub_signed(parse_offset(offset)?).map(zone::local_from_utc)
        }
    }
}

/// `Z`, `+02:00` or `-04:00`.
fn parse_offset(text: &str) -> Option<Duration> {
    if text.eq_ignore_ascii_case("z") {
        return Some(Duration::zero());
    }
    let clock = parse_clock(text.get(1..).filter(|clock| clock.len() == "HH:MM".len())?)?;
    let offset = clock - NaiveTime::MIN;
    Some(if text.starts_with('-') { -offset } else { offset })
}

/// A number of exactly so many digits.
pub fn digits(text: &str, count: usize) -> Option<u32> {
    let is_plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten()
}

fn nanoseconds(fraction: &str) -> Option<u32> {
    let is_plain = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let digits = fraction.bytes().map(|byte| u32::from(byte - b'0')).chain(std::iter::repeat(0)).take(9);
    is_plain.then(|| digits.fold(0, |sum, digit| sum * 10 + digit))
}

/// A day: `2026-05-12`.
pub fn day(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// A clock time: `09:30`.
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A moment: `2026-05-12T09:30`.
pub fn moment(moment: NaiveDateTime) -> String {
    format!("{}T{}", day(moment.date()), clock(moment.time()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_ten_signs() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(parse_day(text).map_or("refused".to_owned(), day), expected);
        }
        check("2026-05-12", "2026-05-12");
        check("0001-01-01", "0001-01-01");
        check("2028-02-29", "2028-02-29");
        for text in [
            "2026-02-29",
            "0000-01-01",
            "2026-5-12",
            "+2026-05-12",
            "-026-05-12",
            "12026-05-12",
            "2026-05-12 ",
            "2026-05",
            "å",
            "",
        ] {
            check(text, "refused");
        }
    }

    #[test]
    fn a_clock_time_has_two_digits_each() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(parse_clock(text).map_or("refused".to_owned(), |time| time.to_string()), expected);
        }
        check("09:30", "09:30:00");
        check("23:59:59", "23:59:59");
        check("09:30:15.25", "09:30:15.250");
        check("09:30:15.1234567891", "09:30:15.123456789");
        for text in [
            "24:00",
            "09:60",
            "09:30:60",
            "9:30",
            "9:30:00",
            "09:30:",
            "09:30:15.",
            "09:30:15,2",
            "09",
            "",
            "å9:30",
        ] {
            check(text, "refused");
        }
    }

    #[test]
    fn a_moment_is_swedish_time() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(parse_moment(text).map_or("refused".to_owned(), moment), expected);
        }
        check("2026-05-12", "2026-05-12T00:00");
        check(" 2026-05-12T09:30 ", "2026-05-12T09:30");
        check("2026-05-12 09:30:15.5", "2026-05-12T09:30");
        check("2026-05-12T07:30:00Z", "2026-05-12T09:30");
        check("2026-05-12t07:30:00.000z", "2026-05-12T09:30");
        check("2026-05-12T09:30:00+02:00", "2026-05-12T09:30");
        check("2026-05-12T03:30:00-04:00", "2026-05-12T09:30");
        check("2026-12-31T23:30:00Z", "2027-01-01T00:30");
        for text in [
            "2026-05-12T07:30Z",
            "2026-05-12T",
            "2026-05-12T07:30:00+2:00",
            "2026-05-12T07:30:00+0200",
            "2026-05-12T07:30:00+24:00",
            "2026-05-12T07:30:00Zå",
            "i dag",
        ] {
            check(text, "refused");
        }
    }

    #[test]
    fn chrono_reads_the_same() {
        for text in [
            "2026-05-12T07:30:00Z",
            "2026-05-12T07:30:00.123+05:30",
            "1999-12-31T23:59:59-11:59",
            "2026-02-30T00:00:00Z",
            "2026-05-12T25:00:00Z",
        ] {
            let theirs = chrono::DateTime::parse_from_rfc3339(text)
                .ok()
                .map(|instant| zone::local_from_utc(instant.naive_utc()));
            assert_eq!(parse_moment(text), theirs, "{text}");
        }
    }
}
