//! Reading in Chinese.

use super::{percent, size, size_of};
use crate::domain::document::{Encoding, Irregularity, NumberFault, ReadingNote};
use crate::domain::limits;
use crate::input::document::{SuiteFault, Unreadable};
use crate::lang::{Said, listing, quote};

pub(super) fn unreadable(unreadable: &Unreadable) -> Said {
    Said::new(sentence(unreadable)).hint(hint(unreadable))
}

fn sentence(unreadable: &Unreadable) -> String {
    match unreadable {
        Unreadable::Empty => "文件是空的。".to_owned(),
        Unreadable::TooLarge { bytes, limit } => {
            format!("文件有 {}，超过了 {} 的上限。", size(*bytes), size(*limit))
        }
        Unreadable::LegacyWord => {
            "这是旧版 Word（.doc）或者 WPS（.wps）文件，要借助 LibreOffice 才能读。".to_owned()
        }
        Unreadable::Pdf => "PDF 文件不完整，里面找不到页面。".to_owned(),
        Unreadable::Ofd => "OFD 文件不完整，里面找不到页面。".to_owned(),
        Unreadable::Scan { pages } => {
            format!("这是扫描件：一共{pages}页，都没有文字层，读不出文字。")
        }
        Unreadable::Fonts { characters } => format!(
            "PDF 里有{characters}个字，但是字体没有写明是什么字，读不出来（复制出来也会是乱码）。"
        ),
        Unreadable::BlankPage => "网页里没有正文，只有框架或者由脚本填写的空位。".to_owned(),
        Unreadable::SeveralDocuments { names } => {
            format!("压缩包里有{}个文件可读：{}。", names.len(), several(names))
        }
        Unreadable::OtherContainer => {
            "这是表格、演示文稿或者没有文档的压缩包，读不出正文。".to_owned()
        }
        Unreadable::Rtf => "这是 RTF 文件，要借助 LibreOffice 才能读。".to_owned(),
        Unreadable::NotADocument => "这不是文档，可能是图片、扫描件或者程序。".to_owned(),
        Unreadable::Encoding { offset } => {
            format!("认不出文字的编码，从第{}个字节起读不通。", offset.saturating_add(1))
        }
        // What the reader of archives says of it is English, and tells an office nothing.
        Unreadable::Zip { .. } => "文件已经损坏，打不开。".to_owned(),
        Unreadable::Encrypted => "文件加了密码，打不开。".to_owned(),
        Unreadable::TooManyParts { entries, limit } => {
            format!("文件里有{entries}个部件，超过了{limit}个的上限，不像正常的 Word 文档。")
        }
        Unreadable::ZipBomb { part, declared, limit } => format!(
            "文件里的“{}”展开以后太大（自称 {}，上限 {}），不像正常的 Word 文档。",
            quote::line(part),
            size(*declared),
            size(*limit)
        ),
        Unreadable::DuplicatePart { part } => {
            format!("文件里有两个“{}”，不同的软件会看到不同的文字。", quote::line(part))
        }
        Unreadable::MissingPart { part } => {
            format!("文件里缺少“{}”，不是完整的 Word 文档。", quote::line(part))
        }
        Unreadable::Xml { part, offset, reason } => format!(
            "文件里的“{}”从第{}个字节起损坏（{}）。",
            quote::line(part),
            offset.saturating_add(1),
            quote::line(reason)
        ),
        Unreadable::Dtd { part } => {
            format!("文件里的“{}”带有自定义的文档类型，为了安全不予读取。", quote::line(part))
        }
        Unreadable::TooDeep { part, limit } => {
            format!("文件里的“{}”嵌套超过{limit}层，不像正常的 Word 文档。", quote::line(part))
        }
        Unreadable::TooLong { part, limit } => {
            format!("文件里的“{}”零碎太多，超过了{limit}个的上限。", quote::line(part))
        }
        Unreadable::OfficeSuite(fault) => suite(fault),
        Unreadable::TooManyRows { part, limit } => {
            format!("“{}”超过了一次能读的 {limit} 行（份）。", quote::line(part))
        }
        Unreadable::TooManyWords { limit } => {
            format!("文件的文字超过了 {} 的上限。", size_of(*limit))
        }
    }
}

fn suite(fault: &SuiteFault) -> String {
    match fault {
        SuiteFault::NotStarted { program, reason } => {
            format!(
                "指明的 LibreOffice（{}）启动不了（{}）。",
                quote::line(program),
                quote::line(reason)
            )
        }
        SuiteFault::TooSlow { seconds } => {
            format!("LibreOffice 转换了{seconds}秒还没有完成，已经停止。")
        }
        SuiteFault::Died { code: Some(code) } => {
            format!("LibreOffice 转换时出错退出（退出码{code}）。")
        }
        SuiteFault::Died { code: None } => "LibreOffice 转换时中途被终止。".to_owned(),
        SuiteFault::NothingWritten => "LibreOffice 没有转换出文件，多半是打不开原文件。".to_owned(),
        SuiteFault::Disk { reason } => {
            format!("转换文件用的临时文件夹读写不了（{}）。", quote::line(reason))
        }
    }
}

/// Two ways out where a file of an old word processor is not read.
const INSTALL: &str = "请在这台计算机上安装 LibreOffice（装在别处的，用环境变量 FASHEN_SOFFICE 指明程序的位置）以后再试；\
     或者用 Word、WPS 打开，核对文字无误以后另存为“Word 文档（.docx）”再报送。";

/// 另存为 .docx, which mends most of what a word processor can still open.
const SAVE_AGAIN: &str =
    "用 Word 或者 WPS 打开，核对文字无误以后另存为“Word 文档（.docx）”，再报送新存的文件。";

fn hint(unreadable: &Unreadable) -> &'static str {
    match unreadable {
        Unreadable::Empty => "请看看是不是选错了文件，或者保存时没有写进内容。",
        Unreadable::TooLarge { .. } | Unreadable::TooManyWords { .. } => {
            "送审稿只留正文和必要的附件；图片、扫描件和其他资料另作材料报送。"
        }
        Unreadable::TooManyRows { .. } => "请分成几份，一份一份地录入；什么也没有写入。",
        Unreadable::Pdf | Unreadable::Ofd | Unreadable::Fonts { .. } => {
            "请报送起草时用的 .docx 文件；版式文件可以作为材料一并报送。"
        }
        Unreadable::Scan { .. } => {
            "请报送起草时用的 .docx 文件；只有扫描件的，先做文字识别（OCR），逐字校对以后存为 .docx。"
        }
        Unreadable::BlankPage => {
            "在浏览器里打开网页，把正文复制到 Word 或者 WPS 里，另存为“Word 文档（.docx）”。"
        }
        Unreadable::SeveralDocuments { .. } => "请先解开压缩包，指明其中要读的一个文件。",
        Unreadable::OtherContainer => {
            "送审稿请存为“Word 文档（.docx）”；压缩包请先解开，表格可以作为材料报送。"
        }
        Unreadable::NotADocument => {
            "送审稿要有可以逐条对照的文字，请报送起草时用的 .docx 文件；扫描件可以作为材料报送。"
        }
        Unreadable::Encoding { .. } => {
            "用记事本或者 WPS 打开，另存为 UTF-8 编码的文本，或者存为“Word 文档（.docx）”。"
        }
        Unreadable::Encrypted => "打开文件，去掉打开密码，另存以后再报送。",
        Unreadable::Zip { .. } | Unreadable::MissingPart { .. } | Unreadable::Xml { .. } => {
            "请起草单位重新发送文件；还能打开的，用 Word 或者 WPS 另存为“Word 文档（.docx）”。"
        }
        Unreadable::LegacyWord | Unreadable::Rtf => INSTALL,
        Unreadable::OfficeSuite(SuiteFault::NotStarted { .. }) => {
            "请更正环境变量 FASHEN_SOFFICE，或者取消它，由程序自己去找 LibreOffice。"
        }
        Unreadable::OfficeSuite(SuiteFault::Disk { .. }) => {
            "请看看临时文件夹所在的磁盘是不是满了、可不可以写；也可以另存为“Word 文档（.docx）”再报送。"
        }
        Unreadable::OfficeSuite(_)
        | Unreadable::TooManyParts { .. }
        | Unreadable::ZipBomb { .. }
        | Unreadable::DuplicatePart { .. }
        | Unreadable::Dtd { .. }
        | Unreadable::TooDeep { .. }
        | Unreadable::TooLong { .. } => SAVE_AGAIN,
    }
}

pub(super) fn note(note: &ReadingNote) -> String {
    match note {
        ReadingNote::TrackedChanges { insertions, deletions } => format!(
            "文件带有修订痕迹（插入{insertions}处，删除{deletions}处），已按全部接受来读；请起草单位确认。"
        ),
        ReadingNote::Comments { count } => format!("有{count}处批注，没有读入正文。"),
        ReadingNote::Footnotes { count } => format!("有{count}处脚注或者尾注，没有读入正文。"),
        ReadingNote::HeadersAndFooters { count } => {
            format!("有{count}处页眉或者页脚带有文字，没有读入正文。")
        }
        ReadingNote::TextBoxes { count } => {
            format!("有{count}个文本框，其中的文字接在所在的段落之后，请核对次序。")
        }
        ReadingNote::HiddenText { count } => format!("有{count}处隐藏文字，没有读入正文。"),
        ReadingNote::Pictures { count } => {
            format!("有{count}个图片或者嵌入对象，其中的文字读不出来，请人工审看。")
        }
        ReadingNote::Symbols { count } => {
            format!("有{count}个符号字体的字符认不出来，读作“□”，请核对。")
        }
        ReadingNote::NumberFormats { count } => {
            format!("有{count}段的自动编号样式认不出来，按阿拉伯数字读，请核对。")
        }
        ReadingNote::ForeignParts { count } => {
            format!("插入了{count}个其他文件的内容，没有读到；请复制为正文以后重新报送。")
        }
        ReadingNote::WebPage { read, left_out } => format!(
            "这是网页：读了{read}个字的正文，网页上的导航、页脚等{left_out}个字（{}%）没有读入，请核对正文是否完整。",
            percent(*left_out, *read)
        ),
        ReadingNote::PageInformation => {
            "正文里没有标题或者文号，取自网页上的信息，请核对。".to_owned()
        }
        ReadingNote::StruckOut { count } => format!("有{count}处加了删除线的文字，没有读入正文。"),
        ReadingNote::FixedLayout { pages } => format!(
            "这是版式文件（{pages}页），段落、表格和次序是按版面推断的，不一定准确；引用文字以前请对照原件。"
        ),
        ReadingNote::PageMargins { lines } => {
            format!("有{lines}行页眉、页脚或者页码，没有读入正文。")
        }
        ReadingNote::PagesWithoutWords { count } => {
            format!("有{count}页没有文字，可能是扫描的图片，没有读到，请人工审看。")
        }
        ReadingNote::FromArchive { name, others: 0 } => {
            format!("读的是压缩包里的“{}”。", quote::line(name))
        }
        ReadingNote::FromArchive { name, others } => format!(
            "读的是压缩包里的“{}”，它是其中唯一的文档；另外{others}个文件没有读。",
            quote::line(name)
        ),
        ReadingNote::TakenAs(taken) => {
            format!("文本文件没有标明编码，按 {} 来读；有乱字的请另存为 UTF-8。", encoding(*taken))
        }
        ReadingNote::ControlCharacters { count } => {
            format!("有{count}个看不见的控制字符，已经略去。")
        }
        ReadingNote::MoreMargins { count } => {
            format!("修订、批注和注释太多，还有{count}处没有一一列出。")
        }
        ReadingNote::ThroughOfficeSuite => {
            "文件由本机的 LibreOffice 转成 .docx 以后读取，编号和版式可能与原文件有出入，请与\
             原文件核对；保存的是原文件。"
                .to_owned()
        }
    }
}

/// The first names of a list.
fn several(names: &[String]) -> String {
    let shown = names.iter().take(limits::LISTED).map(|name| format!("“{}”", quote::line(name)));
    let more = if names.len() > limits::LISTED { "等" } else { "" };
    shown.collect::<Vec<_>>().join("、") + more
}

fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        Encoding::Gb18030 => "GB 18030",
    }
}

pub(super) fn irregularity(irregularity: &Irregularity) -> String {
    match irregularity {
        Irregularity::TitleMissing => "没有找到标题。".to_owned(),
        Irregularity::TitleTooLong { chars } => {
            format!("标题长达{chars}个字，或者看不出到哪里为止，已经截短；请核对标题是否独立成段。")
        }
        Irregularity::NumberForm { written, paragraph, faults, meant } => {
            let meant = meant
                .as_ref()
                .map_or_else(String::new, |meant| format!("也许应为“{}”", meant.as_str()));
            let faults = faults.iter().map(|fault| number_fault(*fault).to_owned()).collect();
            number_form(written, *paragraph, faults, meant)
        }
        Irregularity::ArticlesStartLate { label, paragraph } => {
            format!("条文从“{label}”开始，前面没有“第一条”{}。", at(*paragraph))
        }
        Irregularity::ArticleMissing { expected, count, label, paragraph } => {
            format!("“{label}”之前缺{count}条，从“{expected}”起{}。", at(*paragraph))
        }
        Irregularity::ArticleTwice { label, paragraph } => {
            format!("“{label}”重复出现{}。", at(*paragraph))
        }
        Irregularity::ArticleOutOfOrder { label, after, paragraph } => {
            format!("“{label}”排在“{after}”之后{}。", at(*paragraph))
        }
        Irregularity::ArticlesRestart { after, paragraph } => {
            format!("“{after}”之后又从“第一条”编起{}，像是两份文件合在一起。", at(*paragraph))
        }
        Irregularity::LabelForm { written, label, paragraph } => {
            format!("“{}”写得不规范，按“{label}”读{}。", quote::line(written), at(*paragraph))
        }
        Irregularity::NumeralForm { written, paragraph } => {
            format!("“{}”的数字不成立，没有当作条文{}。", quote::line(written), at(*paragraph))
        }
        Irregularity::SectionMissing { expected, label, paragraph } => {
            format!("序号不连续：应为“{expected}”，实为“{label}”{}。", at(*paragraph))
        }
        Irregularity::MixedBrackets { written, paragraph } => {
            format!(
                "“{}”的前后括号不是同一种（一全角、一半角）{}。",
                quote::line(written),
                at(*paragraph)
            )
        }
        Irregularity::HalfWidthBrackets { count, paragraph } => {
            format!(
                "有{count}处中文用了半角括号，第一处在第{}段；一般用全角括号（）。",
                paragraph.saturating_add(1)
            )
        }
        Irregularity::QuotedNumberForm { written, paragraph } => {
            format!(
                "引用的发文字号“{}”没有用六角括号〔〕{}。",
                quote::line(written),
                at(*paragraph)
            )
        }
        Irregularity::SpacedName { written, name, paragraph } => {
            format!(
                "“{}”的字间有空格，按“{}”读{}。",
                quote::line(written),
                quote::line(name),
                at(*paragraph)
            )
        }
        Irregularity::More { count } => format!("还有{count}处，不再一一列出。"),
    }
}

fn number_form(written: &str, paragraph: usize, mut faults: Vec<String>, meant: String) -> String {
    if !meant.is_empty() {
        faults.push(meant);
    }
    let faults =
        if faults.is_empty() { String::new() } else { format!("：{}", listing::zh(&faults)) };
    format!(
        "“{}”不是规范的发文字号{}{faults}（GB/T 9704—2012 第7.2.5条）。",
        quote::line(written),
        at(paragraph)
    )
}

fn at(paragraph: usize) -> String {
    format!("（第{}段）", paragraph.saturating_add(1))
}

pub(super) fn number_fault(fault: NumberFault) -> &'static str {
    match fault {
        NumberFault::Brackets => "年份没有用六角括号〔〕",
        NumberFault::Year => "年份不是四位的公元年份",
        NumberFault::Ordinal => "顺序号前多了“第”字",
        NumberFault::LeadingZero => "顺序号前补了零",
        NumberFault::Serial => "顺序号不成数字",
        NumberFault::FullWidth => "用了全角数字",
        NumberFault::Spaces => "中间有空格",
        NumberFault::Letters => "发文机关代字不合常规",
    }
}
