//! One line of what happens, and the facts about it.

use samplan_arrange::Row;
use samplan_arrange::changes::Thing;
use samplan_arrange::origin::Origin;
use samplan_model::gather::Gather as _;
use samplan_model::{ActivityStatus, Audience, ItemId, Link, Mode, When};
use yew::prelude::*;

use super::calendar::{view_add, view_not_yet};
use super::contact::{Weight, target_of, view_ways};
use super::detail::{close_on_escape, view_detail};
use super::explained::explain;
use super::facts::{Facts, view_text};
use super::heading::view_heading_of;
use super::icon::{Icon, view_icon};
use super::mark::view_mark;
use super::origin::say_origin;
use super::sources::say_systems;
use super::tag::{Tone, party_attribute, status_look, view_party, view_tag};
use super::time::view_short_time;
use super::words;
use crate::ambient::{Ambient, Emit, Medium, use_ambient};
use crate::dialogue;
use crate::say::{capital, small};
use crate::texts::fill;

/// Whether the heading above says the day already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dated {
    /// The section is one day's: a clock time is enough.
    BySection,
    /// The row says its own date.
    ByRow,
}

/// Where a selected row is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Opens {
    /// Elsewhere: here it is pointed out.
    #[default]
    Elsewhere,
    /// Here, in place of its fold.
    Here,
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RowItemProps {
    pub(crate) row: Row,
    pub(crate) dated: Dated,
    /// The item that was selected elsewhere.
    #[prop_or_default]
    pub(crate) selected: Option<ItemId>,
    /// Where the item is opened that is selected.
    #[prop_or_default]
    pub(crate) opens: Opens,
    /// How far below the widget's own heading the row's stands.
    #[prop_or(2)]
    pub(crate) depth: u8,
}

/// One line: its time, what it is, who is responsible, how far it has come, and more to fold out.
#[component]
pub(crate) fn RowItem(RowItemProps { row, dated, selected, opens, depth }: &RowItemProps) -> Html {
    let ambient = use_ambient();
    let activity = &row.activity;
    let is_selected = selected.as_ref() == Some(&activity.id);
    let state = if row.is_coming(ambient.now) { "coming" } else { "past" };
    html! {
        <li class="row" aria-current={is_selected.then_some("true")} data-party={party_attribute(row.party())} data-state={state}>
            <div class="time" aria-hidden="true">{ view_short_time(&ambient, &activity.when, *dated) }</div>
            <div class="rail" aria-hidden="true"></div>
            <div class="what">
                { view_heading_of(&ambient, *depth, "title", view_title(&ambient, row)) }
                { view_mark(&ambient, Thing::Activity, &activity.id) }
                { view_place_line(row) }
                { explain(&ambient, html! {
                    <>
                        { match opens {
                            Opens::Here if is_selected => view_open(&ambient, row),
                            Opens::Here | Opens::Elsewhere => view_more(&ambient, row),
                        } }
                        { view_reasons(&ambient, row) }
                    </>
                }) }
            </div>
        </li>
    }
}

/// The title opens the item. To a screen reader its name says all that the line shows: when, what, where, how far.
pub(crate) fn view_title(ambient: &Ambient, row: &Row) -> Html {
    let (plan, item) = (row.plan.id.clone(), row.activity.id.clone());
    let onclick = ambient
        .emit
        .reform(move |_: MouseEvent| Emit::Select { plan: plan.clone(), item: Some(item.clone()) });
    html! {
        <button type="button" class="link" {onclick}>
            <span class="visually-hidden">{ name_of(ambient, row) }</span>
            <span aria-hidden="true">{ row.activity.title.clone() }</span>
        </button>
    }
}

/// "tisdag 12 maj kl. 09.30, Fotvård, Arvika vårdcentral, bokad". In one text, as what is hidden piece by piece is read with
/// spaces before its commas.
fn name_of(ambient: &Ambient, row: &Row) -> String {
    let activity = &row.activity;
    let place = activity.place.as_ref().map(|place| format!(", {}", place.name)).unwrap_or_default();
    let (_, _, status) = row_status(ambient, row);
    format!("{}, {}{place}, {}", ambient.say().when(&activity.when), activity.title, small(&status))
}

/// Where, with whom and how, in one line.
fn view_place_line(row: &Row) -> Html {
    let activity = &row.activity;
    let who = activity.performers.first().map(|performer| performer.name.clone());
    let place = activity.place.as_ref().map(|place| place.name.clone());
    let unit = row.unit().and_then(|unit| unit.name.clone());
    let parts: Vec<_> = [who, place.or(unit)].into_iter().flatten().gathered();
    if parts.is_empty() {
        return Html::default();
    }
    html! { <p class="muted">{ parts.join(", ") }</p> }
}

/// What is over and still stands as booked has not been reported: it is not called booked any more.
fn row_status(ambient: &Ambient, row: &Row) -> (Tone, Option<Icon>, AttrValue) {
    let (texts, activity) = (&ambient.texts, &row.activity);
    if activity.status.is_open() && row.is_over(ambient.now) {
        (Tone::Neutral, None, texts.status_not_reported.clone())
    } else if activity.status == ActivityStatus::Planned && activity.when.day().is_none() {
        (Tone::Attention, Some(Icon::Clock), capital(&texts.not_booked).into())
    } else {
        let (tone, icon) = status_look(activity.status);
        (tone, icon, words::status(texts, activity.status).clone())
    }
}

/// Who is responsible, and how far it has come.
pub(crate) fn view_row_tags(ambient: &Ambient, row: &Row) -> Html {
    let (tone, icon, word) = row_status(ambient, row);
    html! { <>{ view_party(ambient, row.party()) }{ view_tag(tone, icon, word) }</> }
}

/// After what it comes, why it is as it is, from when and to when it was moved, what was done, and what of it was said no to.
pub(crate) fn view_reasons(ambient: &Ambient, row: &Row) -> Html {
    let (texts, say, activity) = (&ambient.texts, ambient.say(), &row.activity);
    let moved = |text: &str, when: &When| fill(text, &[("when", &say.when(when))]);
    let after = match &activity.when {
        when @ When::After(_) => Some(capital(&say.when(when))),
        When::At { .. }
        | When::PartOfDay { .. }
        | When::During(_)
        | When::Throughout(_)
        | When::Within { .. }
        | When::Undecided => None,
    };
    let notes = [
        after,
        activity.status_reason.clone(),
        activity.moved_from.as_ref().map(|when| moved(&texts.moved_from, when)),
        row.moved_to().map(|when| moved(&texts.moved_to, when)),
        activity.outcome.as_ref().map(|outcome| format!("{}: {outcome}", texts.outcome_label)),
    ];
    let declined = activity.declined.as_ref().map(|declined| format!("{}: {declined}", texts.declined_label));
    let declined = declined.map(|text| view_tag(Tone::Attention, Some(Icon::Declined), text));
    html! {
        <>
            for note in notes.into_iter().flatten() {
                <p class="muted">{ view_text(&note) }</p>
            }
            if let Some(declined) = declined { <p class="tags">{ declined }</p> }
        </>
    }
}

/// Opened in its row, where the fold was.
fn view_open(ambient: &Ambient, row: &Row) -> Html {
    html! {
        <>
            <p class="tags">{ view_row_tags(ambient, row) }</p>
            <div class="detail" role="group" tabindex="-1" aria-label={name_of(ambient, row)} onkeydown={close_on_escape(ambient)}>
                { view_detail(ambient, row) }
            </div>
        </>
    }
}

/// Who is responsible and how far it has come; where there is more to know, that line folds it out.
fn view_more(ambient: &Ambient, row: &Row) -> Html {
    let facts = facts_of(ambient, row).view();
    let actions = view_actions(ambient, row, Weight::Normal);
    let tags = view_row_tags(ambient, row);
    let ask = dialogue::view_of_row(ambient, row);
    if [&facts, &actions, &ask].into_iter().all(|part| *part == Html::default()) {
        return html! { <p class="tags">{ tags }</p> };
    }
    let texts = &ambient.texts;
    // The same thing may come on many days, and each has its own fold.
    let about = format!("{}, {}", row.activity.title, ambient.say().when(&row.activity.when));
    html! {
        <details class="row-more">
            <summary class="tags">
                { tags }
                <span class="more-word">{ texts.more.clone() }<span class="visually-hidden">{ fill(&texts.more_about, &[("title", &about)]) }</span></span>
            </summary>
            // Nobody has had the time to fold it out before the second frame.
            if ambient.medium != Medium::Glance { { facts }{ actions }{ ask } }
        </details>
    }
}

/// The facts about an activity, as next on and in the fold.
pub(crate) fn facts_of(ambient: &Ambient, row: &Row) -> Facts {
    let (texts, activity) = (&ambient.texts, &row.activity);
    let place = activity.place.as_ref().map(|place| {
        std::iter::once(place.name.as_str())
            .chain(place.address.iter().map(String::as_str))
            .gathered()
            .join("\n")
    });
    let performers: Vec<_> = activity
        .performers
        .iter()
        .map(|performer| match &performer.role {
            Some(role) => format!("{}, {role}", performer.name),
            None => performer.name.clone(),
        })
        .gathered();
    let facts = Facts::default()
        .text(&texts.about_label, activity.description.as_deref())
        .add(&texts.how_label, activity.mode.map(|mode| view_mode(ambient, mode)))
        .text(&texts.where_label, place.as_deref())
        .add(&texts.with_label, (!performers.is_empty()).then(|| view_text(&performers.join("\n"))))
        .text(&texts.prepare_label, activity.prepare.as_deref())
        .text(&texts.after_label, activity.after.as_deref())
        .text(&texts.coordination_label, activity.coordination.as_deref());
    let systems = (!row.twins.is_empty()).then(|| say_systems(ambient, &row.sources()));
    let facts = facts.text(&texts.source_label, systems.as_deref());
    let origin = Origin { unit: None, ..Origin::of(&row.plan, activity.provenance.as_deref(), "") };
    match ambient.audience {
        Audience::Patient | Audience::Relative => facts,
        Audience::Staff => facts
            .text(&texts.unit_label, row.unit().map(join_unit).as_deref())
            .text(&texts.code_label, activity.code.as_deref())
            .text(&texts.origin_label, Some(&say_origin(ambient, &origin)))
            .text(&texts.internal_note_label, activity.internal_note.as_deref()),
    }
}

/// "Endokrin- och diabetescentrum, Region Värmland".
pub(crate) fn join_unit(unit: &samplan_model::Unit) -> String {
    [&unit.name, &unit.care_giver].into_iter().flatten().cloned().gathered().join(", ")
}

fn view_mode(ambient: &Ambient, mode: Mode) -> Html {
    let icon = match mode {
        Mode::Visit | Mode::Admission => Icon::Pin,
        Mode::HomeVisit => Icon::Home,
        Mode::Video => Icon::Video,
        Mode::Phone => Icon::Phone,
        Mode::Chat | Mode::Message => Icon::Message,
        Mode::Group => Icon::People,
        Mode::Sampling => Icon::Sample,
    };
    html! { <span class="mode">{ view_icon(icon) }<span>{ words::mode(ambient.texts, mode).clone() }</span></span> }
}

/// What can be done about an activity, and only what the data allows: go to it, ask about it, change it.
pub(crate) fn view_actions(ambient: &Ambient, row: &Row, weight: Weight) -> Html {
    let (texts, activity) = (&ambient.texts, &row.activity);
    let join = view_links(ambient, row, &[(&activity.booking.join, &texts.open_video, "button primary")]);
    // There is one thing to do here first: where there is a meeting to open, it is not to call.
    let weight = if join == Html::default() { weight } else { Weight::Normal };
    let (ways, add, change) = (
        activity.contact.as_ref().map_or_else(Html::default, |contact| view_ways(ambient, contact, weight)),
        view_add(ambient, row),
        view_links(
            ambient,
            row,
            &[
                (&activity.booking.rebook, &texts.rebook, "button quiet"),
                (&activity.booking.cancel, &texts.cancel_booking, "button quiet"),
            ],
        ),
    );
    if [&join, &ways, &add, &change].into_iter().all(|part| *part == Html::default()) {
        return Html::default();
    }
    html! { <div class="actions">{ join }{ ways }{ add }{ change }{ view_not_yet(ambient, row) }</div> }
}

/// The links that are there, while the activity can still take place.
fn view_links(ambient: &Ambient, row: &Row, links: &[(&Option<Link>, &AttrValue, &'static str)]) -> Html {
    let there: Vec<_> = links
        .iter()
        .filter_map(|(link, label, class)| {
            link.as_ref().map(|link| view_link(link, label, class, &row.activity.title))
        })
        .gathered();
    if there.is_empty() || !row.is_coming(ambient.now) {
        return Html::default();
    }
    html! { <p class="buttons">{ for there }</p> }
}

fn view_link(link: &Link, label: &AttrValue, class: &'static str, about: &str) -> Html {
    html! {
        <a class={class} href={link.as_str().to_owned()} target={target_of(link)} rel="noopener noreferrer" aria-label={format!("{label}, {about}")}>
            { label.clone() }
        </a>
    }
}
