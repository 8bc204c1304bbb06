//! Where the plan comes from: source, author, signature, consent; to staff also ids and internal notes.

use samplan_arrange::PlanView;
use samplan_model::{Audience, CarePlan, Consent};
use yew::prelude::*;

use crate::ambient::Ambient;
use crate::kit::facts::Facts;
use crate::kit::heading::view_section;
use crate::kit::origin::say_author;
use crate::kit::roles::person;
use crate::kit::tag::say_validity;
use crate::kit::words;
use crate::texts::fill;

pub(super) fn view_about(ambient: &Ambient, view: &PlanView) -> Html {
    let (texts, say, plan) = (&ambient.texts, ambient.say(), &view.plan);
    let sources: Vec<_> =
        view.sources.iter().map(|source| format!("{}, {}", source.organization, source.system)).collect();
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
    let consents = view_consents(ambient, plan);
    let (before, within) = match ambient.audience {
        Audience::Relative => {
            let title = fill(&texts.consents_heading_of, &[("name", &person(ambient))]);
            (view_section(ambient, "consented", title, consents), Html::default())
        }
        Audience::Patient | Audience::Staff => (Html::default(), consents),
    };
    let content = html! { <>{ facts.view() }{ within }</> };
    html! { <>{ before }{ view_section(ambient, "about", texts.about_heading.clone(), content) }</> }
}

/// What the person has said about who may see what. To a relative, what she may see: the barrier has taken away what was
/// said no to, and what is over is no consent any more.
fn view_consents(ambient: &Ambient, plan: &CarePlan) -> Html {
    let holds = |consent: &&Consent| match ambient.audience {
        Audience::Patient | Audience::Staff => true,
        Audience::Relative => {
            let last = consent.period.and_then(|period| period.last_day());
            last.is_none_or(|last| ambient.now.date() <= last)
        }
    };
    let consents: Vec<_> = plan.consents.iter().filter(holds).collect();
    if consents.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="consents">
            for consent in consents {
                <li>
                    { match ambient.audience {
                        // The heading says already that she has said yes.
                        Audience::Relative => html! { { consent.text.clone() } },
                        Audience::Patient | Audience::Staff => html! { <><strong>{ words::consent(ambient.texts, consent.status).clone() }</strong>{ format!(": {}", consent.text) }</> },
                    } }
                    { consent.period.map(|period| html! { <span class="muted">{ format!(" ({})", ambient.say().period(&period)) }</span> }) }
                </li>
            }
        </ul>
    }
}
