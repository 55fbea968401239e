//! 形式的毛病: what may be wrong with the form of a text. The sentences are `lang`'s.

use crate::domain::check::PlaceRule;
use crate::domain::document::citation::Dangling;
use crate::domain::document::{DocumentNumber, Irregularity, NumberFault, Term};
use chrono::NaiveDate;

/// What may be wrong with the form of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// 发文字号不规范.
    Number {
        /// As written.
        written: String,
        /// What is wrong with it.
        faults: Vec<NumberFault>,
        /// What is probably meant.
        meant: Option<DocumentNumber>,
    },
    /// 引用的文号没有用六角括号.
    QuotedNumber {
        /// As written, from the bracket on.
        written: String,
    },
    /// 没有标题.
    TitleMissing,
    /// 标题称“条例”.
    CalledStatute {
        /// The title.
        title: String,
    },
    /// 标题没有文种.
    KindMissing {
        /// The title.
        title: String,
    },
    /// 标题冠了上级的名称.
    HigherPlace {
        /// The name at the head of the title.
        place: String,
        /// Who issues it.
        issuer: String,
    },
    /// 没有施行日期.
    EffectiveMissing,
    /// 没有有效期.
    ValidityMissing {
        /// Whose rule asks for it.
        limit: PlaceRule,
    },
    /// 有效期过长.
    ValidityTooLong {
        /// As the text says.
        until: Term,
        /// Whether it is 试行 or 暂行.
        trial: bool,
        /// The longest.
        limit: PlaceRule,
    },
    /// 试行、暂行没有期限.
    TermMissing {
        /// `试行` or `暂行`.
        word: String,
        /// The longest of the place, where it is known.
        limit: Option<PlaceRule>,
    },
    /// 公布到施行的时间过短.
    EffectiveTooEarly {
        /// 公布 or 成文; none where it holds from its publication on.
        issued: Option<NaiveDate>,
        /// 施行.
        from: Option<NaiveDate>,
        /// The shortest time between.
        lead: PlaceRule,
    },
    /// 修订而没有废止原文件.
    RevisedWithoutRepeal,
    /// 目录里有同名的文件，没有写明废止.
    RepealMissing {
        /// Its title.
        title: String,
        /// Its number.
        number: Option<String>,
    },
    /// 废止条款没有写明废止哪一件.
    RepealUnnamed,
    /// 正文引用的附件不存在.
    AttachmentMissing {
        /// `附件2`.
        named: String,
    },
    /// 附件说明列了，后面没有.
    AttachmentNotThere {
        /// `附件2`.
        named: String,
    },
    /// 简称在定义之前使用.
    ShortNameEarly {
        /// The name.
        name: String,
    },
    /// 简称定义了两次.
    ShortNameTwice {
        /// The name.
        name: String,
    },
    /// 简称定义了没有使用.
    ShortNameUnused {
        /// The name.
        name: String,
    },
    /// 编号.
    Numbering(Irregularity),
    /// 引用本文件没有的部分.
    Dangling(Dangling),
    /// 施行日期早于成文日期.
    HoldsBeforeIssue {
        /// 成文.
        dated: NaiveDate,
        /// 施行.
        from: NaiveDate,
    },
    /// 有效期届满早于施行.
    EndsBeforeBeginning {
        /// The last day.
        until: NaiveDate,
        /// 施行.
        from: NaiveDate,
    },
    /// 历法上没有的日期.
    ImpossibleDate {
        /// As written.
        written: String,
    },
    /// 发文字号的年份与成文日期不同年.
    NumberYear {
        /// The number.
        number: DocumentNumber,
        /// 成文.
        dated: NaiveDate,
    },
}
