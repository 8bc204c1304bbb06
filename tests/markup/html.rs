//! Reads the HTML that the server renderer writes. Strict: markup that does not close fails, so that a text that broke out
//! of its place is found.

const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// An element with all that is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

#[derive(Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

/// The tree under a nameless root.
#[track_caller]
pub(crate) fn parse(html: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        add_text(&mut open, text);
        let end = end_of_tag(tag).unwrap_or_else(|| panic!("a tag does not end: <{tag:.80}"));
        let (tag, behind) = (tag.get(..end).unwrap(), tag.get(end + 1..).unwrap());
        rest = behind;
        match tag.strip_prefix('/') {
            Some(name) => close(&mut open, name),
            None => begin(&mut open, tag),
        }
    }
    add_text(&mut open, rest);
    assert_eq!(open.len(), 1, "not closed: {:?}", open.last().map(|element| &element.name));
    open.pop().unwrap()
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All elements, in the order of the page.
    pub(crate) fn elements(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if let Node::Element(element) = child {
                found.push(element);
                found.extend(element.elements());
            }
        }
        found
    }

    /// All elements of a name.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        self.elements().into_iter().filter(|element| element.name == name).collect()
    }

    /// Its text as a screen reader comes to it, without what is hidden from it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text, |element| element.attribute("aria-hidden") == Some("true"));
        text
    }

    /// Its text without what is folded away.
    pub(crate) fn unfolded_text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text, |element| element.name == "details" && element.attribute("open").is_none());
        text
    }

    fn gather(&self, text: &mut String, is_left_out: fn(&Self) -> bool) {
        for child in &self.children {
            match child {
                Node::Text(own) => text.push_str(own),
                Node::Element(element) if is_left_out(element) => {}
                Node::Element(element) => element.gather(text, is_left_out),
            }
        }
    }
}

/// Where the tag ends that begins the text; a `>` in an attribute is none.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, sign)| match sign {
        '"' => {
            is_quoted = !is_quoted;
            None
        }
        '>' if !is_quoted => Some(at),
        _ => None,
    })
}

fn add_text(open: &mut [Element], text: &str) {
    if !text.is_empty() {
        open.last_mut().unwrap().children.push(Node::Text(decoded(text)));
    }
}

#[track_caller]
fn close(open: &mut Vec<Element>, name: &str) {
    let element = open.pop().unwrap();
    assert_eq!(element.name, name, "closed in the wrong order");
    open.last_mut()
        .unwrap_or_else(|| panic!("</{name}> closes nothing"))
        .children
        .push(Node::Element(element));
}

fn begin(open: &mut Vec<Element>, tag: &str) {
    let tag = tag.trim_end_matches('/').trim_end();
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let element = Element { name: name.to_owned(), attributes: attributes_of(attributes), children: vec![] };
    if VOID.contains(&name) {
        open.last_mut().unwrap().children.push(Node::Element(element));
    } else {
        open.push(element);
    }
}

/// `a="1" b c="2"`
fn attributes_of(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (name, behind) = rest.split_at(end);
        let (value, behind) = match behind.strip_prefix("=\"") {
            Some(quoted) => {
                quoted.split_once('"').unwrap_or_else(|| panic!("a value does not end: {quoted:.80}"))
            }
            None => ("", behind),
        };
        found.push((name.to_owned(), decoded(value)));
        rest = behind.trim_start();
    }
    found
}

fn decoded(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (coded, sign)| text.replace(coded, sign))
}
