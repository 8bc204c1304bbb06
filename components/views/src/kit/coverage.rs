//! What is missing and why, whose plans these are, and how fresh it all is: the notes above what is shown.

use chrono::Duration;
use samplan_arrange::coverage::replaced_unseen;
use samplan_arrange::{Coverage, Share};
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CareRecord, Protection, Source, SourceState};
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use super::sources::{view_contact_of, view_sources};
use crate::ambient::Ambient;
use crate::texts::fill;

/// After so long, data is no longer what is so now, and says when it was.
const STALE_AFTER: Duration = Duration::hours(1);

/// The notes above the content: what is missing, how old the rest is, and every source by itself. `fetching` says that
/// newer data is on its way.
pub(crate) fn view_coverage(ambient: &Ambient, record: &CareRecord, fetching: Html) -> Html {
    let coverage = &*ambient.coverage;
    let mut missing = missing(ambient, coverage);
    match replaced_unseen(record, ambient.now.date()) {
        0 => {}
        count => missing.push(ambient.texts.missing_unseen.of(count)),
    }
    html! {
        <>
            { view_missing(ambient, coverage, &missing) }
            <div class="freshness">
                { view_sources(ambient, coverage) }
                // Where something is missing, the note says already when the rest was fetched.
                if missing.is_empty() { { view_stale(ambient, coverage) } }
                { fetching }
            </div>
        </>
    }
}

fn view_stale(ambient: &Ambient, coverage: &Coverage) -> Html {
    match coverage.fetched {
        Some(fetched) if ambient.now - fetched > STALE_AFTER => {
            let text = fill(&ambient.texts.stale, &[("when", &ambient.say().moment(fetched))]);
            html! { <p class="muted stale">{ text }</p> }
        }
        Some(_) | None => Html::default(),
    }
}

fn view_missing(ambient: &Ambient, coverage: &Coverage, missing: &[String]) -> Html {
    if missing.is_empty() {
        return Html::default();
    }
    let texts = &ambient.texts;
    let rest = rest(ambient, coverage);
    let sentences: Vec<_> = missing.iter().chain(&rest).map(String::as_str).gathered();
    html! {
        <div class="note" data-tone="attention">
            { view_icon(Icon::Alert) }
            <div>
                <p><strong>{ texts.missing_title.clone() }</strong>{ format!(" {}", sentences.join(" ")) }</p>
                { for coverage.unreachable.iter().map(|source| view_contact_of(ambient, source)) }
            </div>
        </div>
    }
}

/// When what is not missing was fetched.
pub(crate) fn rest(ambient: &Ambient, coverage: &Coverage) -> Option<String> {
    let fetched = coverage.fetched.filter(|_| gives_anything(coverage))?;
    Some(fill(&ambient.texts.missing_rest, &[("when", &ambient.say().moment(fetched))]))
}

/// Where nothing answered, there is no rest.
fn gives_anything(coverage: &Coverage) -> bool {
    let gives = |share: &Share| share.plans > 0 || share.source.state == SourceState::Shown;
    coverage.sources.is_empty() || coverage.sources.iter().any(gives)
}

/// What is missing and why, a sentence each.
pub(crate) fn missing(ambient: &Ambient, coverage: &Coverage) -> Vec<String> {
    let texts = &ambient.texts;
    let failed = coverage.unreachable.iter().chain(&coverage.not_consented);
    let mut sentences: Vec<_> = failed.map(|source| say_missing(ambient, source)).gathered();
    if coverage.hidden.unnamed > 0 {
        sentences.push(texts.missing_not_consented_some.to_string());
    }
    if coverage.has_blocked {
        sentences.push(texts.missing_blocked.to_string());
    }
    if coverage.hidden.no_unit > 0 && ambient.audience == Audience::Staff {
        sentences.push(texts.hidden_no_unit.of(coverage.hidden.no_unit));
    }
    sentences
}

/// Why nothing could be had from a source.
pub(crate) fn say_missing(ambient: &Ambient, source: &Source) -> String {
    let (texts, name) = (&ambient.texts, source.organization.as_str());
    match source.state {
        SourceState::NotConsented => {
            let text = match ambient.audience {
                Audience::Patient => &texts.missing_not_consented_own,
                Audience::Relative | Audience::Staff => &texts.missing_not_consented,
            };
            fill(text, &[("source", name)])
        }
        SourceState::Unreachable { since: Some(since) } => {
            let when = ambient.say().moment(since);
            fill(&texts.missing_unreachable_since, &[("source", name), ("when", &when)])
        }
        SourceState::Unreachable { since: None } | SourceState::Shown | SourceState::Blocked => {
            fill(&texts.missing_unreachable, &[("source", name)])
        }
    }
}

/// For relatives and staff, always: whose plans these are.
pub(crate) fn view_viewing(ambient: &Ambient, record: &CareRecord) -> Html {
    let (texts, subject) = (&ambient.texts, &ambient.subject);
    if subject.name.is_empty() {
        return Html::default();
    }
    let text = match ambient.audience {
        Audience::Patient => return Html::default(),
        Audience::Relative => say_relative(ambient, record),
        Audience::Staff => {
            let text = fill(&texts.viewing_staff, &[("name", &subject.name)]);
            let identifier = subject.identifier.iter().map(|identifier| format!(", {identifier}"));
            // Who handles it must know why there is no address.
            let protection = match subject.protection {
                Protection::None => None,
                Protection::Protected => Some(format!(". {}", texts.protected)),
            };
            [text].into_iter().chain(identifier).chain(protection).collect()
        }
    };
    html! { <p class="viewing">{ view_icon(Icon::People) }<span>{ text }</span></p> }
}

/// "Du ser Astas planer som dotter och ombud".
fn say_relative(ambient: &Ambient, record: &CareRecord) -> String {
    let (texts, say) = (&ambient.texts, ambient.say());
    let text = fill(&texts.viewing_relative, &[("names", &say.genitive(ambient.subject.short_name()))]);
    match record.viewer.as_ref().and_then(|viewer| viewer.relationship.as_deref()) {
        Some(relationship) => {
            let parts: Vec<_> = relationship.split(',').map(|part| part.trim().to_owned()).gathered();
            text + &fill(&texts.viewing_as, &[("relationship", &say.list(&parts))])
        }
        None => text,
    }
}
