//! Measured numbers as they were written.
//!
//! `5.0` and `5` are the same value, but a laboratory means something by the zero: it is kept. Our own type,
//! as a general decimal crate costs more bytes than all measured values on a page.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// Every `Decimal` is a finite decimal number of at most 18 digits, which remembers its trailing zeros.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decimal {
    digits: i64,
    scale: u8,
}

/// The text is not a plain decimal number of at most 18 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDecimal;

impl Decimal {
    const MAX_DIGITS: usize = 18;

    /// So many digits, of which the last `scale` stand behind the point: `scaled(-365, 1)` is −36.5.
    pub fn scaled(digits: i64, scale: u8) -> Option<Self> {
        let fits = digits.unsigned_abs() < 10_u64.pow(18) && usize::from(scale) < Self::MAX_DIGITS;
        fits.then_some(Self { digits, scale })
    }

    /// How much it is more than another one, as exactly as both were written; none where that is too long.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let digits = self.scaled_to(scale) - other.scaled_to(scale);
        i64::try_from(digits).ok().and_then(|digits| Self::scaled(digits, scale))
    }

    /// Its size, without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self { digits: self.digits.abs(), scale: self.scale }
    }

    /// The nearest floating point number, for drawing and for what is only roughly so.
    #[expect(clippy::cast_precision_loss, reason = "a chart needs no more than 15 digits")]
    pub fn to_f64(self) -> f64 {
        self.digits as f64 / 10_f64.powi(i32::from(self.scale))
    }

    /// The decimal that a program meant by a number with a point or an exponent: `1.5e2`, and `0.30000000000000004`, of which
    /// no more than 15 digits mean anything. One digit stays behind the point, as otherwise it would have been an integer.
    pub fn nearest(number: &str) -> Option<Self> {
        let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (negative, size) = mantissa.strip_prefix('-').map_or((false, mantissa), |size| (true, size));
        let (whole, fraction) = size.split_once('.').unwrap_or((size, ""));
        let mut digits = Significant { value: 0, power: exponent.parse().ok()? };
        for byte in whole.bytes() {
            digits = digits.with(byte, Side::Whole)?;
        }
        for byte in fraction.bytes() {
            digits = digits.with(byte, Side::Fraction)?;
        }
        let Self { digits, scale } = digits.rounded().decimal()?;
        Some(Self { digits: if negative { -digits } else { digits }, scale })
    }

    fn scaled_to(self, scale: u8) -> i128 {
        i128::from(self.digits) * 10_i128.pow(u32::from(scale.saturating_sub(self.scale)))
    }
}

/// The first digits of a number, and by which power of ten the last of them counts.
#[derive(Clone, Copy)]
struct Significant {
    value: i64,
    power: i32,
}

/// On which side of the point a digit stands.
#[derive(Clone, Copy)]
enum Side {
    Whole,
    Fraction,
}

impl Significant {
    /// With this many digits, the last is there for rounding only.
    const FULL: i64 = 1_000_000_000_000_000;

    /// With one digit more; those that mean nothing only count.
    fn with(self, byte: u8, side: Side) -> Option<Self> {
        let digit = byte.is_ascii_digit().then(|| i64::from(byte - b'0'))?;
        let is_full = self.value >= Self::FULL;
        let value = if is_full { self.value } else { self.value * 10 + digit };
        let power = match (side, is_full) {
            (Side::Whole, false) | (Side::Fraction, true) => self.power,
            (Side::Whole, true) => self.power.checked_add(1)?,
            (Side::Fraction, false) => self.power.checked_sub(1)?,
        };
        Some(Self { value, power })
    }

    fn rounded(mut self) -> Self {
        if self.value < Self::FULL {
            return self;
        }
        self = Self { value: (self.value + 5) / 10, power: self.power.saturating_add(1) };
        while self.power < -1 && self.value % 10 == 0 {
            self = Self { value: self.value / 10, power: self.power + 1 };
        }
        self
    }

    fn decimal(self) -> Option<Decimal> {
        let digits = match u32::try_from(self.power) {
            Ok(power) => self.value.checked_mul(10_i64.checked_pow(power)?)?,
            Err(_) => self.value,
        };
        let scale = u8::try_from(self.power.saturating_neg().max(0))
            .ok()
            .filter(|scale| usize::from(*scale) < Decimal::MAX_DIGITS)?;
        Some(Decimal { digits, scale })
    }
}

impl FromStr for Decimal {
    type Err = NotDecimal;

    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let (negative, rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let is_plain = !whole.is_empty() && is_digits(whole) && is_digits(fraction);
        if !is_plain || rest.ends_with('.') || whole.len() + fraction.len() > Self::MAX_DIGITS {
            return Err(NotDecimal);
        }
        let digits = format!("{whole}{fraction}").parse::<i64>().map_err(|_too_long| NotDecimal)?;
        let scale = u8::try_from(fraction.len()).map_err(|_too_long| NotDecimal)?;
        Ok(Self { digits: if negative { -digits } else { digits }, scale })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = usize::from(self.scale);
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.digits.unsigned_abs(), width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        match scale {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{fraction}"),
        }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        self.scaled_to(scale).cmp(&other.scaled_to(scale))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_survives_or_is_refused() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(text.parse::<Decimal>().ok().map(|value| value.to_string()).as_deref(), expected);
        }
        check("5.0", Some("5.0"));
        check("5", Some("5"));
        check("-0.07", Some("-0.07"));
        check("123456789012345678", Some("123456789012345678"));
        check("1234567890123456789", None);
        check("", None);
        check("-", None);
        check(".5", None);
        check("5.", None);
        check("1e3", None);
        check("NaN", None);
        check("5,0", None);
    }

    #[test]
    fn a_number_is_read_as_it_was_meant() {
        #[track_caller]
        fn check(number: &str, expected: Option<&str>) {
            assert_eq!(Decimal::nearest(number).map(|value| value.to_string()).as_deref(), expected);
        }
        check("7.9", Some("7.9"));
        check("5.0", Some("5.0"));
        check("0.0", Some("0.0"));
        check("-36.65", Some("-36.65"));
        check("0.30000000000000004", Some("0.3"));
        check("434.99999999999994", Some("435.0"));
        check("1234.567890123", Some("1234.567890123"));
        check("1.5e2", Some("150"));
        check("1.5E+2", Some("150"));
        check("1e-7", Some("0.0000001"));
        check("1e16", Some("10000000000000000"));
        check("1e19", None);
        check("1e-18", None);
        check("1e99999999999", None);
        check("-1e-2147483648", None);
        check("1e2147483647", None);
        check("NaN", None);
    }

    #[test]
    fn a_difference_is_as_exact_as_what_was_written() {
        #[track_caller]
        fn check(one: &str, other: &str, expected: Option<&str>) {
            let (one, other) = (one.parse::<Decimal>().unwrap(), other.parse::<Decimal>().unwrap());
            assert_eq!(one.checked_sub(other).map(|value| value.to_string()).as_deref(), expected);
        }
        check("84.6", "84.1", Some("0.5"));
        check("84", "85.25", Some("-1.25"));
        check("5.0", "5", Some("0.0"));
        check("-2", "-3", Some("1"));
        check("999999999999999999", "-1", None);
        check("999999999999999999", "0.5", None);
        assert_eq!(Decimal::scaled(-365, 1).unwrap().abs().to_string(), "36.5");
        assert!(Decimal::scaled(1, 18).is_none());
    }

    #[test]
    fn values_compare_by_size_not_by_text() {
        let decimal = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(decimal("5.0"), decimal("5"));
        assert!(decimal("4.99") < decimal("5"));
        assert!(decimal("-3") < decimal("-2.5"));
        assert!((decimal("7.9").to_f64() - 7.9).abs() < 1e-12);
    }
}
