//! What an instrument is that no list names, by what its own text says of who made it.
//!
//! Where the text does not say, there is no answer: a person says what it is.

use crate::domain::document::{Document, NodeKind};
use crate::domain::law::StatuteKind;

/// What a document is, by its title and the note below it.
pub(super) fn kind(document: &Document, title: &str) -> Option<StatuteKind> {
    let note = note(document);
    let by = |word: &str| note.contains(word);
    let titled = |word: &str| title.contains(word);
    let local = by("省") || by("自治区") || by("市") || by("自治州") || by("自治县");
    Some(match () {
        () if by("全国人民代表大会") && !titled("条例") => StatuteKind::Law,
        () if by("最高人民法院") || by("最高人民检察院") || titled("最高人民法院") => {
            StatuteKind::JudicialInterpretation
        }
        () if by("国务院令") || by("国务院第") || by("国务院公布") || by("国务院发布") => {
            StatuteKind::AdministrativeRegulation
        }
        () if by("人民代表大会") && local => StatuteKind::LocalRegulation,
        () if by("人民政府令") => StatuteKind::LocalRule,
        () if by("部令") || by("总局令") || by("委员会令") => StatuteKind::DepartmentRule,
        () if title.starts_with("中华人民共和国") && title.ends_with(['法', '典']) => {
            StatuteKind::Law
        }
        () => return None,
    })
}

/// The words round the title that say who made it and when.
pub(super) fn note(document: &Document) -> String {
    let is_note =
        |kind: NodeKind| matches!(kind, NodeKind::TitleNote | NodeKind::Front | NodeKind::Number);
    let nodes = document.nodes.iter().filter(|node| is_note(node.kind));
    nodes.map(|node| node.own.of(&document.words)).collect()
}
