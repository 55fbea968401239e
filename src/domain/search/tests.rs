//! Answers of the index against reading every text.

use super::*;
use crate::domain::limits;
use proptest::prelude::*;
use std::convert::Infallible;

/// Few letters, so that phrases are found, and found wrongly by anything that only looks at pairs.
const LETTERS: &str = "[甲乙丙a1 　〔（。]";

fn words(most: usize) -> impl Strategy<Value = String> {
    proptest::string::string_regex(&format!("{LETTERS}{{0,{most}}}")).unwrap()
}

fn texts() -> impl Strategy<Value = Vec<(SearchText, Standing)>> {
    let clause = (words(3), words(4), words(25)).prop_map(|(label, heading, text)| SearchClause {
        label,
        heading,
        text,
    });
    let text = (words(8), proptest::option::of(words(5)), proptest::collection::vec(clause, 0..4))
        .prop_map(|(title, number, clauses)| SearchText { title, number, clauses });
    let standing =
        prop_oneof![Just(Standing::InForce), Just(Standing::Pending), Just(Standing::Over)];
    proptest::collection::vec((text, standing), 0..12)
}

fn index(texts: &[(SearchText, Standing)]) -> Index {
    let mut builder = Builder::default();
    for (text, _) in texts {
        builder.add(text);
    }
    builder.finish()
}

/// An index mended from one text to another, and how many shards were mended; none where it has to be made anew.
fn mended(old: &[SearchText], new: &[SearchText]) -> Option<(Index, usize)> {
    let block = limits::SEARCH_BLOCK as usize;
    let mut index = made(old);
    let mut mending = Mending::new(index.extent(), u32::try_from(new.len()).unwrap())?;
    for at in 0..new.len().max(old.len()).div_ceil(block) {
        let of = |texts: &'_ [SearchText]| -> Vec<SearchText> {
            texts.iter().skip(at * block).take(block).cloned().collect()
        };
        let (old, new) = (of(old), of(new));
        if old != new {
            let [old, new]: [Vec<&SearchText>; 2] = [old.iter().collect(), new.iter().collect()];
            mending.block(u32::try_from(at).unwrap(), &old, &new);
        }
    }
    let touched: Vec<u32> = mending.shards().collect();
    for number in &touched {
        let shard = &mut index.shards[*number as usize];
        *shard = mending.mend(*number, shard)?;
    }
    index.extent = mending.finish()?;
    Some((index, touched.len()))
}

fn made(texts: &[SearchText]) -> Index {
    let mut builder = Builder::default();
    for text in texts {
        builder.add(text);
    }
    builder.finish()
}

fn ask(texts: &[(SearchText, Standing)], query: &Query, levels: Levels, limit: usize) -> Found {
    let standings: Vec<Standing> = texts.iter().map(|(_, standing)| *standing).collect();
    let text = |at: usize| Ok::<_, Infallible>(texts[at].0.clone());
    search(query, levels, &standings, limit, text).unwrap()
}

/// A phrase stands in a text, told letter by letter and in another way than the search does it: blanks beside anything
/// that is no word are left out, and of the rest every place is tried.
fn stands(phrase: &str, text: &str) -> bool {
    let simple = |text: &str| {
        let mut letters: Vec<char> = Vec::new();
        for c in text.chars() {
            letters.push(match c {
                '　' => ' ',
                '〔' | '（' => '(',
                c => c,
            });
        }
        let word = |at: Option<usize>| {
            at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_alphanumeric)
        };
        let mut kept = Vec::new();
        for (at, c) in letters.iter().enumerate() {
            let before = letters[..at].iter().rposition(|c| *c != ' ');
            let after = letters[at..].iter().position(|c| *c != ' ').map(|more| at + more);
            if *c != ' ' {
                kept.push(*c);
            } else if word(before) && word(after) && kept.last() != Some(&' ') {
                kept.push(' ');
            }
        }
        kept
    };
    let (phrase, text) = (simple(phrase), simple(text));
    let word = |c: Option<&char>| c.is_some_and(char::is_ascii_alphanumeric);
    (0..text.len()).any(|at| {
        let end = at + phrase.len();
        text.get(at..end) == Some(&phrase)
            && !(at > 0 && word(text.get(at - 1)) && word(phrase.first()))
            && !(word(text.get(end)) && word(phrase.last()))
    })
}

/// Every document that holds all of some phrases, in any of its parts.
fn scan(texts: &[(SearchText, Standing)], phrases: &[&str]) -> Vec<usize> {
    let holds = |text: &SearchText| {
        let mut parts = vec![text.title.clone(), text.number.clone().unwrap_or_default()];
        let clauses = text.clauses.iter();
        parts.extend(clauses.map(|one| [&*one.label, &*one.heading, &*one.text].join(" ")));
        phrases.iter().all(|phrase| parts.iter().any(|part| stands(phrase, part)))
    };
    (0..texts.len()).filter(|at| holds(&texts[*at].0)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_mended_index_is_the_one_made_anew(old in texts(), changed in texts(), places in proptest::collection::vec(0_usize..14, 0..4)) {
        let old: Vec<SearchText> = old.into_iter().map(|(text, _)| text).collect();
        let mut new = old.clone();
        for (place, (text, _)) in places.iter().zip(changed) {
            match new.get_mut(*place) {
                Some(old) => *old = text,
                None => new.push(text),
            }
        }
        if let Some((index, _)) = mended(&old, &new) {
            prop_assert_eq!(index, made(&new));
        }
    }

    #[test]
    fn the_answers_are_those_of_reading_every_text(texts in texts(), typed in "[甲乙丙a1〔。]{1,8}", more in "[甲乙a1]{0,3}") {
        let phrases: Vec<&str> = [&*typed, &*more].into_iter().filter(|one| !one.is_empty()).collect();
        let query = Query::of(&phrases.join(" "));
        let found = ask(&texts, &query, index(&texts).candidates(&query), usize::MAX);
        let mut documents: Vec<usize> = found.hits.iter().map(|hit| hit.document).collect();
        documents.sort_unstable();
        prop_assert_eq!(documents, scan(&texts, &phrases));
    }

    #[test]
    fn a_phrase_with_blanks_is_asked_in_quotation_marks(texts in texts(), typed in "[甲乙a1 　]{1,8}") {
        let query = Query::of(&format!("“{typed}”"));
        let found = ask(&texts, &query, index(&texts).candidates(&query), usize::MAX);
        let mut documents: Vec<usize> = found.hits.iter().map(|hit| hit.document).collect();
        documents.sort_unstable();
        let wanted = if typed.trim().is_empty() { Vec::new() } else { scan(&texts, &[&typed]) };
        prop_assert_eq!(documents, wanted);
    }

    #[test]
    fn the_order_needs_no_index_and_no_limit_changes_it(texts in texts(), typed in "[甲乙a1]{1,3}( [甲乙a1]{1,2})?", limit in 0_usize..6) {
        let query = Query::of(&typed);
        let read = ask(&texts, &query, Levels::all(texts.len()), usize::MAX);
        let known = ask(&texts, &query, index(&texts).candidates(&query), usize::MAX);
        prop_assert_eq!(&read.hits, &known.hits);
        let few = ask(&texts, &query, index(&texts).candidates(&query), limit);
        prop_assert_eq!(few.more, known.hits.len() > limit);
        prop_assert_eq!(few.hits.as_slice(), &known.hits[..known.hits.len().min(limit)]);
        let order = |hit: &Hit| (hit.place, texts[hit.document].1, std::cmp::Reverse(hit.document));
        prop_assert!(known.hits.is_sorted_by_key(order));
    }

    #[test]
    fn what_is_shown_is_the_text_and_what_is_marked_was_asked(texts in texts(), typed in "[甲乙a1]{1,3}") {
        let query = Query::of(&typed);
        for hit in ask(&texts, &query, index(&texts).candidates(&query), usize::MAX).hits {
            let title: String = hit.title.0.iter().map(|(words, _)| words.as_str()).collect();
            prop_assert_eq!(&title, &texts[hit.document].0.title);
            let pieces = hit.title.0.iter().chain(hit.clauses.iter().flat_map(|one| &one.excerpt.0));
            for (words, _) in pieces.filter(|(_, marked)| *marked) {
                prop_assert!(query.phrases()[0].is_in(&fold::fold(words)), "{words:?}");
            }
        }
    }

    #[test]
    fn the_same_documents_give_the_same_bytes(texts in texts()) {
        prop_assert_eq!(index(&texts), index(&texts));
    }
}

fn law(title: &str, number: &str, clauses: &[(&str, &str, &str)]) -> SearchText {
    let clause = |(label, heading, text): &(&str, &str, &str)| SearchClause {
        label: (*label).into(),
        heading: (*heading).into(),
        text: (*text).into(),
    };
    SearchText {
        title: title.into(),
        number: Some(number.into()),
        clauses: clauses.iter().map(clause).collect(),
    }
}

#[test]
fn better_places_come_first_then_those_in_force_then_the_later() {
    let texts = [
        (law("甲", "甲政〔2024〕1号", &[("第一条", "", "禁止焚烧秸秆。")]), Standing::InForce),
        (law("秸秆禁烧办法", "甲政〔2023〕1号", &[]), Standing::Over),
        (law("秸秆利用办法", "甲政〔2023〕2号", &[]), Standing::InForce),
        (law("乙", "甲政〔2024〕3号", &[("第一章", "秸秆", "")]), Standing::InForce),
        (law("秸秆补贴办法", "甲政〔2024〕4号", &[]), Standing::InForce),
        (law("丙", "甲政〔2024〕5号", &[("第一条", "", "秸秆离田。")]), Standing::InForce),
    ];
    let asked = |typed: &str| -> Vec<usize> {
        let query = Query::of(typed);
        let found = ask(&texts, &query, index(&texts).candidates(&query), 10);
        found.hits.iter().map(|hit| hit.document).collect()
    };
    assert_eq!(asked("秸秆"), [4, 2, 1, 3, 5, 0]);
    assert_eq!(asked("甲政[2024]"), [5, 4, 3, 0]);
    assert_eq!(asked("甲政（2024） 4号"), [4]);
    assert_eq!(asked("秸秆 办法"), [4, 2, 1]);
    assert_eq!(asked("秆 第一条"), [5, 0]);
    assert!(asked("").is_empty());
}

#[test]
fn a_hit_shows_its_clause_around_the_found_words() {
    let long = format!("{}秸秆{}秸 秆", "前".repeat(50), "后".repeat(90));
    let texts =
        [(law("甲", "乙", &[("第一条", "", &long), ("第二条", "秸秆", "无")]), Standing::InForce)];
    let query = Query::of("秸秆");
    let hit = ask(&texts, &query, Levels::all(1), 1).hits.remove(0);
    assert_eq!(hit.place, Place::Heading);
    let pieces = |at: usize| hit.clauses[at].excerpt.0.clone();
    let piece = |words: &str, marked: bool| (words.to_owned(), marked);
    assert_eq!(
        pieces(0),
        [
            piece("…", false),
            piece(&"前".repeat(30), false),
            piece("秸秆", true),
            piece(&"后".repeat(68), false),
            piece("…", false)
        ]
    );
    assert_eq!(pieces(1), [piece("第二条　", false), piece("秸秆", true), piece("　无", false)]);
}

#[test]
fn one_more_document_and_a_changed_one_mend_few_shards() {
    let text = |n: u32| {
        let title = format!("关于第{n}号事项的办法");
        let words: String = (0..400)
            .map(|at| char::from_u32(0x4e00 + (n * 977 + at * 31) % 8000).unwrap())
            .collect();
        let clause = SearchClause { text: words, ..SearchClause::default() };
        SearchText { title, number: None, clauses: vec![clause] }
    };
    let old: Vec<SearchText> = (0..300).map(text).collect();
    let mut new = old.clone();
    new.push(SearchText { clauses: Vec::new(), ..text(300) });
    new[17].title = "废止的办法".to_owned();
    let (index, touched) = mended(&old, &new).unwrap();
    assert_eq!(index, made(&new));
    let all = index.shards().len();
    assert!(touched < all, "{touched} of {all}");
    // A word that stands in more than half of all documents can not be taken out of one: nobody knows the others.
    let mut other = old.clone();
    other.iter_mut().take(2).for_each(|text| text.title = "甲乙".to_owned());
    assert!(mended(&old, &other).is_none());
}
