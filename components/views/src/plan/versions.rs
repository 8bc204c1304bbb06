//! What held before: earlier plans and versions with their dates, and what differs from them.
//!
//! Staff sees both side by side, in a table; the person and those close to her the same in sentences, folded.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_arrange::changes::{Seen, Thing, Way};
use samplan_arrange::standing::Group;
use samplan_arrange::versions::{Held, Past};
use samplan_arrange::{Changed, History, PlanView, Standing};
use samplan_model::{Audience, Author, CarePlan, CareRecord, Differing, PartialDate, Period, PlanId};
use yew::prelude::*;

use super::facts::{view_facts, view_side};
use crate::ambient::{Ambient, use_ambient};
use crate::kit::facts::view_text;
use crate::kit::heading::{view_heading, view_section};
use crate::kit::icon::Icon;
use crate::kit::row::join_unit;
use crate::kit::tag::{Tone, view_tag};
use crate::kit::words::title;
use crate::texts::fill;

#[derive(Clone, Debug, PartialEq, Properties)]
struct PlanHistoryProps {
    record: Rc<CareRecord>,
    /// With what is hidden of it.
    whole: Rc<CareRecord>,
    plan: Rc<CarePlan>,
    standing: Standing,
    /// Another plan is to be opened.
    onopen: Callback<PlanId>,
}

/// The section of a plan, near its end.
pub(super) fn view_history(
    record: &Rc<CareRecord>,
    whole: &Rc<CareRecord>,
    view: &PlanView,
    onopen: Callback<PlanId>,
) -> Html {
    html! { <PlanHistory record={record.clone()} whole={whole.clone()} plan={view.plan.clone()} standing={view.standing.clone()} {onopen} /> }
}

/// *Historik och tidigare versioner*.
#[component]
fn PlanHistory(PlanHistoryProps { record, whole, plan, standing, onopen }: &PlanHistoryProps) -> Html {
    let ambient = use_ambient();
    let id = plan.id.clone();
    let history = use_memo((record.clone(), whole.clone(), id, ambient.now), |(record, whole, id, now)| {
        History::of(Seen { whole, shown: record }, id, *now)
    });
    if history.is_empty() {
        return Html::default();
    }
    let view = View { ambient: &ambient, plan, is_coming: standing.group() == Group::Coming, onopen };
    let content = html! {
        <>
            { history.heir.as_ref().map(|heir| view.heir(heir)) }
            { for history.plans.iter().map(|past| view.past(past)) }
            { for history.versions.iter().map(|held| view.version(held)) }
        </>
    };
    view_section(&ambient, "history", ambient.texts.history_heading.clone(), content)
}

/// What all parts of the section need.
struct View<'v> {
    ambient: &'v Ambient,
    /// The plan that is shown.
    plan: &'v CarePlan,
    /// It does not hold yet: what it replaces still does.
    is_coming: bool,
    onopen: &'v Callback<PlanId>,
}

impl View<'_> {
    /// What will hold instead, and from when.
    fn heir(&self, heir: &CarePlan) -> Html {
        let (texts, say) = (self.ambient.texts, self.ambient.say());
        let first = heir.period.first_day().map(|first| say.full_day(first)).unwrap_or_default();
        let text = fill(&texts.history_heir, &[("title", &title(texts, heir)), ("date", &first)]);
        html! { <div class="past"><p>{ text }</p>{ self.way(&heir.id, &texts.history_open_heir, &first) }</div> }
    }

    /// A plan that this one replaced.
    fn past(&self, past: &Past) -> Html {
        let texts = self.ambient.texts;
        let held = self.say_held(&past.held);
        let author = past.plan.author.as_ref().and_then(|author| say_author(self.ambient, author));
        let facts: Vec<_> = author.into_iter().chain(past.plan.unit.as_ref().map(join_unit)).collect();
        html! {
            <div class="past">
                { view_heading(self.ambient, 2, "", join_two(&title(texts, &past.plan), &held)) }
                if !facts.is_empty() { <p class="muted">{ facts.join(" · ") }</p> }
                { self.differences(past, &held) }
                { self.way(&past.plan.id, &texts.history_open, &held) }
            </div>
        }
    }

    /// "gällde 10 mars 2025 till 30 april 2026".
    fn say_held(&self, held: &Period) -> String {
        let (texts, say) = (self.ambient.texts, self.ambient.say());
        let text = if self.is_coming { &texts.history_holds } else { &texts.history_held };
        if *held == Period::default() { String::new() } else { fill(text, &[("period", &say.period(held))]) }
    }

    fn way(&self, id: &PlanId, text: &AttrValue, about: &str) -> Html {
        let id = id.clone();
        let onclick = self.onopen.reform(move |_: MouseEvent| id.clone());
        html! {
            <p class="buttons"><button type="button" class="button quiet" {onclick}>{ text.clone() }<span class="visually-hidden">{ join_two("", about) }</span></button></p>
        }
    }

    /// An earlier version of this plan.
    fn version(&self, held: &Held) -> Html {
        let (texts, version) = (self.ambient.texts, &held.version);
        let label = fill(&texts.version_label, &[("label", &version.label)]);
        let day = |at: Option<NaiveDateTime>| at.map(|at| PartialDate::Day(at.date()));
        let period = Period::new(day(version.from), day(held.until)).unwrap_or_default();
        let held = join_two(&label, &self.say_held(&period));
        let author = version.author.as_ref().and_then(|author| say_author(self.ambient, author));
        let lines: Vec<_> = version.differs.iter().map(|one| self.line_of_version(one)).collect();
        html! {
            <div class="past">
                { view_heading(self.ambient, 2, "", held.clone()) }
                { author.map(|author| html! { <p class="muted">{ author }</p> }) }
                { version.text.as_deref().map(|text| html! { <p>{ view_text(text) }</p> }) }
                { self.lines(&lines, &held, &texts.history_changed_version) }
            </div>
        }
    }

    fn line_of_version(&self, one: &Differing) -> Line {
        let way = match (&one.before, &one.now) {
            (None, Some(_)) => Way::Added,
            (Some(_), None) => Way::Removed,
            (Some(_), Some(_)) | (None, None) => Way::Changed,
        };
        let was =
            one.before.as_deref().map(|before| fill(&self.ambient.texts.fact_before, &[("before", before)]));
        let said: Vec<_> = one.now.clone().into_iter().chain(was).collect();
        let text = |text: &Option<String>| text.as_deref().map_or_else(Html::default, view_text);
        Line {
            kind: AttrValue::default(),
            name: one.what.clone(),
            before: text(&one.before),
            now: text(&one.now),
            said: html! { <p>{ view_text(&said.join("\n")) }</p> },
            way,
        }
    }

    /// What differs from a plan that this one replaced.
    fn differences(&self, past: &Past, held: &str) -> Html {
        let lines: Vec<_> = past.differences.iter().map(|one| self.line(one)).collect();
        self.lines(&lines, held, &self.ambient.texts.history_changed)
    }

    fn line(&self, one: &Changed) -> Line {
        let (ambient, thing, facts) = (self.ambient, one.thing, one.facts.as_slice());
        Line {
            kind: thing_name(ambient, thing).clone(),
            name: one.text.clone(),
            before: view_side(ambient, thing, facts, |fact| fact.before.as_ref()),
            now: view_side(ambient, thing, facts, |fact| fact.now.as_ref()),
            said: view_facts(ambient, thing, facts),
            way: one.way.clone(),
        }
    }

    fn lines(&self, lines: &[Line], held: &str, summary: &AttrValue) -> Html {
        if lines.is_empty() {
            return Html::default();
        }
        match self.ambient.audience {
            Audience::Staff => self.table(lines, held),
            Audience::Patient | Audience::Relative => html! {
                <details class="fold">
                    <summary>{ summary.clone() }</summary>
                    <ul class="change-list">
                        for line in lines { <li><p class="tags">{ self.tag(line) }<strong>{ line.full_name() }</strong></p>{ line.said.clone() }</li> }
                    </ul>
                </details>
            },
        }
    }

    /// Side by side. The roles are said again, as browsers forget them where the look makes a list of the table.
    fn table(&self, lines: &[Line], held: &str) -> Html {
        let texts = self.ambient.texts;
        let (before, now) = if self.is_coming {
            (&texts.differs_now, &texts.group_coming)
        } else {
            (&texts.differs_before, &texts.differs_now)
        };
        let since =
            (self.plan.period != Period::default()).then(|| self.ambient.say().period(&self.plan.period));
        let head = |label: &AttrValue, about: Option<&str>| {
            html! {
                <th role="columnheader" scope="col">{ label.clone() }{ about.map(|about| html! { <span class="column-note">{ about.to_owned() }</span> }) }</th>
            }
        };
        let cell = |label: &AttrValue, content: &Html, missing: &AttrValue| {
            let content = if *content == Html::default() {
                html! { <p class="muted">{ missing.clone() }</p> }
            } else {
                content.clone()
            };
            html! { <td role="cell"><span class="cell-label" aria-hidden="true">{ label.clone() }</span><div class="cell">{ content }</div></td> }
        };
        html! {
            <div class="differs-frame">
                <table class="differs" role="table">
                    <caption>{ texts.differs_heading.clone() }</caption>
                    <thead role="rowgroup">
                        <tr role="row">{ head(&texts.lines_what, None) }{ head(before, Some(held)) }{ head(now, since.as_deref()) }</tr>
                    </thead>
                    <tbody role="rowgroup">
                        for line in lines {
                            <tr role="row">
                                <th role="rowheader" scope="row">
                                    if !line.kind.is_empty() { <span class="column-note">{ line.kind.clone() }</span> }
                                    { line.name.clone() }
                                    <span class="tags">{ self.tag(line) }</span>
                                </th>
                                { cell(before, &line.before, &texts.differs_absent) }
                                { cell(now, &line.now, &texts.differs_gone) }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        }
    }

    fn tag(&self, line: &Line) -> Html {
        let texts = self.ambient.texts;
        match line.way {
            Way::Added => view_tag(Tone::Neutral, Some(Icon::Plus), texts.change_added.clone()),
            Way::Removed => view_tag(Tone::Error, Some(Icon::Cross), texts.change_removed.clone()),
            Way::Changed
            | Way::Cancelled
            | Way::Moved(_)
            | Way::Declined
            | Way::Missed
            | Way::Booked
            | Way::Replaced
            | Way::Ended
            | Way::Performed => view_tag(Tone::Neutral, Some(Icon::Pencil), texts.change_changed.clone()),
        }
    }
}

/// "Vårdplan diabetes, gällde 2025"; the first alone where there is no second.
fn join_two(first: &str, second: &str) -> String {
    if second.is_empty() { first.to_owned() } else { format!("{first}, {second}") }
}

/// One thing that differs.
struct Line {
    /// What kind of thing; empty where the data has not said.
    kind: AttrValue,
    /// What it is called now; as it was, where it is gone.
    name: String,
    before: Html,
    now: Html,
    /// Both in sentences.
    said: Html,
    way: Way,
}

impl Line {
    fn full_name(&self) -> String {
        match (self.kind.is_empty(), self.name.is_empty()) {
            (false, false) => format!("{}: {}", self.kind, self.name),
            (false, true) => self.kind.to_string(),
            (true, _) => self.name.clone(),
        }
    }
}

/// "Anna Lind, leg. sjuksköterska, 3 maj 2026".
pub(super) fn say_author(ambient: &Ambient, author: &Author) -> Option<String> {
    let at = author.at.map(|at| ambient.say().full_day(at.date()));
    let parts: Vec<_> = [author.name.clone(), author.role.clone(), at].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn thing_name(ambient: &Ambient, thing: Thing) -> &'static AttrValue {
    let texts = ambient.texts;
    match thing {
        Thing::Plan => &texts.plan_label,
        Thing::Activity => &texts.next_step_heading,
        Thing::Commitment => &texts.lines_commitment,
        Thing::Goal => &texts.goals_heading,
        Thing::Medication => &texts.medications_heading,
        Thing::Limit => &texts.measured_heading,
        Thing::Deviation => &texts.thing_deviation,
        Thing::Contact => &texts.contact_label,
        Thing::Document => &texts.documents_heading,
        Thing::Other => &texts.lines_what,
    }
}
