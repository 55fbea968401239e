//! Sheets for tests: invented bodies, invented papers.

use crate::domain::paper::{Block, Cell, Sheet, Signature, Table};

/// A sheet with nothing but a title.
pub(in crate::output) fn empty() -> Sheet {
    Sheet {
        letterhead: None,
        number: None,
        title: "审核流转单".to_owned(),
        addressee: None,
        body: Vec::new(),
        annexes: Vec::new(),
        signature: None,
        appendix: None,
        colophon: String::new(),
    }
}

/// An opinion with everything that a sheet can have.
pub(in crate::output) fn opinion() -> Sheet {
    let heading = |level, text: &str| Block::Heading { level, text: text.to_owned() };
    let text = |text: &str| Block::Paragraph(text.to_owned());
    Sheet {
        letterhead: Some("示例区示例镇人民政府".to_owned()),
        number: Some("示镇审〔2026〕3号".to_owned()),
        title: "关于《示例镇户外广告设置管理办法（送审稿）》的合法性审核意见".to_owned(),
        addressee: Some("示例镇城镇建设管理办公室".to_owned()),
        body: vec![
            heading(1, "一、送审情况"),
            text(
                "你办于2026年3月2日送来《示例镇户外广告设置管理办法（送审稿）》及其说明，材料齐全，当日受理。",
            ),
            heading(1, "二、分项意见"),
            heading(2, "（一）制定主体"),
            text("示例镇人民政府列入本区公布的行政规范性文件制定主体清单。"),
            heading(3, "1.第五条"),
            text(
                "第五条设定了“三千元以下罚款”，规范性文件不得设定行政处罚；“A & B < C”之类的字样应当原样保留。",
            ),
            Block::Table(findings()),
            text("以上意见请认真研究。"),
        ],
        annexes: vec!["修改意见表".to_owned(), "审核依据目录".to_owned()],
        signature: Some(Signature {
            signers: vec!["示例镇司法所".to_owned()],
            date: "2026年3月20日".to_owned(),
        }),
        appendix: None,
        colophon: "本件由案卷 2026-0001 的记录生成".to_owned(),
    }
}

/// A table with a head and a cell over several columns.
pub(in crate::output) fn findings() -> Table {
    Table {
        widths: vec![10, 35, 35, 20],
        head_rows: 1,
        rows: vec![
            vec![
                Cell::label("序号"),
                Cell::label("存在问题"),
                Cell::label("修改建议"),
                Cell::label("性质"),
            ],
            vec![
                Cell::value("1"),
                Cell::text("第五条设定罚款\n没有上位法依据"),
                Cell::text("删去罚款，引用上位法"),
                Cell::value("必须修改"),
            ],
            vec![Cell::label("合计"), Cell::text("一处").over(3)],
        ],
    }
}
