//! What is missing and why, above what is shown.

use chrono::Duration;
use samplan_arrange::Coverage;
use samplan_model::{Audience, SourceState};
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use crate::ambient::Ambient;
use crate::texts::fill;

/// After so long, data is no longer what is so now, and says when it was.
const STALE_AFTER: Duration = Duration::hours(1);

/// The notes above the content: what is missing, and how old the rest is.
pub(crate) fn view_coverage(ambient: &Ambient, coverage: &Coverage) -> Html {
    let texts = &ambient.texts;
    let sentences = sentences(ambient, coverage);
    // Where something is missing, the note says already when the rest was fetched.
    let stale = coverage
        .fetched
        .filter(|fetched| sentences.is_empty() && ambient.now - *fetched > STALE_AFTER)
        .map(|fetched| fill(&texts.stale, &[("when", &ambient.say().moment(fetched))]));
    html! {
        <>
            if !sentences.is_empty() {
                <div class="note" data-tone="attention">
                    { view_icon(Icon::Alert) }
                    <p><strong>{ texts.missing_title.clone() }</strong>{ format!(" {}", sentences.join(" ")) }</p>
                </div>
            }
            { stale.map(|text| html! { <p class="muted stale">{ text }</p> }) }
        </>
    }
}

/// What is missing and why, a sentence each.
pub(crate) fn sentences(ambient: &Ambient, coverage: &Coverage) -> Vec<String> {
    let (texts, say) = (&ambient.texts, ambient.say());
    let mut sentences = Vec::new();
    for source in &coverage.unreachable {
        let name = source.organization.as_str();
        sentences.push(match source.state {
            SourceState::Unreachable { since: Some(since) } => {
                fill(&texts.missing_unreachable_since, &[("source", name), ("when", &say.moment(since))])
            }
            SourceState::Unreachable { since: None }
            | SourceState::Shown
            | SourceState::NotConsented
            | SourceState::Blocked => fill(&texts.missing_unreachable, &[("source", name)]),
        });
    }
    let not_consented = match ambient.audience {
        Audience::Patient => &texts.missing_not_consented_own,
        Audience::Relative | Audience::Staff => &texts.missing_not_consented,
    };
    sentences.extend(
        coverage.not_consented.iter().map(|source| fill(not_consented, &[("source", &source.organization)])),
    );
    if coverage.has_blocked {
        sentences.push(texts.missing_blocked.to_string());
    }
    if coverage.unreadable > 0 {
        sentences.push(texts.ended_unreadable.of(coverage.unreadable));
    }
    if coverage.hidden.no_unit > 0 && ambient.audience == Audience::Staff {
        sentences.push(texts.hidden_no_unit.of(coverage.hidden.no_unit));
    }
    if let (false, Some(fetched)) = (sentences.is_empty(), coverage.fetched) {
        sentences.push(fill(&texts.missing_rest, &[("when", &say.moment(fetched))]));
    }
    sentences
}

/// For relatives and staff, always: whose plans these are.
pub(crate) fn view_viewing(ambient: &Ambient) -> Html {
    let text = match ambient.audience {
        Audience::Patient => return Html::default(),
        Audience::Relative => &ambient.texts.viewing_relative,
        Audience::Staff => &ambient.texts.viewing_staff,
    };
    if ambient.subject.name.is_empty() {
        return Html::default();
    }
    let identifier = ambient.subject.identifier.as_deref().map(|identifier| format!(", {identifier}"));
    html! {
        <p class="viewing">
            { view_icon(Icon::People) }
            <span>{ fill(text, &[("name", &ambient.subject.name)]) }{ identifier }</span>
        </p>
    }
}
