//! In Chinese.

use super::{CheckWords, ReportWords, weight};
use crate::domain::check::rule::Condition;
use crate::lang::Lang;

/// Chinese.
pub(in crate::lang) const WORDS: CheckWords = CheckWords {
    about: "按审查规则检查文件、文件夹或者案卷的送审稿，标出疑似问题；不作结论，由人判断",
    what: "文件、文件夹，或者案卷号",
    what_value: "文件|文件夹|案卷",
    format: "怎样输出：table 屏幕、json、sarif、html 网页、docx 检查报告、csv、xlsx",
    least: "只看不轻于它的：blocking 一票否决、must 必须修改、advice 建议",
    least_value: "分量",
    rule_option: "只用这条规则（可以写多次）",
    rule_value: "编号",
    explain: "每处都写明为什么、依据条文和可能不违法的情形",
    out: "写到这个文件",
    pack: "用哪个流程的规则（缺省 normative-document）",
    of_place: "期限、有效期等按这个地方的规定，如 tianjin（缺省按登记簿的地方，没有登记簿按全国）；案卷一律按登记簿的地方",
    heading: |name| format!("检查：{name}"),
    clean: |rules| {
        format!("{rules} 条规则都没有发现疑似问题。这不等于合法：规则看不到的，仍要人审。")
    },
    counts: |[blocking, must, advice]| {
        format!(
            "疑似问题 {} 处：一票否决 {blocking}，必须修改 {must}，建议 {advice}",
            blocking + must + advice
        )
    },
    day: |day| format!("法律法规按 {day} 的状态核对"),
    one: |one, code, title| format!("[{}] {code} {title}", weight(Lang::Zh, one)),
    place: |clause, line| match clause {
        Some(clause) => format!("{clause}（第 {line} 行）"),
        None => format!("第 {line} 行"),
    },
    basis: "依据：",
    trap: "可能不违法：",
    propose: "建议：",
    unsure: "（待确认）",
    hidden: |count| {
        format!(
            "另有 {count} 处没有列出；用 --min-weight 或者 --rule 缩小范围，或者用 --format json 看全部"
        )
    },
    next: "以上都是疑似，请对照原文判断；加 --explain 看理由和例外，用 explain 加编号看整条规则。",
    rule: |code, title| format!("{code} {title}"),
    table: ["文件", "一票否决", "必须修改", "建议", "标题"],
    list: ["文件", "规则", "名称", "分量", "条款", "行", "原文", "说明", "依据", "修改建议"],
    sheet: "疑似问题",
    no_rules: |workflow| format!("流程 {workflow} 没有审查规则"),
    no_rules_hint: "要用规范性文件的规则检查这份文件，把文件名写在 check 后面",
    noted: |case, new, known| match new {
        0 => format!("{case}：没有新的疑似问题（原有 {known} 处）"),
        new => format!("{case}：新记入 {new} 处疑似问题（原有 {known} 处）"),
    },
    next_of_case: |case| format!("逐处判断：fashen finding list {case} --open"),
    written: |file| format!("检查结果写在 {file}"),
    unread: "读不了",
    totals: |texts, [blocking, must, advice], unread| {
        let unread = if unread > 0 { format!("，读不了 {unread} 份") } else { String::new() };
        format!(
            "检查 {texts} 份：一票否决 {blocking} 处，必须修改 {must} 处，建议 {advice} 处{unread}"
        )
    },
    report: ReportWords {
        title: "文件内容检查报告",
        preface: "本报告由程序按审查规则对照文件原文生成，所列各处均为疑似问题，是否成立由审核人员对照上下文和依据判断；没有列出的，不表示合法。",
        summary: |file, day, [blocking, must, advice]| {
            format!(
                "文件：{file}。法律法规按{day}的状态核对。一票否决{blocking}处，必须修改{must}处，建议{advice}处。"
            )
        },
        heading: |one, count| format!("{}（{count}处）", weight(Lang::Zh, one)),
        columns: ["条款", "原文", "疑似问题", "依据", "修改建议"],
        nowhere: "全文",
        absent: "（文中没有）",
        traps: |traps| format!("可能不违法的情形：{}", traps.join("；").replace("。；", "；")),
        colophon: |texts| format!("共检查{texts}份文件。"),
    },
};

/// Why it weighs less.
pub(super) fn lowered(condition: &Condition) -> String {
    match condition {
        Condition::Cited => "句中引用了依据，请核对该依据是否支持本条（主体、行为、幅度是否一致）",
        Condition::Lawful => "句中写明“依法”，请核对依的是哪部法的哪一条",
        Condition::Transferred => "属于转致，请核对转致的机关和依据",
        Condition::Internal => "对象是机关内部，请核对是否影响外部",
        Condition::Benefit => "属于给予的事项，请核对条件是否公平",
        Condition::Negated
        | Condition::Quoted
        | Condition::Defined
        | Condition::Contract
        | Condition::History
        | Condition::Words(_) => "句中有通常不构成问题的情形，请核对",
    }
    .to_owned()
}
