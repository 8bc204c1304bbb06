//! Whom all of it is about. Rule: two persons are never mixed. Who says that two are the same is a personal identity number, where
//! both have one, and else the name: of two that differ, one has only more names than the other.

use std::collections::BTreeSet;

use samplan_read::native::lenient::Maybe;
use samplan_read::native::wire::Subject;

use super::Taken;
use crate::gathered::Gathered;

/// The person: the one that the host names, else the one that most of the sources are about.
pub(super) fn of(host: Option<&Subject>, taken: &[Taken]) -> Option<Subject> {
    if let Some(host) = host {
        return Some(host.clone());
    }
    let mut most: Option<(usize, &Subject)> = None;
    for subject in taken.iter().flat_map(|taken| &taken.gathered.subjects) {
        let count = taken.iter().filter(|taken| is_about(&taken.gathered, subject)).count();
        // Of equals, the first.
        if most.is_none_or(|(known, _)| count > known) {
            most = Some((count, subject));
        }
    }
    most.map(|(_, subject)| subject.clone())
}

/// Whether all that was gathered is about a person, as far as it says.
pub(super) fn is_about(gathered: &Gathered, person: &Subject) -> bool {
    gathered.subjects.iter().all(|subject| is_same(subject, person))
}

/// Whom the sources are about, with what each of them knows.
pub(super) fn subject(taken: &[Taken]) -> Option<Subject> {
    let subjects = || taken.iter().flat_map(|taken| &taken.gathered.subjects);
    // A name has letters: where a contract does not say it, a number stands in its place.
    let is_said = |subject: &&Subject| !subject.name.0.trim().is_empty();
    let named = subjects().find(|subject| !names(subject).is_empty()).or_else(|| subjects().find(is_said))?;
    let known = |of: fn(&Subject) -> &Maybe<_>| subjects().find_map(|subject| of(subject).0.clone());
    Some(Subject {
        name: named.name.clone(),
        given_name: Maybe(named.given_name.0.clone()),
        identifier: Maybe(known(|subject| &subject.identifier)),
        // One that says that she is protected is enough.
        protection: subjects().find_map(|subject| subject.protection),
    })
}

fn is_same(one: &Subject, other: &Subject) -> bool {
    if let Some((one, other)) = number(one).zip(number(other)) {
        let shorter = one.len().min(other.len());
        return one.get(one.len() - shorter..) == other.get(other.len() - shorter..);
    }
    let (one, other) = (names(one), names(other));
    one.is_subset(&other) || other.is_subset(&one)
}

/// A personal identity number as it is compared: its twelve or ten signs. Other identities differ from system to system.
fn number(subject: &Subject) -> Option<String> {
    let text = &subject.identifier.0.as_ref()?.0;
    let signs: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_number = matches!(signs.len(), 10 | 12) && signs.chars().take(6).all(|sign| sign.is_ascii_digit());
    is_number.then(|| signs.to_ascii_uppercase())
}

fn names(subject: &Subject) -> BTreeSet<String> {
    let words = subject.name.0.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.contains(char::is_alphabetic)).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use samplan_read::native::scalars::Text;

    #[test]
    fn two_persons_are_never_taken_for_one() {
        #[track_caller]
        fn check(one: (&str, &str), other: (&str, &str), expected: &str) {
            let subject = |(name, number): (&str, &str)| Subject {
                name: Text(name.to_owned()),
                identifier: Maybe(Text::parse(number)),
                ..Subject::default()
            };
            let said = |is_same| if is_same { "same" } else { "other" };
            assert_eq!(said(is_same(&subject(one), &subject(other))), expected);
            assert_eq!(said(is_same(&subject(other), &subject(one))), expected);
        }
        check(("Selma Persson", "19401212-1212"), ("S. Persson", "194012121212"), "same");
        check(("Selma Persson", "19401212-1212"), ("Selma Persson", "401212-1212"), "same");
        check(("Selma Persson", "19401212-1212"), ("Selma Persson", "19401212-1220"), "other");
        check(("Selma Persson", "4711"), ("Persson, Selma Maria", "815"), "same");
        check(("Anna Svensson", ""), ("Erik Svensson", ""), "other");
        check(("Selma Persson", "19401212-1212"), ("", ""), "same");
        check(("19401212-****", "19401212-1212"), ("Kim Exempel", ""), "same");
        check(("", "19401212-1212"), ("Erik Svensson", "19401212-1220"), "other");
    }
}
