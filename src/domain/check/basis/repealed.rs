//! 失效的和尚未施行的依据: what does not hold on the day of the text.

use super::{Found, Given, articles_of, cited, is_unsure};
use crate::domain::check::suspicion::{Detail, MovedArticle};
use crate::domain::document::citation::Citation;
use crate::domain::law::{Library, Standing, Statute};

/// What is cited and was repealed, with what stands in its place.
pub(super) fn stale(given: &Given<'_>) -> Vec<Found> {
    let named = |citation: &Citation| citation.title.is_some() || citation.bare;
    cited(given)
        .filter(|(citation, ..)| named(citation))
        .filter_map(|(citation, _, statute)| {
            let Standing::Repealed(repeal) = statute.in_force_on(given.day) else { return None };
            let detail = Detail::Repealed {
                title: statute.title.clone(),
                on: repeal.on,
                by: repeal.by.clone(),
                basis: repeal.basis.clone(),
                moved: moved(given.library, statute, citation),
                certainty: statute.certainty.clone(),
            };
            Some(Found { span: citation.span, detail, light: is_unsure(&statute.certainty) })
        })
        .collect()
}

/// What is cited and holds only from a later day on.
pub(super) fn not_yet(given: &Given<'_>) -> Vec<Found> {
    cited(given)
        .filter(|(citation, ..)| citation.title.is_some() || citation.bare)
        .filter_map(|(citation, _, statute)| {
            if statute.in_force_on(given.day) != Standing::NotYet || is_planned(given, citation) {
                return None;
            }
            let from = statute.versions.first().and_then(|first| first.in_force);
            let detail = Detail::NotYet { title: statute.title.clone(), from };
            Some(Found { span: citation.span, detail, light: is_unsure(&statute.certainty) })
        })
        .collect()
}

/// Whether a text speaks of it as of something to come: 即将施行的《…》, 《…》施行后.
fn is_planned(given: &Given<'_>, citation: &Citation) -> bool {
    let words = &given.document.words;
    let behind = super::place::after(words, citation.span.end);
    let before = super::place::before(words, citation.span.start);
    let near = behind.get(..behind.find(['，', '。', '；', '\n']).unwrap_or(behind.len()));
    let to_come =
        ["即将施行的", "将施行的", "将于", "贯彻实施", "学习宣传", "宣传贯彻", "学习贯彻"];
    near.is_some_and(|near| {
        ["施行后", "实施后", "生效后", "起施行", "起实施", "施行之日", "实施之日"]
            .iter()
            .any(|word| near.contains(word))
    }) || to_come.iter().any(|word| before.trim_end_matches('《').ends_with(word))
}

/// Where the cited articles of a repealed statute are in what stands in its place.
pub(super) fn moved(library: &Library, old: &Statute, citation: &Citation) -> Vec<MovedArticle> {
    let heirs = old.repealed.iter().flat_map(|repeal| &repeal.by);
    let tables = heirs
        .filter_map(|heir| library.statutes().named(heir))
        .flat_map(|heir| heir.renumbered.iter().map(move |table| (heir, table)))
        .filter(|(_, table)| table.of.as_deref() == Some(old.title.as_str()));
    let numbers: Vec<u32> = articles_of(citation).map(|(number, _)| number.number).collect();
    tables
        .flat_map(|(heir, table)| table.moves.iter().map(move |one| (heir, one)))
        .filter(|(_, one)| numbers.contains(&one.from))
        .map(|(heir, one)| MovedArticle {
            from: one.from,
            title: heir.title.clone(),
            to: one.to.clone(),
            topic: one.topic.clone(),
        })
        .collect()
}
