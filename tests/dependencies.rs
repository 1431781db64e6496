//! What comes from others: from which registry, under which licence, with its checksum. What nobody can check without the
//! network, advisories, is `make advisories`; deny.toml says the same as this file to cargo-deny.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a guard stops where it cannot read

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// Licences that let us ship what we build: permissive, without a duty beyond naming.
const LICENCES: [&str; 9] = [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// What must not come in: the network, a second clock, an allocator nobody keeps up. (Leptos brings `gloo-net` for servers; no
/// code of it is in the program, and the page's policy lets it reach nobody.)
const BANNED: [&str; 10] = [
    "reqwest",
    "ureq",
    "hyper",
    "openssl",
    "openssl-sys",
    "native-tls",
    "chrono",
    "time",
    "sentry",
    "wee_alloc",
];

const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn read(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn locked() -> Vec<toml::Table> {
    let lock: toml::Table = read("Cargo.lock").parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    packages
        .iter()
        .map(|package| package.as_table().unwrap().clone())
        .collect()
}

/// Every alternative of every part: `(MIT OR Apache-2.0) AND Unicode-3.0`, and the old `MIT/Apache-2.0`.
fn allowed(licence: &str) -> bool {
    let known = |name: &str| LICENCES.contains(&name.trim());
    licence.replace('/', " OR ").split(" AND ").all(|part| {
        let part = part.trim().trim_start_matches('(').trim_end_matches(')');
        part.split(" OR ").any(known)
    })
}

#[test]
fn every_licence_lets_us_ship() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let answer = Command::new(cargo)
        .args(["metadata", "--locked", "--offline", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let metadata: Value = serde_json::from_slice(&answer.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "the packages were found");
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(allowed))
        .map(|package| format!("{} {}", package["name"], package["license"]))
        .collect();
    assert_eq!(refused, Vec::<String>::new());
}

#[test]
fn a_licence_is_read_with_all_its_parts() {
    for licence in [
        "MIT",
        "MIT OR GPL-3.0",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
    ] {
        assert!(allowed(licence), "{licence}");
    }
    for licence in ["GPL-3.0", "", "MIT AND GPL-3.0", "(GPL-3.0 OR AGPL-3.0) AND MIT"] {
        assert!(!allowed(licence), "{licence}");
    }
}

#[test]
fn everything_comes_from_the_registry_with_its_checksum() {
    let mut wrong = Vec::new();
    for package in locked() {
        let name = package["name"].as_str().unwrap();
        let source = package.get("source").and_then(toml::Value::as_str);
        if name != "kraftpause" && (source != Some(REGISTRY) || !package.contains_key("checksum")) {
            wrong.push(format!("{name}: {source:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn nothing_that_reaches_the_network_or_another_clock_comes_in() {
    let banned: BTreeSet<&str> = BANNED.into_iter().collect();
    let here: Vec<String> = locked()
        .iter()
        .map(|package| package["name"].as_str().unwrap().to_owned())
        .filter(|name| banned.contains(name.as_str()))
        .collect();
    assert_eq!(here, Vec::<String>::new());
}

/// The tools that build and test; of them only compiled styles are shipped.
#[test]
fn the_tools_come_from_npm_with_their_checksums() {
    let lock: Value = serde_json::from_str(&read("package-lock.json")).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    assert!(packages.len() > 5, "the packages were found");
    let mut wrong = Vec::new();
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        // Without an address it comes from the registry that npm asks; the checksum says which bytes.
        if !package["resolved"].is_null() || !package["integrity"].is_string() {
            wrong.push(name.clone());
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
