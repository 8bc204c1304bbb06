//! What the choices are called.

use samplan_arrange::filter::{Days, Facet, Filter, Near, PlanSection, Scope, StatusGroup, Term};
use samplan_arrange::standing::Group;
use samplan_model::{Audience, CareRecord, PartialDate, Party, Period, PlanId, PlanKind};
use yew::prelude::*;

use super::super::words;
use crate::ambient::Ambient;
use crate::kit::roles::{expectations_heading, person, story_heading};
use crate::kit::sources::name_source;
use crate::texts::{Texts, fill};

/// What the search field is called.
pub(super) fn search_of<'t>(texts: &'t Texts, scope: &Scope) -> &'t AttrValue {
    match scope {
        Scope::Timeline | Scope::Lines => &texts.filter_search,
        Scope::Plans => &texts.filter_search_plans,
        Scope::Plan(_) => &texts.filter_search_plan,
    }
}

/// The question that some choices answer.
pub(super) fn question_of(texts: &Texts, facet: Facet) -> &AttrValue {
    match facet {
        Facet::Section => &texts.filter_section,
        Facet::Near => &texts.filter_when,
        Facet::Party => &texts.filter_who,
        Facet::Status => &texts.filter_status,
        Facet::Standing => &texts.valid_label,
        Facet::Kind => &texts.filter_kind,
        Facet::Area => &texts.filter_area,
        Facet::Source => &texts.source_label,
        Facet::Plan => &texts.plan_label,
    }
}

/// What is chosen. What the data does not know any more is called by its kind.
pub(super) fn name_of(ambient: &Ambient, record: &CareRecord, filter: &Filter, term: &Term) -> AttrValue {
    let texts = &ambient.texts;
    match term {
        Term::Text => AttrValue::from(format!("”{}”", filter.text.trim())),
        Term::Section(section) => section_of(ambient, *section),
        Term::Near(near) => near_of(texts, *near).clone(),
        Term::Between => AttrValue::from(say_days(ambient, filter.days)),
        Term::Party(party) => ambient.party(Some(*party)),
        Term::Status(status) => status_of(texts, *status).clone(),
        Term::Standing(standing) => standing_of(texts, *standing).clone(),
        Term::Kind(PlanKind::Other) => texts.filter_kind_other.clone(),
        Term::Kind(kind) => words::kind(texts, *kind).clone(),
        Term::Area(area) => words::area(texts, *area).clone(),
        Term::Plan(id) => plan_of(ambient, record, id),
        Term::Source(id) => record.source(id).map_or_else(
            || texts.source_label.clone(),
            |source| AttrValue::from(name_source(&source.organization, &source.system, ", ")),
        ),
    }
}

/// A plan by its title; by when it holds where there are others of that title, and by its system where those hold as long.
fn plan_of(ambient: &Ambient, record: &CareRecord, id: &PlanId) -> AttrValue {
    let Some(plan) = record.plan(id) else { return ambient.texts.plan_label.clone() };
    let title = words::title(ambient.texts, plan);
    let others = || record.plans.iter().filter(|other| other.id != plan.id && other.title == plan.title);
    if others().next().is_none() {
        return title;
    }
    let source = plan.source.as_ref().and_then(|id| record.source(id));
    let source = source.filter(|_| others().any(|other| other.period == plan.period));
    let source = source.map(|source| format!(", {}", source.system)).unwrap_or_default();
    AttrValue::from(format!("{title}, {}{source}", ambient.say().period(&plan.period)))
}

/// What a choice is called that stands by itself.
pub(super) fn shortcut_of(ambient: &Ambient, term: &Term) -> AttrValue {
    if *term != Term::Party(Party::Patient) {
        return name_of(ambient, &CareRecord::default(), &Filter::default(), term);
    }
    match ambient.audience {
        Audience::Patient => ambient.texts.filter_mine.clone(),
        Audience::Relative | Audience::Staff => {
            AttrValue::from(fill(&ambient.texts.filter_mine_of, &[("name", &person(ambient))]))
        }
    }
}

fn say_days(ambient: &Ambient, days: Days) -> String {
    let Days::Between { from, to } = days else { return String::new() };
    let (first, last) = match (from, to) {
        (Some(from), Some(to)) => (Some(from.min(to)), Some(from.max(to))),
        open => open,
    };
    let period = Period::new(first.map(PartialDate::Day), last.map(PartialDate::Day));
    ambient.say().period(&period.unwrap_or_default())
}

fn near_of(texts: &Texts, near: Near) -> &AttrValue {
    match near {
        Near::Today => &texts.near_today,
        Near::Week => &texts.near_week,
        Near::Month => &texts.near_month,
        Near::ThirtyDays => &texts.near_thirty_days,
        Near::Coming => &texts.near_coming,
        Near::Earlier => &texts.near_earlier,
    }
}

fn status_of(texts: &Texts, status: StatusGroup) -> &AttrValue {
    match status {
        StatusGroup::Planned => &texts.status_group_planned,
        StatusGroup::Booked => &texts.status_group_booked,
        StatusGroup::Ongoing => &texts.status_group_ongoing,
        StatusGroup::Performed => &texts.status_group_performed,
        StatusGroup::Cancelled => &texts.status_group_cancelled,
    }
}

fn standing_of(texts: &Texts, standing: Group) -> &AttrValue {
    match standing {
        Group::Current => &texts.group_current,
        Group::Coming => &texts.group_coming,
        Group::Earlier => &texts.group_earlier,
    }
}

/// A section is called as its heading.
fn section_of(ambient: &Ambient, section: PlanSection) -> AttrValue {
    let texts = ambient.texts;
    let heading = match section {
        PlanSection::Who => &texts.who_heading,
        PlanSection::Goals => &texts.goals_heading,
        PlanSection::Measurements => &texts.measured_heading,
        PlanSection::Activities => &texts.coming_heading,
        PlanSection::Medications => &texts.medications_heading,
        PlanSection::Aids => &texts.aids_heading,
        PlanSection::Advice => &texts.advice_heading,
        PlanSection::Expectations => return expectations_heading(ambient),
        PlanSection::Rights => &texts.rights_heading,
        PlanSection::Story => return story_heading(ambient),
        PlanSection::Contacts => &texts.contacts_heading,
        PlanSection::Documents => &texts.documents_heading,
        PlanSection::Agreement => &texts.agreement_heading,
        PlanSection::Changes => &texts.changes_heading,
    };
    heading.clone()
}
