//! Codes as words: a text, else what a coding is displayed as, else the word that we know for it, else the code.

use std::borrow::Cow;

use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::node::Node;
use super::tongue::maybe;
use crate::source::Language;

/// What a concept says, in the documented order.
pub(super) fn words(concept: Node<'_>, language: Language) -> Option<String> {
    named(concept, language)
        .or_else(|| codings(concept).find_map(|coding| coding.word_of("code").map(Cow::into_owned)))
}

/// The same where words are known for it: a bare code is none.
pub(super) fn named(concept: Node<'_>, language: Language) -> Option<String> {
    let known = |coding: Node<'_>| known_word(coding, language).map(str::to_owned);
    said(concept).or_else(|| codings(concept).find_map(known))
}

/// What it says without the codes: text, or the display of the coding that somebody chose, or of the first that has one.
pub(super) fn said(concept: Node<'_>) -> Option<String> {
    let display = |coding: Node<'_>| coding.text_of("display").map(plain);
    concept
        .text()
        .or_else(|| concept.text_of("text"))
        .map(plain)
        .or_else(|| codings(concept).filter(|coding| coding.is_true("userSelected")).find_map(display))
        .or_else(|| codings(concept).find_map(display))
}

/// Without what SNOMED CT's full names end with: "(disorder)" tells terminologists which kind of concept it is.
fn plain(name: &str) -> String {
    const TAGS: [&str; 10] = [
        " (disorder)",
        " (procedure)",
        " (finding)",
        " (situation)",
        " (regime/therapy)",
        " (record artifact)",
        " (observable entity)",
        " (physical object)",
        " (occupation)",
        " (person)",
    ];
    TAGS.iter().find_map(|tag| name.strip_suffix(tag)).unwrap_or(name).to_owned()
}

/// The codings of a concept. A coding alone is one, as R4 has it in `Encounter.class`. No more than a few: a concept is
/// asked wherever something refers to it.
#[inline(never)]
pub(super) fn codings(concept: Node<'_>) -> std::vec::IntoIter<Node<'_>> {
    const MOST: usize = 40;
    let alone = concept.get("code").is_some().then_some(concept);
    concept.all("coding").take(MOST).chain(alone).collect::<Vec<_>>().into_iter()
}

/// The codes of a concept, and a primitive code.
pub(super) fn codes(concept: Node<'_>) -> impl Iterator<Item = &str> {
    codings(concept).filter_map(|coding| coding.text_of("code")).chain(concept.text())
}

/// Whether one of its codes is one of these.
pub(super) fn has_code(concept: Node<'_>, wanted: &[&str]) -> bool {
    codes(concept).any(|code| wanted.iter().any(|known| known.eq_ignore_ascii_case(code)))
}

/// The first code, for staff.
pub(super) fn coding(concept: Node<'_>) -> Option<wire::Coding> {
    let coding = codings(concept).find(|coding| coding.get("code").is_some())?;
    Some(wire::Coding {
        system: maybe(coding.text_of("system").map(system_name)),
        code: Text::parse(&coding.word_of("code")?)?,
        display: maybe(coding.text_of("display")),
    })
}

/// "C 12345" is what staff know; the address of a code system is not.
fn system_name(system: &str) -> &str {
    match system {
        "http://snomed.info/sct" => "SNOMED CT",
        "http://loinc.org" => "LOINC",
        "http://www.whocc.no/atc" => "ATC",
        "http://hl7.org/fhir/sid/icd-10" | "urn:oid:1.2.752.116.1.1.1" => "ICD-10-SE",
        "urn:oid:1.2.752.116.1.3.2" => "KVÅ",
        "http://hl7.org/fhir/sid/icf-nl" | "urn:oid:1.2.752.116.1.1.3" => "ICF",
        "urn:oid:1.2.752.108.1" => "NPU",
        _ => system,
    }
}

/// Words for codes that often come without any, each of its code system: a letter means another thing in another one.
fn known_word(coding: Node<'_>, language: Language) -> Option<&'static str> {
    const KNOWN: [(&str, &str, &str, &str); 33] = [
        ("v3-RoleCode", "FTH", "Far", "Father"),
        ("v3-RoleCode", "MTH", "Mor", "Mother"),
        ("v3-RoleCode", "SPS", "Make eller maka", "Spouse"),
        ("v3-RoleCode", "DAU", "Dotter", "Daughter"),
        ("v3-RoleCode", "DAUC", "Dotter", "Daughter"),
        ("v3-RoleCode", "SON", "Son", "Son"),
        ("v3-RoleCode", "SONC", "Son", "Son"),
        ("v3-RoleCode", "CHILD", "Barn", "Child"),
        ("v3-RoleCode", "SIB", "Syskon", "Sibling"),
        ("v3-RoleCode", "FRND", "Vän", "Friend"),
        ("v3-RoleCode", "NBOR", "Granne", "Neighbour"),
        ("v3-RoleCode", "GUARD", "Vårdnadshavare eller god man", "Guardian"),
        ("v2-0131", "C", "Kontaktperson", "Emergency contact"),
        ("v2-0131", "N", "Närstående", "Next of kin"),
        ("v3-ActCode", "AMB", "Besök", "Visit"),
        ("v3-ActCode", "HH", "Hembesök", "Home visit"),
        ("v3-ActCode", "IMP", "Inläggning", "Inpatient stay"),
        ("v3-ActCode", "ACUTE", "Inläggning", "Inpatient stay"),
        ("v3-ActCode", "EMER", "Akutbesök", "Emergency visit"),
        ("v3-ActCode", "VR", "Digitalt möte eller samtal", "Virtual meeting"),
        ("v2-0276", "CHECKUP", "Kontroll", "Check-up"),
        ("v2-0276", "FOLLOWUP", "Uppföljning", "Follow-up"),
        ("v2-0276", "ROUTINE", "Planerat besök", "Routine visit"),
        ("v2-0276", "WALKIN", "Besök utan tid", "Walk-in visit"),
        ("v2-0276", "EMERGENCY", "Akutbesök", "Emergency visit"),
        ("loinc.org", "29463-7", "Vikt", "Body weight"),
        ("loinc.org", "8302-2", "Längd", "Body height"),
        ("loinc.org", "8867-4", "Puls", "Heart rate"),
        ("loinc.org", "8480-6", "Blodtryck, övre", "Systolic blood pressure"),
        ("loinc.org", "8462-4", "Blodtryck, undre", "Diastolic blood pressure"),
        ("loinc.org", "85354-9", "Blodtryck", "Blood pressure"),
        ("loinc.org", "2708-6", "Syremättnad", "Oxygen saturation"),
        ("loinc.org", "8310-5", "Kroppstemperatur", "Body temperature"),
    ];
    let (system, code) = (coding.text_of("system")?, coding.text_of("code")?);
    let known = KNOWN.iter().find(|(of, known, ..)| *known == code && system.ends_with(of));
    known.map(|(_, _, swedish, english)| language.of(swedish, english))
}
