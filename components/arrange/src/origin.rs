//! Where the items of a part of a plan come from, for staff. What an item does not say of itself is as its plan says.

use samplan_model::gather::Gather as _;
use samplan_model::{Author, CarePlan, Coding, Note, Part, Provenance, SourceId, Unit};

use crate::plan::PlanView;

/// An item, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin<'p> {
    /// What to call the item.
    pub title: &'p str,
    /// The source that it was read from.
    pub source: Option<&'p SourceId>,
    /// The unit responsible.
    pub unit: Option<&'p Unit>,
    /// Who wrote it.
    pub author: Option<&'p Author>,
    /// What only the item can say: when it was recorded and changed, its identity and its code.
    pub own: Option<&'p Provenance>,
    /// A code without a system.
    pub plain_code: Option<&'p str>,
}

impl<'p> Origin<'p> {
    /// Of an item of a plan. A unit without name and care giver says nothing.
    pub fn of(plan: &'p CarePlan, own: Option<&'p Provenance>, title: &'p str) -> Self {
        let is_named = |unit: &&Unit| unit.name.is_some() || unit.care_giver.is_some();
        Self {
            title,
            source: own.and_then(|own| own.source.as_ref()).or(plan.source.as_ref()),
            unit: own.and_then(|own| own.unit.as_ref()).filter(is_named).or(plan.unit.as_ref()),
            author: own.and_then(|own| own.author.as_ref()).or(plan.author.as_ref()),
            own,
            plain_code: None,
        }
    }

    /// Whether it says anything that its plan does not say.
    pub fn is_own(&self) -> bool {
        self.own.is_some_and(|own| *own != Provenance::default()) || self.plain_code.is_some()
    }

    /// Its code in a code system.
    pub fn code(&self) -> Option<&'p Coding> {
        self.own.and_then(|own| own.code.as_ref())
    }
}

/// The items of a part, in its order. Activities say it beside what else staff sees of them, and contacts come from nowhere
/// else than their plan.
pub fn origins(view: &PlanView, part: Part) -> Vec<Origin<'_>> {
    let plan = &*view.plan;
    match part {
        Part::Deviations => each(plan, view.deviations.iter().map(|step| &step.deviation), |item| {
            (&item.sign, item.provenance.as_deref(), None)
        }),
        Part::Commitments => {
            each(plan, view.sides.iter().flat_map(|side| &side.duties).map(|duty| &duty.commitment), |item| {
                (&item.text, item.provenance.as_deref(), None)
            })
        }
        Part::Goals => {
            let goals = view.goals.iter().flat_map(|tree| std::iter::once(&tree.goal).chain(&tree.parts));
            each(plan, goals, |item| (&item.text, item.provenance.as_deref(), None))
        }
        Part::Measurements => each(plan, view.measured.iter().map(|series| &series.measurement), |item| {
            (&item.title, item.provenance.as_deref(), item.code.as_deref())
        }),
        Part::Medications => {
            each(plan, plan.medications.iter(), |item| (&item.name, item.provenance.as_deref(), None))
        }
        Part::Aids => each(plan, plan.aids.iter(), |item| (&item.name, item.provenance.as_deref(), None)),
        Part::Advice => notes(plan, &plan.advice),
        Part::Expectations => notes(plan, &plan.expectations),
        Part::Rights => notes(plan, &plan.rights),
        Part::Documents => {
            each(plan, plan.documents.iter(), |item| (&item.title, item.provenance.as_deref(), None))
        }
        Part::Activities | Part::Contacts => Vec::new(),
    }
}

fn notes<'p>(plan: &'p CarePlan, notes: &'p [Note]) -> Vec<Origin<'p>> {
    each(plan, notes.iter(), |item| (&item.title, item.provenance.as_deref(), None))
}

/// What an item is called, what it says of its origin, and its code without a system.
type Said<'p> = (&'p String, Option<&'p Provenance>, Option<&'p str>);

fn each<'p, T: 'p>(
    plan: &'p CarePlan,
    items: impl Iterator<Item = &'p T>,
    said: fn(&'p T) -> Said<'p>,
) -> Vec<Origin<'p>> {
    let origin = |item| {
        let (title, own, plain_code) = said(item);
        Origin { plain_code, ..Origin::of(plan, own, title) }
    };
    items.map(origin).gathered()
}

#[cfg(test)]
mod tests {
    use samplan_model::PlanId;

    use super::*;
    use crate::testing::{MONDAY, at, plans};

    /// Each item of a part: its title, source, unit, author, identity and code.
    #[track_caller]
    fn check(part: Part, fields: &str, expected: &[&str]) {
        let record = plans(&[&format!(
            r#""id": "p", "unit": {{ "name": "EDC" }}, "author": {{ "name": "Eva" }}, {fields}"#
        )]);
        let view = PlanView::of(&record, &PlanId::from("p"), at(MONDAY)).unwrap();
        let told: Vec<_> = origins(&view, part)
            .iter()
            .map(|origin| {
                let unit = origin.unit.and_then(|unit| unit.name.clone());
                let author = origin.author.and_then(|author| author.name.clone());
                let own = if origin.is_own() { "own" } else { "plan's" };
                let code =
                    origin.code().map(|code| code.code.clone()).or(origin.plain_code.map(str::to_owned));
                let said = [unit, author, origin.own.and_then(|own| own.identifier.clone()), code];
                let said: Vec<_> = said.into_iter().flatten().collect();
                format!("{}: {own} {}", origin.title, said.join(" "))
            })
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn an_item_says_what_its_plan_does_not() {
        let own = r#""provenance": { "author": { "name": "Bo" }, "unit": { "name": "Hemsjukvården" },
            "identifier": "x1", "code": { "system": "ICF", "code": "d450" } }"#;
        check(
            Part::Goals,
            &format!(
                r#""goals": [{{ "id": "a", "text": "Gå", {own} }}, {{ "id": "b", "text": "Stå" }},
                {{ "id": "c", "text": "Del", "parent": "a", "provenance": {{}} }}]"#
            ),
            &["Gå: own Hemsjukvården Bo x1 d450", "Del: plan's EDC Eva", "Stå: plan's EDC Eva"],
        );
        check(
            Part::Measurements,
            r#""measurements": [{ "id": "m", "title": "Vikt", "unit": "kg", "code": "NPU03804" }]"#,
            &["Vikt: own EDC Eva NPU03804"],
        );
        let nameless = r#""provenance": { "unit": { "identifier": "SE1" } }"#;
        check(
            Part::Medications,
            &format!(
                r#""medications": [{{ "id": "m", "name": "Metformin", "status": "active", {nameless} }}]"#
            ),
            &["Metformin: own EDC Eva"],
        );
        check(Part::Contacts, r#""contacts": [{ "name": "Eva" }]"#, &[]);
    }
}
