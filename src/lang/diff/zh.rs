//! The differences in Chinese.

use super::DiffWords;
use crate::domain::workflow::diff::{Easing, Key, Part, Thing};
use crate::domain::workflow::{ChecklistBar, Weight};
use crate::lang::Lang;

/// Chinese.
pub(in crate::lang) const WORDS: DiffWords = DiffWords {
    about: "比较两个流程，用流程自己的话说出不同（不是比较文字行）",
    names: "旧的和新的：流程名、文件夹或者文件",
    case: "拿这件案卷所用的流程，和现在的比较",
    exit_code: "有不同时以 3 退出",
    same: "两个流程说的一样。",
    sum: |count, eased| match eased {
        0 => format!("共{count}处不同。"),
        _ => format!("共{count}处不同，其中{eased}处放宽了把关（带【放宽】的），请逐条核对依据。"),
    },
    kept: |case, pack| format!("案卷 {case} 所用的流程（{pack}）"),
    lang: Lang::Zh,
    nothing: "（无）",
    list: "、",
    asked: |thing, ask, weight| format!("{thing}“{ask}”（{weight}）"),
    added: |thing| format!("新增{thing}"),
    removed: |thing| format!("删去{thing}"),
    moved: |thing, stage| format!("{thing}移到{stage}"),
    changed: |thing, key, from, to| {
        let of = match thing.chars().last() {
            None => "",
            Some(last) if last.is_ascii() => " 的",
            Some(_) => "的",
        };
        format!("{thing}{of}{key}：{from} → {to}")
    },
    eased: |why| format!("【放宽：{why}】"),
    yes: "是",
    no: "否",
    end: |end| format!("终点{end}"),
    moment: |stage, outcome| format!("{stage}的{outcome}"),
    least_loaded: "手头最少的人",
    head: "流程",
    part,
    thing,
    key,
    bar,
    easing,
    name: |name| name.zh(),
};

fn part(part: &Part) -> &'static str {
    match part {
        Part::Head => "流程",
        Part::Fact(_) => "事实",
        Part::Role(_) => "角色",
        Part::End(_) => "终点",
        Part::Stage(_) => "环节",
        Part::Deadline(_) => "期限",
    }
}

fn thing(thing: &Thing) -> &'static str {
    match thing {
        Thing::Itself => "",
        Thing::Outcome(_) => "结果",
        Thing::Item(_) => "要点 ",
        Thing::Material(_) => "材料",
        Thing::Need(_) => "前置案卷 ",
        Thing::Field(..) => "的记录",
    }
}

fn key(key: Key) -> &'static str {
    match key {
        Key::Workflow => "流程名称",
        Key::Title => "标题",
        Key::Translations => "其他语言的标题",
        Key::Review => "审核的叫法",
        Key::Version => "版本",
        Key::Basis => "依据",
        Key::Start => "首个环节",
        Key::WithdrawalRole => "可以撤回的角色",
        Key::WithdrawalEnd => "撤回以后的终点",
        Key::Values => "可取的值",
        Key::Default => "缺省值",
        Key::Help => "说明",
        Key::Role => "办理角色",
        Key::Auto => "自动办理",
        Key::When => "适用条件",
        Key::Skip => "跳过时的结果",
        Key::Assign => "派给",
        Key::Clock => "计时",
        Key::Join => "等待汇合的环节",
        Key::NotSamePersonAs => "回避",
        Key::AskAgain => "每次重新回答",
        Key::Takes => "可以报新稿",
        Key::Carry => "沿用的结果",
        Key::Issues => "出具的文书",
        Key::Order => "结果的先后",
        Key::Ask => "问题",
        Key::Weight => "分量",
        Key::Unconfirmed => "待确认的说明",
        Key::About => "问的是文字还是程序",
        Key::To => "去向",
        Key::Cancel => "同时停掉的环节",
        Key::Conclusion => "审核结论",
        Key::Number => "编号",
        Key::Catalogue => "对目录的作用",
        Key::OpenFindings => "对未了结问题的要求",
        Key::Checklist => "对要点的要求",
        Key::Materials => "要求材料齐全",
        Key::Needs => "要求前置案卷办结",
        Key::UnchangedText => "要求文字未改动",
        Key::NewDraft => "要求报过新稿",
        Key::RequiredConclusion => "要求的审核结论",
        Key::Approvals => "要求同意的人数",
        Key::Type => "类型",
        Key::Optional => "可以不填",
        Key::NeededWorkflow => "所走的流程",
        Key::Ends => "算数的终点",
        Key::From => "起算",
        Key::Until => "截止",
        Key::Within => "最长",
        Key::AtLeast => "最短",
        Key::Restart => "重新起算",
        Key::WholeDays => "最后一日要过完",
        Key::Roll => "顺延的依据",
        Key::EscalateRole => "逾期报谁督办",
        Key::EscalateAfter => "逾期多久报督办",
        Key::Parameter => "所用的本地参数",
        Key::Unless => "不受最短限制的情况",
        Key::PausedIn => "不计时的环节",
        Key::Remind => "提前提醒",
    }
}

fn bar(bar: ChecklistBar) -> &'static str {
    match bar {
        ChecklistBar::Complete => "都答了",
        ChecklistBar::Clear => "都答了，而且没有一票否决的问题",
        ChecklistBar::Defective => "都答了，而且有问题",
        ChecklistBar::Failed => "有问题",
    }
}

fn easing(easing: Easing) -> &'static str {
    match easing {
        Easing::QuestionRemoved(Weight::Blocking) => "不再问一票否决的要点",
        Easing::QuestionRemoved(_) => "不再问必须修改的要点",
        Easing::StageRemoved => "这个环节的把关没有了",
        Easing::StageSkippable => "有的案卷可以不经过这里",
        Easing::NobodyActs => "不再由人把关",
        Easing::WeightLowered => "分量降低了",
        Easing::QuestionNarrowed => "有的案卷不再问",
        Easing::AnswerOutlives => "换稿以后不再重新回答",
        Easing::GuardRemoved => "办结的要求降低了",
        Easing::SeparationRemoved => "原来应当回避的人可以办了",
        Easing::MaterialDropped => "不再要或者有的案卷不再要这份材料",
        Easing::NeedDropped => "对前置案卷的要求降低了",
        Easing::RecordDropped => "可以不记载",
        Easing::JoinShortened => "不等齐就可以往下走",
        Easing::PaperDropped => "不再出具这份文书",
        Easing::BasisRemoved => "没有写依据了",
        Easing::MinimumShortened => "最短期限缩短、取消或者不可比",
        Easing::MaximumLengthened => "最长期限延长、取消或者不可比",
        Easing::PauseAdded => "原来计时的地方不计时了",
        Easing::EscalationDropped => "逾期不再报人督办，或者报得更晚",
        Easing::DeadlineRemoved => "期限没有了",
    }
}
