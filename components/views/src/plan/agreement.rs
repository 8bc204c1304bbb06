//! *Dokumenterad överenskommelse*: its parts in the order and the words of the template that care writes it in.

use samplan_arrange::PlanView;
use samplan_arrange::escalation::Reachable;
use samplan_model::gather::Gather as _;
use samplan_model::{Agreement, Audience, Author, CarePlan, ItemId, Party, Period, PlanStatus};
use yew::prelude::*;

use super::{lists, who};
use crate::ambient::Ambient;
use crate::kit::facts::{Facts, view_text};
use crate::kit::heading::{view_heading, view_section};
use crate::kit::origin::say_author;
use crate::kit::roles::reach_label;
use crate::kit::tag::view_standing;
use crate::texts::{Texts, fill};

/// What is agreed: while it holds, and who is responsible for what. In a plan of another kind, what it says of an agreement.
pub(super) fn view_agreement(ambient: &Ambient, view: &PlanView, selected: Option<&ItemId>) -> Html {
    let (texts, plan) = (&ambient.texts, &view.plan);
    if !view.is_agreement() {
        return lists::view_agreement(ambient, plan);
    }
    let text = plan.agreement.as_ref().and_then(|agreement| agreement.text.as_deref());
    let content = html! {
        <>
            <div class="validity">
                { view_heading(ambient, 2, "", texts.agreement_valid.clone()) }
                <p class="tags">{ view_standing(ambient, &view.standing, plan) }</p>
                { view_validity(ambient, plan) }
            </div>
            { text.map(|text| html! { <p class="lead agreed">{ view_text(text) }</p> }) }
            { who::view_sides(ambient, &view.sides, selected, say_answers) }
        </>
    };
    view_section(ambient, "agreement", texts.agreement_heading.clone(), content)
}

/// From when until when, and who has agreed. Nothing is said of a signature that the source does not know of, but for a
/// draft: that one is not signed.
fn view_validity(ambient: &Ambient, plan: &CarePlan) -> Html {
    let (texts, say) = (&ambient.texts, ambient.say());
    let agreed = plan.agreement.iter().flat_map(|agreement| &agreement.agreed_by);
    let agreed: Vec<_> = agreed.filter_map(|author| say_author(ambient, author)).gathered();
    let signed = plan.signed.as_ref().and_then(|author: &Author| say_author(ambient, author));
    let unsigned = (plan.status == PlanStatus::Draft).then(|| texts.agreement_unsigned.to_string());
    let period = if plan.period == Period::default() { None } else { Some(say.period(&plan.period)) };
    let period = match (period, plan.period.end()) {
        (Some(period), None) => Some(format!("{period}, {}", texts.agreement_until_further)),
        (period, _) => period,
    };
    Facts::default()
        .text(&texts.valid_label, period.as_deref())
        .text(&texts.agreement_agreed_by, (!agreed.is_empty()).then(|| agreed.join("\n")).as_deref())
        .text(&texts.signed_label, signed.or(unsigned).as_deref())
        .view()
}

/// "Du ansvarar för", "Vården ansvarar för"; to staff, the person is the patient, as in the template.
fn say_answers(ambient: &Ambient, party: Option<Party>) -> AttrValue {
    let texts = &ambient.texts;
    let name = match (party, ambient.audience) {
        (None, _) => return texts.party_unknown.clone(),
        (Some(Party::Patient), Audience::Patient) => return texts.agreement_mine.clone(),
        (Some(Party::Patient), Audience::Staff) => texts.party_patient.clone(),
        (Some(party), _) => ambient.party(Some(party)),
    };
    AttrValue::from(fill(&texts.agreement_of, &[("name", &name)]))
}

/// *Fasta kontakter*, and how care is reached otherwise.
pub(super) fn view_fixed(ambient: &Ambient, view: &PlanView) -> Html {
    let texts = &ambient.texts;
    let (fixed, others): (Vec<&Reachable>, Vec<_>) =
        view.contacts.iter().partition(|reachable| reachable.contact.fixed.is_some());
    let reach = view.plan.agreement.as_ref().and_then(|agreement| agreement.reach.as_deref());
    let content = html! {
        <>
            { super::sections::view_contact_list(ambient, &fixed) }
            if reach.is_some() || !others.is_empty() {
                <div class="care-reached">
                    { view_heading(ambient, 2, "", reach_label(ambient)) }
                    { reach.map(|reach| html! { <p>{ view_text(reach) }</p> }) }
                    { super::sections::view_contact_list(ambient, &others) }
                </div>
            }
        </>
    };
    view_section(ambient, "fixed-contacts", texts.fixed_contacts_heading.clone(), content)
}

/// What happens next is called otherwise in an agreement.
pub(super) fn activities_heading<'t>(texts: &'t Texts, view: &PlanView) -> &'t AttrValue {
    if view.is_agreement() { &texts.agreement_continued } else { &texts.coming_heading }
}

/// *Sammanhållen plan*, where one is needed: the coordinated plan, an admission of one's own choice.
pub(super) fn view_coordinated(ambient: &Ambient, agreement: Option<&Agreement>) -> Html {
    let Some(text) = agreement.and_then(|agreement| agreement.coordination.as_deref()) else {
        return Html::default();
    };
    let content = html! { <p class="lead">{ view_text(text) }</p> };
    view_section(ambient, "coordinated", ambient.texts.agreement_coordination.clone(), content)
}
