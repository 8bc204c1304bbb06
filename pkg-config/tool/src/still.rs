//! From what the components write to HTML that stands by itself: what needs a script becomes text or room, ways inside become
//! links that the browser follows, and all of it stands in a shadow root that the browser makes without a script.
//!
//! The components draw one and the same thing for all; what of it a reader without a script can't use is decided here, in
//! [`fate`], so none of it is in the WASM. Room is kept where a control will be, so that nothing moves when the script
//! comes; where none comes, the style sheet takes the room away.

mod fate;
mod recorders;
mod tag;

use std::collections::BTreeSet;
use std::convert::Infallible;

use html5gum::{HtmlString, Token, Tokenizer};

use fate::{Fate, fate};
use recorders::keep_from_recorders;
pub(crate) use tag::escaped;
use tag::{Tag, is_void};

/// The element around the markup.
#[derive(Clone, Debug)]
pub(crate) struct Host {
    pub(crate) tag: &'static str,
    pub(crate) attributes: Vec<(&'static str, String)>,
    /// Where the style sheet is.
    pub(crate) styles: String,
}

/// The element with the markup in its declarative shadow root.
pub(crate) fn still(markup: &str, host: &Host) -> String {
    let mut writer = Writer::new(host.tag);
    writer.write(markup);
    let Writer { html, ways, .. } = writer;
    let mut attributes = String::new();
    for (name, value) in &host.attributes {
        attributes.extend([" ", name, "=\"", &escaped(value), "\""]);
    }
    let (tag, styles) = (host.tag, escaped(&host.styles));
    // The browser looks for the end of a way in the page only, not in a shadow root: so each stands in the page, and is shown
    // in the root by a slot.
    let mut ends = String::new();
    for id in &ways {
        ends.extend(["<span id=\"", id, "\" slot=\"", id, "\"></span>"]);
    }
    format!(
        "<{tag}{attributes}><template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"{styles}\">{html}</template>{ends}</{tag}>"
    )
}

/// An element that is open while the markup is written.
#[derive(Debug)]
struct Open {
    /// What it is called in what is written.
    written: String,
    classes: Vec<String>,
    is_room: bool,
}

#[derive(Debug)]
struct Writer {
    html: String,
    open: Vec<Open>,
    /// Before each end of a way: its widget, so that two of them on a page do not have the same.
    prefix: &'static str,
    /// The ends of the ways inside, by their names in the page.
    ways: BTreeSet<String>,
    /// How many words have been explained, and how many of the explanations have been written.
    terms: (usize, usize),
}

impl Writer {
    fn new(prefix: &'static str) -> Self {
        Self { html: String::new(), open: Vec::new(), prefix, ways: BTreeSet::new(), terms: (0, 0) }
    }

    fn write(&mut self, markup: &str) {
        for token in Tokenizer::new(markup) {
            let Ok::<_, Infallible>(token) = token;
            match token {
                Token::StartTag(tag) => self.start(Tag::of(&tag)),
                Token::EndTag(_) => self.end(),
                Token::String(text) => self.html.push_str(&escaped(&text_of(&text))),
                // The components write none of these.
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    fn start(&mut self, mut tag: Tag) {
        let parent = self.open.last();
        let classes = tag.classes();
        let (is_inside, around) =
            (parent.is_some_and(|open| open.is_room), parent.map_or(&[][..], |open| &open.classes));
        let fate = if is_inside { Fate::Inside } else { fate(&tag, &classes, around) };
        self.meet(&mut tag, fate);
        if self.open.is_empty() {
            keep_from_recorders(&mut tag);
        }
        let is_room = is_inside || matches!(fate, Fate::Room);
        self.html.push_str(&tag.to_string());
        if !is_void(&tag.name) {
            if let Some(end) = tag.get("id").map(|id| self.way_to(id)).filter(|end| self.ways.contains(end)) {
                self.html.extend(["<slot name=\"", &end, "\"></slot>"]);
            }
            self.open.push(Open { written: tag.name, classes, is_room });
        }
    }

    /// What becomes of a tag.
    fn meet(&mut self, tag: &mut Tag, fate: Fate) {
        match fate {
            Fate::Stays => {
                self.find_ways(tag);
                // The script must know which folds the reader has folded in.
                if tag.name == "details" && tag.get("open").is_some() {
                    tag.set("data-open", "");
                }
            }
            Fate::Asks => tag.drop(&["role", "aria-label"]),
            Fate::Words => {
                tag.become_span();
                tag.drop(&["aria-label"]);
                tag.add_class("words");
            }
            Fate::Room => {
                tag.quieten();
                tag.add_class("room");
                tag.set("aria-hidden", "true");
            }
            Fate::Inside => tag.quieten(),
            Fate::Way(to) => {
                "a".clone_into(&mut tag.name);
                tag.drop(&["type"]);
                tag.set("data-live", "button");
                tag.set("href", &format!("#{to}"));
                self.find_ways(tag);
            }
            Fate::Term => {
                self.terms.0 += 1;
                tag.drop(&["aria-expanded"]);
                tag.set("popovertarget", &format!("samplan-term-{}", self.terms.0));
            }
            Fate::Explanation => {
                self.terms.1 += 1;
                tag.set("id", &format!("samplan-term-{}", self.terms.1));
                tag.set("popover", "auto");
            }
        }
    }

    fn end(&mut self) {
        if let Some(open) = self.open.pop() {
            self.html.extend(["</", &open.written, ">"]);
        }
    }

    /// A way inside leads to its end in the page.
    fn find_ways(&mut self, tag: &mut Tag) {
        if tag.name != "a" {
            return;
        }
        let end = tag.get("href").and_then(|href| href.strip_prefix('#')).map(|id| self.way_to(id));
        if let Some(end) = end {
            tag.set("href", &format!("#{end}"));
            self.ways.insert(end);
        }
    }

    /// `samplan-plan-goals-section` of `samplan-goals-section`.
    fn way_to(&self, id: &str) -> String {
        format!("{}-{}", self.prefix, id.strip_prefix("samplan-").unwrap_or(id))
    }
}

fn text_of(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}
