//! What elements of a page are, by their names, and what the names that sites give to them promise.

/// What an element does to the words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Runs along with the words round it.
    Inline,
    /// A link, when it leads somewhere.
    Link,
    /// Words struck out.
    Struck,
    /// A paragraph: it ends where another block begins.
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// A block of words, or of blocks.
    Block,
    /// A block whose line ends are those of its words.
    Preformatted,
    /// A list with numbers.
    Numbered,
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// A part of a table.
    TablePart,
    /// A row of a table.
    Row,
    /// A cell of a row.
    Cell,
    /// What a page has besides its article.
    Furniture,
    /// Words that nobody sees, or that are no words of the page.
    Dropped,
    /// The same, and the tokens up to its end are its words.
    Raw,
    /// 标题 of the page's window, which no reader of the page sees.
    WindowTitle,
    /// A line end.
    Break,
    /// A picture.
    Picture,
    /// A frame, which holds another page.
    Frame,
    /// A statement about the page.
    Meta,
    /// No words and no end.
    Void,
}

impl Role {
    /// The role of an element of that name.
    pub(super) fn of(name: &[u8]) -> Self {
        match name {
            b"a" => Self::Link,
            b"del" | b"s" | b"strike" => Self::Struck,
            b"p" => Self::Paragraph,
            b"h1" => Self::Heading(1),
            b"h2" => Self::Heading(2),
            b"h3" => Self::Heading(3),
            b"h4" => Self::Heading(4),
            b"h5" => Self::Heading(5),
            b"h6" => Self::Heading(6),
            b"div" | b"section" | b"article" | b"main" | b"body" | b"html" | b"center" | b"ul"
            | b"dl" | b"form" | b"fieldset" | b"blockquote" | b"header" | b"caption" | b"dir"
            | b"address" | b"figure" | b"figcaption" | b"details" | b"summary" | b"hgroup" => {
                Self::Block
            }
            b"pre" | b"listing" => Self::Preformatted,
            b"ol" => Self::Numbered,
            b"li" | b"dt" | b"dd" => Self::Item,
            b"table" => Self::Table,
            b"thead" | b"tbody" | b"tfoot" => Self::TablePart,
            b"tr" => Self::Row,
            b"td" | b"th" => Self::Cell,
            b"nav" | b"footer" | b"aside" => Self::Furniture,
            b"iframe" | b"script" | b"style" | b"textarea" | b"noscript" | b"xmp" | b"noembed"
            | b"noframes" => Self::Raw,
            b"title" => Self::WindowTitle,
            b"select" | b"button" | b"object" | b"svg" | b"math" | b"canvas" | b"video"
            | b"audio" | b"template" | b"rt" | b"rp" | b"datalist" | b"map" => Self::Dropped,
            b"br" | b"hr" => Self::Break,
            b"img" | b"embed" => Self::Picture,
            b"frame" => Self::Frame,
            b"meta" => Self::Meta,
            b"input" | b"link" | b"base" | b"col" | b"area" | b"source" | b"track" | b"wbr"
            | b"param" => Self::Void,
            _ => Self::Inline,
        }
    }

    /// Whether it has no end tag.
    pub(super) fn is_void(self) -> bool {
        matches!(self, Self::Break | Self::Picture | Self::Frame | Self::Meta | Self::Void)
    }

    /// Whether words before it and in it are different paragraphs.
    pub(super) fn parts_paragraphs(self) -> bool {
        !matches!(
            self,
            Self::Inline
                | Self::Link
                | Self::Struck
                | Self::Dropped
                | Self::Raw
                | Self::WindowTitle
                | Self::Picture
                | Self::Frame
                | Self::Meta
                | Self::Void
        )
    }

    /// Whether it is part of the grid of a table.
    pub(super) fn is_grid(self) -> bool {
        matches!(self, Self::Table | Self::TablePart | Self::Row | Self::Cell)
    }
}

/// What the names of an element (its `id` and `class`) promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Promise {
    /// Nothing.
    #[default]
    Nothing,
    /// The words of an article: names that the programs behind government sites give to it.
    Article,
    /// Furniture of the page.
    Furniture,
}

/// Names of articles, in small letters without marks between words.
const ARTICLES: [&str; 26] = [
    "zoom",
    "zoomcon",
    "trseditor",
    "viewtrseditor",
    "ucapcontent",
    "pagescontent",
    "articlecontent",
    "articlecon",
    "articlebody",
    "newscontent",
    "newscon",
    "contenttext",
    "textcontent",
    "detailcontent",
    "contentdetail",
    "conttext",
    "conttxt",
    "xxgkcontent",
    "govcontent",
    "mainarticle",
    "detailtext",
    "infocontent",
    "vsbcontent",
    "wpvisualcontent",
    "wparticlecontent",
    "artcontent",
];

/// Beginnings of words in names of furniture.
const FURNITURE: [&str; 22] = [
    "foot",
    "nav",
    "menu",
    "breadcrumb",
    "crumb",
    "share",
    "sidebar",
    "copyright",
    "friendlink",
    "toolbar",
    "pagination",
    "pager",
    "print",
    "qrcode",
    "ewm",
    "banner",
    "searchbox",
    "related",
    "recommend",
    "weizhi",
    "dangqian",
    "bottombar",
];

impl Promise {
    /// What this `id` or `class` promises.
    pub(super) fn of(names: &[u8]) -> Self {
        let mut promise = Self::Nothing;
        for name in names.split(u8::is_ascii_whitespace).take(16) {
            let plain: String = name
                .iter()
                .filter(|byte| byte.is_ascii_alphabetic())
                .map(|byte| char::from(byte.to_ascii_lowercase()))
                .take(32)
                .collect();
            if ARTICLES.contains(&plain.as_str()) {
                return Self::Article;
            }
            if FURNITURE.iter().any(|word| plain.starts_with(word)) {
                promise = Self::Furniture;
            }
        }
        promise
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_marks() {
        assert_eq!(Promise::of(b"view TRS_Editor trs_paper_default"), Promise::Article);
        assert_eq!(Promise::of(b"UCAP-CONTENT"), Promise::Article);
        assert_eq!(Promise::of(b"footer-box clearfix"), Promise::Furniture);
        assert_eq!(Promise::of(b"content"), Promise::Nothing);
    }
}
