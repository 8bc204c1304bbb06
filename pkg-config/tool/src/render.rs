//! `samplan render`: a widget as HTML that needs no script.

use std::future::Future as _;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDateTime;
use clap::{Args, ValueEnum};
use samplan::filter_of_text;
use samplan_arrange::visible;
use samplan_model::{Audience, CareRecord, PlanId, iso};
use samplan_read::{Form, Issue, Read, read};
use samplan_views::{HeadingLevel, Kind, Locale, Medium, State, Widget, WidgetProps};
use yew::{Callback, LocalServerRenderer};

use crate::exit::Outcome;
use crate::input::text_of;
use crate::page::page;
use crate::still::{Host, still};

/// What is drawn of the data, for whom, and when.
#[derive(Args, Clone, Debug)]
pub struct Request {
    /// Which widget
    #[arg(long, value_enum)]
    pub widget: WidgetName,
    /// For whom: what this one may not see is not in the HTML
    #[arg(long, value_enum)]
    pub audience: AudienceName,
    /// In which language
    #[arg(long, value_enum, default_value_t = LocaleName::Sv)]
    pub locale: LocaleName,
    /// The moment that it is drawn for, in Sweden (2026-05-11T10:45) or anywhere (2026-05-11T08:45:00Z)
    #[arg(long, value_parser = moment)]
    pub now: NaiveDateTime,
    /// The plan that the widget `plan` shows; without it, the only one there is
    #[arg(long, value_name = "ID")]
    pub plan: Option<String>,
    /// What to show, as the attribute `filter` says it: `who=care&period=week`
    #[arg(long, value_name = "TEXT")]
    pub filter: Option<String>,
    /// The level of the widget's own heading, 2 to 5
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(2..=5))]
    pub heading_level: u8,
    /// Where the page has the style sheet that `samplan styles` writes
    #[arg(long, value_name = "URL", default_value = "static.css")]
    pub styles: String,
}

/// What is asked of the command.
#[derive(Args, Clone, Debug)]
pub struct Arguments {
    #[command(flatten)]
    request: Request,
    /// Write a whole page, not only the element
    #[arg(long)]
    page: bool,
    /// The script that a whole page loads to bring the element to life
    #[arg(long, value_name = "URL", requires = "page")]
    script: Option<String>,
    /// The JSON of the plans, or - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// A widget's name outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum WidgetName {
    /// What happens, and when
    Timeline,
    /// All plans
    Plans,
    /// One plan
    Plan,
}

/// An audience's name outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AudienceName {
    /// The person
    Patient,
    /// Somebody close to the person
    Relative,
    /// Staff
    Staff,
}

impl From<AudienceName> for Audience {
    fn from(name: AudienceName) -> Self {
        match name {
            AudienceName::Patient => Self::Patient,
            AudienceName::Relative => Self::Relative,
            AudienceName::Staff => Self::Staff,
        }
    }
}

/// A language's name outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LocaleName {
    /// Swedish
    Sv,
    /// English
    En,
}

/// What was drawn.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The element with all that is in it; none where the text is no plans at all.
    pub html: Option<String>,
    /// What is wrong with the data, with its path and without its content.
    pub issues: Vec<Issue>,
    /// Whether a plan was asked for that is not there, or not for this audience.
    pub lacks_plan: bool,
}

/// Draws a widget of JSON text in any form, as the element would.
pub fn render(request: &Request, json: &str) -> Rendered {
    let read = match read(json) {
        Read { form: Form::Foreign, .. } => read(&samplan_foreign::convert(json, (&request.locale).into())),
        native => native,
    };
    let Some(record) = read.record else {
        return Rendered { html: None, issues: read.issues, lacks_plan: false };
    };
    let lacks_plan = lacks_plan(request, &record);
    let markup = markup_of(props(request, record));
    Rendered { html: Some(still(&markup, &request.host())), issues: read.issues, lacks_plan }
}

/// What the live widget draws of the same, before anything is done about what needs a script: to compare with.
pub fn live(request: &Request, json: &str) -> Option<String> {
    let props = props(request, read(json).record?);
    Some(markup_of(WidgetProps { medium: Medium::Screen, ..props }))
}

/// Reads, draws, writes to standard output, and says on standard error what is wrong.
///
/// # Errors
/// If the file can't be read, is no plans at all, or the HTML can't be written.
#[expect(clippy::print_stderr, reason = "the terminal is this program's interface")]
pub fn run(Arguments { request, page: is_page, script, file }: &Arguments) -> Result<Outcome> {
    let Rendered { html, issues, lacks_plan } = render(request, &text_of(file)?);
    let mut outcome = crate::issues::report(&issues);
    let Some(html) = html else {
        bail!("nothing was drawn, as there are no plans to be read in what was given.")
    };
    if lacks_plan {
        eprintln!("samplan: --plan: there is no such plan for this audience.");
        outcome = Outcome::Faults;
    }
    let html = if *is_page { page(request, &html, script.as_deref()) } else { html };
    writeln!(io::stdout(), "{html}").context("the HTML could not be written.")?;
    Ok(outcome)
}

pub(crate) fn moment(text: &str) -> Result<NaiveDateTime, &'static str> {
    iso::parse_moment(text).ok_or("write it as 2026-05-11T10:45 (in Sweden) or 2026-05-11T08:45:00Z")
}

fn lacks_plan(request: &Request, record: &CareRecord) -> bool {
    let Some(id) = request.plan.as_deref().map(PlanId::from) else { return false };
    visible(record, request.audience()).record.plan(&id).is_none()
}

fn props(request: &Request, record: CareRecord) -> WidgetProps {
    WidgetProps {
        kind: request.kind(),
        record: Some(Rc::new(record)),
        state: State::Ready,
        audience: request.audience(),
        locale: request.locale(),
        now: request.now,
        level: HeadingLevel::nearest(request.heading_level),
        plan_id: request.plan.as_deref().map(PlanId::from),
        selected: None,
        way: None,
        filter: request.filter.as_deref().map(filter_of_text).unwrap_or_default(),
        last_seen: None,
        earlier: None,
        links: Vec::new(),
        medium: Medium::Still,
        revision: 0,
        copied: None,
        dialogue: Rc::default(),
        emit: Callback::noop(),
    }
}

/// What the components write. Nothing in them waits for anything, so one look at the drawing is enough.
fn markup_of(props: WidgetProps) -> String {
    let mut drawing = pin!(LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(markup) = drawing.as_mut().poll(&mut context) {
            return markup;
        }
    }
}

impl Request {
    /// The element around it, with the attributes that make it draw the same. Not `now`: the live one has a clock.
    fn host(&self) -> Host {
        let word = |value: Option<String>, name: &'static str| value.map(|value| (name, value));
        let name = |value: &dyn Fn() -> Option<clap::builder::PossibleValue>| {
            value().map(|value| value.get_name().to_owned())
        };
        let level = (self.heading_level != 2).then(|| self.heading_level.to_string());
        let attributes = [
            word(name(&|| self.audience.to_possible_value()), "audience"),
            word(name(&|| self.locale.to_possible_value()), "locale"),
            word(level, "heading-level"),
            word(self.plan.clone(), "plan-id"),
            word(self.filter.clone(), "filter"),
        ];
        Host {
            tag: match self.widget {
                WidgetName::Timeline => "samplan-timeline",
                WidgetName::Plans => "samplan-plans",
                WidgetName::Plan => "samplan-plan",
            },
            attributes: attributes.into_iter().flatten().collect(),
            styles: self.styles.clone(),
        }
    }

    fn kind(&self) -> Kind {
        match self.widget {
            WidgetName::Timeline => Kind::Timeline,
            WidgetName::Plans => Kind::Plans,
            WidgetName::Plan => Kind::Plan,
        }
    }

    fn audience(&self) -> Audience {
        self.audience.into()
    }

    pub(crate) fn locale(&self) -> Locale {
        match self.locale {
            LocaleName::Sv => Locale::Swedish,
            LocaleName::En => Locale::English,
        }
    }
}
