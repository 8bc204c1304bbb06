//! The filter as properties and events carry it, with the codes of the format and few of our own. The text that an address
//! can hold is made of this form, in `www/elements/filter.js`.

use samplan_arrange::filter::{Days, Filter, Near, PlanSection, StatusGroup, Term};
use samplan_arrange::standing::Group;
use samplan_model::{PlanId, SourceId, iso};
use samplan_read::native::codes::{Codes as _, NeedAreaCode, PartyCode, PlanKindCode};
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;

use crate::options::{text, texts};

const TEXTS: [&str; 4] = ["text", "period", "from", "to"];
const LISTS: [&str; 8] =
    ["parties", "kinds", "plans", "needAreas", "sources", "statuses", "standings", "sections"];

const PERIODS: [(&str, Near); 6] = [
    ("today", Near::Today),
    ("week", Near::Week),
    ("month", Near::Month),
    ("30-days", Near::ThirtyDays),
    ("coming", Near::Coming),
    ("earlier", Near::Earlier),
];

const STATUSES: [(&str, StatusGroup); 5] = [
    ("planned", StatusGroup::Planned),
    ("booked", StatusGroup::Booked),
    ("ongoing", StatusGroup::Ongoing),
    ("performed", StatusGroup::Performed),
    ("cancelled", StatusGroup::Cancelled),
];

const STANDINGS: [(&str, Group); 3] =
    [("current", Group::Current), ("coming", Group::Coming), ("earlier", Group::Earlier)];

const SECTIONS: [(&str, PlanSection); 14] = [
    ("who", PlanSection::Who),
    ("goals", PlanSection::Goals),
    ("measurements", PlanSection::Measurements),
    ("activities", PlanSection::Activities),
    ("medications", PlanSection::Medications),
    ("aids", PlanSection::Aids),
    ("advice", PlanSection::Advice),
    ("expectations", PlanSection::Expectations),
    ("rights", PlanSection::Rights),
    ("story", PlanSection::Story),
    ("contacts", PlanSection::Contacts),
    ("documents", PlanSection::Documents),
    ("agreement", PlanSection::Agreement),
    ("changes", PlanSection::Changes),
];

/// The parts of a filter by their names outside; a part that asks for nothing is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FilterForm {
    texts: Vec<(&'static str, String)>,
    lists: Vec<(&'static str, Vec<String>)>,
}

impl From<&JsValue> for FilterForm {
    fn from(filter: &JsValue) -> Self {
        Self {
            texts: TEXTS.into_iter().filter_map(|name| Some((name, text(filter, name)?))).collect(),
            lists: LISTS.into_iter().map(|name| (name, texts(filter, name))).collect(),
        }
    }
}

impl FilterForm {
    /// From the parts by their names; a part that nobody knows asks for nothing.
    #[cfg(not(target_family = "wasm"))]
    pub(crate) fn of(parts: impl Iterator<Item = (String, Vec<String>)>) -> Self {
        let mut form = Self::default();
        for (name, values) in parts {
            if let Some(known) = TEXTS.into_iter().find(|known| *known == name) {
                form.texts.extend(values.into_iter().next().map(|value| (known, value)));
            } else if let Some(known) = LISTS.into_iter().find(|known| *known == name) {
                form.lists.push((known, values));
            }
        }
        form
    }
}

impl Serialize for FilterForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, text) in &self.texts {
            map.serialize_entry(name, text)?;
        }
        for (name, list) in &self.lists {
            map.serialize_entry(name, list)?;
        }
        map.end()
    }
}

impl FilterForm {
    /// Codes that are not known are left out: a host may hand back what a newer version gave it.
    pub(crate) fn filter(&self) -> Filter {
        let filter = Filter {
            text: self.text("text").unwrap_or_default().to_owned(),
            days: self.days(),
            ..Filter::default()
        };
        let terms =
            self.lists.iter().flat_map(|(name, codes)| codes.iter().filter_map(|code| term_of(name, code)));
        // What is written twice is meant once.
        terms.fold(filter, |filter, term| if filter.has(&term) { filter } else { filter.toggled(&term) })
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_str())
    }

    /// A period that moves with today says more than the days that it once was.
    fn days(&self) -> Days {
        let day = |name| self.text(name).and_then(iso::parse_day);
        match self.text("period").and_then(|code| value_of(&PERIODS, code)) {
            Some(near) => Days::Near(near),
            None => match (day("from"), day("to")) {
                (None, None) => Days::All,
                (from, to) => Days::Between { from, to },
            },
        }
    }

    fn add(&mut self, name: &'static str, code: &str) {
        let code = code.to_owned();
        match self.lists.last_mut() {
            Some((last, codes)) if *last == name => codes.push(code),
            Some(_) | None => self.lists.push((name, vec![code])),
        }
    }
}

impl From<&Filter> for FilterForm {
    fn from(filter: &Filter) -> Self {
        let mut form = Self::default();
        if !filter.text.is_empty() {
            form.texts.push(("text", filter.text.clone()));
        }
        for term in filter.terms() {
            match &term {
                Term::Text => {}
                Term::Near(near) => form.texts.push(("period", code_of(&PERIODS, *near).to_owned())),
                Term::Between => {
                    if let Days::Between { from, to } = filter.days {
                        let days = [("from", from), ("to", to)];
                        form.texts
                            .extend(days.into_iter().filter_map(|(name, day)| Some((name, iso::day(day?)))));
                    }
                }
                Term::Party(party) => form.add("parties", PartyCode::wrap(*party).code()),
                Term::Kind(kind) => form.add("kinds", PlanKindCode::wrap(*kind).code()),
                Term::Plan(plan) => form.add("plans", plan.as_str()),
                Term::Area(area) => form.add("needAreas", NeedAreaCode::wrap(*area).code()),
                Term::Source(source) => form.add("sources", source.as_str()),
                Term::Status(status) => form.add("statuses", code_of(&STATUSES, *status)),
                Term::Standing(standing) => form.add("standings", code_of(&STANDINGS, *standing)),
                Term::Section(section) => form.add("sections", code_of(&SECTIONS, *section)),
            }
        }
        form
    }
}

fn term_of(list: &str, code: &str) -> Option<Term> {
    Some(match list {
        "parties" => Term::Party(PartyCode::from_code(code)?),
        "kinds" => Term::Kind(PlanKindCode::from_code(code)?),
        "plans" => Term::Plan(PlanId::from(code)),
        "needAreas" => Term::Area(NeedAreaCode::from_code(code)?),
        "sources" => Term::Source(SourceId::from(code)),
        "statuses" => Term::Status(value_of(&STATUSES, code)?),
        "standings" => Term::Standing(value_of(&STANDINGS, code)?),
        "sections" => Term::Section(value_of(&SECTIONS, code)?),
        _ => return None,
    })
}

fn value_of<T: Copy>(codes: &[(&str, T)], code: &str) -> Option<T> {
    codes.iter().find(|(known, _)| *known == code).map(|(_, value)| *value)
}

fn code_of<T: PartialEq>(codes: &[(&'static str, T)], value: T) -> &'static str {
    codes.iter().find(|(_, known)| *known == value).map(|(code, _)| *code).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A form from lines such as `parties care municipality`.
    fn form(lines: &[&'static str]) -> FilterForm {
        let mut form = FilterForm::default();
        for line in lines {
            let (name, value) = line.split_once(' ').unwrap();
            if TEXTS.contains(&name) {
                form.texts.push((name, value.to_owned()));
            } else {
                form.lists.push((name, value.split(' ').map(ToOwned::to_owned).collect()));
            }
        }
        form
    }

    #[track_caller]
    fn check(lines: &[&'static str], expected: &[&'static str]) {
        assert_eq!(FilterForm::from(&form(lines).filter()), form(expected));
    }

    #[test]
    fn every_code_survives_the_border() {
        let all = [
            "text läk",
            "sections who goals measurements activities medications aids advice expectations rights story contacts documents agreement changes",
            "parties patient care municipality relative",
            "statuses planned booked ongoing performed cancelled",
            "standings current coming earlier",
            "kinds agreement sip care-plan implementation rehabilitation self-care medication discharge home-nursing home-rehabilitation outside-plans other",
            "plans vp-1 vp-2",
            "needAreas story treatment self-care measurements goals coordination contact medication",
            "sources cosmic lifecare",
        ];
        check(&all, &all);
        for period in ["period today", "period week", "period month", "period 30-days", "period coming"] {
            check(&[period], &[period]);
        }
        check(&["from 2026-05-11"], &["from 2026-05-11"]);
        check(&["from 2026-05-11", "to 2026-05-17"], &["from 2026-05-11", "to 2026-05-17"]);
    }

    #[test]
    fn what_is_not_known_asks_for_nothing() {
        check(&["parties care nobody"], &["parties care"]);
        check(&["parties nobody", "sections moon", "statuses ?", "period never", "from soon"], &[]);
        check(&["parties care care"], &["parties care"]);
        check(&["period week", "from 2026-05-11"], &["period week"]);
    }
}
