//! Which text a value of the model has. One table a type, so that a new value asks for its word.

use samplan_model::gather::Gather as _;
use samplan_model::{
    ActivityStatus, ChangeKind, CommitmentStatus, ConsentStatus, FixedRole, GoalStatus, MedicationStatus,
    Mode, NeedArea, PlanKind, Progress, Severity, TelecomKind,
};
use yew::AttrValue;

use crate::texts::{Texts, fill};

macro_rules! words {
    ($($(#[$meta:meta])* $name:ident($type:ty) { $($value:ident => $key:ident,)* })*) => {$(
        $(#[$meta])*
        pub(crate) fn $name(texts: &Texts, value: $type) -> &AttrValue {
            match value {
                $(<$type>::$value => &texts.$key,)*
            }
        }
    )*};
}

words! {
    status(ActivityStatus) {
        Planned => status_planned,
        Invited => status_invited,
        Booked => status_booked,
        InProgress => status_in_progress,
        Performed => status_performed,
        Declined => status_declined,
        Cancelled => status_cancelled,
        Moved => status_moved,
        Missed => status_missed,
        OnHold => status_on_hold,
        EnteredInError => status_unknown,
        Unknown => status_unknown,
    }
    mode(Mode) {
        Visit => mode_visit,
        HomeVisit => mode_home_visit,
        Video => mode_video,
        Phone => mode_phone,
        Chat => mode_chat,
        Group => mode_group,
        Sampling => mode_sampling,
        Message => mode_message,
        Admission => mode_admission,
    }
    commitment(CommitmentStatus) {
        Open => commitment_open,
        InProgress => commitment_in_progress,
        Done => commitment_done,
        Declined => commitment_declined,
        Cancelled => commitment_cancelled,
        EnteredInError => commitment_cancelled,
    }
    goal(GoalStatus) {
        Proposed => goal_proposed,
        Active => goal_active,
        OnHold => goal_on_hold,
        Achieved => goal_achieved,
        NotAchieved => goal_not_achieved,
        Cancelled => goal_cancelled,
        EnteredInError => goal_cancelled,
    }
    progress(Progress) {
        Improving => progress_improving,
        NoChange => progress_no_change,
        Worsening => progress_worsening,
        Sustaining => progress_sustaining,
    }
    kind(PlanKind) {
        Agreement => kind_agreement,
        Coordinated => kind_coordinated,
        CarePlan => kind_care_plan,
        Implementation => kind_implementation,
        Rehabilitation => kind_rehabilitation,
        SelfCare => kind_self_care,
        Medication => kind_medication,
        Discharge => kind_discharge,
        HomeNursing => kind_home_nursing,
        HomeRehabilitation => kind_home_rehabilitation,
        OutsidePlans => kind_outside_plans,
        Other => kind_other,
    }
    severity(Severity) {
        Immediate => severity_immediate,
        SameDay => severity_same_day,
        Soon => severity_soon,
        AsPlanned => severity_as_planned,
    }
    fixed(FixedRole) {
        CareContact => fixed_care_contact,
        Physician => fixed_physician,
        HomeCareContact => fixed_home_care_contact,
        Coordinator => fixed_coordinator,
    }
    medication(MedicationStatus) {
        Active => medication_active,
        AsNeeded => medication_as_needed,
        Planned => medication_planned,
        OnHold => medication_on_hold,
        Stopped => medication_stopped,
        EnteredInError => medication_stopped,
    }
    change(ChangeKind) {
        Added => change_added,
        Changed => change_changed,
        Moved => change_moved,
        Cancelled => change_cancelled,
        Removed => change_removed,
    }
    consent(ConsentStatus) {
        Given => consent_given,
        Refused => consent_refused,
        Withdrawn => consent_withdrawn,
        NotAsked => consent_not_asked,
    }
    telecom(TelecomKind) {
        Phone => telecom_phone,
        Sms => telecom_sms,
        Email => telecom_email,
        Message => telecom_message,
        Chat => telecom_chat,
        Video => telecom_video,
        Web => telecom_web,
    }
    area(NeedArea) {
        Story => area_story,
        Treatment => area_treatment,
        SelfCare => area_self_care,
        Measurements => area_measurements,
        Goals => area_goals,
        Coordination => area_coordination,
        Contact => area_contact,
        Medication => area_medication,
    }
}

/// A plan's title; the name of its kind where it has none.
pub(crate) fn title(texts: &Texts, plan: &samplan_model::CarePlan) -> AttrValue {
    if plan.title.is_empty() { kind(texts, plan.kind).clone() } else { AttrValue::from(plan.title.clone()) }
}

/// "PDF, 84 kB".
pub(crate) fn document_facts(texts: &Texts, document: &samplan_model::Document) -> Option<String> {
    let kind = document.media_type.as_deref().map(|media_type| file_kind(texts, media_type));
    let size = document.size.map(|bytes| {
        if bytes < 1_000_000 {
            return texts.bytes_kilo.of(usize::try_from(bytes.div_ceil(1000)).unwrap_or(usize::MAX));
        }
        let tenths = bytes.div_ceil(100_000);
        let mega = format!("{}{}{}", tenths / 10, texts.decimal_point, tenths % 10);
        fill(&texts.bytes_mega, &[("n", &mega)])
    });
    let facts: Vec<_> = kind.into_iter().chain(size).gathered();
    (!facts.is_empty()).then(|| facts.join(", "))
}

/// "PDF, 84 kB", and what nobody has said: "PDF, storlek ej angiven".
pub(crate) fn document_said(texts: &Texts, document: &samplan_model::Document) -> String {
    let unsaid = match (&document.media_type, document.size) {
        (Some(_), Some(_)) => None,
        (Some(_), None) => Some(&texts.document_no_size),
        (None, Some(_)) => Some(&texts.document_no_kind),
        (None, None) => return texts.document_no_facts.to_string(),
    };
    let facts: Vec<_> =
        document_facts(texts, document).into_iter().chain(unsaid.map(ToString::to_string)).gathered();
    facts.join(", ")
}

/// The kind of a file, as it is known to whoever opens it. The names that stand in media types are often no words.
fn file_kind(texts: &Texts, media_type: &str) -> String {
    let whole = media_type.split(';').next().unwrap_or(media_type).trim().to_ascii_lowercase();
    match whole.split_once('/') {
        Some(("image", kind)) => {
            let kind = kind.split('+').next().unwrap_or(kind).to_ascii_uppercase();
            format!("{} ({kind})", texts.document_image)
        }
        Some(("text", "html")) => texts.document_page.to_string(),
        Some(("text", "plain")) => texts.document_text.to_string(),
        Some((_, kind)) if kind.contains("word") => "Word".to_owned(),
        Some((_, kind)) if kind.contains("excel") || kind.contains("spreadsheet") => "Excel".to_owned(),
        Some((_, kind)) if kind.len() <= 4 && kind.bytes().all(|sign| sign.is_ascii_alphanumeric()) => {
            kind.to_ascii_uppercase()
        }
        Some(_) | None => texts.document_other.to_string(),
    }
}
