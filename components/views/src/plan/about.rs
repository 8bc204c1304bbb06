//! Where the plan comes from: source, author, signature, consent; to staff also ids and internal notes.

use samplan_arrange::PlanView;
use samplan_model::gather::Gather as _;
use samplan_model::{Audience, CarePlan, Consent};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::facts::Facts;
use crate::kit::heading::view_section;
use crate::kit::origin::say_author;
use crate::kit::roles::consents_heading;
use crate::kit::sources::name_source;
use crate::kit::tag::say_validity;
use crate::kit::words;

pub(super) fn view_about(ambient: &Ambient, view: &PlanView) -> Html {
    let (texts, say, plan) = (&ambient.texts, ambient.say(), &view.plan);
    let sources: Vec<_> =
        view.sources.iter().map(|source| name_source(&source.organization, &source.system, ", ")).gathered();
    let (validity, period) = say_validity(ambient, &view.standing, plan);
    let created = plan.created.map(|at| say.full_day(at.date()));
    let facts = Facts::default()
        .text(&texts.source_label, (!sources.is_empty()).then(|| sources.join("\n")).as_deref())
        .text(&texts.responsible_label, plan.unit.as_ref().map(crate::kit::row::join_unit).as_deref())
        .text(validity, period.as_deref())
        .text(&texts.created_label, created.as_deref())
        .text(
            &texts.author_label,
            plan.author.as_ref().and_then(|author| say_author(ambient, author)).as_deref(),
        )
        .text(
            &texts.signed_label,
            plan.signed.as_ref().and_then(|author| say_author(ambient, author)).as_deref(),
        );
    let facts = match ambient.audience {
        Audience::Patient | Audience::Relative => facts,
        Audience::Staff => facts
            .text(&texts.unit_id_label, plan.unit.as_ref().and_then(|unit| unit.identifier.as_deref()))
            .text(&texts.internal_note_label, plan.internal_note.as_deref()),
    };
    let consents = match ambient.audience {
        Audience::Relative => Html::default(),
        Audience::Patient | Audience::Staff => view_consents(ambient, plan),
    };
    let content = html! { <>{ facts.view() }{ consents }</> };
    view_section(ambient, "about", texts.about_heading.clone(), content)
}

/// To who is close to the person, what she may see. The heading says already that it has been said yes to.
pub(super) fn view_consented(ambient: &Ambient, view: &PlanView) -> Html {
    let content = html! {
        <ul class="consents">
            for consent in &view.consented {
                <li>{ consent.text.clone() }{ view_period(ambient, consent) }</li>
            }
        </ul>
    };
    view_section(ambient, "consented", consents_heading(ambient), content)
}

/// What the person has said about who may see what.
fn view_consents(ambient: &Ambient, plan: &CarePlan) -> Html {
    if plan.consents.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="consents">
            for consent in &plan.consents {
                <li><strong>{ words::consent(ambient.texts, consent.status).clone() }</strong>{ format!(": {}", consent.text) }{ view_period(ambient, consent) }</li>
            }
        </ul>
    }
}

fn view_period(ambient: &Ambient, consent: &Consent) -> Html {
    match consent.period {
        Some(period) => {
            html! { <span class="muted">{ format!(" ({})", ambient.say().period(&period)) }</span> }
        }
        None => Html::default(),
    }
}
