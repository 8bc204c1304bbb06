//! The words that plans are made of. Short lists: enough to look varied, too few to look real.

use samplan_model::{Mode, NeedArea, PlanKind, Severity};
use samplan_read::native::wire::Term;

use crate::blank::text;

pub(crate) const FIRST_NAMES: [&str; 16] = [
    "Anna", "Johan", "Elin", "Karim", "Maria", "Olle", "Fatima", "Lars", "Sofia", "Mikko", "Ingrid", "Amir",
    "Birgitta", "Erik", "Zahra", "Åke",
];
pub(crate) const LAST_NAMES: [&str; 16] = [
    "Lind", "Bergman", "Ek", "Haddad", "Nilsson", "Öberg", "Sjögren", "Virtanen", "Åström", "Karlsson",
    "Novak", "Hedlund", "Yilmaz", "Wallin", "Persson", "Dahl",
];
pub(crate) const CONDITIONS: [&str; 9] = [
    "diabetes",
    "hjärtsvikt",
    "KOL",
    "högt blodtryck",
    "bensår",
    "höftledsartros",
    "stroke",
    "Parkinsons sjukdom",
    "minnessvårigheter",
];

/// What a region's plan is called.
pub(crate) const CARE_PLANS: [(PlanKind, &str); 8] = [
    (PlanKind::CarePlan, "Vårdplan"),
    (PlanKind::CarePlan, "Vårdplan"),
    (PlanKind::Agreement, "Överenskommelse"),
    (PlanKind::Rehabilitation, "Rehabiliteringsplan"),
    (PlanKind::SelfCare, "Egenvårdsplan"),
    (PlanKind::Medication, "Läkemedelsplan"),
    (PlanKind::Discharge, "Utskrivningsplan"),
    (PlanKind::Other, "Behandlingsplan"),
];
/// What a municipality's plan is called.
pub(crate) const MUNICIPAL_PLANS: [(PlanKind, &str); 5] = [
    (PlanKind::Implementation, "Genomförandeplan"),
    (PlanKind::Coordinated, "Samordnad individuell plan"),
    (PlanKind::HomeNursing, "Hemsjukvård"),
    (PlanKind::HomeRehabilitation, "Hemrehabilitering"),
    (PlanKind::Other, "Plan för nattens tillsyn"),
];

/// What happens: title, how one meets, minutes, with whom, need area.
pub(crate) type Happening = (&'static str, Mode, u32, &'static str, NeedArea);

pub(crate) const CARE_HAPPENINGS: [Happening; 14] = [
    ("Besök hos diabetessjuksköterska", Mode::Visit, 45, "diabetessjuksköterska", NeedArea::Treatment),
    ("Blodprov", Mode::Sampling, 15, "biomedicinsk analytiker", NeedArea::Measurements),
    ("Läkarbesök", Mode::Visit, 30, "läkare", NeedArea::Treatment),
    ("Telefonuppföljning", Mode::Phone, 20, "distriktssköterska", NeedArea::Contact),
    ("Videomöte om värden och vikt", Mode::Video, 30, "hjärtsviktssköterska", NeedArea::Measurements),
    ("Läkemedelsgenomgång", Mode::Visit, 45, "läkare", NeedArea::Medication),
    ("Fotvård", Mode::Visit, 45, "fotterapeut", NeedArea::Treatment),
    ("Hjärtskola", Mode::Group, 90, "fysioterapeut", NeedArea::SelfCare),
    ("Fotografering av ögonbotten", Mode::Visit, 20, "undersköterska", NeedArea::Treatment),
    ("Brev med provsvar", Mode::Message, 0, "läkare", NeedArea::Contact),
    ("Chatt om egenvård", Mode::Chat, 20, "sjuksköterska", NeedArea::SelfCare),
    ("Hembesök av mobilt team", Mode::HomeVisit, 60, "sjuksköterska", NeedArea::Treatment),
    ("Uppföljning av målen", Mode::Visit, 45, "rehabkoordinator", NeedArea::Goals),
    ("Planerad inläggning", Mode::Admission, 0, "läkare", NeedArea::Treatment),
];
pub(crate) const MUNICIPAL_HAPPENINGS: [Happening; 10] = [
    ("Kvällsbesök", Mode::HomeVisit, 30, "undersköterska", NeedArea::Treatment),
    ("Morgonhjälp", Mode::HomeVisit, 45, "undersköterska", NeedArea::Treatment),
    ("Insulin före frukost", Mode::HomeVisit, 20, "sjuksköterska", NeedArea::Medication),
    ("Omläggning av sår", Mode::HomeVisit, 40, "sjuksköterska", NeedArea::Treatment),
    ("Promenad", Mode::HomeVisit, 60, "undersköterska", NeedArea::Goals),
    ("Dusch", Mode::HomeVisit, 45, "undersköterska", NeedArea::Treatment),
    ("Digital tillsyn", Mode::Video, 10, "undersköterska", NeedArea::Contact),
    ("Uppföljning av planen", Mode::Visit, 60, "biståndshandläggare", NeedArea::Coordination),
    ("Samordningsmöte", Mode::Group, 60, "fast vårdkontakt", NeedArea::Coordination),
    ("Gångträning", Mode::HomeVisit, 45, "fysioterapeut", NeedArea::Goals),
];

pub(crate) const PREPARE: [&str; 5] = [
    "Ta med din medicinlista.",
    "Ät och drick inget efter midnatt.",
    "Skriv upp dina frågor före mötet.",
    "Ta med glasögon och skor som är lätta att gå i.",
    "Mät vikten samma morgon.",
];
pub(crate) const AFTER: [&str; 3] = [
    "Du får svar inom två veckor.",
    "Vi bestämmer nästa tid på plats.",
    "Du kan vara trött resten av dagen. Be någon hämta dig.",
];
pub(crate) const OUTCOMES: [&str; 4] = [
    "Genomfört som planerat.",
    "Blodtryck 138/82, inga ändringar.",
    "Såret läker, nästa omläggning om tre dagar.",
    "Gick 300 meter med rollator.",
];
pub(crate) const REASONS: [&str; 4] =
    ["Ville inte i dag", "Mottagningen är stängd", "Personal är sjuk", "Krockar med ett annat besök"];

pub(crate) const GOALS: [&str; 6] = [
    "Jag vill orka gå till affären",
    "Jag vill sova hela natten",
    "Jag vill kunna bo kvar hemma",
    "HbA1c under 60 till hösten",
    "Gå i trappan utan hjälp",
    "Inga fler fall under året",
];
pub(crate) const STORIES: [&str; 3] = [
    "Det viktigaste för mig är att få vara med och bestämma, och att samma person kommer.",
    "Jag har alltid arbetat i skogen och vill ut varje dag.",
    "Jag blir orolig när det är många olika. Ring gärna min dotter.",
];
pub(crate) const PATIENT_PROMISES: [&str; 4] = [
    "Väger mig varje morgon",
    "Mäter blodsockret före frukost",
    "Gör balansövningarna",
    "Skriver upp mina frågor",
];
pub(crate) const STAFF_PROMISES: [&str; 5] = [
    "Ringer upp när provsvaret har kommit",
    "Ger insulin enligt ordination",
    "Lägger om såret",
    "Förnyar recepten",
    "Kallar till uppföljning",
];
pub(crate) const RELATIVE_PROMISES: [&str; 2] = ["Följer med på läkarbesöken", "Handlar på torsdagar"];

/// When to make contact: how urgent, the sign, what to do, and if nobody answers.
pub(crate) const DEVIATIONS: [(Severity, &str, &str, &str); 4] = [
    (Severity::Immediate, "Svår att väcka eller svårt att andas", "Ring 112.", "Stanna kvar i samtalet."),
    (
        Severity::SameDay,
        "Upp två kilo på tre dagar",
        "Ta en extra vätskedrivande tablett och ring.",
        "Ring 1177.",
    ),
    (
        Severity::Soon,
        "Svullna fotleder på kvällen",
        "Ring mottagningen under veckan.",
        "Lämna ett meddelande.",
    ),
    (Severity::AsPlanned, "Värden inom gränserna", "Fortsätt som vanligt.", "Vänta till nästa besök."),
];

/// Series: title, unit, code, lower and upper limit, decimals.
pub(crate) const SERIES: [(&str, &str, &str, u32, u32, u8); 5] = [
    ("Vikt", "kg", "27113001", 700, 740, 1),
    ("Blodsocker före frukost", "mmol/l", "NPU02187", 50, 80, 1),
    ("Blodtryck, övre", "mmHg", "271649006", 110, 140, 0),
    ("Syremättnad", "%", "431314004", 90, 98, 0),
    ("Puls", "slag/min", "364075005", 50, 90, 0),
];
pub(crate) const MEDICINES: [(&str, &str, &str); 6] = [
    ("Metformin 500 mg tablett", "1 tablett morgon och kväll, till mat", "mot diabetes"),
    ("Furosemid 40 mg tablett", "1 tablett på morgonen", "vätskedrivande"),
    ("Bisoprolol 5 mg tablett", "1 tablett på morgonen", "för hjärtat"),
    ("Paracetamol 500 mg tablett", "2 tabletter vid behov, högst 8 per dygn", "mot smärta"),
    ("Insulin glargin 100 E/ml", "14 enheter till natten", "mot diabetes"),
    ("Spiriva 18 mikrogram", "1 inhalation på morgonen", "mot KOL"),
];
pub(crate) const AIDS: [&str; 5] =
    ["Rollator", "Duschpall", "Trygghetslarm", "Blodsockermätare", "Stödstrumpor"];
pub(crate) const ADVICE: [(&str, &str); 4] = [
    ("Rör på dig lite varje dag", "Tio minuter tre gånger om dagen räcker långt."),
    ("Titta på fötterna varje kväll", "Hör av dig om du ser ett sår som inte läker på en vecka."),
    ("Drick lagom", "Högst en och en halv liter om dagen."),
    ("Andas med sluten läpp", "Det hjälper när du blir andfådd."),
];
pub(crate) const RIGHTS: [&str; 3] =
    ["Fast vårdkontakt", "Ny medicinsk bedömning", "Vårdgaranti: tid inom 90 dagar"];
pub(crate) const CHANGES: [&str; 4] =
    ["Blodsocker före mat 5–8", "Ny tid för provtagning", "Ny kontakt i kommunen", "Besöket är inställt"];

/// What is explained; the texts hold the first two.
pub(crate) fn terms() -> Vec<Term> {
    [
        ("blodsocker", "Så mycket socker det är i blodet."),
        ("vätskedrivande", "Läkemedel som gör att man kissar ut vatten som har samlats i kroppen."),
        ("SIP", "Samordnad individuell plan."),
    ]
    .map(|(term, explanation)| Term { term: text(term), explanation: text(explanation) })
    .into()
}
