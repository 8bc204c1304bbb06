//! Content of any media type: text into the plan, all else a document of it.

use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Text, Url};
use samplan_read::native::wire;
use samplan_read::{IssueCode, Lost};

use super::element::Element;
use super::reader::Reader;
use super::words;
use super::{base64, filling, headed};

/// Whether content is text, by its media type. `DocBook` comes under several names.
pub(super) fn is_text(content: Element<'_>) -> bool {
    let Some(media_type) = content.word_of("mediaType") else { return false };
    let name = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    name.starts_with("text/")
        || name.contains("docbook")
        || name == "application/xml"
        || name.ends_with("xhtml+xml")
}

/// Reads an element with `mediaType` and either `value` or `reference` into a plan.
pub(super) fn read(reader: &mut Reader<'_, '_>, content: Element<'_>, plan: &mut wire::CarePlan) {
    let value = content.word_of("value").filter(|value| !value.trim().is_empty());
    if let Some(text) = value.filter(|_| is_text(content)) {
        return filling::fill(plan, &headed::parts(&base64::text(&text)));
    }
    if let Some(document) = document(reader, content, plan.documents.list.len()) {
        // By the plan's title one knows what one opens; by the media type, one doesn't.
        let titled = plan.title.0.clone().filter(|_| plan.documents.list.is_empty());
        plan.documents.list.push(wire::Document {
            title: titled.unwrap_or(document.title),
            created: Maybe(plan.created.0),
            visibility: plan.visibility,
            ..document
        });
    }
}

/// A document that is not text. It is opened by its link, else by the host, who has its content.
pub(super) fn document(
    reader: &mut Reader<'_, '_>,
    content: Element<'_>,
    place: usize,
) -> Option<wire::Document> {
    let media_type = content.text_of("mediaType");
    let value = content.word_of("value").filter(|value| !value.trim().is_empty());
    let reference = content.child("reference").filter(|_| value.is_none());
    let link = reference.and_then(Element::word).and_then(|url| Url::parse(url.trim()));
    if let (Some(reference), None) = (reference, &link) {
        reader.note(reference, IssueCode::Invalid, "this is no link that can be followed", Lost::Field);
    }
    if value.is_none() && reference.is_none() {
        reader.note(content, IssueCode::Missing, "it has neither value nor reference", Lost::Item);
        return None;
    }
    Some(wire::Document {
        id: Text(format!("d{}", place + 1)),
        title: Text(title(reader, media_type.as_ref()).to_owned()),
        media_type: Maybe(media_type),
        size: Maybe(value.map(|value| base64::size(&value))),
        link: Maybe(link),
        ..wire::Document::default()
    })
}

/// What a document is called of which only the media type is known.
fn title(reader: &Reader<'_, '_>, media_type: Option<&Text>) -> &'static str {
    let is = |prefix: &str| media_type.is_some_and(|text| text.0.to_ascii_lowercase().starts_with(prefix));
    match () {
        () if is("image/") => words::of(reader.about.language, "Bild", "Image"),
        () if is("video/") => words::of(reader.about.language, "Film", "Film"),
        () if is("audio/") => words::of(reader.about.language, "Ljud", "Sound"),
        () => words::of(reader.about.language, "Dokument", "Document"),
    }
}
