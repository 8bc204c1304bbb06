//! The marks by which recorders of sessions leave out what is drawn. Rule: they are those of `www/elements/replay.js`, which says
//! whose each is; a test holds them to it.

use super::tag::Tag;

const CLASSES: [&str; 10] = [
    "rr-block",
    "amp-block",
    "fs-exclude",
    "highlight-block",
    "lo-sensitive",
    "mf-excluded",
    "mp-block",
    "nr-block",
    "ph-no-capture",
    "sentry-block",
];

const ATTRIBUTES: [(&str, &str); 10] = [
    ("data-clarity-mask", "true"),
    ("data-cs-mask", ""),
    ("data-dd-privacy", "hidden"),
    ("data-dtrum-mask", ""),
    ("data-heap-redact-text", "true"),
    ("data-hj-suppress", ""),
    ("data-matomo-mask", ""),
    ("data-openreplay-hidden", ""),
    ("data-private", ""),
    ("data-sl", "exclude"),
];

pub(crate) fn keep_from_recorders(tag: &mut Tag) {
    for class in CLASSES {
        tag.add_class(class);
    }
    for (name, value) in ATTRIBUTES {
        tag.set(name, value);
    }
}
