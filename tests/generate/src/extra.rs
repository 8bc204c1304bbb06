//! What a plan may hold besides: medicines, aids, notes, documents, its history.

use samplan_model::{ChangeKind, ConsentStatus, MedicationStatus};
use samplan_read::native::codes::ChangeKindCode;
use samplan_read::native::lenient::{Items, Maybe};
use samplan_read::native::scalars::Moment;
use samplan_read::native::when::{Date, When};
use samplan_read::native::wire::{Aid, Author, Change, Consent, Document, Medication, Note, Period, Version};

use crate::blank::{self, some, text};
use crate::draw::{Draw, month_of};
use crate::source::{self, System};
use crate::words::{ADVICE, AIDS, CHANGES, MEDICINES, RIGHTS};

pub(crate) fn medications(plan: &str, draw: &mut Draw) -> Vec<Medication> {
    draw.some_of(4, |index, draw| {
        let (name, dosage, reason) = draw.pick(&MEDICINES);
        let status = draw.pick(&[
            MedicationStatus::Active,
            MedicationStatus::Active,
            MedicationStatus::AsNeeded,
            MedicationStatus::Planned,
            MedicationStatus::OnHold,
            MedicationStatus::Stopped,
        ]);
        Medication {
            dosage: Some(text(dosage)),
            reason: some(reason),
            until: draw.maybe(20, |draw| When(draw.due())),
            change: draw.maybe(15, |_| text("Höjd efter provsvar")),
            ..blank::medication(format!("{plan}-l{index}"), name, status)
        }
    })
}

pub(crate) fn aids(plan: &str, draw: &mut Draw) -> Vec<Aid> {
    draw.some_of(2, |index, draw| blank::aid(format!("{plan}-h{index}"), draw.pick(&AIDS)))
}

pub(crate) fn advice(plan: &str, draw: &mut Draw) -> Vec<Note> {
    draw.some_of(2, |index, draw| {
        let (title, words) = draw.pick(&ADVICE);
        Note { text: some(words), ..blank::note(format!("{plan}-n{index}"), title) }
    })
}

pub(crate) fn rights(plan: &str, draw: &mut Draw) -> Vec<Note> {
    draw.some_of(1, |index, draw| blank::note(format!("{plan}-r{index}"), draw.pick(&RIGHTS)))
}

pub(crate) fn document(plan: &str, index: u32, title: &str, draw: &mut Draw) -> Document {
    Document {
        media_type: some("application/pdf"),
        size: u64::from(draw.below(900_000) + 40_000).into(),
        created: Moment(draw.past_moment(700)).into(),
        ..blank::document(format!("{plan}-f{index}"), format!("{title} (PDF)"))
    }
}

pub(crate) fn changes(draw: &mut Draw) -> Vec<Change> {
    draw.some_of(2, |_, draw| Change {
        at: Moment(draw.past_moment(60)),
        kind: ChangeKindCode(draw.pick(&[
            ChangeKind::Added,
            ChangeKind::Changed,
            ChangeKind::Moved,
            ChangeKind::Cancelled,
            ChangeKind::Removed,
        ])),
        text: text(draw.pick(&CHANGES)),
        item: Maybe::default(),
        visibility: None,
    })
}

pub(crate) fn versions(draw: &mut Draw) -> Vec<Version> {
    draw.some_of(2, |index, draw| Version {
        label: text((index + 1).to_string()),
        from: Moment(draw.past_moment(700)).into(),
        until: Maybe::default(),
        text: some("Andra gränser för blodsocker"),
        differs: Items::default(),
        author: author("sjuksköterska", draw).into(),
        visibility: None,
    })
}

pub(crate) fn author(role: &str, draw: &mut Draw) -> Author {
    Author { name: some(source::person(draw)), role: some(role), at: Moment(draw.past_moment(300)).into() }
}

pub(crate) fn consents(system: &System, draw: &mut Draw) -> Vec<Consent> {
    draw.some_of(1, |_, draw| {
        let start = month_of(draw.day(-200));
        let status = draw.pick(&[ConsentStatus::Given, ConsentStatus::Given, ConsentStatus::Withdrawn]);
        Consent {
            source: some(system.id),
            period: Period { start: Date(start).into(), end: Maybe::default() }.into(),
            ..blank::consent(status, "Närstående får se planen")
        }
    })
}
