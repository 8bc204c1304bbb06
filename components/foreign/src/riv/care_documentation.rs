//! *`GetCareDocumentation`* 2 and 3. A note with a *dokumenterad överenskommelse* in it becomes a plan of that kind; any other note
//! stands among what belongs to no plan, with its text.

use samplan_model::{ActivityStatus, Fate, PlanKind};
use samplan_read::native::codes::{ActivityStatusCode, PlanKindCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Moment, Text};
use samplan_read::native::when::When;
use samplan_read::native::wire;

use super::care_contacts::coding;
use super::care_plans::of_header;
use super::element::{Concept, Element};
use super::filling::{append, fill};
use super::headed::{self, Part, Topic};
use super::header::{Header, Standing};
use super::reader::{Reader, moment_of};
use super::stamp::{self, Stamp};
use super::{base64, content, words};

/// *KV Anteckningstyp*: the code, and what such a note is called.
const TYPES: [(&str, &str, &str); 9] = [
    ("utr", "Utredning", "Investigation"),
    ("atb", "Åtgärd eller behandling", "Treatment"),
    ("sam", "Sammanfattning", "Summary"),
    ("sao", "Samordning", "Coordination"),
    ("ins", "Inskrivningsanteckning", "Admission note"),
    ("slu", "Slutanteckning", "Closing note"),
    ("auf", "Anteckning utan fysiskt möte", "Note without a meeting"),
    ("sva", "Slutenvårdsanteckning", "Ward note"),
    ("bes", "Besöksanteckning", "Note of a visit"),
];

pub(super) fn read(reader: &mut Reader<'_, '_>, record: Element<'_>) {
    let entry = reader.enter(record, "careDocumentation");
    let header = Header::read(reader, record, &["header", "careDocumentationHeader"]);
    if !reader.is_about(record, header.patient.clone()) {
        return reader.gathered.ends(entry, Fate::OtherSubject);
    }
    let body = record.child("body").or_else(|| record.child("careDocumentationBody")).unwrap_or(record);
    // In version 2, the note is an element of its own.
    let body = body.child("clinicalDocumentNote").unwrap_or(body);
    let code = body.code_of("clinicalDocumentNoteCode").unwrap_or_default();
    let text = body.word_of("clinicalDocumentNoteText").unwrap_or_default();
    let parts = headed::parts(&text);
    let title = body.text_of("clinicalDocumentNoteTitle").or_else(|| header.title.clone());
    let note = Note { record, body, code, title, parts };
    if note.is_agreement() {
        let id = reader.id("agreement", &header.key(record));
        let plan = note.plan(reader, &header, id.clone());
        reader.gathered.plans.push(plan);
        return reader.gathered.became(entry, &id, None);
    }
    if header.standing == Standing::Void {
        return reader.gathered.ends(entry, Fate::InError);
    }
    let shown = note.outside(reader, &header);
    if shown.is_empty() {
        return reader.breaks(entry, record, "it has neither text nor content");
    }
    for id in &shown {
        reader.became_outside(entry, header.unit.as_ref(), Some(id));
    }
}

/// A journal note.
struct Note<'t> {
    record: Element<'t>,
    body: Element<'t>,
    code: Concept,
    title: Option<Text>,
    parts: Vec<Part>,
}

impl Note<'_> {
    /// Whether it is a *dokumenterad överenskommelse*: it says so in its title, or says what both sides answer for.
    fn is_agreement(&self) -> bool {
        let names = ["överenskommelse", "patientkontrakt"];
        let is_named = |title: &str| {
            let title = title.to_lowercase();
            names.iter().any(|name| title.contains(name))
        };
        let first = self.parts.first().and_then(|part| part.heading.as_deref());
        let has = |topic| self.parts.iter().any(|part| part.topic() == Some(topic));
        let is_titled =
            [self.title.as_ref().map(|title| title.0.as_str()), first].into_iter().flatten().any(is_named);
        let has_text = !self.parts.is_empty();
        (is_titled && has_text) || (has(Topic::PatientDuties) && has(Topic::CareDuties))
    }

    fn plan(&self, reader: &mut Reader<'_, '_>, header: &Header, id: Text) -> wire::CarePlan {
        let mut plan = of_header(reader, header, id);
        plan.kind = PlanKindCode(PlanKind::Agreement).into();
        // A title of the text alone, without lines, is the plan's.
        let (own, rest) = match self.parts.split_first() {
            Some((first, rest)) if first.lines.is_empty() => (first.heading.as_deref(), rest),
            Some(_) | None => (None, self.parts.as_slice()),
        };
        plan.title = Maybe(self.title.clone().or_else(|| own.and_then(Text::parse)));
        for part in rest {
            match &part.heading {
                // What stands before the first heading is the agreement itself.
                None => {
                    let agreement = plan.agreement.0.get_or_insert_default();
                    append(&mut agreement.text, &part.lines.join("\n"));
                }
                Some(_) => fill(&mut plan, std::slice::from_ref(part)),
            }
        }
        for opinion in self.opinions(reader) {
            append(&mut plan.description, &opinion);
        }
        for media in self.body.children("multimediaEntry") {
            content::read(reader, media, &mut plan);
        }
        plan
    }

    /// Puts the note among what belongs to no plan, and tells under which identities: its text as something that has been done,
    /// and what comes with it as documents.
    fn outside(&self, reader: &mut Reader<'_, '_>, header: &Header) -> Vec<Text> {
        let mut shown = Vec::new();
        let provenance = header.provenance(coding(self.code.clone()));
        let mut text = Maybe(None);
        for part in &self.parts {
            append(&mut text, &part.whole());
        }
        let mut documents = Vec::new();
        for media in self.body.children("multimediaEntry") {
            Self::media(reader, media, &mut text, &mut documents);
        }
        for opinion in self.opinions(reader) {
            append(&mut text, &opinion);
        }
        let unit = header.unit.as_ref();
        if text.0.is_some() {
            let id = reader.id("note", &header.key(self.record));
            shown.push(id.clone());
            let activity = wire::Activity {
                id,
                title: self.name(reader),
                description: text,
                when: stamp::when(header.time, None).map(When),
                status: ActivityStatusCode(ActivityStatus::Performed),
                performers: header.performers().into(),
                party: Maybe(reader.about.party),
                unit: Maybe(header.unit.clone()),
                visibility: header.visibility,
                provenance: provenance.clone().into(),
                ..wire::Activity::default()
            };
            reader.outside(unit).activities.list.push(activity);
        }
        for document in documents {
            let id = reader.id("document", &header.key(self.record));
            shown.push(id.clone());
            let document = wire::Document {
                id,
                title: self.name(reader),
                created: Maybe(moment_of(header.time).map(Moment)),
                visibility: header.visibility,
                provenance: provenance.clone().into(),
                ..document
            };
            reader.outside(unit).documents.list.push(document);
        }
        shown
    }

    /// Content that is text belongs to the note's own; the rest is a document.
    fn media(
        reader: &mut Reader<'_, '_>,
        media: Element<'_>,
        text: &mut Maybe<Text>,
        documents: &mut Vec<wire::Document>,
    ) {
        match media.word_of("value").filter(|_| content::is_text(media)) {
            Some(value) => {
                for part in headed::parts(&base64::text(&value)) {
                    append(text, &part.whole());
                }
            }
            None => documents.extend(content::document(reader, media, documents.len())),
        }
    }

    fn name(&self, reader: &Reader<'_, '_>) -> Text {
        let known = TYPES.iter().find(|(code, ..)| {
            self.code.code.as_ref().is_some_and(|known| known.0.eq_ignore_ascii_case(code))
        });
        let named = known.map(|(_, swedish, english)| words::of(reader.about.language, swedish, english));
        let plain = words::of(reader.about.language, "Journalanteckning", "Journal note");
        let title = self.title.clone().or_else(|| self.code.label.clone());
        title.unwrap_or_else(|| Text(named.unwrap_or(plain).to_owned()))
    }

    /// What somebody, mostly the person, holds against the note (*avvikande mening*).
    fn opinions(&self, reader: &mut Reader<'_, '_>) -> Vec<String> {
        let heading = words::of(reader.about.language, "Avvikande uppfattning", "Dissenting opinion");
        let names = ["dissentingOpinion", "dissentintOpinion"];
        let all = names.into_iter().flat_map(|name| self.body.children(name));
        let mut opinions = Vec::new();
        for opinion in all {
            let at = reader.time(opinion, "authorTime").stamp().map(Stamp::date);
            let at = at.map(|date| words::date(reader.about.language, date));
            let by: Vec<_> = opinion.text_of("personName").map(|name| name.0).into_iter().chain(at).collect();
            let by = if by.is_empty() { String::new() } else { format!(" ({})", by.join(", ")) };
            opinions.extend(opinion.text_of("opinion").map(|text| format!("{heading}{by}: {}", text.0)));
        }
        opinions
    }
}
