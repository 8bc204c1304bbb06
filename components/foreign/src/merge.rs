//! One record of one person out of all sources.
//!
//! Whatever is read is first gathered, source by source, as it says it; only then is it known whom all of it is about, and
//! what is about somebody else is left out as a whole, with an entry for each thing and an issue. The host's own plans keep
//! their identities; what is read of a source that the host names gets the source's in front (`cosmic:4711`), so that it is the
//! same whatever else comes, and in whatever order.

mod gather;
mod ids;
mod native;
mod outside;
mod person;
mod unnamed;

use samplan_model::Fate;
use samplan_read::native::codes::{FateCode, IssueKindCode, LostCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::{FORMAT, wire, write};
use samplan_read::tree::tree;
use samplan_read::{Issue, IssueCode, Lost};

use crate::gathered::Gathered;
use crate::source::Language;
use gather::Gathering;
use ids::Ids;

/// So many issues are passed on: as many as one reading finds.
const MOST_ISSUES: usize = 1_000;

pub(crate) fn record(text: &str, language: Language) -> String {
    let record = match tree(text) {
        Ok(tree) => {
            let mut gathering = Gathering::new(language);
            gathering.whole(text, &tree);
            merged(gathering)
        }
        Err(issue) => wire::CareRecord { issues: vec![fault(issue)].into(), ..wire::CareRecord::default() },
    };
    write::to_json(&wire::CareRecord { format: Text(FORMAT.to_owned()).into(), ..record })
}

/// What was read of one source, or what the host itself handed over in our form.
#[derive(Debug)]
struct Taken {
    /// The source that it was read from; none where the host handed it over as it is.
    source: Option<TakenFrom>,
    /// Where it stood.
    path: String,
    /// Where each of its plans stood, where they were in our form; of another one, the entries know.
    plan_paths: Vec<String>,
    gathered: Gathered,
}

/// A source that something was read from.
#[derive(Clone, Debug)]
struct TakenFrom {
    /// Its identity in the record.
    id: String,
    /// The care giver behind it.
    organization: Option<String>,
    /// Whether the host has named it: then its name stands in front of what comes from it.
    is_named: bool,
}

fn merged(gathering: Gathering) -> wire::CareRecord {
    let Gathering { mut record, mut taken, mut issues, .. } = gathering;
    let person = person::of(record.subject.0.as_ref(), &taken);
    for taken in &mut taken {
        if person.as_ref().is_some_and(|person| !person::is_about(&taken.gathered, person)) {
            of_somebody_else(taken);
        }
    }
    record.subject = Maybe(record.subject.0.take().or_else(|| person::subject(&taken)));
    unnamed::name(&mut record, &mut taken);
    outside::entitle(&mut taken, gathering.language);
    let mut ids = Ids::default();
    let (mut plans, mut entries) = (Vec::new(), Vec::new());
    for taken in taken {
        let gathered = ids.unique(taken);
        plans.extend(gathered.plans);
        entries.extend(gathered.entries);
        issues.extend(gathered.issues);
    }
    issues.truncate(MOST_ISSUES);
    let told = std::mem::take(&mut record.issues).list;
    let faults: Vec<_> = told.into_iter().chain(issues.into_iter().map(fault)).collect();
    wire::CareRecord { plans: plans.into(), entries: entries.into(), issues: faults.into(), ..record }
}

/// Nothing of another person is shown, and all of it is accounted for.
fn of_somebody_else(taken: &mut Taken) {
    taken.refuse(Fate::OtherSubject);
    taken.note("this is about another person than the rest; nothing of it is shown");
}

impl Taken {
    /// Leaves nothing of it but its entries, each of which says why.
    fn refuse(&mut self, fate: Fate) {
        let Gathered { plans, mut entries, issues, .. } = std::mem::take(&mut self.gathered);
        for (plan, path) in plans.iter().zip(&self.plan_paths) {
            native::enter(plan, path, &mut entries);
        }
        for entry in &mut entries {
            entry.became = Vec::new().into();
            // What could not be read anyway stays that.
            if entry.fate.0.is_none() {
                entry.fate = FateCode(fate).into();
            }
        }
        self.plan_paths = Vec::new();
        self.gathered = Gathered { entries, issues, ..Gathered::new() };
    }

    fn note(&mut self, message: &str) {
        self.gathered.issues.push(Issue {
            path: self.path.clone(),
            code: IssueCode::Invalid,
            message: message.to_owned(),
            lost: Lost::Item,
        });
    }
}

fn fault(issue: Issue) -> wire::Fault {
    wire::Fault {
        path: Maybe(Text::parse(&issue.path)),
        code: IssueKindCode(issue.code),
        message: Text(issue.message),
        lost: LostCode(issue.lost),
    }
}

#[cfg(test)]
mod tests;
