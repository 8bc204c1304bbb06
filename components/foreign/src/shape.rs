//! In which form data is, by its shape.
//!
//! | form | is seen by |
//! | --- | --- |
//! | FHIR | `resourceType` |
//! | a contract | the name of its response element (`GetCarePlansResponse`), or a field that only its answers have |
//! | native | `format`, `plans` or `sources` |

use samplan_read::native::codes::{Codes as _, Shape, ShapeCode};
use samplan_read::tree::Tree;

/// The fields by which an object is known, and the form that they tell. The first that is there decides.
const FIELDS: [(&str, Shape); 22] = [
    ("resourceType", Shape::Fhir),
    ("carePlanHeader", Shape::GetCarePlans),
    ("carePlanBody", Shape::GetCarePlans),
    ("carePlan", Shape::GetCarePlans),
    ("timeslotDetail", Shape::GetSubjectOfCareSchedule),
    ("startTimeInclusive", Shape::GetSubjectOfCareSchedule),
    ("bookingId", Shape::GetSubjectOfCareSchedule),
    ("careContact", Shape::GetCareContacts),
    ("careContactHeader", Shape::GetCareContacts),
    ("careContactBody", Shape::GetCareContacts),
    ("careManager", Shape::GetCareManagers),
    ("managingCareGiver", Shape::GetCareManagers),
    ("careDocumentation", Shape::GetCareDocumentation),
    ("careDocumentationHeader", Shape::GetCareDocumentation),
    ("careDocumentationBody", Shape::GetCareDocumentation),
    ("activityGroup", Shape::GetActivities),
    ("medicationMedicalRecord", Shape::GetMedicationHistory),
    ("medicationMedicalRecordHeader", Shape::GetMedicationHistory),
    ("medicationMedicalRecordBody", Shape::GetMedicationHistory),
    ("format", Shape::Samplan),
    ("plans", Shape::Samplan),
    ("sources", Shape::Samplan),
];

/// The form of an object; none where nothing in it is known.
pub(crate) fn of(object: &Tree<'_>) -> Option<Shape> {
    let fields = object.fields();
    let has = |name: &str| fields.iter().any(|(key, value)| key == name && !value.is_null());
    FIELDS.iter().find(|(name, _)| has(name)).map(|(_, shape)| *shape)
}

/// The form of what stands in a field, by the field's name: `GetCarePlansResponse`, `getCarePlans`.
pub(crate) fn of_element(name: &str) -> Option<Shape> {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix("type").unwrap_or(&name);
    let name = name.strip_suffix("response").unwrap_or(name);
    // `get-care-plans` is the contract whose element is `getCarePlans`.
    let is_named =
        |code: &str| code.starts_with("get-") && code.bytes().filter(|sign| *sign != b'-').eq(name.bytes());
    ShapeCode::CODES.iter().find(|code| is_named(code)).and_then(|code| ShapeCode::from_code(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use samplan_read::tree::tree;

    #[test]
    fn an_element_is_known_by_its_name() {
        #[track_caller]
        fn check(name: &str, expected: Option<Shape>) {
            assert_eq!(of_element(name), expected);
        }
        check("GetCarePlansResponse", Some(Shape::GetCarePlans));
        check("GetCarePlansResponseType", Some(Shape::GetCarePlans));
        check("getActivities", Some(Shape::GetActivities));
        check("GetLaboratoryOrderOutcomeResponse", None);
        check("response", None);
    }

    #[test]
    fn an_object_is_known_by_its_fields() {
        #[track_caller]
        fn check(text: &str, expected: Option<Shape>) {
            assert_eq!(of(&tree(text).unwrap()), expected, "{text}");
        }
        check(r#"{ "subject": {}, "resourceType": "CarePlan" }"#, Some(Shape::Fhir));
        check(r#"{ "timeslotDetail": [] }"#, Some(Shape::GetSubjectOfCareSchedule));
        check(r#"{ "format": "samplan/1" }"#, Some(Shape::Samplan));
        check(r#"{ "plans": null }"#, None);
        check(r#"{ "Envelope": {} }"#, None);
        check("[]", None);
    }
}
