//! 程序的毛病: what may be wrong with how a text was made, and by whom. The sentences are `lang`'s.

use crate::domain::check::PlaceRule;
use chrono::NaiveDate;

/// What may be wrong with how a text was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProcedureFault {
    /// 公开征求意见的时间不足.
    ConsultationShort {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// How long it was, in the unit of the rule, both days included.
        had: u32,
        /// Whether the longer time for 市场主体 is meant.
        market: bool,
        /// The shortest.
        need: PlaceRule,
    },
    /// 没有公平竞争审查.
    CompetitionMissing {
        /// Whether the case says that it concerns the market.
        market: bool,
        /// The rules that found something in the text.
        rules: Vec<String>,
    },
    /// 乡镇、街道没有权限的事项.
    BeyondTownship {
        /// The matter: 烟花爆竹.
        matter: String,
        /// What is done about it: 禁止燃放.
        act: String,
        /// Who issues it.
        organ: String,
    },
    /// 与案卷记载不一致.
    RecordDiffers {
        /// Of what.
        field: RecordField,
        /// What the text says.
        text: RecordValue,
        /// What the case records.
        record: RecordValue,
    },
}

/// What a text and its case both say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordField {
    /// 发文字号
    Number,
    /// 成文日期
    Decided,
    /// 施行日期
    Effective,
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordValue {
    /// A day.
    Day(NaiveDate),
    /// Words.
    Words(String),
}
