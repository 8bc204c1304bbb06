//! What is promised of texts, and what is written of them for others: the language files of the package, their types, the page
//! docs/texts.md. The Rust catalogues are the source; `cargo xtask languages` writes the files.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use samplan_views::{Entry, Locale, Plural, Texts};

/// Every key that ever was, one a line: what is gone from the catalogue is missed here.
const KEYS: &str = "www/languages/keys.txt";

fn path(name: &str) -> String {
    format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn file(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_default()
}

/// A key with what a host writes under it: `plans_count{}` has a text for one and for several, `months[12]` is a list.
fn promised() -> BTreeSet<String> {
    texts(Locale::Swedish)
        .into_iter()
        .map(|(key, entry)| match entry {
            Entry::Word(_) => key.to_owned(),
            Entry::Plural(_) => format!("{key}{{}}"),
            Entry::List(list) => format!("{key}[{}]", list.len()),
        })
        .collect()
}

/// All but the name of the language itself, which is no text.
fn texts(locale: Locale) -> Vec<(&'static str, Entry<'static>)> {
    locale.texts().entries().into_iter().filter(|(key, _)| *key != "lang").collect()
}

/// As JavaScript has it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n"))
}

fn module(name: &str, source: &str, locale: Locale) -> String {
    let mut module = format!(
        "// {name}. Written by `cargo xtask languages` from components/views/src/texts/{source}.rs: change it there.\n\
         export default {{\n  lang: {},\n  key: {},\n  texts: {{\n",
        quoted(&locale.texts().lang),
        Texts::KEY
    );
    for (key, entry) in texts(locale) {
        let value = match entry {
            Entry::Word(text) => quoted(text),
            Entry::Plural(plural) => {
                let [one, other] = plural.one_and_other().map(quoted);
                format!("{{ one: {one}, other: {other} }}")
            }
            Entry::List(list) => {
                format!("[{}]", list.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))
            }
        };
        writeln!(module, "    {key}: {value},").unwrap();
    }
    module + "  },\n};\n"
}

const TYPES_HEAD: &str = "// Written by `cargo xtask languages` from components/views/src/texts/keys.rs: change it there.

/** A text for each of the numbers that the language tells apart, as `Intl.PluralRules` names them. `{n}` is the number. */
export interface SamplanPlural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Words of yours in the place of ours, by key. Plain text; `{name}` in it stands for a value. What you leave out stays as it is. */
export interface SamplanTexts {
";

fn types() -> String {
    let mut types = TYPES_HEAD.to_owned();
    for (key, entry) in texts(Locale::Swedish) {
        let (said, of) = match entry {
            Entry::Word(text) => (text.to_owned(), "string".to_owned()),
            Entry::Plural(plural) => (plural.one_and_other().join(" · "), "SamplanPlural".to_owned()),
            Entry::List(list) => (
                list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
                "readonly string[]".to_owned(),
            ),
        };
        writeln!(types, "  /** {said} */\n  readonly {key}?: {of};").unwrap();
    }
    types
        + "}

/** A language, or some words of one: what is left out is taken from ours of that language, else it is Swedish. */
export interface SamplanLanguage {
  /** Its tag, which stands as `lang` on what is drawn. Without it, the one under which it is configured. */
  readonly lang?: string;
  /** In which direction it is read. Without it, as the browser knows of the language. */
  readonly dir?: 'ltr' | 'rtl';
  /** Of which keys it was made; only our own files have it. */
  readonly key?: number;
  readonly texts: SamplanTexts;
}

declare const language: SamplanLanguage;
export default language;
"
}

const PAGE_HEAD: &str = "# All texts

Every word that the widgets say of their own, by its key, in Swedish and English. How to put words of your own in their place stands in
[Languages](languages.md). `{name}` stands for a value. Where there are two texts with · between, the first is for one (`one`) and the
second for several and for none (`other`).

The keys are a promise: within a major version none is taken away, and none comes to mean something else. The words under them may get
better.

| key | Swedish | English |
| --- | --- | --- |
";

fn cell(entry: Entry<'_>) -> String {
    let said = match entry {
        Entry::Word(text) => text.to_owned(),
        Entry::Plural(plural) => plural.one_and_other().join(" · "),
        Entry::List(list) => list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    };
    said.replace('|', "\\|").replace('\n', " ").trim().to_owned()
}

fn page() -> String {
    let rows = texts(Locale::Swedish).into_iter().zip(texts(Locale::English));
    rows.fold(PAGE_HEAD.to_owned(), |page, ((key, swedish), (_, english))| {
        format!("{page}| `{key}` | {} | {} |\n", cell(swedish), cell(english))
    })
}

/// Those of today beside those that were.
fn keys() -> String {
    let known = file(KEYS).lines().map(str::to_owned).collect::<BTreeSet<_>>();
    known.union(&promised()).fold(String::new(), |keys, key| keys + key + "\n")
}

fn files() -> [(&'static str, String); 5] {
    [
        ("www/languages/sv.js", module("Swedish", "sv", Locale::Swedish)),
        ("www/languages/en.js", module("English", "en", Locale::English)),
        ("www/languages/language.d.ts", types()),
        ("docs/texts.md", page()),
        (KEYS, keys()),
    ]
}

#[test]
fn no_key_is_gone() {
    let known = file(KEYS).lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let gone: Vec<_> = known.difference(&promised()).cloned().collect();
    assert!(
        gone.is_empty(),
        "hosts have words of their own under {gone:?}: keep the keys, with what they mean, until the next major version. \
         docs/upgrade.md says what is promised; a major version takes the lines out of {KEYS}, and tells it in CHANGELOG.md."
    );
}

#[test]
fn files_are_current() {
    for (name, text) in files() {
        assert!(file(name) == text, "{name} is not current: run `cargo xtask languages`");
    }
}

#[test]
#[ignore = "cargo xtask languages: it writes the files"]
fn write() {
    for (name, text) in files() {
        fs::write(path(name), text).unwrap();
    }
}

/// The places of a text, `{name}` and the like.
fn places(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|behind| Some(behind.split_once('}')?.0)).collect()
}

/// A host's text is measured by these: so what one language has a place for, the other has too.
#[test]
fn languages_have_the_same_places() {
    let mut odd = Vec::new();
    for ((key, swedish), (_, english)) in texts(Locale::Swedish).into_iter().zip(texts(Locale::English)) {
        let is_same = match (swedish, english) {
            (Entry::Word(swedish), Entry::Word(english)) => places(swedish) == places(english),
            (Entry::Plural(swedish), Entry::Plural(english)) => {
                let [[_, swedish], [_, english]] = [swedish, english].map(Plural::one_and_other);
                places(swedish) == places(english)
            }
            (Entry::List(swedish), Entry::List(english)) => swedish.len() == english.len(),
            _ => false,
        };
        odd.extend((!is_same).then_some(key));
    }
    assert_eq!(odd, Vec::<&str>::new());
}

/// What is empty in a file is taken for what is not there.
#[test]
fn no_text_is_empty() {
    for locale in [Locale::Swedish, Locale::English] {
        for (key, entry) in texts(locale) {
            let is_there = match entry {
                Entry::Word(text) => !text.is_empty(),
                Entry::Plural(plural) => plural.one_and_other().iter().all(|text| !text.is_empty()),
                Entry::List(list) => list.iter().all(|text| !text.is_empty()),
            };
            assert!(is_there, "{key} is empty in {locale:?}");
        }
    }
}
