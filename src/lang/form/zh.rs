//! In Chinese.

use super::{FormWords, filters};
use crate::domain::limits;
use crate::domain::paper::{FormPlace, FormWrong};

pub(in crate::lang) const WORDS: FormWords = FormWords {
    group: "本单位自己的文书样式：导出、检查、列出可用字段",
    list: "每种文书用哪个样式",
    export: "导出内置样式（.docx），改好以后放进登记簿的 templates/",
    check: "检查样式：写错的标签、没有的字段，指出在第几段",
    fields: "一种文书可以填的字段和意思",
    out: "写到哪个文件，缺省为当前文件夹里的 文书名.docx",
    files: "样式文件，缺省为登记簿 templates/ 里的全部",
    paper: "文件名看不出是哪种文书时，说明是哪种",
    list_head: ["文书", "名称", "样式"],
    fields_head: ["字段", "意思"],
    built_in: "内置",
    own: |file, faults| match faults {
        0 => file.to_owned(),
        faults => format!("{file}（有{faults}处问题，fashen templates check）"),
    },
    stranger: |file| format!("{file} 不是任何文书的样式：文件名应当是文书名，如 opinion.docx"),
    exported: |file, place| format!("{file}\n改好以后放到 {place}，再运行 fashen templates check"),
    good: |file| format!("{file}：没有问题"),
    bad: |file, count| format!("{file}：{count}处问题"),
    unused: |names| format!("没有用到的字段：{}", names.join("、")),
    none: "登记簿里没有自己的样式，全部用内置样式",
    which: |file| format!("看不出 {file} 是哪种文书的样式"),
    which_hint: "用 --paper 说明，如 --paper opinion",
    not_filled: |file| format!("样式 {file} 有问题，文书没有做成"),
    not_filled_hint: "改好样式再试，或者把它移出 templates/，就用内置样式：fashen templates check",
    no_suite: "没有找到 LibreOffice，做不了 PDF",
    no_suite_hint: "装好 LibreOffice 再试（装在别处的，用环境变量 FASHEN_SOFFICE 指明程序）；也可以用浏览器打开 .html 打印成 PDF，或者用 Word、WPS 打开 .docx 另存",
    flag: "（是或否，用在 if 里）",
    place,
    wrong,
};

fn place(place: &FormPlace) -> String {
    let part = place.part.trim_start_matches("word/").trim_end_matches(".xml");
    let called = match part.trim_end_matches(|c: char| c.is_ascii_digit()) {
        "document" => "正文",
        "header" => "页眉",
        "footer" => "页脚",
        "footnotes" => "脚注",
        "endnotes" => "尾注",
        other => other,
    };
    if place.paragraph == 0 {
        return format!("{called}（{}）：", place.part);
    }
    format!("{called}第{}段“{}”：", place.paragraph, place.text)
}

fn wrong(wrong: &FormWrong) -> String {
    match wrong {
        FormWrong::OpenTag => {
            "标签没有写完：{{ 要有 }}，{% 要有 %}，都在同一段里，引号也要成对".to_owned()
        }
        FormWrong::EmptyTag => "标签里没有内容".to_owned(),
        FormWrong::LongTag => format!("标签超过{}个字符", limits::FORM_TAG_CHARS),
        FormWrong::ManyTags => format!("标签超过{}个", limits::FORM_TAGS),
        FormWrong::Statement(word) => {
            format!("不能用 {word}：样式里只有 if、elif、else、endif、for、endfor")
        }
        FormWrong::Unclosed(word) => {
            format!(
                "{word} 没有结束：要有 end{word}，写在同样的位置（同一段里，或者都用 {{%p，或者都用 {{%tr）"
            )
        }
        FormWrong::Stray(word) => format!("{word} 前面没有对应的 if 或 for"),
        FormWrong::Crossed(word) => {
            format!("{word} 和开头不在同一层：跨了段落、单元格或者表格")
        }
        FormWrong::OutsideRow => "{%tr 只能写在表格的行里".to_owned(),
        FormWrong::Beside(words) if words.is_empty() => {
            "{%p 所在的段落里还有文本框，会一起丢掉".to_owned()
        }
        FormWrong::Beside(words) => {
            format!("“{words}”会丢掉：{{%p 要单独成段，{{%tr 要单独成行")
        }
        FormWrong::Operator(sign) => format!("不能用“{sign}”"),
        FormWrong::UnknownField(name, nearest) => {
            let nearest = nearest.as_ref().map(|near| format!("，是不是 {near}"));
            format!("没有字段 {name}{}", nearest.unwrap_or_default())
        }
        FormWrong::UnknownFilter(name) => format!("没有 {name}，可以用的有 {}", filters()),
        FormWrong::NotWords(name) => {
            format!("{name} 不是文字，不能直接填：一组用 for 逐个填，是否用 if 判断")
        }
        FormWrong::Expression(reason) => format!("看不懂（{reason}）"),
        FormWrong::ManySteps => "填写的步骤太多：循环套得太深，或者重复太多".to_owned(),
        FormWrong::TooLarge => "填好以后太大".to_owned(),
        FormWrong::Damaged(reason) => format!("读不出来，文件可能损坏（{reason}）"),
        FormWrong::Macros => "带宏的文件不能作样式，请另存为 .docx".to_owned(),
    }
}
