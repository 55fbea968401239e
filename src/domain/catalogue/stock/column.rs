//! What a column of somebody's list means, known by the words of its head.
//!
//! The words are those of real catalogues and what they are usually called besides. A guess is shown before it is used, and
//! can be overruled.

use crate::domain::catalogue::Field;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The name of an entry, as this program exported it.
    Entry,
    /// A field of the entry.
    Field(Field),
    /// 有效性
    Status,
    /// 废止日期: the first day on which it is no longer in force.
    EndedOn,
}

/// Words that heads are known by, the usual one first. One that stands earlier wins where a list has several columns of
/// one meaning.
const HEADS: [(Column, &[&str]); 19] = [
    (Column::Entry, &["条目", "条目号", "目录编号"]),
    (
        Column::Field(Field::Title),
        &["标题", "名称", "文件名称", "文件标题", "规范性文件名称", "信息名称", "文件名", "题名"],
    ),
    (
        Column::Field(Field::Number),
        &["发文字号", "文号", "发文号", "文件编号", "文件字号", "字号", "发文文号"],
    ),
    (
        Column::Field(Field::Registration),
        &["统一登记号", "登记号", "统一编号", "登记编号", "规范性文件编号", "统一登记编号"],
    ),
    (Column::Field(Field::Index), &["索引号", "索引编号", "信息索引号", "索引"]),
    (
        Column::Field(Field::Organ),
        &[
            "制定机关",
            "发文机关",
            "发布机构",
            "发布机关",
            "发文单位",
            "制发机关",
            "制定单位",
            "制定主体",
            "印发机关",
            "发布单位",
            "公布机关",
            "发文机构",
            "颁布机关",
        ],
    ),
    (
        Column::Field(Field::Unit),
        &[
            "起草单位",
            "起草部门",
            "主办单位",
            "牵头单位",
            "承办单位",
            "责任单位",
            "实施单位",
            "主办部门",
        ],
    ),
    (
        Column::Field(Field::Topic),
        &["主题分类", "主题", "信息分类", "组配分类", "分类", "类别", "主题词", "关键词"],
    ),
    (
        Column::Field(Field::DecidedOn),
        &["成文日期", "成文时间", "生成日期", "制定日期", "签发日期", "制定时间"],
    ),
    (
        Column::Field(Field::PublishedOn),
        &[
            "公布日期",
            "发布日期",
            "公布时间",
            "发布时间",
            "发文日期",
            "印发日期",
            "发文时间",
            "印发时间",
            "公开日期",
        ],
    ),
    (
        Column::Field(Field::EffectiveOn),
        &[
            "施行日期",
            "生效日期",
            "生效时间",
            "实施日期",
            "施行时间",
            "实施时间",
            "执行日期",
            "起始日期",
        ],
    ),
    (
        Column::Field(Field::ValidUntil),
        &[
            "有效期至",
            "有效期",
            "有效期限",
            "失效日期",
            "失效时间",
            "到期日期",
            "有效截止日期",
            "截止日期",
            "有效期截止",
            "有效期届满日期",
        ],
    ),
    (
        Column::Status,
        &[
            "有效性",
            "信息时效性",
            "时效性",
            "效力状态",
            "是否有效",
            "有效状态",
            "效力",
            "状态",
            "文件状态",
        ],
    ),
    (Column::EndedOn, &["废止日期", "废止时间", "终止日期", "废止失效日期"]),
    (
        Column::Field(Field::History),
        &["修改废止情况", "修改情况", "废改情况", "清理结果", "清理情况", "备注", "说明"],
    ),
    (Column::Field(Field::FiledOn), &["备案日期", "备案时间", "报备日期"]),
    (Column::Field(Field::FilingNumber), &["备案号", "备案编号", "备案登记号", "备案登记编号"]),
    (
        Column::Field(Field::Channel),
        &["公开方式", "公布途径", "公开途径", "公布载体", "发布载体", "公开范围"],
    ),
    (Column::Field(Field::Link), &["链接", "网址", "链接地址", "网页链接", "信息来源"]),
];

impl Column {
    /// All of them, in the order in which a list is written.
    pub fn all() -> impl Iterator<Item = Self> {
        HEADS.iter().map(|(column, _)| *column)
    }

    /// Its name for programs and for kept maps.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Field(field) => field.as_str(),
            Self::Status => "status",
            Self::EndedOn => "ended_on",
        }
    }

    /// The column of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|column| column.as_str() == name)
    }

    /// The head that it is written with.
    pub fn head(self) -> &'static str {
        let found = HEADS.iter().find(|(column, _)| *column == self);
        found.and_then(|(_, words)| words.first()).copied().unwrap_or_default()
    }
}

/// How well a word stands for a column: 0 is best; none where it does not.
fn rank(column: Column, head: &str) -> Option<usize> {
    if column.as_str() == head {
        return Some(0);
    }
    let (_, words) = HEADS.iter().find(|(known, _)| *known == column)?;
    words.iter().position(|word| *word == head)
}

/// A head without what layouts add: blanks, brackets and what stands in them, colons, stars.
fn plain(head: &str) -> String {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for c in head.chars() {
        match c {
            '（' | '(' | '【' | '[' => depth += 1,
            '）' | ')' | '】' | ']' => depth = depth.saturating_sub(1),
            c if depth > 0 || c.is_whitespace() || matches!(c, '：' | ':' | '*' | '＊') => {}
            c => plain.extend(c.to_lowercase()),
        }
    }
    plain
}

/// What each column means; none for those that mean nothing here. No meaning is given twice.
pub fn guess(head: &[String]) -> Vec<Option<Column>> {
    let plain: Vec<String> = head.iter().map(|head| plain(head)).collect();
    let mut found = vec![None; head.len()];
    for column in Column::all() {
        let ranked =
            plain.iter().enumerate().filter_map(|(at, head)| Some((rank(column, head)?, at)));
        if let Some((_, at)) = ranked.min()
            && let Some(place) = found.get_mut(at)
        {
            *place = Some(column);
        }
    }
    found
}

/// Rows at the top of a list among which its head is looked for: titles, dates and units stand above it.
const ABOVE: usize = 20;

/// Which row is the head: of the first ones that with most known heads, if it names a title.
pub fn head_row<'a>(rows: impl IntoIterator<Item = &'a [String]>) -> Option<usize> {
    let known = |row: &[String]| {
        let guessed = guess(row);
        let titled = guessed.contains(&Some(Column::Field(Field::Title)));
        titled.then(|| guessed.iter().flatten().count())
    };
    let counted = rows.into_iter().take(ABOVE).enumerate();
    let counted = counted.filter_map(|(at, row)| Some((known(row)?, at)));
    // Of rows that know equally many the first.
    counted.max_by_key(|(count, at)| (*count, std::cmp::Reverse(*at))).map(|(_, at)| at)
}
