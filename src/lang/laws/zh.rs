//! In Chinese.

use super::{Labels, LawWords};
use crate::domain::law::{Renumbering, Standing, StatuteKind, Version};
use chrono::NaiveDate;

/// Chinese.
pub(in crate::lang) const WORDS: LawWords = LawWords {
    about: "法规库：收入法规文本，查条文、沿革和条号对照，列出依据已经变动的文件",
    import: "收入自行下载的法规文本（.docx、.txt、.md 等；文件夹、压缩包都可以）",
    list: "列出法规",
    show: "查一件法规的沿革、版本、条号对照，或者一条的原文",
    stale: "列出目录中依据已经变动的文件：哪件法规何时变动，建议怎样改",
    from: "文件、文件夹或者 .zip；文件名可以带日期，例如 行政处罚法_20210122.docx、行政处罚法(2021-01-22).docx",
    from_value: "文件",
    kind: "法规库和文件本身都看不出是哪一类的，按这一类收入",
    kind_value: "类别",
    replace: "同一版本已有文本、内容不同的，换成这一次的",
    repealed: "只列已经废止或者将要废止的",
    without_text: "只列没有收入文本的",
    name: "名称、简称或者文号",
    name_value: "名称",
    article: "哪一条，例如 第十六条、16",
    article_value: "条",
    on: "按哪一天（默认今天）",
    progress: |done, all| format!("已处理 {done}/{all}"),
    taken: |title, day, articles, is_new| {
        let new = if is_new { "，法规库原来没有" } else { "" };
        format!("收入《{title}》{}，{articles} 条{new}", version_day(day))
    },
    held: |title, day| format!("已有《{title}》{}", version_day(day)),
    refused: |why| format!("没有收入：{why}"),
    no_title: "找不到标题",
    no_articles: |title| format!("《{title}》里没有找到“第×条”，也没有从“一、”起连着编号的内容"),
    no_kind: |title| format!("看不出《{title}》是哪一类；用 --kind 指明"),
    differs: |title, held| {
        format!("《{title}》的这个版本已有文本（{held}），内容不同；要换的，加 --replace")
    },
    imported: |taken, held, refused, dry| {
        let dry = if dry { "（试运行，没有写入）" } else { "" };
        format!("收入 {taken} 件，已有 {held} 件，没有收入 {refused} 件{dry}")
    },
    list_head: ["名称", "类别", "状态", "最近版本", "条数", "文本"],
    listed: |count| format!("共 {count} 件"),
    kind_of: kind,
    standing,
    labels: Labels {
        kind: "类别",
        aliases: "别名",
        standing: "状态",
        versions: "版本",
        repeal: "废止",
        certainty: "可靠程度",
        source: "来源",
        note: "说明",
        texts: "文本",
        no_text: "没有收入；下载后用 fashen laws import 收入",
    },
    version,
    table: |title, table| table_head(title, table),
    of_version: version_day,
    none_stale: |looked, on| format!("{}：看了 {looked} 件，依据都没有变动", day(on)),
    some_stale: |stale, looked, on| {
        format!("{}：看了 {looked} 件，{stale} 件的依据有变动", day(on))
    },
    no_statute: |name| format!("法规库里没有《{name}》"),
    no_statute_hint: "用 fashen laws list 看有哪些；没有的，下载后用 fashen laws import 收入",
    no_text: |title| format!("没有收入《{title}》的文本"),
    no_text_hint: "从国家法律法规数据库下载后，用 fashen laws import 收入",
    no_article: |title, article, last| {
        format!(
            "收入的《{title}》没有{article}，最后一条是第{}条",
            crate::domain::document::numeral::write(last)
        )
    },
    damaged: |file, line| format!("{file} 第 {line} 行不是法规文本的格式"),
    damaged_hint: "从原文件重新收入（fashen laws import --replace），或者移走这个文件",
};

fn version_day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "（版本日期不明）".to_owned(), |day| format!("（{day}）"))
}

fn kind(kind: StatuteKind) -> &'static str {
    match kind {
        StatuteKind::Constitution => "宪法",
        StatuteKind::Law => "法律",
        StatuteKind::AdministrativeRegulation => "行政法规",
        StatuteKind::SupervisoryRegulation => "监察法规",
        StatuteKind::PartyRegulation => "党内法规",
        StatuteKind::JudicialInterpretation => "司法解释",
        StatuteKind::LocalRegulation => "地方性法规",
        StatuteKind::DepartmentRule => "部门规章",
        StatuteKind::LocalRule => "地方政府规章",
        StatuteKind::NormativeDocument => "规范性文件",
    }
}

fn standing(standing: Standing<'_>) -> String {
    match standing {
        Standing::InForce(_) => "有效".to_owned(),
        Standing::NotYet => "尚未施行".to_owned(),
        Standing::Repealed(repeal) => {
            repeal.on.map_or_else(|| "已废止".to_owned(), |on| format!("{on}废止"))
        }
        Standing::Unknown => "不明".to_owned(),
    }
}

fn version(version: &Version) -> String {
    let days = [("通过", version.passed), ("公布", version.published), ("施行", version.in_force)];
    let mut parts: Vec<String> =
        days.iter().filter_map(|(what, day)| day.map(|day| format!("{day}{what}"))).collect();
    parts.extend(version.number.clone());
    parts.extend(version.articles.map(|articles| format!("共{articles}条")));
    if parts.is_empty() { "日期不明".to_owned() } else { parts.join("，") }
}

fn table_head(title: &str, table: &Renumbering) -> String {
    let from = table.from.as_ref().map(|from| format!("（{from}年）")).unwrap_or_default();
    format!("条号对照：《{title}》{from}的条号自{}起", day(table.on))
}

fn day(day: NaiveDate) -> String {
    day.format("%Y年%-m月%-d日").to_string()
}
