//! Why somebody may not say what a draft is.

use super::stages::{persons, stages};
use crate::domain::check::screening::Classification;
use crate::domain::name::{PersonId, StageId};
use crate::lang::{Lang, Names, Said, ruling};

pub(super) fn own(others: &[PersonId], names: &Names) -> Said {
    let said = Said::new("当前办理人报送过本案的送审稿，不能认定自己报送的文件是什么性质。");
    if others.is_empty() {
        return said
            .hint("现在没有其他人可以认定，请在 fashen.yaml 的 people 中增加一名可以办理的人。");
    }
    said.hint(format!("可以认定的人：{}。", persons(others, names)))
}

pub(super) fn not_taken(active: &[StageId], names: &Names) -> Said {
    let now =
        if active.is_empty() { String::new() } else { format!("（{}）", stages(active, names)) };
    Said::new(format!("正在办理的环节{now}没有可以认定文件性质的人：案卷在起草单位手里。"))
        .hint("起草单位重新报送、转到受理或者审核以后再认定。")
}

pub(super) fn reason_missing(found: Option<Classification>) -> Said {
    let sentence = match found {
        None => "这一稿没有程序认定，认定的理由没有写。".to_owned(),
        Some(Classification::NeedsHuman) => {
            "程序认为这一稿需人工判断，认定的理由没有写。".to_owned()
        }
        Some(found) => {
            let found = ruling::classification(Lang::Zh, found);
            format!("程序认定这一稿{found}，认定与它不一致，没有写理由。")
        }
    };
    Said::new(sentence)
        .hint("加上 --reason 理由，写明根据哪些条文、哪条规定；理由会印在审核意见上。")
}
