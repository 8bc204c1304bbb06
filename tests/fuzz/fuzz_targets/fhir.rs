//! FHIR, alone in its text: what is made of it is read without a remark of ours.
#![no_main]

use libfuzzer_sys::fuzz_target;
use samplan_foreign::{Language, convert};
use samplan_read::{Form, read};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let native = read(&convert(text, Language::Swedish));
    assert_eq!(native.form, Form::Native);
});
