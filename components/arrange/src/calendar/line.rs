//! Content lines: folded at 75 octets, texts escaped, each ended by CR and LF.

/// So many octets a line may have, without its end.
const WIDTH: usize = 75;

/// The lines of a file.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) text: String,
}

impl Lines {
    /// A line that is known to be short and to need no escaping.
    pub(super) fn raw(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push_str("\r\n");
    }

    /// A name and a value that is no text, such as a date or an address.
    pub(super) fn pair(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{value}"));
    }

    /// A name and a text; nothing where it is empty.
    pub(super) fn words(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.pair(name, &escaped(text));
        }
    }

    /// Goes on in another line, after a space, before a character that has no room.
    fn folded(&mut self, line: &str) {
        let mut width = 0;
        for sign in line.chars() {
            if width + sign.len_utf8() > WIDTH {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(sign);
            width += sign.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text as a value. Line ends become `\n`; other control characters may not be there at all.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for sign in text.trim().chars() {
        match sign {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', sign]),
            sign if sign.is_control() => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_escaped() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(escaped(text), expected);
        }
        check("Fotvård", "Fotvård");
        check("Blod, urin; båda", "Blod\\, urin\\; båda");
        check("a\\b", "a\\\\b");
        check("en\r\ntvå\n", "en\\ntvå");
        check("END:VEVENT\r\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM");
        check("\u{7}\tklocka\u{0}", "klocka");
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        for text in ["x".repeat(400), "å".repeat(200), "👵🏽".repeat(60), format!("{}é", "x".repeat(65))]
        {
            let mut lines = Lines::default();
            lines.words("SUMMARY", &text);
            let physical: Vec<_> = lines.text.split_terminator("\r\n").collect();
            assert!(physical.iter().all(|line| line.len() <= WIDTH), "{physical:?}");
            assert!(physical.iter().skip(1).all(|line| line.starts_with(' ')));
            assert_eq!(lines.text.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
        }
        let mut lines = Lines::default();
        lines.pair("X", &"y".repeat(WIDTH - 2));
        assert_eq!(lines.text.lines().count(), 1, "75 octets have room");
    }
}
