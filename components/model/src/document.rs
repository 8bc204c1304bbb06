//! What can be opened: documents and links.

use chrono::NaiveDateTime;

use crate::ids::ItemId;
use crate::plan::Visibility;
use crate::provenance::Provenance;

/// A document that belongs to a plan. The host opens it, or its link does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its identity, which the host gets when it is to be opened.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// Its media type: "application/pdf".
    pub media_type: Option<String>,
    /// Its size in bytes.
    pub size: Option<u64>,
    /// When it was made.
    pub created: Option<NaiveDateTime>,
    /// Where it is; without it, opening is an event to the host.
    pub link: Option<Link>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where it was written, by whom and when, for staff.
    pub provenance: Option<Box<Provenance>>,
}

/// A link that is safe to follow: every `Link` begins with `https:`, `http:`, `tel:`, `mailto:` or `sms:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// The link, if its scheme is one of the safe ones and it holds neither white space nor control characters.
    pub fn new(text: &str) -> Option<Self> {
        let is_safe = ["https:", "http:", "tel:", "mailto:", "sms:"]
            .iter()
            .any(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
        let is_clean = !text.chars().any(|character| character.is_whitespace() || character.is_control());
        (is_safe && is_clean).then(|| Self(text.to_owned()))
    }

    /// The link as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_safe_links_are_links() {
        #[track_caller]
        fn accepted(text: &str) {
            assert!(Link::new(text).is_some(), "{text}");
        }
        #[track_caller]
        fn refused(text: &str) {
            assert!(Link::new(text).is_none(), "{text}");
        }
        accepted("https://example.org/a?b=1");
        accepted("HTTPS://example.org");
        accepted("tel:+4654000001");
        accepted("mailto:a@example.org");
        refused("javascript:alert(1)");
        refused("java\nscript:alert(1)");
        refused(" https://example.org");
        refused("https://exa\tmple.org");
        refused("data:text/html,x");
        refused("//example.org");
        refused("");
        refused("å");
    }
}
