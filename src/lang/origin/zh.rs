//! Where a file comes from, in Chinese.

use super::OriginWords;

pub(in crate::lang) const WORDS: OriginWords = OriginWords {
    file: "核验这些文件：是不是登记簿里的文书、送审稿或者材料，制作以后改没改过；不写就核验全部记录",
    known: "是登记簿里的文件，一个字节也没有变：",
    unknown: "登记簿里没有这个文件。",
    named: "文件里写有登记簿给过的文号：",
    differs: "内容与登记簿里的不是同一份：制作以后改过，或者另存、转换过。以登记簿里的为准，可以用 fashen issue 再取一份。",
    line: |at, person, what| format!("{at} {person} {what}"),
    format: |format| format!("（{format}）"),
    decision: "清理决定",
};
