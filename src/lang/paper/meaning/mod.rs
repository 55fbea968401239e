//! What the fields of each paper mean, in both languages: what `templates fields` lists, and what a form may name.
//!
//! A test holds these lists to what papers really say: no field is missing here, and none is made up.

mod filing;
mod opinion;
mod routing_sheet;
mod shared;
mod working;

use crate::domain::paper::{Fields, PaperKind, SampleLeaf};
use crate::lang::Lang;

/// A field: its path, with `?` behind one that is yes or no; what it means in Chinese and in English.
type Row = (&'static str, &'static str, &'static str);

/// Fields under a path.
type Group = (&'static str, &'static [Row]);

/// A field and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Where it stands: `findings[].reason`.
    pub path: String,
    /// It is yes or no.
    pub flag: bool,
    /// What it means.
    pub words: &'static str,
}

/// The fields of a paper, in the order in which it is read.
pub fn meanings(lang: Lang, kind: PaperKind) -> Vec<Meaning> {
    let groups: &[Group] = match kind {
        PaperKind::Opinion => opinion::GROUPS,
        PaperKind::FilingReport => filing::REPORT,
        PaperKind::FilingRegister => filing::REGISTER,
        PaperKind::RoutingSheet => routing_sheet::GROUPS,
        PaperKind::Checklist => working::CHECKLIST,
        PaperKind::RevisionTable => working::REVISION,
        PaperKind::MaterialList => working::MATERIALS,
        PaperKind::SupplementNotice => working::SUPPLEMENT,
        PaperKind::MeetingRecord => working::MEETING,
        PaperKind::PublicationNotice => working::PUBLICATION,
    };
    let of_group = |(under, rows): &Group| {
        let under = *under;
        rows.iter().map(move |(name, zh, en)| Meaning {
            path: format!("{under}{}", name.trim_end_matches('?')),
            flag: name.ends_with('?'),
            words: match lang {
                Lang::Zh => zh,
                Lang::En => en,
            },
        })
    };
    groups.iter().flat_map(of_group).collect()
}

/// Made-up fields of a paper: with something in every one of them, or with nothing in any.
pub fn sample(kind: PaperKind, full: bool) -> Fields {
    let meanings = meanings(Lang::Zh, kind);
    let leaves = meanings.iter().map(|one| {
        let leaf = if one.flag { SampleLeaf::Flag } else { SampleLeaf::Words(one.words) };
        (one.path.as_str(), leaf)
    });
    Fields::sample(leaves, full)
}
