//! Every source by itself, folded, and whom to ask.

use samplan_model::Audience;

use crate::ambient::Ambient;
use crate::texts::fill;

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
