//! What is in the package, for machines, as `CycloneDX` 1.6. Rule: nothing that differs between two builds of the same sources, so no
//! serial number and no time.

use anyhow::Result;
use serde_json::{Value, json};

use crate::crates::{self, Crate};
use crate::repo::Repo;

const VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) fn text(repo: &Repo, crates: &[Crate], compiler: &str) -> Result<String> {
    let std = json!({
        "type": "library",
        "bom-ref": format!("rust-std@{compiler}"),
        "name": "rust-std",
        "version": compiler,
        "description": "The Rust standard library, as the compiler brings it",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    });
    let mut components = vec![std];
    for one in crates {
        components.push(component(repo, one)?);
    }
    let bom = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "library",
            "bom-ref": format!("pkg:npm/samplan@{VERSION}"),
            "name": "samplan",
            "version": VERSION,
            "purl": format!("pkg:npm/samplan@{VERSION}"),
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        } },
        "components": components,
    });
    Ok(format!("{bom:#}\n"))
}

fn component(repo: &Repo, one: &Crate) -> Result<Value> {
    let purl = format!("pkg:cargo/{}@{}", one.name, one.version);
    let references = one.repository.iter().map(|url| json!({ "type": "vcs", "url": url }));
    Ok(json!({
        "type": "library",
        "bom-ref": purl,
        "name": one.name,
        "version": one.version,
        "purl": purl,
        "licenses": [{ "expression": one.licence }],
        "hashes": [{ "alg": "SHA-256", "content": crates::checksum(repo, one)? }],
        "externalReferences": references.collect::<Vec<_>>(),
    }))
}
