//! What is written in base64: the contracts write all content so. Rule: nothing is decoded that nobody reads.

/// How many bytes it holds, told by its length.
pub(super) fn size(text: &str) -> u64 {
    let signs = text.bytes().filter(|byte| sextet(*byte).is_some()).count();
    u64::try_from(signs * 3 / 4).unwrap_or_default()
}

/// The text that it holds; the text itself where it is no base64, as some hand it over decoded.
pub(super) fn text(written: &str) -> String {
    let Some(bytes) = decode(written).filter(|_| !is_word(written)) else { return written.to_owned() };
    let is_odd = |sign: char| sign.is_control() && !"\n\r\t".contains(sign);
    let decoded = match String::from_utf8(bytes) {
        Ok(text) => Some(text).filter(|text| !text.chars().any(is_odd)),
        // Older systems write ISO 8859-1, in which a byte is a sign.
        Err(error) => Some(error.as_bytes())
            .filter(|bytes| is_latin(bytes))
            .map(|bytes| bytes.iter().copied().map(char::from).collect()),
    };
    decoded.unwrap_or_else(|| written.to_owned())
}

/// Whether it is a single word: "Vila" could be base64 as well, and no text of any length is without capitals in it.
fn is_word(text: &str) -> bool {
    text.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
}

/// Whether bytes read well as ISO 8859-1: letters with the accents of Swedish, and few of anything else beyond ASCII.
fn is_latin(bytes: &[u8]) -> bool {
    let is_known = |byte: &u8| b"\xe5\xe4\xf6\xc5\xc4\xd6\xe9\xe8\xfc\xb0\xa0\xb5\xbd".contains(byte);
    bytes.iter().all(|byte| matches!(byte, b'\n' | b'\r' | b'\t' | b' '..=b'~') || is_known(byte))
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits, mut padding, mut signs) = (0_u32, 0, 0, 0);
    for byte in text.bytes().filter(|byte| !byte.is_ascii_whitespace()) {
        signs += 1;
        if byte == b'=' {
            padding += 1;
            continue;
        }
        held = held << 6 | sextet(byte).filter(|_| padding == 0)?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    (signs % 4 == 0 && padding < 3 && signs > 0).then_some(bytes)
}

fn sextet(byte: u8) -> Option<u32> {
    match byte {
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'a'..=b'z' => Some(u32::from(byte - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_out_of_base64_or_is_left_alone() {
        #[track_caller]
        fn check(written: &str, expected: &str) {
            assert_eq!(text(written), expected);
        }
        check("TcOlbDogZ8OlIHV0", "Mål: gå ut");
        check("TcOl\nbDogZ8Ol\r\nIHV0", "Mål: gå ut");
        check("TeVsOiBn5SB1dA==", "Mål: gå ut");
        check("Mål: gå ut", "Mål: gå ut");
        check("Vila", "Vila");
        check("Promenad", "Promenad");
        check("", "");
        check("====", "====");
        check("a=bc", "a=bc");
    }

    #[test]
    fn the_length_tells_the_size() {
        assert_eq!([size("TWFu"), size("TWE="), size("TQ=="), size("TW\nFu"), size("")], [3, 2, 1, 3, 0]);
    }
}
