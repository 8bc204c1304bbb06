//! A plan: a header with a document, or one with all its parts.

use chrono::Duration;
use samplan_model::{NeedArea, PartialDate, Party, PlanKind, PlanStatus, Visibility};
use samplan_read::native::codes::{NeedAreaCode, PartyCode, PlanKindCode, PlanStatusCode, VisibilityCode};
use samplan_read::native::lenient::{Items, Maybe};
use samplan_read::native::scalars::{Moment, Text};
use samplan_read::native::when::Date;
use samplan_read::native::wire::{Agreement, CarePlan, Contact, Period, Story};

use crate::blank::{self, some, text};
use crate::draw::{Draw, month_of, year_of};
use crate::source::{self, ANSWERING, System};
use crate::words::{CARE_PLANS, CONDITIONS, MUNICIPAL_PLANS, STORIES};
use crate::{activity, extra, measured, undertaking};

/// Every fifth plan. Never the first, so that there is one to put activities into.
pub(crate) fn is_header_only(index: u32) -> bool {
    index % 5 == 4
}

pub(crate) fn plan(index: u32, activities: u32, draw: &mut Draw) -> CarePlan {
    let id = format!("p{index}");
    let system = draw.pick(&ANSWERING.each_ref());
    let (kind, title) = kind_and_title(system, draw);
    let header = header(index, &id, system, draw);
    let header = CarePlan { kind: PlanKindCode(kind).into(), title: some(&*title), ..header };
    if is_header_only(index) {
        CarePlan { documents: vec![extra::document(&id, 0, &title, draw)].into(), ..header }
    } else {
        full(&id, (kind, &title), activities, system, header, draw)
    }
}

/// Makes the last of some plans the one before it, as another system holds it.
pub(crate) fn twin_last(plans: &mut [CarePlan]) {
    let [.., first, twin] = plans else { return };
    let shared = vec![text(format!("plan:{}", first.id.0))];
    let elsewhere = ANSWERING.iter().find(|system| first.source != some(system.id));
    *twin = CarePlan {
        kind: first.kind.clone(),
        title: first.title.clone(),
        status: first.status.clone(),
        period: first.period.clone(),
        source: elsewhere.map_or_else(Maybe::default, |system| some(system.id)),
        identifiers: shared.clone().into(),
        ..twin.clone()
    };
    first.identifiers = shared.into();
}

fn kind_and_title(system: &System, draw: &mut Draw) -> (PlanKind, String) {
    let (kind, title) = match system.party {
        Party::Municipality => draw.pick(&MUNICIPAL_PLANS),
        Party::Care | Party::Patient | Party::Relative => draw.pick(&CARE_PLANS),
    };
    let is_about_a_condition =
        matches!(kind, PlanKind::CarePlan | PlanKind::Rehabilitation | PlanKind::SelfCare);
    if is_about_a_condition {
        (kind, format!("{title} {}", draw.pick(&CONDITIONS)))
    } else {
        (kind, title.to_owned())
    }
}

/// What every source knows: whose it is, how it stands, while it holds.
fn header(index: u32, id: &str, system: &System, draw: &mut Draw) -> CarePlan {
    let status = status(draw);
    let other = draw.pick(&ANSWERING.each_ref());
    let is_elsewhere = other.id != system.id && draw.happens(10);
    let replaces = draw.maybe(if index == 0 { 0 } else { 8 }, |draw| text(format!("p{}", draw.below(index))));
    let updated = draw.past_moment(400);
    let created = updated - Duration::days(draw.distance(300));
    CarePlan {
        status: PlanStatusCode(status).into(),
        period: period(status, draw).into(),
        created: Moment(created).into(),
        updated: Moment(updated).into(),
        author: draw.maybe(70, |draw| extra::author("sjuksköterska", draw)),
        signed: draw.maybe(30, |draw| extra::author("läkare", draw)),
        unit: source::unit(system, draw).into(),
        party: PartyCode(system.party).into(),
        contact: draw.maybe(70, |draw| Box::new(source::contact(system, "sjuksköterska", draw))),
        source: some(system.id),
        also_in: if is_elsewhere { vec![text(other.id)].into() } else { Items::default() },
        replaces: replaces.0.into_iter().collect::<Vec<_>>().into(),
        visibility: draw.happens(1).then_some(VisibilityCode(Visibility::StaffOnly)),
        ..blank::plan(id)
    }
}

fn full(
    id: &str,
    (kind, title): (PlanKind, &str),
    activities: u32,
    system: &System,
    header: CarePlan,
    draw: &mut Draw,
) -> CarePlan {
    let goals = undertaking::goals(id, draw);
    let goal_ids: Vec<Text> = goals.iter().map(|goal| goal.id.clone()).collect();
    let medicines =
        if kind == PlanKind::Medication || draw.happens(20) { extra::medications(id, draw) } else { vec![] };
    let series = if draw.happens(20) {
        draw.some_of(2, |index, draw| measured::measurement(id, index, draw))
    } else {
        vec![]
    };
    CarePlan {
        description: draw.maybe(60, |_| text("Vad vi har kommit överens om och hur det följs upp.")),
        need_areas: need_areas(draw).into(),
        agreement: draw.maybe(if kind == PlanKind::Agreement { 100 } else { 0 }, |_| agreement()),
        story: draw.maybe(15, |draw| Story {
            text: text(draw.pick(&STORIES)),
            updated: Moment(draw.past_moment(300)).into(),
            written_by: Maybe::default(),
            visibility: None,
        }),
        deviations: if draw.happens(30) { undertaking::deviations(id, system, draw) } else { vec![] }.into(),
        commitments: undertaking::commitments(id, system, draw).into(),
        activities: (0..activities)
            .map(|index| activity::activity(format!("{id}-a{index}"), system, &goal_ids, draw))
            .collect::<Vec<_>>()
            .into(),
        goals: goals.into(),
        contacts: contacts(id, system, draw).into(),
        measurements: series.into(),
        medications: medicines.into(),
        aids: extra::aids(id, draw).into(),
        advice: extra::advice(id, draw).into(),
        rights: extra::rights(id, draw).into(),
        documents: draw.some_of(1, |index, draw| extra::document(id, index, title, draw)).into(),
        changes: extra::changes(draw).into(),
        versions: extra::versions(draw).into(),
        consents: extra::consents(system, draw).into(),
        internal_note: draw.maybe(5, |_| text("Stäm av med biståndsenheten före nästa möte.")),
        ..header
    }
}

fn contacts(id: &str, system: &System, draw: &mut Draw) -> Vec<Contact> {
    draw.some_of(3, |index, draw| {
        let contact = match index {
            0 => source::fixed_contact(system, draw),
            _ => source::contact(
                system,
                draw.pick(&["fysioterapeut", "arbetsterapeut", "läkarsekreterare"]),
                draw,
            ),
        };
        Contact { id: some(format!("{id}-k{index}")), ..contact }
    })
}

fn agreement() -> Agreement {
    Agreement {
        text: some("Vi följer värdena tillsammans och bestämmer nästa steg var tredje månad."),
        reach: some("Ring mottagningen på vardagar, 1177 andra tider."),
        coordination: Maybe::default(),
        agreed_by: Items::default(),
        visibility: None,
    }
}

fn need_areas(draw: &mut Draw) -> Vec<NeedAreaCode> {
    NeedArea::ALL.into_iter().filter(|_| draw.happens(25)).map(NeedAreaCode).collect()
}

fn status(draw: &mut Draw) -> PlanStatus {
    match draw.below(100) {
        0..=64 => PlanStatus::Active,
        65..=82 => PlanStatus::Completed,
        83..=87 => PlanStatus::Draft,
        88..=91 => PlanStatus::OnHold,
        92..=94 => PlanStatus::Revoked,
        95 => PlanStatus::EnteredInError,
        _ => PlanStatus::Unknown,
    }
}

/// A plan that is done has ended; one that is valid began lately or begins soon, and now and then has an open end.
fn period(status: PlanStatus, draw: &mut Draw) -> Period {
    let away = draw.distance(400);
    let (start, end) = match status {
        PlanStatus::Completed | PlanStatus::Revoked => (-away - 200, -away),
        PlanStatus::Draft => (away, away + 180),
        PlanStatus::Active | PlanStatus::OnHold | PlanStatus::EnteredInError | PlanStatus::Unknown => {
            (-away + 20, i64::from(draw.pick(&[20_u16, 90, 180, 365, 700])) + 40)
        }
    };
    let (start, end) = (draw.day(start), draw.day(end));
    let end = match draw.below(5) {
        0 => None,
        1 => Some(month_of(end)),
        2 => Some(year_of(end)),
        _ => Some(PartialDate::Day(end)),
    };
    let start = if draw.happens(70) { PartialDate::Day(start) } else { month_of(start) };
    Period { start: Date(start).into(), end: Maybe(end.map(Date)) }
}
