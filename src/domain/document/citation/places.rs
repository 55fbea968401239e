//! Where a citation stands in its own document, and where the part is that it names.
//!
//! The tree of the document says both. Attachments have articles of their own: inside one, 第三条 is its third.

use std::collections::BTreeMap;

use crate::domain::document::{Document, Node, NodeKind, Numbering, Ordinal, Span, numeral};

use super::numbered::{INSTRUMENT, Id, Numbered};
use super::{Lack, Level, Place, Provision};

/// The parts of a document by their numbers.
pub(super) struct Places<'a> {
    document: &'a Document,
    /// What each node is, by its place among the nodes.
    spots: Vec<Numbers>,
    parts: Numbered,
    /// The articles in the order of the text.
    articles: Vec<usize>,
    /// 一, 二: the sections of a text that has no articles.
    sections: BTreeMap<&'a str, usize>,
    /// （一） of such a text, where they are counted through it.
    bracketed: BTreeMap<u32, usize>,
    ready: bool,
}

/// What a node is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spot {
    /// What numbers its articles by itself: the instrument, an attachment, a notice.
    scope: Id,
    /// Article and what is below it, or book and what is below it down to the section.
    provision: Provision,
    /// 编 to 节 around it.
    groups: Provision,
}

/// The same, as parts. What has no number is its scope.
#[derive(Clone, Copy)]
struct Numbers {
    scope: Id,
    provision: Id,
    groups: Id,
}

impl Numbers {
    fn of(scope: Id) -> Self {
        Self { scope, provision: scope, groups: scope }
    }
}

impl<'a> Places<'a> {
    /// Nothing is looked at before it is asked for: most texts cite only others.
    pub(super) fn new(document: &'a Document) -> Self {
        Self {
            document,
            spots: Vec::new(),
            parts: Numbered::new(0),
            articles: Vec::new(),
            sections: BTreeMap::new(),
            bracketed: BTreeMap::new(),
            ready: false,
        }
    }

    fn prepare(&mut self) {
        if std::mem::replace(&mut self.ready, true) {
            return;
        }
        let document = self.document;
        self.spots.reserve(document.nodes.len());
        self.parts = Numbered::new(document.nodes.len());
        for (index, node) in document.nodes.iter().enumerate() {
            let outer = node.parent.and_then(|parent| self.spots.get(parent)).copied();
            let spot = self.numbers(index, node, outer.unwrap_or(Numbers::of(INSTRUMENT)));
            self.spots.push(spot);
        }
        if self.articles.is_empty() {
            let labels = document.clauses.iter().enumerate();
            let numbered = document.nodes.iter().enumerate().filter_map(|(index, node)| {
                let bracketed = node.kind == NodeKind::Heading(Numbering::Bracketed);
                node.number.filter(|_| bracketed).map(|number| (number.number, index))
            });
            for (number, index) in numbered {
                self.bracketed.entry(number).or_insert(index);
            }
            self.sections = labels.map(|(index, clause)| (clause.label.as_str(), index)).collect();
        }
    }

    fn numbers(&mut self, index: usize, node: &Node, outer: Numbers) -> Numbers {
        if matches!(node.kind, NodeKind::Attachment | NodeKind::Notice) {
            return Numbers::of(self.parts.apart());
        }
        let (Some(level), Some(number)) = (level_of(node.kind), node.number) else { return outer };
        let Numbers { scope, .. } = outer;
        if level < Level::Article {
            let around = self.parts.above(outer.groups, level);
            let groups = self.parts.enter(around, level, number, index);
            self.parts.enter(scope, level, number, index);
            return Numbers { groups, ..Numbers::of(scope) };
        }
        if level == Level::Article {
            self.articles.push(index);
            return Numbers { provision: self.parts.enter(scope, level, number, index), ..outer };
        }
        if outer.provision == scope {
            return outer;
        }
        self.parts.count(outer.provision, level);
        let around = self.parts.above(outer.provision, level);
        let provision = self.parts.enter(around, level, number, index);
        if level > Level::Paragraph {
            self.without_paragraph(scope, provision, index);
        }
        Numbers { provision, ..outer }
    }

    /// 第三条第（一）项, as an item is cited where the article has one 款.
    fn without_paragraph(&mut self, scope: Id, part: Id, index: usize) {
        let provision = self.parts.provision(part);
        let [article, paragraph, item, below] =
            [Level::Article, Level::Paragraph, Level::Item, Level::SubItem]
                .map(|level| provision.at(level));
        let (Some(article), Some(_), Some(item)) = (article, paragraph, item) else { return };
        let article = self.parts.enter(scope, Level::Article, article, index);
        let item = self.parts.enter(article, Level::Item, item, index);
        if let Some(below) = below {
            self.parts.enter(item, Level::SubItem, below, index);
        }
    }

    /// What stands at a byte.
    pub(super) fn spot_at(&mut self, at: usize) -> Spot {
        self.prepare();
        let index = self.node_at(at);
        let Some(&numbers) = index.and_then(|index| self.spots.get(index)) else {
            return Spot::default();
        };
        let Numbers { scope, provision, groups } = numbers;
        let [provision, groups] = [provision, groups].map(|id| self.parts.provision(id));
        Spot { scope, provision, groups }
    }

    fn node_at(&self, at: usize) -> Option<usize> {
        let nodes = &self.document.nodes;
        let mut index = nodes.partition_point(|node| node.span.start <= at).checked_sub(1)?;
        while let Some(node) = nodes.get(index) {
            if at < node.span.end {
                return Some(index);
            }
            index = node.parent?;
        }
        None
    }

    /// Whether the text has articles there.
    pub(super) fn has_articles(&mut self, spot: Spot) -> bool {
        self.prepare();
        let scoped =
            |index: &usize| self.spots.get(*index).is_some_and(|one| one.scope == spot.scope);
        if spot.scope == INSTRUMENT {
            !self.articles.is_empty()
        } else {
            self.articles.iter().any(scoped)
        }
    }

    /// Where a part is, or what is lacking.
    pub(super) fn find(&mut self, spot: Spot, provision: Provision) -> Result<Place, Lack> {
        self.prepare();
        let scopes = [spot.scope, INSTRUMENT];
        let found = scopes.iter().find_map(|scope| self.parts.node(*scope, provision));
        if let Some(node) = found {
            return Ok(self.place(node));
        }
        if let Some(section) = self.section(provision) {
            return Ok(section);
        }
        // An article of one 款 whose tree does not name it.
        if let Some(article) = provision.at(Level::Article)
            && provision.at(Level::Paragraph).is_some_and(|one| one.number == 1)
        {
            let whole = Provision::of(Level::Article, article);
            let bare = Level::ALL
                .iter()
                .filter(|level| **level > Level::Paragraph)
                .fold(whole, |bare, level| {
                    provision.at(*level).map_or(bare, |number| bare.with(*level, number))
                });
            let whole = self.parts.find(spot.scope, whole);
            let none = whole.is_none_or(|one| self.parts.counted(one, Level::Paragraph) == 0);
            if none && let Some(node) = self.parts.node(spot.scope, bare) {
                return Ok(self.place(node));
            }
        }
        Err(self.lack(spot, provision))
    }

    /// 第三条 of a text that has sections instead of articles: its third section.
    fn section(&self, provision: Provision) -> Option<Place> {
        let article = provision.at(Level::Article).filter(|_| self.articles.is_empty())?;
        match self.sections.get(numeral::write(article.number).as_str()) {
            Some(clause) => Some(Place { clause: *clause, node: None }),
            None => self.bracketed.get(&article.number).map(|node| self.place(*node)),
        }
    }

    fn lack(&self, spot: Spot, cited: Provision) -> Lack {
        let missing = Lack::NoPart(cited);
        let Some(article) = cited.at(Level::Article) else { return missing };
        let mut outer = Provision::of(Level::Article, article);
        for level in [Level::Paragraph, Level::Item, Level::SubItem] {
            let Some(number) = cited.at(level) else { continue };
            let Some(node) = self.parts.node(spot.scope, outer) else { return missing };
            let inner = outer.with(level, number);
            if self.parts.find(spot.scope, inner).is_some() {
                outer = inner;
                continue;
            }
            let whole = self.spots.get(node).map(|spot| spot.provision);
            let count = whole.map_or(0, |whole| self.parts.counted(whole, level));
            // An article without 款 in its tree is one 款.
            let least = u32::from(level == Level::Paragraph);
            return Lack::Fewer { cited, has: count.max(least) };
        }
        missing
    }

    fn place(&self, node: usize) -> Place {
        let start = self.document.nodes.get(node).map_or(0, |node| node.span.start);
        let clauses = &self.document.clauses;
        let clause = clauses.partition_point(|clause| clause.span.start <= start);
        Place { clause: clause.saturating_sub(1), node: Some(node) }
    }

    /// Whether a text without articles has a section that is cited as this article: 一、 or （一）.
    pub(super) fn has_section(&self, cited: Provision) -> bool {
        self.section(cited).is_some()
    }

    /// The words of the 款 that an item at a byte belongs to, before its items.
    pub(super) fn lead_in(&mut self, at: usize) -> Option<Span> {
        self.prepare();
        let mut index = self.node_at(at)?;
        let mut inside = false;
        while let Some(node) = self.document.nodes.get(index) {
            match node.kind {
                NodeKind::Paragraph => return inside.then_some(node.own),
                NodeKind::Item => inside = true,
                _ => {}
            }
            index = node.parent?;
        }
        None
    }

    /// The last part of a level before a spot, `back` parts away.
    pub(super) fn before(
        &mut self,
        spot: Spot,
        level: Level,
        back: u32,
    ) -> Result<Provision, Option<Lack>> {
        let here = spot.provision;
        let article = here.at(Level::Article).ok_or(None)?;
        if level == Level::Article {
            return self.article_before(spot, article, back).ok_or(Some(Lack::NothingBefore));
        }
        // An article whose tree names no 款 is one 款.
        let number = here.at(level).map_or(1, |number| number.number);
        match number.checked_sub(back).filter(|number| *number > 0) {
            Some(number) => Ok(here.with(level, Ordinal { number, branch: None })),
            None => Err(Some(Lack::NothingBefore)),
        }
    }

    fn article_before(&mut self, spot: Spot, article: Ordinal, back: u32) -> Option<Provision> {
        self.prepare();
        let here = self.parts.node(spot.scope, Provision::of(Level::Article, article))?;
        let at = self.articles.binary_search(&here).ok()?;
        let before = at.checked_sub(usize::try_from(back).ok()?)?;
        let spot_before = self.spots.get(*self.articles.get(before)?)?;
        (spot_before.scope == spot.scope).then(|| self.parts.provision(spot_before.provision))
    }
}

impl Spot {
    /// The article and what is below it down to a level.
    pub(super) fn down_to(&self, level: Level) -> Option<Provision> {
        let whole = if level < Level::Article { self.groups } else { self.provision };
        whole.at(level)?;
        let mut part = Provision::default();
        for outer in Level::ALL.into_iter().filter(|outer| *outer <= level) {
            if let Some(number) = whole.at(outer) {
                part = part.with(outer, number);
            }
        }
        Some(part)
    }
}

fn level_of(kind: NodeKind) -> Option<Level> {
    Some(match kind {
        NodeKind::Book => Level::Book,
        NodeKind::SubBook => Level::SubBook,
        NodeKind::Chapter => Level::Chapter,
        NodeKind::Section => Level::Section,
        NodeKind::Article => Level::Article,
        NodeKind::Paragraph => Level::Paragraph,
        NodeKind::Item => Level::Item,
        NodeKind::SubItem => Level::SubItem,
        _ => return None,
    })
}
