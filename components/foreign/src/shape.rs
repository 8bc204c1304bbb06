//! In which form data is, by its shape.

use samplan_read::native::codes::Shape;
use samplan_read::tree::Tree;

use crate::riv;

/// The form of some data; none where nothing in it is known.
pub(crate) fn of(data: &Tree<'_>) -> Option<Shape> {
    let of_object = |tree: &Tree<'_>| {
        let has = |name: &str| tree.get(name).is_some();
        match () {
            () if has("resourceType") => Some(Shape::Fhir),
            () if has("carePlanHeader") || has("carePlan") => Some(Shape::GetCarePlans),
            () if has("timeslotDetail") || has("startTimeInclusive") => Some(Shape::GetSubjectOfCareSchedule),
            () if has("careContact") || has("careContactBody") => Some(Shape::GetCareContacts),
            () if has("careManager") || has("managingCareGiver") => Some(Shape::GetCareManagers),
            () if has("careDocumentation") || has("careDocumentationHeader") => {
                Some(Shape::GetCareDocumentation)
            }
            () if has("activityGroup") => Some(Shape::GetActivities),
            () if has("medicationMedicalRecord") => Some(Shape::GetMedicationHistory),
            () if has("format") || has("plans") => Some(Shape::Samplan),
            () => None,
        }
    };
    data.items().iter().find_map(of_object).or_else(|| riv::contract_of(data))
}
