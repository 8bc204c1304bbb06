//! Whose data is read, and the text that it stands in.

use samplan_read::native::codes::PartyCode;
use samplan_read::tree::Tree;

/// The language of what is made into words here, such as how often something is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Swedish.
    #[default]
    Swedish,
    /// English.
    English,
}

/// A source, as the host describes it.
#[derive(Clone, Debug)]
pub(crate) struct About {
    /// The care giver behind it, where the host names one.
    pub(crate) organization: Option<String>,
    /// On whose side it is.
    pub(crate) party: Option<PartyCode>,
    /// The language to make words in.
    pub(crate) language: Language,
}

/// Data in one form, and where it stands in what the host handed over.
#[derive(Clone, Debug)]
pub(crate) struct Document<'t> {
    /// The path to it: `sources[0].data`; empty where it is all that there is.
    pub(crate) prefix: String,
    /// What `start`s are counted in: the whole text that it stands in.
    pub(crate) root: &'t Tree<'t>,
    /// The data itself.
    pub(crate) data: &'t Tree<'t>,
}

impl Document<'_> {
    /// The path of a value that stands in the text.
    pub(crate) fn path(&self, tree: &Tree<'_>) -> String {
        let path = self.root.path_to(tree.start);
        match (self.prefix.as_str(), path.as_str()) {
            ("", _) => path,
            (prefix, "") => prefix.to_owned(),
            (prefix, path) if path.starts_with('[') => format!("{prefix}{path}"),
            (prefix, path) => format!("{prefix}.{path}"),
        }
    }
}
