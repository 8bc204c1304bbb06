//! The host projects of `www/hosts` against what is said of them in `docs/frameworks.md`.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn file(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The folders that are projects.
fn hosts() -> Vec<PathBuf> {
    let folders = fs::read_dir(root().join("www/hosts")).unwrap().map(|entry| entry.unwrap().path());
    let hosts: Vec<_> = folders.filter(|folder| folder.join("package.json").exists()).collect();
    assert!(hosts.len() >= 8, "only {} hosts were found", hosts.len());
    hosts
}

/// Without what differs by where a line stands.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// The files that a sample's introduction names.
fn sources(introduction: &str) -> Vec<String> {
    introduction
        .split("](../")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .filter(|(path, _)| path.starts_with("www/hosts/"))
        .map(|(path, _)| file(path))
        .collect()
}

#[test]
fn every_sample_is_what_a_host_has() {
    let page = file("docs/frameworks.md");
    let mut samples = 0;
    for section in page.split("\n## ").skip(1) {
        let sources: Vec<String> = sources(section);
        for sample in section.split("\n```").skip(1).step_by(2) {
            let (_, code) = sample.split_once('\n').unwrap();
            samples += 1;
            for part in code.split("\n\n").map(lines) {
                let is_there = sources.iter().any(|source| {
                    let source = lines(source);
                    source.windows(part.len()).any(|window| window == part)
                });
                assert!(is_there, "no host that the section names has\n{}", part.join("\n"));
            }
        }
    }
    assert!(samples >= 12, "only {samples} samples were found");
}

#[test]
fn every_host_is_told_of() {
    let (index, page) = (file("www/hosts/README.md"), file("docs/frameworks.md"));
    for host in hosts() {
        let name = host.file_name().unwrap().to_string_lossy().into_owned();
        assert!(host.join("README.md").exists(), "{name} has no README.md");
        assert!(
            index.contains(&format!("| [{name}]({name}/README.md) |")),
            "www/hosts/README.md lacks {name}"
        );
        assert!(page.contains(&format!("/hosts/{name}/")), "docs/frameworks.md lacks {name}");
    }
}

/// A build makes another tarball each time, so a hash of it in a lock file would stop the next one.
#[test]
fn lock_files_pin_all_but_our_own_tarball() {
    for host in hosts() {
        let lock: serde_json::Value = serde_json::from_str(&file(host.join("package-lock.json"))).unwrap();
        for (name, entry) in lock["packages"].as_object().unwrap() {
            let is_ours = entry["resolved"].as_str().is_some_and(|from| from.starts_with("file:../../dist/"));
            let is_pinned = entry.get("integrity").is_some();
            let is_bundled = entry.get("inBundle").is_some();
            assert!(
                name.is_empty() || is_bundled || is_ours != is_pinned,
                "{}: {name}: run `node ../unpin.mjs` there",
                host.display()
            );
        }
    }
}
