//! In Chinese.

use super::{Labels, Links, Page, RuleWords};
use crate::domain::check::rule::{
    Condition, Dimension, RuleStatus, SourceLevel, ValueKind, Within,
};
use crate::lang::listing;

/// Chinese.
pub(in crate::lang) const WORDS: RuleWords = RuleWords {
    group: "审查规则：列出、查看、测试",
    list: "列出审查规则",
    test: "用规则自己的例子测试规则；例子不对的，说明找到了什么",
    show: "查看一条规则：找什么、为什么、依据、例外和例子（同 explain）",
    schema: "给编辑器用的 JSON Schema：规则文件和 words.yaml 的键，补全、提示、当场标出写错的",
    docs: "把全部规则写成一份 Markdown 说明",
    codes: "规则编号（缺省测试全部）",
    rule_code: "规则编号，如 P04",
    topic: "只看这个主题（rules 下的文件夹名）",
    status_option: "只看这种状态：stable 正式、trial 试行、removed 已停用",
    pack: "哪个流程的规则",
    topic_value: "主题",
    status_value: "状态",
    table: ["编号", "主题", "分量", "状态", "审查方面", "名称"],
    counted: |count| format!("共 {count} 条规则"),
    none: "没有符合条件的规则",
    no_rule: |code| format!("没有编号为 {code} 的审查规则"),
    no_rule_hint: "全部规则看 fashen rules list",
    status,
    dimension,
    level,
    tested: |rules, examples, failed| format!("{rules} 条规则，{examples} 个例子，{failed} 个不对"),
    untried: |codes| format!("没有测试（已停用，或者要先收入法规文本）：{}", listing::zh(codes)),
    failed: |bad, number, text| {
        let kind = if bad { "反例（应当找到）" } else { "正例（不应找到）" };
        format!("{kind}第 {number} 个：{text}")
    },
    found_nothing: "什么也没有找到",
    found: |words, lowered| match lowered {
        Some(why) => format!("找到“{words}”，但降为提示：{why}"),
        None => format!("找到“{words}”"),
    },
    colon: "：",
    label: Labels {
        standing: "状态",
        stands: |[status, since, weight, dimension, level]| {
            format!("{status}（{since} 起）；{weight}；审查方面：{dimension}；依据：{level}")
        },
        why: "为什么可疑",
        basis: "依据条文",
        certainty: "依据的把握",
        item: "审查要点",
        looks: "找什么",
        reasoned: |name| format!("由程序推理（{name}），不按句式查找"),
        unless: "有下列情形的不算",
        lower: "有下列情形的只作提示",
        traps: "可能没有问题的情形",
        propose: "建议",
        bad: "反例（应当找到）",
        good: "正例（不应找到，或者只作提示）",
    },
    value,
    condition,
    within,
    pattern: Links {
        or: "／",
        set: |title, name| format!("〔{title} @{name}〕"),
        compared: |value, sign, bound| format!("{value}{sign}{bound}"),
        word: |word| format!("“{word}”"),
        optional: |step| format!("（可有{step}）"),
        gap: |least, most, without| {
            let without = without.map(|words| format!("，中间没有{words}")).unwrap_or_default();
            match least {
                0 => format!("，{most}个字以内{without}，有"),
                _ => format!("，隔{least}到{most}个字{without}，有"),
            }
        },
        adjoining: "紧接着",
        start: "句首",
        end: "，到句尾",
        all: |within, all| format!("在{within}里同时有：{}", all.join("；")),
        but: |look, conditions| format!("{look}（{conditions}的不算）"),
        lighter: |look, conditions| format!("{look}（{conditions}的只作提示）"),
        comma: "、",
    },
    page: Page {
        title: "审查规则",
        before: "本页由程序写出（`fashen rules docs`），内容来自 `workflows/normative-document/rules`，请改规则文件，不要改这里。\
                 规则找到的都只是“疑似”，由人确认或者排除。",
        sets: "词组",
        comma: "、",
    },
};

fn status(status: RuleStatus) -> &'static str {
    match status {
        RuleStatus::Stable => "正式",
        RuleStatus::Trial => "试行",
        RuleStatus::Removed => "已停用",
    }
}

fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Subject => "主体",
        Dimension::Authority => "权限",
        Dimension::Content => "内容",
        Dimension::Procedure => "程序",
        Dimension::Legality => "合法性",
        Dimension::Reasonableness => "合理性",
        Dimension::Feasibility => "可行性",
        Dimension::Form => "形式",
    }
}

fn level(level: SourceLevel) -> &'static str {
    match level {
        SourceLevel::Law => "法律",
        SourceLevel::Regulation => "法规、规章",
        SourceLevel::Policy => "国家政策",
        SourceLevel::Practice => "工作惯例",
    }
}

fn value(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Money => "〔金额（元）〕",
        ValueKind::Percent => "〔百分比〕",
        ValueKind::Days => "〔天数〕",
        ValueKind::Months => "〔月数〕",
        ValueKind::Years => "〔年数〕",
        ValueKind::Times => "〔倍数〕",
        ValueKind::Number => "〔数量〕",
        ValueKind::Date => "〔日期〕",
        ValueKind::Citation => "〔引用的文件〕",
        ValueKind::Title => "〔书名号里的名称〕",
    }
}

fn condition(condition: &Condition) -> String {
    match condition {
        Condition::Cited => "本句或者引出它的话写明了所依据的法律、法规、规章",
        Condition::Negated => "前面有不得、不再、免于等否定的话",
        Condition::Internal => "对象是行政机关的单位和工作人员",
        Condition::Quoted => "在书名号或者引号里",
        Condition::Defined => "在下定义",
        Condition::Transferred => "交由有权机关依法处理",
        Condition::Lawful => "写明依法办理",
        Condition::Contract => "全文是合同",
        Condition::History => "在讲过去的情况，或者列举废止的文件",
        Condition::Benefit => "在给予补助、减免等好处",
        Condition::Words(pattern) => return format!("句中有“{}”", pattern.written),
    }
    .to_owned()
}

fn within(within: Within) -> &'static str {
    match within {
        Within::Sentence => "同一句",
        Within::Paragraph => "同一款、项",
        Within::Clause => "同一条",
        Within::Document => "全文",
    }
}
