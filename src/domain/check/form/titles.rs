//! 标题: a title that calls a document what it can not be, says not what it is, or bears the name of a higher place.

use super::{Asked, FormFault, Raised, raised};
use crate::domain::document::{Irregularity, NodeKind};

/// How titles end that say what kind of paper it is; 文种 of 党政机关公文处理工作条例第八条, and what instruments are called.
const KINDS: [&str; 46] = [
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示",
    "批复", "议案", "函", "纪要", "办法", "规定", "细则", "规则", "规程", "条例", "方案", "规划",
    "计划", "措施", "政策", "标准", "清单", "目录", "指南", "要点", "纲要", "预案", "章程", "制度",
    "准则", "安排", "条", "说明", "解释", "答复", "建议", "草案", "稿", "提示",
];

/// Who may call an instrument 条例: congresses and the State Council (立法法; 规章制定程序条例第七条), and the Party.
const MAY_CALL: [&str; 6] =
    ["人民代表大会", "人大常委会", "国务院令", "国务院第", "中共中央", "中央军事委员会"];

/// How a township is named in the name of its government.
const TOWNSHIPS: [&str; 4] = ["镇人民政府", "乡人民政府", "街道办事处", "镇政府"];

/// What is odd about the title.
pub(super) fn title_form(asked: &Asked<'_>) -> Vec<Raised> {
    let document = asked.document();
    if document.irregularities.contains(&Irregularity::TitleMissing) {
        return vec![raised(asked.title_span(), FormFault::TitleMissing, true)];
    }
    let Some(title) = asked.title() else { return Vec::new() };
    let span = asked.title_span();
    let mut found = Vec::new();
    if bare(title).ends_with("条例") && !may_call(asked) {
        let fault = FormFault::CalledStatute { title: title.to_owned() };
        found.push(raised(span, fault, false));
    }
    if title.contains("关于") && !KINDS.iter().any(|kind| bare(title).ends_with(kind)) {
        found.push(raised(span, FormFault::KindMissing { title: title.to_owned() }, true));
    }
    if let Some((place, issuer)) = higher(asked, title) {
        found.push(raised(span, FormFault::HigherPlace { place, issuer }, true));
    }
    found
}

/// A title without what stands in brackets behind it: （试行）.
fn bare(title: &str) -> &str {
    let mut title = title.trim();
    while let Some(open) = title
        .strip_suffix(['）', ')', '】', '〕'])
        .and_then(|rest| rest.rfind(['（', '(', '【', '〔']))
    {
        title = title.get(..open).unwrap_or_default().trim_end();
    }
    title.trim_end_matches(['》', '”'])
}

/// Whether the text says of itself that someone made it who may call it 条例.
fn may_call(asked: &Asked<'_>) -> bool {
    let document = asked.document();
    let says = [NodeKind::TitleNote, NodeKind::Front, NodeKind::Notice, NodeKind::Number];
    let told = document.nodes.iter().filter(|node| says.contains(&node.kind));
    let mut words = told.map(|node| node.span.of(&document.words));
    let issued = |name: &str| {
        ["人民代表大会", "常务委员会", "国务院", "中央"]
            .iter()
            .any(|organ| name.starts_with(organ) || name.ends_with(organ))
    };
    words.any(|words| MAY_CALL.iter().any(|word| words.contains(word)))
        || document.particulars.issuers.iter().any(|one| issued(&one.name))
}

/// The name of a higher place at the head of the title of a township's document, and the township. A department or a
/// government speaks for all of its place; a township does not speak for the district.
fn higher(asked: &Asked<'_>, title: &str) -> Option<(String, String)> {
    let recorded = asked.around.facts.and_then(|facts| facts.organ.as_deref());
    let issuers = asked.document().particulars.issuers.iter().map(|one| one.name.as_str());
    let issuer = recorded
        .into_iter()
        .chain(issuers)
        .find(|name| TOWNSHIPS.iter().any(|township| name.contains(township)))?;
    let end = TOWNSHIPS.iter().filter_map(|township| issuer.find(township)).min()?;
    let own = issuer.get(..end)?;
    let upper = own.rfind(['市', '区', '县', '旗', '州'])?;
    let upper_end = upper + own.get(upper..)?.chars().next().map_or(0, char::len_utf8);
    let (above, township) = own.split_at_checked(upper_end)?;
    if township.is_empty() || title.contains(township) {
        return None;
    }
    let last = above.trim_end_matches(['市', '区', '县', '旗', '州']);
    let last = last
        .rfind(['省', '市', '州'])
        .map_or(above, |at| above.get(at + '市'.len_utf8()..).unwrap_or(above));
    let heads = [above, last];
    let place = heads.into_iter().find(|head| !head.is_empty() && title.starts_with(head))?;
    Some((place.to_owned(), issuer.to_owned()))
}
