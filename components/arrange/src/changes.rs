//! What has changed: since a moment, by what the plans say of themselves, or between earlier data and now.
//!
//! Only what is shown in both is compared. What was hidden before, or is hidden now, is neither new nor gone: that it is there
//! at all is what must not be known. So too what comes from a source that does not answer, or that could not be read.

pub(crate) mod between;
pub(crate) mod facts;
pub(crate) mod items;
mod once;
pub(crate) mod since;

use std::cmp::Reverse;
use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_model::{CarePlan, CareRecord, ItemId, PlanId, When};

use crate::order::sort_by_key;

pub use facts::{Fact, Field, Value};

/// What has changed, the most important first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Since when, where that is known.
    pub since: Option<NaiveDateTime>,
    /// What.
    pub list: Vec<Changed>,
}

/// One thing that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The plan that it is in, as it is now; as it was, where it is gone.
    pub plan: Rc<CarePlan>,
    /// The item of the plan; none where the plan itself has changed.
    pub item: Option<ItemId>,
    /// What kind of thing.
    pub thing: Thing,
    /// In which way.
    pub way: Way,
    /// What, in the words of the data; empty where the plan itself has changed.
    pub text: String,
    /// When it happens, where it happens at a time and the text does not say it.
    pub when: Option<When>,
    /// When it was changed, where that is known.
    pub at: Option<NaiveDateTime>,
    /// What of it is another now, where that is known.
    pub facts: Vec<Fact>,
}

/// What kind of thing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// The plan.
    Plan,
    /// Something that happens.
    Activity,
    /// An undertaking.
    Commitment,
    /// A goal.
    Goal,
    /// A medicine.
    Medication,
    /// The person's limits of a measured value.
    Limit,
    /// When to make contact.
    Deviation,
    /// A contact.
    Contact,
    /// A document.
    Document,
    /// Something else.
    Other,
}

/// In which way something has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is called off, or taken back.
    Cancelled,
    /// It is at another time; it was to be at this one, where that is known and the text does not say it.
    Moved(Option<When>),
    /// The person said no.
    Declined,
    /// The person did not come.
    Missed,
    /// It is new.
    Added,
    /// It has got its time.
    Booked,
    /// It is another now.
    Changed,
    /// Another plan holds in its place.
    Replaced,
    /// It is over.
    Ended,
    /// It is gone.
    Removed,
    /// It is done.
    Performed,
}

impl Way {
    /// What somebody may stand and wait for in vain comes first, what went well last.
    fn rank(&self) -> u8 {
        match self {
            Self::Cancelled | Self::Moved(_) => 0,
            Self::Declined | Self::Missed => 1,
            Self::Added | Self::Booked => 2,
            Self::Changed => 3,
            Self::Replaced | Self::Ended | Self::Removed => 4,
            Self::Performed => 5,
        }
    }
}

/// A record as it came, and what of it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'r> {
    /// All of it.
    pub whole: &'r CareRecord,
    /// What the audience may see.
    pub shown: &'r CareRecord,
}

impl Changes {
    /// What the plans say has happened to them since a moment.
    pub fn since(shown: &CareRecord, last_seen: NaiveDateTime) -> Self {
        Self::sorted(Some(last_seen), since::since(shown, last_seen))
    }

    /// What is different from earlier data.
    pub fn between(earlier: Seen<'_>, now: Seen<'_>, moment: NaiveDateTime) -> Self {
        Self::sorted(earlier.whole.fetched, between::between(earlier, now, moment))
    }

    /// Only what has changed in one plan; nothing where there is none.
    #[must_use]
    pub fn of_plan(mut self, plan: Option<&PlanId>) -> Self {
        self.list.retain(|changed| plan == Some(&changed.plan.id));
        self
    }

    fn sorted(since: Option<NaiveDateTime>, mut list: Vec<Changed>) -> Self {
        sort_by_key(&mut list, |changed| (changed.way.rank(), Reverse(changed.at)));
        Self { since, list }
    }
}

#[cfg(test)]
mod tests;
