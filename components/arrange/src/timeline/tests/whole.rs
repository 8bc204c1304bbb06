//! The sample people, all year round.

use super::*;

/// Every visible activity stands once on the timeline, or is left out for a reason that has a name.
#[test]
fn nothing_is_lost_between_the_plans_and_the_timeline() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/samples");
    for entry in std::fs::read_dir(samples).into_iter().flatten() {
        let path = entry.unwrap().path();
        let record = samplan_read::read(&std::fs::read_to_string(&path).unwrap()).record.unwrap();
        for step in -60..60 {
            let now = at(MONDAY) + chrono::Duration::hours(53 * step);
            for audience in [Audience::Patient, Audience::Relative, Audience::Staff] {
                let shown = crate::visible(&record, audience).record;
                let timeline = Timeline::of(&shown, &Filter::default(), audience, now);
                let found = |row: &Row| {
                    let sections = timeline.earlier.iter().chain(&timeline.sections);
                    let rows = sections.flat_map(|section| &section.rows).chain(&timeline.undated);
                    rows.filter(|other| *other == row).count()
                };
                for row in shown.plans.iter().flat_map(Row::all_of) {
                    let place = format!("{} {} {} {now}", path.display(), row.plan.id, row.activity.id);
                    assert_eq!(found(&row), usize::from(left_out(&row, &shown, now).is_none()), "{place}");
                }
            }
        }
    }
}

fn left_out(row: &Row, record: &CareRecord, now: NaiveDateTime) -> Option<&'static str> {
    let when = &row.activity.when;
    let is_undated = when.earliest().is_none() && when.last_day().is_none();
    if !Standing::of(&row.plan, record, now.date()).keeps(row, now) {
        Some("planned in a plan that is history")
    } else if is_undated && !row.activity.status.is_open() {
        Some("done or called off, and without a date")
    } else {
        None
    }
}
