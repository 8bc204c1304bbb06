//! What a medicine is called: by one of five ways to choose it.

use samplan_read::native::scalars::Text;

use super::dosage::quantity;
use super::element::{Concept, Element};
use super::words;
use crate::source::Language;

/// Name, strength and form of a drug, and its code; none where nothing names it.
pub(super) fn of(choice: Element<'_>, language: Language) -> Option<(Text, Option<Concept>)> {
    let article = choice.at(&["drugArticle"]).and_then(|article| article.code_of("nplPackId"));
    let product = choice.child("drug");
    let merchandise = choice.at(&["merchandise"]).and_then(|article| article.code_of("articleNumber"));
    let generics = choice.child("generics");
    let free = choice.child("unstructuredDrugInformation");
    // By trade name first: it is what stands on the package.
    article
        .and_then(|code| Some((coded(&code, language)?, Some(code))))
        .or_else(|| product.and_then(|product| of_product(product, language)))
        .or_else(|| merchandise.and_then(|code| Some((coded(&code, language)?, Some(code)))))
        .or_else(|| generics.and_then(|generics| Some((of_generics(generics, language)?, None))))
        .or_else(|| free.and_then(|free| Some((free.text_of("unstructuredInformation")?, None))))
}

/// A name by its code, with the number where there is no name.
fn coded(code: &Concept, language: Language) -> Option<Text> {
    let is_name = |text: &Text| text.0.chars().any(char::is_alphabetic);
    code.label.clone().filter(is_name).or_else(|| {
        let number = code.label.as_ref().or(code.code.as_ref())?;
        Text::parse(&format!(
            "{} {}",
            words::of(language, "Läkemedel med varunummer", "Medicine with number"),
            number.0
        ))
    })
}

fn of_product(product: Element<'_>, language: Language) -> Option<(Text, Option<Concept>)> {
    let (npl, atc) = (product.code_of("nplId"), product.code_of("atcCode"));
    let named = [&npl, &atc]
        .into_iter()
        .flatten()
        .find(|code| code.label.as_ref().is_some_and(|label| label.0.chars().any(char::is_alphabetic)));
    let name = coded(named.or(npl.as_ref()).or(atc.as_ref())?, language)?;
    let strength = match product.word_of("strength") {
        Some(value) => {
            let unit = product.word_of("strengthUnit").unwrap_or_default();
            let value = value.trim().trim_end_matches(".0").replace('.', ",");
            Some(format!("{value} {unit}").trim().to_owned())
        }
        None => product.child("strength").and_then(|strength| quantity(strength, language)),
    };
    let form = product.text_of("pharmaceuticalForm").map(|form| form.0);
    Some((with(name, [strength, form]), npl.or(atc)))
}

fn of_generics(generics: Element<'_>, language: Language) -> Option<Text> {
    let strength = generics.child("strength").and_then(|strength| quantity(strength, language));
    let form = generics.text_of("form").map(|form| form.0);
    Some(with(generics.text_of("substance")?, [strength, form]))
}

/// A name with what it does not say itself.
fn with(name: Text, more: [Option<String>; 2]) -> Text {
    let mut name = name.0;
    for part in more.into_iter().flatten() {
        if !name.to_lowercase().contains(&part.to_lowercase()) {
            let mut signs = part.chars();
            let first = signs.next().into_iter().flat_map(char::to_lowercase);
            name.push(' ');
            name.extend(first.chain(signs));
        }
    }
    Text(name)
}
