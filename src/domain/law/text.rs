//! 法规条文: the articles of one version of a statute, as an office downloaded it.
//!
//! It must never complete a text: what was not read is not there, and nothing is said of it.

use super::StatuteKind;
use crate::domain::document::{Beginning, Clause, Document, Ordinal, numeral};
use chrono::NaiveDate;

/// The text of a version of a statute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawText {
    /// Its title as titles are kept: without 中华人民共和国 and 《》.
    pub title: String,
    /// What it is, where the list of statutes does not know it.
    pub kind: Option<StatuteKind>,
    /// The day that the version is known by: when it was passed, amended or published last.
    pub day: Option<NaiveDate>,
    /// 施行, as its own last article says.
    pub in_force: Option<NaiveDate>,
    /// The name of the file that it came in.
    pub file: String,
    /// The digest of that file, as `sm3:` and hexadecimal digits.
    pub digest: String,
    /// Its articles, in the order of the text.
    pub articles: Vec<Article>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its number.
    pub number: Ordinal,
    /// Its words without the label, a paragraph each.
    pub paragraphs: Vec<String>,
}

impl LawText {
    /// The articles of a document; those of what it attaches are not its own. Old rules, decisions and amendments have
    /// none: what they number 一、二、三、 is cited as their articles (《某规定》第三条).
    pub fn articles_of(document: &Document) -> Vec<Article> {
        let clauses = &document.clauses;
        let named: Vec<Article> =
            clauses.iter().filter_map(|one| article(one, number_of)).collect();
        let mut articles = if named.is_empty() { counted(clauses) } else { named };
        articles.dedup_by_key(|article| article.number);
        articles
    }

    /// From which day a document says that it holds.
    pub fn in_force_of(document: &Document) -> Option<NaiveDate> {
        match document.particulars.effective?.from {
            Beginning::On(day) => Some(day),
            _ => None,
        }
    }

    /// The first day on which these words can be the words in force: a version never holds before it was passed, and an
    /// amended one keeps the old words on when it holds.
    pub fn since(&self) -> Option<NaiveDate> {
        self.in_force.max(self.day)
    }

    /// The article of that number.
    pub fn article(&self, number: Ordinal) -> Option<&Article> {
        self.articles.iter().find(|article| article.number == number)
    }

    /// The highest number of an article; nothing where there is none.
    pub fn last(&self) -> u32 {
        self.articles.iter().map(|article| article.number.number).max().unwrap_or(0)
    }

    /// Whether every number from the first to the last is there: only such a text can say that an article is missing.
    pub fn is_whole(&self) -> bool {
        let mut next = 1;
        for article in &self.articles {
            if article.number.number == next {
                next += 1;
            } else if article.number.number + 1 != next {
                return false;
            }
        }
        next > 1
    }
}

impl Article {
    /// All its words, a paragraph a line.
    pub fn words(&self) -> String {
        self.paragraphs.join("\n")
    }

    /// `第十条之一`
    pub fn label(&self) -> String {
        label(self.number)
    }
}

/// `第十条之一`
pub fn label(number: Ordinal) -> String {
    let branch = number.branch.map(|branch| format!("之{}", numeral::write(branch)));
    format!("第{}条{}", numeral::write(number.number), branch.unwrap_or_default())
}

/// The number that a label of an article names; none for any other words.
pub fn number_of(label: &str) -> Option<Ordinal> {
    let (number, rest) = label.strip_prefix('第')?.split_once('条')?;
    let number = numeral::parse(number)?;
    let branch = match rest.strip_prefix('之') {
        Some(branch) => Some(numeral::parse(branch)?),
        None if rest.is_empty() => None,
        None => return None,
    };
    Some(Ordinal { number, branch })
}

/// What is numbered 一、二、三、, where it is numbered without a gap and there is more than one.
fn counted(clauses: &[Clause]) -> Vec<Article> {
    let number = |label: &str| numeral::parse(label).map(|number| Ordinal { number, branch: None });
    let counted: Vec<Article> = clauses.iter().filter_map(|one| article(one, number)).collect();
    let in_order = (1..).zip(&counted).all(|(place, one)| one.number.number == place);
    if in_order && counted.len() > 1 { counted } else { Vec::new() }
}

fn article(clause: &Clause, number: impl Fn(&str) -> Option<Ordinal>) -> Option<Article> {
    let number = number(&clause.label)?;
    let lines = clause.text.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(Article { number, paragraphs: lines.map(str::to_owned).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Text;

    #[test]
    fn the_articles_of_a_document_are_its_words_without_labels() {
        let lines = "甲条例\n第一章 总则\n第一条　为了甲，制定本条例。\n第二条　乙应当：\n（一）丙；\n（二）丁。\n\
                     第二条之一　戊。\n第三条　本条例自2020年1月1日起施行。";
        let document = Document::outline(Text::of_lines(lines));
        let articles = LawText::articles_of(&document);
        let labels: Vec<_> = articles.iter().map(Article::label).collect();
        assert_eq!(labels, ["第一条", "第二条", "第二条之一", "第三条"]);
        assert_eq!(articles[1].paragraphs, ["乙应当：", "（一）丙；", "（二）丁。"]);
        assert_eq!(LawText::in_force_of(&document), "2020-01-01".parse().ok());
    }

    #[test]
    fn what_old_rules_number_counts_as_their_articles() {
        let of = |lines: &str| LawText::articles_of(&Document::outline(Text::of_lines(lines)));
        let labels = |lines| of(lines).iter().map(Article::label).collect::<Vec<_>>();
        let old = "关于甲的若干规定\n为了甲，作如下规定：\n一、乙应当：\n（一）丙；\n（二）丁。\n二、戊。\n三、己。";
        assert_eq!(labels(old), ["第一条", "第二条", "第三条"]);
        assert_eq!(of(old)[0].paragraphs, ["乙应当：", "（一）丙；", "（二）丁。"]);
        let mixed = "甲规定\n一、总则\n第一条　乙。\n二、细则\n第二条　丙。";
        assert_eq!(labels(mixed), ["第一条", "第二条"]);
        for other in ["甲规定\n一、乙。\n三、丙。", "甲规定\n一、乙。", "甲规定\n乙。"]
        {
            assert_eq!(of(other), [], "{other}");
        }
    }

    #[test]
    fn only_labels_of_articles_are_numbers() {
        assert_eq!(number_of("第二十条"), Some(Ordinal { number: 20, branch: None }));
        assert_eq!(number_of("第二条之三"), Some(Ordinal { number: 2, branch: Some(3) }));
        for other in ["第三条〔2〕", "附件1第三条", "第二章", "一", "第条"] {
            assert_eq!(number_of(other), None, "{other}");
        }
    }
}
