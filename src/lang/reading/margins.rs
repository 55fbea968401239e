//! What stands beside a text, a line each: changes, comments, notes, headers.
//!
//! Names and times are what the file says; a sentence here must never vouch for them.

use crate::domain::document::{Margin, MarginKind};
use crate::lang::quote;

pub(super) fn zh(margin: &Margin) -> String {
    let (what, where_to) = match margin.kind {
        MarginKind::Inserted => ("插入", "之后"),
        MarginKind::Deleted => ("删除", "之后"),
        MarginKind::MovedHere => ("移来", "之后"),
        MarginKind::MovedAway => ("移走", "之后"),
        MarginKind::Comment => ("批注", ""),
        MarginKind::Footnote => ("脚注", "之后"),
        MarginKind::Endnote => ("尾注", "之后"),
        MarginKind::Header => ("页眉", ""),
        MarginKind::Footer => ("页脚", ""),
    };
    let by = match (&margin.author, margin.date.as_deref().map(moment)) {
        (Some(author), Some(date)) => format!("{}（{date}）", quote::line(author)),
        (Some(author), None) => quote::line(author),
        (None, Some(date)) => format!("（{date}）"),
        (None, None) => String::new(),
    };
    let place = margin.paragraph.map(|at| format!("第{}段", at.saturating_add(1)));
    let anchor =
        (!margin.anchor.is_empty()).then(|| format!("“{}”{where_to}", quote::line(&margin.anchor)));
    let places: Vec<String> = place.into_iter().chain(anchor).collect();
    let place = if places.is_empty() { String::new() } else { format!("{}：", places.join("")) };
    let cut =
        if margin.cut > 0 { format!("（还有{}个字）", margin.cut) } else { String::new() };
    format!("{place}{by}{what}“{}”{cut}。", quote::line(&margin.words))
}

pub(super) fn en(margin: &Margin) -> String {
    let what = match margin.kind {
        MarginKind::Inserted => "inserted",
        MarginKind::Deleted => "deleted",
        MarginKind::MovedHere => "moved here",
        MarginKind::MovedAway => "moved away",
        MarginKind::Comment => "comment",
        MarginKind::Footnote => "footnote",
        MarginKind::Endnote => "endnote",
        MarginKind::Header => "header",
        MarginKind::Footer => "footer",
    };
    let on = if margin.kind == MarginKind::Comment { "on" } else { "after" };
    let mut said: Vec<String> = Vec::new();
    said.extend(margin.paragraph.map(|at| format!("paragraph {}", at.saturating_add(1))));
    if !margin.anchor.is_empty() {
        said.push(format!("{on} “{}”", quote::line(&margin.anchor)));
    }
    said.extend(margin.author.as_deref().map(quote::line));
    said.extend(margin.date.as_deref().map(moment));
    let place = if said.is_empty() { String::new() } else { format!("{}: ", said.join(", ")) };
    let cut = match margin.cut {
        0 => String::new(),
        cut => format!(" (and {cut} more characters)"),
    };
    format!("{place}{what} “{}”{cut}.", quote::line(&margin.words))
}

/// A time as people read it: to the minute, without the mark of a zone, which word processors write without knowing it.
fn moment(date: &str) -> String {
    let date = quote::line(date);
    match (date.get(..10), date.get(10..11), date.get(11..16)) {
        (Some(day), Some("T"), Some(time)) => format!("{day} {time}"),
        _ => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deletion() -> Margin {
        Margin {
            author: Some("李某".to_owned()),
            date: Some("2026-03-01T09:30:00Z".to_owned()),
            anchor: "处以".to_owned(),
            paragraph: Some(2),
            ..Margin::of(MarginKind::Deleted, "五千元")
        }
    }

    #[test]
    fn who_when_what_and_where() {
        assert_eq!(zh(&deletion()), "第3段“处以”之后：李某（2026-03-01 09:30）删除“五千元”。");
        assert_eq!(
            en(&deletion()),
            "paragraph 3, after “处以”, 李某, 2026-03-01 09:30: deleted “五千元”."
        );
    }

    #[test]
    fn what_the_file_does_not_say_is_not_made_up() {
        let header = Margin { cut: 3, ..Margin::of(MarginKind::Header, "内部资料") };
        assert_eq!(zh(&header), "页眉“内部资料”（还有3个字）。");
        assert_eq!(en(&header), "header “内部资料” (and 3 more characters).");
        let odd = Margin { date: Some("昨天".to_owned()), ..deletion() };
        assert!(zh(&odd).contains("（昨天）"));
    }
}
