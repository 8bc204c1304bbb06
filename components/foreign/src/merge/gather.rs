//! From what the host handed over to what each source says. Rule: nothing here compares one source with another.

use std::collections::BTreeSet;

use samplan_model::Fate;
use samplan_read::native::codes::{FateCode, Shape, SourceStateWord};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;
use samplan_read::tree::{Tree, Value, tree};
use samplan_read::{Issue, IssueCode, Lost};

use super::{Taken, TakenFrom};
use crate::envelope::{Part, parts, without_prefixes};
use crate::gathered::Gathered;
use crate::source::{About, Document, Language};
use crate::{fhir, riv, shape};

/// The `id` of the source that all comes from where the host names none.
pub(super) const UNNAMED: &str = "source";

/// What has been read so far.
#[derive(Debug)]
pub(super) struct Gathering {
    pub(super) language: Language,
    /// What stands around the plans: whom they are about, who looks, the sources, the words.
    pub(super) record: wire::CareRecord,
    pub(super) taken: Vec<Taken>,
    pub(super) issues: Vec<Issue>,
    pub(super) source_ids: BTreeSet<String>,
}

/// Given of one source, and where it stands.
struct Given<'t> {
    text: &'t str,
    prefix: String,
    root: &'t Tree<'t>,
    data: &'t Tree<'t>,
}

/// The same without the prefixes of XML, where it has some.
struct Layer<'t> {
    data: Given<'t>,
    plain: Option<Tree<'t>>,
}

impl<'t> Layer<'t> {
    fn of(data: Given<'t>) -> Self {
        let plain = without_prefixes(data.data);
        Self { data, plain }
    }

    fn document<'l>(&'l self, data: &'l Tree<'l>) -> Document<'l> {
        Document { prefix: self.data.prefix.clone(), root: self.data.root, data }
    }
}

impl Gathering {
    pub(super) fn new(language: Language) -> Self {
        let record = wire::CareRecord::default();
        Self { language, record, taken: Vec::new(), issues: Vec::new(), source_ids: BTreeSet::new() }
    }

    /// All that the host handed over.
    pub(super) fn whole<'t>(&mut self, text: &'t str, whole: &'t Tree<'t>) {
        let document = Document { prefix: String::new(), root: whole, data: whole };
        if shape::of(whole) == Some(Shape::Samplan) {
            self.native(text, &document, None);
            return;
        }
        self.source_ids.insert(UNNAMED.to_owned());
        let about = About { organization: None, party: None, language: self.language };
        let from = TakenFrom { id: UNNAMED.to_owned(), organization: None, is_named: false };
        self.data(Given { text, prefix: String::new(), root: whole, data: whole }, None, &about, &from);
    }

    /// What a source that the host describes answered. What the person has not consented to is not shown, whoever handed it
    /// over.
    pub(super) fn source<'t>(
        &mut self,
        text: &'t str,
        document: &Document<'t>,
        data: &'t Tree<'t>,
        source: &wire::Source,
    ) {
        let organization = Some(source.organization.0.clone());
        let about =
            About { organization: organization.clone(), party: source.party.0, language: self.language };
        let from = TakenFrom { id: source.id.0.clone(), organization, is_named: true };
        let before = self.taken.len();
        let named = source.shape.0.map(|shape| shape.0);
        self.data(
            Given { text, prefix: document.prefix.clone(), root: document.root, data },
            named,
            &about,
            &from,
        );
        match source.state.0.map(|state| state.0) {
            Some(SourceStateWord::NotConsented | SourceStateWord::Blocked) => {
                for taken in self.taken.iter_mut().skip(before) {
                    taken.refuse(Fate::NotConsented);
                    taken.note(
                        "the source may not be shown, and has data all the same; nothing of it is shown",
                    );
                }
            }
            // What does not answer may be shown as it was when it did.
            Some(SourceStateWord::Shown | SourceStateWord::Unreachable) | None => {}
        }
    }

    fn data(&mut self, data: Given<'_>, named: Option<Shape>, about: &About, from: &TakenFrom) {
        let document = Document { prefix: data.prefix.clone(), root: data.root, data: data.data };
        let mut taken = Taken {
            source: Some(from.clone()),
            path: document.path(data.data),
            plan_paths: Vec::new(),
            gathered: Gathered::new(),
        };
        let texts: Vec<_> = data
            .data
            .items()
            .iter()
            .filter_map(|item| in_text(&document, item, &mut taken.gathered))
            .collect();
        let inner = texts.iter().map(|(prefix, text, tree)| {
            Layer::of(Given { text, prefix: prefix.clone(), root: tree, data: tree })
        });
        let layers: Vec<_> = std::iter::once(Layer::of(data)).chain(inner).collect();
        let (mut resources, mut answers, mut natives) = (Vec::new(), Vec::new(), Vec::new());
        for layer in &layers {
            for part in parts(layer.plain.as_ref().unwrap_or(layer.data.data), named) {
                let document = layer.document(part.data);
                match part.shape {
                    Some(Shape::Fhir) => resources.push(document),
                    Some(Shape::Samplan) => natives.push((layer.data.text, document)),
                    Some(contract) => answers.push((document, contract)),
                    None => unknown(&document, &part, &mut taken.gathered),
                }
            }
        }
        if !resources.is_empty() {
            fhir::read(&resources, about, &mut taken.gathered);
        }
        // Behind FHIR, which begins what stands outside the plans anew.
        for (document, contract) in answers {
            riv::read(&document, contract, about, &mut taken.gathered);
        }
        self.taken.push(taken);
        for (text, document) in natives {
            self.native(text, &document, Some(from));
        }
    }
}

/// JSON that stands in a text, as some systems hand on what they were answered: where, the text, and the tree of it.
fn in_text<'t>(
    document: &Document<'_>,
    item: &'t Tree<'t>,
    gathered: &mut Gathered,
) -> Option<(String, &'t str, Tree<'t>)> {
    let Value::Text(text) = &item.value else { return None };
    match tree(text) {
        Ok(tree) => Some((document.path(item), text, tree)),
        Err(issue) => {
            gathered.issues.push(Issue { path: document.path(item), lost: Lost::Item, ..issue });
            refused(document, item, Fate::Broken, gathered);
            None
        }
    }
}

fn unknown(document: &Document<'_>, part: &Part<'_>, gathered: &mut Gathered) {
    // A text has been read by itself.
    if matches!(part.data.value, Value::Text(_)) {
        return;
    }
    // Where it is all that there is, as a server's own account of a fault is, nobody may take it for "there is nothing".
    let is_all = document.path(part.data).is_empty();
    let lost = if is_all { Lost::Everything } else { Lost::Item };
    gathered.note(document, part.data, IssueCode::NotUnderstood, "nothing in it is known", lost);
    refused(document, part.data, Fate::NotUnderstood, gathered);
}

fn refused(document: &Document<'_>, tree: &Tree<'_>, fate: Fate, gathered: &mut Gathered) {
    let path = Text::parse(&document.path(tree)).unwrap_or_else(|| Text("$".to_owned()));
    gathered.entries.push(wire::Entry { path, fate: Maybe(Some(FateCode(fate))), ..wire::Entry::default() });
}
