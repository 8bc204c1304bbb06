//! The border in a browser: what goes in by `Widget`, what is drawn in a shadow root, what comes out, and what is left.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, JSON};
use samplan::Widget;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, InputEvent, InputEventInit, ShadowRoot, ShadowRootInit,
    ShadowRootMode,
};
use yew::scheduler::flush;

wasm_bindgen_test_configure!(run_in_browser);

const RECORD: &str = r#"{ "format": "samplan/1", "subject": { "name": "Kim Exempel" }, "plans": [
    { "id": "p", "kind": "care-plan", "title": "Vårdplan", "status": "active", "party": "care",
      "unit": { "name": "Arvika vårdcentral", "careGiver": "Region Värmland" },
      "activities": [
        { "id": "a", "title": "Fotvård", "when": "2026-05-12T09:30", "status": "booked" },
        { "id": "b", "title": "Läkarbesök", "when": "2026-05-13T10:00", "status": "booked" } ],
      "documents": [ { "id": "d", "title": "Planen som dokument" } ] } ] }"#;

const NOW: &str = r#"{ "now": "2026-05-11T10:45" }"#;

/// A widget in a shadow root on the page, and what it has said. The page is as before when it is dropped.
struct Stage {
    host: Element,
    root: ShadowRoot,
    target: Element,
    widget: Widget,
    heard: Rc<RefCell<Vec<String>>>,
    _onevent: Closure<dyn FnMut(String, JsValue)>,
}

impl Stage {
    fn new(kind: &str) -> Self {
        let document = document();
        let host = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let target = document.create_element("div").unwrap();
        root.append_child(&target).unwrap();
        let heard = Rc::new(RefCell::new(Vec::new()));
        let onevent = Closure::new({
            let heard = heard.clone();
            move |name: String, detail: JsValue| {
                let detail = String::from(JSON::stringify(&detail).unwrap());
                heard.borrow_mut().push(format!("{name} {detail}"));
            }
        });
        let function = onevent.as_ref().unchecked_ref::<Function>().clone();
        let widget = Widget::new(kind, target.clone(), function).unwrap();
        Self { host, root, target, widget, heard, _onevent: onevent }
    }

    /// A widget that shows something.
    async fn showing(kind: &str, text: &str, options: &str) -> Self {
        let mut stage = Self::new(kind);
        stage.widget.read(Some(text.as_bytes().to_vec()));
        stage.show(options).await;
        stage
    }

    async fn show(&mut self, options: &str) {
        self.widget.show(JSON::parse(options).unwrap());
        flush().await;
    }

    fn text(&self) -> String {
        self.target.text_content().unwrap_or_default()
    }

    fn count(&self, selector: &str) -> u32 {
        self.target.query_selector_all(selector).unwrap().length()
    }

    /// The first element of a name whose text holds some words.
    #[track_caller]
    fn find(&self, name: &str, words: &str) -> HtmlElement {
        let found = self.target.query_selector_all(name).unwrap();
        (0..found.length())
            .filter_map(|index| found.get(index)?.dyn_into::<HtmlElement>().ok())
            .find(|element| element.text_content().unwrap_or_default().contains(words))
            .unwrap_or_else(|| panic!("there is no <{name}> with “{words}”"))
    }

    async fn click(&self, name: &str, words: &str) {
        self.find(name, words).click();
        flush().await;
    }

    /// What it has said since it was asked last, as `name detail`.
    fn heard(&self) -> Vec<String> {
        self.heard.borrow_mut().drain(..).collect()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.widget.destroy();
        self.host.remove();
    }
}

#[expect(clippy::disallowed_methods, reason = "a test owns its page")]
fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

#[wasm_bindgen_test]
async fn data_goes_in_and_a_widget_is_drawn() {
    let mut stage = Stage::new("timeline");
    assert_eq!(stage.target.child_element_count(), 0);
    stage.show(NOW).await;
    assert_eq!(stage.heard(), ["ready {}"]);
    assert!(stage.text().contains("Hämtar planer"), "{}", stage.text());

    stage.widget.read(Some(RECORD.as_bytes().to_vec()));
    flush().await;
    assert_eq!(stage.heard(), [r#"issues {"issues":[]}"#]);
    assert!(stage.text().contains("Fotvård") && stage.text().contains("tisdag 12 maj"), "{}", stage.text());

    stage.widget.read(None);
    flush().await;
    assert!(stage.text().contains("Hämtar planer"), "without data, it waits for some");
}

#[wasm_bindgen_test]
async fn each_kind_is_drawn() {
    for (kind, title) in [("timeline", "Det här händer"), ("plans", "Planer"), ("plan", "Vårdplan")] {
        let stage = Stage::showing(kind, RECORD, NOW).await;
        assert_eq!(stage.find("h2", title).text_content().unwrap(), title);
    }
}

#[wasm_bindgen_test]
fn a_kind_that_is_not_is_an_error() {
    let target = document().create_element("div").unwrap();
    let result = Widget::new("calendar", target, Function::new_no_args(""));
    let error = JsValue::from(result.err().unwrap());
    assert!(error.is_instance_of::<js_sys::Error>());
    assert!(
        String::from(error.unchecked_into::<js_sys::Error>().message()).contains("timeline, plans or plan")
    );
}

#[wasm_bindgen_test]
async fn what_is_chosen_is_told_with_ids_only() {
    let stage = Stage::showing("timeline", RECORD, NOW).await;
    stage.heard();
    stage.click("button", "Läkarbesök").await;
    assert_eq!(stage.heard(), [r#"select {"planId":"p","itemId":"b"}"#]);

    let stage = Stage::showing("plans", RECORD, NOW).await;
    stage.heard();
    stage.click("button", "Vårdplan").await;
    assert_eq!(stage.heard(), [r#"select {"planId":"p"}"#]);
}

#[wasm_bindgen_test]
async fn a_document_without_a_link_is_opened_by_the_host() {
    let stage = Stage::showing("plan", RECORD, NOW).await;
    stage.heard();
    stage.click("button", "Planen som dokument").await;
    assert_eq!(stage.heard(), [r#"open {"planId":"p","documentId":"d"}"#]);
}

#[wasm_bindgen_test]
async fn an_error_offers_another_try() {
    let mut stage = Stage::showing("plans", RECORD, r#"{ "state": "error" }"#).await;
    stage.heard();
    stage.click("button", "Försök igen").await;
    assert_eq!(stage.heard(), ["retry {}"]);
    stage.show(NOW).await;
    assert!(stage.text().contains("Vårdplan"), "the data is still there");
    assert_eq!(stage.heard(), [] as [String; 0], "nobody is told twice that it is ready");
}

#[wasm_bindgen_test]
async fn what_is_wrong_with_the_data_is_told_without_the_data() {
    let text = RECORD.replace(r#""when": "2026-05-12T09:30""#, r#""when": "Selma 19121212-1212""#);
    let stage = Stage::showing("timeline", &text, NOW).await;
    let heard = stage.heard().join("\n");
    let start = r#"issues {"issues":[{"path":"plans[0].activities[0].when","code":"invalid","message":""#;
    assert!(heard.starts_with(start) && heard.ends_with("\"lost\":\"item\"}]}\nready {}"), "{heard}");
    assert!(!heard.contains("Selma"), "{heard}");
    assert!(stage.text().contains("En uppgift kunde inte visas.") && stage.text().contains("Läkarbesök"));
}

#[wasm_bindgen_test]
async fn a_filter_goes_out_and_comes_back_under_the_hands_of_who_writes() {
    let mut stage = Stage::showing("timeline", RECORD, NOW).await;
    stage.click("button", "Filter").await;
    stage.heard();
    let field: HtmlInputElement = stage.find("input", "").unchecked_into();
    field.focus().unwrap();
    field.set_value("läk");
    let init = InputEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    field.dispatch_event(&InputEvent::new_with_event_init_dict("input", &init).unwrap()).unwrap();
    flush().await;
    assert_eq!(stage.heard(), [r#"filter {"filter":{"text":"läk"}}"#]);

    stage.show(r#"{ "now": "2026-05-11T10:45", "filter": { "text": "läk" } }"#).await;
    assert_eq!(stage.root.active_element().as_ref(), Some(field.as_ref()), "the focus stays");
    assert_eq!(field.value(), "läk");
    assert_eq!(stage.count("ol > li"), 1);
    assert!(stage.find("ol", "").text_content().unwrap().contains("Läkarbesök"));
}

#[wasm_bindgen_test]
async fn new_data_leaves_the_focus_alone() {
    let mut stage = Stage::showing("timeline", RECORD, NOW).await;
    let button = stage.find("ol button", "Läkarbesök");
    button.focus().unwrap();
    stage.widget.read(Some(RECORD.replace("Fotvård", "Fotvård hemma").into_bytes()));
    flush().await;
    assert!(stage.text().contains("Fotvård hemma"));
    assert_eq!(stage.root.active_element().as_ref(), Some(button.as_ref()));
}

#[wasm_bindgen_test]
async fn nothing_is_left_when_it_is_destroyed() {
    let mut stage = Stage::showing("plan", RECORD, NOW).await;
    assert!(stage.target.child_element_count() > 0);
    stage.heard();
    stage.widget.destroy();
    flush().await;
    assert_eq!(stage.target.child_nodes().length(), 0);
    stage.widget.destroy();
    stage.widget.read(Some(RECORD.as_bytes().to_vec()));
    flush().await;
    assert_eq!(stage.target.child_nodes().length(), 0, "data alone draws nothing");
    assert_eq!(stage.heard(), [r#"issues {"issues":[]}"#]);
}

#[wasm_bindgen_test]
async fn two_on_a_page_know_nothing_of_each_other() {
    let mut first = Stage::showing("timeline", RECORD, NOW).await;
    let second = Stage::showing("timeline", &RECORD.replace("Fotvård", "Sårvård"), NOW).await;
    first.heard();
    second.heard();
    first.click("button", "Filter").await;
    first.click("button", "Läkarbesök").await;
    assert_eq!((first.heard().len(), second.heard().len()), (1, 0));
    assert_eq!((first.count("input[type=search]"), second.count("input[type=search]")), (1, 0));
    first.widget.destroy();
    flush().await;
    assert!(second.text().contains("Sårvård") && !second.text().contains("Fotvård"));
    second.click("button", "Sårvård").await;
    assert_eq!(second.heard(), [r#"select {"planId":"p","itemId":"a"}"#]);
}

#[wasm_bindgen_test]
async fn hostile_texts_are_texts() {
    let hostile = "<img src=x onerror=alert(1)></div></script><script>alert(1)</script>";
    let text =
        RECORD.replace("Vårdplan", hostile).replace("Fotvård", hostile).replace("Kim Exempel", hostile);
    for kind in ["timeline", "plans", "plan"] {
        for audience in ["patient", "staff"] {
            let options = format!(r#"{{ "now": "2026-05-11T10:45", "audience": "{audience}" }}"#);
            let stage = Stage::showing(kind, &text, &options).await;
            assert!(stage.text().contains(hostile), "{kind}: {}", stage.text());
            assert_eq!(stage.count("img, script, style, iframe, [onerror]"), 0, "{kind}");
            assert_eq!(stage.target.child_element_count(), 1, "{kind}: nothing stands outside its section");
        }
    }
}

#[wasm_bindgen_test]
async fn words_are_handed_in_and_taken_away() {
    let mut stage = Stage::showing("plans", RECORD, NOW).await;
    assert_eq!(stage.count("section[lang=sv]"), 1);
    // A rule for plurals, the language, the first text; the rest is not there and stays Swedish.
    stage.widget.words(Some("10\u{1f}fi\u{1f}Tässä suunnitelmassa".to_owned()));
    stage.show(NOW).await;
    assert_eq!(stage.count("section[lang=fi]"), 1);
    assert!(stage.text().contains("Planer"), "{}", stage.text());
    stage.widget.words(None);
    stage.show(NOW).await;
    assert_eq!(stage.count("section[lang=sv]"), 1);
}

#[wasm_bindgen_test]
async fn odd_options_fall_back() {
    for odd in [
        "null",
        "7",
        "[]",
        r#"{ "audience": 3 }"#,
        r#"{ "now": "x", "headingLevel": 99, "filter": { "text": 1 } }"#,
    ] {
        let stage = Stage::showing("plans", RECORD, odd).await;
        assert!(stage.text().contains("Vårdplan"), "{odd}");
    }
}

#[wasm_bindgen_test]
async fn a_listener_that_throws_stops_nothing() {
    let target = document().create_element("div").unwrap();
    let mut widget =
        Widget::new("plans", target.clone(), Function::new_no_args("throw new Error('host')")).unwrap();
    widget.read(Some(RECORD.as_bytes().to_vec()));
    widget.show(JSON::parse(NOW).unwrap());
    flush().await;
    assert!(target.text_content().unwrap().contains("Vårdplan"));
    widget.destroy();
}

#[wasm_bindgen_test]
async fn the_styles_reach_the_shadow_root() {
    let stage = Stage::showing("timeline", RECORD, NOW).await;
    let adopt = Function::new_with_args(
        "root, css",
        "const sheet = new CSSStyleSheet(); sheet.replaceSync(css); root.adoptedStyleSheets = [sheet];
         return sheet.cssRules.length;",
    );
    let hidden = stage.find("ol button span", "tisdag 12 maj");
    let before = hidden.offset_width();
    let rules = adopt.call2(&JsValue::NULL, &stage.root, &JsValue::from_str(&samplan::styles())).unwrap();
    assert!(rules.as_f64() > Some(50.0), "{rules:?}");
    assert!(before > 20 && hidden.offset_width() <= 1, "what is for screen readers is not seen");
}
