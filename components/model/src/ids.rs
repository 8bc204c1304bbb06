//! Identities, one type each, so that a plan's can never stand where a source's is meant.

use std::fmt;
use std::rc::Rc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// The identity as the source wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<Rc<str>> for $name {
            fn from(text: Rc<str>) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// A plan's identity, unique in a [`CareRecord`](crate::CareRecord).
    PlanId
}
id! {
    /// A source's identity, unique in a [`CareRecord`](crate::CareRecord).
    SourceId
}
id! {
    /// The identity of something inside a plan, unique among its kind in that plan.
    ItemId
}
