//! What stands in the activities of a plan itself: R4's detail, and what is only named there.

use samplan_model::ActivityStatus;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::belongs::{Belongs, pointer};
use super::doing::{Doable, Doing};
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs};
use super::{concept, mode, quantity};

impl<'t> Reader<'_, 't> {
    /// The activities of all plans. What they refer to has been read: here is what is said nowhere else.
    pub(super) fn details(&mut self, belongs: &Belongs) {
        for (res, place) in &belongs.plans {
            self.details_of(*res, *place);
        }
    }

    pub(super) fn details_of(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        for (number, activity) in node.all("activity").enumerate() {
            let id = self.id(place, &format!("activity-{}", number + 1));
            match activity.get("detail") {
                Some(detail) => self.detail(id, activity, detail, place),
                None => self.named_activity(id, activity, place),
            }
            self.named.clear();
        }
        self.settle_told(place);
    }

    fn detail(&mut self, id: Text, activity: Node<'t>, detail: Node<'t>, place: PlanPlace) {
        let language = self.language();
        let status = detail_status(detail);
        let code = detail.get("code").and_then(|code| concept::words(code, language));
        let product = detail
            .first(&["productCodeableConcept", "productReference"])
            .and_then(|product| self.label(product));
        let description = detail.text_of("description").map(str::to_owned);
        let kind = detail.text_of("kind");
        let (title, rest) = match (code, &product, description) {
            (Some(code), _, description) => (Some(code), description),
            (None, Some(product), description) => (Some(product.clone()), description),
            (None, None, Some(description)) => (Some(description), None),
            (None, None, None) => (
                self.outcome(activity)
                    .or_else(|| kind.map(|kind| mode::kind_name(kind, language).to_owned())),
                None,
            ),
        };
        let Some(title) = title.as_deref().and_then(Text::parse) else {
            return self.note(
                detail,
                IssueCode::Missing,
                "an activity that says nothing of what is done",
                Lost::Item,
            );
        };
        let mut doing = Doing::new(title, status);
        doing.sort = match kind {
            Some("Appointment") => Doable::Happens,
            Some(_) | None => Doable::IsTask,
        };
        let Ok(words) = self.scheduled(detail, &mut doing) else {
            return self.note(
                detail,
                IssueCode::Invalid,
                "an activity whose time can't be read is not shown",
                Lost::Item,
            );
        };
        let product = product.filter(|product| *product != doing.activity.title.0);
        let told: Vec<String> = rest.into_iter().chain(product).chain(words).collect();
        self.tell(activity, detail, told, &mut doing);
        doing.activity.place = Maybe(detail.get("location").and_then(|location| self.place(location)));
        doing.activity.goals = self.served(detail.all("goal"), place).into();
        doing.doers = self.doers(detail.all("performer"));
        doing.activity.provenance = Maybe(
            detail
                .get("code")
                .and_then(concept::coding)
                .map(|code| Box::new(wire::Provenance { code: code.into(), ..wire::Provenance::default() })),
        );
        self.add_doing(activity, id, doing, place);
    }

    /// What is said of it, and what came of it.
    fn tell(&mut self, activity: Node<'t>, detail: Node<'t>, mut told: Vec<String>, doing: &mut Doing) {
        let language = self.language();
        let amount = |name| detail.get(name).and_then(|amount| quantity::quantity(amount, language));
        let progress = self.annotations(activity, "progress");
        let outcome = self.outcome(activity);
        let is_done = doing.activity.status.0 == ActivityStatus::Performed;
        told.extend(amount("dailyAmount").or_else(|| amount("quantity")));
        told.extend(self.about(detail));
        if is_done {
            doing.activity.outcome = maybe(paragraphs(outcome.into_iter().chain(progress)));
        } else {
            told.extend(outcome.into_iter().chain(progress));
        }
        doing.activity.description =
            maybe(paragraphs(told.into_iter().filter(|part| *part != doing.activity.title.0)));
        let reason = detail.get("statusReason").and_then(|reason| concept::words(reason, language));
        doing.activity.status_reason = maybe(reason);
    }

    /// What came of it, in words.
    fn outcome(&mut self, activity: Node<'t>) -> Option<String> {
        let said =
            activity.each(&["outcomeCodeableConcept", "outcomeReference", "performedActivity"]).take(50);
        let said: Vec<_> = said.filter_map(|outcome| self.label(outcome)).collect();
        paragraphs(said)
    }

    /// When, into the activity; the words that no field of it holds are given back.
    pub(super) fn scheduled(
        &mut self,
        node: Node<'t>,
        doing: &mut Doing,
    ) -> Result<Option<String>, super::time::Unreadable> {
        let choice = ["scheduled", "occurrence", "timing"].iter().find_map(|stem| node.choice(stem));
        match choice {
            Some(("DateTime", value)) => {
                doing.activity.when = self.instant(Some(value))?.map(super::time::Instant::when);
                Ok(None)
            }
            Some(("Period", value)) => {
                doing.activity.when = self.when_of_period(value)?;
                Ok(None)
            }
            Some(("Timing", value)) => {
                let timing = self.timing(value)?;
                doing.activity.when = timing.when;
                doing.activity.repeat = Maybe(timing.repeat);
                Ok(timing.words)
            }
            // A text is what it says, unless it says a time and nothing else.
            Some(("String", value)) => {
                let instant = value.text().and_then(super::time::instant);
                doing.activity.when = instant.map(super::time::Instant::when);
                Ok(value.text().filter(|_| instant.is_none()).map(str::to_owned))
            }
            Some((_, _)) | None => Ok(None),
        }
    }

    /// An activity that only refers. What it refers to is an item of its own, unless it isn't there.
    fn named_activity(&mut self, id: Text, activity: Node<'t>, place: PlanPlace) {
        let planned = activity.first(&["plannedActivityReference", "reference"]);
        let performed: Vec<_> = activity.all("performedActivity").take(20).collect();
        let target = planned
            .into_iter()
            .chain(performed.iter().copied())
            .filter_map(pointer)
            .filter_map(|reference| self.index.resolve(reference))
            .find(|target| self.index.is_alive(*target));
        let item =
            target.and_then(|target| self.draft(place).and_then(|draft| draft.items.get(&target).cloned()));
        let told =
            paragraphs(self.annotations(activity, "progress").into_iter().chain(self.outcome(activity)));
        if let Some(item) = item {
            self.became(activity.res, place, &item);
            return self.add_told_to(&item, told, place);
        }
        let title = planned
            .and_then(|planned| self.label(planned))
            .or_else(|| performed.first().and_then(|performed| self.label(*performed)));
        let is_performed = planned.is_none() && !performed.is_empty();
        let status = if is_performed { ActivityStatus::Performed } else { ActivityStatus::Unknown };
        let title = title.or_else(|| told.clone()).or_else(|| {
            planned.map(|_| self.language().of("Okänd aktivitet", "Unknown activity").to_owned())
        });
        let Some(title) = title.as_deref().and_then(Text::parse) else { return };
        let mut doing = Doing::new(title, status);
        let rest = told.map(|told| {
            told.lines().filter(|line| *line != doing.activity.title.0).collect::<Vec<_>>().join("\n")
        });
        doing.activity.description = maybe(rest);
        self.add_doing(activity, id, doing, place);
    }

    /// What the plan says of an item that stands elsewhere.
    fn add_told_to(&mut self, item: &Text, told: Option<String>, place: PlanPlace) {
        let (Some(told), Some(draft)) = (told, self.draft(place)) else { return };
        let at = draft.activities.get(&item.0).copied();
        draft.told.entry(at).or_default().push(told);
    }

    /// All of it at once: a hundred thousand words about one thing are one text.
    fn settle_told(&mut self, place: PlanPlace) {
        let Some(draft) = self.draft(place) else { return };
        for (at, told) in std::mem::take(&mut draft.told) {
            let activity = at.and_then(|at| draft.plan.activities.list.get_mut(at));
            let field = activity.map_or(&mut draft.plan.description, |activity| &mut activity.outcome);
            let before = field.0.take().map(|text| text.0);
            *field = maybe(paragraphs(before.into_iter().chain(told)));
        }
    }

    /// Where something happens.
    pub(super) fn place(&mut self, location: Node<'t>) -> Option<wire::Place> {
        let who = self.who(location)?;
        let name = Text::parse(who.name.as_deref().or(who.unit.as_deref())?)?;
        Some(wire::Place { name, address: super::tongue::texts(who.address) })
    }
}

fn detail_status(detail: Node<'_>) -> ActivityStatus {
    match detail.text_of("status") {
        Some("not-started") => ActivityStatus::Planned,
        Some("scheduled") => ActivityStatus::Booked,
        Some("in-progress") => ActivityStatus::InProgress,
        Some("on-hold") => ActivityStatus::OnHold,
        Some("completed") => ActivityStatus::Performed,
        Some("cancelled" | "stopped") => ActivityStatus::Cancelled,
        Some("entered-in-error") => ActivityStatus::EnteredInError,
        Some(_) | None => ActivityStatus::Unknown,
    }
}
