//! A value of a resource, and in which resource it stands: "#x" means another thing in another resource.

use std::borrow::Cow;

use samplan_model::Fate;
use samplan_read::tree::Tree;

use crate::gathered::EntryId;

/// The place of a resource among all that were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Res(pub(super) usize);

/// A resource, wherever it stood.
#[derive(Debug)]
pub(super) struct Resource<'t> {
    pub(super) tree: &'t Tree<'t>,
    /// The document that it stands in.
    pub(super) document: usize,
    pub(super) kind: &'t str,
    pub(super) id: Option<Cow<'t, str>>,
    /// The `fullUrl` of its entry.
    pub(super) url: Option<&'t str>,
    /// The resource that contains it.
    pub(super) container: Option<Res>,
    pub(super) entry: EntryId,
    /// Why nothing is made of it, where that is known before it is read.
    pub(super) fate: Option<Fate>,
    /// Whether the source says that it is not for the patient's eyes.
    pub(super) exposure: Exposure,
}

/// Who may see a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exposure {
    /// Everybody whom the host shows it to.
    Open,
    /// Staff only.
    StaffOnly,
}

/// A value in a resource.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'t> {
    pub(super) res: Res,
    pub(super) tree: &'t Tree<'t>,
}

impl<'t> Node<'t> {
    pub(super) fn get(self, name: &str) -> Option<Self> {
        self.tree.get(name).map(|tree| Self { res: self.res, tree })
    }

    /// The first of these fields that is there: R4 and R5 name many differently.
    pub(super) fn first(self, names: &[&str]) -> Option<Self> {
        names.iter().find_map(|name| self.get(name))
    }

    /// The items of a field; of one that is no list, itself.
    pub(super) fn all(self, name: &str) -> impl Iterator<Item = Self> + use<'t> {
        let res = self.res;
        self.tree.all(name).iter().map(move |tree| Self { res, tree })
    }

    /// The items of all these fields. A list, as an iterator over iterators costs its bytes wherever it is used.
    #[inline(never)]
    pub(super) fn each(self, names: &[&str]) -> std::vec::IntoIter<Self> {
        let mut items = Vec::new();
        for name in names {
            items.extend(self.all(name));
        }
        items.into_iter()
    }

    pub(super) fn text(self) -> Option<&'t str> {
        self.tree.text()
    }

    pub(super) fn text_of(self, name: &str) -> Option<&'t str> {
        self.tree.text_of(name)
    }

    /// A code, an id or a number, as it is written.
    pub(super) fn word_of(self, name: &str) -> Option<Cow<'t, str>> {
        self.tree.get(name).and_then(Tree::word)
    }

    pub(super) fn is_true(self, name: &str) -> bool {
        self.tree.get(name).and_then(Tree::bool) == Some(true)
    }

    /// The extensions whose address ends with a name. Profiles move, names stay.
    pub(super) fn extensions(self, name: &'static str) -> impl Iterator<Item = Self> + use<'t> {
        self.all("extension").filter(move |extension| {
            extension.text_of("url").is_some_and(|url| {
                url.rsplit(['/', '#']).next().is_some_and(|last| last.eq_ignore_ascii_case(name))
            })
        })
    }

    /// The value of a choice: `onsetDateTime`, `valueQuantity`.
    pub(super) fn choice(self, stem: &str) -> Option<(&'t str, Self)> {
        self.tree.fields().iter().find_map(|(key, value)| {
            let form = key
                .strip_prefix(stem)
                .filter(|form| form.starts_with(|first: char| first.is_ascii_uppercase()))?;
            (!value.is_null()).then_some((form, Self { res: self.res, tree: value }))
        })
    }
}
