//! The words of the command line in Chinese.

use super::phrases::{Ask, Done, Errors, Help, Phrases, Screens, Usage, Values};
use super::{
    bpmn, care, diff, drawing, due, links, listing, migration, nets, scenario, simulation, store,
};
use std::io::ErrorKind;

/// Chinese.
pub(super) const PHRASES: Phrases = Phrases {
    help: HELP,
    value: VALUES,
    usage: USAGE,
    error: ERRORS,
    bpmn: bpmn::ZH,
    nets: nets::ZH,
    care: care::ZH,
    links: links::ZH,
    due: due::ZH,
    outline: drawing::ZH,
    scenario: scenario::ZH,
    diff: diff::ZH,
    migration: migration::ZH,
    simulation: simulation::ZH,
    store: store::ZH,
    progress: store::PROGRESS_ZH,
    screen: SCREENS,
    done: DONE,
    ask: ASK,
};

const HELP: Help = Help {
    about: "法审：行政规范性文件合法性审核，从报送、审查、意见、集体审议到编号、公布、备案和公开目录",
    after: "退出码：0 完成 · 1 失败 · 2 用法不对 · 3 程序不允许，或检查发现问题 · 4 找不到 · 5 有人正在用，稍后再试 · 7 没有查完，不能断定 · 70 数据损坏\n头一回用：fashen demo",
    template: "{about}\n\n用法：{usage}\n\n{all-args}{after-help}\n",
    clap_words: &[
        ("[OPTIONS]", "[选项]"),
        ("<COMMAND>", "<命令>"),
        ("[alias: ", "[也作 "),
        ("[aliases: ", "[也作 "),
        ("[default: ", "[缺省 "),
    ],
    commands_heading: "命令",
    arguments_heading: "参数",
    options_heading: "选项",
    global_heading: "通用选项",
    registry: "登记簿所在文件夹（缺省从当前文件夹往上找；也可设 FASHEN_REGISTRY）",
    acting_as: "以谁的身份办理（也可设 FASHEN_PERSON）",
    now: "以这个时间为准，如 2026-03-02T09:00:00+08:00（重放用，或者电脑的时间以前错过；也可设 FASHEN_NOW）",
    json: "输出 JSON，供程序读取",
    lang: "界面语言（也可设 FASHEN_LANG）",
    color: "是否用颜色",
    lock_wait: "登记簿有人在用时最多等几秒（缺省 10）",
    quiet: "只输出结果，不作提示",
    usage: "显示帮助",
    version: "显示版本",
    dry_run: "试办：同样判断、同样说明，什么也不写入",
    out: "写到这个文件夹",
    on: "按哪一天计算（缺省今天），例如 2026-03-02",
    fact: "说明一项事实，可重复，例如 market=true",
    material: "附一份材料，可重复，例如 explanation=起草说明.docx",
    on_paper: "材料是纸质的，写明在哪里，可重复，例如 consultation=原件在卷第3页",
    case: "案卷号，例如 2026-0001",
    stage: "环节，例如 content",
    outcome: "结果，例如 pass",
    demo: "演示：建一个示例登记簿，把三份文件从头办到尾",
    demo_folder: "建在哪个文件夹（缺省 fashen-demo）",
    init: "建立登记簿",
    init_folder: "建在哪个文件夹",
    organ: "制定机关全称",
    superior: "备案机关（上一级人民政府）全称",
    short: "规范性文件发文字号的代字，例如 津辛政规",
    reviewer: "出具审核意见的机构（缺省同制定机关）",
    submit: "报送一份送审稿，立案",
    draft_file: "送审稿：.docx、.txt 或 .md",
    title: "文件标题（缺省从正文读出）",
    unit: "起草单位（缺省是报送人所在单位）",
    workflow: "用哪个流程（缺省 normative-document）",
    todo: "等我办的事",
    everybody: "所有人的",
    list: "列出案卷（缺省只列没有办结的）",
    list_all: "全部",
    list_ended: "只列已办结的",
    list_stage: "只列正在这个环节的",
    limit: "最多列几件",
    show: "看一件案卷的全貌",
    next: "为什么停在这里、等谁办、每一步会怎样",
    answer: "回答审查要点；在终端上不带 --item 就逐条问",
    item: "回答一条，可重复：ok 符合、problem:说明 存在问题、na 不涉及",
    clause: "这一条回答说的是哪条，可重复，例如 第九条",
    proposal: "建议改成什么",
    basis: "依据，与要点所列不同的时候写",
    rest_ok: "其余没有回答的都答符合",
    advance: "办结一个环节；在终端上缺什么问什么",
    record: "随结果记载的内容，可重复，例如 meeting=第3次镇长办公会议",
    revise: "报送修改稿，并答复审核意见",
    reply: "答复一条，可重复：adopted 采纳、partly:理由 部分采纳、rejected:理由 不采纳",
    withdraw: "撤回（公布以前都可以）",
    reason: "理由",
    history: "一件案卷的全部经过",
    issue: "取一份文书，或者备案材料包（filing）",
    paper: "opinion 审核意见 · filing-report 备案报告 · filing-register 备案登记表 · routing-sheet 流转单 · filing 备案材料包",
    format: "只要这种格式，可重复（缺省三种都要）",
    papers: "一件案卷出具过的文书",
    catalogue: "公开目录",
    catalogue_list: "列出目录",
    catalogue_show: "看一件的全文",
    entry: "目录条目或者发文字号",
    publish: "把公开目录写成网站，可以拷进 U 盘直接打开",
    explain: "解释一个代码、一条要点或者一个环节",
    code: "例如 open-findings、CON-05、opinion",
    workflow_group: "改流程的人用的工具",
    round: "第几次出具的（缺省最近一次）",
    workflow_schema: "给编辑器用的 JSON Schema：补全、提示、当场标出写错的键",
    workflow_check: "检查流程文件，一次列出全部问题",
    check_people: "同时检查登记簿里的人员能不能把流程的每一步都办下来（写明 --registry 时总是检查）",
    check_names: "流程名、文件夹或文件（缺省检查登记簿里的全部流程）",
    verify: "核验全部记录、文书和文件都与写入时一致，并打印链头",
    anchor: "以前抄记的链头；证明那以前的记录没有改动",
    backup: "把整个登记簿备份成一个文件；不影响别人同时办理",
    backup_file: "备份到这个新文件",
    since: "只备份比这份备份新增的内容",
    restore: "用备份在新文件夹里恢复登记簿，并核验",
    restore_file: "备份文件；有增量备份的，按先后一起写上",
    restore_folder: "恢复到这个空文件夹",
    export: "把全部记录导出为文本（一行一条 JSON）",
    export_out: "写到这个新文件（默认写到标准输出）",
    import: "从导出的文本重建登记簿的数据",
    import_file: "导出的文件",
    import_folder: "登记簿的文件夹，里面还没有数据",
    doctor: "体检：磁盘、权限、格式、设置、流程、时间",
    garbage: "列出记录里没有提到的文件，它们是中断的操作留下的",
    remove: "把它们删除；保存不到一天的不删",
    repair: "从损坏的登记簿救出全部完好的记录，放进新文件夹，并列出缺了什么",
    repair_to: "救到这个空文件夹",
    repair_from: "损坏的登记簿（默认是当前的登记簿）",
};

const VALUES: Values = Values {
    folder: "文件夹",
    file: "文件",
    name: "名称",
    text: "文字",
    person: "办理人",
    case: "案卷号",
    stage: "环节",
    outcome: "结果",
    pair: "名称=内容",
    material: "材料=文件",
    on_paper: "材料=在哪里",
    answer: "要点=回答",
    clause: "条",
    reply: "要点=答复",
    paper: "文书",
    date: "日期",
    time: "时间",
    entry: "条目",
    code: "代码",
    count: "件数",
    seconds: "秒",
    short: "代字",
    pack: "流程",
    digest: "链头",
    to_fill: |what| format!("〈{what}〉"),
};

const USAGE: Usage = Usage {
    unknown_argument: |what| format!("错误：没有选项或参数 {what}"),
    unknown_command: |what| format!("错误：没有命令 {what}"),
    missing: |what| format!("错误：还缺 {what}"),
    missing_command: |known| format!("错误：还缺命令，可以是：{known}"),
    invalid: |argument, value, allowed| match allowed {
        "" => format!("错误：{argument} 不能是「{value}」"),
        _ => format!("错误：{argument} 不能是「{value}」，只能是 {allowed}"),
    },
    twice: |what| format!("错误：{what} 不能与别的选项一起用，或者写了两次"),
    count: |what| format!("错误：{what} 的个数不对"),
    other: "错误：命令读不懂",
    suggestion: |what| format!("是不是想写 {what}？"),
    see_help: "加 --help 看用法",
};

const ERRORS: Errors = Errors {
    label: "错误：",
    hint_label: "提示：",
    refused: |case| match case {
        Some(case) => format!("案卷 {case} 现在不能这样办："),
        None => "现在不能这样办：".to_owned(),
    },
    perhaps: |name| format!("是不是 {name}？"),
    there_are: |names| format!("现有：{}", listing::zh(names)),
    output: |what| format!("文书做不出来：{what}"),
    disk: |path, reason| format!("{path}：{reason}"),
    disk_reason,
    invalid: |file, count| format!("{file} 有 {count} 处问题："),
    invalid_hint: "改好再办；随时可用 fashen workflow-check 检查",
    no_registry: |from| format!("{from} 和它的上级文件夹里都没有登记簿"),
    no_registry_here: |folder| format!("{folder} 不是登记簿的文件夹"),
    no_registry_hint: "进到登记簿的文件夹里办，或加 --registry；新建用 fashen init，试用用 fashen demo",
    no_case: |name| format!("没有案卷 {name}"),
    no_case_hint: "fashen list --all",
    no_person: |name| format!("登记簿里没有办理人 {name}"),
    no_workflow: |name| format!("登记簿里没有流程 {name}"),
    no_stage: |name| format!("流程里没有环节 {name}"),
    no_clause: |label| format!("送审稿里没有「{label}」"),
    no_entry: |name| format!("目录里没有 {name}"),
    no_entry_hint: "fashen catalogue list",
    no_topic: |name| format!("没有叫 {name} 的代码、要点或环节"),
    no_topic_hint: "拒绝的理由加 --json 可以看到代码；要点和环节看 fashen next",
    no_paper: |name| format!("没有叫 {name} 的文书"),
    no_file: |path| format!("没有文件 {path}"),
    nobody: "不知道是谁在办",
    nobody_hint: |names| {
        let names = listing::zh(names);
        format!("加 --as 办理人，或设 FASHEN_PERSON；登记簿里有：{names}")
    },
    registry_exists: |root| format!("{root} 已经是登记簿，什么也没有动"),
    registry_exists_hint: "换一个文件夹；单位、人员、文号直接改 fashen.yaml",
    folder_not_empty: |path| format!("{path} 里有别的东西，不敢覆盖"),
    folder_not_empty_hint: "换一个空文件夹",
    file_exists: |path| format!("{path} 已经有了，不敢覆盖"),
    file_exists_hint: "换一个文件名",
    not_a_digest: |text| format!("「{text}」不是链头，链头是 64 位十六进制数字"),
    out_missing: "加了 --json 就要用 --out 写明导出到哪个文件",
    not_a_pair: |option, text| format!("--{option} 要写成 名称=内容，「{text}」不是"),
    not_an_answer: |text| format!("看不懂这个回答：{text}"),
    answer_hint: "写成 要点=ok、要点=problem:说明、要点=na；其余都符合加 --rest-ok",
    not_a_reply: |text| format!("看不懂这个答复：{text}"),
    reply_hint: "写成 要点=adopted、要点=partly:理由、要点=rejected:理由",
    not_a_date: |text| format!("「{text}」不是日期，要写成 2026-03-02"),
    not_a_time: |text| {
        format!("FASHEN_NOW 或 --now 的「{text}」不是时间，要写成 2026-03-02T09:00:00+08:00")
    },
    no_title: "正文里没有读出标题",
    no_title_hint: "加 --title 写明标题",
    nothing_answered: |open| match open {
        [] => "没有等待回答的要点，什么也没有写入".to_owned(),
        _ => format!("没有写明回答。等待回答的要点：{}", open.join("、")),
    },
    details_of_several: "--clause、--proposal、--basis 只能跟一个 --item，不然不知道说的是哪一条",
    no_outcome: "还要写明环节和结果，可以是：",
    no_format: |name| format!("没有 {name} 这种格式，只有 docx、html、json"),
    bad_name: |option, text| format!("{option} 不能是「{text}」"),
};

const SCREENS: Screens = Screens {
    no_cases: "没有案卷",
    list_head: ["案卷", "立案", "现在", "标题"],
    ended_short: |end| format!("办结：{end}"),
    more: "后面还有；加 --limit 多看一些",
    nothing_to_do: "没有等您办的事",
    todo_head: ["案卷", "自", "环节", "角色", "标题"],
    no_papers: "还没有出具文书",
    papers_head: ["文书", "格式", "出具", "封存", "摘要（SM3）"],
    sealed: "已封存",
    unsealed: "过程件",
    no_entries: "目录是空的",
    catalogue_head: ["条目", "有效性", "发文字号", "公布", "施行", "有效期至", "标题"],
    history_head: ["序", "时间", "办理人", "经过"],
    sound: |title, stages, questions| {
        format!("{title}：{stages} 个环节，{questions} 条要点，没有问题")
    },
    no_workflow: |path| format!("不是流程，略过：{path}"),
    proved: |markings, combinations| {
        format!("，已逐一证明（{markings} 种进展，{combinations} 种事实组合）")
    },
    nothing_happened: "没有变化",
    reopened: |count, items| format!("{count} 条要点需要重新回答：{items}"),
    named: |title, id| format!("{title}（{id}）"),
    leads: |outcome, to| format!("{outcome}→ {to}"),
    list: listing::zh,
    read: |clauses, number| match number {
        Some(number) => format!("读出 {clauses} 个条款，文中文号 {number}"),
        None => format!("读出 {clauses} 个条款"),
    },
    ended: |end, day| format!("{end}（{day}）"),
    waits: |stage, missing| format!("{stage} 还在等：{missing}"),
    waits_for: |role, people| format!("等 {role}：{people}"),
    nobody: |role| format!("没有人能办：{role} 一角没有合适的人，请在 fashen.yaml 里补上"),
    period: |title, within, at_least, unconfirmed| {
        let within = within.map_or_else(String::new, |within| format!("，不超过{within}"));
        let at_least = at_least.map_or_else(String::new, |least| format!("，不少于{least}"));
        let note = if unconfirmed {
            "（待确认；只提示，不计算）"
        } else {
            "（只提示，不计算）"
        };
        format!("期限：{title}{within}{at_least}{note}")
    },
    unanswered: |count, items| format!("还有 {count} 条要点没有回答：{items}"),
    answer_first: "先把要点答完",
    ends: |end| format!("办结（{end}）"),
    seals: |papers| format!("同时出具并封存：{papers}"),
    drafts: "送审稿",
    materials: "材料",
    steps: "已办",
    findings: "审查发现",
    papers: "文书",
    unit: "起草单位：",
    workflow: "流程：",
    opened: "报送：",
    facts: "事实：",
    numbers: "文号：",
    conclusion: "审核结论：",
    opinion_line: |conclusion, draft, by, at| format!("{conclusion}（第 {draft} 稿，{by}，{at}）"),
    state: "现在：",
    active_line: |stage, since| format!("{stage}（自 {since}）"),
    withdrawn: "撤回理由：",
    carried: "（沿用）",
    on_paper: |note| format!("纸质：{note}"),
    finding_open: "未了结",
    finding_settled: "已了结",
    status_on: |status, on| format!("{status}（按 {on} 计算）"),
    entry_labels: [
        "发文字号：",
        "有效性：",
        "制定机关：",
        "起草单位：",
        "成文日期：",
        "公布日期：",
        "施行日期：",
        "有效期至：",
        "备案：",
        "公布途径：",
    ],
    why: "为什么：",
    remedy: "怎么办：",
    weight: "分量：",
    basis: "依据：",
    asked_in: "在哪里问：",
    only_when: "只在这些情况下问：",
    about_process: "问的是做没做，换稿以后回答仍然有效",
    about_text: "问的是文字，所涉条文改了要重新回答",
    role: "办理：",
    material: "材料：",
};

const DONE: Done = Done {
    made: |root, organ| format!("已在 {root} 建立{organ}的登记簿"),
    made_next: |root| {
        format!(
            "下一步：把 {root}/fashen.yaml 里的人员改成真实姓名，再到 {root} 里报送：fashen --as drafter submit 送审稿.docx"
        )
    },
    dry_run: "（试办，什么也没有写入）",
    submitted: |case, title| format!("立案 {case}：{title}"),
    next: |command| format!("下一步：{command}"),
    ended: |case, end| format!("案卷 {case} 已办结：{end}"),
    on_paper: |title, place| format!("纸质材料不在包里，请另附：{title}（{place}）"),
    published: |page, documents, files| {
        format!("{page}\n共 {documents} 件文件，{files} 个网页和数据文件")
    },
    demo_begins: |root| {
        format!(
            "演示在 {root} 建一个示例登记簿，把三份文件办一遍。\n方括号里是办理的时间（演示自己拨的钟），$ 后面是当时用的命令。"
        )
    },
    demo_ends: |root, papers, site| {
        format!("演示结束。\n登记簿：{root}\n文书：{papers}\n网站：{site}")
    },
    demo_by_hand: "接着可以自己办：第二份文件停在“报送备案”；也可以报送一份新的：",
    demo_failed: |command, had, wanted| {
        format!("演示中断：{command} 的退出码是 {had}，应当是 {wanted}")
    },
};

const ASK: Ask = Ask {
    stage: "办哪个环节？",
    outcome: "结果是？",
    again: "看不懂，请再输一次",
    reason: "撤回的理由：",
    answer: "[1 符合  2 存在问题  3 不涉及  ? 依据  回车 先到这里]",
    no_basis: "没有列依据",
    note: "问题是：",
    clauses: "涉及哪几条（用顿号隔开，说全文就回车）：",
    proposal: "建议改成（没有就回车）：",
};

/// The system's reasons that an office meets.
fn disk_reason(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::PermissionDenied => "没有权限",
        ErrorKind::NotFound => "没有这个文件或者文件夹",
        ErrorKind::AlreadyExists => "已经有同名的文件",
        ErrorKind::IsADirectory => "这是文件夹，不是文件",
        ErrorKind::NotADirectory => "路径当中有一段是文件，不是文件夹",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "磁盘满了，或者超出了允许的大小"
        }
        ErrorKind::ReadOnlyFilesystem => "磁盘是只读的",
        ErrorKind::InvalidFilename => "文件名太长，或者有不能用的字符",
        _ => return None,
    })
}
