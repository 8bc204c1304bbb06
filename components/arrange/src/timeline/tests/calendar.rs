//! Sundays, new year, leap days, summer time, the first and the last year.

use super::*;

#[test]
fn weeks_and_years_meet() {
    // On a Sunday nothing is left of the week.
    check(
        &[
            r#"planned veckan = "2026-W20""#,
            r#"booked måndag = "2026-05-18T08:00""#,
            r#"planned v21 = "2026-W21""#,
        ],
        "2026-05-17T10:45",
        &[
            "Näst: måndag",
            "I dag 2026-05-17",
            "  veckan planned",
            "I morgon 2026-05-18",
            "  08.00 måndag booked",
            "Månad 2026-05",
            "  v21 planned",
        ],
    );
    // A week over new year.
    check(
        &[
            r#"booked nyår = "2027-01-01T12:00""#,
            r#"booked söndag = "2027-01-03T12:00""#,
            r#"performed måndag = "2026-12-28T12:00""#,
            r#"planned v53 = "2026-W53""#,
            r#"booked måndag_4 = "2027-01-04T12:00""#,
        ],
        "2026-12-31T23:59",
        &[
            "Näst: nyår",
            "Förut",
            "Tidigare 2026-12",
            "  12-28 12.00 måndag performed",
            "I morgon 2027-01-01",
            "  12.00 nyår booked",
            "Denna vecka till 2027-01-03",
            "  v53 planned",
            "  01-03 12.00 söndag booked",
            "Månad 2027-01",
            "  01-04 12.00 måndag_4 booked",
        ],
    );
}

#[test]
fn leap_days_and_the_ends_of_time_hold() {
    let leap = [r#"booked skottdag = "2028-02-29T12:00""#, r#"booked mars = "2028-03-01T12:00""#];
    check(
        &leap,
        "2028-02-28T12:00",
        &[
            "Näst: skottdag",
            "I morgon 2028-02-29",
            "  12.00 skottdag booked",
            "Denna vecka till 2028-03-05",
            "  03-01 12.00 mars booked",
        ],
    );
    check(
        &leap,
        "2028-03-01T11:00",
        &[
            "Näst: mars",
            "Förut",
            "I går 2028-02-29",
            "  12.00 skottdag booked",
            "I dag 2028-03-01",
            "  12.00 mars booked",
        ],
    );
    check(
        &[r#"booked första = "0001-01-01""#, r#"planned sista = "9999-12-31""#, r#"planned året = "9999""#],
        MONDAY,
        &[
            "Näst: sista",
            "Förut",
            "Tidigare 0001-01",
            "  första booked",
            "Månad 9999-01",
            "  året planned",
            "Månad 9999-12",
            "  sista planned",
        ],
    );
    let last = [
        r#"booked sista = "9999-12-31T23:59""#,
        r#"planned inom = { "within": 65535, "from": "9999-12-31" }"#,
    ];
    check(
        &last,
        "9999-12-31T12:00",
        &["Näst: sista", "I dag 9999-12-31", "  23.59 sista booked", "Månad 9999-12", "  inom planned"],
    );
    check(
        &[r#"booked första = "0001-01-01T12:00""#],
        "0001-01-01T00:00",
        &["Näst: första", "I dag 0001-01-01", "  12.00 första booked"],
    );
    check(&[], MONDAY, &[]);
    check_as(Audience::Staff, &CareRecord::default(), MONDAY, &[]);
}

#[test]
fn the_nights_of_summer_time_lose_nothing() {
    // 02.30 is no clock time on the one night, and two on the other; both are kept as they are written.
    check(
        &[r#"booked B = "2026-03-29T03:30""#, r#"booked A = "2026-03-29T02:30""#],
        "2026-03-29T01:59",
        &["Näst: A", "I dag 2026-03-29", "  02.30 A booked", "  03.30 B booked"],
    );
    check(
        &[r#"booked B = "2026-10-25T01:30:00Z""#, r#"booked A = "2026-10-25T00:30:00Z""#],
        "2026-10-25T02:00",
        &["Näst: B", "I dag 2026-10-25", "  02.30 B booked", "  02.30 A booked"],
    );
}
