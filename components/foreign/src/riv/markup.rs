//! `DocBook` and HTML as text. Rule: of markup come headings and lines, and nothing else; an attribute is never read.
//!
//! Every sign is looked at a bounded number of times, whatever is missing.

/// A line of a text, and what it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) kind: Kind,
    pub(super) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The title of a section.
    Heading,
    Text,
}

/// The lines of a text: marked up, marked up and encoded once more, or plain.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let text = text.trim();
    if text.starts_with("&lt;") && !text.contains('<') {
        return marked(&without_entities(text));
    }
    // A plain text may hold a sign of its own: "blodsocker < 4".
    if text.starts_with('<') && (text.contains("</") || text.contains("/>")) {
        marked(text)
    } else {
        let line = |line: &str| Line { kind: Kind::Text, text: line.trim().to_owned() };
        text.lines().map(line).filter(|line| !line.text.is_empty()).collect()
    }
}

/// What has been read of a marked-up text.
struct Page {
    lines: Vec<Line>,
    /// The line that is being written.
    open: String,
    kind: Kind,
}

impl Page {
    fn end_line(&mut self) {
        let words: Vec<_> = self.open.split_whitespace().collect();
        if !words.is_empty() {
            self.lines.push(Line { kind: self.kind, text: words.join(" ") });
        }
        self.open.clear();
    }

    fn tag(&mut self, tag: &str) {
        let (name, is_end) = match tag.strip_prefix('/') {
            Some(name) => (name, true),
            None => (tag, false),
        };
        let name = name.split(|sign: char| sign.is_whitespace() || sign == '/').next().unwrap_or_default();
        match super::element::local(name).to_ascii_lowercase().as_str() {
            "title" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_line();
                self.kind = if is_end { Kind::Text } else { Kind::Heading };
            }
            // What stands within a line.
            "emphasis" | "link" | "ulink" | "phrase" | "b" | "i" | "u" | "em" | "strong" | "span" | "a"
            | "font" | "small" | "sub" | "sup" | "subscript" | "superscript" => {}
            _ => self.end_line(),
        }
    }
}

fn marked(text: &str) -> Vec<Line> {
    let mut page = Page { lines: Vec::new(), open: String::new(), kind: Kind::Text };
    // Where the last end of each sort stands: one that isn't there must not be looked for again and again.
    let last = |end: &str| text.rfind(end);
    let (tags, comments, data) = (last(">"), last("-->"), last("]]>"));
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        page.open.push_str(&without_entities(before));
        let (end, last, is_text) = match behind {
            _ if behind.starts_with("!--") => ("-->", comments, false),
            _ if behind.starts_with("![CDATA[") => ("]]>", data, true),
            _ => (">", tags, false),
        };
        let is_there = last.is_some_and(|last| last >= text.len() - behind.len());
        let Some((tag, after)) = is_there.then(|| behind.split_once(end)).flatten() else {
            // Nothing behind it ends a tag: it is a text like any other.
            page.open.push('<');
            rest = behind;
            continue;
        };
        match tag.strip_prefix("![CDATA[").filter(|_| is_text) {
            Some(data) => page.open.push_str(data),
            None => page.tag(tag),
        }
        rest = match hidden(tag) {
            Some(end) => after.split_once(end).map_or("", |(_, after)| after),
            None => after,
        };
    }
    page.open.push_str(&without_entities(rest));
    page.end_line();
    page.lines
}

/// What ends an element whose content is not meant to be read.
fn hidden(tag: &str) -> Option<&'static str> {
    let name = tag.split(|sign: char| !sign.is_ascii_alphabetic()).next().unwrap_or_default();
    match name {
        "script" | "SCRIPT" => Some("</script>"),
        "style" | "STYLE" => Some("</style>"),
        _ => None,
    }
}

/// The signs that a text in XML or HTML may have to spell.
const ENTITIES: [(&str, &str); 20] = [
    ("lt", "<"),
    ("gt", ">"),
    ("amp", "&"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("aring", "å"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("Aring", "Å"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("eacute", "é"),
    ("uuml", "ü"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
    ("deg", "°"),
    ("rdquo", "”"),
];

/// A text with its entities spelt out, once. What is none stays as it is.
fn without_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        // No entity is longer than this.
        let end = behind.bytes().take(10).position(|byte| byte == b';');
        if let Some((sign, after)) =
            end.and_then(|end| Some((entity(behind.get(..end)?)?, behind.get(end + 1..)?)))
        {
            out.push_str(&sign);
            rest = after;
        } else {
            out.push('&');
            rest = behind;
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, sign)| (*sign).to_owned());
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(number).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = lines(text)
            .into_iter()
            .map(|line| match line.kind {
                Kind::Heading => format!("# {}", line.text),
                Kind::Text => line.text,
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn markup_becomes_lines() {
        check("Plan\n\n  två ", &["Plan", "två"]);
        check("blodsocker < 4 & 5", &["blodsocker < 4 & 5"]);
        check(
            "<article xmlns='x' version=\"5.0\"><title>Plan</title><section><title>Mål</title><para>G&aring; ut &#38; in</para><para>Äta</para></section></article>",
            &["# Plan", "# Mål", "Gå ut & in", "Äta"],
        );
        check("&lt;article&gt;&lt;para&gt;a &amp;lt; b&lt;/para&gt;&lt;/article&gt;", &["a < b"]);
        check(
            "<p>Ring <b>112</b><br/>vid <a href='javascript:x'>smärta</a></p>",
            &["Ring 112", "vid smärta"],
        );
        check("<ul><li>ett</li><li>två</li></ul>", &["ett", "två"]);
        check("<p>a</p><script>alert('<p>b</p>')</script><p>c</p>", &["a", "c"]);
        check("<p><!-- dolt > --><![CDATA[4 < 5 <b>]]></p>", &["4 < 5 <b>"]);
        check("<?xml version='1.0'?><d:para>x</d:para>", &["x"]);
    }

    #[test]
    fn what_is_missing_costs_no_text_and_no_time() {
        check("<p>a</p> <b", &["a", "<b"]);
        check("<p>a</p><!-- b", &["a", "<!-- b"]);
        let many = format!("<p></p>{}", "<!-- ".repeat(50_000));
        assert!(lines(&many).len() < 3);
        let many = format!("<p></p>{}", "<![CDATA[".repeat(50_000) + ">");
        assert!(!lines(&many).is_empty());
        assert!(!lines(&format!("<p></p>{}", "&".repeat(100_000))).is_empty());
        assert!(!lines(&format!("<p></p>{}", "<".repeat(100_000))).is_empty());
        lines(&format!("<p></p>{}", "<script>".repeat(50_000)));
    }
}
