//! What looking after a registry came to.

use crate::app::Hash;
use crate::app::care::{Copied, Garbage, Proof, Repaired};
use crate::cli::face::{Face, Tone};
use crate::lang::care::{self, Finding, FindingKind};

/// What `verify` found, and the head of the chain.
pub(in crate::cli) fn proof(face: &Face, proof: &Proof) -> String {
    let words = &face.phrases.care;
    let checked = proof.checked.clone().unwrap_or_default();
    let counts = [proof.records, checked.cases, checked.entries, checked.papers, proof.blobs];
    let mut lines = vec![(words.looked_at)(counts)];
    if proof.checked.is_none() {
        lines.push(face.paint(Tone::Warn, words.records_unchecked));
    }
    if proof.findings.is_empty() {
        lines.push(face.paint(Tone::Good, words.clean));
    } else {
        let count = proof.findings.len() as u64 + proof.unlisted;
        lines.push(face.paint(Tone::Bad, &(words.found)(count)));
        lines.extend(findings(face, &proof.findings, proof.unlisted));
    }
    if let Some(position) = proof.anchored {
        lines.push((words.anchored)(position));
    }
    // Of a history that is damaged there is nothing to be written down.
    let of_records =
        |one: &Finding| one.kind != FindingKind::Anchor && !FindingKind::is_of_the_index(one.kind);
    if !proof.findings.iter().any(of_records) {
        lines.push((words.head)(proof.head.position, &proof.head.chain.to_string()));
    }
    lines.join("\n")
}

/// Findings, one line each.
fn findings(face: &Face, findings: &[Finding], unlisted: u64) -> Vec<String> {
    let said = findings.iter().map(|finding| care::finding(face.lang, finding));
    let mut lines: Vec<String> = said.map(|said| format!("  · {said}")).collect();
    if unlisted > 0 {
        lines.push(format!("  · {}", (face.phrases.care.unlisted)(unlisted)));
    }
    lines
}

/// What `repair` saved, and what is missing.
pub(in crate::cli) fn repaired(face: &Face, repaired: &Repaired) -> String {
    let words = &face.phrases.care;
    let root = repaired.root.display().to_string();
    let mut lines = vec![(words.repaired)(&root, repaired.records, repaired.blobs)];
    if repaired.missing.is_empty() {
        lines.push(face.paint(Tone::Good, words.nothing_missing));
    } else {
        lines.push(face.paint(Tone::Bad, &(words.missing)(repaired.missing.len())));
        lines.extend(findings(face, &repaired.missing, 0));
    }
    lines.join("\n")
}

/// What `backup` copied.
pub(in crate::cli) fn copied(face: &Face, copied: &Copied) -> String {
    let (words, store) = (&face.phrases.care, &copied.store);
    let file = copied.file.display().to_string();
    let (position, beside) = (store.head.position, copied.beside.len());
    let mut lines =
        vec![(words.backed_up)(&file, &size(store.bytes), position, store.blobs, beside)];
    if let Some(since) = &store.since {
        lines.push((words.adds_to)(since.position));
    }
    lines.push((words.head)(store.head.position, &store.head.chain.to_string()));
    lines.join("\n")
}

/// What no record names, and what became of it.
pub(in crate::cli) fn garbage(face: &Face, found: &Garbage) -> String {
    let words = &face.phrases.care;
    let sum = |blobs: &[(Hash, u64)]| size(blobs.iter().map(|(_, bytes)| bytes).sum());
    let mut lines = Vec::new();
    if found.unused.is_empty() {
        lines.push(face.paint(Tone::Good, words.no_garbage));
    } else {
        let said = if found.removed { words.garbage_removed } else { words.garbage };
        lines.push(said(found.unused.len(), &sum(&found.unused)));
        let named = |(hash, bytes): &(Hash, u64)| format!("  · {hash}  {}", size(*bytes));
        lines.extend(found.unused.iter().map(named));
    }
    if !found.young.is_empty() {
        lines.push((words.garbage_young)(found.young.len(), &sum(&found.young)));
    }
    lines.join("\n")
}

/// A number of bytes in the unit that people would choose.
pub(super) fn size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["B", "KB", "MB", "GB", "TB"];
    let (mut whole, mut tenths, mut unit) = (bytes, 0, 0);
    while whole >= 1024 && unit + 1 < UNITS.len() {
        tenths = whole % 1024 * 10 / 1024;
        whole /= 1024;
        unit += 1;
    }
    let name = UNITS.get(unit).copied().unwrap_or_default();
    if unit == 0 { format!("{whole} {name}") } else { format!("{whole}.{tenths} {name}") }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_in_the_unit_that_people_would_choose() {
        let sizes = [(0, "0 B"), (1_023, "1023 B"), (1_536, "1.5 KB"), (5 << 30, "5.0 GB")];
        for (bytes, said) in sizes {
            assert_eq!(size(bytes), said);
        }
        assert_eq!(size(u64::MAX), "16777215.9 TB");
    }
}
