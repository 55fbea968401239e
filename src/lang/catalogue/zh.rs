//! In Chinese.

use super::CatalogueWords;
use crate::domain::catalogue::{Act, End, EntryHappening, Field, Relation, Status, StockMark};
use crate::lang::{Lang, words};

/// Chinese.
pub(in crate::lang) const WORDS: CatalogueWords = CatalogueWords {
    about: [
        "记录条目被修改，可以附修改后的全文",
        "记录条目被废止，或者其中几条被废止",
        "记录条目被宣布失效",
        "记录条目被上级机关撤销",
        "记录条目暂停执行",
        "记录条目恢复执行",
        "记录条目继续有效、延长有效期",
        "更正条目的著录；原来的说法留有记录",
        "划去误记的一件事；原来的记录仍然可以查到",
        "给条目加一条备注",
        "给条目加政策解读的链接",
        "记录两个条目之间的关系",
    ],
    proposals: "公布的文件点名要废止、要延长有效期的条目，还没有记录的",
    accept: "按文件的写法记录废止和有效期延长，自文件施行之日起",
    known: "只按这一天结束以前记录的内容回答",
    status: "只列这种有效性：尚未生效、有效、已修改、期满失效、废止、宣布失效、撤销",
    year: "只列这一年公布的",
    topic: "只列主题分类含有这些字的",
    organ: "只列制定机关含有这些字的",
    by: "根据哪个文件或者决定；写目录里的条目号、发文字号或者标题，就和那个条目关联",
    by_organ: "作出决定的机关，和制定机关不同的时候写",
    from: "从哪一天起；不写是今天",
    text: "修改后的全文；不附就记为未合并文本",
    clause: "只废止这一条，例如 第三条；可以写几次",
    until: "延长到哪一天（含当日）",
    suspended_until: "暂停到哪一天为止（含当日）",
    no_term: "不再规定有效期",
    revive: "有效期已满，明确写明重新生效",
    field: "更正的项目和正确的内容，例如 effective_on=2024-05-01；内容留空是删去",
    why: "理由",
    event: "第几条经过（用 catalogue show 看）",
    note: "备注，例如：正式文本以政府公报刊登的为准",
    link_title: "解读的标题",
    link: "链接",
    relation: "关系：amends 修改、ends 废止、replaces 代替、basis-of 作为依据、explains 解读、concerns 相关",
    other: "另一个条目",
    document: "文件的案卷、条目或者发文字号",
    expiring: "有效期即将届满的条目，先到期的在前",
    within: "只看这段时间以内到期的，例如 6个月、\"6 months\"；不写是 6 个月",
    draft_notice: "起草期满失效公告（docx、html），写到 --out 的文件夹，不写是 papers",
    no_notice: "这段时间没有有效期届满的文件，不需要公告。",
    none_expiring: |until| format!("到 {until} 为止没有到期的条目"),
    expiring_hint: "到期前应当评估：需要继续有效的，起草延长有效期的通知送审（fashen submit），公布后用 fashen catalogue accept 记录；不再需要的到期自动失效",
    names_entries: |count, document| {
        format!(
            "这个文件点名 {count} 个目录条目要废止或者延长有效期，确认后才记录：fashen catalogue proposals {document}"
        )
    },
    act_value: "文件",
    clause_value: "条",
    field_value: "项目=内容",
    status_value: "有效性",
    year_value: "年份",
    event_value: "序",
    relation_value: "关系",
    suspended: |status| format!("{status}（暂停执行）"),
    labels: ["统一登记号：", "索引号：", "主题分类：", "链接：", "修改废止情况："],
    timeline: "经过",
    relations: "关系",
    versions: "文本",
    first_version: "公布时的文本",
    merged: "修改后的全文",
    unmerged: "未合并文本",
    unmerged_note: |count| format!("有 {count} 次修改没有合并到下面的正文里，请对照修改的文件阅读"),
    no_text: "没有保存正文",
    struck: |line| format!("（已划去）{line}"),
    assumed: |fields| format!("推定：{fields}没有记载，按别的日期推定"),
    as_known: |day| format!("按 {day} 结束以前记录的内容"),
    recorded: |entry, title, what| format!("{entry} {title}：{what}"),
    became: |on, before, after| format!("{on} 的有效性：{before} → {after}"),
    dry_run: "试算，没有写入",
    proposed: |entry, title, from| format!("{entry} {title}（{from} 起施行）要废止或者延长："),
    open: |named, entry| format!("废止 {named} → {entry}，待确认"),
    to_renew: |named, entry, term| format!("延长 {named} → {entry}，{term}，待确认"),
    renewed: |named, entry| {
        format!("延长 {named} → {entry}，不用延长（已经记录，或者本来没有期限）")
    },
    done: |named, entry| format!("{named} → {entry}，已经终止"),
    unknown: |named| format!("{named}：目录里没有这个文件"),
    several: |named, entries| format!("{named}：不能确定是哪一个，可能是 {entries}"),
    no_proposals: "没有待确认的废止和延长",
    nothing_open: "没有需要记录的废止和延长",
    accept_hint: |entry| format!("fashen catalogue accept {entry}"),
    refused: |entry| format!("{entry} 不能这样记录："),
    refused_hint: |entry| format!("fashen catalogue show {entry}"),
};

pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Title => "标题",
        Field::Number => "发文字号",
        Field::Registration => "统一登记号",
        Field::Index => "索引号",
        Field::Organ => "制定机关",
        Field::Unit => "起草单位",
        Field::Topic => "主题分类",
        Field::DecidedOn => "成文日期",
        Field::PublishedOn => "公布日期",
        Field::EffectiveOn => "施行日期",
        Field::ValidUntil => "有效期至",
        Field::Channel => "公开方式",
        Field::Link => "链接",
        Field::History => "修改废止情况",
        Field::FiledOn => "备案日期",
        Field::FilingNumber => "备案号",
    }
}

pub(super) fn relation(relation: Relation, acts: bool) -> &'static str {
    match (relation, acts) {
        (Relation::Amends, true) => "修改",
        (Relation::Amends, false) => "被修改",
        (Relation::Ends, true) => "终止",
        (Relation::Ends, false) => "被终止",
        (Relation::Replaces, true) => "代替",
        (Relation::Replaces, false) => "被代替",
        (Relation::BasisOf, true) => "作为依据",
        (Relation::BasisOf, false) => "依据",
        (Relation::Explains, true) => "解读",
        (Relation::Explains, false) => "被解读",
        (Relation::Concerns, _) => "相关",
    }
}

pub(super) fn happening(what: &EntryHappening) -> String {
    match what {
        EntryHappening::Published(entry) => format!("公布，{} 起施行", entry.effective_on),
        EntryHappening::Imported { source, mark, .. } => {
            let became = mark.map(became).unwrap_or_default();
            format!("从以前的目录录入（{source}）{became}")
        }
        EntryHappening::Filed(filed) => {
            let number = filed.number.as_deref().unwrap_or_default();
            format!("备案 {} {number}", filed.on).trim_end().to_owned()
        }
        EntryHappening::Amended { by, from, text } => {
            let text =
                if text.is_some() { "，附修改后的全文" } else { "，未合并文本" };
            format!("{from} 起被修改{}{text}", act(by))
        }
        EntryHappening::Ended { end, by, from, clauses } => {
            let how = match end {
                End::Repealed => "废止",
                End::Lapsed => "宣布失效",
                End::Annulled => "撤销",
            };
            format!("{from} 起{}{how}{}", clauses.join("、"), act(by))
        }
        EntryHappening::Suspended { by, from, until } => {
            let until = until.map(|day| format!("至 {day} ")).unwrap_or_default();
            format!("{from} 起{until}暂停执行{}", act(by))
        }
        EntryHappening::Resumed { by, from } => format!("{from} 起恢复执行{}", act(by)),
        EntryHappening::Renewed { by, from, until, revives } => {
            let until = until.map_or_else(
                || "继续有效，不再规定有效期".to_owned(),
                |day| format!("有效期延长至 {day}"),
            );
            let revived = if *revives { "，重新生效" } else { "" };
            format!("{from} {until}{revived}{}", act(by))
        }
        EntryHappening::CleanedUp { by, from, to_amend } => {
            let what = if *to_amend { "拟修改，修改前继续有效" } else { "继续有效" };
            format!("{from} 清理结论：{what}{}", act(by))
        }
        EntryHappening::Corrected { corrections, reason } => {
            let one = |field, value: &Option<String>| {
                let value = value.as_deref().filter(|value| !value.is_empty());
                format!("{}应为{}", self::field(field), value.unwrap_or("空"))
            };
            let all: Vec<String> =
                corrections.iter().map(|each| one(each.field, &each.value)).collect();
            format!("更正：{}（{}）", all.join("，"), bare(reason))
        }
        EntryHappening::Struck { event, reason } => {
            format!("划去第 {event} 条经过（{}）", bare(reason))
        }
        EntryHappening::InterpretationLinked { title, link } => {
            format!("政策解读：{title} {link}")
        }
        EntryHappening::Related { relation, other } => {
            format!("关系：{} {other}", self::relation(*relation, true))
        }
        EntryHappening::Noted { text } => format!("备注：{}", bare(text)),
    }
}

/// What an older list says became of it.
fn became(mark: StockMark) -> String {
    let since = mark.from.map(|from| format!(" {from} 起")).unwrap_or_default();
    let status = mark.end.map_or(Status::Amended, Status::from);
    format!("，目录记载{since}{}", words::status(Lang::Zh, status))
}

/// A text on one line without its full stop.
fn bare(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_end_matches(['。', '.']).to_owned()
}

/// The act in brackets: who, what, its number.
fn act(by: &Act) -> String {
    let organ = by.organ.as_deref().unwrap_or_default();
    let title =
        if by.title.is_empty() { String::new() } else { format!("《{}》", bare(&by.title)) };
    let number = by.number.as_deref().unwrap_or_default();
    format!("（{organ}{title}{number}）")
}
