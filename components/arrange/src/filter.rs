//! What the viewer has asked to see: one filter for all three widgets.

use samplan_model::{CarePlan, NeedArea, Party, SourceId};

use crate::letters::small;
use crate::order::Few;
use crate::row::Row;

/// What to show. Each empty part asks for nothing, so the default shows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words, each of which must begin some word of the item.
    pub text: String,
    /// Who is responsible.
    pub parties: Few<Party>,
    /// Which need areas.
    pub need_areas: Few<NeedArea>,
    /// Which sources.
    pub sources: Few<SourceId>,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many things it asks for.
    pub fn count(&self) -> usize {
        let text = usize::from(words(&self.text).next().is_some());
        text + self.parties.len() + self.need_areas.len() + self.sources.len()
    }

    /// Whether it lets a row of the timeline through.
    pub fn takes_row(&self, row: &Row) -> bool {
        let areas = row.activity.need_area.as_slice();
        self.takes_party(row.party())
            && self.takes_areas(if areas.is_empty() { &row.plan.need_areas } else { areas })
            && self.takes_source(&row.plan)
            && self.takes_text(|haystack| {
                haystack.add(&row.activity.title);
                haystack.add(&row.plan.title);
                haystack.add_all(row.activity.place.iter().map(|place| place.name.as_str()));
                haystack.add_all(row.activity.performers.iter().flat_map(|performer| {
                    std::iter::once(performer.name.as_str()).chain(performer.role.as_deref())
                }));
                haystack.add_all(
                    row.unit()
                        .into_iter()
                        .flat_map(|unit| unit.name.as_deref().into_iter().chain(unit.care_giver.as_deref())),
                );
            })
    }

    /// Whether it lets a plan through: by itself, or by something in it.
    pub fn takes_plan(&self, plan: &CarePlan) -> bool {
        self.takes_plan_party(plan)
            && self.takes_plan_areas(plan)
            && self.takes_source(plan)
            && self.takes_text(|haystack| {
                haystack.add(&plan.title);
                haystack.add_all(plan.description.as_deref());
                haystack.add_all(
                    plan.unit
                        .iter()
                        .flat_map(|unit| unit.name.as_deref().into_iter().chain(unit.care_giver.as_deref())),
                );
                haystack.add_all(plan.activities.iter().map(|activity| activity.title.as_str()));
                haystack.add_all(plan.goals.iter().map(|goal| goal.text.as_str()));
                haystack.add_all(plan.commitments.iter().map(|commitment| commitment.text.as_str()));
                haystack.add_all(plan.documents.iter().map(|document| document.title.as_str()));
                haystack.add_all(plan.deviations.iter().map(|deviation| deviation.sign.as_str()));
                haystack.add_all(plan.measurements.iter().map(|measurement| measurement.title.as_str()));
                haystack.add_all(plan.medications.iter().map(|medication| medication.name.as_str()));
                haystack.add_all(plan.aids.iter().map(|aid| aid.name.as_str()));
                haystack.add_all(plan.contacts.iter().map(|contact| contact.name.as_str()));
                let notes = plan.advice.iter().chain(&plan.expectations).chain(&plan.rights);
                haystack.add_all(notes.map(|note| note.title.as_str()));
            })
    }

    fn takes_party(&self, party: Option<Party>) -> bool {
        self.parties.is_empty() || party.is_some_and(|party| self.parties.contains(&party))
    }

    fn takes_plan_party(&self, plan: &CarePlan) -> bool {
        self.takes_party(plan.party)
            || plan.commitments.iter().any(|commitment| self.takes_party(commitment.party))
            || plan.activities.iter().any(|activity| self.takes_party(activity.party))
    }

    fn takes_plan_areas(&self, plan: &CarePlan) -> bool {
        let inside = plan
            .activities
            .iter()
            .filter_map(|activity| activity.need_area)
            .chain(plan.commitments.iter().filter_map(|commitment| commitment.need_area))
            .chain(plan.goals.iter().filter_map(|goal| goal.need_area));
        self.takes_areas(&plan.need_areas) || inside.into_iter().any(|area| self.need_areas.contains(&area))
    }

    fn takes_areas(&self, areas: &[NeedArea]) -> bool {
        self.need_areas.is_empty() || areas.iter().any(|area| self.need_areas.contains(area))
    }

    fn takes_source(&self, plan: &CarePlan) -> bool {
        self.sources.is_empty() || plan.source.iter().chain(&plan.also_in).any(|id| self.sources.contains(id))
    }

    fn takes_text(&self, fill: impl FnOnce(&mut Haystack)) -> bool {
        if words(&self.text).next().is_none() {
            return true;
        }
        let mut haystack = Haystack::default();
        fill(&mut haystack);
        haystack.has_all(&self.text)
    }
}

/// The words of an item, folded for searching.
#[derive(Debug, Default)]
struct Haystack(String);

impl Haystack {
    fn add(&mut self, text: &str) {
        self.0.push(' ');
        self.0.extend(folded(text));
    }

    fn add_all<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        texts.into_iter().for_each(|text| self.add(text));
    }

    fn has_all(&self, query: &str) -> bool {
        let query: String = folded(query).collect();
        words(&query).all(|word| words(&self.0).any(|known| known.starts_with(word)))
    }
}

/// The words of a text. A query is cut as the text is, so that `SIP-plan` finds itself.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Who writes without dots and rings finds what has them: `lakare` finds `läkare`, also where the dots are characters of
/// their own.
fn folded(text: &str) -> impl Iterator<Item = char> {
    let is_mark = |character: &char| ('\u{300}'..='\u{36f}').contains(character);
    text.chars().filter(move |character| !is_mark(character)).map(|character| fold(small(character)))
}

fn fold(character: char) -> char {
    match character {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'æ' => 'a',
        'ö' | 'ø' | 'ó' | 'ô' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' => 'u',
        'í' | 'ï' => 'i',
        other => other,
    }
}

#[cfg(test)]
mod tests;
