//! What is wrong with a rule or a set of words, in Chinese.

use super::quoted;
use crate::domain::limits;
use crate::input::yaml::{PatternFault, RuleFault};

/// What is wrong, in one or two sentences.
pub fn fault_zh(fault: &RuleFault) -> String {
    match fault {
        RuleFault::Pattern { fault, .. } => pattern(fault),
        RuleFault::UnknownSet { name, nearest, known } => match nearest {
            Some(nearest) => format!("没有名为 {} 的词组，是否想写 @{nearest}？", quoted(name)),
            None => format!("没有名为 {} 的词组，现有的词组：{}。", quoted(name), listed(known)),
        },
        RuleFault::Circle(way) => format!("词组循环引用：{}，请去掉其中一处。", way.join(" → ")),
        RuleFault::TooMany { what, most } => {
            format!("{what} 中的内容超过 {most} 项，请删减，或者拆成几个。")
        }
        RuleFault::TooLong { most } => format!("这段文字超过 {most} 个字，请缩短。"),
        RuleFault::FewExamples { found } => format!(
            "只有 {found} 个例子，至少要写 {} 个：例子就是这条规则的测试。",
            limits::RULE_EXAMPLES
        ),
        RuleFault::UnknownItem { name, nearest } => match nearest {
            Some(nearest) => {
                format!("流程中没有编号为 {} 的审查要点，是否想写 {nearest}？", quoted(name))
            }
            None => format!(
                "流程中没有编号为 {} 的审查要点；请照 workflow.yaml 中 checklist 的编号写，或者删去 item。",
                quoted(name)
            ),
        },
        RuleFault::NoCitation { text } => format!(
            "{} 不是一处依据；请写成《行政处罚法》第十六条或者国办发〔2018〕37号这样，一行一处。",
            quoted(text)
        ),
        RuleFault::UnknownStatute { title, nearest } => match nearest {
            Some(nearest) => format!("法规库中没有{}，是否想写《{nearest}》？", quoted(title)),
            None => format!(
                "法规库（workflows/laws）中没有{}；请核对名称，确有这件的先补入法规库。",
                quoted(title)
            ),
        },
        RuleFault::UnknownArticle { title, article, has } => {
            format!("《{title}》没有第 {article} 条，它一共 {has} 条；请核对条次。")
        }
    }
}

fn listed(known: &[String]) -> String {
    let shown: Vec<&str> = known.iter().take(limits::LISTED).map(String::as_str).collect();
    let more = if known.len() > shown.len() { "等" } else { "" };
    format!("{}{more}", shown.join("、"))
}

fn pattern(fault: &PatternFault) -> String {
    match fault {
        PatternFault::UnknownValue { name, nearest } => match nearest {
            Some(nearest) => {
                format!("没有名为 {{{}}} 的数值，是否想写 {{{nearest}}}？", quoted(name))
            }
            None => format!(
                "没有名为 {{{}}} 的数值；可用的有 {{money}}、{{percent}}、{{days}}、{{months}}、{{years}}、{{times}}、\
                 {{number}}、{{date}}、{{citation}}、{{title}}。",
                quoted(name)
            ),
        },
        PatternFault::UnknownSet { name, nearest } => match nearest {
            Some(nearest) => format!("没有名为 {} 的词组，是否想写 @{nearest}？", quoted(name)),
            None => format!(
                "没有名为 {} 的词组；请在 words.yaml 的 sets 中写上，或者直接写出这些词。",
                quoted(name)
            ),
        },
        PatternFault::Stray(sign) => format!(
            "此处的“{sign}”没有意义；词语、(甲|乙)、@词组、{{money}} 之间用空格隔开，要找的标点请放进词组。"
        ),
        PatternFault::EndsSentence(sign) => {
            let sign = if *sign == '\n' { "换行".to_owned() } else { format!("“{sign}”") };
            format!("句式不跨越{sign}，写在里面永远找不到，请删去或者拆成两个句式。")
        }
        _ => plain(fault),
    }
}

/// Where nothing of the file is named.
fn plain(fault: &PatternFault) -> String {
    match fault {
        PatternFault::Empty => "句式里没有要找的词，请写上。".into(),
        PatternFault::TooLong => {
            format!("句式超过 {} 个字符，请拆成几个。", limits::PATTERN_CHARS)
        }
        PatternFault::TooManySteps => {
            format!("句式超过 {} 步，请拆成几个。", limits::PATTERN_STEPS)
        }
        PatternFault::TooManyOptional => {
            format!("可有可无（?）的超过 {} 步，请拆成几个句式。", limits::PATTERN_OPTIONAL)
        }
        PatternFault::TooManyChoices => {
            format!("括号里超过 {} 个，请写成 words.yaml 中的词组。", limits::PATTERN_CHOICES)
        }
        PatternFault::WordTooLong => {
            format!("词语超过 {} 个字，请缩短，或者用 .. 断开。", limits::RULE_WORD_CHARS)
        }
        PatternFault::TooWide => {
            "没有一个必须出现的具体词语，几乎处处都会碰上；请写上要找的词。".into()
        }
        PatternFault::OptionalLast => {
            "最后一步写了 ?，有没有都一样，等于没有写；请去掉这一步，或者去掉 ?。".into()
        }
        PatternFault::GapAtEdge => {
            "间隔（..）只能写在两步之间；开头和末尾不用写，句中哪里出现都会找到。".into()
        }
        PatternFault::GapTwice => "两个间隔连在一起，请合成一个，如 ..2-20。".into(),
        PatternFault::GapTooLong => {
            format!("间隔最长 {} 个字，请改小。", limits::PATTERN_GAP_MOST)
        }
        PatternFault::GapBackwards => "间隔的最小字数大于最大字数，请对调。".into(),
        PatternFault::GapUnfinished => {
            "间隔没有写完：应当写成 ..、..20、..2-20 或者 ..20!(不|未) 这样。".into()
        }
        PatternFault::GroupOpen => "括号没有配对，请补上 )。".into(),
        PatternFault::GroupEmpty => "括号里有一处是空的，请写上词语，或者删去多余的 |。".into(),
        PatternFault::ValueOpen => {
            "花括号没有配对，应当写成 {money} 或者 {money>=1000} 这样。".into()
        }
        PatternFault::ValueCompared => {
            "数值的比较应当写成 {money>=1000} 这样，符号后面是整数；日期、引用和书名不能比较大小。"
                .into()
        }
        PatternFault::ValueInGap => "间隔里只能排除词语和词组，不能排除数值。".into(),
        PatternFault::SetUnnamed => "@ 后面应当是词组的名称，如 @obligation。".into(),
        PatternFault::NoSpace => "两步之间要有一个空格，请在此处加上空格。".into(),
        PatternFault::AnchorInside => "^ 只能写在最前面，$ 只能写在最后面。".into(),
        PatternFault::UnknownValue { .. }
        | PatternFault::UnknownSet { .. }
        | PatternFault::Stray(_)
        | PatternFault::EndsSentence(_) => pattern(fault),
    }
}
