//! A word on a quiet colour: status and responsibility. The colour repeats the word, it never says more.

use samplan_arrange::Standing;
use samplan_arrange::standing::Group;
use samplan_model::{ActivityStatus, Party, PlanStatus};
use yew::prelude::*;

use super::icon::{Icon, view_icon};
use crate::ambient::Ambient;
use crate::texts::fill;

/// The colour role of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Neutral,
    Success,
    Attention,
    Error,
    Patient,
    Care,
    Municipality,
    Relative,
}

impl Tone {
    fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Success => "success",
            Self::Attention => "attention",
            Self::Error => "error",
            Self::Patient => "patient",
            Self::Care => "care",
            Self::Municipality => "municipality",
            Self::Relative => "relative",
        }
    }
}

/// A tag with a picture before its word, where there is one.
pub(crate) fn view_tag(tone: Tone, icon: Option<Icon>, text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <span class="tag" data-tone={tone.as_str()}>{ icon.map(view_icon) }<span>{ text }</span></span> }
}

/// Who is responsible.
pub(crate) fn view_party(ambient: &Ambient, party: Option<Party>) -> Html {
    view_tag(party.map_or(Tone::Neutral, party_tone), None, ambient.party(party))
}

/// The colour role of a side.
pub(crate) fn party_tone(party: Party) -> Tone {
    match party {
        Party::Patient => Tone::Patient,
        Party::Care => Tone::Care,
        Party::Municipality => Tone::Municipality,
        Party::Relative => Tone::Relative,
    }
}

/// The word that `data-party` carries for the style.
pub(crate) fn party_attribute(party: Option<Party>) -> &'static str {
    party.map_or("unknown", |party| party_tone(party).as_str())
}

/// The colour role and the picture of how far an activity has come.
pub(crate) fn status_look(status: ActivityStatus) -> (Tone, Option<Icon>) {
    match status {
        ActivityStatus::Performed => (Tone::Success, Some(Icon::Check)),
        ActivityStatus::InProgress => (Tone::Success, Some(Icon::Clock)),
        ActivityStatus::Cancelled => (Tone::Error, Some(Icon::CalledOff)),
        // To say no is anybody's right.
        ActivityStatus::Declined => (Tone::Attention, Some(Icon::Declined)),
        ActivityStatus::Missed => (Tone::Attention, Some(Icon::Missed)),
        ActivityStatus::Invited | ActivityStatus::Moved => (Tone::Attention, Some(Icon::Calendar)),
        ActivityStatus::OnHold => (Tone::Neutral, Some(Icon::Pause)),
        ActivityStatus::Booked => (Tone::Neutral, Some(Icon::Calendar)),
        ActivityStatus::Planned | ActivityStatus::EnteredInError | ActivityStatus::Unknown => {
            (Tone::Neutral, None)
        }
    }
}

/// Where a plan stands; what belongs to no plan stands nowhere.
pub(crate) fn view_standing(ambient: &Ambient, standing: &Standing, plan: &samplan_model::CarePlan) -> Html {
    if plan.kind == samplan_model::PlanKind::OutsidePlans {
        return Html::default();
    }
    let (tone, icon, text) = say_standing(ambient, standing, plan);
    view_tag(tone, Some(icon), text)
}

/// Where a plan stands, in words.
pub(crate) fn say_standing(
    ambient: &Ambient,
    standing: &Standing,
    plan: &samplan_model::CarePlan,
) -> (Tone, Icon, AttrValue) {
    let (texts, say) = (&ambient.texts, ambient.say());
    let dated =
        |template: &AttrValue, date: Option<samplan_model::PartialDate>, otherwise: &AttrValue| match date {
            Some(samplan_model::PartialDate::Day(day)) => {
                AttrValue::from(fill(template, &[("date", &say.full_day(day))]))
            }
            Some(date) => AttrValue::from(fill(template, &[("date", &say.partial(date))])),
            None => otherwise.clone(),
        };
    match standing {
        // Most that comes by GetCarePlans: a plan that nobody has said holds is not called one that does.
        Standing::Current if is_unstated(standing, plan) => {
            (Tone::Neutral, Icon::Question, texts.standing_unstated.clone())
        }
        Standing::Current => {
            let text = dated(&texts.standing_current_until, plan.period.end(), &texts.standing_current);
            (Tone::Success, Icon::Check, text)
        }
        Standing::OnHold => (Tone::Neutral, Icon::Pause, texts.standing_on_hold.clone()),
        Standing::Coming => (
            Tone::Neutral,
            Icon::Clock,
            dated(&texts.standing_coming, plan.period.start(), &texts.group_coming),
        ),
        Standing::Draft => (Tone::Neutral, Icon::Clock, texts.standing_draft.clone()),
        Standing::Replaced { .. } => (Tone::Error, Icon::Cross, texts.standing_replaced.clone()),
        Standing::Ended => (
            Tone::Neutral,
            Icon::Cross,
            // One that was done before its time ended on a day that nobody has said.
            dated(
                &texts.standing_ended_at,
                plan.period.end().filter(|_| plan.period.last_day().is_some_and(|last| last < say.today)),
                &texts.standing_ended,
            ),
        ),
        Standing::Revoked => (Tone::Error, Icon::Cross, texts.standing_revoked.clone()),
    }
}

/// Whether a plan may hold, but nobody has said so.
pub(crate) fn is_unstated(standing: &Standing, plan: &samplan_model::CarePlan) -> bool {
    *standing == Standing::Current && plan.status == PlanStatus::Unknown && plan.period.end().is_none()
}

/// While a plan holds, under the word for it; what is history held once.
pub(crate) fn say_validity(
    ambient: &Ambient,
    standing: &Standing,
    plan: &samplan_model::CarePlan,
) -> (&'static AttrValue, Option<String>) {
    let texts = ambient.texts;
    let period = standing.period(plan);
    let label = match standing.group() {
        Group::Current | Group::Coming => &texts.valid_label,
        Group::Earlier => &texts.held_label,
    };
    (label, (period != samplan_model::Period::default()).then(|| ambient.say().period(&period)))
}
