//! What a viewer may say back about a plan: who may say what, what a typed number means, whom a value asks to call.
//!
//! The host turns each way of answering on. What an audience can't sensibly do is not offered even then.

use samplan_model::{
    Audience, CarePlan, Commitment, Decimal, Deviation, ItemId, Measurement, Party, Reading,
};

/// One way of saying something back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// A question about a plan or something in it.
    Question,
    /// An undertaking is done.
    Done,
    /// A value that was measured.
    Value,
}

/// What something is said about. It says too which way of saying something it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A question about the plan.
    Plan,
    /// A question about a goal.
    Goal(ItemId),
    /// A question about an activity.
    Activity(ItemId),
    /// That an undertaking is done.
    Commitment(ItemId),
    /// A value of a series.
    Measurement(ItemId),
}

impl Topic {
    /// Which way of saying something it is.
    pub fn turn(&self) -> Turn {
        match self {
            Self::Plan | Self::Goal(_) | Self::Activity(_) => Turn::Question,
            Self::Commitment(_) => Turn::Done,
            Self::Measurement(_) => Turn::Value,
        }
    }

    /// The item; none for the whole plan.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Self::Plan => None,
            Self::Goal(id) | Self::Activity(id) | Self::Commitment(id) | Self::Measurement(id) => Some(id),
        }
    }

    /// Whether a plan holds it.
    pub fn stands_in(&self, plan: &CarePlan) -> bool {
        match self {
            Self::Plan => true,
            Self::Goal(id) => plan.goals.iter().any(|goal| goal.id == *id),
            Self::Activity(id) => plan.activities.iter().any(|activity| activity.id == *id),
            Self::Commitment(id) => plan.commitments.iter().any(|commitment| commitment.id == *id),
            Self::Measurement(id) => plan.measurements.iter().any(|measurement| measurement.id == *id),
        }
    }
}

/// Whether an audience asks here. Staff has other ways to those who wrote the plan, and an answer would be the patient's to read.
pub fn may_ask(audience: Audience) -> bool {
    match audience {
        Audience::Patient | Audience::Relative => true,
        Audience::Staff => false,
    }
}

/// Whether an undertaking is the viewer's own to mark. Nobody marks somebody else's; who is responsible must be known.
pub fn may_mark(audience: Audience, commitment: &Commitment) -> bool {
    match (audience, commitment.party) {
        (Audience::Patient, Some(Party::Patient))
        | (Audience::Relative, Some(Party::Relative))
        | (Audience::Staff, Some(Party::Care | Party::Municipality)) => true,
        (Audience::Patient | Audience::Relative | Audience::Staff, _) => false,
    }
}

/// Whether the viewer enters values into a series. One that somebody else measures, at a laboratory or on a home visit, asks
/// nothing of the person; staff may enter any.
pub fn may_enter(audience: Audience, measurement: &Measurement) -> bool {
    match audience {
        Audience::Patient | Audience::Relative => {
            let last = measurement.readings.iter().max_by_key(|reading| reading.at);
            last.is_none_or(|last| last.by.is_none())
        }
        Audience::Staff => true,
    }
}

/// The number that somebody has typed, with either decimal sign and perhaps the unit behind it.
pub fn typed(text: &str, unit: &str) -> Option<Decimal> {
    let text = text.trim();
    let number = text.strip_suffix(unit).unwrap_or(text);
    let plain: String = number
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .map(|sign| match sign {
            ',' => '.',
            '\u{2212}' => '-',
            other => other,
        })
        .collect();
    plain.parse().ok()
}

/// What to do when a value deviates so far: the most urgent step of the escalation path that the value is beyond.
pub fn step_of<'p>(plan: &'p CarePlan, measurement: &ItemId, value: Decimal) -> Option<&'p Deviation> {
    let reached = plan.deviations.iter().filter(|deviation| {
        deviation.limit.as_ref().is_some_and(|limit| {
            limit.measurement == *measurement
                && (limit.above.is_some_and(|above| above < value)
                    || limit.below.is_some_and(|below| value < below))
        })
    });
    reached.min_by_key(|deviation| deviation.severity)
}

/// Whether a value stands in a series already, as it came back with new data.
pub fn has_come(measurement: &Measurement, value: Decimal, at: chrono::NaiveDateTime) -> bool {
    let is_same =
        |reading: &Reading| reading.value == value && reading.at.signed_duration_since(at).num_minutes() == 0;
    measurement.readings.iter().any(is_same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, plans};

    #[test]
    fn everybody_marks_only_what_is_their_own() {
        #[track_caller]
        fn check(party: &str, expected: [&str; 3]) {
            let record = plans(&[&format!(
                r#""id": "p", "commitments": [{{ "id": "c", "text": "t", "party": {party} }}]"#
            )]);
            let own = [Audience::Patient, Audience::Relative, Audience::Staff]
                .map(|audience| may_mark(audience, &record.plans[0].commitments[0]))
                .map(|may| if may { "own" } else { "-" });
            assert_eq!(own, expected, "{party}");
        }
        check(r#""patient""#, ["own", "-", "-"]);
        check(r#""relative""#, ["-", "own", "-"]);
        check(r#""care""#, ["-", "-", "own"]);
        check(r#""municipality""#, ["-", "-", "own"]);
        check("null", ["-", "-", "-"]);
    }

    #[test]
    fn a_question_is_the_patients_and_her_relatives() {
        let asks = [Audience::Patient, Audience::Relative, Audience::Staff].map(may_ask);
        assert_eq!(asks, [true, true, false]);
    }

    #[test]
    fn a_series_that_somebody_else_measures_asks_nothing_of_the_person() {
        #[track_caller]
        fn check(readings: &str, expected: [&str; 3]) {
            let record = plans(&[&format!(
                r#""id": "p", "measurements": [{{ "id": "m", "title": "t", "unit": "kg", "readings": [{readings}] }}]"#
            )]);
            let may = [Audience::Patient, Audience::Relative, Audience::Staff]
                .map(|audience| may_enter(audience, &record.plans[0].measurements[0]))
                .map(|may| if may { "enters" } else { "-" });
            assert_eq!(may, expected, "{readings}");
        }
        let own = r#"{ "at": "2026-05-11T07:00", "value": 1 }"#;
        let other = r#"{ "at": "2026-05-10T07:00", "value": 1, "by": "hemsjukvården" }"#;
        let later = r#"{ "at": "2026-05-12T07:00", "value": 1, "by": "hemsjukvården" }"#;
        check("", ["enters"; 3]);
        check(own, ["enters"; 3]);
        check(&format!("{own}, {other}"), ["enters"; 3]);
        check(&format!("{own}, {later}"), ["-", "-", "enters"]);
    }

    #[test]
    fn a_number_is_read_as_it_is_written_here() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            assert_eq!(typed(text, "kg").map(|value| value.to_string()).as_deref(), expected, "{text}");
        }
        check("84,6", Some("84.6"));
        check("84.6", Some("84.6"));
        check(" 84,60 kg ", Some("84.60"));
        check("1 084", Some("1084"));
        check("1\u{a0}084,5", Some("1084.5"));
        check("\u{2212}2,5", Some("-2.5"));
        check("", None);
        check("kg", None);
        check("84,", None);
        check("1.084,5", None);
        check("84 eller 85", None);
        check("1e3", None);
    }

    #[test]
    fn the_most_urgent_step_that_a_value_is_beyond_says_whom_to_call() {
        let step = |id: &str, severity: &str, limit: &str| {
            format!(
                r#"{{ "id": "{id}", "severity": "{severity}", "sign": "s", "action": "a", "measurement": "m", {limit} }}"#
            )
        };
        let steps = [
            step("soon", "soon", r#""above": 80"#),
            step("same-day", "same-day", r#""above": 86"#),
            step("low", "same-day", r#""below": 75"#),
        ]
        .join(", ");
        let record = plans(&[&format!(
            r#""id": "p", "deviations": [{steps}], "measurements": [
                {{ "id": "m", "title": "t", "unit": "kg" }}, {{ "id": "n", "title": "t", "unit": "kg" }}]"#
        )]);
        let check = |measurement: &str, value: &str, expected: Option<&str>| {
            let found = step_of(&record.plans[0], &ItemId::from(measurement), value.parse().unwrap());
            assert_eq!(found.map(|step| step.id.as_str()), expected, "{measurement} {value}");
        };
        check("m", "86.8", Some("same-day"));
        check("m", "86", Some("soon"));
        check("m", "80", None);
        check("m", "74.9", Some("low"));
        check("n", "90", None);
    }

    #[test]
    fn what_was_said_is_found_again_in_new_data() {
        let record = plans(&[r#""id": "p", "goals": [{ "id": "g", "text": "t" }], "measurements": [
                { "id": "m", "title": "t", "unit": "kg", "readings": [{ "at": "2026-05-11T07:05", "value": "84.60" }] }]"#]);
        let plan = &record.plans[0];
        let has =
            |value: &str, moment: &str| has_come(&plan.measurements[0], value.parse().unwrap(), at(moment));
        assert!(has("84.6", "2026-05-11T07:05"));
        assert!(!has("84.6", "2026-05-11T07:06"));
        assert!(!has("84.7", "2026-05-11T07:05"));
        let (goal, series) = (ItemId::from("g"), ItemId::from("m"));
        assert!(Topic::Plan.stands_in(plan));
        assert!(Topic::Goal(goal.clone()).stands_in(plan) && Topic::Measurement(series).stands_in(plan));
        // Ids are unique among their kind only.
        assert!(!Topic::Activity(goal.clone()).stands_in(plan) && !Topic::Commitment(goal).stands_in(plan));
    }
}
