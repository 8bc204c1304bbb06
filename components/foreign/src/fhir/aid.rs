//! `DeviceRequest` and `DeviceUseStatement`: prescribed aids.

use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::doing::Doing;
use super::node::Res;
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs};
use super::{concept, plan};

impl Reader<'_, '_> {
    pub(super) fn aid(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let code = node.first(&["codeCodeableConcept", "codeReference", "code", "device"]);
        let name = code.and_then(|code| self.label(code)).or_else(|| plan::additional(node));
        // What leads nowhere, or says nothing, never costs the item.
        let unknown = || code.map(|_| language.of("Okänt hjälpmedel", "Unknown aid").to_owned());
        let name = name.or_else(unknown);
        let Some(name) = name.as_deref().and_then(Text::parse) else {
            return self.is_broken(node, "an aid without a name");
        };
        let mut doing = Doing::new(name, super::request::status(node));
        let Ok(words) = self.scheduled(node, &mut doing) else {
            return self.is_broken(node, "an aid whose time can't be read is not shown");
        };
        let about = self.about(node);
        let ended = matches!(
            node.text_of("status"),
            Some("revoked" | "cancelled" | "completed" | "stopped" | "on-hold")
        );
        let status = ended.then(|| node.text_of("status")).flatten().map(|status| match status {
            "completed" => language.of("Avslutat", "Completed").to_owned(),
            "on-hold" => language.of("Vilande", "On hold").to_owned(),
            _ => language.of("Återtaget", "Taken back").to_owned(),
        });
        let repeat = doing
            .activity
            .repeat
            .0
            .as_ref()
            .and_then(|_| node.choice("occurrence").or_else(|| node.choice("timing")))
            .and_then(|(_, timing)| super::timing::words(timing, language));
        let from =
            node.all("performer").find_map(|performer| self.who(super::belongs::pointer(performer)?)?.name);
        let notes = self.notes(node);
        let id = self.id_of(place, res);
        let aid = wire::Aid {
            id: id.clone(),
            name: doing.activity.title,
            note: maybe(paragraphs(
                status
                    .into_iter()
                    .chain(about)
                    .chain(words)
                    .chain(repeat)
                    .chain(notes)
                    .chain(plan::additional(node)),
            )),
            when: Maybe(doing.activity.when),
            from: maybe(from),
            visibility: self.visibility(res),
            provenance: self.provenance(node, code.filter(|code| concept::coding(*code).is_some())),
            ..wire::Aid::default()
        };
        if let Some(draft) = self.draft(place) {
            draft.plan.aids.list.push(aid);
        }
        self.became(res, place, &id);
    }
}
