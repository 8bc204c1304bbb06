//! Small and capital letters, of the alphabets in which names and words are written in Sweden: Latin, Greek, Cyrillic,
//! Armenian. Other alphabets in use have no capitals.
//!
//! A table of our own, as the standard library's knows every alphabet that there has been: 10 kB of the WASM (brotli).

use std::cmp::Ordering;

/// The capitals from one to another, every so many, and how much further on their small letters are.
struct Capitals(u32, u32, u32, u32);

const CAPITALS: [Capitals; 28] = [
    Capitals(0x41, 0x5a, 1, 32),    // A to Z
    Capitals(0xc0, 0xd6, 1, 32),    // À to Ö
    Capitals(0xd8, 0xde, 1, 32),    // Ø to Þ
    Capitals(0x100, 0x12e, 2, 1),   // Ā to Į
    Capitals(0x132, 0x136, 2, 1),   // Ĳ to Ķ
    Capitals(0x139, 0x147, 2, 1),   // Ĺ to Ň
    Capitals(0x14a, 0x176, 2, 1),   // Ŋ to Ŷ
    Capitals(0x179, 0x17d, 2, 1),   // Ź to Ž
    Capitals(0x18f, 0x18f, 1, 202), // Ə
    Capitals(0x1a0, 0x1a0, 1, 1),   // Ơ
    Capitals(0x1af, 0x1af, 1, 1),   // Ư
    Capitals(0x1cd, 0x1db, 2, 1),   // Ǎ to Ǜ
    Capitals(0x1de, 0x1ee, 2, 1),   // Ǟ to Ǯ
    Capitals(0x1f8, 0x21e, 2, 1),   // Ǹ to Ȟ, with Ș and Ț
    Capitals(0x386, 0x386, 1, 38),  // Ά
    Capitals(0x388, 0x38a, 1, 37),  // Έ to Ί
    Capitals(0x38c, 0x38c, 1, 64),  // Ό
    Capitals(0x38e, 0x38f, 1, 63),  // Ύ and Ώ
    Capitals(0x391, 0x3a1, 1, 32),  // Α to Ρ
    Capitals(0x3a3, 0x3ab, 1, 32),  // Σ to Ϋ
    Capitals(0x400, 0x40f, 1, 80),  // Ѐ to Џ
    Capitals(0x410, 0x42f, 1, 32),  // А to Я
    Capitals(0x460, 0x480, 2, 1),   // Ѡ to Ҁ
    Capitals(0x48a, 0x4be, 2, 1),   // Ҋ to Ҿ, with Ґ
    Capitals(0x4d0, 0x52e, 2, 1),   // Ӑ to Ԯ
    Capitals(0x531, 0x556, 1, 48),  // Ա to Ֆ
    Capitals(0x1e00, 0x1e94, 2, 1), // Ḁ to Ẕ
    Capitals(0x1ea0, 0x1efe, 2, 1), // Ạ to Ỿ, of Vietnamese
];

impl Capitals {
    fn hold(&self, letter: u32) -> bool {
        (self.0..=self.1).contains(&letter) && (letter - self.0).is_multiple_of(self.2)
    }
}

/// The small letter of a capital; anything else as it is.
pub fn small(letter: char) -> char {
    // Nearly every letter of a Swedish text: the table is for the rest.
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = u32::from(letter);
    let found = CAPITALS.iter().find(|capitals| capitals.hold(code));
    found.and_then(|capitals| char::from_u32(code + capitals.3)).unwrap_or(letter)
}

/// The capital of a small letter; anything else as it is.
pub fn capital(letter: char) -> char {
    let code = u32::from(letter);
    let found =
        CAPITALS.iter().find(|capitals| code.checked_sub(capitals.3).is_some_and(|code| capitals.hold(code)));
    found.and_then(|capitals| char::from_u32(code - capitals.3)).unwrap_or(letter)
}

/// The order of two texts in a Swedish list: capitals count as small letters, `å`, `ä` and `ö` come after `z`, and other
/// letters with marks stand with those without.
pub fn alphabetical(one: &str, other: &str) -> Ordering {
    one.chars().map(place).cmp(other.chars().map(place))
}

/// Where a character stands in the Swedish alphabet.
fn place(character: char) -> u32 {
    match small(character) {
        'å' => u32::from('z') + 1,
        'ä' | 'æ' => u32::from('z') + 2,
        'ö' | 'ø' => u32::from('z') + 3,
        'é' | 'è' | 'ê' | 'ë' => u32::from('e'),
        'á' | 'à' | 'â' => u32::from('a'),
        'ü' | 'ú' => u32::from('u'),
        'ó' | 'ô' => u32::from('o'),
        'í' | 'ï' => u32::from('i'),
        other => u32::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_in_the_order_of_the_swedish_alphabet() {
        let mut names =
            vec!["Örebro", "Åmål", "Zinkgruvan", "arvika", "Älvsbyn", "Arboga", "Édsbyn", "Ekerö"];
        crate::order::sort_by(&mut names, |one, other| alphabetical(one, other));
        assert_eq!(names, ["Arboga", "arvika", "Édsbyn", "Ekerö", "Zinkgruvan", "Åmål", "Älvsbyn", "Örebro"]);
    }

    /// What the standard library knows beside: `ÿ` with its capital far away, letters of phonetics and old alphabets, and what
    /// becomes two letters.
    #[test]
    fn the_standard_library_says_the_same() {
        let mut same = 0;
        for letter in ('\0'..'\u{590}').chain('\u{1e00}'..'\u{1f00}') {
            let [low, high] = [small(letter), capital(letter)];
            assert!(low == letter || letter.to_lowercase().eq([low]), "{letter}");
            assert!(high == letter || letter.to_uppercase().eq([high]), "{letter}");
            same += usize::from(letter.to_lowercase().eq([low]) && letter.to_uppercase().eq([high]));
        }
        assert!(same > 1_400, "{same}");
        let known = "ABCÅÄÖẠẾÉÈÜÑÇŠŽŁĄĘŚŻŐŰĞŞČĆĐŘŮȘȚΑΩΆΈЯЮЁЂҐЇԱ";
        assert_eq!(known.chars().map(small).collect::<String>(), known.to_lowercase());
        assert_eq!(known.chars().map(small).map(capital).collect::<String>(), known);
    }
}
