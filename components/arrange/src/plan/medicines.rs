//! The medicine list and the medicine plan: what is taken now, what comes, what rests and what is over.

use chrono::NaiveDateTime;
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, Medication, MedicationStatus};

use crate::order::sort_by_key;

/// The medicines of one kind, in the order in which they help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medicines<'p> {
    /// Which kind.
    pub group: MedicineGroup,
    /// The medicines; there is always one.
    pub list: Vec<Medicine<'p>>,
}

/// Where a medicine belongs, in the order in which the groups stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MedicineGroup {
    /// To be taken.
    Regular,
    /// To be taken when needed.
    AsNeeded,
    /// The steps of the medicine plan: what begins later.
    Planned,
    /// Paused.
    OnHold,
    /// Over.
    Ended,
}

/// One medicine, and how its end stands to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Medicine<'p> {
    /// The medicine.
    pub medication: &'p Medication,
    /// Its end.
    pub ends: Ends,
}

/// How a medicine's end stands to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// Nobody has said that it ends, or it has ended.
    Unsaid,
    /// Its last day is still to come, or today.
    Ahead,
    /// Its last day has passed, and nobody has said that it is over: somebody has to ask.
    Passed,
}

/// The medicines of a plan by group; a group without any is not there.
pub fn medicines(plan: &CarePlan, now: NaiveDateTime) -> Vec<Medicines<'_>> {
    let mut all: Vec<_> =
        plan.medications.iter().map(|medication| (group(medication, now), medication)).gathered();
    sort_by_key(&mut all, |(group, medication)| (*group, order(*group, medication)));
    let mut groups: Vec<Medicines<'_>> = Vec::new();
    for (group, medication) in all {
        let medicine = Medicine { medication, ends: ends(group, medication, now) };
        match groups.last_mut().filter(|last| last.group == group) {
            Some(last) => last.list.push(medicine),
            None => groups.push(Medicines { group, list: vec![medicine] }),
        }
    }
    groups
}

fn group(medication: &Medication, now: NaiveDateTime) -> MedicineGroup {
    let is_to_come = medication.start.earliest().is_some_and(|start| start.date() > now.date());
    match medication.status {
        // What is to be taken from a day on that has not come is a step of the plan, whatever the source calls it.
        MedicationStatus::Active | MedicationStatus::AsNeeded if is_to_come => MedicineGroup::Planned,
        MedicationStatus::Active => MedicineGroup::Regular,
        MedicationStatus::AsNeeded => MedicineGroup::AsNeeded,
        MedicationStatus::Planned => MedicineGroup::Planned,
        MedicationStatus::OnHold => MedicineGroup::OnHold,
        MedicationStatus::Stopped | MedicationStatus::EnteredInError => MedicineGroup::Ended,
    }
}

/// The steps of the plan by time, those without a day last; what is over, the latest first; the rest as the source has it.
fn order(group: MedicineGroup, medication: &Medication) -> (bool, i64) {
    let (day, sign) = match group {
        MedicineGroup::Regular | MedicineGroup::AsNeeded | MedicineGroup::OnHold => return (false, 0),
        MedicineGroup::Planned => (medication.start.earliest(), 1),
        MedicineGroup::Ended => (medication.until.last_day().map(Into::into), -1),
    };
    (day.is_none(), day.map_or(0, |day: NaiveDateTime| sign * day.and_utc().timestamp()))
}

fn ends(group: MedicineGroup, medication: &Medication, now: NaiveDateTime) -> Ends {
    match (group, medication.until.last_day()) {
        (MedicineGroup::Ended, _) | (_, None) => Ends::Unsaid,
        (
            MedicineGroup::Regular | MedicineGroup::AsNeeded | MedicineGroup::Planned | MedicineGroup::OnHold,
            Some(last),
        ) => {
            if last < now.date() {
                Ends::Passed
            } else {
                Ends::Ahead
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{MONDAY, at, plans};

    /// The medicines as `name status start until`, a dot for what is not said; the groups as `Group: name name!`, with a sign
    /// behind what has an end: `<` ahead, `!` passed.
    #[track_caller]
    fn check(lines: &[&str], expected: &str) {
        let medicines: Vec<_> = lines.iter().map(|line| medicine(line)).collect();
        let record = plans(&[&format!(r#""id": "p", "medications": [{}]"#, medicines.join(", "))]);
        let said: Vec<_> = super::medicines(&record.plans[0], at(MONDAY))
            .iter()
            .map(|group| format!("{:?}: {}", group.group, names(&group.list)))
            .collect();
        assert_eq!(said.join(", "), expected);
    }

    fn medicine(line: &str) -> String {
        let [name, status, start, until] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
        let when = |field: &str, when: &str| match when {
            "." => String::new(),
            day => format!(r#", "{field}": "{day}""#),
        };
        format!(
            r#"{{ "id": "{name}", "name": "{name}", "status": "{status}"{}{} }}"#,
            when("start", start),
            when("until", until)
        )
    }

    fn names(list: &[Medicine<'_>]) -> String {
        let name = |medicine: &Medicine<'_>| {
            let sign = match medicine.ends {
                Ends::Unsaid => "",
                Ends::Ahead => "<",
                Ends::Passed => "!",
            };
            format!("{}{sign}", medicine.medication.name)
        };
        list.iter().map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_taken_now_stands_first_and_what_is_over_last() {
        check(&[], "");
        check(
            &[
                "a stopped . .",
                "b on-hold . .",
                "c planned . .",
                "d as-needed . .",
                "e active . .",
                "f active . .",
            ],
            "Regular: e f, AsNeeded: d, Planned: c, OnHold: b, Ended: a",
        );
    }

    #[test]
    fn the_steps_of_the_plan_stand_in_the_order_of_time() {
        check(
            &["a planned . .", "b planned 2026-06 .", "c planned 2026-05-18 .", "d planned 2026-W22 ."],
            "Planned: c d b a",
        );
        // What begins on a day to come is not taken today, whatever it is called.
        check(
            &["a active 2026-05-12 .", "b active 2026-05-11 .", "c as-needed 2027 ."],
            "Regular: b, Planned: a c",
        );
        // A step whose day has come is still one, until somebody says that it is taken.
        check(&["a planned 2026-05-01 ."], "Planned: a");
        check(&["a stopped . 2026-03", "b stopped . .", "c stopped . 2026-05-07"], "Ended: c a b");
    }

    #[test]
    fn a_course_has_an_end() {
        check(
            &[
                "a active . 2026-05-18",
                "b active . 2026-05-11",
                "c active . 2026-05-10",
                "d as-needed . 2026-04",
            ],
            "Regular: a< b< c!, AsNeeded: d!",
        );
        check(&["a planned 2026-06-01 2026-06-07", "b on-hold . 2026-05-01"], "Planned: a<, OnHold: b!");
        check(&["a stopped . 2026-05-01"], "Ended: a");
    }
}
