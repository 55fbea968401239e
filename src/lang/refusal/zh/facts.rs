//! What must be stated, put into the file or written down with an outcome.

use super::stages::persons;
use crate::domain::name::{FactId, FieldId, MaterialId, OutcomeId, StageId};
use crate::domain::nearest::nearest;
use crate::domain::workflow::{Condition, FieldKind};
use crate::lang::refusal::around;
use crate::lang::{Lang, Names, Said, listing, quote, words};
use chrono::{DateTime, FixedOffset};

pub(super) fn not_for(outcome: &OutcomeId, when: &Condition, names: &Names) -> Said {
    Said::new(format!("本案的情况不适用{}这个办理结果。", names.any_outcome(outcome).zh()))
        .hint(format!("它只适用于：{}。", words::condition(Lang::Zh, when, names)))
}

pub(super) fn missing(facts: &[FactId], names: &Names) -> Said {
    let list: Vec<String> = facts.iter().map(|id| names.fact(id).zh()).collect();
    let said = Said::new(format!("还没有说明事项情况：{}。", listing::zh(&list)));
    let choices: Vec<String> = facts.iter().filter_map(|id| choice(id, names)).collect();
    if choices.is_empty() {
        return said.hint("说明以后再办理。");
    }
    said.hint(format!("说明以后再办理：{}。", choices.join("；")))
}

fn quoted(word: &str) -> String {
    format!("“{word}”")
}

fn choice(fact: &FactId, names: &Names) -> Option<String> {
    let values: Vec<String> = around::values(names, fact)
        .iter()
        .map(|value| quoted(words::fact_value(Lang::Zh, value)))
        .collect();
    (!values.is_empty()).then(|| format!("“{fact}”填{}", listing::zh_or(&values)))
}

pub(super) fn value(fact: &FactId, value: &str, allowed: &[String], names: &Names) -> Said {
    let said = Said::new(format!("{}不能填“{}”。", names.fact(fact).zh(), quote::line(value)));
    if let Some(meant) = nearest(value, allowed.iter().map(String::as_str)) {
        return said.hint(format!("想填的也许是“{meant}”。"));
    }
    let allowed: Vec<String> = allowed
        .iter()
        .map(|word| quoted(words::fact_value(Lang::Zh, &around::value(names, fact, word))))
        .collect();
    said.hint(format!("可以填：{}。", listing::zh_or(&allowed)))
}

pub(super) fn settled(names: &Names) -> Said {
    let first =
        around::first(names).map_or_else(|| "首个环节".to_owned(), |first| names.stage(first).zh());
    Said::new(format!("已经说明的事项情况只能在{first}办结以前更改。")).hint(format!(
        "确实有误的，流程能退回{first}的，退回以后更改；不能退回的，撤回案卷，重新报送。"
    ))
}

pub(super) fn materials_missing(stage: &StageId, materials: &[MaterialId], names: &Names) -> Said {
    let list: Vec<String> = materials.iter().map(|id| names.material(id).zh()).collect();
    let said =
        Said::new(format!("{}还缺少材料：{}。", names.stage(stage).zh(), listing::zh(&list)));
    let bases = around::bases(names, materials);
    let hint = "补齐以后再办理；只有纸质件的，登记它存放在哪里。";
    if bases.is_empty() {
        return said.hint(hint);
    }
    said.hint(format!("{hint}依据：{}。", listing::zh(&bases)))
}

pub(super) fn record_missing(fields: &[FieldId], names: &Names) -> Said {
    let list: Vec<String> = fields.iter().map(|id| names.field(id).zh()).collect();
    let said = Said::new(format!("还有必须填写的内容：{}。", listing::zh(&list)));
    let kinds: Vec<String> = fields.iter().filter_map(|id| kind(id, names)).collect();
    let hint = (!kinds.is_empty()).then(|| format!("{}。", kinds.join("；")));
    said.maybe(hint)
}

fn kind(field: &FieldId, names: &Names) -> Option<String> {
    let rule = names.field_here(field)?;
    Some(format!("“{field}”填{}", words::field_kind(Lang::Zh, &rule.kind)))
}

pub(super) fn record_invalid(
    field: &FieldId,
    value: &str,
    kind: &FieldKind,
    names: &Names,
) -> Said {
    let field = names.field(field).zh();
    let said = if value.trim().is_empty() {
        Said::new(format!("{field}没有内容。"))
    } else {
        Said::new(format!("{field}不能填“{}”。", quote::line(value)))
    };
    let people = around::people(names);
    let meant = match kind {
        FieldKind::Choice(words) => nearest(value, words.iter().map(String::as_str)),
        FieldKind::Person => people
            .iter()
            .find(|id| names.person(id).title == value.trim())
            .map(crate::domain::name::PersonId::as_str),
        FieldKind::Text | FieldKind::Date | FieldKind::Number => None,
    };
    if let Some(meant) = meant {
        return said.hint(format!("想填的也许是“{meant}”。"));
    }
    let list = if *kind == FieldKind::Person && !people.is_empty() {
        format!("，现有：{}", persons(&people, names))
    } else {
        String::new()
    };
    said.hint(format!("应当填{}{list}。", words::field_kind(Lang::Zh, kind)))
}

pub(super) fn dates(earlier: &FieldId, later: &FieldId, names: &Names) -> Said {
    let (earlier, later) = (names.field(earlier).zh(), names.field(later).zh());
    Said::new(format!("{earlier}晚于{later}，先后不对。")).hint("请对照文件核对这两个日期。")
}

pub(super) fn future(field: &FieldId, names: &Names) -> Said {
    Said::new(format!("{}是将来的日子，还没有办的事不能登记。", names.field(field).zh()))
        .hint("请核对日期；确实还没有办的，办完以后再登记。")
}

pub(super) fn reason_missing() -> Said {
    Said::new("没有写明理由。").hint("写明理由以后再办理，理由会记入案卷。")
}

pub(super) fn clock_behind(now: &DateTime<FixedOffset>, last: &DateTime<FixedOffset>) -> Said {
    let shown = |time: &DateTime<FixedOffset>| time.format("%Y-%m-%d %H:%M").to_string();
    Said::new(format!(
        "电脑上的时间是{}，比上一次办理的时间{}还早；办理时间要据以计算期限，不能倒退。",
        shown(now),
        shown(last)
    ))
    .hint(
        "先校正电脑的日期和时间，再办理；电脑的时间没有错，是以前某一次错了的，用 --now 写明现在的时间。",
    )
}
