//! `NutritionOrder`, `VisionPrescription` and `RequestGroup`: what of a request stands in fields that no other kind has.

use super::node::Node;
use super::reader::Reader;
use super::tongue::paragraphs;
use super::{concept, quantity, timing};

impl<'t> Reader<'_, 't> {
    /// What to eat, and what not.
    pub(super) fn diet(&mut self, node: Node<'t>) -> Vec<String> {
        let language = self.language();
        let words = |kind| concept::words(kind, language);
        let mut said = Vec::new();
        if let Some(oral) = node.get("oralDiet") {
            said.extend(oral.all("type").take(20).filter_map(words));
            said.extend(oral.all("texture").take(20).filter_map(|texture| {
                let of = texture.get("foodType").and_then(words);
                named(of, texture.get("modifier").and_then(words))
            }));
            said.extend(oral.all("fluidConsistencyType").take(20).filter_map(words));
            said.extend(oral.all("nutrient").take(20).filter_map(|nutrient| {
                let amount = nutrient.get("amount").and_then(|amount| quantity::quantity(amount, language));
                named(nutrient.get("modifier").and_then(words), amount)
            }));
            said.extend(self.served_when(oral));
            said.extend(oral.text_of("instruction").map(str::to_owned));
        }
        for supplement in node.all("supplement").take(20) {
            let name = supplement.text_of("productName").map(str::to_owned);
            let name = name.or_else(|| supplement.get("type").and_then(|kind| self.label(kind)));
            let amount = supplement.get("quantity").and_then(|amount| quantity::quantity(amount, language));
            said.extend(named(name, amount));
            said.extend(self.served_when(supplement));
            said.extend(supplement.text_of("instruction").map(str::to_owned));
        }
        said.extend(node.get("enteralFormula").and_then(|formula| self.formula(formula)));
        let allergies = self.labels(node, &["allergyIntolerance"]);
        said.extend(allergies.map(|what| format!("{}: {what}", language.of("Allergi", "Allergy"))));
        for (field, swedish, english) in
            [("foodPreferenceModifier", "Önskemål", "Preference"), ("excludeFoodModifier", "Inte", "Not")]
        {
            let foods: Vec<_> = node.all(field).take(20).filter_map(words).collect();
            if !foods.is_empty() {
                said.push(format!("{}: {}", language.of(swedish, english), language.list(&foods)));
            }
        }
        said
    }

    /// What is given by a tube: what, how much in all, how.
    fn formula(&mut self, formula: Node<'t>) -> Option<String> {
        let language = self.language();
        let name = formula.text_of("baseFormulaProductName").map(str::to_owned);
        let kind = formula.first(&["baseFormulaType", "routeOfAdministration", "routeofAdministration"]);
        let name = name.or_else(|| kind.and_then(|kind| self.label(kind)));
        let most = formula.get("maxVolumeToDeliver").and_then(|most| quantity::quantity(most, language));
        let most = most.map(|most| format!("{} {most}", language.of("högst", "at most")));
        let how = formula.text_of("administrationInstruction").map(str::to_owned);
        paragraphs(named(name, most).into_iter().chain(how))
    }

    /// How often: R4 has the timings themselves, R5 has them one level further in.
    fn served_when(&self, meal: Node<'t>) -> Option<String> {
        let language = self.language();
        let schedules = meal.all("schedule").take(8);
        let timings = schedules.flat_map(|schedule| match schedule.get("timing") {
            Some(_) => schedule.all("timing").take(8).collect::<Vec<_>>(),
            None => vec![schedule],
        });
        paragraphs(timings.filter_map(|timing| timing::words(timing, language)))
    }

    /// "Höger öga: -2.75, cylinder -2.25, axel 160".
    pub(super) fn lenses(&self, node: Node<'t>) -> Vec<String> {
        const NUMBERS: [(&str, &str, &str); 7] = [
            ("sphere", "sfär", "sphere"),
            ("power", "styrka", "power"),
            ("cylinder", "cylinder", "cylinder"),
            ("axis", "axel", "axis"),
            ("add", "addition", "add"),
            ("backCurve", "baskurva", "back curve"),
            ("diameter", "diameter", "diameter"),
        ];
        let language = self.language();
        let of_eye = |lens: Node<'t>| {
            let eye = match lens.text_of("eye") {
                Some("right") => language.of("Höger öga", "Right eye"),
                Some("left") => language.of("Vänster öga", "Left eye"),
                Some(_) | None => language.of("Öga", "Eye"),
            };
            let value = |(field, swedish, english): &(&str, &'static str, &'static str)| {
                let number = quantity::number(&lens.word_of(field)?, language);
                Some(format!("{} {number}", language.of(swedish, english)))
            };
            let parts: Vec<_> = NUMBERS.iter().filter_map(value).collect();
            let notes = lens.all("note").filter_map(|note| note.text_of("text")).map(str::to_owned);
            let brand = [lens.text_of("brand"), lens.text_of("color")].into_iter().flatten();
            let parts: Vec<_> = parts.into_iter().chain(brand.map(str::to_owned)).chain(notes).collect();
            named(Some(eye.to_owned()), Some(parts.join(", ")))
        };
        node.each(&["lensSpecification", "dispense"]).take(8).filter_map(of_eye).collect()
    }
}

/// The steps of a group of requests, with those in them.
pub(super) fn steps(group: Node<'_>, left: u8) -> Vec<String> {
    let Some(deeper) = left.checked_sub(1) else { return Vec::new() };
    let mut said = Vec::new();
    for action in group.all("action").take(30) {
        let fields = ["title", "description", "textEquivalent"];
        let words = fields.iter().filter_map(|field| action.text_of(field)).map(str::to_owned);
        said.extend(words.chain(steps(action, deeper)));
    }
    said
}

/// "Kolhydrater: 75 g"; of what is said of either, that.
fn named(name: Option<String>, value: Option<String>) -> Option<String> {
    match (name, value.filter(|value| !value.is_empty())) {
        (Some(name), Some(value)) => Some(format!("{name}: {value}")),
        (name, value) => name.or(value),
    }
}
