//! A page as elements and lines, in one pass over its tokens, as tolerant as browsers are.
//!
//! Elements are kept in the order in which they begin, so that what is inside one is a range. Nesting is
//! bounded: what is deeper belongs to the deepest element that is told apart.

use std::collections::HashMap;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use crate::domain::document::ParagraphKind;
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::html::attribute::{attribute, hides, is_wide, number};
use crate::input::document::html::names::{Promise, Role};
use crate::input::document::html::rows::Rows;
use crate::input::document::plain;

/// Open elements that are looked through for the one that ends.
const LOOKED_THROUGH: usize = 128;

/// Names of elements that are told apart; a page has below a hundred.
const NAMES: usize = 1_000;

/// Statements about the page that are kept, and characters of each.
const STATEMENTS: (usize, usize) = (200, 300);

/// A page.
#[derive(Default)]
pub(super) struct Page {
    /// Its elements in the order in which they begin.
    pub(super) elements: Vec<Element>,
    /// Its lines.
    pub(super) lines: Vec<Line>,
    /// The title of the window.
    pub(super) window_title: String,
    /// What the page states of itself: name (in small letters) and content.
    pub(super) statements: Vec<(String, String)>,
    /// Pieces of words that the page hides.
    pub(super) hidden: usize,
    /// Pieces of words struck out.
    pub(super) struck: usize,
    /// Control characters left out.
    pub(super) controls: usize,
    /// Items whose numbers are letters, read as digits.
    pub(super) figures: usize,
}

/// An element.
pub(super) struct Element {
    /// What it is.
    pub(super) role: Role,
    /// What its names promise.
    pub(super) promise: Promise,
    /// The element it stands in; the first stands in itself.
    pub(super) parent: usize,
    /// The element behind its last.
    pub(super) end: usize,
    /// Whether lines end inside it.
    pub(super) breaks: bool,
}

/// A line: a paragraph, or a row of a table.
#[derive(Debug)]
pub(super) struct Line {
    /// Its words.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: ParagraphKind,
    /// The innermost element at its beginning.
    pub(super) element: usize,
    /// Its characters that are not blank.
    pub(super) letters: usize,
    /// Those of them that are links.
    pub(super) linked: usize,
    /// Its pictures.
    pub(super) pictures: usize,
}

impl Line {
    pub(super) fn new(element: usize, kind: ParagraphKind) -> Self {
        Self { text: String::new(), kind, element, letters: 0, linked: 0, pictures: 0 }
    }
}

impl Page {
    /// Reads the tokens of a page.
    pub(super) fn parse(words: &str) -> Result<Self, Unreadable> {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut builder = Builder::new();
        for token in Tokenizer::new_with_emitter(words, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => builder.open(&tag)?,
                Token::EndTag(tag) => builder.close(&tag.name),
                Token::String(words) => builder.words(&String::from_utf8_lossy(&words))?,
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        Ok(builder.finish())
    }
}

/// An element that has not ended.
struct Open {
    element: usize,
    name: usize,
    role: Role,
    /// Its words are not read.
    dropped: bool,
    link: bool,
    /// The number of the last item.
    items: usize,
}

struct Builder {
    page: Page,
    stack: Vec<Open>,
    names: HashMap<Vec<u8>, usize>,
    /// By name: how many are open.
    open: Vec<usize>,
    line: Line,
    /// Blanks since the last word, and whether a line of the source ended among them.
    blank: Option<bool>,
    /// The number of the item that has no words yet.
    label: Option<String>,
    tables: Vec<Rows>,
    /// The tokens up to the next end are no words.
    raw: bool,
    dropped: usize,
    links: usize,
    bytes: usize,
}

impl Builder {
    fn new() -> Self {
        let root = Element {
            role: Role::Block,
            promise: Promise::Nothing,
            parent: 0,
            end: 0,
            breaks: true,
        };
        let page = Page { elements: vec![root], ..Page::default() };
        Self {
            page,
            stack: Vec::new(),
            names: HashMap::new(),
            open: Vec::new(),
            line: Line::new(0, ParagraphKind::Body),
            blank: None,
            label: None,
            tables: Vec::new(),
            raw: false,
            dropped: 0,
            links: 0,
            bytes: 0,
        }
    }

    fn finish(mut self) -> Page {
        self.pop_to(0);
        self.flush();
        let end = self.page.elements.len();
        if let Some(root) = self.page.elements.first_mut() {
            root.end = end;
        }
        self.page
    }

    fn open(&mut self, tag: &StartTag<()>) -> Result<(), Unreadable> {
        let role = Role::of(&tag.name);
        self.raw = role == Role::Raw;
        if role.is_void() || (role == Role::Inline && tag.self_closing) {
            self.void(role, tag);
            return Ok(());
        }
        if role.parts_paragraphs() {
            self.flush();
            self.end_what_can_not_hold(role);
        }
        if self.page.elements.len() >= limits::PAGE_ELEMENTS {
            let part = "HTML".to_owned();
            return Err(Unreadable::TooLong { part, limit: limits::PAGE_ELEMENTS });
        }
        if self.stack.len() < limits::PAGE_DEPTH {
            self.push(role, tag);
        }
        Ok(())
    }

    fn push(&mut self, role: Role, tag: &StartTag<()>) {
        let element = self.page.elements.len();
        let hides = hides(tag);
        let dropped =
            hides || matches!(role, Role::Dropped | Role::Raw | Role::Struck | Role::WindowTitle);
        self.page.hidden += usize::from(hides && self.dropped == 0);
        self.page.struck += usize::from(role == Role::Struck && self.dropped == 0);
        let named = [b"id".as_slice(), b"class"].map(|name| Promise::of(attribute(tag, name)));
        let promise = *named
            .iter()
            .find(|promise| **promise != Promise::Nothing)
            .unwrap_or(&Promise::Nothing);
        let parent = self.stack.last().map_or(0, |open| open.element);
        self.page.elements.push(Element { role, promise, parent, end: element + 1, breaks: false });
        let name = self.name(&tag.name);
        if let Some(count) = self.open.get_mut(name) {
            *count += 1;
        }
        let link = role == Role::Link && tag.attributes.contains_key(b"href".as_slice());
        self.dropped += usize::from(dropped);
        self.links += usize::from(link);
        let items = number(tag, b"start").unwrap_or(1).saturating_sub(1);
        self.begin(role, element, tag);
        self.stack.push(Open { element, name, role, dropped, link, items });
    }

    /// What begins with an element besides itself: a table, its rows and cells, the number of an item.
    fn begin(&mut self, role: Role, element: usize, tag: &StartTag<()>) {
        match role {
            Role::Table => {
                if let Some(outer) = self.tables.last_mut() {
                    outer.nest();
                }
                self.tables.push(Rows::default());
            }
            Role::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.begin_row(element);
                }
            }
            Role::Cell => {
                let at = self.page.lines.len();
                let span = |name: &[u8]| number(tag, name).unwrap_or(1);
                let (columns, rows) = (span(b"colspan"), span(b"rowspan"));
                if let Some(table) = self.tables.last_mut() {
                    table.begin_cell(element, at, columns, rows);
                }
            }
            Role::Item => self.number_item(tag),
            _ => {}
        }
    }

    /// An item of a list with numbers shows its number.
    fn number_item(&mut self, tag: &StartTag<()>) {
        let Some(list) = self.stack.last_mut().filter(|open| open.role == Role::Numbered) else {
            return;
        };
        list.items = number(tag, b"value").unwrap_or(list.items.saturating_add(1));
        self.label = Some(format!("{}. ", list.items));
        let form = attribute(tag, b"type");
        self.page.figures += usize::from(!form.is_empty() && form != b"1");
    }

    fn void(&mut self, role: Role, tag: &StartTag<()>) {
        match role {
            Role::Break => {
                self.flush();
                let at = self.stack.last().map_or(0, |open| open.element);
                if let Some(element) = self.page.elements.get_mut(at) {
                    element.breaks = true;
                }
            }
            Role::Picture if self.dropped == 0 => self.line.pictures += 1,
            Role::Meta if self.page.statements.len() < STATEMENTS.0 => {
                let text = |name| String::from_utf8_lossy(attribute(tag, name)).into_owned();
                let content: String = text(b"content").chars().take(STATEMENTS.1).collect();
                self.page.statements.push((text(b"name").to_lowercase(), content));
            }
            _ => {}
        }
    }

    /// Ends open elements that can not hold one of this role: a paragraph holds no block, a row no row.
    fn end_what_can_not_hold(&mut self, role: Role) {
        if matches!(role, Role::Cell | Role::Row | Role::TablePart) && !self.tables.is_empty() {
            let ends = |open: Role| match role {
                Role::Cell => open == Role::Cell,
                Role::Row => matches!(open, Role::Cell | Role::Row),
                _ => matches!(open, Role::Cell | Role::Row | Role::TablePart),
            };
            while let Some(at) = self.nearest_grid().filter(|(_, found)| ends(*found)) {
                self.pop_to(at.0);
            }
            return;
        }
        self.end_nearest(Role::Paragraph);
        if role == Role::Item {
            self.end_nearest(Role::Item);
        }
    }

    fn nearest_grid(&self) -> Option<(usize, Role)> {
        let open = self.stack.iter().enumerate().rev().find(|(_, open)| open.role.is_grid());
        open.map(|(at, open)| (at, open.role))
    }

    /// Ends the innermost block where it has this role.
    fn end_nearest(&mut self, role: Role) {
        let mut inner = self.stack.iter().enumerate().rev().take(LOOKED_THROUGH);
        let block = inner.find(|(_, open)| open.role.parts_paragraphs());
        if let Some((at, _)) = block.filter(|(_, open)| open.role == role) {
            self.pop_to(at);
        }
    }

    fn close(&mut self, name: &[u8]) {
        self.raw = false;
        let role = Role::of(name);
        if role.parts_paragraphs() {
            self.flush();
        }
        let Some(&id) = self.names.get(name) else { return };
        if self.open.get(id).is_none_or(|count| *count == 0) {
            return;
        }
        let mut found = None;
        for (at, open) in self.stack.iter().enumerate().rev().take(LOOKED_THROUGH) {
            if open.name == id {
                found = Some(at);
                break;
            }
            // An end tag inside a cell never ends what the table stands in.
            if open.role == Role::Table || (open.role == Role::Cell && !role.is_grid()) {
                break;
            }
        }
        if let Some(at) = found {
            self.pop_to(at);
        }
    }

    /// Ends all elements from this place of the stack on.
    fn pop_to(&mut self, at: usize) {
        while self.stack.len() > at {
            let role = self.stack.last().map_or(Role::Inline, |open| open.role);
            if role.parts_paragraphs() {
                self.flush();
            }
            let Some(open) = self.stack.pop() else { return };
            self.dropped -= usize::from(open.dropped);
            self.links -= usize::from(open.link);
            if let Some(count) = self.open.get_mut(open.name) {
                *count -= 1;
            }
            let end = self.page.elements.len();
            if let Some(element) = self.page.elements.get_mut(open.element) {
                element.end = end;
            }
            match role {
                Role::Item => self.label = None,
                Role::Row => self.end_row(),
                Role::Table => {
                    self.end_row();
                    self.tables.pop();
                }
                _ => {}
            }
        }
    }

    fn end_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.end_row(&mut self.page.lines);
        }
    }

    fn words(&mut self, words: &str) -> Result<(), Unreadable> {
        let top = self.stack.last().map(|open| open.role);
        if top == Some(Role::WindowTitle) && self.page.window_title.is_empty() {
            self.page.window_title = words.trim().chars().take(STATEMENTS.1).collect();
        }
        if self.dropped > 0 || self.raw {
            return Ok(());
        }
        self.bytes += words.len();
        if self.bytes > limits::DOCUMENT_WORDS {
            return Err(Unreadable::TooManyWords { limit: limits::DOCUMENT_WORDS });
        }
        let keeps_lines = top == Some(Role::Preformatted);
        for letter in words.chars() {
            if keeps_lines && letter == '\n' {
                self.flush();
            } else if letter.is_ascii_whitespace() {
                self.blank = Some(letter == '\n' || self.blank.unwrap_or(false));
            } else if plain::is_control(letter) {
                self.page.controls += 1;
            } else {
                self.letter(letter);
            }
        }
        Ok(())
    }

    fn letter(&mut self, letter: char) {
        let blank = self.blank.take();
        if self.line.letters == 0 {
            self.line.element = self.stack.last().map_or(0, |open| open.element);
            self.line.text = self.label.take().unwrap_or_default();
        } else if let Some(line_ended) = blank {
            let last = self.line.text.chars().next_back().unwrap_or(' ');
            // A source line that ends between two 汉字 is no blank between them.
            if !(line_ended && is_wide(last) && is_wide(letter)) {
                self.line.text.push(' ');
            }
        }
        self.line.text.push(letter);
        if !letter.is_whitespace() {
            self.line.letters += 1;
            self.line.linked += usize::from(self.links > 0);
        }
    }

    /// The line ends.
    fn flush(&mut self) {
        self.blank = None;
        if self.line.letters == 0 && self.line.pictures == 0 {
            return;
        }
        let mut line = std::mem::replace(&mut self.line, Line::new(0, ParagraphKind::Body));
        if line.letters == 0 {
            line.element = self.stack.last().map_or(0, |open| open.element);
            line.text.clear();
        }
        let heading = self.stack.iter().rev().take(8).find_map(|open| match open.role {
            Role::Heading(level) => Some(level),
            _ => None,
        });
        line.kind = heading.map_or(ParagraphKind::Body, ParagraphKind::Heading);
        line.text = line.text.trim().into();
        self.page.lines.push(line);
    }

    /// A number for the name of an element.
    fn name(&mut self, name: &[u8]) -> usize {
        if let Some(&id) = self.names.get(name) {
            return id;
        }
        let id = self.names.len();
        if id < NAMES {
            self.names.insert(name.to_vec(), id);
            self.open.push(0);
        }
        id
    }
}
