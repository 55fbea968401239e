//! The search of the site in node, out of the files as they are published, against the search of the program.

use super::outside::{beside, fresh, program, run, tell};
use fashen::domain::search::{
    Builder, Found, Levels, Marked, Query, SearchClause, SearchText, Standing, search,
};
use fashen::output::OutputError;
use fashen::output::site::{
    SiteClause, SiteEntry, SiteFile, SiteInput, SiteStatus, SiteText, SiteVersion,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Random numbers that are the same every time (xorshift).
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % end.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Words out of which texts are made: letters that meet often, figures, brackets, blanks, lines, letters of two units.
const WORDS: [&str; 24] = [
    "集市",
    "摊位",
    "市集",
    "管理",
    "理管",
    "应当",
    "当应",
    "办法",
    "规定",
    "第三条",
    "2026",
    "12",
    "1",
    "号",
    "年",
    "〔",
    "〕",
    "，",
    "。\n",
    "　",
    " GB/T ",
    "𠮷",
    "“一站式”",
    "Ａ",
];

/// Texts of real documents where there are any, else none.
fn real() -> Vec<String> {
    let Some(folder) = beside("corpus/papers/local-government") else { return Vec::new() };
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().take(60).filter_map(|file| std::fs::read_to_string(file).ok()).collect()
}

fn made_up(drawn: &mut Drawn, most: usize) -> String {
    (0..=drawn.below(most)).map(|_| *drawn.of(&WORDS)).collect()
}

fn entries() -> Vec<(SiteEntry, Vec<SiteClause>)> {
    let mut drawn = Drawn(20_261_124);
    let real = real();
    let mut entries = Vec::new();
    for n in 0..150 {
        let lines: Vec<String> = match real.get(n) {
            Some(text) => text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            None => (0..drawn.below(9)).map(|_| made_up(&mut drawn, 40)).collect(),
        };
        let clause = |(at, text): (usize, &String)| SiteClause {
            label: if at % 2 == 0 { String::new() } else { format!("第{at}条") },
            heading: if text.chars().count() < 12 { text.clone() } else { String::new() },
            text: text.clone(),
        };
        let status = *drawn.of(&SiteStatus::ALL);
        let entry = SiteEntry {
            id: format!("d{n:03}"),
            title: made_up(&mut drawn, 6),
            number: (n % 3 > 0).then(|| format!("津规〔{}〕{}号", 2020 + n / 30, n % 30)),
            registration: None,
            organ: (*drawn.of(&["甲镇人民政府", "乙街道办事处"])).to_owned(),
            subject: (n % 5 > 0).then(|| (*drawn.of(&["市场", "环境"])).to_owned()),
            index: None,
            adopted: None,
            published: Some(format!("{}-0{}-10", 2020 + n / 30, 1 + n % 30 / 6)),
            effective: None,
            until: None,
            status_code: status,
            status: status.as_str().to_owned(),
            changes: None,
            filing: None,
            filed: None,
            publicity: None,
            link: None,
            kind: String::new(),
            suspended: false,
            timeline: Vec::new(),
            relations: Vec::new(),
            versions: vec![SiteVersion {
                number: 1,
                from: "2020-01-01".to_owned(),
                by: String::new(),
                merged: true,
                shown: true,
            }],
            explanations: Vec::new(),
            notes: Vec::new(),
        };
        entries.push((entry, lines.iter().enumerate().map(clause).collect()));
    }
    entries
}

fn words((entry, clauses): &(SiteEntry, Vec<SiteClause>)) -> SearchText {
    let clause = |one: &SiteClause| SearchClause {
        label: one.label.clone(),
        heading: one.heading.clone(),
        text: one.text.clone(),
    };
    SearchText {
        title: entry.title.clone(),
        number: entry.number.clone(),
        clauses: clauses.iter().map(clause).collect(),
    }
}

/// A phrase out of a text, so that many are found, cut anywhere; or two; or one that is made up.
fn typed(drawn: &mut Drawn, texts: &[SearchText]) -> String {
    let text = drawn.of(texts);
    let whole: String = match drawn.below(6) {
        0 => text.title.clone(),
        1 => text.number.clone().unwrap_or_default(),
        2 => made_up(drawn, 3),
        _ => {
            text.clauses.first().map_or_else(String::new, |_| drawn.of(&text.clauses).text.clone())
        }
    };
    let letters: Vec<char> = whole.chars().collect();
    let start = drawn.below(letters.len());
    let part: String = letters.iter().skip(start).take(1 + drawn.below(8)).collect();
    match drawn.below(4) {
        0 => format!("{part} {}", made_up(drawn, 1)),
        1 => format!("“{part}”"),
        _ => part,
    }
}

fn standing(entry: &SiteEntry) -> Standing {
    match entry.status_code {
        SiteStatus::Valid | SiteStatus::Amended => Standing::InForce,
        SiteStatus::Pending => Standing::Pending,
        _ => Standing::Over,
    }
}

fn as_json(found: &Found) -> Value {
    let pieces = |words: &Marked| json!(words.0);
    let hits = found.hits.iter().map(|hit| {
        let clauses =
            hit.clauses.iter().map(|one| json!([one.clause, one.label, pieces(&one.excerpt)]));
        json!({
            "document": hit.document,
            "place": hit.place as usize + 1,
            "title": pieces(&hit.title),
            "number": hit.number.as_ref().map(pieces),
            "clauses": clauses.collect::<Value>(),
            "more": hit.more_clauses,
        })
    });
    hits.collect()
}

fn ask_node(node: &Path, site: &Path, questions: &[Value]) -> Vec<Value> {
    let asked = site.with_file_name("questions");
    let mut lines = String::new();
    for question in questions {
        writeln!(lines, "{question}").unwrap();
    }
    std::fs::write(&asked, lines).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/real/search.mjs");
    let ran =
        run(Command::new(node).arg(script).arg(site).arg(asked), 120, &site.with_file_name("ran"));
    assert!(ran.good, "{}", ran.stderr);
    ran.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn publish(entries: &[(SiteEntry, Vec<SiteClause>)], site: &Path) {
    let clauses: BTreeMap<&str, &Vec<SiteClause>> =
        entries.iter().map(|(entry, clauses)| (&*entry.id, clauses)).collect();
    let input = SiteInput {
        title: "目录".to_owned(),
        organ: "甲镇人民政府".to_owned(),
        contact: String::new(),
        on: "2026-11-24".to_owned(),
        base_url: String::new(),
        host: "甲".to_owned(),
        recorded: "2026-11-24T09:00:00+08:00".parse().unwrap(),
        entries: entries.iter().map(|(entry, _)| entry.clone()).collect(),
        clean_ups: Vec::new(),
    };
    let text = |entry: &SiteEntry| {
        let clauses = clauses[&*entry.id].clone();
        Ok::<_, OutputError>(vec![SiteText { version: 1, clauses, ..SiteText::default() }])
    };
    let put = |file: SiteFile| {
        let path = site.join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.bytes).unwrap();
        Ok(())
    };
    fashen::output::site(&input, text, put).unwrap();
}

#[test]
fn the_page_answers_as_the_program() {
    let Some(node) = program(&["node"]) else { return };
    let entries = entries();
    let site = fresh("search").join("site");
    publish(&entries, &site);

    let texts: Vec<SearchText> = entries.iter().map(words).collect();
    let standings: Vec<Standing> = entries.iter().map(|(entry, _)| standing(entry)).collect();
    let mut builder = Builder::default();
    for text in &texts {
        builder.add(text);
    }
    let index = builder.finish();
    let mut drawn = Drawn(77);
    let (mut questions, mut wanted) = (Vec::new(), Vec::new());
    for n in 0..700 {
        let typed = typed(&mut drawn, &texts);
        let query = Query::of(&typed);
        let mut levels: Levels = index.candidates(&query);
        let limit = [3, 10, 1000][n % 3];
        let filter = match n % 4 {
            0 => json!({ "status": "valid", "organ": "甲镇人民政府" }),
            1 => json!({ "year": "2022", "topic": "市场" }),
            _ => json!({}),
        };
        levels.retain(|at| {
            let entry = &entries[at].0;
            let has = |name: &str, value: &str| filter.get(name).is_none_or(|one| one == value);
            has("status", entry.status_code.as_str())
                && has("organ", &entry.organ)
                && has("topic", entry.subject.as_deref().unwrap_or_default())
                && has("year", &entry.published.as_ref().unwrap()[..4])
        });
        let text = |at: usize| Ok::<_, Infallible>(&texts[at]);
        let found = search(&query, levels, &standings, limit, text).unwrap();
        questions.push(json!({ "typed": typed, "wanted": filter, "limit": limit, "budget": 1000 }));
        wanted.push(found);
    }

    let answers = ask_node(&node, &site, &questions);
    assert_eq!(answers.len(), wanted.len());
    for ((question, answer), wanted) in questions.iter().zip(&answers).zip(&wanted) {
        assert_eq!(answer["hits"], as_json(wanted), "{question}");
        assert_eq!(answer["more"], wanted.more, "{question}");
    }
    let found = wanted.iter().filter(|found| !found.hits.is_empty()).count();
    tell(&format!("{found} of {} phrases were found", wanted.len()));
    assert!(found > 300, "{found}");
}
