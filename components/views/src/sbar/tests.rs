use std::rc::Rc;

use samplan_arrange::sbar::About;
use samplan_arrange::{Coverage, Filter, visible};
use samplan_model::{Audience, Party, PlanId};
use yew::Callback;

use super::Handover;
use crate::ambient::{Ambient, Calls, HeadingLevel};
use crate::texts::Locale;

const RECORD: &str = r#"{ "format": "samplan/1", "fetched": "2026-05-11T10:40",
  "subject": { "name": "Rune Hallgren", "givenName": "Rune", "identifier": "19121212-1212" },
  "sources": [
    { "id": "c", "system": "Cosmic", "organization": "Region Uppsala", "fetched": "2026-05-11T10:40" },
    { "id": "w", "system": "Webdoc", "organization": "Läkarhuset", "state": "unreachable", "since": "2026-05-11T06:05" }],
  "plans": [{ "id": "hjarta", "kind": "care-plan", "title": "Vårdplan hjärtsvikt", "status": "active", "source": "c",
    "period": { "start": "2026-02-03", "end": "2026-12-31" }, "updated": "2026-04-28T14:10",
    "author": { "name": "Sara Lindmark", "role": "leg. sjuksköterska", "at": "2026-04-28T14:10" },
    "unit": { "name": "Hjärtsviktsmottagningen", "careGiver": "Region Uppsala" },
    "deviations": [
      { "id": "d1", "severity": "same-day", "sign": "Vikten är över 80 kg", "measurement": "vikt", "above": 80,
        "action": "Ring mottagningen.\nKontrollera svullnad.", "noAnswer": "Ta kontakt med läkare i beredskap.",
        "contact": { "id": "hsm", "name": "Mottagningen", "telecom": [{ "kind": "phone", "value": "08-465 004 60" }],
          "hours": [{ "days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "15:30" }] },
        "nextContact": { "id": "1177", "name": "1177", "telecom": [{ "kind": "phone", "value": "1177" }] } },
      { "id": "d2", "severity": "immediate", "sign": "Andnöd i vila", "action": "Ring 112." }],
    "commitments": [
      { "id": "k1", "text": "Tar blodprov", "party": "municipality", "who": "Hemsjukvården", "due": "2026-05-13" },
      { "id": "k2", "text": "Beställer tid", "party": "care", "due": "2026-05-08" },
      { "id": "k3", "text": "Dricker högst en liter", "party": "patient", "repeat": { "unit": "day" } },
      { "id": "k4", "text": "Höll möte", "status": "done" }],
    "activities": [
      { "id": "a1", "title": "Hembesök", "when": "2026-05-12T10:00/10:45", "status": "booked" },
      { "id": "a2", "title": "Kvällshjälp", "when": { "day": "2026-05-10", "part": "evening" }, "status": "declined", "statusReason": "Dottern var där." },
      { "id": "a3", "title": "Besök", "when": "2026-04-28T13:00", "status": "performed" }],
    "goals": [{ "id": "m", "text": "Orka gå till lusthuset", "progress": "improving" }],
    "contacts": [{ "id": "e", "name": "Elin Åhl", "fixed": "care-contact", "telecom": [{ "kind": "phone", "value": "08-465 004 64" }] }],
    "measurements": [{ "id": "vikt", "title": "Vikt", "unit": "kg", "low": 75, "high": 79,
      "limits": [{ "above": 80, "action": "Väg igen i morgon" }],
      "readings": [{ "at": "2026-05-10T07:20", "value": 79.4 }, { "at": "2026-05-11T07:25", "value": 80.6, "by": "hemtjänsten", "note": "svullen" }] }],
    "medications": [
      { "id": "l1", "name": "Furosemid 40 mg", "status": "active", "dosage": "1 tablett\nmorgon", "change": "Höjd 28 april" },
      { "id": "l2", "name": "Spironolakton 25 mg", "status": "stopped" }],
    "aids": [{ "id": "h", "name": "Våg" }], "internalNote": "Ring inte efter 20.",
    "contact": { "id": "hm", "name": "Hjärtsviktsmottagningen", "telecom": [{ "kind": "phone", "value": "08-465 004 61" }] },
    "documents": [{ "id": "p", "title": "Plan" }],
    "consents": [{ "status": "given", "text": "Kommunen får läsa planen" }] }] }"#;

fn ambient(locale: Locale) -> Ambient {
    let record = samplan_read::read(RECORD).record.unwrap();
    Ambient {
        texts: locale.texts(),
        now: "2026-05-11T10:45:00".parse().unwrap(),
        audience: Audience::Staff,
        subject: Rc::new(record.subject),
        level: HeadingLevel::default(),
        calls: Calls::Offered,
        revision: 0,
        changes: Rc::default(),
        copied: None,
        medium: crate::Medium::Screen,
        coverage: Rc::default(),
        aloud: crate::kit::aloud::Aloud::default(),
        desk: crate::dialogue::Desk::closed(),
        terms: Rc::default(),
        emit: Callback::noop(),
        oncount: Callback::noop(),
    }
}

fn text(about: About, locale: Locale) -> String {
    let read = samplan_read::read(RECORD);
    assert!(read.issues.is_empty(), "{:?}", read.issues);
    let shown = visible(&read.record.unwrap(), Audience::Staff);
    let handover = Handover { coverage: Coverage::of(&shown), record: shown.record, about };
    let text = handover.text(&ambient(locale)).unwrap();
    assert_eq!(handover.text(&ambient(locale)).unwrap(), text, "the same bytes each time");
    text
}

#[test]
fn a_plan_in_swedish() {
    assert_eq!(
        text(About::Plan(PlanId::from("hjarta")), Locale::Swedish),
        r"SBAR för Rune Hallgren, 19121212-1212
Sammanställd 11 maj 2026 kl. 10.45 ur planen Vårdplan hjärtsvikt. Allt står i planerna, ingen bedömning är gjord.

S – Situation
- Samma dag: Vikten är över 80 kg; Vikt 80,6 kg, 11 maj 2026 kl. 07.25
- Försenat: Beställer tid; fredag 8 maj 2026; Vården
- Härnäst: Tisdag 12 maj 2026 kl. 10.00–10.45; Hembesök; Bokad; Hjärtsviktsmottagningen, Region Uppsala

B – Bakgrund
- Vårdplan hjärtsvikt: Vårdplan; Gäller nu, till 31 december 2026; Hjärtsviktsmottagningen, Region Uppsala; Källa: Cosmic; Uppdaterad 28 april 2026; Kontakt: Hjärtsviktsmottagningen, 08-465 004 61
- Skriven av: Sara Lindmark, leg. sjuksköterska, 28 april 2026
- Fast vårdkontakt: Elin Åhl, 08-465 004 64
- Mål: Orka gå till lusthuset; Går åt rätt håll
- Läkemedel: Furosemid 40 mg; Tas; 1 tablett morgon; Ändrat: Höjd 28 april
- Samtycke finns: Kommunen får läsa planen

A – Aktuellt tillstånd
- Vikt 80,6 kg, 11 maj 2026 kl. 07.25; Över patientens gräns 79; Mätt av: hemtjänsten; svullen; dessförinnan 79,4 kg, 10 maj 2026 kl. 07.20
- Avböjd: Söndag 10 maj 2026 kväll; Kvällshjälp; Dottern var där.; Hjärtsviktsmottagningen, Region Uppsala
- Öppet åtagande: Dricker högst en liter; Varje dag; Patienten

R – Rekommendation
- Samma dag: Ring mottagningen. Kontrollera svullnad.; Kontakt: Mottagningen, 08-465 004 60, Svarar: mån–fre 08.00–15.30; Ingen svarar? Ta kontakt med läkare i beredskap. 1177
- Vikt: Väg igen i morgon
- Ska göras inom en vecka: Tar blodprov; onsdag 13 maj 2026; Kommunen, Hemsjukvården

Utelämnat
- Finns i planerna men inte här: 1 tidigare händelse, 1 avslutat åtagande, 1 råd om avvikelser som inget mätvärde når, 1 läkemedel, 1 dokument, 1 hjälpmedel, råd eller annan uppgift och 1 intern anteckning.
- Läkarhuset har inte svarat sedan 11 maj 2026 kl. 06.05.
- Övriga uppgifter är hämtade 11 maj 2026 kl. 10.40.
"
    );
}

#[test]
fn a_selection_in_english() {
    let filter = Filter { parties: [Party::Municipality].into_iter().collect(), ..Filter::default() };
    assert_eq!(
        text(About::Filtered(Box::new(filter)), Locale::English),
        r"SBAR for Rune Hallgren, 19121212-1212
Put together 11 May 2026 at 10:45 from the plans, selecting The municipality. All of it is in the plans; no assessment has been made.

S – Situation
- The same day: Vikten är över 80 kg; Vikt 80.6 kg, 11 May 2026 at 07:25; Plan: Vårdplan hjärtsvikt

B – Background
- Vårdplan hjärtsvikt: Care plan; Valid now, until 31 December 2026; Hjärtsviktsmottagningen, Region Uppsala; Source: Cosmic; Updated 28 April 2026; Contact: Hjärtsviktsmottagningen, 08-465 004 61

A – Current state
- Vikt 80.6 kg, 11 May 2026 at 07:25; Above the patient’s limit 79; Measured by: hemtjänsten; svullen; before that 79.4 kg, 10 May 2026 at 07:20

R – Recommendation
- The same day: Ring mottagningen. Kontrollera svullnad.; Contact: Mottagningen, 08-465 004 60, Answers: Mon–Fri 08:00–15:30; No answer? Ta kontakt med läkare i beredskap. 1177; Plan: Vårdplan hjärtsvikt
- Vikt: Väg igen i morgon
- Due within a week: Tar blodprov; Wednesday 13 May 2026; The municipality, Hemsjukvården; Plan: Vårdplan hjärtsvikt

Left out
- In the plans but not here: 6 items that were not selected, 1 piece of advice on deviations that no measured value reaches, 1 goal, 2 medicines, 1 contact, 1 document, 1 aid, piece of advice or the like and 1 internal note.
- Läkarhuset has not answered since 11 May 2026 at 06:05.
- The rest was collected 11 May 2026 at 10:40.
"
    );
}
