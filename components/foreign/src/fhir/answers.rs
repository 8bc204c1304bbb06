//! `QuestionnaireResponse` and Communication: the person's own story, answers to questions, and messages.

use samplan_model::{ActivityStatus, Mode, NeedArea};
use samplan_read::native::codes::{ModeCode, NeedAreaCode};
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Text;
use samplan_read::native::wire;

use super::doing::Doing;
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::tongue::{maybe, paragraphs};
use super::who::Sort;
use super::{concept, mode, plan};

/// What a questionnaire is called that asks for what matters to the person.
const STORY: [&str; 6] = [
    "patientberättelse",
    "patientberattelse",
    "vad är viktigt för mig",
    "viktigt för mig",
    "what matters",
    "patient story",
];

impl<'t> Reader<'_, 't> {
    pub(super) fn answers(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let mut lines = Vec::new();
        for item in node.all("item") {
            self.answer(item, &mut lines);
        }
        let said = paragraphs(lines).or_else(|| plan::additional(node));
        let asked = node.get("questionnaire").and_then(|form| self.questionnaire(form));
        let is_story = asked
            .as_deref()
            .is_some_and(|asked| STORY.iter().any(|word| asked.to_lowercase().contains(word)));
        let is_free = self.draft(place).is_some_and(|draft| draft.plan.story.0.is_none());
        let story = said
            .as_deref()
            .and_then(Text::parse)
            .filter(|_| is_story && is_free && node.text_of("status") != Some("in-progress"));
        if let Some(text) = story {
            let writer = node
                .first(&["author", "source"])
                .and_then(|writer| self.who(writer))
                .filter(|who| who.sort != Sort::Patient);
            let story = wire::Story {
                text,
                updated: self.moment(node.get("authored")),
                written_by: maybe(writer.and_then(|who| who.name)),
                visibility: self.visibility(res),
            };
            if let Some(draft) = self.draft(place) {
                draft.plan.story = story.into();
            }
            return self.became_plan(res, place);
        }
        let title = asked.unwrap_or_else(|| language.of("Frågeformulär", "Questionnaire").to_owned());
        let Some(title) = Text::parse(&title) else { return };
        let status = match node.text_of("status") {
            Some("completed" | "amended") => ActivityStatus::Performed,
            Some("in-progress") => ActivityStatus::InProgress,
            Some("stopped") => ActivityStatus::Cancelled,
            Some(_) | None => ActivityStatus::Unknown,
        };
        let mut doing = Doing::new(title, status);
        let Ok(at) = self.instant(node.get("authored")) else {
            return self.is_broken(node, "answers whose time can't be read are not shown");
        };
        doing.activity.when = at.map(super::time::Instant::when);
        doing.activity.outcome = maybe(said);
        doing.activity.need_area = NeedAreaCode(NeedArea::Story).into();
        self.finish_doing(node, doing, place);
    }

    /// Questions and answers, a line each; a tree is only so deep, see [`samplan_read::tree::tree`].
    fn answer(&mut self, item: Node<'t>, lines: &mut Vec<String>) {
        let mut answers = Vec::new();
        let mut below = Vec::new();
        for answer in item.all("answer") {
            answers.extend(answer.choice("value").and_then(|(form, value)| self.value_words(form, value)));
            below.extend(answer.all("item"));
        }
        let question = item.text_of("text").map(str::to_owned);
        match (question, answers.is_empty()) {
            (Some(question), false) => lines.push(format!("{} {}", with_colon(question), answers.join(", "))),
            (Some(heading), true) => lines.push(heading),
            (None, false) => lines.push(answers.join(", ")),
            (None, true) => {}
        }
        for item in item.all("item").chain(below) {
            self.answer(item, lines);
        }
    }

    /// What the questions are called: by the questionnaire itself, or by what its address is displayed as.
    fn questionnaire(&mut self, form: Node<'t>) -> Option<String> {
        let target = self.follow(form).and_then(|target| self.node(target));
        let title = target
            .and_then(|target| target.text_of("title").or_else(|| target.text_of("name")).map(str::to_owned));
        let around = self.node(form.res).and_then(|node| node.get("_questionnaire"));
        let display = around.and_then(|around| {
            around.all("extension").find_map(|extension| extension.text_of("valueString"))
        });
        let reference = form.text_of("display").or(display).map(str::to_owned);
        let last = form
            .text()
            .and_then(|url| url.split(['|', '?']).next()?.rsplit('/').next())
            .filter(|last| STORY.iter().any(|word| last.to_lowercase().contains(word)));
        title.or(reference).or_else(|| last.map(str::to_owned))
    }

    /// A message that has been sent.
    pub(super) fn communication(&mut self, res: Res, place: PlanPlace) {
        let Some(node) = self.node(res) else { return };
        let language = self.language();
        let messages: Vec<_> =
            node.all("payload").take(50).filter_map(|payload| self.payload(payload)).collect();
        let topic = node
            .get("topic")
            .and_then(|topic| concept::words(topic, language))
            .or_else(|| node.all("category").find_map(|category| concept::words(category, language)));
        let title = topic.unwrap_or_else(|| language.of("Meddelande", "Message").to_owned());
        let Some(title) = Text::parse(&title) else { return };
        let reason = node.get("statusReason").and_then(|reason| concept::words(reason, language));
        let mut doing = Doing::new(title, super::performed::status(node));
        let Ok(words) = self.happened(node, &mut doing) else {
            return self.is_broken(node, "a message whose time can't be read is not shown");
        };
        let to: Vec<_> =
            node.all("recipient").take(20).filter_map(|recipient| self.who(recipient)?.name).collect();
        let to = (!to.is_empty()).then(|| format!("{}: {}", language.of("Till", "To"), language.list(&to)));
        doing.doers = self.doers(node.all("sender"));
        let told: Vec<_> = messages
            .into_iter()
            .chain(to)
            .chain(self.about(node))
            .chain(words)
            .chain(self.notes(node))
            .chain(plan::additional(node))
            .collect();
        let activity = &mut doing.activity;
        activity.description = maybe(paragraphs(told));
        activity.status_reason = maybe(reason);
        // What was written is a message; what was said may have been so in any way.
        let written = node.all("payload").any(|payload| payload.get("contentString").is_some());
        let mode = node.all("medium").find_map(mode::of_type).or(written.then_some(Mode::Message));
        activity.mode = Maybe(mode.map(ModeCode));
        self.finish_doing(node, doing, place);
    }
}

fn with_colon(question: String) -> String {
    if question.ends_with(['?', ':']) { question } else { format!("{question}:") }
}
