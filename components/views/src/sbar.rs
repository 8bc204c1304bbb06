//! A handover in SBAR form as plain text. It is read later and elsewhere: every date stands in whole, "today" nowhere.

use std::rc::Rc;

use chrono::NaiveDateTime;
use samplan_arrange::measured::LastValue;
use samplan_arrange::sbar::{About, LeftOut, Reached, Undertaking, is_taken};
use samplan_arrange::standing::Group;
use samplan_arrange::{Coverage, Filter, MeasuredSeries, PlanView, Row, Sbar, Standing};
use samplan_model::gather::Gather as _;
use samplan_model::{CarePlan, CareRecord, Contact, GoalStatus, PlanId, PlanKind, Source, TelecomKind, When};

use crate::ambient::Ambient;
use crate::kit::coverage::{missing, rest};
use crate::kit::hours::say_all_hours;
use crate::kit::origin::say_author;
use crate::kit::row::join_unit;
use crate::kit::tag::say_standing;
use crate::kit::words;
use crate::plan::measured::against;
use crate::say::capital;
use crate::texts::fill;

/// What a handover is made of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Handover {
    pub(crate) record: Rc<CareRecord>,
    pub(crate) coverage: Coverage,
    pub(crate) about: About,
}

impl Handover {
    /// The plans that have a line in it.
    pub(crate) fn plans(&self, ambient: &Ambient) -> Vec<PlanId> {
        let sbar = Sbar::of(&self.record, &self.about, ambient.now);
        sbar.iter().flat_map(|sbar| &sbar.plans).map(|(plan, _)| plan.id.clone()).gathered()
    }

    /// The text; none where there is no such plan. The same data at the same time gives the same bytes.
    pub(crate) fn text(&self, ambient: &Ambient) -> Option<String> {
        let sbar = Sbar::of(&self.record, &self.about, ambient.now)?;
        // Seen from no year of ours, every date has its year, and none is near.
        let timeless = Ambient { now: NaiveDateTime::MIN, ..ambient.clone() };
        let mut page = Page { ambient: &timeless, text: String::new() };
        self.head(&mut page, &sbar, ambient.now);
        situation(&mut page, &sbar);
        background(&mut page, &sbar, &self.record.sources);
        state(&mut page, &sbar);
        recommendation(&mut page, &sbar);
        left_out(&mut page, &sbar.left_out, &self.coverage);
        Some(page.text)
    }

    fn head(&self, page: &mut Page<'_>, sbar: &Sbar, now: NaiveDateTime) {
        let ambient = page.ambient;
        let (texts, subject) = (ambient.texts, &ambient.subject);
        let name: Vec<_> =
            std::iter::once(subject.name.as_str()).chain(subject.identifier.as_deref()).gathered();
        page.text = fill(&texts.sbar_title, &[("name", &name.join(", "))]);
        let what = match (&sbar.single, &self.about) {
            (Some(view), _) => fill(&texts.sbar_of_plan, &[("title", &words::title(texts, &view.plan))]),
            (None, About::Filtered(filter)) if !filter.is_empty() => {
                fill(&texts.sbar_of_filtered, &[("filter", &self.say_filter(ambient, filter))])
            }
            (None, About::Filtered(_) | About::Plan(_)) => texts.sbar_of_all.to_string(),
        };
        page.text.push('\n');
        page.text.push_str(&fill(&texts.sbar_made, &[("when", &ambient.say().moment(now)), ("what", &what)]));
        page.text.push('\n');
    }

    /// What was asked for, in words.
    fn say_filter(&self, ambient: &Ambient, filter: &Filter) -> String {
        let text = (!filter.text.trim().is_empty()).then(|| format!("”{}”", filter.text.trim()));
        let parties = filter.parties.iter().map(|party| ambient.party(Some(*party)).to_string());
        let areas = filter.need_areas.iter().map(|area| words::area(ambient.texts, *area).to_string());
        let sources = filter.sources.iter().filter_map(|id| self.record.source(id));
        let sources = sources.map(|source| source.organization.clone());
        text.into_iter().chain(parties).chain(areas).chain(sources).gathered().join(", ")
    }
}

/// The text so far.
struct Page<'a> {
    ambient: &'a Ambient,
    text: String,
}

impl Page<'_> {
    fn heading(&mut self, text: &str) {
        self.text.push('\n');
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// A line of parts; line ends of the data would look like lines of ours.
    fn line(&mut self, label: &str, parts: Vec<Option<String>>) {
        let parts: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).gathered();
        if parts.is_empty() {
            return;
        }
        self.text.push_str("- ");
        if !label.is_empty() {
            self.text.push_str(label);
            self.text.push_str(": ");
        }
        self.text.push_str(&parts.join("; ").split_whitespace().gathered().join(" "));
        self.text.push('\n');
    }
}

fn situation(page: &mut Page<'_>, sbar: &Sbar) {
    let texts = page.ambient.texts;
    page.heading(&texts.sbar_situation);
    if let Some(view) = sbar.single.as_ref().filter(|view| view.standing.group() == Group::Earlier) {
        page.line("", vec![Some(say_history(page.ambient, view))]);
    }
    for reached in &sbar.reached {
        let sign = reached.step.deviation.sign.clone();
        let value = reached.series.last.as_ref().map(|last| say_value(page.ambient, &reached.series, last));
        let label = words::severity(texts, reached.step.deviation.severity);
        page.line(label, vec![Some(sign), value, title_of(page.ambient, &reached.plan, sbar)]);
    }
    for undertaking in &sbar.overdue {
        undertaken(page, &texts.sbar_overdue, undertaking, sbar);
    }
    if sbar.reached.is_empty() && sbar.overdue.is_empty() {
        page.line("", vec![Some(texts.sbar_nothing_urgent.to_string())]);
    }
    for row in &sbar.next {
        happening(page, &texts.sbar_next, row, sbar);
    }
}

/// Whoever takes over must not take an old plan for the one that holds.
fn say_history(ambient: &Ambient, view: &PlanView) -> String {
    let texts = ambient.texts;
    match &view.standing {
        Standing::Replaced { by: Some(by) } => {
            fill(&texts.replaced_banner, &[("title", &words::title(texts, by))])
        }
        Standing::Replaced { by: None } => texts.replaced_unseen.to_string(),
        Standing::Current
        | Standing::OnHold
        | Standing::Coming
        | Standing::Draft
        | Standing::Ended
        | Standing::Revoked => texts.ended_banner.to_string(),
    }
}

fn background(page: &mut Page<'_>, sbar: &Sbar, sources: &[Source]) {
    let (ambient, texts) = (page.ambient, page.ambient.texts);
    page.heading(&texts.sbar_background);
    for (plan, standing) in &sbar.plans {
        let kind = (plan.kind != PlanKind::Other).then(|| words::kind(texts, plan.kind).to_string());
        let (_, _, standing) = say_standing(ambient, standing, plan);
        let updated =
            plan.updated.map(|at| fill(&texts.updated_at, &[("date", &ambient.say().full_day(at.date()))]));
        let unit = plan.unit.as_ref().map(join_unit);
        let source = plan.source.as_ref().and_then(|id| sources.iter().find(|source| source.id == *id));
        let source = source.map(|source| format!("{}: {}", texts.source_label, source.system));
        let contact = plan
            .contact
            .as_ref()
            .map(|contact| format!("{}: {}", texts.contact_label, say_contact(ambient, contact)));
        page.line(
            &words::title(texts, plan),
            vec![kind, Some(standing.to_string()), unit, source, updated, contact],
        );
    }
    if let Some(view) = &sbar.single {
        background_of_one(page, view);
    }
}

fn background_of_one(page: &mut Page<'_>, view: &PlanView) {
    let (ambient, texts, plan) = (page.ambient, page.ambient.texts, &view.plan);
    page.line(&texts.author_label, vec![plan.author.as_ref().and_then(|author| say_author(ambient, author))]);
    page.line(&texts.signed_label, vec![plan.signed.as_ref().and_then(|author| say_author(ambient, author))]);
    for reachable in &view.contacts {
        let contact = &reachable.contact;
        if let Some(fixed) = contact.fixed {
            page.line(words::fixed(texts, fixed), vec![Some(say_contact(ambient, contact))]);
        }
    }
    for goal in plan.goals.iter().filter(|goal| goal.status == GoalStatus::Active) {
        let progress = goal.progress.map(|progress| words::progress(texts, progress).to_string());
        page.line(&texts.goals_heading, vec![Some(goal.text.clone()), progress]);
    }
    for medication in plan.medications.iter().filter(|medication| is_taken(medication.status)) {
        page.line(
            &texts.medications_heading,
            vec![
                Some(medication.name.clone()),
                Some(words::medication(texts, medication.status).to_string()),
                medication.dosage.clone(),
                medication.change.as_ref().map(|change| format!("{}: {change}", texts.medication_change)),
            ],
        );
    }
    for consent in &plan.consents {
        page.line(words::consent(texts, consent.status), vec![Some(consent.text.clone())]);
    }
}

fn state(page: &mut Page<'_>, sbar: &Sbar) {
    let (ambient, texts) = (page.ambient, page.ambient.texts);
    page.heading(&texts.sbar_state);
    for series in &sbar.measured {
        let Some(last) = &series.last else { continue };
        let limit = against(ambient, &series.measurement, last.against).trim_end_matches('.').to_owned();
        let limit = (last.against != samplan_arrange::Against::Nothing).then_some(limit);
        let by = last.reading.by.as_ref().map(|by| format!("{}: {by}", texts.table_by));
        let before = series.readings.iter().rev().find(|reading| reading.at < last.reading.at);
        let before = before.map(|reading| {
            let (value, when) = (ambient.say().number(reading.value), ambient.say().moment(reading.at));
            fill(
                &texts.sbar_before,
                &[("value", &value), ("unit", &series.measurement.unit), ("when", &when)],
            )
        });
        page.line(
            "",
            vec![Some(say_value(ambient, series, last)), limit, by, last.reading.note.clone(), before],
        );
    }
    for row in &sbar.lately {
        let status = if row.activity.status.is_open() {
            &texts.status_not_reported
        } else {
            words::status(texts, row.activity.status)
        };
        happening(page, status, row, sbar);
    }
    for undertaking in &sbar.open {
        undertaken(page, &texts.sbar_open, undertaking, sbar);
    }
    if sbar.measured.is_empty() {
        page.line("", vec![Some(texts.no_value.trim_end_matches('.').to_owned())]);
    }
}

fn recommendation(page: &mut Page<'_>, sbar: &Sbar) {
    let (ambient, texts) = (page.ambient, page.ambient.texts);
    page.heading(&texts.sbar_recommendation);
    let before = page.text.len();
    for reached in &sbar.reached {
        advised(page, reached, sbar);
    }
    for series in &sbar.measured {
        for limit in series.last.iter().flat_map(|last| &last.asks) {
            page.line(&series.measurement.title, vec![Some(limit.action.clone())]);
        }
    }
    for undertaking in &sbar.due {
        undertaken(page, &texts.sbar_due, undertaking, sbar);
    }
    if page.text.len() == before {
        page.line("", vec![Some(ambient.texts.sbar_no_advice.to_string())]);
    }
}

fn advised(page: &mut Page<'_>, reached: &Reached, sbar: &Sbar) {
    let (ambient, texts, deviation) = (page.ambient, page.ambient.texts, &reached.step.deviation);
    let contact = |contact: &Option<Contact>| contact.as_ref().map(|contact| say_contact(ambient, contact));
    let call = contact(&deviation.contact).map(|contact| format!("{}: {contact}", texts.sbar_call));
    let next: Vec<_> =
        [deviation.no_answer.clone(), contact(&deviation.next_contact)].into_iter().flatten().gathered();
    let next = (!next.is_empty()).then(|| format!("{} {}", texts.no_answer, next.join(" ")));
    page.line(
        words::severity(texts, deviation.severity),
        vec![Some(deviation.action.clone()), call, next, title_of(ambient, &reached.plan, sbar)],
    );
}

fn left_out(page: &mut Page<'_>, left_out: &LeftOut, coverage: &Coverage) {
    let (ambient, texts) = (page.ambient, page.ambient.texts);
    page.heading(&texts.sbar_left_out);
    let counted: Vec<_> = [
        (left_out.plans, &texts.sbar_left_plans),
        (left_out.unasked, &texts.sbar_left_unasked),
        (left_out.past_plans, &texts.sbar_left_past_plans),
        (left_out.later, &texts.sbar_left_later),
        (left_out.earlier, &texts.sbar_left_earlier),
        (left_out.closed, &texts.sbar_left_closed),
        (left_out.deviations, &texts.sbar_left_deviations),
        (left_out.goals, &texts.contents_goals),
        (left_out.medications, &texts.contents_medications),
        (left_out.contacts, &texts.contents_contacts),
        (left_out.documents, &texts.contents_documents),
        (left_out.others, &texts.sbar_left_others),
        (left_out.notes, &texts.sbar_left_notes),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, text)| text.of(count))
    .gathered();
    if !counted.is_empty() {
        page.line("", vec![Some(fill(&texts.sbar_in_plans, &[("list", &ambient.say().list(&counted))]))]);
    }
    let mut missing = missing(ambient, coverage);
    if !missing.is_empty() {
        missing.extend(rest(ambient, coverage));
    }
    if counted.is_empty() && missing.is_empty() {
        page.line("", vec![Some(texts.sbar_nothing_left_out.to_string())]);
    }
    for sentence in missing {
        page.line("", vec![Some(sentence)]);
    }
}

fn undertaken(page: &mut Page<'_>, label: &str, undertaking: &Undertaking, sbar: &Sbar) {
    let (ambient, commitment) = (page.ambient, &undertaking.commitment);
    let say = ambient.say();
    let side = ambient.party(commitment.party).to_string();
    let who = commitment.who.as_ref().map_or(side.clone(), |who| format!("{side}, {who}"));
    page.line(
        label,
        vec![
            Some(commitment.text.clone()),
            say.known(&commitment.due),
            commitment.repeat.as_ref().map(|repeat| say.repeat(repeat)),
            Some(who),
            commitment.contact.as_ref().map(|contact| say_contact(ambient, contact)),
            title_of(ambient, &undertaking.plan, sbar),
        ],
    );
}

/// When, what, how far it has come, and where it comes from.
fn happening(page: &mut Page<'_>, label: &str, row: &Row, sbar: &Sbar) {
    let (ambient, texts, activity) = (page.ambient, page.ambient.texts, &row.activity);
    let is_coming = activity.status.is_open() && label == texts.sbar_next.as_str();
    page.line(
        label,
        vec![
            Some(capital(&ambient.say().when(&activity.when))).filter(|_| activity.when != When::Undecided),
            Some(activity.title.clone()),
            is_coming.then(|| words::status(texts, activity.status).to_string()),
            activity.status_reason.clone(),
            activity.outcome.clone(),
            row.unit().map(join_unit),
            title_of(ambient, &row.plan, sbar),
        ],
    );
}

/// The plan that something stands in, where it is about several.
fn title_of(ambient: &Ambient, plan: &CarePlan, sbar: &Sbar) -> Option<String> {
    sbar.single
        .is_none()
        .then(|| format!("{}: {}", ambient.texts.plan_label, words::title(ambient.texts, plan)))
}

fn say_value(ambient: &Ambient, series: &MeasuredSeries, last: &LastValue) -> String {
    let (say, measurement) = (ambient.say(), &series.measurement);
    fill(
        &ambient.texts.sbar_value,
        &[
            ("title", &measurement.title),
            ("value", &say.number(last.reading.value)),
            ("unit", &measurement.unit),
            ("when", &say.moment(last.reading.at)),
        ],
    )
}

/// "Maria Ek, 0480-319 212, Svarar: mån–fre 08.00–16.00". A name that is its own number is not said twice.
fn say_contact(ambient: &Ambient, contact: &Contact) -> String {
    let numbers = contact.telecom.iter().filter(|telecom| telecom.kind == TelecomKind::Phone);
    let numbers = numbers.map(|telecom| telecom.value.clone()).filter(|number| *number != contact.name);
    let parts: Vec<_> = std::iter::once(contact.name.clone())
        .chain(numbers)
        .chain(say_all_hours(ambient, &contact.hours))
        .gathered();
    parts.join(", ")
}

#[cfg(test)]
mod tests;
