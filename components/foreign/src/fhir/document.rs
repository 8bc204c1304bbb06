//! `DocumentReference`: a document, and where it is.

use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Text, Url};
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::tongue::{brief, maybe};
use super::{concept, plan};

impl<'t> Reader<'_, 't> {
    pub(super) fn document(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let contents: Vec<_> =
            node.all("content").take(20).filter_map(|content| content.get("attachment")).collect();
        let common = node
            .text_of("description")
            .map(str::to_owned)
            .or_else(|| node.each(&["type", "category"]).find_map(|kind| concept::words(kind, language)));
        let common = common
            .or_else(|| plan::additional(node))
            .unwrap_or_else(|| language.of("Dokument", "Document").to_owned());
        if contents.is_empty() {
            return self.add_document(node, &common, None, place);
        }
        for attachment in contents {
            let title = attachment.text_of("title").unwrap_or(&common).to_owned();
            self.add_document(node, &title, Some(attachment), place);
        }
    }

    fn add_document(&mut self, node: Node<'t>, title: &str, attachment: Option<Node<'t>>, place: PlanPlace) {
        let title = match node.text_of("status") {
            Some("superseded") => format!("{title} ({})", self.language().of("ersatt", "superseded")),
            Some(_) | None => title.to_owned(),
        };
        let Some(title) = Text::parse(&title) else { return };
        let link = attachment.and_then(|attachment| self.link(attachment));
        let created = attachment
            .and_then(|attachment| attachment.get("creation"))
            .or_else(|| node.first(&["date", "indexed"]));
        let id = self.id_of(place, node.res);
        let document = wire::Document {
            id: id.clone(),
            title,
            media_type: maybe(attachment.and_then(|attachment| attachment.text_of("contentType")).map(brief)),
            size: Maybe(attachment.and_then(|attachment| attachment.word_of("size")?.parse().ok())),
            created: self.moment(created),
            link: Maybe(link),
            visibility: self.visibility(node.res),
            provenance: self.provenance(node, node.get("type")),
        };
        if let Some(draft) = self.draft(place) {
            draft.plan.documents.list.push(document);
        }
        self.became(node.res, place, &id);
    }

    /// A link to the document, where it is one that may be followed. What stands in the text itself is not kept: opening the
    /// document is then an event to the host, which has it.
    fn link(&mut self, attachment: Node<'t>) -> Option<Url> {
        let Some(url) = attachment.get("url") else {
            if attachment.get("data").is_some() {
                self.note(
                    attachment,
                    IssueCode::NotUnderstood,
                    "the content of a document is not kept; opening it is an event to the host",
                    Lost::Nothing,
                );
            }
            return None;
        };
        let written = url.text().unwrap_or_default();
        self.follow(url);
        if written.starts_with("http://") || written.starts_with("https://") {
            return Url::parse(written);
        }
        // "Binary/7" is known to the host alone; anything else but a web address is not followed.
        let is_relative = !written.contains(':');
        if !is_relative && !written.starts_with("urn:") {
            self.note(url, IssueCode::Invalid, "only http and https are followed", Lost::Field);
        }
        None
    }
}
