//! In Chinese.

use super::{StockWords, column};
use crate::domain::catalogue::stock::{RowNote, RowProblem};
use crate::lang::{Lang, catalogue, words};

/// Chinese.
pub(in crate::lang) const WORDS: StockWords = StockWords {
    import: "录入以前的文件目录（.xlsx、.csv、.json），或者一个文件夹里的文件",
    export: "把目录写成表格，可以再录入而不变样",
    from: "目录文件，或者放文件的文件夹",
    map: "说明各列是什么的文件，不写就按表头猜",
    save_map: "把各列是什么写到这个文件，改过以后用 --map",
    skip_bad: "能录入的先录入，其余的行写到这个文件",
    out: "写到哪个文件，例如 目录.xlsx",
    format: "格式，不写就看文件的扩展名",
    format_value: "格式",
    columns: "各列",
    unused: "（不用）",
    place: |place| {
        if place.chars().all(|c| c.is_ascii_digit()) {
            format!("第{place}行")
        } else {
            place.to_owned()
        }
    },
    taken: |entry| format!("录入为 {entry}"),
    unchanged: |entry| format!("目录里已有 {entry}，内容一样"),
    bad: "不能录入",
    more: |count| format!("还有 {count} 行没有疑问，不逐行列出"),
    counts: |taken, unchanged, bad| {
        format!("可以录入 {taken} 行，已有的 {unchanged} 行，不能录入 {bad} 行")
    },
    goes_on: |last, next| format!("编号接着 {last}，下一个给 {next}"),
    no_head: |file| format!("{file} 里找不到目录的表头"),
    no_head_hint: "前 20 行里要有一行是各列的名称，其中一列是“标题”或者“文件名称”；名称不一样的，用 --map 说明",
    nothing_written: "有不能录入的行，一行也没有写入；改好以后再录，或者加 --skip-bad 文件名",
    exported: |entries, file| format!("{entries} 个条目，已写到 {file}"),
};

pub(super) fn note(note: &RowNote) -> String {
    match note {
        RowNote::Assumed(field) => {
            format!("没有写{}，按别的日期推定。", catalogue::field(Lang::Zh, *field))
        }
        RowNote::StatusDiffers { said, computed } => {
            let computed = words::status(Lang::Zh, *computed);
            format!("目录写的是“{said}”，按日期算是“{computed}”。")
        }
        RowNote::EndUndated => "没有写从哪一天起终止，按录入之日记。".to_owned(),
        RowNote::FilingUndated => "有备案号没有备案日期，备案号没有录入。".to_owned(),
        RowNote::SameTitle(other) => format!("和 {other} 同名而文号不同，请核对是不是两个文件。"),
    }
}

pub(super) fn problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NoTitle => "没有标题。".to_owned(),
        RowProblem::NotADay { column: wrong, text } => {
            format!("{}“{text}”读不出是哪一天。", column(Lang::Zh, *wrong))
        }
        RowProblem::NoDay => "公布、成文、施行日期一个也没有。".to_owned(),
        RowProblem::UnknownStatus { text } => {
            format!("有效性“{text}”不认识，可以写有效、已修改、废止、失效、宣布失效、撤销。")
        }
        RowProblem::DaysReversed { from, until } => {
            format!("有效期至 {until} 早于施行日期 {from}。")
        }
        RowProblem::TooLong { column: long } => {
            format!("{}的文字太长。", column(Lang::Zh, *long))
        }
        RowProblem::TwiceInList(place) => format!("和第 {place} 行是同一个文件。"),
        RowProblem::TwiceInCatalogue(entry) => {
            format!("目录里已有 {entry}，内容不一样；要改用 fashen catalogue correct。")
        }
        RowProblem::NumberGiven { number, case } => {
            format!("文号 {number} 已经给了案卷 {case}，一个文号不能有两个文件。")
        }
        RowProblem::NumberAhead { number, next } => {
            format!("文号 {number} 和下一个号 {next} 相差太远，请核对是不是写错了。")
        }
    }
}
