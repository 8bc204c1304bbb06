//! What has been, as a log by day, for who follows somebody close.

use crate::row::Row;

/// Rows that stand newest first, a day at a time. What has no day of its own stands by itself.
pub fn days(rows: &[Row]) -> impl Iterator<Item = &[Row]> {
    rows.chunk_by(|one, next| {
        let day = one.activity.when.day();
        day.is_some() && day == next.activity.when.day()
    })
}

#[cfg(test)]
mod tests {
    use samplan_model::PlanId;

    use super::*;
    use crate::plan::PlanView;
    use crate::testing::{MONDAY, activities, at, plans, titles};

    #[test]
    fn each_day_stands_once_and_the_newest_first() {
        let activities = activities(&[
            r#"performed Frukost = "2026-05-10T08:00""#,
            r#"declined Kväll = "2026-05-10T19:00""#,
            r#"performed Lunch = "2026-05-09T12:00""#,
            r#"performed Städning = "2026-W18""#,
            r#"missed Dusch = "2026-W18""#,
            r#"booked Läkare = "2026-05-12T08:00""#,
        ]);
        let record = plans(&[&format!(r#""id": "p", "unit": {{ "name": "EDC" }}, {activities}"#)]);
        let view = PlanView::of(&record, &PlanId::from("p"), at(MONDAY)).unwrap();
        let found: Vec<_> = days(&view.past).map(titles).collect();
        assert_eq!(found, ["Kväll, Frukost", "Lunch", "Städning", "Dusch"]);
        assert_eq!(days(&[]).count(), 0);
    }
}
