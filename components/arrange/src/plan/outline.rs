//! Which sections a plan has, and in which order they stand: the same list for what is drawn and for the ways to it.
//!
//! | | first | then |
//! | --- | --- | --- |
//! | patient, relative | the next step | who does what, when to get in touch, the rest |
//! | staff | when to get in touch | the next step, who does what, the rest |
//!
//! Where there are only documents, they are the plan, and stand before the contacts.
//!
//! A *dokumenterad överenskommelse* has its four parts where another plan has who does what; what they hold is nowhere else.

use samplan_model::gather::Gather as _;
use samplan_model::{Audience, Part, PlanKind, Source, SourceState};

use super::PlanView;
use crate::cards::Contents;

/// A section of the single plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// *Nästa steg*.
    Next,
    /// *Vem gör vad*.
    Who,
    /// *Överenskommelse*; the first part of an agreement, and what another plan says of one.
    Agreement,
    /// *När ska jag höra av mig?*
    Act,
    /// Goals.
    Goals,
    /// Times and activities; *Fortsatt planering* of an agreement.
    Activities,
    /// *Fasta kontakter*.
    FixedContacts,
    /// The other contacts.
    Contacts,
    /// *Sammanhållen plan* of an agreement.
    Coordinated,
    /// Measured values.
    Measurements,
    /// Medicines.
    Medications,
    /// Prescribed aids.
    Aids,
    /// Self-care advice.
    Advice,
    /// What to expect.
    Expectations,
    /// Rights.
    Rights,
    /// The person's story.
    Story,
    /// Documents.
    Documents,
    /// What has been changed.
    Changes,
    /// What held before.
    History,
    /// What the person has consented to, for who is close to her; others find it in *Om planen*.
    Consented,
    /// *Om planen*.
    About,
}

/// What stands after the beginning, which is another for staff.
const REST: [Place; 16] = [
    Place::Goals,
    Place::Activities,
    Place::FixedContacts,
    Place::Contacts,
    Place::Measurements,
    Place::Medications,
    Place::Aids,
    Place::Advice,
    Place::Expectations,
    Place::Rights,
    Place::Story,
    Place::Documents,
    Place::Changes,
    Place::History,
    Place::Consented,
    Place::About,
];

/// The template's four parts. The other contacts are one way to reach care, and stand in the second.
const FOUR_PARTS: [Place; 4] =
    [Place::Agreement, Place::FixedContacts, Place::Activities, Place::Coordinated];

/// A section that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub place: Place,
    /// How much is in it.
    pub count: usize,
    /// The sources that hold some of it, and from which it could not be shown.
    pub missing: Vec<Source>,
}

impl PlanView {
    /// Whether it is drawn as an agreement, in four parts.
    pub fn is_agreement(&self) -> bool {
        self.plan.kind == PlanKind::Agreement
    }

    /// The sections that are there, in their order: those with something in them, those with something that
    /// could not be read, and those whose source failed.
    pub fn outline(&self, audience: Audience) -> Vec<Entry> {
        let entry = |place: Place| {
            let missing = self.missing_at(place);
            let count = self.count_at(place);
            let is_unreadable = self
                .part_of(place)
                .is_some_and(|part| self.plan.unreadable.iter().any(|lost| lost.part == part));
            (count > 0 || is_unreadable || !missing.is_empty()).then_some(Entry { place, count, missing })
        };
        self.order(audience).into_iter().filter_map(entry).gathered()
    }

    fn order(&self, audience: Audience) -> Vec<Place> {
        let has_parts = self.is_agreement();
        let (own, after): (&[Place], _) =
            if has_parts { (&FOUR_PARTS, None) } else { (&[Place::Who], Some(Place::Agreement)) };
        let mut order = match audience {
            Audience::Staff => vec![Place::Act, Place::Next],
            Audience::Patient | Audience::Relative => vec![Place::Next],
        };
        order.extend(own);
        if audience != Audience::Staff {
            order.push(Place::Act);
        }
        order.extend(after);
        order.extend(REST.iter().filter(|place| {
            let is_in_parts = FOUR_PARTS.contains(place) || **place == Place::Contacts;
            let is_told = **place != Place::Consented || audience == Audience::Relative;
            is_told && !(has_parts && is_in_parts)
        }));
        if Contents::of(&self.plan).is_documents_only() {
            order.retain(|place| *place != Place::Documents);
            order.insert(0, Place::Documents);
        }
        order
    }

    fn count_at(&self, place: Place) -> usize {
        let plan = &self.plan;
        let undertaken = || self.sides.iter().map(|side| side.duties.len()).sum::<usize>();
        let (fixed, others) = self.contacts.iter().fold((0, 0), |(fixed, others), one| {
            if one.contact.fixed.is_some() { (fixed + 1, others) } else { (fixed, others + 1) }
        });
        let agreed = plan.agreement.as_ref();
        match place {
            Place::Next => usize::from(self.next.is_some()),
            Place::Who => undertaken(),
            // While it holds is always worth saying, where nobody has asked for something else.
            Place::Agreement if self.is_agreement() => {
                undertaken() + usize::from(agreed.is_some() || !self.is_narrowed)
            }
            Place::Agreement => usize::from(agreed.is_some()),
            Place::Act => self.deviations.len(),
            Place::Goals => self.goals.len(),
            Place::Activities => self.coming.len() + self.past.len(),
            Place::FixedContacts if self.is_agreement() => {
                fixed + others + usize::from(agreed.is_some_and(|agreed| agreed.reach.is_some()))
            }
            Place::FixedContacts => fixed,
            Place::Contacts => others,
            Place::Coordinated => usize::from(agreed.is_some_and(|agreed| agreed.coordination.is_some())),
            Place::Measurements => self.measured.len(),
            Place::Medications => plan.medications.len(),
            Place::Aids => plan.aids.len(),
            Place::Advice => plan.advice.len(),
            Place::Expectations => plan.expectations.len(),
            Place::Rights => plan.rights.len(),
            Place::Story => usize::from(plan.story.is_some()),
            Place::Documents => plan.documents.len(),
            Place::Changes => plan.changes.len(),
            Place::History => usize::from(!self.history.is_empty()),
            Place::Consented => self.consented.len(),
            Place::About => usize::from(self.is_about_something()),
        }
    }

    /// Whether anything is known of where the plan comes from, or while it holds.
    fn is_about_something(&self) -> bool {
        let plan = &self.plan;
        let has_period = plan.period.start().is_some() || plan.period.end().is_some();
        let is_written = plan.created.is_some() || plan.author.is_some() || plan.signed.is_some();
        let has_words = plan.internal_note.is_some() || !plan.consents.is_empty();
        !self.sources.is_empty() || plan.unit.is_some() || has_period || is_written || has_words
    }

    fn missing_at(&self, place: Place) -> Vec<Source> {
        let Some(part) = self.part_of(place) else { return Vec::new() };
        let here = self.missing.iter().filter(|(missing, _)| *missing == part);
        here.map(|(_, source)| source.clone()).gathered()
    }

    /// The list of the plan that stands in a section, so that what is missing of it is said once, there.
    pub fn part_of(&self, place: Place) -> Option<Part> {
        match place {
            Place::Act => Some(Part::Deviations),
            Place::Who => Some(Part::Commitments),
            Place::Agreement => self.is_agreement().then_some(Part::Commitments),
            Place::Activities => Some(Part::Activities),
            Place::Goals => Some(Part::Goals),
            // Nobody knows which contacts are missing: the fixed ones would be the worst, and an agreement has but one place.
            Place::FixedContacts => self.has_contacts_with_fixed().then_some(Part::Contacts),
            Place::Contacts => (!self.has_contacts_with_fixed()).then_some(Part::Contacts),
            Place::Measurements => Some(Part::Measurements),
            Place::Medications => Some(Part::Medications),
            Place::Aids => Some(Part::Aids),
            Place::Advice => Some(Part::Advice),
            Place::Expectations => Some(Part::Expectations),
            Place::Rights => Some(Part::Rights),
            Place::Documents => Some(Part::Documents),
            Place::Next
            | Place::Coordinated
            | Place::Story
            | Place::Changes
            | Place::History
            | Place::Consented
            | Place::About => None,
        }
    }

    fn has_contacts_with_fixed(&self) -> bool {
        self.is_agreement() || self.contacts.iter().any(|one| one.contact.fixed.is_some())
    }
}

/// What a plan is known to hold in sources from which nothing could be had. What was fetched from such a source before it
/// went silent is all there: how old it is stands on top.
pub(super) fn missing(view: &PlanView) -> Vec<(Part, Source)> {
    let is_lost = |source: &&Source| match source.state {
        SourceState::NotConsented | SourceState::Unreachable { .. } => true,
        SourceState::Shown | SourceState::Blocked => false,
    };
    let mut missing = Vec::new();
    for source in view.sources.iter().filter(is_lost) {
        let was_read = view.plan.source.as_ref() == Some(&source.id);
        for part in &source.holds {
            let is_here = was_read && (source.fetched.is_some() || holds_any(view, *part));
            if !is_here {
                missing.push((*part, source.clone()));
            }
        }
    }
    missing
}

fn holds_any(view: &PlanView, part: Part) -> bool {
    let plan = &view.plan;
    !match part {
        Part::Deviations => plan.deviations.is_empty(),
        Part::Commitments => plan.commitments.is_empty(),
        Part::Activities => plan.activities.is_empty(),
        Part::Goals => plan.goals.is_empty(),
        Part::Contacts => plan.contacts.is_empty(),
        Part::Measurements => plan.measurements.is_empty(),
        Part::Medications => plan.medications.is_empty(),
        Part::Aids => plan.aids.is_empty(),
        Part::Advice => plan.advice.is_empty(),
        Part::Expectations => plan.expectations.is_empty(),
        Part::Rights => plan.rights.is_empty(),
        Part::Documents => plan.documents.is_empty(),
    }
}

#[cfg(test)]
mod tests;
