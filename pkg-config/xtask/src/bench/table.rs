//! Measurements as a table for the terminal. Rule: a cell that was not measured is empty, never a zero.

use std::collections::BTreeMap;
use std::fmt::{Display, Formatter, Result as Written};

use anyhow::{Context as _, Result};

/// What is measured, as the driver calls it and as it is read.
const ROWS: [(&str, &str); 11] = [
    ("open", "text → first paint, ms"),
    ("busy", "  busy with it"),
    ("read", "  read"),
    ("draw", "  arrange, draw"),
    ("paint", "  layout, paint"),
    ("whole", "text → all drawn, ms"),
    ("filter", "filter → paint, ms"),
    ("back", "no filter → paint, ms"),
    ("wasm", "WASM memory, MB"),
    ("heap", "JS heap, MB"),
    ("nodes", "heap of nodes, MB"),
];

const WIDGETS: [&str; 2] = ["timeline", "plans"];
/// What they are compared with.
const PLAIN: &str = "plain";

/// All rounds of all measurements: by what, how many items, and of whom.
#[derive(Debug)]
pub(super) struct Table(BTreeMap<(String, u32, String), Vec<f64>>);

impl Table {
    /// Reads `subject items measure value` a line.
    pub(super) fn of(lines: &str) -> Result<Self> {
        let mut rounds: BTreeMap<_, Vec<f64>> = BTreeMap::new();
        for line in lines.lines() {
            let (key, value) = parse(line)
                .with_context(|| format!("look at what tests/e2e/bench.mjs printed: `{line}`."))?;
            rounds.entry(key).or_default().push(value);
        }
        Ok(Self(rounds))
    }

    fn sizes(&self, what: &str) -> Vec<u32> {
        let mut sizes: Vec<_> =
            self.0.keys().filter(|(measured, ..)| measured == what).map(|(_, items, _)| *items).collect();
        sizes.dedup();
        sizes
    }

    fn spread(&self, what: &str, items: u32, subject: &str) -> Option<Spread> {
        Spread::of(self.0.get(&(what.to_owned(), items, subject.to_owned()))?)
    }

    fn cells(&self, what: &str, items: u32) -> String {
        let plain = self.spread(what, items, PLAIN);
        let widgets = WIDGETS.map(|widget| {
            let spread = self.spread(what, items, widget);
            let ratio = spread.as_ref().zip(plain.as_ref()).and_then(|(ours, plain)| ours.times(plain));
            format!("{:>20}{:>8}", text(spread), text(ratio))
        });
        format!("{}{:>20}", widgets.concat(), text(plain))
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        let widgets = WIDGETS.map(|widget| format!("{widget:>20}{:>8}", "×"));
        writeln!(f, "samplan: {:<22}{:>7}{}{PLAIN:>20}", "", "items", widgets.concat())?;
        for (what, name) in ROWS {
            for items in self.sizes(what) {
                writeln!(f, "samplan: {name:<22}{items:>7}{}", self.cells(what, items))?;
            }
        }
        Ok(())
    }
}

fn parse(line: &str) -> Option<((String, u32, String), f64)> {
    let mut words = line.split_whitespace();
    let subject = words.next()?.to_owned();
    let items = words.next()?.parse().ok()?;
    let what = words.next()?.to_owned();
    Some(((what, items, subject), words.next()?.parse().ok()?))
}

fn text(value: Option<impl Display>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The middle of some rounds, and how far they lie apart.
#[derive(Debug)]
struct Spread {
    least: f64,
    median: f64,
    most: f64,
}

impl Spread {
    fn of(rounds: &[f64]) -> Option<Self> {
        let mut sorted = rounds.to_vec();
        sorted.sort_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        let upper = *sorted.get(middle)?;
        let lower = if sorted.len().is_multiple_of(2) { *sorted.get(middle - 1)? } else { upper };
        Some(Self { least: *sorted.first()?, median: f64::midpoint(lower, upper), most: *sorted.last()? })
    }

    /// How many times the other, unless that is nothing.
    fn times(&self, other: &Self) -> Option<String> {
        (other.median > 0.0).then(|| format!("{:.2}", self.median / other.median))
    }
}

impl Display for Spread {
    fn fmt(&self, f: &mut Formatter<'_>) -> Written {
        let [least, median, most] = [self.least, self.median, self.most].map(short);
        write!(f, "{median} ({least}–{most})")
    }
}

/// A digit behind the point says nothing where there are three before it.
fn short(value: f64) -> String {
    if value < 100.0 { format!("{value:.1}") } else { format!("{value:.0}") }
}

#[cfg(test)]
mod tests {
    use super::{Spread, Table};

    #[track_caller]
    fn check(rounds: &[f64], expected: &str) {
        assert_eq!(Spread::of(rounds).map(|spread| spread.to_string()).unwrap_or_default(), expected);
    }

    #[test]
    fn spreads() {
        check(&[3.0, 1.0, 250.4], "3.0 (1.0–250)");
        check(&[4.0, 1.0, 2.0, 3.0], "2.5 (1.0–4.0)");
        check(&[7.0], "7.0 (7.0–7.0)");
        check(&[], "");
    }

    #[test]
    fn rows_by_measure_then_size() {
        let lines = "timeline 1000 open 10\nplain 1000 open 40\ntimeline 1000 open 30\n\
                     timeline 100 wasm 2\nplain 100 wasm 0\nplans 100 open 9\nplain 100 open 3\n";
        let expected = "\
samplan:                         items            timeline       ×               plans       ×               plain
samplan: text → first paint, ms    100                                   9.0 (9.0–9.0)    3.00       3.0 (3.0–3.0)
samplan: text → first paint, ms   1000    20.0 (10.0–30.0)    0.50                                40.0 (40.0–40.0)
samplan: WASM memory, MB           100       2.0 (2.0–2.0)                                           0.0 (0.0–0.0)
";
        assert_eq!(Table::of(lines).map(|table| table.to_string()).unwrap_or_default(), expected);
    }

    #[test]
    fn half_a_line_is_an_error() {
        assert!(Table::of("plain 100 open").is_err());
    }
}
