//! What a paper is: its title, the instrument in it, who issues it, to whom.
//!
//! What stands in the particulars of the document is taken from there. Where there are none, the words of the
//! head and of the signature are read here, conservatively: what can not be told stays unknown.

use super::criteria::Criteria;
use super::sentence::{cut, trimmed};
use crate::domain::document::{Document, Span};
use crate::domain::limits;

/// A paper, as the questions see it.
#[derive(Clone, Debug, Default)]
pub(super) struct Subject {
    /// Where the title stands; empty where there is none.
    pub(super) title_span: Span,
    /// The title without spaces; empty where there is none.
    pub(super) title: String,
    /// What is judged: the name of the instrument that a notice issues, or else the title.
    pub(super) judged: String,
    /// Whether the title itself says what kind of paper it is.
    pub(super) kind_told: bool,
    /// The words that name an issuer.
    pub(super) issuers: Vec<Issuer>,
    /// 主送.
    pub(super) addressees: Option<Span>,
    /// Whether it ends as a paper does: signed, with a date.
    pub(super) signed: bool,
}

/// Someone who issues a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Issuer {
    pub(super) span: Span,
    pub(super) class: IssuerClass,
}

/// What an issuer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IssuerClass {
    /// 政府、派出机关.
    Government,
    /// 部门、授权组织.
    Department,
    /// 临时性机构、议事协调机构、内设机构.
    Temporary,
    /// 党组织.
    Party,
    /// 人大、法院、群团、企业、村委会.
    Other,
}

/// Longest name of an issuer, in characters.
const ISSUER_CHARS: usize = 40;

impl Subject {
    /// Reads the head and the signature of a document.
    pub(super) fn read(document: &Document, criteria: &Criteria) -> Self {
        let text = document.words.as_str();
        let title_span = title(document, criteria);
        let title: String = title_span.of(text).split_whitespace().collect();
        let kind_told = ends(&title, criteria.list("papers"));
        let judged = match &document.particulars.instrument {
            Some(instrument) => instrument.name.clone(),
            None if kind_told => judged(&title).to_owned(),
            None => self_named(text, criteria).unwrap_or_else(|| title.clone()),
        };
        let addressees = document.particulars.addressees.or_else(|| addressees(text, title_span));
        let (mut issuers, signed) = signatures(text, criteria);
        let named = document.particulars.issuers.iter().map(|named| named.span);
        issuers.extend(named.filter_map(|span| issuer(text, span, criteria)));
        issuers.extend(before_about(text, title_span, criteria));
        issuers.extend(published_by(text, criteria));
        Self { title_span, title, judged, kind_told, issuers, addressees, signed }
    }

    /// Whether some issuer is of that class.
    pub(super) fn issued_by(&self, class: IssuerClass) -> bool {
        self.issuers.iter().any(|issuer| issuer.class == class)
    }

    /// Whether the judged title ends with one of these words.
    pub(super) fn ends_with(&self, words: &[String]) -> bool {
        ends(&self.judged, words)
    }
}

fn ends(title: &str, words: &[String]) -> bool {
    let bare = bare(title);
    words.iter().any(|word| bare.ends_with(word.as_str()))
}

/// What a text without a telling title is by its own words: the instrument that it issues (《…》…印发), or what it
/// calls itself (通告如下, 本办法).
fn self_named(text: &str, criteria: &Criteria) -> Option<String> {
    let head = cut(text, Span::new(0, text.len()), limits::SCREEN_HEAD_CHARS);
    let issued = head.of(text).split('。').find(|sentence| sentence.contains("印发"));
    let inner = issued.and_then(|sentence| {
        let before = sentence.rsplit_once("印发").map_or("", |(before, _)| before);
        let (names, tail) = before.rsplit_once('》')?;
        let issuing = ["经", "现", "予", "给"].iter().any(|word| tail.contains(word));
        names
            .rsplit_once('《')
            .map(|(_, name)| name.to_owned())
            .filter(|_| issuing || tail.is_empty())
    });
    inner.or_else(|| {
        let said = criteria
            .list("self_named")
            .iter()
            .filter_map(|word| Some((text.find(word.as_str())?, word)));
        let (_, word) = said.min_by_key(|(at, _)| *at)?;
        let bare =
            word.trim_end_matches("如下").trim_start_matches("特此").trim_start_matches('本');
        Some(if bare == "告知" || bare == "倡议" {
            format!("{bare}书")
        } else {
            bare.replace("汇报", "报告").replace("函复", "复函")
        })
    })
}

/// Where the title stands: what the document says, or the first words that end like one.
fn title(document: &Document, criteria: &Criteria) -> Span {
    let text = document.words.as_str();
    if let Some(found) = document.title.as_deref().and_then(|title| locate(text, title)) {
        return found;
    }
    let papers = criteria.list("papers");
    let head = cut(text, Span::new(0, text.len()), limits::TITLE_CHARS);
    let mut start = None;
    let mut at = 0;
    for word in head.of(text).split_inclusive(char::is_whitespace) {
        let Some(span) = trimmed(word, at) else {
            at += word.len();
            continue;
        };
        at += word.len();
        let start = *start.get_or_insert(span.start);
        if span.of(text).contains(['。', '：', ':', '；', '，', ',']) {
            break;
        }
        let bare = bare(span.of(text));
        let told = ["关于", "印发", "通告", "公告", "《"]
            .iter()
            .any(|word| text.get(start..span.end).unwrap_or_default().contains(word));
        let line: String =
            text.get(start..span.end).unwrap_or_default().split_whitespace().collect();
        let order = is_order(&line, criteria);
        if order || told && papers.iter().any(|paper| bare.ends_with(paper.as_str())) {
            return Span::new(start, span.end);
        }
    }
    Span::default()
}

/// Whether words end with an order that is named for what it forbids (禁火令), not for who gives it (某某省人民政府令).
fn is_order(words: &str, criteria: &Criteria) -> bool {
    criteria.list("public_kinds").iter().any(|kind| kind.ends_with('令') && words.ends_with(kind))
}

/// Where a title stands in the text, whatever spaces and line ends are in it.
fn locate(text: &str, title: &str) -> Option<Span> {
    let wanted: Vec<char> = title.chars().filter(|letter| !letter.is_whitespace()).collect();
    let first = *wanted.first()?;
    let window = cut(text, Span::new(0, text.len()), limits::SCREEN_HEAD_CHARS);
    let starts = window.of(text).char_indices().filter(|(_, letter)| *letter == first);
    starts.take(limits::SCREEN_QUOTES * 8).find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let mut letters = rest.char_indices().filter(|(_, letter)| !letter.is_whitespace());
        let mut end = start;
        for want in &wanted {
            let (at, letter) = letters.next()?;
            if letter != *want {
                return None;
            }
            end = start + at + letter.len_utf8();
        }
        Some(Span::new(start, end))
    })
}

/// A title without `（试行）` and quotation marks at its end.
pub(super) fn bare(title: &str) -> &str {
    let mut title = title.trim_end();
    while title.ends_with(['）', ')']) {
        let Some(open) = title.rfind(['（', '(']).filter(|open| *open > 0) else { break };
        title = title.get(..open).unwrap_or_default();
    }
    title.trim_end_matches(['》', '”', '>', '〉'])
}

/// The instrument that a notice issues, by its title, or else the title.
fn judged(title: &str) -> &str {
    let issues = ["印发", "发布", "公布", "下发", "转发", "批转", "颁布"];
    let Some((at, verb)) = issues.iter().find_map(|verb| Some((title.find(verb)?, verb))) else {
        return title;
    };
    let rest = title.get(at + verb.len()..).unwrap_or_default();
    let quoted = rest.split_once(['《', '<']).and_then(|(_, rest)| rest.rsplit_once(['》', '>']));
    if let Some((inside, _)) = quoted {
        return inside;
    }
    match rest
        .rsplit_once('的')
        .filter(|(_, kind)| ["通知", "函", "公告", "通告", "决定"].contains(&bare(kind)))
    {
        Some((inside, _)) if *verb == "印发" || *verb == "下发" => inside,
        _ => title,
    }
}

/// 主送: the first words after the title that end with a colon, where they name receivers.
fn addressees(text: &str, title: Span) -> Option<Span> {
    let head = cut(text, Span::new(title.end, text.len()), limits::SCREEN_HEAD_CHARS);
    let end = title.end + head.of(text).find(['：', ':', '。'])?;
    if text.get(end..)?.starts_with('。') {
        return None;
    }
    let before = text.get(title.end..end)?;
    let last = before.rsplit(['\n', '　', ' ']).find(|part| !part.trim().is_empty())?;
    let start = end - (before.len() - before.rfind(last)?);
    // `发布机构：某某市人民政府 |` is a row of a page.
    let row = text.get(..end).unwrap_or_default().lines().next_back().unwrap_or_default();
    let short = last.chars().nth(ADDRESSEE_CHARS).is_none()
        && !last.ends_with("如下")
        && !row.contains('|');
    let named = RECEIVERS.iter().any(|word| last.contains(word));
    (short && named).then(|| trimmed(last, start)).flatten()
}

/// What the names of receivers have in them.
const RECEIVERS: [&str; 17] = [
    "各",
    "委员",
    "代表",
    "同志",
    "政府",
    "部",
    "局",
    "厅",
    "朋友",
    "居民",
    "村民",
    "公司",
    "单位",
    "部门",
    "街道",
    "办公室",
    "军区",
];

/// Longest list of receivers, in characters.
const ADDRESSEE_CHARS: usize = 120;

/// The issuer that a title begins with: what stands before 关于.
fn before_about(text: &str, title: Span, criteria: &Criteria) -> Vec<Issuer> {
    let words = title.of(text);
    let Some(at) = words.find("关于").or_else(|| words.find("印发")).filter(|at| *at > 0)
    else {
        return Vec::new();
    };
    pieces(text, Span::new(title.start, title.start + at), criteria)
}

/// `发布机构: …` of a web page.
fn published_by(text: &str, criteria: &Criteria) -> Vec<Issuer> {
    let head = cut(text, Span::new(0, text.len()), limits::SCREEN_HEAD_CHARS);
    let keys = ["发布机构", "发文机关", "制定机关", "发文单位"];
    let found = keys.iter().find_map(|key| Some(head.of(text).find(key)? + key.len()));
    let Some(at) = found else { return Vec::new() };
    let rest = text.get(at..).unwrap_or_default();
    let start = at + rest.len() - rest.trim_start_matches(['：', ':', ' ', '　']).len();
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    issuer(text, Span::new(start, start + end), criteria).into_iter().collect()
}

/// Those who sign: short names right before a date.
fn signatures(text: &str, criteria: &Criteria) -> (Vec<Issuer>, bool) {
    let mut found = Vec::new();
    let mut signed = false;
    let mut above: Vec<Span> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let mut words = Vec::new();
        let mut inner = start;
        for word in line.split_inclusive(char::is_whitespace) {
            words.extend(trimmed(word, inner));
            inner += word.len();
        }
        for word in words {
            if !is_dated(word.of(text)) {
                above.push(word);
                continue;
            }
            let signers =
                above.iter().rev().take(SIGNERS).take_while(|span| is_name(span.of(text)));
            let signers: Vec<Issuer> =
                signers.filter_map(|span| issuer(text, *span, criteria)).collect();
            signed |= !signers.is_empty();
            found.extend(signers);
            found.truncate(limits::SCREEN_WORDS);
            above.clear();
        }
        let surplus = above.len().saturating_sub(SIGNERS);
        above.drain(..surplus);
    }
    (found, signed)
}

/// Most names above one date.
const SIGNERS: usize = 8;

/// Whether words begin with a date that is one of a signature: `2020年2月24日`.
fn is_dated(word: &str) -> bool {
    let Some((year, rest)) = word.split_once('年') else { return false };
    let numeral =
        |letter: char| letter.is_ascii_digit() || "〇○零一二三四五六七八九十OＯ".contains(letter);
    let short = year.chars().count() <= 4 && !year.is_empty() && year.chars().all(numeral);
    let month = rest.split_once('月').map(|(month, rest)| {
        month.chars().all(numeral)
            && (rest.ends_with('日') || rest.is_empty() || rest.chars().all(numeral))
    });
    short && (rest.is_empty() || month.unwrap_or(false))
}

fn is_name(word: &str) -> bool {
    word.chars().nth(ISSUER_CHARS).is_none()
        && !word.contains(['。', '；', '：', '，', ':', ',', '、', '（'])
}

/// The issuers in words that spaces or `、` part.
fn pieces(text: &str, part: Span, criteria: &Criteria) -> Vec<Issuer> {
    let mut at = part.start;
    let mut found = Vec::new();
    for piece in
        part.of(text).split_inclusive(|letter: char| letter.is_whitespace() || letter == '、')
    {
        let start = at;
        at += piece.len();
        let span = trimmed(piece.trim_end_matches('、'), start);
        found.extend(span.and_then(|span| issuer(text, span, criteria)));
    }
    found
}

/// An issuer by its name; none where the name tells nothing.
fn issuer(text: &str, span: Span, criteria: &Criteria) -> Option<Issuer> {
    let name = span.of(text);
    let has = |list: &str| criteria.list(list).iter().any(|word| name.contains(word.as_str()));
    let ends = |list: &str| criteria.list(list).iter().any(|word| name.ends_with(word.as_str()));
    let class = if has("temporary_bodies") {
        IssuerClass::Temporary
    } else if has("party_organs") {
        IssuerClass::Party
    } else if ends("governments") || (has("governments") && ends("departments")) {
        IssuerClass::Government
    } else if ends("other_organs") || (has("other_organs") && !ends("departments")) {
        IssuerClass::Other
    } else if ends("departments") {
        IssuerClass::Department
    } else {
        return None;
    };
    Some(Issuer { span, class })
}
