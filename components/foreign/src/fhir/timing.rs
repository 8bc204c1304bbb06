//! How often, in words and, where it is exactly that, as a repetition.

use samplan_model::RepeatUnit;
use samplan_read::native::codes::RepeatUnitCode;
use samplan_read::native::lenient::Maybe;
use samplan_read::native::scalars::Clock;
use samplan_read::native::when::When;
use samplan_read::native::wire;

use super::names;
use super::node::Node;
use super::reader::Reader;
use super::time::Unreadable;
use super::tongue::{brief, text};
use super::{concept, often};
use crate::source::Language;

/// A timing, as far as the format has fields for it; the rest is words.
#[derive(Debug, Default)]
pub(super) struct Timing {
    pub(super) when: Option<When>,
    pub(super) repeat: Option<wire::Repeat>,
    /// What neither of them says.
    pub(super) words: Option<String>,
}

/// More times of a day, days or events than this are no rhythm.
pub(super) const MOST: usize = 40;

impl<'t> Reader<'_, 't> {
    /// When and how often. The whole of it is in the words of [`words`]; here each part goes where the format has it.
    pub(super) fn timing(&mut self, timing: Node<'t>) -> Result<Timing, Unreadable> {
        let language = self.language();
        let repeat = timing.get("repeat");
        let bounds = repeat.and_then(|repeat| repeat.get("boundsPeriod"));
        let events: Vec<_> = timing.all("event").take(MOST).collect();
        let when = match (events.as_slice(), bounds) {
            ([first, ..], _) => self.instant(Some(*first))?.map(super::time::Instant::when),
            ([], Some(bounds)) => self.when_of_period(bounds)?,
            ([], None) => None,
        };
        let exact =
            repeat.filter(|_| timing.get("code").is_none()).and_then(|repeat| exactly(repeat, language));
        let words = match exact {
            Some(_) => None,
            None => words_without_bounds(timing, language),
        };
        let further = events
            .get(1..)
            .unwrap_or_default()
            .iter()
            .filter_map(|event| event.text().map(|event| event.replace('T', " ")));
        let further: Vec<_> = further.map(|event| brief(&event)).collect();
        let words = match further.as_slice() {
            [] => words,
            [..] => Some(format!(
                "{}{} {}",
                words.map(|words| words + "; ").unwrap_or_default(),
                language.of("även", "also"),
                language.list(&further)
            )),
        };
        Ok(Timing { when, repeat: exact, words })
    }
}

/// All that a timing says, in words: "2 gånger per dag i 10 dagar".
pub(super) fn words(timing: Node<'_>, language: Language) -> Option<String> {
    let bounds = timing.get("repeat").and_then(|repeat| repeat.get("boundsPeriod")).and_then(|period| {
        let day =
            |name| period.text_of(name).map(|date: &str| date.split('T').next().unwrap_or(date).to_owned());
        match (day("start"), day("end")) {
            (Some(start), Some(end)) => {
                Some(format!("{} {start} {} {end}", language.of("från", "from"), language.of("till", "to")))
            }
            (Some(start), None) => Some(format!("{} {start}", language.of("från", "from"))),
            (None, Some(end)) => Some(format!("{} {end}", language.of("till och med", "until"))),
            (None, None) => None,
        }
    });
    let parts: Vec<_> = [words_without_bounds(timing, language), bounds].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn words_without_bounds(timing: Node<'_>, language: Language) -> Option<String> {
    if let Some(code) = timing.get("code") {
        if let Some(said) = code.text_of("text") {
            return Some(brief(said));
        }
        let known = concept::codes(code).find_map(|code| often::of_code(code, language)).map(str::to_owned);
        if let Some(said) = known.or_else(|| concept::words(code, language)) {
            return Some(brief(&said));
        }
    }
    let repeat = timing.get("repeat")?;
    let parts: Vec<_> = [
        often::frequency(repeat, language),
        often::duration(repeat, language),
        days(repeat, language),
        clock_times(repeat, language),
        often::occasions(repeat, language),
        often::count(repeat, language),
        often::bounds(repeat, language),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The repetition, where a field of the format says all of it. A clock time is the wall's, in summer and in winter.
fn exactly(repeat: Node<'_>, language: Language) -> Option<wire::Repeat> {
    const INEXACT: [&str; 7] =
        ["frequencyMax", "periodMax", "count", "countMax", "boundsDuration", "boundsRange", "offset"];
    if INEXACT.iter().any(|name| repeat.get(name).is_some()) {
        return None;
    }
    let whole = |name: &str| match repeat.word_of(name) {
        Some(word) => word.parse::<u16>().ok().filter(|number| *number > 0),
        None => Some(1),
    };
    let (frequency, period) = (whole("frequency")?, whole("period")?);
    let times: Vec<_> =
        repeat.all("timeOfDay").take(MOST).filter_map(|time| Clock::parse(time.text()?)).collect();
    let (days, occasions) = (days(repeat, language), often::occasions(repeat, language));
    let count =
        repeat.all("timeOfDay").count().max(repeat.all("when").count()).max(repeat.all("dayOfWeek").count());
    let is_counted = usize::from(frequency) == count.max(1) || repeat.get("frequency").is_none();
    let (unit, every) = match (repeat.text_of("periodUnit"), days.is_some()) {
        (Some("d"), true) if period == 1 => (RepeatUnit::Week, 1),
        (Some("d"), false) => (RepeatUnit::Day, period),
        (Some("wk"), _) => (RepeatUnit::Week, period),
        (Some("mo"), false) => (RepeatUnit::Month, period),
        (Some("a"), false) => (RepeatUnit::Month, period.checked_mul(12)?),
        (None, true) => (RepeatUnit::Week, 1),
        (None, false) if !times.is_empty() || occasions.is_some() => (RepeatUnit::Day, 1),
        (Some(_) | None, _) => return None,
    };
    let note: Vec<_> = [days, occasions, often::duration(repeat, language)].into_iter().flatten().collect();
    is_counted.then(|| wire::Repeat {
        every: Maybe(Some(every).filter(|every| *every > 1)),
        times: times.into(),
        note: text(&note.join(", ")),
        unit: RepeatUnitCode(unit),
    })
}

fn days(repeat: Node<'_>, language: Language) -> Option<String> {
    use samplan_model::Weekday;
    let day = |code: Node<'_>| {
        Some(
            match names::weekday(code.text()?)? {
                Weekday::Mon => language.of("måndagar", "Mondays"),
                Weekday::Tue => language.of("tisdagar", "Tuesdays"),
                Weekday::Wed => language.of("onsdagar", "Wednesdays"),
                Weekday::Thu => language.of("torsdagar", "Thursdays"),
                Weekday::Fri => language.of("fredagar", "Fridays"),
                Weekday::Sat => language.of("lördagar", "Saturdays"),
                Weekday::Sun => language.of("söndagar", "Sundays"),
            }
            .to_owned(),
        )
    };
    let days: Vec<_> = repeat.all("dayOfWeek").take(7).filter_map(day).collect();
    (!days.is_empty()).then(|| language.list(&days))
}

fn clock_times(repeat: Node<'_>, language: Language) -> Option<String> {
    let clock = |time: Node<'_>| {
        time.text()?.get(.."HH:MM".len()).map(|clock| clock.replace(':', language.of(".", ":")))
    };
    let times: Vec<_> = repeat.all("timeOfDay").take(MOST).filter_map(clock).collect();
    (!times.is_empty()).then(|| format!("{} {}", language.of("kl.", "at"), language.list(&times)))
}
