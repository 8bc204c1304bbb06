//! One record of one person out of all sources.

use samplan_read::native::codes::{IssueKindCode, LostCode, Shape};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::{FORMAT, wire, write};
use samplan_read::tree::{Tree, tree};
use samplan_read::{Issue, IssueCode, Lost};

use crate::gathered::Gathered;
use crate::source::{About, Document, Language};
use crate::{fhir, riv, shape};

pub(crate) fn record(text: &str, language: Language) -> String {
    let record = match tree(text) {
        Ok(tree) => of_tree(&tree, language),
        Err(issue) => with_issues(wire::CareRecord::default(), vec![issue]),
    };
    write::to_json(&wire::CareRecord { format: Text(FORMAT.to_owned()).into(), ..record })
}

fn of_tree(tree: &Tree<'_>, language: Language) -> wire::CareRecord {
    let about = About { id: "source".to_owned(), organization: None, party: None, language };
    let document = Document { prefix: String::new(), root: tree, data: tree };
    let mut gathered = Gathered::new();
    match shape::of(tree) {
        Some(Shape::Fhir) => fhir::read(&[document], &about, &mut gathered),
        Some(Shape::Samplan) | None => gathered.note(
            &document,
            tree,
            IssueCode::NotUnderstood,
            "nothing in it is known",
            Lost::Everything,
        ),
        Some(contract) => riv::read(&document, contract, &about, &mut gathered),
    }
    let Gathered { subjects, mut plans, outside, entries, issues } = gathered;
    if outside != Gathered::new().outside {
        plans.push(outside);
    }
    let record = wire::CareRecord {
        subject: Maybe(subjects.into_iter().next()),
        plans: plans.into(),
        entries: entries.into(),
        ..wire::CareRecord::default()
    };
    with_issues(record, issues)
}

fn with_issues(record: wire::CareRecord, issues: Vec<Issue>) -> wire::CareRecord {
    let fault = |issue: Issue| wire::Fault {
        path: Maybe(Text::parse(&issue.path)),
        code: IssueKindCode(issue.code),
        message: Text(issue.message),
        lost: LostCode(issue.lost),
    };
    let faults: Vec<_> = issues.into_iter().map(fault).collect();
    wire::CareRecord { issues: faults.into(), ..record }
}
