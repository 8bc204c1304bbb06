//! Observation: a value in a series, or, where it is no number with a unit and a moment, something that was found.

use chrono::NaiveDateTime;
use samplan_model::{ActivityStatus, NeedArea, PartialDate};
use samplan_read::native::codes::NeedAreaCode;
use samplan_read::native::scalars::Text;
use samplan_read::{IssueCode, Lost};

use super::doing::Doing;
use super::node::{Node, Res};
use super::reader::{PlanPlace, Reader};
use super::series::Gathering;
use super::time::Instant;
use super::tongue::{brief, maybe, paragraphs};
use super::{concept, quantity};

/// A measured value, and what is known of it.
#[derive(Debug)]
pub(super) struct Value<'t> {
    pub(super) res: Res,
    pub(super) code: Option<Node<'t>>,
    pub(super) quantity: Option<Node<'t>>,
    pub(super) at: Option<NaiveDateTime>,
    pub(super) group: Option<String>,
    pub(super) by: Option<String>,
    pub(super) notes: Vec<String>,
    /// The person's own, where it is said that they are.
    pub(super) limits: Option<(Option<Node<'t>>, Option<Node<'t>>)>,
}

impl<'t> Reader<'_, 't> {
    pub(super) fn observation(
        &mut self,
        res: Res,
        place: PlanPlace,
        panel: Option<Res>,
        gathering: &mut Gathering,
    ) {
        let Some(node) = self.node(res).filter(|_| self.index.is_alive(res)) else { return };
        let language = self.language();
        let Ok(at) = self.observed_at(node) else {
            return self.is_broken(node, "a measured value whose time can't be read is not shown");
        };
        let moment = match at {
            Some(Instant::At(moment)) => Some(moment),
            Some(Instant::In(PartialDate::Day(day))) => Some(day.and_time(chrono::NaiveTime::MIN)),
            Some(Instant::In(
                PartialDate::Year(_) | PartialDate::Season(..) | PartialDate::Month(_) | PartialDate::Week(_),
            ))
            | None => None,
        };
        let by = node.all("performer").find_map(|performer| self.who(performer)).and_then(|who| who.name);
        let panel = panel
            .and_then(|panel| self.node(panel))
            .and_then(|panel| concept::words(panel.get("code")?, language));
        let own = node.get("code").and_then(|code| concept::words(code, language)).map(|group| brief(&group));
        let (mut said, mut is_shown) = (Vec::new(), false);
        for (part, group) in
            [(node, panel)].into_iter().chain(node.all("component").map(|part| (part, own.clone())))
        {
            let is_valid = !matches!(node.text_of("status"), Some("cancelled" | "registered"));
            let quantity = part.choice("value").filter(|(form, _)| is_valid && *form == "Quantity");
            let value = Value {
                res,
                code: part.get("code"),
                quantity: quantity.map(|(_, quantity)| quantity),
                at: moment,
                group,
                by: by.clone(),
                notes: self.remarks(part),
                limits: own_limits(part),
            };
            if self.measured(&value, place, gathering) {
                is_shown = true;
            } else {
                said.extend(self.found(node, part, value.notes));
            }
        }
        if !is_shown || !said.is_empty() {
            self.finding(node, at, said, place);
        }
    }

    /// What is said beside a value.
    fn remarks(&mut self, part: Node<'t>) -> Vec<String> {
        let interpretations = part.all("interpretation").take(8);
        let mut notes: Vec<_> = interpretations.filter_map(|said| self.interpretation(said)).collect();
        notes.extend(self.reference_ranges(part));
        notes.extend(self.notes(part));
        notes
    }

    /// A value in words, with what it is of where it is one of several.
    fn found(&mut self, node: Node<'t>, part: Node<'t>, notes: Vec<String>) -> Option<String> {
        let language = self.language();
        let said =
            part.choice("value").and_then(|(form, value)| self.value_words(form, value)).or_else(|| {
                let reason = concept::words(part.get("dataAbsentReason")?, language)?;
                Some(format!("{}: {reason}", language.of("Inget värde", "No value")))
            })?;
        let is_whole = std::ptr::eq(node.tree, part.tree);
        let name = part.get("code").and_then(|code| concept::words(code, language)).filter(|_| !is_whole);
        let name = name.map(|name| format!("{name}: ")).unwrap_or_default();
        let notes = paragraphs(notes).map(|notes| format!(" ({notes})")).unwrap_or_default();
        Some(format!("{name}{said}{notes}"))
    }

    /// What has no place in a series is something that was found.
    fn finding(&mut self, node: Node<'t>, at: Option<Instant>, said: Vec<String>, place: PlanPlace) {
        let language = self.language();
        let members: Vec<_> = node.all("hasMember").filter_map(|member| self.index.resolve(member)).collect();
        if said.is_empty() {
            // A panel says nothing but what its members say: it is shown with the first of them.
            let members = members
                .iter()
                .find_map(|member| self.draft(place).and_then(|draft| draft.items.get(member).cloned()));
            if let Some(item) = members {
                return self.became(node.res, place, &item);
            }
        }
        let title = node
            .get("code")
            .and_then(|code| concept::words(code, language))
            .or_else(|| super::plan::additional(node));
        let Some(title) = title.as_deref().and_then(Text::parse) else {
            return self.is_broken(node, "a measured value of nobody knows what");
        };
        let status = match node.text_of("status") {
            Some("cancelled") => ActivityStatus::Cancelled,
            Some("registered") => ActivityStatus::Planned,
            Some(_) | None => ActivityStatus::Performed,
        };
        let mut doing = Doing::new(title, status);
        doing.activity.when = at.map(Instant::when);
        doing.activity.outcome = maybe(paragraphs(said));
        doing.activity.need_area = NeedAreaCode(NeedArea::Measurements).into();
        doing.doers = self.doers(node.all("performer"));
        self.finish_doing(node, doing, place);
    }

    fn observed_at(&mut self, node: Node<'t>) -> Result<Option<Instant>, super::time::Unreadable> {
        match node.choice("effective") {
            Some(("Period", period)) => self.instant(period.first(&["start", "end"])),
            Some(("Timing", timing)) => self.instant(timing.all("event").next()),
            Some((_, at)) => self.instant(Some(at)),
            None => self.instant(node.get("issued")),
        }
    }

    /// A value in words, whatever form it has.
    pub(super) fn value_words(&mut self, form: &str, value: Node<'t>) -> Option<String> {
        let language = self.language();
        match form {
            "Quantity" | "Age" | "Duration" | "Count" | "Distance" | "SimpleQuantity" => {
                quantity::quantity(value, language)
            }
            "CodeableConcept" | "Coding" | "CodeableReference" | "Reference" => match form {
                "Coding" => concept::words(value, language),
                _ => self.label(value),
            },
            "Boolean" => value
                .tree
                .bool()
                .map(|yes| if yes { language.of("Ja", "Yes") } else { language.of("Nej", "No") }.to_owned()),
            "Range" => quantity::range(value, language),
            "Ratio" => quantity::ratio(value, language),
            "Integer" | "Decimal" | "PositiveInt" | "UnsignedInt" => {
                value.tree.word().map(|word| quantity::number(&word, language))
            }
            "Period" => {
                let day = |name| value.text_of(name).map(|time: &str| brief(&time.replace('T', " ")));
                Some([day("start"), day("end")].into_iter().flatten().collect::<Vec<_>>().join("–"))
                    .filter(|said| !said.is_empty())
            }
            "SampledData" => {
                self.note(value, IssueCode::NotUnderstood, "sampled data is not drawn", Lost::Field);
                None
            }
            "Attachment" => value.text_of("title").map(str::to_owned),
            "DateTime" | "Instant" => value.text().map(|time| brief(&time.replace('T', " "))),
            _ => value.text().map(str::to_owned),
        }
    }

    fn interpretation(&mut self, said: Node<'t>) -> Option<String> {
        const KNOWN: [(&str, &str, &str); 9] = [
            ("H", "högt", "high"),
            ("HH", "mycket högt", "critically high"),
            ("HU", "mycket högt", "significantly high"),
            ("L", "lågt", "low"),
            ("LL", "mycket lågt", "critically low"),
            ("LU", "mycket lågt", "significantly low"),
            ("A", "avvikande", "abnormal"),
            ("AA", "mycket avvikande", "critically abnormal"),
            ("N", "normalt", "normal"),
        ];
        let language = self.language();
        let known = KNOWN
            .iter()
            .find(|(code, ..)| concept::has_code(said, &[code]))
            .map(|(_, swedish, english)| language.of(swedish, english).to_owned());
        said.text_of("text").map(str::to_owned).or(known).or_else(|| concept::words(said, language))
    }

    /// A laboratory's ranges are everybody's: they are said beside the value, and never drawn as the person's own limits.
    fn reference_ranges(&mut self, part: Node<'t>) -> Vec<String> {
        let language = self.language();
        let of = |range: Node<'t>| {
            range.text_of("text").map(str::to_owned).or_else(|| quantity::range(range, language))
        };
        let others = part.all("referenceRange").take(8).filter(|range| !is_own(*range)).filter_map(of);
        others.map(|range| format!("{} {range}", language.of("referens", "reference"))).collect()
    }
}

/// The person's own limits: a range that is said to be what her treatment aims at.
fn own_limits(part: Node<'_>) -> Option<(Option<Node<'_>>, Option<Node<'_>>)> {
    let own = part.all("referenceRange").take(20).find(|range| is_own(*range))?;
    Some((own.get("low"), own.get("high")))
}

fn is_own(range: Node<'_>) -> bool {
    const WORDS: [&str; 6] =
        ["personlig", "individuell", "målvärde", "målområde", "treatment target", "personal"];
    let said = || range.each(&["type", "appliesTo"]).take(8);
    let words = |said: Node<'_>| {
        concept::said(said).is_some_and(|said| WORDS.iter().any(|word| said.to_lowercase().contains(word)))
    };
    said().any(|said| concept::has_code(said, &["treatment"]) || words(said))
        || range
            .text_of("text")
            .is_some_and(|text| WORDS.iter().any(|word| text.to_lowercase().contains(word)))
}
