//! Finding the resources: in bundles of any type, in bundles of bundles, in lists, alone, and contained in each other.

use samplan_model::Fate;
use samplan_read::tree::{Tree, Value};
use samplan_read::{IssueCode, Lost};

use super::node::{Exposure, Res, Resource};
use crate::gathered::Gathered;
use crate::source::Document;

/// All that stands in the documents.
#[derive(Debug, Default)]
pub(super) struct Found<'t> {
    pub(super) resources: Vec<Resource<'t>>,
    /// What a history or a transaction says is gone: "CarePlan/3", and before which resource it says so.
    pub(super) deleted: Vec<(&'t str, Res)>,
}

/// Where the walk is.
#[derive(Clone, Copy)]
struct Place<'t> {
    document: usize,
    url: Option<&'t str>,
    container: Option<Res>,
}

pub(super) fn resources<'t>(documents: &[Document<'t>], gathered: &mut Gathered) -> Found<'t> {
    let mut found = Found::default();
    for (number, document) in documents.iter().enumerate() {
        let place = Place { document: number, url: None, container: None };
        Walk { document, gathered, found: &mut found }.value(document.data, place);
    }
    found
}

struct Walk<'w, 'd, 't> {
    document: &'d Document<'t>,
    gathered: &'w mut Gathered,
    found: &'w mut Found<'t>,
}

impl<'t> Walk<'_, '_, 't> {
    /// A tree is only so deep, see [`samplan_read::tree::tree`], and so is this.
    fn value(&mut self, tree: &'t Tree<'t>, place: Place<'t>) {
        match &tree.value {
            Value::List(items) => items.iter().for_each(|item| self.value(item, place)),
            Value::Object(_) => self.object(tree, place),
            Value::Null => {}
            Value::Bool(_) | Value::Integer(_) | Value::Decimal(_) | Value::Text(_) => {
                self.note(tree, IssueCode::WrongType, "a resource is an object", Lost::Item);
            }
        }
    }

    fn object(&mut self, tree: &'t Tree<'t>, place: Place<'t>) {
        match tree.text_of("resourceType") {
            Some("Bundle") => {
                tree.all("entry").iter().for_each(|entry| self.entry(entry, place));
                tree.all("issues").iter().for_each(|issues| self.value(issues, place));
            }
            Some("Parameters") => self.parameters(tree, place),
            Some("OperationOutcome") => self.outcome(tree),
            Some(kind) => self.resource(tree, kind, place),
            None if tree.get("resource").is_some() => self.entry(tree, place),
            None => {
                let entry = self.gathered.enter(self.document, tree, "Resource");
                self.gathered.ends(entry, Fate::Broken);
                self.note(
                    tree,
                    IssueCode::Missing,
                    "a resource without `resourceType` is not known",
                    Lost::Item,
                );
            }
        }
    }

    fn entry(&mut self, entry: &'t Tree<'t>, place: Place<'t>) {
        if let Some(resource) = entry.get("resource") {
            return self.value(resource, Place { url: entry.text_of("fullUrl"), ..place });
        }
        if let Some(outcome) = entry.get("response").and_then(|response| response.get("outcome")) {
            self.value(outcome, place);
        }
        let request = entry.get("request").filter(|request| request.text_of("method") == Some("DELETE"));
        if let Some(url) = request.and_then(|request| request.text_of("url")) {
            self.found.deleted.push((url, Res(self.found.resources.len())));
        }
    }

    fn parameters(&mut self, tree: &'t Tree<'t>, place: Place<'t>) {
        for parameter in tree.all("parameter").iter().chain(tree.all("part")) {
            if let Some(resource) = parameter.get("resource") {
                self.value(resource, place);
            }
            self.parameters(parameter, place);
        }
    }

    /// What the source says of its own answer.
    fn outcome(&mut self, tree: &'t Tree<'t>) {
        for issue in tree.all("issue") {
            let (message, lost) = match issue.text_of("severity") {
                Some("fatal" | "error") => ("the source says that it failed in something", Lost::Item),
                Some("warning") => ("the source warns of something", Lost::Nothing),
                // What is only information, or says that all went well, is no fault.
                Some(_) | None => continue,
            };
            self.note(issue, IssueCode::Invalid, message, lost);
        }
    }

    fn resource(&mut self, tree: &'t Tree<'t>, kind: &'t str, place: Place<'t>) {
        let res = Res(self.found.resources.len());
        let entry = self.gathered.enter(self.document, tree, kind);
        let exposure = self.exposure(tree, place);
        self.found.resources.push(Resource {
            tree,
            document: place.document,
            kind,
            id: tree.get("id").and_then(Tree::word),
            url: place.url,
            container: place.container,
            entry,
            fate: None,
            exposure,
        });
        let inside = Place { url: None, container: Some(place.container.unwrap_or(res)), ..place };
        tree.all("contained").iter().for_each(|contained| self.value(contained, inside));
    }

    /// What is contained in something is never seen by more people than that.
    fn exposure(&mut self, tree: &'t Tree<'t>, place: Place<'t>) -> Exposure {
        let outer = place.container.and_then(|Res(container)| self.found.resources.get(container));
        let mut exposure = outer.map_or(Exposure::Open, |outer| outer.exposure);
        for label in tree.get("meta").map(|meta| meta.all("security")).unwrap_or_default() {
            match label.text_of("code") {
                // Of a patient, it says that contact details must be hidden, see [`super::subject`].
                Some("R" | "V") if tree.text_of("resourceType") == Some("Patient") => {}
                Some("NOPATIENT") => exposure = Exposure::StaffOnly,
                // How secret something is does not say from whom: who gets it at all is the host's to decide.
                Some("R" | "V") => self.note(
                    label,
                    IssueCode::Invalid,
                    "restricted confidentiality: whether the viewer may see it is for the host to decide",
                    Lost::Nothing,
                ),
                Some(_) | None => {}
            }
        }
        exposure
    }

    fn note(&mut self, tree: &Tree<'_>, code: IssueCode, message: &str, lost: Lost) {
        self.gathered.note(self.document, tree, code, message, lost);
    }
}
