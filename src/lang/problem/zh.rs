//! In Chinese.

use super::{defect_zh, include, place, quoted, trace};
use crate::domain::limits;
use crate::domain::workflow::{DefectKind, Trace};
use crate::input::yaml::{Expected, Found, ProblemKind, SyntaxFault};
use crate::lang::{Lang, calendar, rules};

/// What is wrong, in one or two sentences.
pub fn problem_zh(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::TooLarge { bytes } => {
            format!("文件有 {bytes} 字节，超过上限 {} 字节，请删减。", limits::YAML_BYTES)
        }
        ProblemKind::TooDeep => format!("嵌套超过 {} 层，请减少层次。", limits::YAML_DEPTH),
        ProblemKind::TooManyNodes => {
            format!("展开别名（*）后超过 {} 个值，请删减。", limits::YAML_NODES)
        }
        ProblemKind::EndlessAlias => "别名（*）引用了它自身所在的内容，请删去。".into(),
        ProblemKind::NotUtf8 { offset } => {
            format!("文件不是 UTF-8 编码（从第 {} 个字节起），请另存为 UTF-8。", offset + 1)
        }
        ProblemKind::Unprintable { found } => {
            format!("此处有看不见的字符 U+{:04X}，请删去。", u32::from(*found))
        }
        ProblemKind::Syntax { fault, detail } => {
            format!("{}（解析器原文：{detail}）", syntax(*fault))
        }
        ProblemKind::Tab => "缩进用了制表符（Tab），请改用空格。".into(),
        ProblemKind::FullWidth { found, meant } => full_width(*found, *meant),
        ProblemKind::SecondDocument => "一个文件只能有一份内容，请删去“---”及其后的部分。".into(),
        ProblemKind::Tag => "不能使用标签（以 ! 开头）；若是文字，请加引号。".into(),
        ProblemKind::UnknownKey { key, nearest, known } => {
            format!("没有名为 {} 的键，{}", quoted(key), choose(*nearest, known))
        }
        ProblemKind::MissingKey(key) => format!("缺少 {key}，请补上。"),
        ProblemKind::MissingOneOf(keys) => {
            format!("缺少 {}，请写上其中一个。", keys.join(" 或 "))
        }
        ProblemKind::KeysClash(one, other) => {
            format!("{one} 与 {other} 不能同时出现，请只留一个。")
        }
        ProblemKind::DuplicateKey { key } => {
            format!("{key} 在同一处已经写过，请合并或改名。")
        }
        ProblemKind::WrongType { expected, found } => {
            format!("此处应为{}，不能是{}。", expected_zh(*expected), found_zh(*found))
        }
        ProblemKind::Empty => "此处不能为空，请填写。".into(),
        ProblemKind::WrongName { name } => wrong_name(name),
        ProblemKind::WrongWord { word, nearest, known } => {
            format!("此处不能写 {}，{}", quoted(word), choose(*nearest, known))
        }
        ProblemKind::WrongForm { text, like } => {
            format!("{} 不能写在这里，应当写成 {like} 这样。", quoted(text))
        }
        ProblemKind::WrongPeriod { text } => format!("{} 不是期限，{PERIOD}", quoted(text)),
        ProblemKind::PatternWithout { part } => {
            format!("编号格式缺少 {part}，请写成“某政规〔{{year}}〕{{n}}号”的样子。")
        }
        ProblemKind::Include { path, fault } => include::zh(path, fault),
        ProblemKind::Place { name, fault } => place::zh(name, fault),
        ProblemKind::Elsewhere { name, file, line } => {
            format!("{name} 已在 {} 第 {line} 行写过，请删去一处或改名。", quoted(file))
        }
        ProblemKind::Calendar(fault) => calendar::fault_zh(fault),
        ProblemKind::Rule(fault) => rules::fault_zh(fault),
        ProblemKind::Meaning { kind, trace } => meaning(kind, trace.as_ref()),
    }
}

fn meaning(kind: &DefectKind, trace: Option<&Trace>) -> String {
    let run = trace.map(|trace| trace::say(Lang::Zh, trace));
    format!("{}{}", defect_zh(kind), run.unwrap_or_default())
}

/// How a period is written.
const PERIOD: &str = "请写数字加单位，如 15 workdays；单位有 workdays（工作日）、days（日）、\
     months（月）、years（年）。";

fn wrong_name(name: &str) -> String {
    let most = limits::NAME_CHARS;
    let name = quoted(name);
    format!(
        "{name} 不能作名称：名称由小写字母、数字、- 和 _ 组成（材料和要点的编号可用大写字母），\
         以字母或数字开头，不超过 {most} 个字符。"
    )
}

fn choose(nearest: Option<&str>, known: &[&str]) -> String {
    match nearest {
        Some(nearest) => format!("是否想写 {nearest}？"),
        None => format!("可用的有：{}。", known.join("、")),
    }
}

fn full_width(found: char, meant: char) -> String {
    match meant {
        ' ' => "此处是全角空格或不换行空格，请改用普通空格。".into(),
        ':' => "冒号用了全角“：”，请改为半角“:”，其后空一格。".into(),
        _ => format!("此处用了全角“{found}”，请改为半角“{meant}”。"),
    }
}

fn syntax(fault: SyntaxFault) -> &'static str {
    match fault {
        SyntaxFault::Tab => "此处不能用制表符（Tab），请改用空格。",
        SyntaxFault::Quote => "引号没有配对，或引号之后还有文字，请检查引号。",
        SyntaxFault::Bracket => "方括号或花括号没有配对，或其中缺少逗号，请检查括号。",
        SyntaxFault::Colon => {
            "冒号的位置不对，或缺少冒号；冒号之后要空一格，含冒号的文字要加引号。"
        }
        SyntaxFault::Indentation => "缩进不对，请与同一级的其他行对齐。",
        SyntaxFault::Alias => {
            "别名（*）或锚点（&）不对，或引用了没有定义的锚点；若是文字，请加引号。"
        }
        SyntaxFault::Character => "此处的字符不能直接书写，请给这段文字加引号。",
        SyntaxFault::Other => "不是合法的 YAML，请检查此处及上一行的写法。",
    }
}

fn expected_zh(expected: Expected) -> &'static str {
    match expected {
        Expected::Map => "若干“键: 值”",
        Expected::List => "列表，如 [a, b]",
        Expected::Text => "文字（数字、true、false 等作文字时请加引号）",
        Expected::YesNo => " true 或 false",
        Expected::Whole => "不小于 0 的整数",
        Expected::FactValue => " true、false 或该事实的取值",
        Expected::Condition => "条件，如 {urgent: true}，或若干条件的列表",
        Expected::Names => "名称，或名称的列表",
        Expected::FieldType => "类型，如 text、date，或 {type: choice, values: [甲, 乙]}",
        Expected::Key => "键，即一个词",
    }
}

fn found_zh(found: Found) -> &'static str {
    match found {
        Found::Nothing => "空值",
        Found::YesNo => " true 或 false",
        Found::Number => "数字",
        Found::Text => "文字",
        Found::List => "列表",
        Found::Map => "“键: 值”",
    }
}
