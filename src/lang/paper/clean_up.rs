//! 清理决定 and 期满失效公告 in words. The numbers in the sentences are those of the lists below them.

use super::body::{list, place};
use super::date::day;
use crate::domain::cleanup::Disposition;
use crate::domain::paper::{
    Appendix, Block, Cell, CleanUpDecision, ExpiryNotice, ListedDocument, Sheet, Signature, Table,
};

/// What the drafted notice is called, in the names of its files.
pub const EXPIRY_NOTICE: &str = "期满失效公告（草稿）";

/// The annexes: the title, and what was decided on the documents in it.
const ANNEXES: [(&str, &[Disposition]); 3] = [
    ("继续有效的行政规范性文件目录", &[Disposition::Continue]),
    ("废止和宣布失效的行政规范性文件目录", &[Disposition::Repeal, Disposition::Lapse]),
    ("拟修改的行政规范性文件目录", &[Disposition::Amend]),
];

/// 清理决定, the annexes behind it on pages of their own.
pub fn clean_up_decision(decision: &CleanUpDecision) -> Sheet {
    let lists: Vec<(&str, Vec<&ListedDocument>)> =
        ANNEXES.iter().map(|(title, wanted)| (*title, decision.of(wanted))).collect();
    let lists: Vec<_> = lists.into_iter().filter(|(_, documents)| !documents.is_empty()).collect();
    let titles: Vec<String> = lists.iter().map(|(title, _)| (*title).to_owned()).collect();
    Sheet {
        letterhead: Some(decision.organ.clone()),
        number: decision.number.clone(),
        title: decision.title.clone(),
        addressee: None,
        body: sentences(decision, &titles).into_iter().map(Block::Paragraph).collect(),
        signature: Some(Signature {
            signers: vec![decision.organ.clone()],
            date: day(decision.decided_on),
        }),
        appendix: appendix(&lists),
        annexes: titles,
        colophon: format!("本件由清理 {} 前 {} 项记录生成", decision.clean_up, decision.version),
    }
}

fn sentences(decision: &CleanUpDecision, annexes: &[String]) -> Vec<String> {
    let count = |wanted: &[Disposition]| decision.of(wanted).len();
    let annex = |title: &str| {
        let at = annexes.iter().position(|one| one == title).unwrap_or_default() + 1;
        if annexes.len() == 1 { "见附件".to_owned() } else { format!("见附件{at}") }
    };
    let mut sentences = vec![format!(
        "根据维护法制统一的需要，本机关对现行行政规范性文件进行了清理，共清理{}件。现将清理结果公布如下：",
        decision.documents.len()
    )];
    let mut say = |sentence: String| sentences.push(sentence);
    let [(continued, _), (ended, _), (amended, _)] = ANNEXES;
    let (repealed, lapsed) = (count(&[Disposition::Repeal]), count(&[Disposition::Lapse]));
    let from = if decision.from == decision.decided_on {
        "自本决定作出之日起".to_owned()
    } else {
        format!("自{}起", day(decision.from))
    };
    if repealed + lapsed > 0 {
        let parts = [(repealed, "废止"), (lapsed, "宣布失效")].into_iter();
        let parts: Vec<String> = parts
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{word}{count}件"))
            .collect();
        say(format!(
            "对不再适用的文件，{}（{}），{from}不再作为行政管理的依据。",
            parts.join("，"),
            annex(ended)
        ));
    }
    let to_amend = count(&[Disposition::Amend]);
    if to_amend > 0 {
        say(format!(
            "对部分内容需要调整的文件，拟修改{to_amend}件（{}），由责任单位按程序提出修改稿；修改以前继续有效。",
            annex(amended)
        ));
    }
    let stays = count(&[Disposition::Continue]);
    if stays > 0 {
        say(format!("对仍然适用的文件，继续有效{stays}件（{}）。", annex(continued)));
    }
    sentences
}

/// All annexes one after the other; a paper has one place for them.
fn appendix(lists: &[(&str, Vec<&ListedDocument>)]) -> Option<Appendix> {
    let (first, rest) = lists.split_first()?;
    let mut body = vec![Block::Table(table(&first.1))];
    for (n, (title, documents)) in (2..).zip(rest) {
        body.push(Block::Heading { level: 1, text: format!("附件{n}　{title}") });
        body.push(Block::Table(table(documents)));
    }
    Some(Appendix { title: first.0.to_owned(), body })
}

/// The columns that the documents need: a unit only where one is named, a last day only where there is one.
fn table(documents: &[&ListedDocument]) -> Table {
    let ends = documents.iter().any(|one| one.until.is_some());
    let units = documents.iter().any(|one| one.unit.is_some());
    let decided = documents.iter().any(|one| one.disposition.is_some_and(|it| it.end().is_some()));
    let mut columns = vec![("序号", 6), ("文件名称", 34), ("发文字号", 20), ("公布日期", 14)];
    columns.extend(ends.then_some(("有效期至", 14)));
    columns.extend(decided.then_some(("处理", 10)));
    columns.extend(units.then_some(("责任单位", 14)));
    let row = |(index, one): (usize, &&ListedDocument)| {
        let mut cells = vec![
            place(index),
            Cell::text(one.title.clone()),
            Cell::value(one.number.clone().unwrap_or_default()),
            Cell::value(day(one.published_on)),
        ];
        cells.extend(ends.then(|| Cell::value(one.until.map(day).unwrap_or_default())));
        cells.extend(decided.then(|| Cell::value(one.disposition.map_or("", word))));
        cells.extend(units.then(|| Cell::value(one.unit.clone().unwrap_or_default())));
        cells
    };
    list(&columns, documents.iter().enumerate().map(row).collect())
}

fn word(disposition: Disposition) -> &'static str {
    match disposition {
        Disposition::Continue => "继续有效",
        Disposition::Amend => "拟修改",
        Disposition::Repeal => "废止",
        Disposition::Lapse => "宣布失效",
    }
}

/// 期满失效公告, for somebody to check and sign.
pub fn expiry_notice(notice: &ExpiryNotice) -> Sheet {
    let documents: Vec<&ListedDocument> = notice.documents.iter().collect();
    let title = "有效期届满的行政规范性文件目录".to_owned();
    let sentence = format!(
        "下列{}件行政规范性文件规定的有效期在{}至{}期间届满，未决定延续有效期的，自有效期届满次日起失效，不再作为行政管理的依据（目录见附件）。",
        documents.len(),
        day(notice.from),
        day(notice.until)
    );
    Sheet {
        letterhead: Some(notice.organ.clone()),
        number: None,
        title: format!("{}关于部分行政规范性文件有效期届满失效的公告", notice.organ),
        addressee: None,
        body: vec![Block::Paragraph(sentence), Block::Paragraph("特此公告。".to_owned())],
        annexes: vec![title.clone()],
        signature: Some(Signature {
            signers: vec![notice.organ.clone()],
            date: "　　年　月　日".to_owned(),
        }),
        appendix: Some(Appendix { title, body: vec![Block::Table(table(&documents))] }),
        colophon: format!("本件为草稿，按 {} 的目录生成，印发以前请核对", day(notice.on)),
    }
}
