//! Hostile and broken data as it would be drawn: `drawn` holds that there is no element, handler or scheme but ours, and that
//! everything closes.

use std::fs;

use samplan_foreign::{Language, convert};
use samplan_model::CareRecord;
use samplan_read::{Form, read};
use samplan_views::WidgetProps;

use super::{AUDIENCES, LOCALES, all_widgets, drawn};

/// What a widget would draw of a text: the record itself, or what is made of it.
fn record(text: &str) -> Option<CareRecord> {
    let first = read(text);
    match first.form {
        Form::Native => first.record,
        Form::Foreign => read(&convert(text, Language::Swedish)).record,
    }
}

#[test]
fn whatever_comes_is_drawn_whole_or_not_at_all() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/hostile");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Some(record) = record(&fs::read_to_string(&path).unwrap()) else { continue };
        count += 1;
        for audience in AUDIENCES {
            for locale in LOCALES {
                for widget in all_widgets(&record) {
                    drawn(WidgetProps { audience, locale, ..widget });
                }
            }
        }
    }
    assert!(count > 20, "only {count} files gave a record");
}
