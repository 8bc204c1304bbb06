//! What somebody wants to reach, has taken on, or does when something deviates.

use samplan_model::{CommitmentStatus, Expresser, GoalStatus, Party, Progress, RepeatUnit};
use samplan_read::native::codes::{
    CommitmentStatusCode, ExpresserCode, GoalStatusCode, PartyCode, ProgressCode, RepeatUnitCode,
};
use samplan_read::native::lenient::{Items, Maybe};
use samplan_read::native::when::When;
use samplan_read::native::wire::{Commitment, Deviation, Goal, Repeat};

use crate::blank::{self, some, text};
use crate::draw::Draw;
use crate::source::{self, System};
use crate::words::{DEVIATIONS, GOALS, PATIENT_PROMISES, RELATIVE_PROMISES, STAFF_PROMISES};

/// The goals of a plan; from the second on, some are parts of the first.
pub(crate) fn goals(plan: &str, draw: &mut Draw) -> Vec<Goal> {
    draw.some_of(4, |index, draw| Goal {
        expressed_by: ExpresserCode(draw.pick(&[Expresser::Patient, Expresser::Care])).into(),
        parent: draw.maybe(if index == 0 { 0 } else { 40 }, |_| text(format!("{plan}-g0"))),
        status: draw.maybe(60, |draw| {
            GoalStatusCode(draw.pick(&[
                GoalStatus::Active,
                GoalStatus::Active,
                GoalStatus::Achieved,
                GoalStatus::Proposed,
                GoalStatus::OnHold,
                GoalStatus::NotAchieved,
            ]))
        }),
        progress: draw.maybe(50, |draw| {
            ProgressCode(draw.pick(&[
                Progress::Improving,
                Progress::NoChange,
                Progress::Worsening,
                Progress::Sustaining,
            ]))
        }),
        due: draw.maybe(50, |draw| When(draw.due())),
        follow_up: draw.maybe(30, |draw| When(draw.due())),
        // A plan without that series has a goal without a value.
        measurement: if index == 0 { some(format!("{plan}-m0")) } else { Maybe::default() },
        ..blank::goal(format!("{plan}-g{index}"), draw.pick(&GOALS))
    })
}

/// Who does what; now and then nobody has said who.
pub(crate) fn commitments(plan: &str, system: &System, draw: &mut Draw) -> Vec<Commitment> {
    draw.some_of(6, |index, draw| {
        let (party, words) = match draw.below(6) {
            0 | 1 => (Some(Party::Patient), draw.pick(&PATIENT_PROMISES)),
            2 => (Some(Party::Relative), draw.pick(&RELATIVE_PROMISES)),
            3 => (None, draw.pick(&STAFF_PROMISES)),
            _ => (Some(system.party), draw.pick(&STAFF_PROMISES)),
        };
        let is_theirs = party == Some(system.party);
        Commitment {
            party: Maybe(party.map(PartyCode)),
            who: draw.maybe(if is_theirs { 60 } else { 0 }, |draw| text(source::person(draw))),
            due: draw.maybe(50, |draw| When(draw.due())),
            repeat: draw.maybe(40, repeat),
            status: draw.maybe(70, |draw| {
                CommitmentStatusCode(draw.pick(&[
                    CommitmentStatus::Open,
                    CommitmentStatus::Open,
                    CommitmentStatus::InProgress,
                    CommitmentStatus::Done,
                    CommitmentStatus::Declined,
                    CommitmentStatus::Cancelled,
                ]))
            }),
            contact: draw.maybe(if is_theirs { 30 } else { 0 }, |draw| {
                Box::new(source::contact(system, "sjuksköterska", draw))
            }),
            ..blank::commitment(format!("{plan}-c{index}"), words)
        }
    })
}

pub(crate) fn repeat(draw: &mut Draw) -> Repeat {
    let (every, unit) = draw.pick(&[
        (1, RepeatUnit::Day),
        (2, RepeatUnit::Day),
        (1, RepeatUnit::Week),
        (3, RepeatUnit::Month),
    ]);
    Repeat {
        every: every.into(),
        unit: RepeatUnitCode(unit),
        times: Items::default(),
        note: draw.maybe(20, |_| text("före frukost")),
    }
}

/// What to do when something deviates: none, or the first steps of the path.
pub(crate) fn deviations(plan: &str, system: &System, draw: &mut Draw) -> Vec<Deviation> {
    let count = usize::try_from(draw.below(5)).unwrap_or_default();
    let mut index = 0;
    let mut step = |(severity, sign, action, no_answer)| {
        index += 1;
        Deviation {
            contact: Box::new(source::contact(system, "sjuksköterska", draw)).into(),
            no_answer: some(no_answer),
            ..blank::deviation(format!("{plan}-d{index}"), severity, sign, action)
        }
    };
    DEVIATIONS.iter().take(count).map(|words| step(*words)).collect()
}
