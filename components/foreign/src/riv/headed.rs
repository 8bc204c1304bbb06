//! A text with headings: what is said under each. In it come the agreement of a journal note and the goals of a care plan, as no
//! contract has fields for them.
//!
//! A heading is a title of the markup, a line of its own that is known or ends with a colon, or the known beginning of a line.

use super::markup::{self, Kind};

/// What a heading is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Agreement,
    Validity,
    PatientDuties,
    CareDuties,
    MunicipalityDuties,
    RelativeDuties,
    Contacts,
    CareContact,
    Physician,
    HomeCareContact,
    Coordinator,
    Reach,
    Next,
    Coordination,
    Story,
    Goals,
    Advice,
    Status,
}

/// The headings that are known, as they are compared: in lower case.
const KNOWN: [(&str, Topic); 49] = [
    ("dokumenterad överenskommelse", Topic::Agreement),
    ("överenskommelse", Topic::Agreement),
    ("patientkontrakt", Topic::Agreement),
    ("giltighet", Topic::Validity),
    ("giltighetstid", Topic::Validity),
    ("gäller", Topic::Validity),
    ("överenskommelsen gäller", Topic::Validity),
    ("patienten ansvarar för", Topic::PatientDuties),
    ("patientens ansvar", Topic::PatientDuties),
    ("du ansvarar för", Topic::PatientDuties),
    ("jag ansvarar för", Topic::PatientDuties),
    ("vården ansvarar för", Topic::CareDuties),
    ("vårdens ansvar", Topic::CareDuties),
    ("regionen ansvarar för", Topic::CareDuties),
    ("kommunen ansvarar för", Topic::MunicipalityDuties),
    ("kommunens ansvar", Topic::MunicipalityDuties),
    ("närstående ansvarar för", Topic::RelativeDuties),
    ("närståendes ansvar", Topic::RelativeDuties),
    ("anhörig ansvarar för", Topic::RelativeDuties),
    ("fasta kontakter", Topic::Contacts),
    ("kontakter", Topic::Contacts),
    ("fast vårdkontakt", Topic::CareContact),
    ("fast läkarkontakt", Topic::Physician),
    ("fast läkarkontakt i primärvården", Topic::Physician),
    ("fast läkarkontakt i primärvård", Topic::Physician),
    ("fast omsorgskontakt", Topic::HomeCareContact),
    ("fast omsorgskontakt i hemtjänsten", Topic::HomeCareContact),
    ("fast vårdkontakt med övergripande samordningsansvar", Topic::Coordinator),
    ("patienten kan kontakta vården via", Topic::Reach),
    ("du kan kontakta vården via", Topic::Reach),
    ("kontakta vården via", Topic::Reach),
    ("kontakt med vården", Topic::Reach),
    ("fortsatt planering", Topic::Next),
    ("planerade åtgärder", Topic::Next),
    ("planerade insatser", Topic::Next),
    ("nästa steg", Topic::Next),
    ("sammanhållen plan", Topic::Coordination),
    ("samordnad plan", Topic::Coordination),
    ("patientberättelse", Topic::Story),
    ("vad är viktigt för mig", Topic::Story),
    ("vad är viktigt för dig", Topic::Story),
    ("mål", Topic::Goals),
    ("patientens mål", Topic::Goals),
    ("mina mål", Topic::Goals),
    ("målsättning", Topic::Goals),
    ("egenvård", Topic::Advice),
    ("egenvårdsråd", Topic::Advice),
    ("planstatus", Topic::Status),
    ("status", Topic::Status),
];

/// What is said under one heading, line by line. Before the first heading there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) heading: Option<String>,
    pub(super) lines: Vec<String>,
}

impl Part {
    pub(super) fn topic(&self) -> Option<Topic> {
        self.heading.as_deref().and_then(topic)
    }

    /// The lines as one text, below their heading.
    pub(super) fn whole(&self) -> String {
        let heading = self
            .heading
            .as_ref()
            .map(|heading| if self.lines.is_empty() { heading.clone() } else { format!("{heading}:") });
        heading.into_iter().chain(self.lines.iter().cloned()).collect::<Vec<_>>().join("\n")
    }
}

/// What a heading is about; none where it is not known.
pub(super) fn topic(heading: &str) -> Option<Topic> {
    // Longer than any that is known, it needs no further look.
    let heading = Some(heading).filter(|heading| heading.len() <= LONGEST)?.to_lowercase();
    let heading = heading.trim_matches(|sign: char| !sign.is_alphabetic());
    KNOWN.iter().find(|(known, _)| *known == heading).map(|(_, topic)| *topic)
}

/// How long a line can be that is a heading.
const LONGEST: usize = 80;

/// The parts of a text, in their order.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    for line in markup::lines(text) {
        match heading_in(line.kind, &line.text) {
            Some((heading, rest)) => parts.push(Part {
                heading: Some(heading.trim_end_matches([':', ' ']).to_owned()),
                lines: rest.map(str::to_owned).into_iter().collect(),
            }),
            None => {
                if let Some(part) = parts.last_mut() {
                    part.lines.push(line.text);
                }
            }
        }
    }
    parts.retain(|part| part.heading.is_some() || !part.lines.is_empty());
    parts
}

/// The heading that a line is or begins with, and what stands behind it on the line.
fn heading_in(kind: Kind, line: &str) -> Option<(&str, Option<&str>)> {
    match kind {
        Kind::Heading => Some((line, None)),
        Kind::Text => match line.split_once(':') {
            Some((heading, rest)) if rest.trim().is_empty() => {
                Some((heading, None)).filter(|_| line.len() <= LONGEST)
            }
            Some((heading, rest)) => topic(heading).map(|_| (heading, Some(rest.trim()))),
            None => topic(line).map(|_| (line, None)),
        },
    }
}

/// A line without the sign that makes it one of a list.
pub(super) fn item(line: &str) -> &str {
    let line = line.trim();
    let rest = line.strip_prefix(['-', '–', '—', '•', '*', '·']).map(str::trim);
    let number = line.find(|sign: char| !sign.is_ascii_digit()).filter(|end| (1..3).contains(end));
    let rest = rest.or_else(|| {
        let rest = line.get(number?..)?.strip_prefix(['.', ')'])?;
        // A number with a decimal is no place in a list.
        rest.strip_prefix(' ').map(str::trim)
    });
    rest.filter(|rest| !rest.is_empty()).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_part_a_text() {
        #[track_caller]
        fn check(text: &str, expected: &[&str]) {
            let parts = parts(text);
            let found: Vec<_> = parts
                .iter()
                .map(|part| {
                    format!("{}={}", part.heading.as_deref().unwrap_or_default(), part.lines.join("|"))
                })
                .collect();
            assert_eq!(found, expected);
        }
        check("bara text\ni två rader", &["=bara text|i två rader"]);
        check(
            "Inledning\nPatienten ansvarar för:\n- ta medicin\nOkänt:\nx",
            &["=Inledning", "Patienten ansvarar för=- ta medicin", "Okänt=x"],
        );
        check("Fast vårdkontakt: Elin Berg\nRing: 112", &["Fast vårdkontakt=Elin Berg|Ring: 112"]);
        check("MÅL\ngå ut", &["MÅL=gå ut"]);
        check("<section><title>Giltighet</title><para>2026</para></section>", &["Giltighet=2026"]);
        check("", &[]);
    }

    #[test]
    fn a_line_of_a_list_loses_its_sign() {
        for (line, expected) in [
            ("- a", "a"),
            ("• a", "a"),
            ("1. a", "a"),
            ("12) a", "a"),
            ("1.5 mg", "1.5 mg"),
            ("-", "-"),
            ("a", "a"),
        ] {
            assert_eq!(item(line), expected);
        }
    }
}
