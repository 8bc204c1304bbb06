//! How one meets, by the words of a booking: the contract has no code for it. Rule: what no word says stays unsaid.

use samplan_model::Mode;
use samplan_read::native::scalars::Text;

/// Words and parts of words, the telling ones first: a *videobesök* is no *besök* at the unit. None stands where a word says
/// that one meets in another way than at the unit, and not how.
const WORDS: [(&str, Option<Mode>); 19] = [
    ("video", Some(Mode::Video)),
    ("telefon", Some(Mode::Phone)),
    ("chatt", Some(Mode::Chat)),
    ("hembesök", Some(Mode::HomeVisit)),
    ("grupp", Some(Mode::Group)),
    ("provtagning", Some(Mode::Sampling)),
    ("blodprov", Some(Mode::Sampling)),
    ("inläggning", Some(Mode::Admission)),
    ("inskrivning på avdelning", Some(Mode::Admission)),
    ("vårdtillfälle", Some(Mode::Admission)),
    ("brevkontakt", Some(Mode::Message)),
    ("digital", None),
    ("distans", None),
    ("online", None),
    ("hemma", None),
    ("ej besök", None),
    ("utan besök", None),
    ("besök", Some(Mode::Visit)),
    ("visit", Some(Mode::Visit)),
];

/// How one meets, by the first text in which a word says it.
pub(super) fn of(texts: &[&Option<Text>]) -> Option<Mode> {
    let in_text = |text: &Text| {
        let text = text.0.to_lowercase();
        WORDS.iter().find(|(word, _)| text.contains(word)).map(|(_, mode)| *mode)
    };
    texts.iter().filter_map(|text| text.as_ref()).find_map(in_text).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_say_how_one_meets() {
        #[track_caller]
        fn check(time_type: &str, care_type: &str, expected: Option<Mode>) {
            assert_eq!(of(&[&Text::parse(time_type), &Text::parse(care_type)]), expected, "{time_type}");
        }
        check("Nybesök", "", Some(Mode::Visit));
        check("Återbesök läkare", "", Some(Mode::Visit));
        check("Videobesök", "", Some(Mode::Video));
        check("Telefonbesök", "", Some(Mode::Phone));
        check("Telefontid", "", Some(Mode::Phone));
        check("Hembesök", "", Some(Mode::HomeVisit));
        check("Gruppbesök", "", Some(Mode::Group));
        check("Provtagning", "", Some(Mode::Sampling));
        check("Chatt med sjuksköterska", "", Some(Mode::Chat));
        check("Digitalt besök", "", None);
        check("Distanskontakt", "Besök", None);
        check("30 min", "Besök", Some(Mode::Visit));
        check("Fysioterapi", "", None);
        check("", "", None);
    }
}
