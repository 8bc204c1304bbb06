//! Periods: the viewer's own days and those that move with today; precise, imprecise and no time at all.

use chrono::NaiveDate;
use samplan_model::{CareRecord, PlanId};

use crate::filter::{Days, Filter, Near};
use crate::row::Row;
use crate::testing::{MONDAY, activities, at, plans, titles};
use crate::todo::{Task, Todo};

fn near(near: Near) -> Filter {
    Filter { days: Days::Near(near), ..Filter::default() }
}

fn between(from: &str, to: &str) -> Filter {
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    Filter { days: Days::Between { from: day(from), to: day(to) }, ..Filter::default() }
}

fn rows(lines: &[&str]) -> Vec<Row> {
    plans(&[&format!(r#""id": "p", {}"#, activities(lines))]).plans.iter().flat_map(Row::all_of).collect()
}

#[test]
fn a_time_is_let_through_where_its_span_meets_the_period() {
    let rows = rows(&[
        r#"booked yesterday = "2026-05-10T09:00""#,
        r#"booked today = "2026-05-11T13:00""#,
        r#"booked sunday = "2026-05-17""#,
        r#"booked monday = "2026-05-18""#,
        r#"planned june = "2026-06""#,
        r#"planned w23 = "2026-W23""#,
        r#"planned within = { "within": 14, "from": "2026-05-08" }"#,
        r#"in-progress stay = "2026-05-01/2026-05-12""#,
        r#"in-progress running = "2026-05-02T10:00""#,
        r#"in-progress ever = "2024-01-01/..""#,
        r#"planned after = { "after": "röntgen" }"#,
        "planned open",
    ]);
    let check = |filter: &Filter, expected: &str| {
        let sieve = filter.at(at(MONDAY));
        assert_eq!(titles(rows.iter().filter(|row| sieve.takes_row(row))), expected, "{filter:?}");
    };
    let all = "yesterday, today, sunday, monday, june, w23, within, stay, running, ever, after, open";
    check(&Filter::default(), all);
    check(&between("", ""), all);
    check(&near(Near::Today), "today, within, stay, running, ever");
    check(&near(Near::Week), "today, sunday, within, stay, running, ever");
    check(&near(Near::Month), "yesterday, today, sunday, monday, within, stay, running, ever");
    check(&near(Near::ThirtyDays), "today, sunday, monday, june, w23, within, stay, running, ever");
    check(&near(Near::Coming), "today, sunday, monday, june, w23, within, stay, running, ever");
    check(&near(Near::Earlier), "yesterday, within, stay, running, ever");
    check(&between("2026-05-17", "2026-05-18"), "sunday, monday, within, ever");
    check(&between("2026-05-18", "2026-05-17"), "sunday, monday, within, ever");
    check(&between("2026-06-07", ""), "june, w23, ever");
    check(&between("", "2026-05-01"), "stay, ever");
    check(&between("2026-06-05", "2026-06-05"), "june, w23, ever");
    check(&between("2026-06-08", "2026-06-08"), "june, ever");
}

#[test]
fn a_week_begins_on_monday_and_a_month_ends_on_its_last_day() {
    let check = |now: &str, near: Near, expected: (&str, &str)| {
        let span = Days::Near(near).span(at(now).date()).unwrap();
        let said = (span.first.unwrap().to_string(), span.last.unwrap().to_string());
        assert_eq!((said.0.as_str(), said.1.as_str()), expected);
    };
    check("2026-05-11T00:00", Near::Week, ("2026-05-11", "2026-05-17"));
    check("2026-05-17T23:59", Near::Week, ("2026-05-11", "2026-05-17"));
    check("2027-01-01T12:00", Near::Week, ("2026-12-28", "2027-01-03"));
    check("2028-02-10T12:00", Near::Month, ("2028-02-01", "2028-02-29"));
    check("2026-12-31T12:00", Near::Month, ("2026-12-01", "2026-12-31"));
    check("2026-05-11T12:00", Near::ThirtyDays, ("2026-05-11", "2026-06-10"));
}

fn agreement() -> CareRecord {
    plans(&[r#""id": "p", "title": "Plan", "commitments": [
        { "id": "late", "text": "late", "party": "patient", "due": "2026-05-04" },
        { "id": "soon", "text": "soon", "party": "patient", "due": "2026-05-15" },
        { "id": "daily", "text": "daily", "party": "patient", "repeat": { "every": 1, "unit": "day" } },
        { "id": "june", "text": "june", "party": "care", "due": "2026-06" },
        { "id": "always", "text": "always", "party": "care" } ],
      "measurements": [{ "id": "m", "title": "weight", "unit": "kg", "repeat": { "every": 1, "unit": "day" } }]"#])
}

#[test]
fn an_undertaking_has_its_own_days() {
    let record = agreement();
    let check = |filter: &Filter, expected: &str| {
        let (plan, sieve) = (&record.plans[0], filter.at(at(MONDAY)));
        let taken = plan.commitments.iter().filter(|commitment| sieve.takes_commitment(plan, commitment));
        let taken: Vec<_> = taken.map(|commitment| commitment.id.as_str()).collect();
        assert_eq!(taken.join(" "), expected, "{filter:?}");
    };
    check(&Filter::default(), "late soon daily june always");
    check(&near(Near::Week), "soon daily");
    check(&near(Near::Earlier), "late daily");
    check(&between("2026-06-30", ""), "daily june");
    check(&Filter { text: "ju".to_owned(), ..Filter::default() }, "june");
    check(
        &Filter { plans: [PlanId::from("other")].into(), ..Filter::default() },
        "late soon daily june always",
    );
}

#[test]
fn what_is_to_be_done_stays_until_it_is() {
    let record = agreement();
    let todos = Todo::of_patient(&crate::together::together(&record, at(MONDAY)), at(MONDAY));
    let check = |filter: &Filter, expected: &str| {
        let sieve = filter.at(at(MONDAY));
        let taken = todos.iter().filter(|todo| sieve.takes_todo(todo)).map(|todo| match &todo.task {
            Task::Commitment(commitment) => commitment.text.as_str(),
            Task::Measure(measurement) => measurement.title.as_str(),
        });
        assert_eq!(taken.collect::<Vec<_>>().join(" "), expected, "{filter:?}");
    };
    check(&Filter::default(), "late weight soon daily");
    check(&near(Near::Today), "late weight daily");
    check(&near(Near::Week), "late weight soon daily");
    check(&between("2026-05-05", "2026-05-06"), "late daily");
    check(&Filter { text: "weig".to_owned(), ..Filter::default() }, "weight");
    check(&Filter { text: "plan".to_owned(), ..Filter::default() }, "late weight soon daily");
    check(&Filter { parties: [samplan_model::Party::Care].into(), ..Filter::default() }, "");
    check(&Filter { plans: [PlanId::from("other")].into(), ..Filter::default() }, "");
}

#[test]
fn a_plan_is_let_through_while_it_holds_and_by_what_happens_in_it() {
    let record = plans(&[
        r#""id": "year", "period": { "start": "2026-01-01", "end": "2026-12-31" }"#,
        r#""id": "over", "period": { "start": "2025-01-01", "end": "2025-12-31" }, "activities": [{ "id": "a", "title": "a", "status": "booked", "when": "2026-05-12" }]"#,
        r#""id": "header""#,
    ]);
    let check = |filter: &Filter, expected: &str| {
        let sieve = filter.at(at(MONDAY));
        let taken = record.plans.iter().filter(|plan| sieve.takes_plan(plan)).map(|plan| plan.id.as_str());
        assert_eq!(taken.collect::<Vec<_>>().join(" "), expected, "{filter:?}");
    };
    check(&near(Near::Today), "year");
    check(&near(Near::Week), "year over");
    check(&between("2025-06-01", "2025-06-30"), "over");
}
