//! `Encounter`: a meeting with care, and what a booked time has become.

use samplan_model::Fate;
use samplan_read::native::codes::{ModeCode, PartyCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;

use super::doing::Doing;
use super::node::{Node, Res};
use super::performed::status;
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs};
use super::{concept, mode, plan};

impl<'t> Reader<'_, 't> {
    pub(super) fn encounter(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        if self.is_booking(node) {
            return;
        }
        let language = self.language();
        let class = || node.all("class");
        let names: Vec<_> =
            node.each(&["type", "serviceType"]).take(20).filter_map(|kind| self.label(kind)).collect();
        let title =
            names.first().cloned().or_else(|| class().find_map(|class| concept::words(class, language)));
        let title = title
            .or_else(|| plan::additional(node))
            .unwrap_or_else(|| mode::kind_name("Encounter", language).to_owned());
        let Some(title) = Text::parse(&title) else { return };
        let reason = node
            .extensions("encounter-reasonCancelled")
            .find_map(|reason| concept::words(reason.get("valueCodeableConcept")?, language));
        let mut doing = Doing::new(title, status(node));
        let period = node.first(&["actualPeriod", "period"]);
        let planned = node.get("plannedStartDate");
        let when = match (period, planned) {
            (Some(period), _) => self.when_of_period(period),
            (None, Some(planned)) => self.between(node, Some(planned), node.get("plannedEndDate")),
            (None, None) => Ok(None),
        };
        let Ok(when) = when else {
            return self.is_broken(node, "a care contact whose time can't be read is not shown");
        };
        doing.activity.when = when;
        let location = node.all("location").find_map(|location| location.get("location"));
        doing.activity.place = Maybe(location.and_then(|location| self.place(location)));
        let people =
            node.all("participant").filter_map(|participant| participant.first(&["individual", "actor"]));
        doing.doers = self.doers(people);
        let unit = node.get("serviceProvider").and_then(|unit| self.who(unit));
        doing.activity.party = Maybe(unit.as_ref().and_then(|unit| unit.party).map(PartyCode));
        doing.activity.unit = Maybe(unit.and_then(|unit| unit.responsible()));
        let told: Vec<_> = names
            .into_iter()
            .skip(1)
            .chain(self.about(node))
            .chain(self.diagnoses(node))
            .chain(plan::additional(node))
            .chain(self.notes(node))
            .collect();
        let by_place = location.and_then(|location| mode::of_text(location.text_of("display")?));
        let activity = &mut doing.activity;
        activity.description = maybe(paragraphs(told.into_iter().filter(|part| *part != activity.title.0)));
        activity.status_reason = maybe(reason);
        activity.mode = Maybe(
            by_place
                .or_else(|| class().find_map(mode::of_type))
                .or_else(|| node.all("type").find_map(mode::of_type))
                .map(ModeCode),
        );
        self.finish_doing(node, doing, place);
    }

    /// "Diagnos: astma". R5 has lists in the list.
    fn diagnoses(&mut self, node: Node<'t>) -> Option<String> {
        let language = self.language();
        let conditions: Vec<_> =
            node.all("diagnosis").take(20).flat_map(|found| found.all("condition")).collect();
        let said: Vec<_> = conditions.into_iter().take(20).filter_map(|one| self.label(one)).collect();
        (!said.is_empty())
            .then(|| format!("{}: {}", language.of("Diagnos", "Diagnosis"), language.list(&said)))
    }

    /// Whether it is what a booked time has become: then it is shown already.
    fn is_booking(&mut self, node: Node<'t>) -> bool {
        let booked = node
            .all("appointment")
            .find_map(|appointment| self.index.resolve(appointment))
            .filter(|booked| self.index.is_alive(*booked));
        let Some(booked) = booked else { return false };
        let is_same = self.node(booked).is_some_and(|booked| {
            matches!(booked.text_of("status"), Some("fulfilled" | "arrived" | "checked-in"))
        });
        if is_same {
            let entries =
                (self.index.get(node.res).map(|one| one.entry), self.index.get(booked).map(|one| one.entry));
            if let (Some(entry), Some(into)) = entries {
                self.gathered.folds(entry, into);
            }
            self.ends(node.res, Fate::Folded);
        }
        is_same
    }
}
