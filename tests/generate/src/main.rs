//! Prints generated plans as JSON:
//!
//! ```text
//! cargo run -p samplan-generate -- --plans 300 --items 10000 --seed 1 --now 2026-05-11T10:45
//! ```

use std::io::{self, Write as _};

use anyhow::{Context as _, Result};
use chrono::NaiveDateTime;
use clap::Parser;
use samplan_generate::{Size, generate};
use samplan_read::native::write::to_json;

/// Prints plausible plans as JSON; the same options give the same bytes.
#[derive(Debug, Parser)]
struct Options {
    /// How many plans
    #[arg(long, default_value_t = 30)]
    plans: u32,
    /// How many activities, spread over the plans
    #[arg(long, default_value_t = 300)]
    items: u32,
    /// Which of all possible records
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The moment around which everything happens: 2026-05-11T10:45
    #[arg(long, value_parser = moment)]
    now: NaiveDateTime,
}

fn main() -> Result<()> {
    let Options { plans, items, seed, now } = Options::parse();
    let json = to_json(&generate(&Size { seed, plans, items, now }));
    writeln!(io::stdout(), "{json}").context("the JSON could not be written.")
}

fn moment(text: &str) -> Result<NaiveDateTime, &'static str> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").map_err(|_malformed| "write it as 2026-05-11T10:45")
}
