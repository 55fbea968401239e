//! The words of the public site.
//!
//! It must never hold a word about a document; those are in the catalogue.

use serde::Serialize;

/// The words of the site. `{n}` and `{on}` are replaced by the site.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SiteWords {
    /// The language, as pages name it.
    pub tag: &'static str,
    /// The name of the list, for the column of the site.
    pub catalogue: &'static str,
    /// The link that leads past the head of a page.
    pub skip: &'static str,
    /// How many entries there are, and for which day their status was computed.
    pub counted: &'static str,
    /// Said where there is no entry.
    pub empty: &'static str,
    /// Said below that.
    pub empty_more: &'static str,
    /// The words of the filter.
    pub filter: FilterWords,
    /// The words of the search.
    pub search: SearchWords,
    /// The names of the fields of an entry.
    pub fields: FieldWords,
    /// The words of the page of a document.
    pub document: DocumentWords,
    /// The words of the lists and of the statistics.
    pub lists: ListWords,
    /// The words of the comparison of two versions.
    pub changes: ChangeWords,
    /// The titles of feeds and of the calendar.
    pub feeds: FeedWords,
    /// The words of the buttons that change how pages look.
    pub view: ViewWords,
    /// The kind of document, for programs.
    pub legislation: &'static str,
    /// Before the ways to take the list away.
    pub open_data: &'static str,
    /// The link to the whole site as one file.
    pub whole: &'static str,
    /// Before the address of the office.
    pub contact: &'static str,
    /// What the site was made with.
    pub made_with: &'static str,
}

/// The words of the filter of the list.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FilterWords {
    /// The name of the filter.
    pub name: &'static str,
    /// Before the words to look for.
    pub words: &'static str,
    /// What may be looked for.
    pub hint: &'static str,
    /// The choice of everything.
    pub all: &'static str,
    /// On the button that looks.
    pub go: &'static str,
    /// Before the years.
    pub year: &'static str,
    /// How many entries are shown.
    pub shown: &'static str,
    /// Shown when none is.
    pub none: &'static str,
}

/// The words of the search over all texts.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SearchWords {
    /// The name of the page.
    pub name: &'static str,
    /// What may be looked for.
    pub hint: &'static str,
    /// Which keys do what, and how phrases are typed.
    pub keys: &'static str,
    /// The name of the list of results.
    pub results: &'static str,
    /// How many documents were found.
    pub shown: &'static str,
    /// How many are shown where there are more.
    pub more: &'static str,
    /// How many are shown where `{m}` more documents may hold the words and were not read.
    pub open: &'static str,
    /// Said when nothing was found.
    pub none: &'static str,
    /// How many more clauses of a document hold the words.
    pub clauses: &'static str,
    /// Said when a file can not be loaded.
    pub failed: &'static str,
    /// On the button that shows more.
    pub go_on: &'static str,
    /// Said where no script runs.
    pub no_script: &'static str,
}

/// The names of the fields of an entry (政府信息公开).
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FieldWords {
    /// 序号
    pub place: &'static str,
    /// 标题
    pub title: &'static str,
    /// 发文字号
    pub number: &'static str,
    /// 登记号
    pub registration: &'static str,
    /// 制定机关
    pub organ: &'static str,
    /// 主题分类
    pub subject: &'static str,
    /// 索引号
    pub index: &'static str,
    /// 成文日期
    pub adopted: &'static str,
    /// 公布日期
    pub published: &'static str,
    /// 施行日期
    pub effective: &'static str,
    /// 有效期至
    pub until: &'static str,
    /// 有效性
    pub status: &'static str,
    /// 修改废止情况
    pub changes: &'static str,
    /// 备案号
    pub filing: &'static str,
    /// 备案日期
    pub filed: &'static str,
    /// 公开方式
    pub publicity: &'static str,
    /// 链接
    pub link: &'static str,
}

/// The words of the page of a document.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct DocumentWords {
    /// Leads back to the list.
    pub back: &'static str,
    /// The heading of the table of fields.
    pub fields: &'static str,
    /// The heading of the text.
    pub text: &'static str,
    /// The name of the list of articles.
    pub articles: &'static str,
    /// The heading of the files.
    pub downloads: &'static str,
    /// Said where a page has no text.
    pub no_text: &'static str,
    /// Which text is the official one.
    pub official: &'static str,
    /// 暂停执行
    pub suspended: &'static str,
    /// The heading of what happened to it.
    pub timeline: &'static str,
    /// The heading of the versions.
    pub versions: &'static str,
    /// The heading of how it stands to others.
    pub relations: &'static str,
    /// The heading of what explains it.
    pub explanations: &'static str,
    /// The heading of the notes.
    pub notes: &'static str,
    /// Said where an amendment is not worked into a whole text.
    pub unmerged: &'static str,
    /// Said on the page of a version that is not the one in force.
    pub other_version: &'static str,
    /// Leads to the version in force.
    pub to_shown: &'static str,
    /// What a version is called.
    pub version: &'static str,
    /// Said of the version on this page.
    pub here: &'static str,
    /// Said of a version that has no whole text.
    pub no_whole: &'static str,
    /// Leads to what changed.
    pub to_changes: &'static str,
    /// The words as plain text.
    pub as_text: &'static str,
    /// The document as data.
    pub as_data: &'static str,
    /// The name of the code of the page's address.
    pub qr: &'static str,
}

/// The words of the lists and of the statistics.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ListWords {
    /// The heading of the ways to list.
    pub ways: &'static str,
    /// 文种
    pub kind: &'static str,
    /// How many a list has.
    pub counted: &'static str,
    /// Said where the first page shows the newest only.
    pub newest: &'static str,
    /// Said where nothing was issued in the year of the site.
    pub nothing_issued: &'static str,
    /// Leads to later documents.
    pub newer: &'static str,
    /// Leads to earlier documents.
    pub older: &'static str,
    /// The name of the page of statistics.
    pub statistics: &'static str,
    /// The head of the column of numbers.
    pub count: &'static str,
    /// The head of the column of shares.
    pub share: &'static str,
    /// The name of the sheet.
    pub sheet: &'static str,
    /// The heading over the clean-ups.
    pub clean_ups: &'static str,
    /// When a clean-up was decided and what ended does no longer hold.
    pub clean_up_days: &'static str,
    /// What was decided, and on how many documents.
    pub decided: &'static str,
    /// The link to the decision.
    pub decision: &'static str,
}

/// The words of the comparison of two versions.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ChangeWords {
    /// The heading.
    pub heading: &'static str,
    /// The column of the text before.
    pub before: &'static str,
    /// The column of the text after.
    pub after: &'static str,
    /// Said of a clause that is not in a text.
    pub absent: &'static str,
    /// How many clauses nothing became of.
    pub same: &'static str,
    /// Leads back to the document.
    pub back: &'static str,
}

/// The titles of feeds and of the calendar.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FeedWords {
    /// Before the feeds.
    pub name: &'static str,
    /// Everything.
    pub all: &'static str,
    /// New documents.
    pub published: &'static str,
    /// Amendments and corrections.
    pub amended: &'static str,
    /// Repeals, annulments, suspensions.
    pub ended: &'static str,
    /// Renewals.
    pub renewed: &'static str,
    /// The calendar.
    pub expiries: &'static str,
    /// Its link.
    pub calendar: &'static str,
    /// A day in it.
    pub expires: &'static str,
}

/// The words of the buttons that change how pages look.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ViewWords {
    /// The name of the buttons.
    pub name: &'static str,
    /// Larger letters.
    pub large: &'static str,
    /// High contrast.
    pub contrast: &'static str,
    /// Print.
    pub print: &'static str,
}

/// The words in Chinese.
pub const ZH: SiteWords = SiteWords {
    tag: "zh-CN",
    catalogue: "行政规范性文件目录",
    skip: "跳到正文",
    counted: "共 {n} 件，有效性按 {on} 计算",
    empty: "目录中还没有文件",
    empty_more: "文件公布后将列在这里，并标明是否有效。",
    filter: FilterWords {
        name: "查找文件",
        words: "关键词",
        hint: "标题、文号或登记号",
        all: "全部",
        go: "查找",
        year: "公布年份",
        shown: "显示 {n} 件",
        none: "没有符合条件的文件，请减少条件再试。",
    },
    search: SearchWords {
        name: "全文检索",
        hint: "标题、文号或者正文中的词句",
        keys: "连续的字按原样查找；用空格隔开的几个词要同时出现；带空格的词句加引号。按 / 输入，上下键选择，Enter 打开，Esc 返回。",
        results: "检索结果",
        shown: "找到 {n} 件",
        more: "显示前 {n} 件，还有更多",
        open: "已经找到 {n} 件；另有 {m} 件可能含有这些字，还没有核对",
        none: "没有文件含有这些词。可以减少几个词，或者换一种说法。",
        clauses: "另有 {n} 处",
        failed: "检索所需的文件没有读到，请刷新后再试；目录仍然可以浏览。",
        go_on: "继续查找",
        no_script: "浏览器没有运行脚本，不能检索全文；请从目录按年份和状态查找。",
    },
    fields: FieldWords {
        place: "序号",
        title: "标题",
        number: "发文字号",
        registration: "登记号",
        organ: "制定机关",
        subject: "主题分类",
        index: "索引号",
        adopted: "成文日期",
        published: "公布日期",
        effective: "施行日期",
        until: "有效期至",
        status: "有效性",
        changes: "修改废止情况",
        filing: "备案号",
        filed: "备案日期",
        publicity: "公开方式",
        link: "链接",
    },
    document: DocumentWords {
        back: "返回目录",
        fields: "文件信息",
        text: "文件正文",
        articles: "条文目录",
        downloads: "文件下载",
        no_text: "本页没有收录全文，请下载文件或者向制定机关查询。",
        official: "本页文本供查阅使用，以制定机关正式公布的文本为准。",
        suspended: "暂停执行",
        timeline: "文件经历",
        versions: "历次文本",
        relations: "相关文件",
        explanations: "政策解读",
        notes: "说明",
        unmerged: "未合并文本：有的修改没有并入全文，请对照“文件经历”中的修改决定阅读。",
        other_version: "这是第 {n} 个文本（自 {from} 起），不是现在显示的文本。",
        to_shown: "查看现在的文本",
        version: "第 {n} 个文本",
        here: "本页",
        no_whole: "未合并文本",
        to_changes: "与前一文本对照",
        as_text: "正文（纯文本）",
        as_data: "结构化文本（Akoma Ntoso 3.0）",
        qr: "本页网址二维码",
    },
    lists: ListWords {
        ways: "分类浏览",
        kind: "文种",
        counted: "共 {n} 件",
        newest: "这里列出最近公布的 {n} 件；全部文件见分类浏览和全文检索。",
        nothing_issued: "{year} 年（截至 {on}）未制发行政规范性文件。",
        newer: "较新的文件",
        older: "较早的文件",
        statistics: "目录统计",
        count: "件数",
        share: "占比",
        sheet: "目录",
        clean_ups: "清理结果",
        clean_up_days: "{decided} 决定；废止和宣布失效的文件自 {from} 起不再作为行政管理的依据。",
        decided: "{words}（{n} 件）",
        decision: "下载清理决定",
    },
    changes: ChangeWords {
        heading: "新旧文本对照",
        before: "修改前",
        after: "修改后",
        absent: "（无）",
        same: "其余 {n} 处没有变化。",
        back: "返回文件",
    },
    feeds: FeedWords {
        name: "订阅：",
        all: "全部动态",
        published: "新公布",
        amended: "修改和更正",
        ended: "废止和失效",
        renewed: "延续有效期",
        expiries: "{organ}行政规范性文件有效期",
        calendar: "有效期日历",
        expires: "《{title}》有效期届满",
    },
    view: ViewWords {
        name: "显示方式", large: "大字", contrast: "高对比度", print: "打印"
    },
    legislation: "行政规范性文件",
    open_data: "目录数据：",
    whole: "全站打包（ZIP）",
    contact: "联系方式：",
    made_with: "本站由法审（fashen）从登记记录生成，可以离线浏览。",
};

/// The kinds of documents, by how their titles end.
const KINDS: [&str; 13] = [
    "办法", "规定", "细则", "规则", "意见", "决定", "通知", "通告", "公告", "方案", "标准", "规范",
    "措施",
];

/// 文种 of a document, by its title; empty where it tells none. What stands in brackets at the end is no kind.
pub fn kind(title: &str) -> &'static str {
    let title = title.trim_end_matches(['》', '〉', ' ']);
    let bare = match title.rfind(['（', '(']) {
        Some(at) if title.ends_with(['）', ')']) => title.get(..at).unwrap_or(title),
        _ => title,
    };
    KINDS.into_iter().find(|kind| bare.trim_end().ends_with(kind)).unwrap_or_default()
}

/// What a site is called whose office gave it no name.
pub fn title(organ: &str) -> String {
    format!("{organ}行政规范性文件目录")
}
