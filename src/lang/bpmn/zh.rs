//! The words of exchange in Chinese.

use super::{BpmnWords, Words};
use crate::input::bpmn::Why;

/// Chinese.
pub(in crate::lang) const WORDS: BpmnWords = BpmnWords {
    start: "开始",
    automatic: "自动",
    which: |stage| format!("{stage}的结果？"),
    needed: |stage| format!("要不要{stage}？"),
    does: "要",
    skips: "不要",
    overdue: |deadline| format!("{deadline}期限届满"),
    colon: "：",
    only_when: |condition| format!("限于：{condition}"),
    not_who: |did| format!("{did}的人不能办"),
    assigned: |person| format!("交由{person}办理"),
    least_loaded: "交由手头环节最少的人办理",
    paused: "在这里的时间不算审核期限",
    takes_draft: "在这里可以报新稿",
    ask_again: "每次进入都重新问",
    carried: "换稿后没有一处回答受影响的，按上次的结果自动通过",
    issues: "办结时出具",
    materials: "应当有的材料",
    needs: "先要办结的案卷",
    checklist: "审查要点",
    requires: "前提",
    records: "写明",
    facts: "案卷的事实",
    withdrawn_by: |role, end| format!("公布以前，{role}随时可以撤回，案卷到“{end}”"),
    concludes: |conclusion| format!("审核结论：{conclusion}"),
    cancels: |stages| format!("同时停掉：{}", stages.join("、")),
    takes_number: |series| format!("取下一个号：{series}"),
    enters_catalogue: "进入公开目录",
    notes_filing: "记上备案",
    basis: |basis| format!("依据：{basis}"),
    noted: |text, notes| format!("{text}（{}）", notes.join("；")),
    weighed: |weight| format!("〔{weight}〕"),
    field: |title, kind, optional| {
        format!("{title}（{kind}{}）", if optional { "，可以不填" } else { "" })
    },
    checklist_complete: "要点都答了",
    checklist_clear: "要点都答了，而且没有一票否决的问题",
    checklist_defective: "要点都答了，而且有问题",
    checklist_failed: "要点中至少有一条有问题",
    materials_complete: "材料齐全",
    needs_complete: "先要办结的案卷都办结了",
    no_open_findings: "没有未了结的必须修改、一票否决的问题",
    some_open_finding: "有未了结的问题",
    unchanged_text: "文字与最近一份意见所审的一字不差",
    new_draft: "进入这个环节以后报过新稿",
    last_conclusion: |all| format!("最近一份意见的结论是{}", all.join("或者")),
    approvals: |count| format!("要{count}个不同的人都选这个结果"),
    moment: |stage, outcome| match outcome {
        Some(outcome) => format!("{stage}办结（{outcome}）"),
        None => format!("{stage}办结"),
    },
    or: "或者",
    runs: |from, until| format!("自{from}起，至{until}止"),
    within: |period| format!("不超过{period}"),
    at_least: |period| format!("不少于{period}"),
    unless: |condition| format!("不少于的规定不适用于：{condition}"),
    stands_still: |stages| format!("不计算在内：{}", stages.join("、")),
    dated: |moment, date| format!("{moment}时记录的{date}"),
    whole_days: "最短期限的最后一日过完，次日起才可以办",
    restarts: |moments| format!("自{moments}起重新起算"),
    rolls: |basis| format!("最后一日是休息日的，顺延到下一个工作日：{basis}"),
    reminds: |period| format!("提前{period}提醒"),
    escalates: |role, after| match after {
        Some(after) => format!("逾期{after}后报{role}督办"),
        None => format!("逾期即报{role}督办"),
    },
    parameter: |name| format!("数字以本地参数 {name} 为准"),
    timer_counts: "本定时器从这个环节开始时起按日历日计，只作提醒，不能据以认定逾期",
    cancel: |stage, outcome| {
        format!("{stage}.{outcome} 停掉并行的环节：BPMN 没有对应的写法，写在流向的说明和扩展里")
    },
    withdrawal: "随时可以撤回：BPMN 里没有画出，写在流程的说明里",
    deadline_differs: |id, timer| {
        if timer {
            format!("期限 {id}：定时器从办结它的环节开始时起按日历日计，起点和工作日写在说明里")
        } else {
            format!("期限 {id}：没有对应的定时器，写在流程的说明里")
        }
    },
    part: |part| match part {
        Words::NotSamePerson => "不能由同一人办",
        Words::Assign => "交给谁办",
        Words::Needs => "先要办结的案卷",
        Words::Paused => "期限中止",
        Words::AskAgain => "重新问",
        Words::TakesDraft => "报新稿",
        Words::Carry => "自动再次通过",
        Words::Issues => "出具文书",
        Words::Require => "结果的前提",
        Words::Record => "必须写明的事项",
        Words::Conclusion => "审核结论",
        Words::Number => "取号",
        Words::Catalogue => "公开目录",
    },
    only_words: |part, places, count| {
        let more = if count > places.len() { format!(" 等 {count} 处") } else { String::new() };
        format!("{part}只写在说明里：{}{more}", places.join("、"))
    },
    inexact_head: |format, count| format!("{format} 说不全的有 {count} 项："),
    person: "办理人",
    end: "结束",
    passing: "自动流转",
    imported: "由 BPMN 导入的流程。要点、材料、依据、期限等 BPMN 里没有的，请补写；改完用 fashen workflow check 检查。",
    imported_sound: "导入的流程检查通过；要点、材料、依据、期限请补写",
    imported_unsound: "导入的流程还有上面的问题；改好后用 fashen workflow check 再检查",
    notes_head: |count| format!("没有照原样导入的有 {count} 处："),
    notes_more: |count| format!("还有 {count} 处没有列出，加 --json 可以全部列出"),
    element: |element, id, title| {
        let title = if title.is_empty() { String::new() } else { format!("“{title}”") };
        format!("{element} {id}{title}：")
    },
    why: |why| match why {
        Why::LeftOut => "流程语言里没有对应的，没有导入",
        Why::BecameStage => "不是人办的任务，改成了由人办的环节",
        Why::BecameChoice => "前面没有任务的选择，改成了由人选择的环节",
        Why::BecameExclusive => "可以同时走几条路的网关，按只走一条导入",
        Why::InsideLeftOut => "里面的内容没有导入",
        Why::Condition => "条件没有导入，由办理人选择",
        Why::Trigger => "触发方式没有导入",
        Why::Repetition => "重复办理没有导入",
        Why::Unreachable => "从开始走不到，没有导入",
        Why::NoEnd => "后面没有去处，补了一个终点",
        Why::BranchEnds => "并行的一支在这里结束，而案卷还没有结束：这一支没有导入",
        Why::Shortened => "说明太长，只取了开头",
        Why::OtherProcess => "文件里的另一个流程，没有导入",
    },
    too_large: |bytes, limit| format!("文件有 {bytes} 字节，超过能读的 {limit} 字节"),
    too_many: |what, limit| {
        let what = match what {
            "elements" => "元素",
            "nodes" => "节点",
            "stages" => "环节",
            _ => "去向",
        };
        format!("{what}超过能读的 {limit} 个")
    },
    not_bpmn: |root| format!("不是 BPMN 文件：最外层是 {root}，应当是 definitions"),
    no_process: "文件里没有流程：不是 BPMN，或者没有一个带节点的 process",
    not_xml: "文件不是完整的 XML：半途断了，编码不对，或者带有不读的内容（DOCTYPE、实体）",
    no_start: |process| format!("流程 {process} 没有开始事件"),
    no_id: |element| format!("有一个 {element} 没有 id"),
    same_id: |id| format!("id {id} 出现了两次"),
    dangling: |flow, node| {
        if node.is_empty() {
            format!("流向 {flow} 没有写从哪里来或者到哪里去")
        } else {
            format!("流向 {flow} 指向的 {node} 不在这个流程里")
        }
    },
    export_again: "请在建模工具里打开并另存为 BPMN 2.0 XML 再导入",
    export_about: "把流程导出成别的工具的格式",
    import_about: "把别的工具的流程文件导入成 workflow.yaml",
    pack_help: "流程名、文件夹或文件",
    format_help: "格式",
    export_output: "写到这个文件（缺省写到标准输出）",
    import_file: "要导入的文件",
    import_output: "写到这个文件夹的 workflow.yaml（缺省写到标准输出）",
    written: |file| format!("已写到 {file}"),
};
