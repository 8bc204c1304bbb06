//! What happens, in all the precisions in which time is known.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime};
use samplan_model as model;
use samplan_model::{ActivityStatus, DayPart, Mode, PartialDate, Party, Period, Visibility};
use samplan_read::native::codes::{ModeCode, NeedAreaCode, PartyCode, VisibilityCode};
use samplan_read::native::lenient::{Items, Maybe};
use samplan_read::native::scalars::{Text, Url};
use samplan_read::native::when::When;
use samplan_read::native::wire::{Activity, Performer, Place};

use crate::blank::{self, some, text};
use crate::draw::{Draw, month_of, season_of, week_of, year_of};
use crate::source::{self, System};
use crate::words::{AFTER, CARE_HAPPENINGS, Happening, MUNICIPAL_HAPPENINGS, OUTCOMES, PREPARE, REASONS};

/// One activity of a plan whose goals have these ids.
pub(crate) fn activity(id: String, system: &System, goals: &[Text], draw: &mut Draw) -> Activity {
    let happening = match system.party {
        Party::Municipality => draw.pick(&MUNICIPAL_HAPPENINGS),
        Party::Care | Party::Patient | Party::Relative => draw.pick(&CARE_HAPPENINGS),
    };
    let (title, mode, _, role, need_area) = happening;
    let is_past = draw.happens(45);
    let when = if is_past { Some(past(&happening, draw)) } else { coming(&happening, draw) };
    let status = if is_past { past_status(draw) } else { coming_status(when.as_ref(), draw) };
    let is_meeting = matches!(mode, Mode::Visit | Mode::Group | Mode::Sampling | Mode::Admission);
    let links = if status == ActivityStatus::Booked { 50 } else { 0 };
    Activity {
        moved_from: draw.maybe(if is_past { 0 } else { 4 }, |draw| When(draw.due())),
        status_reason: draw.maybe(if has_reason(status) { 40 } else { 0 }, |draw| text(draw.pick(&REASONS))),
        when: when.map(When),
        mode: ModeCode(mode).into(),
        place: draw.maybe(if is_meeting { 80 } else { 0 }, |draw| place(system, draw)),
        performers: performers(role, draw),
        party: draw.maybe(20, |_| PartyCode(system.party)),
        unit: draw.maybe(10, |draw| source::unit(system, draw)),
        contact: draw.maybe(8, |draw| Box::new(source::contact(system, role, draw))),
        prepare: draw.maybe(if status.is_open() { 20 } else { 0 }, |draw| text(draw.pick(&PREPARE))),
        after: draw.maybe(10, |draw| text(draw.pick(&AFTER))),
        outcome: draw.maybe(if status == ActivityStatus::Performed { 40 } else { 0 }, |draw| {
            text(draw.pick(&OUTCOMES))
        }),
        join: link(if mode == Mode::Video { links } else { 0 }, "mote", &id, draw),
        cancel: link(links, "avboka", &id, draw),
        rebook: link(links, "omboka", &id, draw),
        goals: if goals.is_empty() || !draw.happens(30) {
            Items::default()
        } else {
            vec![draw.pick(&goals.iter().collect::<Vec<_>>()).clone()].into()
        },
        coordination: draw.maybe(3, |_| text("Samma dag som provtagningen")),
        need_area: draw.maybe(70, |_| NeedAreaCode(need_area)),
        code: draw.maybe(15, |_| text("KVÅ DV063")),
        visibility: draw.happens(2).then_some(VisibilityCode(Visibility::StaffOnly)),
        internal_note: draw.maybe(3, |_| text("Ring först, nyckeln ligger hos grannen.")),
        ..blank::activity(id, title, status)
    }
}

fn performers(role: &str, draw: &mut Draw) -> Items<Performer> {
    let performers =
        draw.some_of(2, |_, draw| Performer { name: text(source::person(draw)), role: some(role) });
    performers.into()
}

fn place(system: &System, draw: &mut Draw) -> Place {
    let name = source::unit(system, draw).name.0.unwrap_or_else(|| text(system.organization));
    let address = draw.maybe(50, |draw| text(format!("Storgatan {}", draw.below(80) + 1)));
    Place { name, address: address.0.into_iter().collect::<Vec<_>>().into() }
}

fn link(percent: u32, what: &str, id: &str, draw: &mut Draw) -> Maybe<Url> {
    let link = draw.maybe(percent, |_| model::Link::new(&format!("https://example.org/{what}/{id}")));
    Maybe(link.0.flatten().map(Url))
}

fn past(happening: &Happening, draw: &mut Draw) -> model::When {
    let distance = draw.distance(500);
    let day = open_day(draw.day(-distance), happening, -2);
    match draw.below(10) {
        0 => part_of(day, happening, draw),
        _ => at(day, happening, draw),
    }
}

/// What is near is known more exactly than what is far. Some things have no date at all.
fn coming(happening: &Happening, draw: &mut Draw) -> Option<model::When> {
    let distance = draw.distance(600);
    let day = open_day(draw.day(distance), happening, 2);
    let choice = draw.below(20);
    let when = match (choice, distance) {
        (0, _) => return None,
        (1, _) => {
            model::When::After(draw.pick(&["operationen", "provsvaret", "nästa läkarbesök"]).to_owned())
        }
        (2, _) => model::When::Within { from: draw.now().date(), days: draw.pick(&[3, 7, 14, 30]) },
        (3..=5, _) => part_of(day, happening, draw),
        (6, _) => throughout(day, draw),
        (7..=14, ..=60) | (7..=9, _) => at(day, happening, draw),
        (_, ..=60) => model::When::During(PartialDate::Day(day)),
        (_, ..=180) => model::When::During(week_of(day)),
        (10..=15, _) => model::When::During(month_of(day)),
        (16..=17, _) => model::When::During(season_of(day)),
        (_, _) => model::When::During(year_of(day)),
    };
    Some(when)
}

/// A mottagning is closed at weekends: the day so many days from there. Home visits are made every day.
fn open_day(day: NaiveDate, (_, mode, ..): &Happening, days: i64) -> NaiveDate {
    let is_open = *mode == Mode::HomeVisit || day.weekday().number_from_monday() <= 5;
    if is_open { day } else { day + Duration::days(days) }
}

fn at(day: NaiveDate, (_, _, minutes, ..): &Happening, draw: &mut Draw) -> model::When {
    let start: NaiveDateTime = draw.office_hour(day);
    let end = (*minutes > 0 && draw.happens(80)).then(|| start + Duration::minutes(i64::from(*minutes)));
    model::When::At { start, end }
}

fn part_of(day: NaiveDate, (_, mode, ..): &Happening, draw: &mut Draw) -> model::When {
    let part = if *mode == Mode::HomeVisit {
        draw.pick(&[DayPart::Morning, DayPart::Forenoon, DayPart::Evening, DayPart::Night])
    } else {
        draw.pick(&[DayPart::Forenoon, DayPart::Afternoon])
    };
    model::When::PartOfDay { day, part }
}

fn throughout(end: NaiveDate, draw: &mut Draw) -> model::When {
    let start = PartialDate::Day(draw.day(-10));
    match Period::new(Some(start), draw.happens(80).then_some(PartialDate::Day(end))) {
        Some(period) => model::When::Throughout(period),
        None => model::When::During(start),
    }
}

fn has_reason(status: ActivityStatus) -> bool {
    matches!(status, ActivityStatus::Cancelled | ActivityStatus::Declined | ActivityStatus::OnHold)
}

fn past_status(draw: &mut Draw) -> ActivityStatus {
    match draw.below(100) {
        0..=73 => ActivityStatus::Performed,
        74..=81 => ActivityStatus::Cancelled,
        82..=88 => ActivityStatus::Declined,
        89..=93 => ActivityStatus::Missed,
        94..=97 => ActivityStatus::Moved,
        98 => ActivityStatus::EnteredInError,
        _ => ActivityStatus::Unknown,
    }
}

fn coming_status(when: Option<&model::When>, draw: &mut Draw) -> ActivityStatus {
    match (when, draw.below(100)) {
        (_, 0..=5) => ActivityStatus::Cancelled,
        (_, 6..=8) => ActivityStatus::OnHold,
        (_, 9..=10) => ActivityStatus::Unknown,
        (Some(model::When::At { .. }), 11..=20) => ActivityStatus::Invited,
        (Some(model::When::At { .. }), _) => ActivityStatus::Booked,
        (Some(model::When::Throughout(_)), _) => ActivityStatus::InProgress,
        (_, _) => ActivityStatus::Planned,
    }
}
