//! SARIF 2.1.0: what was found in texts, for viewers and for programs that gather findings.
//!
//! It must never call a suspicion an error of the law: levels only say how much it weighs.

use serde_json::{Value, json};
use std::fmt::Write;

/// A finding, as the format wants it.
#[derive(Clone, Debug)]
pub struct SarifResult<'a> {
    /// The code of the rule.
    pub rule: &'a str,
    /// `error`, `warning`, `note`.
    pub level: SarifLevel,
    /// What is said of it.
    pub message: String,
    /// The file, with `/`.
    pub file: &'a str,
    /// The line and the column, both counted from 1, in the text that was read.
    pub place: (usize, usize),
    /// The clause.
    pub clause: Option<&'a str>,
    /// The words.
    pub words: &'a str,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SarifLevel {
    /// It bars a lawful conclusion until a person has judged it.
    Error,
    /// The text must be mended if it holds.
    Warning,
    /// Advice.
    Note,
}

/// A rule, as the format wants it.
#[derive(Clone, Debug)]
pub struct SarifRule<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Why it is suspicious.
    pub why: &'a str,
    /// The provisions behind it.
    pub basis: &'a [String],
}

/// The run of this version of the program by these rules, with all that it found.
pub fn sarif(version: &str, rules: &[SarifRule<'_>], results: &[SarifResult<'_>]) -> Vec<u8> {
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "fashen",
                "version": version,
                "language": "zh-CN",
                "rules": rules.iter().map(rule).collect::<Value>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results.iter().map(|one| result(one, rules)).collect::<Value>(),
        }],
    });
    format!("{log:#}\n").into_bytes()
}

fn rule(rule: &SarifRule<'_>) -> Value {
    json!({
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.basis.join("；")},
    })
}

fn result(one: &SarifResult<'_>, rules: &[SarifRule<'_>]) -> Value {
    let level = match one.level {
        SarifLevel::Error => "error",
        SarifLevel::Warning => "warning",
        SarifLevel::Note => "note",
    };
    let (line, column) = one.place;
    // What is absent from the text has no words to show: the format wants none then, not empty ones.
    let region = if one.words.is_empty() {
        json!({"startLine": line, "startColumn": column})
    } else {
        json!({"startLine": line, "startColumn": column, "snippet": {"text": one.words}})
    };
    let place = json!({"artifactLocation": {"uri": uri(one.file)}, "region": region});
    let location = match one.clause {
        Some(clause) => json!({
            "physicalLocation": place,
            "logicalLocations": [{"fullyQualifiedName": clause}],
        }),
        None => json!({"physicalLocation": place}),
    };
    json!({
        "ruleId": one.rule,
        "ruleIndex": rules.iter().position(|rule| rule.code == one.rule),
        "level": level,
        "message": {"text": one.message},
        "locations": [location],
    })
}

/// A path as a relative reference: what is no plain letter is escaped (RFC 3986).
fn uri(path: &str) -> String {
    let mut escaped = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_reference() {
        assert_eq!(uri("甲 乙/a-1.txt"), "%E7%94%B2%20%E4%B9%99/a-1.txt");
    }

    #[test]
    fn results_name_their_rules() {
        let basis = ["《甲法》第一条".to_owned()];
        let rules = [SarifRule { code: "P04", title: "疑似", why: "因为", basis: &basis }];
        let result = SarifResult {
            rule: "P04",
            level: SarifLevel::Error,
            message: "疑似".to_owned(),
            file: "a.txt",
            place: (3, 5),
            clause: Some("第三条"),
            words: "处200元罚款",
        };
        let bytes = sarif("0.1.0", &rules, &[result]);
        let read: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(read["runs"][0]["results"][0]["ruleIndex"], 0);
        assert_eq!(read["runs"][0]["results"][0]["level"], "error");
    }
}
