//! 机关: who issues a text, who interprets it.
//!
//! A name is believed only where it ends as names of organs do; a person who signs is none.

use crate::domain::document::head::closed_up;
use crate::domain::document::particulars::sentence;
use crate::domain::document::{Named, Node, NodeKind, Span};

/// How names of organs and bodies end.
const ENDS: [&str; 44] = [
    "政府",
    "办公厅",
    "办公室",
    "委员会",
    "委",
    "局",
    "厅",
    "部",
    "署",
    "院",
    "会",
    "办",
    "处",
    "指挥部",
    "领导小组",
    "工作组",
    "专班",
    "中心",
    "所",
    "站",
    "队",
    "支队",
    "总队",
    "公司",
    "集团",
    "法院",
    "检察院",
    "街道",
    "银行",
    "大学",
    "学院",
    "学校",
    "联合会",
    "协会",
    "总工会",
    "联席会议",
    "馆",
    "园区",
    "开发区",
    "管委会",
    "支行",
    "社",
    "医院",
    "台",
];

/// Longest name.
const NAME_CHARS: usize = 40;

/// Whether a name ends as names of organs do.
pub(super) fn is_organ(name: &str) -> bool {
    let length = name.chars().count();
    (2..=NAME_CHARS).contains(&length)
        && !name.contains(['，', '。', '：', '《', '”'])
        && ENDS.iter().any(|end| name.ends_with(end))
}

/// Who issues it: by the red head, the title, or the signature.
pub(super) fn issuers(words: &str, nodes: &[Node]) -> Vec<Named> {
    let mut found = Vec::new();
    for node in nodes {
        match node.kind {
            NodeKind::Front => red_head(words, node, &mut found),
            NodeKind::Title if node.own.start == first_title(nodes) => {
                by_title(words, node, &mut found);
            }
            NodeKind::Signer if found.is_empty() || signed_first(nodes, node) => {
                each_line(words, node.own, |line, span| names(line, span, &mut found));
            }
            _ => {}
        }
    }
    found
}

fn first_title(nodes: &[Node]) -> usize {
    nodes.iter().find(|node| node.kind == NodeKind::Title).map_or(usize::MAX, |node| node.own.start)
}

/// Whether a signer is one of the first signature.
fn signed_first(nodes: &[Node], node: &Node) -> bool {
    let first = nodes.iter().position(|node| node.kind == NodeKind::Signature);
    node.parent == first
}

/// 发文机关标志: `辛口镇人民政府文件`.
fn red_head(words: &str, node: &Node, found: &mut Vec<Named>) {
    each_line(words, node.own, |line, span| {
        let bare = line.strip_suffix("文件").or_else(|| line.strip_suffix('令'));
        if let Some(bare) = bare {
            names(bare, Span::new(span.start, span.start + bare.len()), found);
        }
    });
}

/// What stands before 关于, or before the kind of document: `辛口镇人民政府通告`.
fn by_title(words: &str, node: &Node, found: &mut Vec<Named>) {
    let title = node.own.of(words);
    let kinds = ["令", "公告", "通告", "通知", "决定", "意见", "办法", "规定", "细则"];
    let bare = title.trim_end();
    let before = match title.find("关于").or_else(|| title.find("印发")) {
        Some(about) => title.get(..about),
        None => kinds.iter().find_map(|kind| bare.strip_suffix(kind)),
    };
    let Some(before) = before else { return };
    each_line(words, Span::new(node.own.start, node.own.start + before.len()), |line, span| {
        names(line, span, found);
    });
}

/// The names on a line: parted by wide spaces or 、.
fn names(line: &str, span: Span, found: &mut Vec<Named>) {
    let whole = closed_up(line);
    let parts: Vec<&str> =
        line.split(['\u{3000}', ' ', '、', '\t']).filter(|part| !part.is_empty()).collect();
    let several = parts.len() > 1 && parts.iter().all(|part| is_organ(part));
    let mut add = |name: String, span: Span| {
        if is_organ(&name) && !found.iter().any(|one| one.name == name) {
            found.push(Named { name, span });
        }
    };
    if !several {
        add(whole.split_whitespace().collect(), span);
        return;
    }
    let mut from = 0;
    for part in parts {
        let at = line.get(from..).and_then(|rest| rest.find(part)).map_or(from, |at| from + at);
        from = at + part.len();
        add(part.to_owned(), Span::new(span.start + at, span.start + from));
    }
}

/// Each line of a stretch, trimmed, with where it stands.
pub(super) fn each_line(words: &str, span: Span, mut take: impl FnMut(&str, Span)) {
    let mut at = span.start;
    for part in span.of(words).split_inclusive('\n') {
        let text = part.trim();
        let start = at + (part.len() - part.trim_start().len());
        at += part.len();
        if !text.is_empty() {
            take(text, Span::new(start, start + text.len()));
        }
    }
}

/// 解释权: 由…负责解释.
pub(super) fn interpreter(words: &str) -> Option<Named> {
    let last = sentence::places(words, "解释").filter_map(|at| {
        let before = sentence::before(words, at);
        let bare = before.strip_suffix("负责").unwrap_or(before);
        let by = bare.rfind('由')? + '由'.len_utf8();
        let name = bare.get(by..)?;
        let start = at - before.len() + by;
        let named: String = name.split_whitespace().collect();
        let fits =
            (2..=NAME_CHARS).contains(&named.chars().count()) && !named.contains(['，', '。']);
        let lawful = before.len() != bare.len() || is_organ(&named);
        (fits && lawful).then(|| Named { name: named, span: Span::new(start, start + name.len()) })
    });
    last.last()
}
