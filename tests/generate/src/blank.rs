//! Wire types in which only what must be said is said. The rest is added by `..blank::…`.

use samplan_model as model;
use samplan_read::native::codes::{
    ActivityStatusCode, ConsentStatusCode, MedicationStatusCode, PartyCode, SeverityCode,
};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire::{
    Activity, Aid, CarePlan, Commitment, Consent, Contact, Deviation, Document, Goal, Measurement,
    Medication, Note, Source,
};

pub(crate) fn text(text: impl Into<String>) -> Text {
    Text(text.into())
}

pub(crate) fn some(words: impl Into<String>) -> Maybe<Text> {
    text(words).into()
}

macro_rules! blank {
    ($type:ident { $($given:ident $(: $value:expr)?),* } $($absent:ident)*) => {
        $type { $($given $(: $value)?,)* $($absent: Default::default(),)* }
    };
}

pub(crate) fn source(id: &str, system: &str, organization: &str, party: model::Party) -> Source {
    blank!(Source { id: text(id), system: text(system), organization: text(organization), party: PartyCode(party).into() }
        state since fetched contact holds data shape)
}

pub(crate) fn plan(id: &str) -> CarePlan {
    blank!(CarePlan { id: text(id) }
        kind title description status period created updated author signed unit party contact source also_in identifiers replaces
        need_areas agreement story deviations commitments activities goals contacts measurements medications aids advice
        expectations rights documents changes versions consents visibility internal_note terms)
}

pub(crate) fn activity(id: String, title: &str, status: model::ActivityStatus) -> Activity {
    blank!(Activity { id: text(id), title: text(title), status: ActivityStatusCode(status) }
        description when repeat status_reason moved_from mode place performers party unit contact prepare after outcome declined
        join cancel rebook goals coordination need_area code visibility internal_note provenance)
}

pub(crate) fn commitment(id: String, words: &str) -> Commitment {
    blank!(Commitment { id: text(id), text: text(words) }
        party who due repeat status contact goals need_area visibility provenance)
}

pub(crate) fn deviation(id: String, severity: model::Severity, sign: &str, action: &str) -> Deviation {
    blank!(Deviation { id: text(id), severity: SeverityCode(severity), sign: text(sign), action: text(action) }
        measurement above below contact no_answer next_contact visibility provenance)
}

pub(crate) fn contact(name: impl Into<String>) -> Contact {
    blank!(Contact { name: text(name) } id role fixed unit party telecom address hours note visibility)
}

pub(crate) fn goal(id: String, words: &str) -> Goal {
    blank!(Goal { id: text(id), text: text(words) }
        expressed_by parent status progress target measurement due follow_up need_area visibility provenance)
}

pub(crate) fn measurement(id: String, title: &str, unit: &str) -> Measurement {
    blank!(Measurement { id: text(id), title: text(title), unit: text(unit) }
        group repeat low high limits readings code visibility provenance)
}

pub(crate) fn medication(id: String, name: &str, status: model::MedicationStatus) -> Medication {
    blank!(Medication { id: text(id), name: text(name), status: MedicationStatusCode(status) }
        dosage reason start until change changed visibility provenance)
}

pub(crate) fn aid(id: String, name: &str) -> Aid {
    blank!(Aid { id: text(id), name: text(name) } note when from follow_up give_back contact visibility provenance)
}

pub(crate) fn note(id: String, title: &str) -> Note {
    blank!(Note { id: text(id), title: text(title) } text link visibility provenance)
}

pub(crate) fn document(id: String, title: impl Into<String>) -> Document {
    blank!(Document { id: text(id), title: text(title) } media_type size created link visibility provenance)
}

pub(crate) fn consent(status: model::ConsentStatus, words: &str) -> Consent {
    blank!(Consent { status: ConsentStatusCode(status), text: text(words) } source period visibility)
}
