//! What does not go together, and what goes well together: clashes and joint trips.
//!
//! Only what can still take place and has a time counts. What has a beginning and no end counts for a quarter of an hour:
//! so much is certain, and more would cry wolf. Chats and messages wait, so they clash with nothing. The same booking in two
//! plans (same title and beginning, and not at different places) is one booking. Each thing is told against the longest that runs when it begins,
//! so that ten thousand things at once are ten thousand lines at most, and not their square.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use samplan_model::gather::Gather as _;
use samplan_model::{ActivityStatus, Mode, PartialDate, Party, When};

use crate::letters::small;
use crate::order::sort_by_key;
use crate::row::Row;

/// Things that do not, or do, go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// In which way.
    pub kind: ClashKind,
    /// The day on which the later of them begins.
    pub day: NaiveDate,
    /// The things: two for a clash, two or more for a joint trip, by time.
    pub rows: Vec<Row>,
}

/// In which way things meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClashKind {
    /// Two at the same time.
    Overlap,
    /// Somebody comes to the home while the person is away.
    Away,
    /// On one day, at one place.
    SamePlace,
    /// On one day, and somebody has seen to it that they go together.
    Coordinated,
}

impl ClashKind {
    /// Whether something must be done about it.
    pub fn is_clash(self) -> bool {
        match self {
            Self::Overlap | Self::Away => true,
            Self::SamePlace | Self::Coordinated => false,
        }
    }
}

/// What clashes, and what is one trip, by day.
pub fn clashes(rows: &[Row], now: NaiveDateTime) -> Vec<Clash> {
    let open: Vec<_> = rows.iter().filter(|row| can_take_place(row, now)).gathered();
    let mut found = overlaps(&open, now);
    let trips = trips(&open, &found);
    found.extend(trips);
    sort_by_key(&mut found, |clash| (clash.day, !clash.kind.is_clash()));
    found
}

/// What rests is not going to happen at its old time.
fn can_take_place(row: &Row, now: NaiveDateTime) -> bool {
    row.is_coming(now) && row.activity.status != ActivityStatus::OnHold
}

/// Where the person is meanwhile.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whereabouts {
    Out,
    Home,
    /// On the telephone or before a screen, wherever that is.
    Remote,
    /// In hospital, where things happen too.
    Admitted,
}

fn whereabouts(row: &Row) -> Option<Whereabouts> {
    match row.activity.mode {
        Some(Mode::Visit | Mode::Group | Mode::Sampling) => Some(Whereabouts::Out),
        Some(Mode::HomeVisit) => Some(Whereabouts::Home),
        Some(Mode::Video | Mode::Phone) => Some(Whereabouts::Remote),
        Some(Mode::Admission) => Some(Whereabouts::Admitted),
        Some(Mode::Chat | Mode::Message) => None,
        // What nobody says the form of is a meeting only where somebody else is there.
        None => match row.party() {
            Some(Party::Care | Party::Municipality) if row.activity.place.is_some() => Some(Whereabouts::Out),
            Some(Party::Patient | Party::Relative | Party::Care | Party::Municipality) | None => None,
        },
    }
}

struct Span<'r> {
    row: &'r Row,
    place: Whereabouts,
    start: NaiveDateTime,
    end: NaiveDateTime,
}

/// So long is what has no end.
const LEAST: TimeDelta = TimeDelta::minutes(15);

fn span(row: &Row, now: NaiveDateTime) -> Option<Span<'_>> {
    let place = whereabouts(row)?;
    let (start, end) = match (&row.activity.when, place) {
        (When::At { start, end }, Whereabouts::Admitted) => {
            (*start, end.unwrap_or_else(|| end_of_today(now)))
        }
        (When::At { start, end }, _) => {
            let least = start.checked_add_signed(LEAST).unwrap_or(*start);
            (*start, end.filter(|end| end > start).unwrap_or(least))
        }
        (_, Whereabouts::Admitted) => admitted(row, now)?,
        _ => return None,
    };
    (start < end).then_some(Span { row, place, start, end })
}

/// The days on which an admitted person is away for certain: on the first and the last she may be at home for a while.
/// Who is admitted now, until nobody knows when, is away today.
fn admitted(row: &Row, now: NaiveDateTime) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let When::Throughout(period) = &row.activity.when else { return None };
    let (Some(PartialDate::Day(first)), last) = (period.start(), period.end()) else { return None };
    let is_running = row.activity.status == ActivityStatus::InProgress && first <= now.date();
    let from = if is_running { now } else { first.succ_opt()?.and_time(NaiveTime::MIN) };
    match last {
        Some(PartialDate::Day(last)) => Some((from, last.and_time(NaiveTime::MIN))),
        None if is_running => Some((from, end_of_today(now))),
        Some(_) | None => None,
    }
}

fn end_of_today(now: NaiveDateTime) -> NaiveDateTime {
    now.date().checked_add_days(Days::new(1)).unwrap_or(now.date()).and_time(NaiveTime::MIN)
}

fn overlaps(rows: &[&Row], now: NaiveDateTime) -> Vec<Clash> {
    let mut spans: Vec<_> = rows.iter().filter_map(|row| span(row, now)).gathered();
    sort_by_key(&mut spans, |span| (span.start, span.row.activity.title.as_str(), place_of(span.row)));
    let mut found = Vec::new();
    let (mut meeting, mut stay): (Option<Span<'_>>, Option<Span<'_>>) = (None, None);
    for span in spans {
        let running = [&meeting, &stay].into_iter().flatten();
        let clash = running.filter(|other| other.end > span.start && !is_same(other.row, span.row));
        found.extend(clash.filter_map(|other| {
            let kind = kind_of(other, &span)?;
            let rows = vec![other.row.clone(), span.row.clone()];
            Some(Clash { kind, day: span.start.max(now).date(), rows })
        }));
        let longest = if span.place == Whereabouts::Admitted { &mut stay } else { &mut meeting };
        if longest.as_ref().is_none_or(|other| other.end < span.end) {
            *longest = Some(span);
        }
    }
    found
}

/// In which way two things clash that happen at the same time; none where they go together all the same.
fn kind_of(one: &Span<'_>, other: &Span<'_>) -> Option<ClashKind> {
    match (one.place, other.place) {
        (Whereabouts::Home, Whereabouts::Home) if is_coordinated(one.row) || is_coordinated(other.row) => {
            None
        }
        (Whereabouts::Home, Whereabouts::Out | Whereabouts::Admitted)
        | (Whereabouts::Out | Whereabouts::Admitted, Whereabouts::Home) => Some(ClashKind::Away),
        // In hospital one is examined, and can be called.
        (Whereabouts::Admitted, _) | (_, Whereabouts::Admitted) => None,
        (Whereabouts::Out | Whereabouts::Home | Whereabouts::Remote, _) => Some(ClashKind::Overlap),
    }
}

fn is_coordinated(row: &Row) -> bool {
    row.activity.coordination.is_some()
}

fn is_same(one: &Row, other: &Row) -> bool {
    one.activity.title == other.activity.title
        && one.activity.when.earliest() == other.activity.when.earliest()
        && place_of(one).is_none_or(|place| place_of(other).is_none_or(|other| place == other))
}

fn place_of(row: &Row) -> Option<&str> {
    row.activity.place.as_ref().map(|place| place.name.as_str())
}

/// What is one trip: visits of one day at one place, or such as somebody has put together.
fn trips(rows: &[&Row], clashes: &[Clash]) -> Vec<Clash> {
    let mut visits: Vec<_> = rows
        .iter()
        .filter(|row| whereabouts(row) == Some(Whereabouts::Out))
        .filter_map(|row| Some((row.activity.when.day()?, *row)))
        .gathered();
    sort_by_key(&mut visits, |(day, row)| (*day, row.activity.when.earliest(), row.activity.title.as_str()));
    let mut found = Vec::new();
    for visits in visits.chunk_by(|(one, _), (other, _)| one == other) {
        found.extend(trips_of_day(visits));
    }
    // Two that clash are told as such, and not praised for their day as well.
    found.retain(|trip| {
        let from = clashes.partition_point(|clash| clash.day < trip.day);
        let mut of_day = clashes.iter().skip(from).take_while(|clash| clash.day == trip.day);
        !of_day.any(|clash| trip.rows.iter().all(|row| clash.rows.contains(row)))
    });
    found
}

fn trips_of_day(visits: &[(NaiveDate, &Row)]) -> Vec<Clash> {
    let Some((day, _)) = visits.first() else { return Vec::new() };
    let mut rows: Vec<&Row> = Vec::new();
    for (_, row) in visits {
        if !rows.last().is_some_and(|last| is_same(last, row)) {
            rows.push(row);
        }
    }
    let trip = |kind: ClashKind, rows: &[&Row]| Clash {
        kind,
        day: *day,
        rows: rows.iter().copied().cloned().gathered(),
    };
    if rows.len() > 1 && rows.iter().any(|row| is_coordinated(row)) {
        let is_one_place = rows
            .iter()
            .all(|row| site(row).is_some() && site(row) == rows.first().and_then(|first| site(first)));
        return vec![trip(if is_one_place { ClashKind::SamePlace } else { ClashKind::Coordinated }, &rows)];
    }
    if rows.len() < 2 {
        return Vec::new();
    }
    let mut sited: Vec<_> = rows.into_iter().filter_map(|row| Some((site(row)?, row))).gathered();
    sort_by_key(&mut sited, |(site, _)| site.clone());
    sited
        .chunk_by(|(one, _), (other, _)| one == other)
        .filter(|chunk| chunk.len() > 1)
        .map(|chunk| trip(ClashKind::SamePlace, &chunk.iter().map(|(_, row)| *row).gathered()))
        .gathered()
}

/// What makes two places one: the address, else the name.
fn site(row: &Row) -> Option<String> {
    let place = row.activity.place.as_ref()?;
    let text = if place.address.is_empty() { place.name.clone() } else { place.address.join("\n") };
    Some(text.chars().map(small).collect())
}

#[cfg(test)]
mod tests;
