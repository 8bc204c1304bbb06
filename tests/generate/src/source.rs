//! The five systems that plans come from. The last one does not answer, so that no plan comes from it.

use chrono::{Duration, NaiveDateTime};
use samplan_model::{FixedRole, Party, TelecomKind, Weekday};
use samplan_read::native::codes::{
    FixedRoleCode, PartyCode, SourceStateCode, SourceStateWord, TelecomCode, WeekdayCode,
};
use samplan_read::native::lenient::{Items, Maybe};
use samplan_read::native::scalars::{Clock, Moment};
use samplan_read::native::wire::{Contact, Hours, Source, Telecom, Unit};

use crate::blank::{self, some, text};
use crate::draw::Draw;
use crate::words::{FIRST_NAMES, LAST_NAMES};

/// A system that plans come from.
#[derive(Debug)]
pub(crate) struct System {
    pub(crate) id: &'static str,
    name: &'static str,
    pub(crate) organization: &'static str,
    pub(crate) party: Party,
    units: [&'static str; 3],
}

pub(crate) const ANSWERING: [System; 4] = [
    System {
        id: "cosmic",
        name: "Cosmic",
        organization: "Region Värmland",
        party: Party::Care,
        units: ["Endokrin- och diabetescentrum", "Hjärtmottagningen Karlstad", "Vårdcentralen Kronoparken"],
    },
    System {
        id: "combaine",
        name: "Combaine",
        organization: "Region Värmland",
        party: Party::Care,
        units: ["Rehabmottagningen Arvika", "Mobilt närvårdsteam", "Läkemedelsenheten"],
    },
    System {
        id: "lifecare",
        name: "Lifecare",
        organization: "Karlstads kommun",
        party: Party::Municipality,
        units: ["Hemtjänsten Kronoparken", "Hemsjukvården Karlstad", "Biståndsenheten"],
    },
    System {
        id: "takecare",
        name: "TakeCare",
        organization: "Region Stockholm",
        party: Party::Care,
        units: ["Lungmottagningen", "Ögonkliniken", "Geriatriska kliniken"],
    },
];

pub(crate) fn all(now: NaiveDateTime) -> Vec<Source> {
    let mut sources: Vec<Source> = ANSWERING
        .iter()
        .map(|system| Source {
            state: SourceStateCode(state(system)).into(),
            fetched: Moment(now).into(),
            ..blank::source(system.id, system.name, system.organization, system.party)
        })
        .collect();
    sources.push(Source {
        state: SourceStateCode(SourceStateWord::Unreachable).into(),
        since: Moment(now - Duration::hours(3)).into(),
        fetched: Moment(now - Duration::hours(13)).into(),
        contact: Box::new(Contact { telecom: phone(99).into(), ..blank::contact("Arvika kommun, växeln") })
            .into(),
        ..blank::source("treserva", "Treserva", "Arvika kommun", Party::Municipality)
    });
    sources
}

/// In the region far away something is blocked.
fn state(system: &System) -> SourceStateWord {
    if system.id == "takecare" { SourceStateWord::Blocked } else { SourceStateWord::Shown }
}

pub(crate) fn unit(system: &System, draw: &mut Draw) -> Unit {
    let number = draw.below(9_000) + 1_000;
    Unit {
        name: some(draw.pick(&system.units)),
        care_giver: some(system.organization),
        identifier: draw.maybe(60, |_| text(format!("SE2321000000-{number}"))),
    }
}

pub(crate) fn person(draw: &mut Draw) -> String {
    format!("{} {}", draw.pick(&FIRST_NAMES), draw.pick(&LAST_NAMES))
}

/// Somebody to turn to, with a number and, mostly, the hours in which it is answered.
pub(crate) fn contact(system: &System, role: &str, draw: &mut Draw) -> Contact {
    let name = person(draw);
    let number = draw.below(99);
    Contact {
        role: some(role),
        unit: some(draw.pick(&system.units)),
        party: PartyCode(system.party).into(),
        telecom: phone(number).into(),
        hours: if draw.happens(80) { vec![office_hours()].into() } else { Items::default() },
        ..blank::contact(name)
    }
}

pub(crate) fn fixed_contact(system: &System, draw: &mut Draw) -> Contact {
    let (fixed, role) = match system.party {
        Party::Municipality => (FixedRole::HomeCareContact, "undersköterska"),
        Party::Care | Party::Patient | Party::Relative => draw.pick(&[
            (FixedRole::CareContact, "sjuksköterska"),
            (FixedRole::Physician, "läkare"),
            (FixedRole::Coordinator, "samordnande sjuksköterska"),
        ]),
    };
    Contact { fixed: FixedRoleCode(fixed).into(), ..contact(system, role, draw) }
}

/// A number of the series 0980-319 200 to 299, which is kept for fiction.
fn phone(number: u32) -> Vec<Telecom> {
    let value = text(format!("0980-319 2{:02}", number % 100));
    vec![Telecom { kind: TelecomCode(TelecomKind::Phone), value, label: Maybe::default() }]
}

fn office_hours() -> Hours {
    let oclock = |hour| Clock(chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    Hours { days: days.map(WeekdayCode).to_vec().into(), from: oclock(8), to: oclock(16) }
}
