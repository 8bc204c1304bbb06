//! What became of each thing that went in. Rule: read = shown + hidden + folded + refused.
//!
//! | what is a thing | and is |
//! | --- | --- |
//! | an entry: what was handed over in another form | shown, if a plan or item that it became is; else hidden or folded as the first of them; else refused, for the reason that it gives |
//! | a plan that no entry names, and each item in one of its twelve lists | shown, hidden, or folded into another that says the same |
//! | a plan or an item that could not be read | refused |
//!
//! Changes, earlier versions and consents are no things of their own: they tell of the others. What is shown is so in one of the
//! three widgets; which one, and under which filter, makes no difference here.

mod things;

use chrono::NaiveDateTime;
use samplan_model::{Audience, CareRecord, Entry, Fate, Part};

use crate::visible::Reason;
use things::{Ending, Thing, Things};

/// How many things went in, and what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// All of them.
    pub read: usize,
    /// The audience is shown so many.
    pub shown: usize,
    /// So many it may not see.
    pub hidden: HiddenBy,
    /// So many say what another one says.
    pub folded: usize,
    /// So many nobody is shown.
    pub refused: RefusedBy,
    /// What is not shown, in the order of the data, as far as somebody asked for it.
    pub rest: Vec<NotShown>,
}

/// How many are hidden, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenBy {
    /// For staff only.
    pub staff_only: usize,
    /// Entered in error.
    pub in_error: usize,
    /// Without unit and care giver.
    pub no_unit: usize,
    /// Without the person's consent.
    pub not_consented: usize,
}

/// How many are refused, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RefusedBy {
    /// About somebody else.
    pub other_subject: usize,
    /// Named by nothing that is shown.
    pub unused: usize,
    /// Of a kind that is not read.
    pub not_understood: usize,
    /// Without what it can't be shown without.
    pub broken: usize,
}

/// A thing that is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotShown {
    /// Where it stood.
    pub path: String,
    /// What it is there.
    pub kind: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Where that stood which says the same.
    pub into: Option<String>,
}

/// Why a thing is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The audience may not see it.
    Hidden(Reason),
    /// Another one says the same.
    Folded,
    /// Nobody sees it.
    Refused(Fate),
}

impl HiddenBy {
    /// All of them.
    pub fn total(&self) -> usize {
        let Self { staff_only, in_error, no_unit, not_consented } = *self;
        staff_only + in_error + no_unit + not_consented
    }
}

impl RefusedBy {
    /// All of them.
    pub fn total(&self) -> usize {
        let Self { other_subject, unused, not_understood, broken } = *self;
        other_subject + unused + not_understood + broken
    }
}

/// What became of each thing in a record, for an audience on a day; of what is not shown, the first `most` are listed.
pub fn account(record: &CareRecord, audience: Audience, now: NaiveDateTime, most: usize) -> Account {
    let things = Things::of(record, audience, now);
    let mut book = Book { things: &things, entries: &record.entries, account: Account::default(), most };
    for entry in &record.entries {
        book.entry(entry);
    }
    for place in &record.unreadable {
        book.enter(Some(Outcome::Refused(Fate::Broken)), || (format!("plans[{place}]"), "plan", None));
    }
    for thing in &things.all {
        if !things.is_entered(thing) {
            book.thing(thing);
        }
    }
    for (place, plan) in record.plans.iter().enumerate() {
        for lost in &plan.unreadable {
            let path = || {
                let (list, kind) = names(lost.part);
                (format!("{}.{list}[{}]", things.path_of_plan(place), lost.place), kind, None)
            };
            book.enter(Some(Outcome::Refused(Fate::Broken)), path);
        }
    }
    book.account
}

struct Book<'r> {
    things: &'r Things<'r>,
    entries: &'r [Entry],
    account: Account,
    most: usize,
}

impl Book<'_> {
    fn entry(&mut self, entry: &Entry) {
        let endings = || {
            entry
                .became
                .iter()
                .flat_map(|path| self.things.named(&path.plan, path.item.as_ref()))
                .map(|thing| &thing.ending)
        };
        let (outcome, leader) = match (entry.fate, endings().next()) {
            (Some(fate), _) => (Some(of_fate(fate)), None),
            (None, _) if endings().any(|ending| *ending == Ending::Shown) => (None, None),
            (None, Some(Ending::Hidden(reason))) => (Some(Outcome::Hidden(*reason)), None),
            (None, Some(Ending::Folded(leader))) => (Some(Outcome::Folded), self.things.all.get(*leader)),
            // It names nothing that is there: whoever read it forgot to say why.
            (None, Some(Ending::Shown) | None) => (Some(Outcome::Refused(Fate::Unused)), None),
        };
        let into = |book: &Self| entry.into.clone().or_else(|| Some(book.path(leader?)));
        let into = (self.account.rest.len() < self.most).then(|| into(self)).flatten();
        self.enter(outcome, || (entry.path.clone(), entry.kind.as_deref().unwrap_or_default(), into));
    }

    fn thing(&mut self, thing: &Thing<'_>) {
        let (outcome, leader) = match thing.ending {
            Ending::Shown => (None, None),
            Ending::Hidden(reason) => (Some(Outcome::Hidden(reason)), None),
            Ending::Folded(leader) => (Some(Outcome::Folded), self.things.all.get(leader)),
        };
        let is_listed = outcome.is_some() && self.account.rest.len() < self.most;
        let into = leader.filter(|_| is_listed).map(|leader| self.path(leader));
        let things = self.things;
        let kind = thing.item.map_or("plan", |item| names(item.part).1);
        self.enter(outcome, || (things.path(thing), kind, into));
    }

    /// Where a thing stood: of an entry that became it, else of itself.
    fn path(&self, thing: &Thing<'_>) -> String {
        let is_it = |entry: &&Entry| {
            let mut named =
                entry.became.iter().flat_map(|path| self.things.named(&path.plan, path.item.as_ref()));
            entry.fate.is_none() && named.any(|one| std::ptr::eq(one, thing))
        };
        self.entries.iter().find(is_it).map_or_else(|| self.things.path(thing), |entry| entry.path.clone())
    }

    fn enter<'k>(
        &mut self,
        outcome: Option<Outcome>,
        said: impl FnOnce() -> (String, &'k str, Option<String>),
    ) {
        let Account { read, shown, hidden, folded, refused, rest } = &mut self.account;
        *read += 1;
        let Some(outcome) = outcome else {
            *shown += 1;
            return;
        };
        *match outcome {
            Outcome::Hidden(Reason::StaffOnly) => &mut hidden.staff_only,
            Outcome::Hidden(Reason::InError) => &mut hidden.in_error,
            Outcome::Hidden(Reason::NoUnit) => &mut hidden.no_unit,
            Outcome::Hidden(Reason::NotConsented) => &mut hidden.not_consented,
            Outcome::Folded => folded,
            Outcome::Refused(Fate::OtherSubject) => &mut refused.other_subject,
            Outcome::Refused(Fate::Unused) => &mut refused.unused,
            Outcome::Refused(Fate::NotUnderstood) => &mut refused.not_understood,
            Outcome::Refused(Fate::Broken | Fate::InError | Fate::NotConsented | Fate::Folded) => {
                &mut refused.broken
            }
        } += 1;
        if rest.len() < self.most {
            let (path, kind, into) = said();
            let kind = (!kind.is_empty()).then(|| kind.to_owned());
            rest.push(NotShown { path, kind, outcome, into });
        }
    }
}

/// What was entered in error, or is not consented to, is hidden from everybody, and not a fault of the data.
fn of_fate(fate: Fate) -> Outcome {
    match fate {
        Fate::InError => Outcome::Hidden(Reason::InError),
        Fate::NotConsented => Outcome::Hidden(Reason::NotConsented),
        Fate::Folded => Outcome::Folded,
        Fate::OtherSubject | Fate::Unused | Fate::NotUnderstood | Fate::Broken => Outcome::Refused(fate),
    }
}

/// What a list is called in the format, and an item of it.
fn names(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Deviations => ("deviations", "deviation"),
        Part::Commitments => ("commitments", "commitment"),
        Part::Activities => ("activities", "activity"),
        Part::Goals => ("goals", "goal"),
        Part::Contacts => ("contacts", "contact"),
        Part::Measurements => ("measurements", "measurement"),
        Part::Medications => ("medications", "medication"),
        Part::Aids => ("aids", "aid"),
        Part::Advice => ("advice", "note"),
        Part::Expectations => ("expectations", "note"),
        Part::Rights => ("rights", "note"),
        Part::Documents => ("documents", "document"),
    }
}
