//! What is opened by itself: something that happens, or another item of a plan.

use std::rc::Rc;

use samplan_model::{CarePlan, CareRecord, ItemId, PlanId};

use crate::row::Row;

/// Something of a plan that can be opened by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Something that happens.
    Row(Row),
    /// Anything else, of which the plan says more.
    Other {
        /// The plan.
        plan: Rc<CarePlan>,
        /// Its identity.
        id: ItemId,
        /// What to call it.
        title: String,
    },
}

impl Item {
    /// An item by its identity, in a plan or in whichever has it.
    pub fn find(record: &CareRecord, plan: Option<&PlanId>, item: &ItemId) -> Option<Self> {
        let mut plans = record.plans.iter().filter(|one| plan.is_none_or(|id| one.id == *id));
        plans.find_map(|plan| {
            let row = Row::all_of(plan).find(|row| row.activity.id == *item).map(Self::Row);
            row.or_else(|| {
                let title = title_of(plan, item)?.to_owned();
                Some(Self::Other { plan: Rc::clone(plan), id: item.clone(), title })
            })
        })
    }

    /// Its plan's identity, and its own.
    pub fn key(&self) -> (PlanId, ItemId) {
        match self {
            Self::Row(row) => (row.plan.id.clone(), row.activity.id.clone()),
            Self::Other { plan, id, .. } => (plan.id.clone(), id.clone()),
        }
    }

    /// The row, where it happens.
    pub fn row(&self) -> Option<&Row> {
        match self {
            Self::Row(row) => Some(row),
            Self::Other { .. } => None,
        }
    }
}

fn title_of<'p>(plan: &'p CarePlan, id: &ItemId) -> Option<&'p str> {
    let names = (plan.commitments.iter().map(|item| (&item.id, &item.text)))
        .chain(plan.goals.iter().map(|item| (&item.id, &item.text)))
        .chain(plan.measurements.iter().map(|item| (&item.id, &item.title)))
        .chain(plan.medications.iter().map(|item| (&item.id, &item.name)))
        .chain(plan.deviations.iter().map(|item| (&item.id, &item.sign)))
        .chain(plan.contacts.iter().map(|item| (&item.id, &item.name)))
        .chain(plan.documents.iter().map(|item| (&item.id, &item.title)));
    names.into_iter().find(|(own, _)| *own == id).map(|(_, name)| name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::plans;

    #[test]
    fn an_item_is_found_in_its_plan() {
        let plan = |id: &str| {
            format!(
                r#""id": "{id}", "activities": [{{ "id": "a", "title": "Besök", "status": "booked" }}],
                "goals": [{{ "id": "g", "text": "Mål {id}" }}]"#
            )
        };
        let record = plans(&[&plan("p"), &plan("q")]);
        let find = |plan: Option<&str>, item: &str| {
            let plan = plan.map(PlanId::from);
            let found = Item::find(&record, plan.as_ref(), &item.into())?;
            let (plan, item) = found.key();
            let title = match &found {
                Item::Row(row) => row.activity.title.clone(),
                Item::Other { title, .. } => title.clone(),
            };
            Some(format!("{plan} {item} {title}"))
        };
        assert_eq!(find(None, "a").as_deref(), Some("p a Besök"));
        assert_eq!(find(Some("q"), "a").as_deref(), Some("q a Besök"));
        assert_eq!(find(Some("q"), "g").as_deref(), Some("q g Mål q"));
        assert_eq!(find(Some("r"), "a"), None);
        assert_eq!(find(None, "x"), None);
    }
}
