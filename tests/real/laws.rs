//! The law library on real texts of laws: every one is taken in or refused in words, and what is taken says as many
//! articles as the lists do.

use super::desk::Desk;
use super::outside::{beside, fresh, tell};
use serde_json::Value;
use std::collections::BTreeMap;

/// Shares of a hundred texts that are taken, and of the taken that have as many articles as their list says.
const TAKEN: usize = 90;
const AGREE: usize = 98;

#[test]
fn a_folder_of_laws_is_taken_in() {
    let Some(corpus) = beside("corpus/laws") else { return };
    let desk = Desk::new(&fresh("laws"));
    let folder = corpus.to_string_lossy().into_owned();
    let typed = |words: &[&str]| -> Value {
        let said = desk.done("2026-09-01 09:00", "zhou", words);
        serde_json::from_str(&said).unwrap()
    };
    let taken = typed(&["laws", "import", &folder, "--json", "-q"]);
    let files = taken["data"]["files"].as_array().unwrap();
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for file in files {
        let reason = file["reason"].as_str().unwrap_or_else(|| file["outcome"].as_str().unwrap());
        *reasons.entry(reason.to_owned()).or_default() += 1;
    }
    let count = |key: &str| usize::try_from(taken["data"][key].as_u64().unwrap()).unwrap();
    assert!((count("taken") + count("held")) * 100 >= files.len() * TAKEN, "{reasons:?}");
    let again = typed(&["laws", "import", &folder, "--json", "-q"]);
    assert_eq!(again["data"]["taken"], 0);
    let (agree, counted) = articles(&typed(&["laws", "list", "--json"]), &taken);
    tell(&format!("{} files: {reasons:?}; articles agree in {agree} of {counted}", files.len()));
    assert!(agree * 100 >= counted * AGREE, "{agree} of {counted}");
    let article = typed(&["laws", "show", "行政处罚法", "第十六条", "--json"]);
    let words = article["data"]["article"]["paragraphs"][0].as_str().unwrap();
    assert!(words.contains("其他规范性文件") && words.contains("行政处罚"), "{words}");
}

/// How many of the texts of newest versions have as many articles as the list says, of how many of which it says so.
fn articles(list: &Value, taken: &Value) -> (usize, usize) {
    let mut told: BTreeMap<&str, u64> = BTreeMap::new();
    for one in list["data"]["statutes"].as_array().unwrap() {
        if let Some(articles) = one["articles"].as_u64() {
            told.insert(one["title"].as_str().unwrap(), articles);
        }
    }
    let mut newest: BTreeMap<&str, (&str, u64)> = BTreeMap::new();
    for file in taken["data"]["files"].as_array().unwrap() {
        let (Some(title), Some(version)) = (file["title"].as_str(), file["version"].as_str())
        else {
            continue;
        };
        let Some(articles) = file["articles"].as_u64() else { continue };
        let best = newest.entry(title).or_insert((version, articles));
        *best = (*best).max((version, articles));
    }
    let counted: Vec<_> =
        newest.iter().filter_map(|(title, (_, has))| Some((has, told.get(title)?))).collect();
    (counted.iter().filter(|(has, told)| has == told).count(), counted.len())
}
