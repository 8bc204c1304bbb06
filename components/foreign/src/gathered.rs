//! What the readers make of a source: plans, entries and issues.

use samplan_model::Fate;
use samplan_read::native::codes::{FateCode, PlanKindCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;
use samplan_read::tree::Tree;
use samplan_read::{Issue, IssueCode, Lost};

use crate::source::Document;

/// What has been made of one source so far.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    /// Whom the data says that it is about.
    pub(crate) subjects: Vec<wire::Subject>,
    /// The plans. An `id` is unique here; [`merge`](crate::merge) makes it so in the record.
    pub(crate) plans: Vec<wire::CarePlan>,
    /// What belongs to no plan: booked times, contacts, medicines. It becomes a plan of its own where something is in it.
    pub(crate) outside: wire::CarePlan,
    /// What went in, and what became of it.
    pub(crate) entries: Vec<wire::Entry>,
    /// What was wrong.
    pub(crate) issues: Vec<Issue>,
}

/// The place of an entry in [`Gathered`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EntryId(usize);

/// The `id` of the plan in which stands what belongs to none, within its source.
pub(crate) const OUTSIDE: &str = "outside-plans";

impl Gathered {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        let outside = wire::CarePlan {
            id: Text(OUTSIDE.to_owned()),
            kind: PlanKindCode(samplan_model::PlanKind::OutsidePlans).into(),
            ..wire::CarePlan::default()
        };
        Self { outside, ..Self::default() }
    }

    /// One more thing went in. Whoever reads it says what became of it.
    pub(crate) fn enter(&mut self, document: &Document<'_>, tree: &Tree<'_>, kind: &str) -> EntryId {
        self.entries.push(wire::Entry {
            // The root of a text has no path of its own.
            path: Text::parse(&document.path(tree)).unwrap_or_else(|| Text("$".to_owned())),
            kind: Maybe(Text::parse(kind)),
            ..wire::Entry::default()
        });
        EntryId(self.entries.len() - 1)
    }

    /// It is shown as this plan, or this item of it, or that one names it.
    pub(crate) fn became(&mut self, entry: EntryId, plan: &Text, item: Option<&Text>) {
        let path = wire::ItemPath { plan: plan.clone(), item: Maybe(item.cloned()) };
        if let Some(entry) = self.entries.get_mut(entry.0).filter(|entry| !entry.became.list.contains(&path))
        {
            entry.became.list.push(path);
        }
    }

    /// It is not shown, and why.
    pub(crate) fn ends(&mut self, entry: EntryId, fate: Fate) {
        if let Some(entry) = self.entries.get_mut(entry.0) {
            entry.fate = FateCode(fate).into();
        }
    }

    /// The same for many places at once. Each is given once.
    pub(crate) fn became_all(&mut self, entry: EntryId, places: Vec<wire::ItemPath>) {
        if let Some(entry) = self.entries.get_mut(entry.0) {
            entry.became = places.into();
        }
    }

    /// It says what another one says.
    pub(crate) fn folds(&mut self, entry: EntryId, into: EntryId) {
        let into = self.entries.get(into.0).map(|into| into.path.clone());
        if let Some(entry) = self.entries.get_mut(entry.0) {
            entry.fate = FateCode(Fate::Folded).into();
            entry.into = Maybe(into);
        }
    }

    /// Notes what is wrong with a value.
    pub(crate) fn note(
        &mut self,
        document: &Document<'_>,
        tree: &Tree<'_>,
        code: IssueCode,
        message: &str,
        lost: Lost,
    ) {
        self.issues.push(Issue { path: document.path(tree), code, message: message.to_owned(), lost });
    }
}
