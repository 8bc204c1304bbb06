//! The parts of a headed text, each into its own place of a plan. What has no place stays as text: nothing is lost.

use samplan_model::{ActivityStatus, FixedRole, Party, PlanStatus};
use samplan_read::native::codes::{ActivityStatusCode, FixedRoleCode, PartyCode, PlanStatusCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::headed::{Part, Topic, item};
use super::person;
use super::validity;

/// Puts the parts of a text into a plan.
pub(super) fn fill(plan: &mut wire::CarePlan, parts: &[Part]) {
    for part in parts {
        match part.topic() {
            Some(Topic::Agreement) => agree(plan, |agreement| &mut agreement.text, &part.lines.join("\n")),
            Some(Topic::Validity) => fill_validity(plan, part),
            Some(Topic::PatientDuties) => commit(plan, part, Party::Patient),
            Some(Topic::CareDuties) => commit(plan, part, Party::Care),
            Some(Topic::MunicipalityDuties) => commit(plan, part, Party::Municipality),
            Some(Topic::RelativeDuties) => commit(plan, part, Party::Relative),
            Some(Topic::Contacts) => reach(plan, part, None),
            Some(Topic::CareContact) => reach(plan, part, Some(FixedRole::CareContact)),
            Some(Topic::Physician) => reach(plan, part, Some(FixedRole::Physician)),
            Some(Topic::HomeCareContact) => reach(plan, part, Some(FixedRole::HomeCareContact)),
            Some(Topic::Coordinator) => reach(plan, part, Some(FixedRole::Coordinator)),
            Some(Topic::Reach) => agree(plan, |agreement| &mut agreement.reach, &part.lines.join("\n")),
            Some(Topic::Coordination) => {
                agree(plan, |agreement| &mut agreement.coordination, &part.lines.join("\n"));
            }
            Some(Topic::Next) => go_on(plan, part),
            Some(Topic::Story) => tell(plan, part),
            Some(Topic::Goals) => aim(plan, part),
            Some(Topic::Advice) => advise(plan, part),
            Some(Topic::Status) => stand(plan, part),
            None => append(&mut plan.description, &part.whole()),
        }
    }
}

/// Adds a text to one that may be there already, on a line of its own.
pub(super) fn append(field: &mut Maybe<Text>, more: &str) {
    let Some(more) = Text::parse(more) else { return };
    match &mut field.0 {
        Some(text) => {
            text.0.push('\n');
            text.0.push_str(&more.0);
        }
        None => field.0 = Some(more),
    }
}

fn agree(plan: &mut wire::CarePlan, field: fn(&mut wire::Agreement) -> &mut Maybe<Text>, text: &str) {
    if Text::parse(text).is_some() {
        append(field(plan.agreement.0.get_or_insert_default()), text);
    }
}

/// The lines of a list, each without its sign.
fn items(part: &Part) -> impl Iterator<Item = Text> {
    part.lines.iter().filter_map(|line| Text::parse(item(line)))
}

/// An identity among the items of a plan, by their count.
fn nth<T>(prefix: &str, list: &[T]) -> Text {
    Text(format!("{prefix}{}", list.len() + 1))
}

fn fill_validity(plan: &mut wire::CarePlan, part: &Part) {
    let text = part.lines.join(" ");
    let validity = validity::of(&text);
    if let Some(period) = validity.period.filter(|_| plan.period.0.is_none()) {
        plan.period = period.into();
        if validity.is_whole {
            return;
        }
    }
    agree(plan, |agreement| &mut agreement.text, &part.whole());
}

fn commit(plan: &mut wire::CarePlan, part: &Part, party: Party) {
    for text in items(part) {
        plan.commitments.list.push(wire::Commitment {
            id: nth("c", &plan.commitments.list),
            text,
            party: PartyCode(party).into(),
            ..wire::Commitment::default()
        });
    }
}

fn reach(plan: &mut wire::CarePlan, part: &Part, fixed: Option<FixedRole>) {
    for line in items(part) {
        let contact = person::of(&line.0);
        plan.contacts.list.push(wire::Contact { fixed: Maybe(fixed.map(FixedRoleCode)), ..contact });
    }
}

fn go_on(plan: &mut wire::CarePlan, part: &Part) {
    for title in items(part) {
        plan.activities.list.push(wire::Activity {
            id: nth("a", &plan.activities.list),
            title,
            status: ActivityStatusCode(ActivityStatus::Planned),
            ..wire::Activity::default()
        });
    }
}

fn tell(plan: &mut wire::CarePlan, part: &Part) {
    let text = part.lines.join("\n");
    match (Text::parse(&text), &plan.story.0) {
        (Some(text), None) => plan.story = wire::Story { text, ..wire::Story::default() }.into(),
        (Some(_), Some(_)) => append(&mut plan.description, &part.whole()),
        (None, _) => {}
    }
}

/// Where a plan stands, by the words that are used for it: the contract has no field, and asks for it in the text.
const STATUSES: [(&str, PlanStatus); 8] = [
    ("utkast", PlanStatus::Draft),
    ("pågående", PlanStatus::Active),
    ("pågår", PlanStatus::Active),
    ("aktiv", PlanStatus::Active),
    ("gällande", PlanStatus::Active),
    ("vilande", PlanStatus::OnHold),
    ("avslutad", PlanStatus::Completed),
    ("återkallad", PlanStatus::Revoked),
];

fn stand(plan: &mut wire::CarePlan, part: &Part) {
    let word = part.lines.join(" ").to_lowercase();
    let word = word.trim_matches(|sign: char| !sign.is_alphabetic());
    match STATUSES.iter().find(|(known, _)| *known == word) {
        Some((_, status)) if plan.status.0.is_none() => plan.status = PlanStatusCode(*status).into(),
        Some(_) | None => append(&mut plan.description, &part.whole()),
    }
}

fn aim(plan: &mut wire::CarePlan, part: &Part) {
    for text in items(part) {
        let id = nth("g", &plan.goals.list);
        plan.goals.list.push(wire::Goal { id, text, ..wire::Goal::default() });
    }
}

fn advise(plan: &mut wire::CarePlan, part: &Part) {
    for title in items(part) {
        let id = nth("r", &plan.advice.list);
        plan.advice.list.push(wire::Note { id, title, ..wire::Note::default() });
    }
}
