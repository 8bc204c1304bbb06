//! Honest coverage: what of all sources is shown, and what is not.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use samplan_model::{CarePlan, CareRecord, Fate, Source, SourceState};

use crate::standing::Standing;
use crate::visible::{Hidden, Visible};

/// What is missing, and how fresh the rest is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Every source that may be named, and how much of it is shown.
    pub sources: Vec<Share>,
    /// The sources that do not answer.
    pub unreachable: Vec<Source>,
    /// The sources that the person has not consented to.
    pub not_consented: Vec<Source>,
    /// Whether something is blocked. Which unit it is, is not said.
    pub has_blocked: bool,
    /// When the oldest of what is shown was fetched.
    pub fetched: Option<NaiveDateTime>,
    /// How many plans and items could not be read.
    pub unreadable: usize,
    /// How many of them were whole plans.
    pub unreadable_plans: usize,
    /// What the audience may not see.
    pub hidden: Hidden,
}

/// A source, and how much of it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The source.
    pub source: Source,
    /// How many plans it holds.
    pub plans: usize,
}

impl Coverage {
    /// What is missing of a record.
    pub fn of(visible: &Visible) -> Self {
        let record: &Rc<CareRecord> = &visible.record;
        let mut coverage = Self {
            unreadable: record.unreadable.len()
                + record.entries.iter().filter(|entry| entry.fate == Some(Fate::Broken)).count()
                + record.plans.iter().map(|plan| plan.unreadable.len()).sum::<usize>(),
            unreadable_plans: record.unreadable.len(),
            hidden: visible.hidden,
            has_blocked: visible.hidden.blocked > 0,
            ..Self::default()
        };
        for source in &record.sources {
            let plans = record.plans.iter().filter(|plan| holds(source, plan)).count();
            coverage.sources.push(Share { source: source.clone(), plans });
            if gives_something(source, record) {
                coverage.fetched = oldest(coverage.fetched, source.fetched);
            }
            match source.state {
                // A blocked source does not come so far: the second barrier takes it away.
                SourceState::Shown | SourceState::Blocked => {}
                SourceState::NotConsented => coverage.not_consented.push(source.clone()),
                SourceState::Unreachable { .. } => coverage.unreachable.push(source.clone()),
            }
        }
        coverage.fetched = coverage.fetched.or(record.fetched);
        coverage
    }

    /// Whether all of it is here.
    pub fn is_whole(&self) -> bool {
        self.unreachable.is_empty()
            && self.not_consented.is_empty()
            && !self.has_blocked
            && self.hidden.unnamed == 0
            && self.unreadable == 0
    }
}

/// How many plans are replaced by one that must not be seen here: what holds now is not on the screen.
pub fn replaced_unseen(record: &CareRecord, today: NaiveDate) -> usize {
    if record.unseen.is_empty() {
        return 0;
    }
    let all = Standing::of_all(record, today);
    all.iter().filter(|(_, standing)| *standing == Standing::Replaced { by: None }).count()
}

/// A source that does not answer may still be shown, as it was when it did.
fn gives_something(source: &Source, record: &CareRecord) -> bool {
    let is_read = |plan: &Rc<CarePlan>| plan.source.as_ref() == Some(&source.id);
    match source.state {
        SourceState::Shown | SourceState::Blocked => true,
        SourceState::NotConsented | SourceState::Unreachable { .. } => record.plans.iter().any(is_read),
    }
}

/// Whether a plan is in a source, read from it or not.
fn holds(source: &Source, plan: &CarePlan) -> bool {
    plan.source.iter().chain(&plan.also_in).any(|id| *id == source.id)
}

fn oldest(one: Option<NaiveDateTime>, two: Option<NaiveDateTime>) -> Option<NaiveDateTime> {
    match (one, two) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, record};
    use samplan_model::Audience;

    /// Sources as `id state [fetched]`; a plan from each source that is named after them.
    #[track_caller]
    fn coverage(sources: &[&str], plans_from: &[&str]) -> Coverage {
        let sources: Vec<_> = sources
            .iter()
            .map(|source| {
                let fields: Vec<_> = source.split_whitespace().collect();
                let fetched = fields.get(2).map(|at| format!(r#", "fetched": "{at}""#)).unwrap_or_default();
                let (id, state) = (fields[0], fields[1]);
                format!(
                    r#"{{ "id": "{id}", "system": "s", "organization": "o", "state": "{state}"{fetched} }}"#
                )
            })
            .collect();
        let plans: Vec<_> =
            plans_from.iter().map(|id| format!(r#"{{ "id": "{id}", "source": "{id}" }}"#)).collect();
        let record = record(&format!(
            r#""fetched": "2026-05-11T10:42", "sources": [{}], "plans": [{}]"#,
            sources.join(", "),
            plans.join(", ")
        ));
        Coverage::of(&crate::visible(&record, Audience::Patient))
    }

    #[test]
    fn what_is_missing_is_said() {
        #[track_caller]
        fn check(sources: &[&str], expected: &str) {
            let coverage = coverage(sources, &[]);
            let ids =
                |sources: &[Source]| sources.iter().map(|source| source.id.to_string()).collect::<String>();
            let written = format!(
                "unreachable {} not-consented {} blocked {}",
                ids(&coverage.unreachable),
                ids(&coverage.not_consented),
                coverage.has_blocked
            );
            assert_eq!(written, expected);
            assert_eq!(coverage.is_whole(), expected == "unreachable  not-consented  blocked false");
        }
        check(&[], "unreachable  not-consented  blocked false");
        check(&["a shown"], "unreachable  not-consented  blocked false");
        check(&["a unreachable", "b shown", "c unreachable"], "unreachable ac not-consented  blocked false");
        check(&["a not-consented"], "unreachable  not-consented a blocked false");
        check(&["a blocked", "b blocked"], "unreachable  not-consented  blocked true");
    }

    #[test]
    fn it_is_as_fresh_as_the_oldest_that_is_shown() {
        #[track_caller]
        fn check(sources: &[&str], plans_from: &[&str], expected: &str) {
            assert_eq!(coverage(sources, plans_from).fetched, Some(at(expected)));
        }
        check(&[], &[], "2026-05-11T10:42");
        check(&["a shown"], &[], "2026-05-11T10:42");
        check(&["a shown 2026-05-11T09:00", "b shown 2026-05-11T08:00"], &[], "2026-05-11T08:00");
        let blocked = ["a shown 2026-05-11T09:00", "b blocked 2026-05-11T08:00"];
        check(&blocked, &[], "2026-05-11T09:00");
        check(&blocked, &["b"], "2026-05-11T08:00");
        let gone = ["a shown 2026-05-11T09:00", "b unreachable 2026-05-10T21:40"];
        check(&gone, &["a"], "2026-05-11T09:00");
        check(&gone, &["a", "b"], "2026-05-10T21:40");
    }

    #[test]
    fn every_source_that_may_be_named_says_how_much_it_holds() {
        #[track_caller]
        fn check(sources: &[&str], plans_from: &[&str], expected: &str) {
            let shares: Vec<_> = coverage(sources, plans_from)
                .sources
                .iter()
                .map(|Share { source, plans }| format!("{} {plans}", source.id))
                .collect();
            assert_eq!(shares.join(", "), expected);
        }
        check(&[], &[], "");
        check(&["a shown", "b not-consented", "c unreachable"], &["a"], "a 1, b 0, c 0");
        check(&["a shown", "b unreachable"], &["b"], "a 0, b 1");
        check(&["a shown", "b blocked"], &["a"], "a 1");
        check(&["a shown", "b blocked"], &["b"], "a 0, b 1");
    }

    #[test]
    fn a_plan_that_holds_and_is_not_seen_is_counted() {
        #[track_caller]
        fn check(others: &[&str], expected: usize) {
            let record = crate::testing::plans(&[&[r#""id": "old""#], others].concat());
            let seen = crate::visible(&record, Audience::Patient).record;
            assert_eq!(replaced_unseen(&seen, at("2026-05-11T10:45").date()), expected);
        }
        let hidden = r#""id": "new", "replaces": ["old"], "visibility": "staff-only""#;
        check(&[], 0);
        check(&[hidden], 1);
        check(&[&hidden.replace("staff-only", "everyone")], 0);
        check(&[&format!(r#"{hidden}, "status": "draft""#)], 0);
        check(&[&format!(r#"{hidden}, "period": {{ "start": "2026-06" }}"#)], 0);
    }

    #[test]
    fn what_could_not_be_read_is_counted() {
        let text = r#"{ "format": "samplan/1", "plans": [ 7, { "id": "a", "goals": [1, 2] },
            { "id": "b", "visibility": "staff-only", "goals": [1] } ] }"#;
        let record = samplan_read::read(text).record.unwrap();
        let coverage = Coverage::of(&crate::visible(&record, Audience::Patient));
        let unreadable = (coverage.unreadable, coverage.unreadable_plans);
        assert_eq!((unreadable, coverage.hidden.staff_only), ((3, 1), 1));
        assert!(!coverage.is_whole());
    }
}
