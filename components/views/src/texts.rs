//! Every visible word, by typed keys: a text that Swedish or English lacks does not compile.
//!
//! `{name}` in a text stands for a value. Month and weekday names are texts too, as the same words are needed where there is no
//! browser to ask. In a browser only Swedish is here; the words of every other language, and a host's own, are handed in one
//! after the other, as `www/languages` has them.

#[cfg(not(target_family = "wasm"))]
mod en;
mod keys;
mod sv;

use std::str::Split;

use yew::AttrValue;

pub use keys::Texts;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Swedish.
    #[default]
    Swedish,
    /// English; in a browser it is handed in as any other.
    #[cfg(not(target_family = "wasm"))]
    English,
    /// The words that were handed in.
    Given(&'static Texts),
}

/// Between the texts that are handed in.
const SEPARATOR: char = '\u{1f}';

impl Locale {
    /// A language of which the texts are handed in: first which plural form belongs to which number, see [`Plural::of`], then
    /// each text in the order of the keys, of a plural all its forms. They stay for the life of the program: a widget speaks
    /// few languages.
    pub fn given(texts: String) -> Self {
        const SWEDISH: Texts = sv::texts();
        let mut given = Box::leak(texts.into_boxed_str()).split(SEPARATOR);
        let rule = given.next().unwrap_or_default();
        let texts = Box::leak(Box::new(SWEDISH)); // copied, and then written over
        texts.take(&mut Words { given, rule });
        Self::Given(texts)
    }

    /// What is said in the place of a widget that has stopped, in Swedish: that it has, that what was being written is gone,
    /// and the name of the button that tries again. Here, as another crate that calls `texts` gets a copy of it.
    #[inline(never)]
    pub fn stopped() -> [String; 3] {
        let texts = Self::Swedish.texts();
        [&texts.stopped, &texts.stopped_writing, &texts.error_retry].map(ToString::to_string)
    }

    /// Its texts.
    pub fn texts(self) -> &'static Texts {
        // Made by the compiler: made at run time, each text is code that puts it where it belongs.
        const SWEDISH: &Texts = &sv::texts();
        #[cfg(not(target_family = "wasm"))]
        const ENGLISH: &Texts = &en::texts();
        match self {
            Self::Swedish => SWEDISH,
            #[cfg(not(target_family = "wasm"))]
            Self::English => ENGLISH,
            Self::Given(texts) => texts,
        }
    }
}

/// The same texts are those in the same place: each language has one, and so has each host's own.
impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Texts {}

/// Texts as they are handed in.
struct Words {
    given: Split<'static, char>,
    rule: &'static str,
}

impl Words {
    #[inline(never)]
    fn word(&mut self, place: &mut AttrValue) {
        if let Some(text) = self.given.next() {
            *place = AttrValue::Static(text);
        }
    }

    #[inline(never)]
    fn plural(&mut self, place: &mut Plural) {
        place.rule = self.rule;
        for (form, text) in place.forms.iter_mut().zip(&mut self.given) {
            *form = text;
        }
    }
}

/// A text for each of the numbers that a language tells apart; six is the most that any does.
#[derive(Debug)]
pub struct Plural {
    forms: [&'static str; FORMS],
    rule: &'static str,
}

/// How many forms a plural has place for.
const FORMS: usize = 6;

/// Nothing, as many, is the second form; one is the first.
const ONE_AND_OTHER: &str = "10";

impl Plural {
    /// The text for a number, with the number in it. A rule has the place of the form for each number from 0 on; where it ends,
    /// numbers are as those a hundred less, or take the second form.
    pub fn of(&self, count: usize) -> String {
        let rule = self.rule.as_bytes();
        let like = if count < 200 { count } else { 100 + count % 100 };
        let form = rule.get(like).map_or(1, |digit| usize::from(digit.wrapping_sub(b'0')));
        fill(self.forms.get(form).copied().unwrap_or_default(), &[("n", &count.to_string())])
    }
}

/// A text, as it stands in a language file.
#[cfg(not(target_family = "wasm"))]
#[derive(Clone, Copy, Debug)]
pub enum Entry<'t> {
    /// One text.
    Word(&'t str),
    /// One for one, and one for several and for none.
    Plural(&'t Plural),
    /// So many in a row, such as the months.
    List(&'t [AttrValue]),
}

#[cfg(not(target_family = "wasm"))]
impl Plural {
    /// For one, and for several and for none.
    pub fn one_and_other(&self) -> [&'static str; 2] {
        let [one, other, ..] = self.forms;
        [one, other]
    }
}

/// Puts values into a text. A value is never read for further places.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = after;
            break;
        };
        filled.extend(values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value));
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

/// A text known at compile time.
const fn s(text: &'static str) -> AttrValue {
    AttrValue::Static(text)
}

const fn p(one: &'static str, other: &'static str) -> Plural {
    Plural { forms: [one, other, "", "", "", ""], rule: ONE_AND_OTHER }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_they_belong() {
        assert_eq!(fill("{a} och {b}", &[("a", "{b}"), ("b", "2")]), "{b} och 2");
        assert_eq!(fill("utan {okänd} värde", &[]), "utan  värde");
        assert_eq!(fill("öppen {klammer", &[]), "öppen klammer");
        assert_eq!(sv::texts().plans_count.of(1), "1 plan");
        assert_eq!(sv::texts().plans_count.of(0), "0 planer");
    }

    /// English, as a file would hand it in, with a rule for numbers.
    fn given(rule: &str) -> &'static Texts {
        let english = Locale::English.texts().entries();
        let texts = english.into_iter().flat_map(|(_, entry)| match entry {
            Entry::Word(text) => vec![text.to_owned()],
            Entry::Plural(plural) => plural.forms.map(str::to_owned).to_vec(),
            Entry::List(texts) => texts.iter().map(ToString::to_string).collect(),
        });
        let all: Vec<_> = [rule.to_owned()].into_iter().chain(texts).collect();
        Locale::given(all.join("\u{1f}")).texts()
    }

    #[test]
    fn what_is_handed_in_is_what_was_compiled() {
        let words = |texts: &Texts| format!("{texts:?}");
        assert_eq!(words(given("10")), words(Locale::English.texts()));
    }

    #[test]
    fn another_language_has_other_plurals() {
        let plural = Plural { forms: ["f0", "f1", "f2", "f3", "f4", "f5"], rule: "012" };
        let said: Vec<_> = [0, 1, 2, 3].map(|count| plural.of(count)).into();
        assert_eq!(said, ["f0", "f1", "f2", "f1"]);
        let rule: String = (0..200).map(|count| if count % 10 == 1 { '0' } else { '2' }).collect();
        let plural =
            Plural { forms: ["one {n}", "", "many {n}", "", "", ""], rule: Box::leak(rule.into_boxed_str()) };
        assert_eq!(
            [1, 101, 1000, 1221].map(|count| plural.of(count)),
            ["one 1", "one 101", "many 1000", "one 1221"]
        );
    }

    #[test]
    fn what_is_not_handed_in_is_swedish() {
        let texts = Locale::given("10\u{1f}en\u{1f}In this plan".to_owned()).texts();
        assert_eq!(
            [&texts.plan_sections, &texts.missing_here].map(ToString::to_string),
            ["In this plan", "Uppgifter kan saknas här."]
        );
    }
}
