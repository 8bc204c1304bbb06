//! How one meets, by codes and by words: no field of R4 says it.

use samplan_model::Mode;

use super::concept;
use super::node::Node;
use crate::source::Language;

/// Words that mean one way and nothing else, wherever they stand.
const PLAIN: [(&str, Mode); 14] = [
    ("hembesök", Mode::HomeVisit),
    ("home visit", Mode::HomeVisit),
    ("videomöte", Mode::Video),
    ("videobesök", Mode::Video),
    ("videosamtal", Mode::Video),
    ("video", Mode::Video),
    ("digitalt besök", Mode::Video),
    ("digitalt vårdmöte", Mode::Video),
    ("telefon", Mode::Phone),
    ("telephone", Mode::Phone),
    ("phone call", Mode::Phone),
    ("chatt", Mode::Chat),
    ("provtagning", Mode::Sampling),
    ("blodprov", Mode::Sampling),
];

/// Words that mean it where a way to meet is told.
const TYPED: [(&str, Mode); 20] = [
    ("phone", Mode::Phone),
    ("tele", Mode::Phone),
    ("chat", Mode::Chat),
    ("grupp", Mode::Group),
    ("group", Mode::Group),
    ("sampling", Mode::Sampling),
    ("blood test", Mode::Sampling),
    ("blood draw", Mode::Sampling),
    ("inläggning", Mode::Admission),
    ("slutenvård", Mode::Admission),
    ("admission", Mode::Admission),
    ("inpatient", Mode::Admission),
    ("hospital stay", Mode::Admission),
    ("brev", Mode::Message),
    ("meddelande", Mode::Message),
    ("e-mail", Mode::Message),
    ("message", Mode::Message),
    ("besök", Mode::Visit),
    ("visit", Mode::Visit),
    ("mottagning", Mode::Visit),
];

fn find(words: &str, known: &[(&str, Mode)]) -> Option<Mode> {
    let words = words.to_lowercase();
    known.iter().find(|(word, _)| words.contains(word)).map(|(_, mode)| *mode)
}

/// In a title or a description.
pub(super) fn of_text(words: &str) -> Option<Mode> {
    find(words, &PLAIN)
}

/// In what says of which type something is.
pub(super) fn of_type(kind: Node<'_>) -> Option<Mode> {
    let inner = kind.get("concept").unwrap_or(kind);
    let codes = concept::codes(inner).find_map(of_code);
    let words = concept::said(inner).into_iter().chain(concept::codes(inner).map(str::to_owned));
    codes.or_else(|| words.take(8).find_map(|words| find(&words, &PLAIN).or_else(|| find(&words, &TYPED))))
}

/// The classes of an encounter, and the words of `ServiceDeliveryLocation` and `contact-point`.
fn of_code(code: &str) -> Option<Mode> {
    Some(match code {
        "AMB" | "OBSENC" | "EMER" | "OFFICE" => Mode::Visit,
        "HH" | "PTRES" => Mode::HomeVisit,
        "IMP" | "ACUTE" | "NONAC" | "SS" => Mode::Admission,
        "teams" | "zoom" | "ms-teams" | "video" | "whatsapp" => Mode::Video,
        "phone" => Mode::Phone,
        _ => return None,
    })
}

/// What kind of thing an activity is that says nothing else of itself.
pub(super) fn kind_name(kind: &str, language: Language) -> &'static str {
    let (swedish, english) = match kind {
        "Appointment" => ("Bokad tid", "Appointment"),
        "CommunicationRequest" | "Communication" => ("Kontakt", "Contact"),
        "DeviceRequest" => ("Hjälpmedel", "Aid"),
        "MedicationRequest" => ("Läkemedel", "Medicine"),
        "NutritionOrder" => ("Kost", "Diet"),
        "Task" => ("Uppgift", "Task"),
        "VisionPrescription" => ("Glasögon eller linser", "Glasses or lenses"),
        "Encounter" => ("Vårdkontakt", "Care contact"),
        "Immunization" => ("Vaccination", "Vaccination"),
        "DiagnosticReport" => ("Undersökning", "Examination"),
        "Procedure" => ("Åtgärd", "Procedure"),
        _ => ("Åtgärd", "Measure"),
    };
    language.of(swedish, english)
}
