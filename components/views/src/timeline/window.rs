//! Which rows of the sections are drawn. Every section is there with its heading; what it holds beyond the first rows waits
//! until it is asked for, section by section, so that the end of a long list is one press away.

use samplan_arrange::{Heading, Row, Section};
use samplan_model::gather::Gather as _;

use crate::ambient::Medium;
use crate::kit::more::least;

/// A section as far as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// With the rows that are drawn.
    pub(super) section: Section,
    /// How many rows it has.
    pub(super) total: usize,
}

/// What was asked for: so many rows of a section. None is for what has no time.
pub(super) type Asked = Vec<(Option<Heading>, usize)>;

/// Hands out the rows that are drawn without being asked for, section by section.
#[derive(Debug)]
pub(super) struct Window<'a> {
    asked: &'a Asked,
    left: usize,
}

impl<'a> Window<'a> {
    pub(super) fn new(asked: &'a Asked, medium: Medium) -> Self {
        Self { asked, left: least(medium) }
    }

    /// How many rows of the next section are drawn.
    pub(super) fn take(&mut self, which: Option<Heading>, total: usize) -> usize {
        let unasked = total.min(self.left);
        self.left -= unasked;
        let asked = self.asked.iter().find(|(known, _)| *known == which).map_or(0, |(_, count)| *count);
        unasked.max(asked.min(total))
    }

    /// Sections from now on, each with its first rows.
    pub(super) fn coming(&mut self, sections: &[Section]) -> Vec<Part> {
        sections.iter().map(|section| self.part(section, End::First)).gathered()
    }

    /// Sections before now, each with its last rows: those nearest to now come first.
    pub(super) fn earlier(&mut self, sections: &[Section]) -> Vec<Part> {
        let mut parts: Vec<_> = sections.iter().rev().map(|section| self.part(section, End::Last)).gathered();
        parts.reverse();
        parts
    }

    fn part(&mut self, section: &Section, end: End) -> Part {
        let total = section.rows.len();
        let drawn = self.take(Some(section.heading), total);
        let skipped = match end {
            End::First => 0,
            End::Last => total - drawn,
        };
        let rows: Vec<Row> = section.rows.iter().skip(skipped).take(drawn).cloned().gathered();
        Part { section: Section { heading: section.heading, rows }, total }
    }
}

/// Which end of a section is the nearer to now.
#[derive(Clone, Copy, Debug)]
enum End {
    First,
    Last,
}

/// How many rows some sections have.
pub(super) fn count(sections: &[Section]) -> usize {
    sections.iter().map(|section| section.rows.len()).sum()
}

/// The same with so many rows of a section.
pub(super) fn asking(asked: &Asked, which: Option<Heading>, count: usize) -> Asked {
    let others = asked.iter().filter(|(known, _)| *known != which).copied();
    others.chain([(which, count)]).gathered()
}
