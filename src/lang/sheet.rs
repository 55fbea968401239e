//! The few words that the form of an official paper itself asks for (GB/T 9704-2012), whatever it says.
//!
//! It must never hold a word that depends on a case; those are in the sheet.

/// The words of the form. Papers are Chinese in every language of the program.
#[derive(Clone, Copy, Debug)]
pub struct SheetWords {
    /// Before the names of the annexes.
    pub annexes: &'static str,
    /// At the head of an annex that is part of the paper.
    pub appendix: &'static str,
    /// After the addressee.
    pub colon: &'static str,
    /// Around a page number.
    pub page: (&'static str, &'static str),
    /// A name as long as that of an organ, for forms without a case.
    pub organ: &'static str,
    /// A name as long as that of a reviewing office.
    pub reviewer: &'static str,
    /// A date as long as any.
    pub date: &'static str,
    /// The language of the words, as pages and Word files name it.
    pub tag: &'static str,
}

/// The words of the form.
pub const ZH: SheetWords = SheetWords {
    annexes: "附件：",
    appendix: "附件",
    colon: "：",
    page: ("— ", " —"),
    organ: "某某镇人民政府",
    reviewer: "某某镇司法所",
    date: "2026年12月31日",
    tag: "zh-CN",
};
