//! What held before: earlier plans and versions with their dates, and what differs from them.
//!
//! Staff sees both side by side, in a table; the person and those close to her the same in sentences. Both are folded: they
//! can be as long as the plan.

use chrono::NaiveDateTime;
use samplan_arrange::changes::{Thing, Way};
use samplan_arrange::order::Direction;
use samplan_arrange::standing::Group;
use samplan_arrange::versions::{Held, Past};
use samplan_arrange::{Changed, PlanView};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CarePlan, Differing, PartialDate, Period, PlanId};
use yew::prelude::*;

use super::changed::view_way;
use super::facts::{view_facts, view_side};
use crate::ambient::Ambient;
use crate::kit::facts::view_text;
use crate::kit::heading::{view_heading, view_section};
use crate::kit::origin::say_author;
use crate::kit::row::join_unit;
use crate::kit::table::{Column, Sort, Table, TableRow};
use crate::kit::words::title;
use crate::texts::fill;

/// *Historik och tidigare versioner*, near the plan's end.
pub(super) fn view_history(ambient: &Ambient, view: &PlanView, onopen: &Callback<PlanId>) -> Html {
    let history = &view.history;
    if history.is_empty() {
        return Html::default();
    }
    let (plan, is_coming) = (&*view.plan, view.standing.group() == Group::Coming);
    let section = Section { ambient, plan, is_coming, onopen };
    let content = html! {
        <>
            { history.heir.as_ref().map(|heir| section.heir(heir)) }
            { for history.plans.iter().map(|past| section.past(past)) }
            { for history.versions.iter().map(|held| section.version(held)) }
        </>
    };
    view_section(ambient, "history", ambient.texts.history_heading.clone(), content)
}

/// What all parts of the section need.
struct Section<'v> {
    ambient: &'v Ambient,
    /// The plan that is shown.
    plan: &'v CarePlan,
    /// It does not hold yet: what it replaces still does.
    is_coming: bool,
    onopen: &'v Callback<PlanId>,
}

/// One thing that differs.
struct Line {
    /// In which way.
    tag: Html,
    /// Whether it was not there before, and whether it is not there now.
    missing: [bool; 2],
    /// What.
    name: String,
    before: Html,
    now: Html,
    /// Both in sentences.
    said: Html,
}

impl Section<'_> {
    /// What will hold instead, and from when.
    fn heir(&self, heir: &CarePlan) -> Html {
        let (texts, say) = (self.ambient.texts, self.ambient.say());
        let first = heir.period.first_day().map(|first| say.full_day(first)).unwrap_or_default();
        let text = fill(&texts.history_heir, &[("title", &title(texts, heir)), ("date", &first)]);
        html! { <div class="past"><p>{ text }</p>{ self.view_way_to(heir, &texts.history_open_heir, &first) }</div> }
    }

    /// A plan that this one replaced.
    fn past(&self, past: &Past) -> Html {
        let texts = self.ambient.texts;
        let held = self.say_held(&past.held);
        let author = past.plan.author.as_ref().and_then(|author| say_author(self.ambient, author));
        let facts: Vec<_> = author.into_iter().chain(past.plan.unit.as_ref().map(join_unit)).gathered();
        let lines = past.differences.iter().map(|one| self.line(one)).gathered();
        html! {
            <div class="past">
                { view_heading(self.ambient, 2, "past-title", join_two(&title(texts, &past.plan), &held)) }
                <p class="muted">{ facts.join(" · ") }</p>
                { self.view_lines(lines, &past.held, &texts.history_changed) }
                { self.view_way_to(&past.plan, &texts.history_open, &held) }
            </div>
        }
    }

    /// An earlier version of this plan.
    fn version(&self, held: &Held) -> Html {
        let (texts, version) = (self.ambient.texts, &held.version);
        let day = |at: Option<NaiveDateTime>| at.map(|at| PartialDate::Day(at.date()));
        let period = Period::new(day(version.from), day(held.until)).unwrap_or_default();
        let label = fill(&texts.version_label, &[("label", &version.label)]);
        let author = version.author.as_ref().and_then(|author| say_author(self.ambient, author));
        let lines = version.differs.iter().map(|one| self.line_of_version(one)).gathered();
        html! {
            <div class="past">
                { view_heading(self.ambient, 2, "past-title", join_two(&label, &self.say_held(&period))) }
                <p class="muted">{ author }</p>
                { version.text.as_deref().map(|text| html! { <p>{ view_text(text) }</p> }) }
                { self.view_lines(lines, &period, &texts.history_changed_version) }
            </div>
        }
    }

    /// "gällde 10 mars 2025 till 30 april 2026".
    fn say_held(&self, held: &Period) -> String {
        let texts = self.ambient.texts;
        let text = if self.is_coming { &texts.history_holds } else { &texts.history_held };
        self.say_period(held).map(|period| fill(text, &[("period", &period)])).unwrap_or_default()
    }

    fn say_period(&self, period: &Period) -> Option<String> {
        (*period != Period::default()).then(|| self.ambient.say().period(period))
    }

    fn view_way_to(&self, plan: &CarePlan, text: &AttrValue, about: &str) -> Html {
        let id = plan.id.clone();
        let onclick = self.onopen.reform(move |_: MouseEvent| id.clone());
        html! {
            <p class="buttons"><button type="button" class="button quiet" {onclick}>{ text.clone() }<span class="visually-hidden">{ join_two("", about) }</span></button></p>
        }
    }

    fn line(&self, one: &Changed) -> Line {
        let (ambient, thing, facts) = (self.ambient, one.thing, one.facts.as_slice());
        let kind = thing_name(ambient, thing);
        Line {
            tag: self.view_tag(&one.way),
            missing: [one.way == Way::Added, one.way == Way::Removed],
            name: if one.text.is_empty() { kind.to_string() } else { format!("{kind}: {}", one.text) },
            before: view_side(ambient, thing, facts, |fact| fact.before.as_ref()),
            now: view_side(ambient, thing, facts, |fact| fact.now.as_ref()),
            said: view_facts(ambient, thing, facts),
        }
    }

    fn line_of_version(&self, one: &Differing) -> Line {
        let way = match (&one.before, &one.now) {
            (None, Some(_)) => Way::Added,
            (Some(_), None) => Way::Removed,
            (Some(_), Some(_)) | (None, None) => Way::Changed,
        };
        let was = one.before.as_deref();
        let was = was.map(|before| fill(&self.ambient.texts.fact_before, &[("before", before)]));
        let said: Vec<_> = one.now.clone().into_iter().chain(was).gathered();
        let view = |text: &Option<String>| text.as_deref().map(view_text).unwrap_or_default();
        Line {
            tag: self.view_tag(&way),
            missing: [way == Way::Added, way == Way::Removed],
            name: one.what.clone(),
            before: view(&one.before),
            now: view(&one.now),
            said: html! { <p>{ view_text(&said.join("\n")) }</p> },
        }
    }

    fn view_tag(&self, way: &Way) -> Html {
        let texts = self.ambient.texts;
        let text = match way {
            Way::Added => &texts.change_added,
            Way::Removed => &texts.change_removed,
            Way::Changed
            | Way::Cancelled
            | Way::Moved(_)
            | Way::Declined
            | Way::Missed
            | Way::Booked
            | Way::Replaced
            | Way::Ended
            | Way::Performed => &texts.change_changed,
        };
        view_way(way, text.clone())
    }

    fn view_lines(&self, lines: Vec<Line>, held: &Period, summary: &AttrValue) -> Html {
        if lines.is_empty() {
            return Html::default();
        }
        let count = lines.len();
        let list = match self.ambient.audience {
            Audience::Staff => self.view_table(lines, held),
            Audience::Patient | Audience::Relative => html! {
                <ul class="change-list">
                    for line in lines { <li><p class="tags">{ line.tag }<strong>{ line.name }</strong></p>{ line.said }</li> }
                </ul>
            },
        };
        // Staff's paper holds what the screen does; a person's would be as long again with what no longer holds.
        let class = match self.ambient.audience {
            Audience::Staff => "fold",
            Audience::Patient | Audience::Relative => "fold former",
        };
        html! { <details {class}><summary>{ format!("{summary} ({count})") }</summary>{ list }</details> }
    }

    /// Side by side.
    fn view_table(&self, lines: Vec<Line>, held: &Period) -> Html {
        let texts = self.ambient.texts;
        let (before, now) = if self.is_coming {
            (&texts.differs_now, &texts.group_coming)
        } else {
            (&texts.differs_before, &texts.differs_now)
        };
        let column = |label: &AttrValue, period: &Period| {
            let note = self.say_period(period).map(|period| format!(" ({period})"));
            Column { note, ..Column::plain(label) }
        };
        let columns =
            vec![Column::plain(&texts.lines_what), column(before, held), column(now, &self.plan.period)];
        let count = lines.len();
        // A thing without facts of its own is there all the same: only on its other side is it said to be missing.
        let side = |content: Html, is_missing: bool, missing: &AttrValue| match (is_missing, content) {
            (true, _) => html! { <span class="muted">{ missing.clone() }</span> },
            (false, content) if content == Html::default() => html! { "–" },
            (false, content) => content,
        };
        let rows: Vec<_> = (0_usize..)
            .zip(lines)
            .map(|(place, line)| {
                let [was_missing, is_missing] = line.missing;
                let cells = vec![
                    html! { <><strong>{ line.name }</strong><span class="tags">{ line.tag }</span></> },
                    side(line.before, was_missing, &texts.differs_absent),
                    side(line.now, is_missing, &texts.differs_gone),
                ];
                TableRow { key: place.to_string(), state: None, cells }
            })
            .gathered();
        let row = Callback::from(move |place: usize| rows.get(place).cloned().unwrap_or_default());
        let sort = Sort { column: 0, direction: Direction::Ascending };
        html! { <Table name="differs" caption={texts.differs_heading.clone()} {columns} {count} {row} {sort} onsort={Callback::noop()} /> }
    }
}

/// "Vårdplan diabetes, gällde 2025"; the first alone where there is no second.
fn join_two(first: &str, second: &str) -> String {
    if second.is_empty() { first.to_owned() } else { format!("{first}, {second}") }
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
