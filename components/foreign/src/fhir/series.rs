//! Measured values of the same kind, with the same unit, in the same plan: a series each.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use samplan_model::Decimal;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Moment, Number, Text};
use samplan_read::native::wire;

use super::belongs::Belongs;
use super::node::{Exposure, Node, Res};
use super::observation::Value;
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, text};
use super::{concept, goal, quantity};
use crate::source::Language;

/// What makes values one series: the plan, what is measured, the unit, and who may see it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    place: PlanPlace,
    what: String,
    unit: String,
    exposure: Exposure,
}

/// All series while they are gathered.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    series: BTreeMap<Key, usize>,
    list: Vec<(PlanPlace, wire::Measurement, Vec<String>)>,
}

pub(super) fn read(reader: &mut Reader<'_, '_>, belongs: &Belongs, things: &[(Res, &str)]) {
    let mut gathering = Gathering::default();
    let mut groups = BTreeMap::new();
    let observed = || things.iter().filter(|(_, kind)| *kind == "Observation").map(|(res, _)| *res);
    for node in observed().filter_map(|res| reader.node(res)) {
        for member in node.all("hasMember").filter_map(|member| reader.index.resolve(member)) {
            groups.entry(member).or_insert(node.res);
        }
    }
    for res in observed() {
        let places = belongs.of.get(&res).filter(|places| !places.is_empty());
        for place in
            places.map_or_else(|| vec![PlanPlace::OUTSIDE], |places| places.iter().copied().collect())
        {
            reader.observation(res, place, groups.get(&res).copied(), &mut gathering);
            reader.named.clear();
        }
    }
    let mut codes: BTreeMap<PlanPlace, BTreeMap<String, Text>> = BTreeMap::new();
    for (place, measurement, of) in gathering.list {
        let known = codes.entry(place).or_default();
        for code in of {
            known.entry(code).or_insert_with(|| measurement.id.clone());
        }
        if let Some(draft) = reader.draft(place) {
            draft.plan.measurements.list.push(measurement);
        }
    }
    for place in 0..reader.drafts.len() {
        let none = BTreeMap::new();
        reader.relate_goals(PlanPlace(place), codes.get(&PlanPlace(place)).unwrap_or(&none));
    }
}

impl<'t> Reader<'_, 't> {
    /// One value into its series. It is given back where it has no place in one: without a number, a unit or a moment.
    pub(super) fn measured(
        &mut self,
        value: &Value<'t>,
        place: PlanPlace,
        gathering: &mut Gathering,
    ) -> bool {
        let language = self.language();
        let Some((at, quantity, code)) = value.at.and_then(|at| Some((at, value.quantity?, value.code?)))
        else {
            return false;
        };
        let number = quantity.word_of("value").and_then(|word| goal::decimal(&word));
        let unit = quantity::unit(quantity).and_then(Text::parse);
        let title = concept::words(code, language).as_deref().and_then(Text::parse);
        let (Some(number), Some(unit), Some(title)) = (number, unit, title) else { return false };
        let codes: Vec<_> = concept::codes(code).map(str::to_owned).collect();
        let exposure = self.index.get(value.res).map_or(Exposure::StaffOnly, |resource| resource.exposure);
        let what = codes.first().cloned().unwrap_or_else(|| title.0.to_lowercase());
        let key = Key { place, what, unit: unit.0.clone(), exposure };
        let known = gathering.series.get(&key).copied();
        let found = known.unwrap_or_else(|| {
            let measurement = wire::Measurement {
                id: self.id(place, &format!("series/{}/{}", key.what, key.unit)),
                title,
                unit,
                group: maybe(value.group.as_ref()),
                code: maybe(codes.first()),
                visibility: self.visibility(value.res),
                provenance: self
                    .node(value.res)
                    .map(|node| self.provenance(node, value.code))
                    .unwrap_or_default(),
                ..wire::Measurement::default()
            };
            gathering.list.push((place, measurement, codes));
            gathering.series.insert(key, gathering.list.len() - 1);
            gathering.list.len() - 1
        });
        let Some((_, measurement, _)) = gathering.list.get_mut(found) else { return false };
        measurement.readings.list.push(reading(value, at, (quantity, number), language));
        // The limits of the newest value are those that hold.
        let is_newest =
            measurement.readings.list.iter().rev().skip(1).take(1).all(|before| before.at.0 <= at);
        if let Some((low, high)) = value.limits.filter(|_| is_newest) {
            let side = |side: Option<Node<'t>>| {
                Maybe(side.and_then(|side| goal::decimal(&side.word_of("value")?)).map(Number))
            };
            (measurement.low, measurement.high) = (side(low), side(high));
        }
        let id = measurement.id.clone();
        self.became(value.res, place, &id);
        true
    }
}

fn reading(
    value: &Value<'_>,
    at: NaiveDateTime,
    (quantity, number): (Node<'_>, Decimal),
    language: Language,
) -> wire::Reading {
    let comparator = quantity.text_of("comparator").map(|sign| quantity::comparator(sign, language));
    // "under 5" is drawn as 5, and said.
    let exactly = comparator.filter(|sign| !sign.is_empty());
    let exactly = exactly.map(|sign| format!("{sign}{}", quantity::number(&number.to_string(), language)));
    let note: Vec<_> = exactly.into_iter().chain(value.notes.iter().cloned()).collect();
    wire::Reading {
        at: Moment(at),
        value: Number(number),
        by: maybe(value.by.as_ref()),
        note: text(&note.join(", ")),
    }
}
