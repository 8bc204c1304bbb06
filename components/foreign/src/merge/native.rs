//! Records in our own form, as a whole or as the answer of one of the sources.

use samplan_model::Fate;
use samplan_read::native::codes::{FateCode, IssueKindCode};
use samplan_read::native::lenient::{Items, Maybe};
use samplan_read::native::scalars::Text;
use samplan_read::native::{wire, wire_at};
use samplan_read::tree::Tree;
use samplan_read::{Issue, IssueCode, Lost};

use super::gather::Gathering;
use super::{Taken, TakenFrom};
use crate::gathered::Gathered;
use crate::source::Document;

impl Gathering {
    /// A record, and the data of its sources. `from` is the source whose answer it is; none where it is the host's own.
    pub(super) fn native<'t>(&mut self, text: &'t str, document: &Document<'t>, from: Option<&TakenFrom>) {
        let path = document.path(document.data);
        let mut taken = Taken {
            source: from.cloned(),
            path: path.clone(),
            plan_paths: Vec::new(),
            gathered: Gathered::new(),
        };
        let (record, issues) = wire_at(text, document.data.start);
        let issues = issues.into_iter().map(|issue| Issue { path: joined(&path, &issue.path), ..issue });
        taken.gathered.issues.extend(issues);
        let Some(record) = record else {
            taken.gathered.entries.push(refused(&path, "record"));
            self.taken.push(taken);
            return;
        };
        let place = self.taken.len();
        self.taken.push(taken);
        let renamed = self.sources(text, document, record.sources, from);
        self.frame(record.subject, record.viewer, record.fetched, record.terms, place, from);
        if let Some(taken) = self.taken.get_mut(place) {
            taken.plans(record.plans, &renamed);
            taken.gathered.entries.extend(record.entries.list.into_iter().map(|entry| within(&path, entry)));
            let told = record.issues.list.into_iter().map(|fault| Issue {
                path: joined(&path, fault.path.0.as_ref().map_or("", |path| &path.0)),
                code: unwrapped(fault.code),
                message: fault.message.0,
                lost: fault.lost.0,
            });
            taken.gathered.issues.extend(told);
        }
    }

    /// The sources of a record, and what each of them answered. Gives the identities that they have now.
    fn sources<'t>(
        &mut self,
        text: &'t str,
        document: &Document<'t>,
        sources: Items<wire::Source>,
        from: Option<&TakenFrom>,
    ) -> Vec<(String, String)> {
        let trees = document.data.all("sources");
        for place in &sources.unreadable {
            let Some(data) = trees.get(*place).and_then(|source| source.get("data")) else { continue };
            // Nobody says whose it is, or whether it may be shown.
            self.lost(document, data);
        }
        let mut renamed = Vec::new();
        for (place, mut source) in sources.placed() {
            let id = match from {
                Some(from) => format!("{}:{}", from.id, source.id.0),
                None => source.id.0.clone(),
            };
            let free = super::ids::free(&id, &mut self.source_ids);
            if free != id {
                self.issues.push(duplicate(&document.path(document.data), "sources", place));
            }
            renamed.push((std::mem::replace(&mut source.id.0, free.clone()), free));
            let data = trees.get(place).and_then(|tree| tree.get("data"));
            if let Some(data) = data {
                self.source(text, document, data, &source);
            }
            self.record.sources.list.push(wire::Source { data: Maybe(None), shape: Maybe(None), ..source });
        }
        renamed
    }

    fn lost(&mut self, document: &Document<'_>, data: &Tree<'_>) {
        let entry = refused(&document.path(data), "data");
        let gathered = Gathered { entries: vec![entry], ..Gathered::new() };
        let path = document.path(data);
        self.taken.push(Taken { source: None, path, plan_paths: Vec::new(), gathered });
    }

    /// What stands around the plans. What the host itself says goes before what a source says.
    fn frame(
        &mut self,
        subject: Maybe<wire::Subject>,
        viewer: Maybe<wire::Viewer>,
        fetched: Maybe<samplan_read::native::scalars::Moment>,
        terms: Items<wire::Term>,
        place: usize,
        from: Option<&TakenFrom>,
    ) {
        match (from, subject.0) {
            (None, Some(subject)) if self.record.subject.0.is_none() => self.record.subject = subject.into(),
            (_, Some(subject)) => {
                if let Some(taken) = self.taken.get_mut(place) {
                    taken.gathered.subjects.push(subject);
                }
            }
            (_, None) => {}
        }
        if self.record.viewer.0.is_none() {
            self.record.viewer = viewer;
        }
        // A source's own moment is not the host's.
        if from.is_none() && self.record.fetched.0.is_none() {
            self.record.fetched = fetched;
        }
        for term in terms.list {
            if !self.record.terms.list.contains(&term) {
                self.record.terms.list.push(term);
            }
        }
    }
}

impl Taken {
    /// The plans, and an entry for each thing in them that could not be read: what is written holds only what could.
    fn plans(&mut self, plans: Items<wire::CarePlan>, renamed: &[(String, String)]) {
        for place in &plans.unreadable {
            let path = joined(&self.path, &format!("plans[{place}]"));
            self.gathered.entries.push(refused(&path, "plan"));
        }
        for (place, mut plan) in plans.placed() {
            let path = joined(&self.path, &format!("plans[{place}]"));
            for List { name, kind, unreadable, .. } in lists(&plan) {
                let lost = unreadable.iter().map(|place| refused(&format!("{path}.{name}[{place}]"), kind));
                self.gathered.entries.extend(lost);
            }
            if let Some(source) = &self.source {
                super::ids::each_source(&mut plan, &mut |id| {
                    let known = renamed.iter().find(|(old, _)| *old == id.0);
                    id.0 = known.map_or_else(|| source.id.clone(), |(_, new)| new.clone());
                    true
                });
                if plan.source.0.is_none() {
                    plan.source = Text(source.id.clone()).into();
                }
            }
            self.plan_paths.push(path);
            self.gathered.plans.push(plan);
        }
    }
}

/// One list of a plan's items.
struct List<'p> {
    name: &'static str,
    kind: &'static str,
    /// How many could be read.
    count: usize,
    unreadable: &'p [usize],
}

macro_rules! lists {
    ($plan:ident: $($field:ident $name:literal $kind:literal),*) => {
        [$(List { name: $name, kind: $kind, count: $plan.$field.list.len(), unreadable: &$plan.$field.unreadable }),*]
    };
}

fn lists(plan: &wire::CarePlan) -> [List<'_>; 12] {
    lists!(plan: deviations "deviations" "deviation", commitments "commitments" "commitment", activities "activities" "activity",
        goals "goals" "goal", contacts "contacts" "contact", measurements "measurements" "measurement",
        medications "medications" "medication", aids "aids" "aid", advice "advice" "note",
        expectations "expectations" "note", rights "rights" "note", documents "documents" "document")
}

/// An entry for a plan in our form, and for each thing in it: it is not shown, and they have none as long as they are.
pub(super) fn enter(plan: &wire::CarePlan, path: &str, entries: &mut Vec<wire::Entry>) {
    entries.push(entry(path, "plan"));
    for List { name, kind, count, unreadable } in lists(plan) {
        let places = (0..count + unreadable.len()).filter(|place| !unreadable.contains(place));
        entries.extend(places.map(|place| entry(&format!("{path}.{name}[{place}]"), kind)));
    }
}

fn entry(path: &str, kind: &str) -> wire::Entry {
    wire::Entry {
        path: Text::parse(path).unwrap_or_else(|| Text("$".to_owned())),
        kind: Maybe(Text::parse(kind)),
        ..wire::Entry::default()
    }
}

/// An entry for what could not be read.
fn refused(path: &str, kind: &str) -> wire::Entry {
    wire::Entry { fate: FateCode(Fate::Broken).into(), ..entry(path, kind) }
}

/// An entry of a record that stands in another one.
fn within(path: &str, entry: wire::Entry) -> wire::Entry {
    let place = |text: Text| Text(joined(path, &text.0));
    wire::Entry { path: place(entry.path), into: Maybe(entry.into.0.map(place)), ..entry }
}

fn joined(path: &str, rest: &str) -> String {
    match (path, rest) {
        ("", _) => rest.to_owned(),
        (_, "") => path.to_owned(),
        (_, _) if rest.starts_with('[') => format!("{path}{rest}"),
        (_, _) => format!("{path}.{rest}"),
    }
}

pub(super) fn duplicate(path: &str, list: &str, place: usize) -> Issue {
    Issue {
        path: joined(path, &format!("{list}[{place}].id")),
        code: IssueCode::Duplicate,
        message: "this id is used twice; the item is shown under another".to_owned(),
        lost: Lost::Nothing,
    }
}

fn unwrapped(code: IssueKindCode) -> IssueCode {
    code.0
}
