//! XHTML as plain text. Tags are dropped and never interpreted: what comes out is shown as text, whatever it holds.

/// What ends a line.
const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "hr",
];

/// The text of some XHTML: a line for each block, no line empty.
pub(super) fn plain(xhtml: &str) -> String {
    let mut plain = String::with_capacity(xhtml.len() / 2);
    let mut rest = xhtml;
    while let Some(start) = rest.find(['<', '&']) {
        let (before, found) = rest.split_at_checked(start).unwrap_or((rest, ""));
        plain.push_str(&before.replace(['\n', '\r', '\t'], " "));
        rest = match found.strip_prefix('<') {
            Some(tag) => after_tag(tag, &mut plain),
            None => after_entity(found, &mut plain),
        };
    }
    plain.push_str(&rest.replace(['\n', '\r', '\t'], " "));
    let lines = plain.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What follows on a tag, a comment, or a less-than sign that begins neither.
fn after_tag<'x>(tag: &'x str, plain: &mut String) -> &'x str {
    if let Some(comment) = tag.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, after)| after);
    }
    if !tag.starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!' | '?')) {
        plain.push('<');
        return tag;
    }
    let name: String = tag
        .trim_start_matches('/')
        .chars()
        .take(12)
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    if BLOCKS.contains(&name.as_str()) {
        plain.push('\n');
    } else if name == "td" || name == "th" {
        plain.push(' ');
    }
    let after = end_of_tag(tag);
    match name.as_str() {
        // Nobody reads these as text.
        "script" | "style" if !tag.starts_with('/') => after_element(after, &name),
        _ => after,
    }
}

/// What follows on the tag. A ">" in quotes does not end it.
fn end_of_tag(tag: &str) -> &str {
    let mut quote = None;
    for (place, sign) in tag.char_indices() {
        match (quote, sign) {
            (None, '>') => return tag.get(place + 1..).unwrap_or_default(),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            (Some(_) | None, _) => {}
        }
    }
    ""
}

fn after_element<'x>(inside: &'x str, name: &str) -> &'x str {
    let mut rest = inside;
    while let Some((_, after)) = rest.split_once("</") {
        if after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return end_of_tag(after);
        }
        rest = after;
    }
    ""
}

fn after_entity<'x>(found: &'x str, plain: &mut String) -> &'x str {
    let known = found.get(1..).and_then(|entity| {
        let end = entity.bytes().take(10).position(|byte| byte == b';')?;
        Some((character(entity.get(..end)?)?, entity.get(end + 1..)?))
    });
    // An ampersand that begins nothing known stands for itself.
    let (character, after) = known.unwrap_or(('&', found.get(1..).unwrap_or_default()));
    plain.push(character);
    after
}

fn character(entity: &str) -> Option<char> {
    let number = entity.strip_prefix('#').map(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    });
    match (number, entity) {
        (Some(number), _) => number.ok().and_then(char::from_u32),
        (None, "amp") => Some('&'),
        (None, "lt") => Some('<'),
        (None, "gt") => Some('>'),
        (None, "quot") => Some('"'),
        (None, "apos") => Some('\''),
        (None, "nbsp") => Some('\u{a0}'),
        (None, "aring") => Some('å'),
        (None, "auml") => Some('ä'),
        (None, "ouml") => Some('ö'),
        (None, "Aring") => Some('Å'),
        (None, "Auml") => Some('Ä'),
        (None, "Ouml") => Some('Ö'),
        (None, "eacute") => Some('é'),
        (None, "ndash") => Some('–'),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn markup_is_dropped_and_text_stays() {
        #[track_caller]
        fn check(xhtml: &str, expected: &str) {
            assert_eq!(plain(xhtml), expected);
        }
        check("<div><p>Ett  &amp;\n två</p><p>Tre<br/>Fyra</p></div>", "Ett & två\nTre\nFyra");
        check("<table><tr><td>a</td><td>b</td></tr></table>", "a b");
        check("<a title=\"x > y\" href='javascript:1'>länk</a>", "länk");
        check("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>");
        check("<script>alert('<p>')</script>kvar<style>p{}</STYLE>", "kvar");
        check("<scr<script>ipt>x", "ipt>x");
        check("<!-- <p>bort --> -->kvar", "-->kvar");
        check("5 < 6 och 7 <8 &unknown; & &#229;&#xe4;", "5 < 6 och 7 <8 &unknown; & åä");
        check("<p", "");
        check("<![CDATA[x]]>y", "y");
        check("&#1114112;&#;&", "&#1114112;&#;&");
    }
}
