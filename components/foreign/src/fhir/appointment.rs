//! Appointment: a booked time, an invitation, or a wish for one.

use samplan_model::{ActivityStatus, Fate, Mode};
use samplan_read::native::codes::ModeCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::{Text, Url};
use samplan_read::{IssueCode, Lost};

use super::doing::Doing;
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs};
use super::who::Sort;
use super::{concept, mode, plan};

impl<'t> Reader<'_, 't> {
    pub(super) fn appointment(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let names: Vec<String> = node
            .each(&["serviceType", "appointmentType", "specialty", "serviceCategory"])
            .take(20)
            .filter_map(|kind| self.label(kind))
            .collect();
        let reason = self.about(node);
        let description = node.text_of("description").map(str::to_owned);
        let title = names.first().cloned().or_else(|| description.clone()).or_else(|| reason.clone());
        let title = title.unwrap_or_else(|| mode::kind_name("Appointment", language).to_owned());
        let Some(title) = Text::parse(&title) else { return };
        let mut doing = Doing::new(title, status(node));
        let Ok(()) = self.appointed(node, &mut doing) else {
            return self.is_broken(
                node,
                "a booked time that can't be read is not shown, as a wrong one would mislead",
            );
        };
        self.participants(node, &mut doing);
        let asked =
            node.get("start").and_then(|_| node.all("requestedPeriod").find_map(|period| self.asked(period)));
        let comment = node.text_of("comment").map(str::to_owned);
        let notes = self.notes(node);
        let told = names
            .get(1..)
            .unwrap_or_default()
            .iter()
            .cloned()
            .chain(description)
            .chain(reason)
            .chain(asked)
            .chain(comment)
            .chain(plan::additional(node))
            .chain(notes);
        let activity = &mut doing.activity;
        activity.description = maybe(paragraphs(told.filter(|part| *part != activity.title.0)));
        activity.prepare = maybe(paragraphs(
            node.all("patientInstruction")
                .filter_map(|said| said.text().map(str::to_owned).or_else(|| self.label(said))),
        ));
        let cancelled = node
            .first(&["cancelationReason", "cancellationReason"])
            .and_then(|reason| concept::words(reason, language));
        activity.status_reason = maybe(cancelled);
        activity.join = Maybe(join(node));
        activity.mode = Maybe(mode_of(node, activity.join.0.as_ref()).map(ModeCode).or(activity.mode.0));
        activity.code = maybe(
            node.each(&["serviceType", "appointmentType"])
                .find_map(|kind| concept::coding(kind.get("concept").unwrap_or(kind)))
                .map(|coding| coding.code.0),
        );
        activity.visibility = self.visibility(res);
        self.activity_provenance(node, node.first(&["serviceType", "appointmentType"]), &mut doing.activity);
        let id = self.id_of(place, res);
        self.add_doing(node, id, doing, place);
    }

    fn appointed(&mut self, node: Node<'t>, doing: &mut Doing) -> Result<(), super::time::Unreadable> {
        doing.activity.when = self.between(node, node.get("start"), node.get("end"))?;
        // A length alone gives the end.
        let minutes = node.word_of("minutesDuration").and_then(|minutes| minutes.parse::<u16>().ok());
        if let (Some(when), Some(minutes)) =
            (doing.activity.when.as_mut(), minutes.filter(|minutes| (1..=1440).contains(minutes)))
            && let samplan_model::When::At { start, end } = &mut when.0
        {
            let after = start.checked_add_signed(chrono::Duration::minutes(i64::from(minutes)));
            *end = end.or(after);
        }
        // Nothing is booked yet: what was asked for says when it may be.
        if doing.activity.when.is_none()
            && let Some(period) = node.all("requestedPeriod").next()
        {
            doing.activity.when = self.when_of_period(period).unwrap_or_default();
        }
        Ok(())
    }

    /// What was wished for, where something else has been booked.
    fn asked(&mut self, period: Node<'t>) -> Option<String> {
        let day =
            |name| period.text_of(name).map(|time: &str| time.split('T').next().unwrap_or(time).to_owned());
        let days: Vec<_> = [day("start"), day("end")].into_iter().flatten().collect();
        (!days.is_empty())
            .then(|| format!("{}: {}", self.language().of("Önskad tid", "Requested time"), days.join("–")))
    }

    fn participants(&mut self, node: Node<'t>, doing: &mut Doing) {
        for participant in node.all("participant").take(60) {
            let language = self.language();
            let Some(mut who) = participant.get("actor").and_then(|actor| self.who(actor)) else {
                // Somebody of a kind, not yet named.
                let role = participant.all("type").find_map(concept::said);
                doing.doers.extend(
                    role.map(|role| super::who::Who { name: Some(role), ..super::who::Who::default() }),
                );
                continue;
            };
            if participant.text_of("status") == Some("declined") && who.sort != Sort::Patient {
                continue;
            }
            match who.sort {
                Sort::Patient => {}
                Sort::Place => {
                    let name = who.name.clone().or_else(|| who.unit.clone());
                    doing.activity.mode = Maybe(
                        name.as_deref().and_then(mode::of_text).map(ModeCode).or(doing.activity.mode.0),
                    );
                    if let (Some(name), None) =
                        (name.as_deref().and_then(Text::parse), &doing.activity.place.0)
                    {
                        doing.activity.place = samplan_read::native::wire::Place {
                            name,
                            address: super::tongue::texts(who.address.clone()),
                        }
                        .into();
                    }
                    doing.activity.unit = Maybe(doing.activity.unit.0.take().or_else(|| who.responsible()));
                }
                Sort::Unit => {
                    doing.activity.unit = Maybe(doing.activity.unit.0.take().or_else(|| who.responsible()));
                    doing.activity.contact =
                        Maybe(
                            doing.activity.contact.0.take().or_else(|| {
                                who.contact("").filter(|_| !who.telecom.is_empty()).map(Box::new)
                            }),
                        );
                    doing.doers.push(who);
                }
                Sort::Relative | Sort::Staff | Sort::Device | Sort::Unknown => {
                    doing.activity.unit = Maybe(doing.activity.unit.0.take().or_else(|| who.responsible()));
                    who.name = who.name.or_else(|| Some(language.of("Okänd", "Unknown").to_owned()));
                    doing.doers.push(who);
                }
            }
        }
    }

    /// An answer to an invitation: it says of a booked time what a participant says of it.
    pub(super) fn appointment_response(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let target = node.get("appointment").and_then(|appointment| self.index.resolve(appointment));
        let item =
            target.and_then(|target| self.draft(place).and_then(|draft| draft.items.get(&target).cloned()));
        if let Some(item) = item {
            return self.became(res, place, &item);
        }
        self.note(
            node,
            IssueCode::UnknownReference,
            "an answer to a booked time that is not there",
            Lost::Item,
        );
        self.ends(res, Fate::Unused);
    }
}

fn status(node: Node<'_>) -> ActivityStatus {
    match node.text_of("status") {
        Some("proposed" | "waitlist") => ActivityStatus::Planned,
        Some("pending") => ActivityStatus::Invited,
        Some("booked") => ActivityStatus::Booked,
        Some("arrived" | "checked-in") => ActivityStatus::InProgress,
        Some("fulfilled") => ActivityStatus::Performed,
        Some("cancelled") => ActivityStatus::Cancelled,
        Some("noshow") => ActivityStatus::Missed,
        Some("entered-in-error") => ActivityStatus::EnteredInError,
        Some(_) | None => ActivityStatus::Unknown,
    }
}

/// By the types first: a booking "by telephone" in the description need not be one for a call.
fn mode_of(node: Node<'_>, link: Option<&Url>) -> Option<Mode> {
    let types = node.each(&["serviceType", "appointmentType", "serviceCategory", "class"]);
    let channel = node.all("virtualService").find_map(|service| mode::of_type(service.get("channelType")?));
    channel
        .or_else(|| types.take(20).find_map(mode::of_type))
        .or(link.map(|_| Mode::Video))
        .or_else(|| node.text_of("description").and_then(mode::of_text))
}

/// The way into a video meeting: R5's virtual service, or an extension whose address says that it is one.
fn join(node: Node<'_>) -> Option<Url> {
    let of_service = node.all("virtualService").find_map(|service| {
        let (form, address) = service.choice("address")?;
        match form {
            "ContactPoint" => address.text_of("value"),
            "ExtendedContactDetail" => address.all("telecom").find_map(|telecom| telecom.text_of("value")),
            _ => address.text(),
        }
    });
    let of_extension = || {
        node.all("extension").find_map(|extension| {
            let url = extension.text_of("url")?.to_lowercase();
            let is_way = ["meeting", "video", "virtual", "join"].iter().any(|word| url.contains(word));
            extension.first(&["valueUri", "valueUrl", "valueString"])?.text().filter(|_| is_way)
        })
    };
    // "tel:" leads to a call, not into a meeting.
    of_service.or_else(of_extension).filter(|link| link.starts_with("http")).and_then(Url::parse)
}
