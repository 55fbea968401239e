//! In Chinese.

use super::{articles, passages, titles};
use crate::domain::check::basis::{Became, Change};
use crate::domain::check::{Detail, MovedArticle};
use crate::domain::document::Ordinal;
use crate::domain::law::{Certainty, article_label};
use crate::lang::{Lang, Said, text_check};
use chrono::NaiveDate;

/// What was found.
pub(super) fn detail(detail: &Detail) -> Said {
    match detail {
        Detail::Repealed { title, on, by, basis, moved, certainty } => said(
            format!(
                "《{title}》{}{}{}",
                repealed(*on),
                basis.as_ref().map(|basis| format!("（{basis}）")).unwrap_or_default(),
                unsure(certainty)
            ),
            heirs(by, moved),
        ),
        Detail::NotYet { title, from } => said(
            match from {
                Some(from) => format!("《{title}》自{}起施行，本文件的日期在此之前", day(*from)),
                None => format!("《{title}》尚未施行"),
            },
            Some("改引现行规定，或者待其施行后再发文".to_owned()),
        ),
        Detail::MissingArticle { title, article, has } => said(
            format!("《{title}》共{has}条，没有{article}"),
            Some("对照现行文本核对条号".to_owned()),
        ),
        Detail::Renumbered { title, article, to, on, certainty } => said(
            format!(
                "《{title}》自{}起条号变动，修订前的{article}现为{}{}",
                day(*on),
                articles(to),
                unsure(certainty)
            ),
            Some(format!(
                "请核对所引的是修订前还是修订后的{article}；引旧条的，改引{}",
                articles(to)
            )),
        ),
        Detail::WrongTitle { written, right } => said(
            format!("没有收录《{written}》，疑为《{right}》之误"),
            Some(format!("核对名称；确为笔误的，改为《{right}》")),
        ),
        Detail::BareTitle { title } => said(
            format!("引用《{title}》没有加书名号"),
            Some(format!("写作《{title}》；首次引用写全称")),
        ),
        Detail::WrongNumber { title, written, owner, right } => said(
            format!("{written}是《{owner}》的文号，不是《{title}》的"),
            right.as_ref().map(|right| format!("《{title}》的文号是{right}")),
        ),
        Detail::Misquoted { title, article, passages: differing } => said(
            format!(
                "引文与《{title}》{article}不一致：{}（【】内为原条文，{{}}内为引文）",
                passages(differing)
            ),
            Some("照原条文引用；不逐字引用的，去掉引号".to_owned()),
        ),
        Detail::FormerOrgan { written, now, certainty } => said(
            format!("“{written}”疑为机构改革前的名称{}", unsure(certainty)),
            Some(format!("核对现名，一般为{}", now.join("、"))),
        ),
        Detail::Form(fault) => text_check::form(Lang::Zh, fault),
        Detail::Procedure(fault) => text_check::procedure(Lang::Zh, fault),
        Detail::Overlap(likeness) => text_check::likeness(Lang::Zh, likeness),
    }
}

/// What became of what is cited.
pub(super) fn change(change: &Change) -> Said {
    let since = if change.is_later { "" } else { "，本文件公布时已经失效" };
    let cited = if change.articles.is_empty() {
        String::new()
    } else {
        format!("，文件引用了{}", change.articles.join("、"))
    };
    let sure = unsure(&change.certainty);
    match &change.became {
        Became::Repealed { by, basis } => {
            let basis = basis.as_ref().map(|basis| format!("（{basis}）")).unwrap_or_default();
            let sentence =
                format!("《{}》{}{basis}{since}{cited}{sure}", change.title, repealed(change.on));
            said(sentence, heirs(by, &change.moved))
        }
        Became::Revised => {
            let on = change.on.map(|on| format!("自{}起", day(on))).unwrap_or_default();
            let sentence = format!("《{}》{on}施行修订后的文本{cited}{sure}", change.title);
            let hint = match moved(&change.moved) {
                where_now if where_now.is_empty() => "对照修订后的文本核对引用的内容".to_owned(),
                where_now => format!("条号变动，请核对：{where_now}"),
            };
            said(sentence, Some(hint))
        }
    }
}

fn said(sentence: String, hint: Option<String>) -> Said {
    Said { sentence, hint }
}

fn repealed(on: Option<NaiveDate>) -> String {
    on.map_or_else(|| "已废止".to_owned(), |on| format!("自{}起废止", day(on)))
}

/// What stands in the place of what was repealed.
fn heirs(by: &[String], where_now: &[MovedArticle]) -> Option<String> {
    let found = moved(where_now);
    match (by.is_empty(), found.is_empty()) {
        (true, _) => None,
        (false, true) => Some(format!("改引{}的相应条文", titles(by))),
        (false, false) => Some(format!("改引{}：{found}，请核对内容有无变化", titles(by))),
    }
}

/// `原第七十七条现为《…》第二百四十六条（…）`
fn moved(where_now: &[MovedArticle]) -> String {
    let told = where_now.iter().map(|one| {
        let from = article_label(Ordinal { number: one.from, branch: None });
        let topic = one.topic.as_ref().map(|topic| format!("（{topic}）")).unwrap_or_default();
        format!("原{from}现为《{}》{}{topic}", one.title, articles(&one.to))
    });
    told.collect::<Vec<_>>().join("；")
}

fn unsure(certainty: &Certainty) -> &'static str {
    match certainty {
        Certainty::Recalled | Certainty::Unknown => "（未经核对）",
        Certainty::Verified | Certainty::SecondHand | Certainty::Confirmed { .. } => "",
    }
}

fn day(day: NaiveDate) -> String {
    day.format("%Y年%-m月%-d日").to_string()
}
