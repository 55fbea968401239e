//! XML as a tree of elements, so that no writer glues tags together.
//!
//! It must never let a text become a tag, nor a character into a file that XML 1.0 forbids.

use std::fmt::Display;

/// An element with its attributes and what is in it.
#[derive(Clone, Debug)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// An element without anything.
pub(super) fn element(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

/// An element whose only attribute is `w:val`, as most of WordprocessingML are.
pub(super) fn value(name: &'static str, value: impl Display) -> Element {
    element(name).with("w:val", value)
}

impl Element {
    /// With one more attribute.
    pub(super) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// With one more child.
    pub(super) fn child(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// With these children.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// With one more text.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.children.push(Node::Text(text.to_owned()));
        self
    }

    /// Nothing is in it, and it has no attribute.
    pub(super) fn is_bare(&self) -> bool {
        self.attributes.is_empty() && self.children.is_empty()
    }

    /// A whole part of a package, in UTF-8.
    pub(super) fn into_part(self) -> Vec<u8> {
        let mut out =
            String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        self.write(&mut out);
        out.into_bytes()
    }

    /// A whole file that people read too: each element on a line of its own, but for those that hold a text.
    pub(super) fn into_lines(self) -> String {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        self.write_lines(0, &mut out);
        out
    }

    /// Part of a file of which the rest is written elsewhere, so deep in it.
    pub(super) fn lines(&self, depth: usize) -> String {
        let mut out = String::new();
        self.write_lines(depth, &mut out);
        out
    }

    /// How many elements and texts are in it, those inside of them not counted.
    pub(super) fn size(&self) -> usize {
        self.children.len()
    }

    fn write_lines(&self, depth: usize, out: &mut String) {
        let is_element = |child: &Node| matches!(child, Node::Element(_));
        out.push_str(&"  ".repeat(depth));
        if self.children.is_empty() || !self.children.iter().all(is_element) {
            self.write(out);
        } else {
            self.open(out);
            out.push_str(">\n");
            for child in &self.children {
                if let Node::Element(element) = child {
                    element.write_lines(depth + 1, out);
                }
            }
            out.push_str(&"  ".repeat(depth));
            self.close(out);
        }
        out.push('\n');
    }

    fn open(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }

    fn close(&self, out: &mut String) {
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }

    // The depth is that of our own builders, about ten; input adds texts, never levels.
    fn write(&self, out: &mut String) {
        self.open(out);
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => escape(text, out),
            }
        }
        self.close(out);
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() && !matches!(c, '\t' | '\n') => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        let part =
            value("w:t", "\"<b>\"").text("a<b>&amp;\u{0}\u{b}\u{1f}\u{7f}\u{ffff}乙").into_part();
        let text = String::from_utf8(part).unwrap();
        assert!(
            text.ends_with("<w:t w:val=\"&quot;&lt;b&gt;&quot;\">a&lt;b&gt;&amp;amp;乙</w:t>"),
            "{text}"
        );
    }
}
