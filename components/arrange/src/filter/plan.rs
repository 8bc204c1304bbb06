//! What a filter leaves of a single plan.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{
    CarePlan, Contact, Goal, Measurement, Medication, MedicationStatus, NeedArea, Note, Party, Reading,
};

use super::days::Span;
use super::sieve::{Asked, Sieve, look_at_activity, span_of};
use super::words::Search;
use super::{Filter, Near, StatusGroup, Term};
use crate::plan::{GoalTree, PlanView};
use crate::row::Row;

/// A kind of information in a single plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanSection {
    /// *Vem gör vad*.
    Who,
    /// Goals.
    Goals,
    /// Measured values.
    Measurements,
    /// Times and activities.
    Activities,
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
    /// Contacts.
    Contacts,
    /// Documents.
    Documents,
    /// The agreement.
    Agreement,
    /// What has been changed.
    Changes,
}

impl PlanSection {
    /// All of them, in the order in which they stand in the plan.
    pub const ALL: [Self; 14] = [
        Self::Who,
        Self::Agreement,
        Self::Goals,
        Self::Activities,
        Self::Contacts,
        Self::Measurements,
        Self::Medications,
        Self::Aids,
        Self::Advice,
        Self::Expectations,
        Self::Rights,
        Self::Story,
        Self::Documents,
        Self::Changes,
    ];
}

impl PlanView {
    /// The view with only what a filter lets through. Header, next step, deviations and *Om planen* stay whole.
    #[must_use]
    pub fn narrowed(mut self, filter: &Filter, now: NaiveDateTime) -> Self {
        if filter.is_empty() {
            return self;
        }
        self.is_narrowed = true;
        let sieve = filter.at(now);
        let plan = Rc::clone(&self.plan);
        for side in &mut self.sides {
            side.duties.retain(|duty| {
                sieve.shows(PlanSection::Who) && sieve.takes_commitment(&plan, &duty.commitment)
            });
        }
        self.sides.retain(|side| !side.duties.is_empty());
        self.goals.retain(|tree| sieve.shows(PlanSection::Goals) && sieve.takes_tree(&plan, tree));
        for rows in [&mut self.coming, &mut self.past] {
            rows.retain(|row| sieve.shows(PlanSection::Activities) && sieve.takes_row_of_plan(row));
        }
        self.contacts.retain(|one| sieve.shows(PlanSection::Contacts) && sieve.takes_contact(&one.contact));
        self.measured.retain(|series| {
            sieve.shows(PlanSection::Measurements) && sieve.takes_measurement(&series.measurement)
        });
        sieve.narrow_lists(Rc::make_mut(&mut self.plan));
        self
    }

    /// What is asked for so often that it stands outside the other choices, where there is any of it.
    pub fn shortcuts(&self) -> Vec<Term> {
        let is_mine = self.sides.iter().any(|side| side.party == Some(Party::Patient));
        let mine = is_mine.then_some(Term::Party(Party::Patient));
        let coming = (!self.coming.is_empty()).then_some(Term::Near(Near::Coming));
        mine.into_iter().chain(coming).gathered()
    }

    /// How many things there are in its lists.
    pub fn count(&self) -> usize {
        let plan = &self.plan;
        self.sides.iter().map(|side| side.duties.len()).sum::<usize>()
            + self.goals.len()
            + self.coming.len()
            + self.past.len()
            + self.contacts.len()
            + self.measured.len()
            + plan.medications.len()
            + plan.aids.len()
            + plan.advice.len()
            + plan.expectations.len()
            + plan.rights.len()
            + plan.documents.len()
            + plan.changes.len()
            + usize::from(plan.story.is_some())
            + usize::from(plan.agreement.is_some())
    }
}

impl Sieve<'_> {
    fn shows(&self, section: PlanSection) -> bool {
        self.filter.sections.is_empty() || self.filter.sections.contains(&section)
    }

    /// What is read from the plan itself.
    fn narrow_lists(&self, plan: &mut CarePlan) {
        let areas = plan.need_areas.clone();
        plan.medications
            .retain(|medication| self.shows(PlanSection::Medications) && self.takes_medication(medication));
        plan.aids.retain(|aid| {
            self.takes_thing(PlanSection::Aids, &areas, span_of(&aid.when), &|search| {
                search.look(&aid.name);
                search.look_in(aid.note.as_ref());
            })
        });
        for (section, notes, areas) in [
            (PlanSection::Advice, &mut plan.advice, &[NeedArea::SelfCare][..]),
            (PlanSection::Expectations, &mut plan.expectations, &areas[..]),
            (PlanSection::Rights, &mut plan.rights, &areas[..]),
        ] {
            notes.retain(|note| self.takes_thing(section, areas, None, &|search| look_at_note(search, note)));
        }
        plan.documents.retain(|document| {
            let span = document.created.map(|at| Span::of_day(at.date()));
            self.takes_thing(PlanSection::Documents, &areas, span, &|search| search.look(&document.title))
        });
        plan.changes.retain(|change| {
            let span = Some(Span::of_day(change.at.date()));
            self.takes_thing(PlanSection::Changes, &areas, span, &|search| search.look(&change.text))
        });
        plan.story.take_if(|story| {
            let span = story.updated.map(|at| Span::of_day(at.date()));
            !self
                .takes_thing(PlanSection::Story, &[NeedArea::Story], span, &|search| search.look(&story.text))
        });
        plan.agreement.take_if(|agreement| {
            !self.takes_thing(PlanSection::Agreement, &[NeedArea::Goals], None, &|search| {
                search.look_in(agreement.text.as_ref());
                search.look_in(agreement.reach.as_ref());
                search.look_in(agreement.coordination.as_ref());
            })
        });
    }

    /// Whether it lets through something for which nobody is responsible, and that is neither done nor undone.
    fn takes_thing(
        &self,
        section: PlanSection,
        areas: &[NeedArea],
        span: Option<Span>,
        visit: &dyn Fn(&mut Search<'_>),
    ) -> bool {
        self.shows(section)
            && self.takes(&Asked { party: None, areas, status: None, span })
            && self.finds(visit)
    }

    /// The plan's own title is in no row of it: it would find them all.
    fn takes_row_of_plan(&self, row: &Row) -> bool {
        self.takes_activity(row) && self.finds(&|search| look_at_activity(search, &row.activity))
    }

    /// A goal stands with its parts: one of them is enough.
    fn takes_tree(&self, plan: &CarePlan, tree: &GoalTree) -> bool {
        std::iter::once(&tree.goal).chain(&tree.parts).any(|goal| self.takes_goal(plan, goal))
    }

    fn takes_goal(&self, plan: &CarePlan, goal: &Goal) -> bool {
        let areas = goal.need_area.as_slice();
        let areas = if areas.is_empty() { &plan.need_areas } else { areas };
        let status = Some(StatusGroup::from(goal.status));
        let is_taken = |span| self.takes(&Asked { party: None, areas, status, span });
        (is_taken(span_of(&goal.due)) || is_taken(span_of(&goal.follow_up)))
            && self.finds(&|search| {
                search.look(&goal.text);
                search.look_in(goal.target.as_ref());
            })
    }

    fn takes_contact(&self, contact: &Contact) -> bool {
        self.takes(&Asked { party: contact.party, areas: &[NeedArea::Contact], status: None, span: None })
            && self.finds(&|search| {
                search.look(&contact.name);
                search.look_in(contact.role.as_ref());
                search.look_in(contact.unit.as_ref());
            })
    }

    /// A series is there at each of its values, and at any time while there is a rhythm to measure in.
    fn takes_measurement(&self, measurement: &Measurement) -> bool {
        let is_own = measurement.repeat.is_some() && is_measured_by_patient(&measurement.readings);
        let meets =
            |reading: &Reading| self.span.is_some_and(|asked| asked.meets(Span::of_day(reading.at.date())));
        let is_there = measurement.repeat.is_some() || measurement.readings.iter().any(meets);
        self.takes(&Asked {
            party: is_own.then_some(Party::Patient),
            areas: &[NeedArea::Measurements],
            status: None,
            span: is_there.then(Span::default),
        }) && self.finds(&|search| {
            search.look(&measurement.title);
            search.look_in(measurement.group.as_ref());
        })
    }

    fn takes_medication(&self, medication: &Medication) -> bool {
        self.takes(&Asked {
            party: None,
            areas: &[NeedArea::Medication],
            status: Some(medication.status.into()),
            span: span_of_medication(medication),
        }) && self.finds(&|search| {
            search.look(&medication.name);
            search.look_in(medication.reason.as_ref());
            search.look_in(medication.dosage.as_ref());
        })
    }
}

/// As for what is to be done: a series that somebody else has measured asks nothing of the person.
fn is_measured_by_patient(readings: &[Reading]) -> bool {
    readings.iter().max_by_key(|reading| reading.at).is_none_or(|last| last.by.is_none())
}

/// What is taken, is taken until somebody says otherwise.
fn span_of_medication(medication: &Medication) -> Option<Span> {
    let span = Span {
        first: medication.start.earliest().map(|start| start.date()),
        last: medication.until.last_day(),
    };
    let goes_on = match medication.status {
        MedicationStatus::Active | MedicationStatus::AsNeeded | MedicationStatus::OnHold => true,
        MedicationStatus::Planned | MedicationStatus::Stopped | MedicationStatus::EnteredInError => false,
    };
    Some(span).filter(|span| goes_on || *span != Span::default())
}

fn look_at_note(search: &mut Search<'_>, note: &Note) {
    search.look(&note.title);
    search.look_in(note.text.as_ref());
}
