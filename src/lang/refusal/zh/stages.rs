//! Names, stages and people.

use crate::domain::case::Named;
use crate::domain::name::{EndId, PersonId, RoleId, StageId};
use crate::domain::workflow::{Conclusion, Submission};
use crate::lang::refusal::around;
use crate::lang::{Lang, Names, Said, listing, quote, words};

pub(super) fn case_ended(end: &EndId, names: &Names) -> Said {
    Said::new(format!("案卷已经办结，结果是{}，不能再变动。", names.end(end).zh()))
        .hint("需要再次审核的，重新报送，另立一个案卷。")
}

pub(super) fn already_open() -> Said {
    Said::new("这个案卷号已经立过案。").hint("报送修改稿请用原案卷；另一份文件请另立案卷。")
}

pub(super) fn not_open() -> Said {
    Said::new("这个案卷还没有立案。").hint("先报送送审稿，立案以后再办理。")
}

pub(super) fn given_twice(what: Named, name: &str) -> Said {
    let (kind, name) = (named(what), quote::line(name));
    Said::new(format!("{kind}“{name}”填了两次。")).hint("同一项只填一次，去掉多余的再办理。")
}

pub(super) fn unknown(what: Named, name: &str, known: &[String], names: &Names) -> Said {
    let kind = named(what);
    let said = Said::new(format!("没有名为“{}”的{kind}。", quote::line(name)));
    if let Some(id) = around::meant(names, what, name, known) {
        return said.hint(format!("想说的也许是{}。", titled(what, id, names)));
    }
    if known.is_empty() {
        return said.hint(format!("这里没有可以用的{kind}。"));
    }
    let known: Vec<String> = known.iter().map(|id| titled(what, id, names)).collect();
    said.hint(format!("可以用的{kind}：{}。", listing::zh(&known)))
}

pub(super) fn named(what: Named) -> &'static str {
    match what {
        Named::Stage => "环节",
        Named::Outcome => "办理结果",
        Named::Item => "审查要点",
        Named::Material => "材料",
        Named::Fact => "事项情况",
        Named::Field => "填写项",
        Named::Need => "关联事项",
        Named::Suspicion => "疑似问题",
        Named::Case => "案卷",
    }
}

fn titled(what: Named, id: &str, names: &Names) -> String {
    match around::title(names, what, id) {
        Some(title) => format!("“{id}”（{title}）"),
        None => format!("“{id}”"),
    }
}

pub(super) fn not_active(stage: &StageId, active: &[StageId], names: &Names) -> Said {
    let said = Said::new(format!("{}现在不在办理。", names.stage(stage).zh()));
    if active.is_empty() {
        return said.hint("这个案卷现在没有正在办理的环节。");
    }
    said.hint(format!("正在办理的环节：{}。", stages(active, names)))
}

pub(super) fn stages(ids: &[StageId], names: &Names) -> String {
    listing::zh(&ids.iter().map(|id| names.stage(id).zh()).collect::<Vec<_>>())
}

/// The stages in which such an opinion is given.
pub(super) fn concluding(allowed: &[Conclusion], names: &Names) -> Option<String> {
    let found: Vec<StageId> = around::concluding(names, allowed).into_iter().cloned().collect();
    (!found.is_empty()).then(|| stages(&found, names))
}

pub(super) fn waits(stage: &StageId, missing: &[StageId], names: &Names) -> Said {
    Said::new(format!(
        "{}要等并行的各环节都办结才能开始，还差：{}。",
        names.stage(stage).zh(),
        stages(missing, names)
    ))
    .hint("所差的环节办结以后，它会自动转入办理，不用另外操作。")
}

pub(super) fn entered_twice(stage: &StageId, names: &Names) -> Said {
    Said::new(format!("这样办理会使{}重复进入，流程定义有缺陷。", names.stage(stage).zh()))
        .hint("案卷没有变动。请流程编写人检查流程文件，改正以后再办理。")
}

pub(super) fn turns_in_circles() -> Said {
    Said::new("这样办理会使几个自动环节循环不止，流程定义有缺陷。")
        .hint("案卷没有变动。请流程编写人检查流程文件，改正以后再办理。")
}

pub(super) fn wrong_role(role: &RoleId, people: &[PersonId], names: &Names) -> Said {
    let role = names.role(role).zh();
    let said = Said::new(format!("这一步由{role}办理，当前办理人没有这个角色。"));
    if people.is_empty() {
        return said.hint(format!(
            "现在没有人担任{role}，请在 fashen.yaml 的 people 中给办理人加上这个角色。"
        ));
    }
    said.hint(format!("可以办理的人：{}。", persons(people, names)))
}

pub(super) fn persons(ids: &[PersonId], names: &Names) -> String {
    let person = |id| {
        let name = names.person(id);
        if name.has_title() {
            format!("{}（{}）", name.title, name.id)
        } else {
            name.id.to_owned()
        }
    };
    listing::zh(&ids.iter().map(person).collect::<Vec<_>>())
}

pub(super) fn same_person(
    stage: &StageId,
    did: &Submission,
    others: &[PersonId],
    names: &Names,
) -> Said {
    let said = Said::new(format!(
        "当前办理人{}，按照流程的回避规定，不能再办理{}。",
        words::submission(Lang::Zh, did, names),
        names.stage(stage).zh()
    ));
    if others.is_empty() {
        return said.hint(
            "担任这个角色的人都在回避之列，请在 fashen.yaml 的 people 中增加一名可以办理的人。",
        );
    }
    said.hint(format!("可以办理的人：{}。", persons(others, names)))
}

pub(super) fn already_approved(missing: u32) -> Said {
    Said::new("当前办理人已经同意过这个结果，同一个人不重复计数。")
        .hint(format!("还要有{missing}位其他办理人同意，结果才成立。"))
}
