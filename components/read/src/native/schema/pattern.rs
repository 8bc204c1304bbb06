//! How the texts with a form of their own look, as regular expressions that JSON Schema knows. What the calendar alone
//! knows (30 February, a week 53) is left to the reading.

macro_rules! clock {
    () => {
        r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.]\d+)?)?"
    };
}
macro_rules! day {
    () => {
        r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
    };
}
/// An offset stands behind seconds, as RFC 3339 wants it.
macro_rules! day_and_clock {
    () => {
        concat!(day!(), "[T ](", clock!(), r"|([01]\d|2[0-3]):[0-5]\d:[0-5]\d([.]\d+)?(Z|[+-]\d\d:\d\d))")
    };
}
/// A year, a month or a season (EDTF's 21 to 24), an ISO week, a day.
macro_rules! partial {
    () => {
        r"\d{4}(-(0[1-9]|1[0-2]|2[1-4])|-W(0[1-9]|[1-4]\d|5[0-3])|-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?"
    };
}

/// A character that can be seen.
pub(crate) const TEXT: &str = r"\S";
pub(crate) const CLOCK: &str = concat!("^", clock!(), "$");
pub(crate) const DAY: &str = concat!("^", day!(), "$");
pub(crate) const MOMENT: &str = concat!("^(", day!(), "|", day_and_clock!(), ")$");
pub(crate) const PARTIAL_DATE: &str = concat!("^(", partial!(), "|", day_and_clock!(), ")$");
pub(crate) const NUMBER: &str = r"^-?\d+([.]\d+)?$";
pub(crate) const LINK: &str = r"^(https?|tel|mailto|sms):\S+$";
/// A partial date, a moment, a moment and its end, or two partial dates of which one may be open.
pub(crate) const WHEN: &str = concat!(
    "^(",
    partial!(),
    "|",
    day_and_clock!(),
    "|",
    day!(),
    "T[^/ ]+/(",
    clock!(),
    "|",
    day_and_clock!(),
    ")",
    "|",
    partial!(),
    r"/(",
    partial!(),
    r"|[.]{2})?",
    r"|([.]{2})?/",
    partial!(),
    ")$"
);
