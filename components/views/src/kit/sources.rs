//! Every source by itself, folded, and whom to ask.

use samplan_arrange::{Coverage, Share};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, Source, SourceId, SourceState};
use yew::prelude::*;

use super::contact::{Weight, view_ways};
use crate::ambient::Ambient;
use crate::texts::fill;

/// *Källor (5)*: what came from each, when, and whom to ask. A blocked source is never among them: the second barrier has
/// taken it away, so that nobody finds it by what is left.
pub(crate) fn view_sources(ambient: &Ambient, coverage: &Coverage) -> Html {
    let texts = &ambient.texts;
    if coverage.sources.is_empty() {
        return Html::default();
    }
    html! {
        <details class="fold sources">
            <summary>{ format!("{} ({})", texts.sources_heading, coverage.sources.len()) }</summary>
            <ul>{ for coverage.sources.iter().map(|share| view_source(ambient, share)) }</ul>
            if coverage.hidden.unnamed > 0 { <p>{ texts.missing_not_consented_some.clone() }</p> }
            if coverage.has_blocked { <p>{ texts.missing_title.clone() }</p> }
            if coverage.unreadable > 0 { <p>{ texts.sources_unreadable.of(coverage.unreadable) }</p> }
        </details>
    }
}

/// "Region Värmland, Cosmic", with this sign between the two. Where nobody has named a system it is called after the care
/// giver, who is said once.
pub(crate) fn name_source(organization: &str, system: &str, sign: &str) -> String {
    if system == organization { system.to_owned() } else { [organization, sign, system].concat() }
}

fn view_source(ambient: &Ambient, share: &Share) -> Html {
    let Share { source, .. } = share;
    html! {
        <li>
            <p>
                <strong>{ source.organization.clone() }</strong>
                if source.system != source.organization { { format!(" · {}", source.system) } }
            </p>
            <p>{ say_state(ambient, share) }</p>
            { view_contact_of(ambient, source) }
        </li>
    }
}

/// "Visar 2 planer, hämtade i dag kl. 10.42."
fn say_state(ambient: &Ambient, Share { source, plans }: &Share) -> String {
    let (texts, say) = (&ambient.texts, ambient.say());
    let count = texts.plans_count.of(*plans);
    let shown = match source.fetched {
        Some(at) => fill(&texts.source_shown_at, &[("plans", &count), ("when", &say.moment(at))]),
        None => fill(&texts.source_shown, &[("plans", &count)]),
    };
    let state = match source.state {
        SourceState::Shown | SourceState::Blocked => return shown,
        SourceState::NotConsented => texts.source_not_consented.to_string(),
        SourceState::Unreachable { since: Some(since) } => {
            fill(&texts.source_unreachable_since, &[("when", &say.moment(since))])
        }
        SourceState::Unreachable { since: None } => texts.source_unreachable.to_string(),
    };
    if *plans == 0 { state } else { format!("{state} {shown}") }
}

/// "Finns i två system: Cosmic och Lifecare". Without the names, where the data does not say them.
pub(crate) fn say_systems(ambient: &Ambient, ids: &[&SourceId]) -> String {
    let texts = &ambient.texts;
    let sources = ambient.coverage.sources.iter().map(|share| &share.source);
    let names: Vec<String> =
        sources.filter(|source| ids.contains(&&source.id)).map(|source| source.system.clone()).gathered();
    let count = match ids.len() {
        0..=2 => texts.two_systems.to_string(),
        count => fill(&texts.several_systems, &[("n", &count.to_string())]),
    };
    if names.is_empty() { count } else { format!("{count}: {}", ambient.say().list(&names)) }
}

/// Whom to ask about a source, and how; nothing where nobody is named.
pub(crate) fn view_contact_of(ambient: &Ambient, source: &Source) -> Html {
    let Some(contact) = &source.contact else { return Html::default() };
    html! { <><p>{ say_ask(ambient, Some(&contact.name)) }</p>{ view_ways(ambient, contact, Weight::Normal) }</> }
}

/// Whom to ask, in a sentence: somebody by name, where one is known.
pub(crate) fn say_ask(ambient: &Ambient, who: Option<&str>) -> String {
    let texts = &ambient.texts;
    match (who, ambient.audience) {
        (Some(who), _) => fill(&texts.ask, &[("who", who)]),
        (None, Audience::Patient) => texts.ask_own.to_string(),
        (None, Audience::Relative) => texts.ask_contact.to_string(),
        (None, Audience::Staff) => texts.ask_unit.to_string(),
    }
}
