//! One mounted widget, as the element holds it.

use std::rc::Rc;

use samplan_arrange::account::account;
use samplan_model::CareRecord;
use samplan_read::{Form, Read};
#[cfg(not(feature = "provoke"))]
use samplan_views::Widget as View;
use samplan_views::{Emit, Kind, Locale, WidgetProps};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::events::{Out, as_js};
use crate::options::{DataState, Options, kind};
#[cfg(feature = "provoke")]
use crate::provoke::{self, Provoked as View};
use crate::report::Report;

/// One mounted widget. It belongs to one element and to the node that it draws into.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    kind: Kind,
    target: Element,
    out: Out,
    /// One for the widget's life, so that a new drawing is not a new world to every part of it.
    emit: Callback<Emit>,
    record: Option<Rc<CareRecord>>,
    /// The data as the viewer saw it last.
    earlier: Option<Rc<CareRecord>>,
    data: DataState,
    options: Options,
    locale: Locale,
    /// What was handed in of words, and the language that was made of it.
    given: Vec<(String, Locale)>,
    /// How many times `show` was called.
    revision: u32,
    app: Option<App>,
}

struct App(AppHandle<View>);

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

#[wasm_bindgen]
impl Widget {
    /// A widget of a kind (`timeline`, `plans` or `plan`) that will draw into a node. `onevent(name, detail)` hears of what happens.
    ///
    /// # Errors
    /// If there is no such kind.
    #[wasm_bindgen(constructor)]
    pub fn new(kind_name: &str, target: Element, onevent: js_sys::Function) -> Result<Self, JsError> {
        let kind =
            kind(kind_name).ok_or_else(|| JsError::new("the kind of a widget is timeline, plans or plan"))?;
        let out = Out(onevent);
        let emit = Callback::from({
            let out = out.clone();
            move |emit| {
                #[cfg(feature = "provoke")]
                provoke::hearing(&emit);
                out.emit(&emit);
            }
        });
        Ok(Self {
            kind,
            target,
            out,
            emit,
            record: None,
            earlier: None,
            data: DataState::Absent,
            options: Options::default(),
            locale: Locale::default(),
            given: Vec::new(),
            revision: 0,
            app: None,
        })
    }

    /// Takes over JSON text in UTF-8, as an encoder makes it of a long text in a third of the time that the glue would take;
    /// without one, there is no data any more. True where it is in another form, in part or in whole: then nothing is taken
    /// over, and what is made of it in ours is to be handed in.
    pub fn read(&mut self, text: Option<Vec<u8>>) -> bool {
        match text.map(|text| samplan_read::read(&utf8(text))) {
            None => {
                self.record = None;
                self.data = DataState::Absent;
            }
            Some(Read { form: Form::Foreign, .. }) => return true,
            Some(Read { record, issues, form: Form::Native }) => {
                #[cfg(feature = "provoke")]
                provoke::reading(record.as_ref());
                self.record = record.map(Rc::new);
                self.data = DataState::Present;
                self.out.issues(&issues);
            }
        }
        if self.app.is_some() {
            self.draw();
        }
        false
    }

    /// Takes over earlier data as JSON text, to be drawn with the next options. What is wrong with it is nobody's concern:
    /// what can't be read is not compared. True where it is in another form, as with [`read`](Self::read).
    #[wasm_bindgen(js_name = readEarlier)]
    pub fn read_earlier(&mut self, text: Option<Vec<u8>>) -> bool {
        match text.map(|text| samplan_read::read(&utf8(text))) {
            None => self.earlier = None,
            Some(Read { form: Form::Foreign, .. }) => return true,
            Some(Read { record, form: Form::Native, .. }) => self.earlier = record.map(Rc::new),
        }
        false
    }

    /// Takes over the words, to be drawn with the next options: see [`Locale::given`]. Without any, they are Swedish.
    pub fn words(&mut self, words: Option<String>) {
        self.locale = words.map_or(Locale::Swedish, |words| self.language(words));
    }

    /// Takes over the options, and draws.
    pub fn show(&mut self, options: JsValue) {
        self.options = Options::from(&options);
        self.revision = self.revision.wrapping_add(1);
        self.draw();
    }

    /// What became of each thing that went in, for the audience of the last options; of what is not shown, the first `most` by
    /// their paths. Nothing where there is no data.
    pub fn report(&self, most: usize) -> JsValue {
        let (audience, now) = (self.options.audience(), self.options.now());
        let account = self.record.as_ref().map(|record| account(record, audience, now, most));
        account.map_or(JsValue::UNDEFINED, |account| as_js(&Report::from(account)))
    }

    /// Takes everything away that was drawn.
    pub fn destroy(&mut self) {
        if let Some(App(app)) = self.app.take() {
            app.destroy();
        }
    }

    /// What is handed in once more is the same language: what was made of it is kept.
    fn language(&mut self, words: String) -> Locale {
        if let Some((_, known)) = self.given.iter().find(|(given, _)| *given == words) {
            return *known;
        }
        let locale = Locale::given(words.clone());
        self.given.push((words, locale));
        locale
    }

    fn draw(&mut self) {
        let props = self.props();
        if let Some(App(app)) = &mut self.app {
            app.update(props);
            return;
        }
        let app = Renderer::<View>::with_root_and_props(self.target.clone(), props).render();
        self.app = Some(App(app));
        self.out.ready();
    }

    fn props(&self) -> WidgetProps {
        let options = &self.options;
        WidgetProps {
            kind: self.kind,
            record: self.record.clone(),
            state: options.state(self.data),
            audience: options.audience(),
            locale: self.locale,
            now: options.now(),
            level: options.level(),
            plan_id: options.plan_id(),
            selected: options.selected(),
            way: options.way(),
            filter: options.filter(),
            last_seen: options.last_seen(),
            earlier: self.earlier.clone(),
            links: options.links(),
            medium: options.medium(),
            revision: self.revision,
            copied: options.copied(),
            dialogue: options.dialogue(),
            emit: self.emit.clone(),
        }
    }
}

/// The text of bytes that are UTF-8, as they come from an encoder; what is none of it is replaced.
fn utf8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}
