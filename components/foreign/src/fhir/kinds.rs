//! The kinds of resources: what is said of one that nothing shown names, and what one is called.

use samplan_model::Fate;

use super::node::Node;
use super::reader::Reader;
use super::tongue::brief;
use super::{concept, names};

/// Kinds that describe something else: who, where, why, with what.
const DESCRIBING: [&str; 19] = [
    "Patient",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "Location",
    "HealthcareService",
    "RelatedPerson",
    "Device",
    "DeviceDefinition",
    "Medication",
    "Condition",
    "Provenance",
    "Endpoint",
    "Slot",
    "Schedule",
    "Questionnaire",
    "Substance",
    "Person",
    "Binary",
];

/// Kinds that items are made of.
pub(super) const READ: [&str; 29] = [
    "CarePlan",
    "Goal",
    "CareTeam",
    "Appointment",
    "Task",
    "ServiceRequest",
    "CommunicationRequest",
    "MedicationRequest",
    "MedicationStatement",
    "DeviceRequest",
    "DeviceUseStatement",
    "DeviceUsage",
    "NutritionOrder",
    "Observation",
    "Procedure",
    "Encounter",
    "Consent",
    "Communication",
    "QuestionnaireResponse",
    "DocumentReference",
    "RelatedPerson",
    "Immunization",
    "DiagnosticReport",
    "VisionPrescription",
    "MedicationUsage",
    "RequestGroup",
    "RequestOrchestration",
    "AppointmentResponse",
    "Patient",
];

/// Whether anything is ever made of such a resource, or of what names it.
pub(super) fn is_read(kind: &str) -> bool {
    DESCRIBING.contains(&kind) || READ.contains(&kind)
}

/// What is to be said of a resource of which nothing has been made.
pub(super) fn fate_of_unshown(kind: &str) -> Fate {
    if is_read(kind) { Fate::Unused } else { Fate::NotUnderstood }
}

/// Whether a resource is entered in error, and what is made of it can't say so.
pub(super) fn is_in_error(kind: &str, node: Node<'_>) -> bool {
    // These become what has a status for it, which is kept: staff's tools may want to tell.
    const SAYS_SO: [&str; 20] = [
        "CarePlan",
        "Goal",
        "Appointment",
        "Task",
        "ServiceRequest",
        "CommunicationRequest",
        "MedicationRequest",
        "MedicationStatement",
        "MedicationUsage",
        "NutritionOrder",
        "Procedure",
        "Encounter",
        "Communication",
        "Immunization",
        "DiagnosticReport",
        "VisionPrescription",
        "RequestGroup",
        "RequestOrchestration",
        "Patient",
        "Practitioner",
    ];
    let is_wrong =
        |name| node.get(name).is_some_and(|status| concept::has_code(status, &["entered-in-error"]));
    match kind {
        "Condition" => is_wrong("verificationStatus"),
        "DocumentReference" => is_wrong("status") || is_wrong("docStatus"),
        _ => !SAYS_SO.contains(&kind) && is_wrong("status"),
    }
}

impl<'t> Reader<'_, 't> {
    /// What a resource is called, by what kinds have in common.
    pub(super) fn title_of(&self, node: Node<'t>) -> Option<String> {
        const NAMES: [&str; 13] = [
            "title",
            "name",
            "code",
            "vaccineCode",
            "medicationCodeableConcept",
            "medication",
            "codeCodeableConcept",
            "deviceName",
            "type",
            "serviceType",
            "category",
            "description",
            "text",
        ];
        let language = self.language();
        let said = |name: &&str| {
            // A narrative is no name, and a list of devices' names is one.
            node.all(name).take(20).find_map(|value| match (*name, value.get("concept")) {
                ("text", _) => None,
                ("name", _) if value.get("family").is_some() || value.get("given").is_some() => {
                    names::whole_name(node)
                }
                ("deviceName", _) => value.text().or_else(|| value.text_of("name")).map(str::to_owned),
                ("name", None) if value.text().is_none() => value.text_of("value").map(str::to_owned),
                (_, Some(concept)) => concept::words(concept, language),
                (_, None) => concept::words(value, language),
            })
        };
        NAMES.iter().find_map(said).map(|title| brief(&title))
    }
}
