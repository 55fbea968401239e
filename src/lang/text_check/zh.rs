//! In Chinese.

use super::{passages, time, titled};
use crate::domain::check::PlaceRule;
use crate::domain::check::form::FormFault;
use crate::domain::check::overlap::Likeness;
use crate::domain::check::procedure::{ProcedureFault, RecordField, RecordValue};
use crate::domain::document::Term;
use crate::domain::document::citation::Lack;
use crate::lang::{Lang, Said, reading};
use chrono::{Datelike, NaiveDate};

/// 形式.
pub(super) fn form(fault: &FormFault) -> Said {
    match fault {
        FormFault::Number { written, faults, meant } => {
            let faults: Vec<&str> =
                faults.iter().map(|fault| reading::number_fault(Lang::Zh, *fault)).collect();
            let meant = meant.as_ref().map(|meant| format!("改为“{meant}”"));
            said(format!("发文字号“{written}”不规范：{}", faults.join("，")), meant)
        }
        FormFault::QuotedNumber { written } => said(
            format!("引用的文号“{written}”没有用六角括号〔〕括年份"),
            Some("照原文件的文号改正".to_owned()),
        ),
        FormFault::TitleMissing => said("没有找到标题".to_owned(), Some("补上标题".to_owned())),
        FormFault::CalledStatute { title } => said(
            format!("标题“{title}”称“条例”，规章和行政规范性文件不得称“条例”"),
            Some("改称“办法”“规定”或者“细则”".to_owned()),
        ),
        FormFault::KindMissing { title } => said(
            format!("标题“{title}”没有写明文种"),
            Some("在标题末尾写明通知、通告、意见、决定等文种".to_owned()),
        ),
        FormFault::HigherPlace { place, issuer } => said(
            format!("标题冠以“{place}”，发文机关是{issuer}，名称大于制定机关的管辖范围"),
            Some("标题冠以本机关所辖区域的名称".to_owned()),
        ),
        FormFault::ShortNameEarly { name } => said(
            format!("“{name}”在定义为简称之前已经使用"),
            Some("第一次出现时写全称并注明简称".to_owned()),
        ),
        FormFault::ShortNameTwice { name } => {
            said(format!("简称“{name}”定义了不止一次"), Some("只在第一次出现时定义".to_owned()))
        }
        FormFault::ShortNameUnused { name } => {
            said(format!("简称“{name}”定义以后没有使用"), Some("删去这个简称".to_owned()))
        }
        FormFault::AttachmentMissing { named } => said(
            format!("正文提到“{named}”，文件中没有这个附件"),
            Some("补上附件，或者改正序号".to_owned()),
        ),
        FormFault::AttachmentNotThere { named } => said(
            format!("附件说明列了“{named}”，后面没有附件的内容"),
            Some("把附件一并送审".to_owned()),
        ),
        FormFault::Numbering(odd) => said(
            reading::irregularity(Lang::Zh, odd).trim_end_matches('。').to_owned(),
            Some("核对条款的编号".to_owned()),
        ),
        FormFault::Dangling(dangling) => {
            said(lack(dangling.why), Some("核对所引的条款".to_owned()))
        }
        FormFault::RevisedWithoutRepeal
        | FormFault::RepealMissing { .. }
        | FormFault::RepealUnnamed => repeal(fault),
        _ => term(fault),
    }
}

/// 废止.
fn repeal(fault: &FormFault) -> Said {
    let sentence = match fault {
        FormFault::RepealMissing { title, number } => format!(
            "目录中有同名的有效文件{}，本文件没有写明予以废止",
            titled(title, number.as_deref())
        ),
        FormFault::RepealUnnamed => "废止条款没有写明废止的是哪一件文件".to_owned(),
        _ => "标题说明是修订，本文件没有写明原文件是否废止".to_owned(),
    };
    said(sentence, Some("写明被废止文件的名称和文号".to_owned()))
}

/// 期限和日期.
fn term(fault: &FormFault) -> Said {
    match fault {
        FormFault::ValidityMissing { limit } => said(
            format!(
                "没有规定有效期；{}规定最长为{}{}",
                limit.place,
                time(Lang::Zh, limit),
                whose(limit)
            ),
            Some("写明有效期".to_owned()),
        ),
        FormFault::ValidityTooLong { until, trial, limit } => {
            let kind = if *trial { "试行、暂行的文件" } else { "文件" };
            said(
                format!(
                    "有效期{}过长；{}{kind}的有效期最长为{}{}",
                    until_words(*until),
                    limit.place,
                    time(Lang::Zh, limit),
                    whose(limit)
                ),
                Some("缩短有效期，或者说明可以更长的依据".to_owned()),
            )
        }
        FormFault::TermMissing { word, limit } => {
            let longest = limit.as_ref().map(|limit| {
                format!("；{}一般最长为{}{}", limit.place, time(Lang::Zh, limit), whose(limit))
            });
            said(
                format!("标题称“{word}”，没有规定期限{}", longest.unwrap_or_default()),
                Some("写明有效期".to_owned()),
            )
        }
        FormFault::EffectiveTooEarly { issued, from, lead } => {
            let said_days = match (issued, from) {
                (Some(issued), Some(from)) => format!(
                    "{}公布（成文），{}起施行，其间只有{}日",
                    day(*issued),
                    day(*from),
                    (*from - *issued).num_days()
                ),
                _ => "自公布之日起施行或者公布后很快施行".to_owned(),
            };
            said(
                format!(
                    "{said_days}；{}一般为公布之日起{}后施行{}",
                    lead.place,
                    time(Lang::Zh, lead),
                    whose(lead)
                ),
                Some("推迟施行日期，或者说明需要立即施行的理由".to_owned()),
            )
        }
        FormFault::HoldsBeforeIssue { dated, from } => said(
            format!("施行日期{}早于成文日期{}", day(*from), day(*dated)),
            Some("核对日期；有意溯及既往的，说明依据".to_owned()),
        ),
        FormFault::EndsBeforeBeginning { until, from } => said(
            format!("有效期至{}，早于开始施行的{}", day(*until), day(*from)),
            Some("核对日期".to_owned()),
        ),
        FormFault::ImpossibleDate { written } => {
            said(format!("“{written}”不是历法上有的日期"), Some("核对日期".to_owned()))
        }
        FormFault::NumberYear { number, dated } => said(
            format!("发文字号“{number}”的年份与成文日期{}不是同一年", day(*dated)),
            Some("核对发文字号和成文日期".to_owned()),
        ),
        _ => said("没有写明施行日期".to_owned(), Some("写明自何日起施行".to_owned())),
    }
}

/// 程序和权限.
pub(super) fn procedure(fault: &ProcedureFault) -> Said {
    match fault {
        ProcedureFault::ConsultationShort { from, to, had, market, need } => {
            let kind = if *market {
                "与市场主体生产经营活动密切相关的文件"
            } else {
                "公开征求意见"
            };
            said(
                format!(
                    "{}至{}公开征求意见，共{had}个{}；{kind}一般不少于{}{}",
                    day(*from),
                    day(*to),
                    if need.period.unit == crate::domain::calendar::Unit::Workdays {
                        "工作日"
                    } else {
                        "自然日"
                    },
                    time(Lang::Zh, need),
                    whose(need)
                ),
                Some("补足征求意见的时间，或者说明可以缩短的理由".to_owned()),
            )
        }
        ProcedureFault::CompetitionMissing { market, rules } => {
            let why = if *market {
                "案卷注明本文件涉及市场主体".to_owned()
            } else {
                format!("文本中有规则{}的疑似问题", rules.join("、"))
            };
            said(
                format!("{why}，没有公平竞争审查的材料"),
                Some("先作公平竞争审查，或者说明不需要审查的理由".to_owned()),
            )
        }
        ProcedureFault::BeyondTownship { matter, act, organ } => said(
            format!(
                "{organ}对“{matter}”作出“{act}”的规定，这一事项可能只有县级以上人民政府有权规定"
            ),
            Some("核对权限；上级已有规定的，改为引用上级的规定".to_owned()),
        ),
        ProcedureFault::RecordDiffers { field, text, record } => {
            let name = match field {
                RecordField::Number => "发文字号",
                RecordField::Decided => "成文日期",
                RecordField::Effective => "施行日期",
            };
            said(
                format!("文本的{name}是{}，案卷记载的是{}", value(text), value(record)),
                Some("核对文本和案卷，改正其中有误的".to_owned()),
            )
        }
    }
}

/// 重复和矛盾.
pub(super) fn likeness(likeness: &Likeness) -> Said {
    match likeness {
        Likeness::Overlaps { title, number, label, words } => said(
            format!("与有效文件{}{label}几乎相同：“{words}”", titled(title, number.as_deref())),
            Some("已有规定的不再重复，或者废止原规定".to_owned()),
        ),
        Likeness::Contradicts { title, number, label, passages: shown } => said(
            format!(
                "与{}{label}只有数字不同（【】为该文件，{{}}为本文件）：{}",
                titled(title, number.as_deref()),
                passages(shown)
            ),
            Some("核对数字；有意改变的，写明与该文件的关系".to_owned()),
        ),
        Likeness::Copied { title, lines, of, labels } => said(
            format!(
                "{of}段中有{lines}段与《{title}》的条文几乎相同（{}等），疑似照抄",
                labels.join("、")
            ),
            Some("删去重复的内容，只写本地的具体措施".to_owned()),
        ),
    }
}

fn lack(why: Lack) -> String {
    match why {
        Lack::NoPart(part) => format!("所引的{part}，本文件没有"),
        Lack::Fewer { cited, has } => format!("所引的{cited}不存在，那里只有{has}个"),
        Lack::NothingBefore => "所引的部分前面没有可以指的".to_owned(),
    }
}

/// Whose rule it is, and how far it is known.
fn whose(rule: &PlaceRule) -> String {
    match &rule.basis {
        Some(basis) if rule.is_known() && rule.certainty.is_sure() => format!("（{basis}）"),
        Some(basis) => format!("（{basis}，待核对原文）"),
        None => "（本地规定待确认，只作提醒）".to_owned(),
    }
}

fn until_words(until: Term) -> String {
    match until {
        Term::Months(months) if months % 12 == 0 => format!("{}年", months / 12),
        Term::Months(months) => format!("{months}个月"),
        Term::Through(last) => format!("至{}", day(last)),
    }
}

fn value(value: &RecordValue) -> String {
    match value {
        RecordValue::Day(one) => day(*one),
        RecordValue::Words(words) => format!("“{words}”"),
    }
}

fn day(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

fn said(sentence: String, hint: Option<String>) -> Said {
    Said::new(sentence).maybe(hint)
}
