//! What the documentation says, held against the code: tokens, properties, events, examples and links.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use samplan_read::read;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// What stands between two marks, each time.
fn all_between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).filter_map(|rest| rest.split_once(end)).map(|(inside, _)| inside).collect()
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    all_between(text, start, end).first().copied().unwrap_or_else(|| panic!("{start} … {end} is not there"))
}

/// The first cells of a section's table rows, without their backticks.
fn first_cells(text: &str, heading: &str) -> BTreeSet<String> {
    let cells =
        between(text, heading, "\n## ").lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    cells.map(|(cell, _)| cell.to_owned()).collect()
}

/// The tokens of the styles, each with what stands behind it.
fn tokens() -> BTreeMap<String, String> {
    let source = file("components/views/look/tokens.rs");
    let lines = || source.lines().filter_map(|line| line.trim().split_once(": var(--samplan-"));
    let token = |rest: &str| format!("--samplan-{}", rest.split(',').next().unwrap());
    let names: BTreeMap<_, _> =
        lines().map(|(private, rest)| (format!("var({private})"), token(rest))).collect();
    lines()
        .map(|(_, rest)| {
            let default = rest.split_once(", ").unwrap().1.trim_end_matches(");");
            let public = names.get(default).map(|name| format!("var({name})"));
            (token(rest), public.unwrap_or_else(|| default.to_owned()))
        })
        .collect()
}

#[test]
fn every_token_is_in_the_theming_page() {
    let page = file("docs/theming.md");
    let told: BTreeMap<_, _> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `--")?.split_once("` | `"))
        .map(|(token, rest)| (format!("--{token}"), rest.split('`').next().unwrap().to_owned()))
        .collect();
    assert_eq!(told, tokens());
    for token in all_between(&(file("README.md") + &page), "--samplan-", ":") {
        let name = token.split(|sign: char| !(sign.is_ascii_lowercase() || sign == '-')).next().unwrap();
        assert!(told.contains_key(&format!("--samplan-{name}")), "there is no --samplan-{name}");
    }
}

/// The contrast that WCAG defines, of two colours as `#rrggbb`.
fn contrast(one: &str, two: &str) -> f64 {
    let luminance = |colour: &str| {
        let part =
            |at: usize| f64::from(u8::from_str_radix(colour.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
        let linear =
            |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
    };
    let (one, two) = (luminance(one), luminance(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

#[test]
fn text_has_the_contrast_that_is_promised() {
    let tokens = tokens();
    let colours = |name: &str| {
        let default = &tokens[&format!("--samplan-{name}")];
        let (light, dark) = between(default, "light-dark(", ")").split_once(", ").unwrap();
        [light.to_owned(), dark.to_owned()]
    };
    let check = |text: &str, ground: &str| {
        for (one, two) in colours(text).iter().zip(&colours(ground)) {
            assert!(contrast(one, two) >= 7.0, "{text} on {ground}: {:.2}", contrast(one, two));
        }
    };
    for text in ["text", "text-muted", "heading", "link", "link-hover", "success", "attention", "error"] {
        for ground in ["surface", "surface-raised", "surface-subtle"] {
            check(text, ground);
        }
    }
    for tone in ["success", "attention", "error", "patient", "care", "municipality", "relative"] {
        check(tone, &format!("{tone}-bg"));
    }
    check("on-brand", "brand");
    check("brand", "surface-raised");
    check("on-error", "error");
}

#[test]
fn the_tables_of_properties_and_events_are_whole() {
    let (readme, types) = (file("README.md"), file("www/elements/types.d.ts"));
    let class = between(&types, "export declare class SamplanElement", "\n}");
    let setters = all_between(class, "  set ", "(").into_iter().map(ToOwned::to_owned).collect();
    assert_eq!(first_cells(&readme, "## Properties and attributes"), setters);

    let map = between(&types, "export interface SamplanEventMap", "\n}");
    let events = all_between(map, "  '", "':").into_iter().map(ToOwned::to_owned).collect();
    assert_eq!(first_cells(&readme, "## Events"), events);

    let codes = between(&types, "export type FailureCode = ", ";").split(" | ");
    let codes = codes.map(|code| code.trim_matches('\'').to_owned()).collect();
    assert_eq!(first_cells(&file("docs/embedding.md"), "## Fallback and failures"), codes);
}

#[test]
fn examples_use_only_what_is_there() {
    let types = file("www/elements/types.d.ts");
    let class = between(&types, "export declare class SamplanElement", "\n}");
    let is_known = |name: &str| class.contains(&format!(" {name}(")) || class.contains(&format!(" {name}:"));
    for page in ["README.md", "docs/embedding.md", "docs/package.md", "pkg-config/package/README.md"] {
        let text = file(page);
        for code in all_between(&text, "```js\n", "```") {
            for object in ["timeline.", "plan.", "widget.", "SamplanElement."] {
                for used in all_between(code, object, "\n") {
                    let name = used.split(|sign: char| !sign.is_ascii_alphabetic()).next().unwrap();
                    let is_dom = ["addEventListener", "scrollIntoView", "js"].contains(&name);
                    assert!(is_dom || is_known(name), "{page}: {object}{name}");
                }
            }
        }
        for event in all_between(&text, "'samplan-", "'") {
            // Elements are named in the same way, and several of them in one selector.
            for name in format!("samplan-{event}").split(", ") {
                assert!(types.contains(&format!("'{name}'")), "{page}: {name}");
            }
        }
    }
}

#[test]
fn the_data_in_the_readme_is_read_without_a_remark() {
    let readme = file("README.md");
    let read = read(between(&readme, "```json\n", "```"));
    assert_eq!(read.issues, vec![]);
    assert_eq!(read.record.unwrap().plans[0].deviations.len(), 1);
}

/// Our own pages, from the root, from `docs` and of the package.
fn pages() -> Vec<PathBuf> {
    ["", "docs", "docs/adr", "pkg-config/package"]
        .iter()
        .flat_map(|folder| fs::read_dir(root().join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "md"))
        .collect()
}

/// A heading's anchor, as it is made from its words.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    words
        .chars()
        .filter(|sign| sign.is_alphanumeric() || [' ', '-', '_'].contains(sign))
        .collect::<String>()
        .replace(' ', "-")
}

/// Files of the host, in samples.
const HOSTS_OWN: [&str; 2] = ["page.js", "samplan/samplan.js"];

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    assert!(pages.len() > 10, "only {} pages were read", pages.len());
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        let links = all_between(&text, "](", ")").into_iter().chain(all_between(&text, "src=\"", "\""));
        for link in links.filter(|link| !link.contains("://") && !HOSTS_OWN.contains(link)) {
            let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() { page.clone() } else { page.parent().unwrap().join(path) };
            assert!(target.exists(), "{}: {link}", page.display());
            if !fragment.is_empty() {
                let there = fs::read_to_string(&target).unwrap();
                let anchors: Vec<_> =
                    there.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
                assert!(anchors.iter().any(|known| known == fragment), "{}: {link}", page.display());
            }
        }
    }
}

/// The names under every table of dependencies in a manifest, whatever the target; our own crates apart.
fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let tables = targets.into_iter().flat_map(toml::Table::values).filter_map(toml::Value::as_table);
    [manifest]
        .into_iter()
        .chain(tables)
        .flat_map(|table| {
            ["dependencies", "dev-dependencies", "build-dependencies"].map(|kind| table.get(kind))
        })
        .flatten()
        .filter_map(toml::Value::as_table)
        .flat_map(toml::Table::keys)
        .filter(|name| *name != "samplan" && !name.starts_with("samplan-"))
        .cloned()
        .collect()
}

#[test]
fn every_dependency_has_its_reason() {
    let crates = [
        "",
        "components/model",
        "components/read",
        "components/arrange",
        "components/views",
        "pkg-config/tool",
        "pkg-config/xtask",
        "tests/generate",
    ];
    let mut used: BTreeSet<String> = crates
        .iter()
        .flat_map(|folder| {
            dependencies(&file(format!("{folder}/Cargo.toml").trim_start_matches('/')).parse().unwrap())
        })
        .collect();
    for folder in ["www", "tests/e2e", "tests/package"] {
        let package: serde_json::Value =
            serde_json::from_str(&file(&format!("{folder}/package.json"))).unwrap();
        used.extend(package["devDependencies"].as_object().unwrap().keys().cloned());
    }
    let page = file("ARCHITECTURE.md") + "\n## ";
    assert_eq!(first_cells(&page, "## Dependencies"), used);
}
