//! What editors say of each key of `workflow.yaml`, in Chinese, as the rest of `workflows/` is.
//!
//! The keys themselves are the reader's; a test asks for a sentence on each.

/// What a key of a map is for; none where the language has no such key.
pub fn about(shape: &str, key: &str) -> Option<&'static str> {
    match shape {
        "workflow" | "library" => top(key),
        "stage" => stage(key).or_else(|| stage_work(key)),
        "outcome" => outcome(key),
        "require" => require(key),
        "deadline" => deadline(key),
        "rule" | "look" | "words_there" | "word_sets" | "word_set" => {
            super::rules::schema::about(shape, key)
        }
        _ => small(shape, key),
    }
}

fn top(key: &str) -> Option<&'static str> {
    Some(match key {
        "workflow" => "流程的名称，与所在文件夹同名：小写字母、数字、- 和 _。",
        "title" => "流程的标题。可以写成 {zh: 受理, en: Intake}。",
        "review" => {
            "这种审核叫什么：合法性审核、合法性审查、法制审核。文书用这个词；不写是合法性审核。"
        }
        "version" => "作者自己的编号。案卷认的是整个流程的摘要，不认这个数。",
        "basis" => "整个流程的依据。",
        "include" => {
            "引用流程文件夹之内的共用文件，路径从本文件所在的文件夹算起；其中可以有 facts、roles、stages、ends、deadlines 和 include。"
        }
        "facts" => "事实：条件（when、unless）可以问的事，取值是有限的。",
        "roles" => "角色：谁来办。",
        "start" => "第一个环节的名称。",
        "stages" => "环节。名称就是身份，在办案卷用着它。",
        "ends" => "结局的名称和标题。写了就要写全。",
        "withdrawal" => "谁可以撤回，撤回以后到哪个结局。不写就不能撤回。",
        "deadlines" => "期限。",
        _ => return None,
    })
}

fn stage(key: &str) -> Option<&'static str> {
    Some(match key {
        "title" => "环节的标题；不写就用名称。",
        "help" => "一句话，告诉办理人在这里做什么。",
        "role" => "谁办，写 roles 里的名称。",
        "auto" => "true 是没有人办，按条件自动走：取第一个条件成立的结果，最后一个不带条件。",
        "when" => "什么事实下才有这个环节；其他案卷按 skip 的结果跳过。",
        "skip" => "跳过这个环节时用的结果；它不能要求只有人才能给的东西。",
        "assign" => "进入环节时分给谁。只是分工，有这个角色的人都可以办。",
        "clock" => "paused：在这里的时间不算审核期限；不写是 running。",
        "join" => "等这几个环节都到齐才进入；从别处来的直接进入。",
        "not_same_person_as" => "办过这些环节的人不能办；submission 是报送送审稿的人。",
        _ => return None,
    })
}

fn stage_work(key: &str) -> Option<&'static str> {
    Some(match key {
        "materials" => "应当有的材料。",
        "needs" => "要先办好的别的案卷，如公平竞争审查；与结果的 require: {needs: complete} 合用。",
        "checklist" => "审查要点。",
        "ask_again" => "true：每次进入都重新问，问的是某一次的事（一次会议、一份意见）。",
        "takes" => "draft：在这里可以报新稿。",
        "carry" => "换稿后没有一处回答受影响、上次也是这个结果的，自动再次办结。",
        "issues" => "办结时出具的文书；不管走哪个结果都会出。",
        "outcomes" => "怎样办结，按这个顺序给人看。",
        _ => return None,
    })
}

fn outcome(key: &str) -> Option<&'static str> {
    Some(match key {
        "title" => "结果的标题；不写就用名称。",
        "to" => "去哪个环节；写几个就是并行。与 end 二者写一个。",
        "end" => "到哪个结局。与 to 二者写一个。",
        "cancel" => "同时停掉的并行环节。",
        "when" => "什么事实下才有这个结果。",
        "require" => "办结以前必须做到的事。",
        "record" => {
            "必须写明的事项：`名称: 类型`，类型后面加 ? 可以不填；或者写成 {type, title, values, optional}。"
        }
        "conclusion" => "审核结论：lawful 合法，revise 应当予以修改，unlawful 不合法。",
        "number" => "从这个编号序列取下一个号。",
        "catalogue" => {
            "enter 进入公开目录（要记 published_on、effective_on）；file 记上备案（要记 filed_on）。"
        }
        _ => return None,
    })
}

fn require(key: &str) -> Option<&'static str> {
    Some(match key {
        "open_findings" => "none：没有未了结的必须修改、一票否决问题；some：至少有一个。",
        "checklist" => {
            "complete 都答了；clear 都答了且没有一票否决的问题；defective 都答了且至少有一个问题；failed 至少有一个问题。"
        }
        "materials" => "材料齐全。",
        "needs" => "要先办好的案卷都已办好。",
        "unchanged_text" => "文字与最近一份意见所审的一字不差。",
        "new_draft" => "进入这个环节以后报过新稿。",
        "conclusion" => "最近一份意见的结论是其中之一。",
        "approvals" => "要这么多个不同的人都选这个结果。",
        _ => return None,
    })
}

fn deadline(key: &str) -> Option<&'static str> {
    Some(match key {
        "title" => "期限的标题。",
        "from" => {
            "从哪里起算：环节、环节.结果，或 环节.结果.记录项（以记录的那一天为准）；可以写几个，任一发生即起算。"
        }
        "until" => "到哪里为止，写法同 from。",
        "restart" => "期间发生这些时从头起算，写法同 from；不写的，再次经过起算点也不重算。",
        "within" => "最长时间，如 15 workdays；单位有 workdays、days、months、years。",
        "at_least" => "最短时间。",
        "whole_days" => "最短时间的最后一日要过完，次日起才能结束（如公开征求意见）。",
        "unless" => "什么事实下不受最短时间限制。",
        "paused_in" => "在这些环节里不计时。",
        "remind" => "提前多久提醒。",
        "roll" => "最后一日是休假日的，顺延到下一个工作日；写明规定顺延的依据，不写不顺延。",
        "escalate" => "逾期后报谁督办。",
        "basis" => "依据。",
        "parameter" => "天数由本地参数决定（见 workflows/jurisdictions）；本地没有的，用这里写的。",
        "unconfirmed" => "还没有核实的地方，写明缺什么；核实后删去。",
        _ => return None,
    })
}

fn small(shape: &str, key: &str) -> Option<&'static str> {
    Some(match (shape, key) {
        ("escalation", "role") => "报给哪个角色。",
        ("escalation", "after") => "最后一日过后多久报；不写即刻。",
        ("fact", "type") => "bool 是或否；enum 几个词之一。",
        ("fact" | "field", "values") => "可以取的值。",
        ("fact", "default") => "报送时没有说明的，按这个值；不写就必须说明。",
        ("fact" | "need" | "material" | "field", "title") => "给人看的标题。",
        ("withdrawal", "role") => "谁可以撤回。",
        ("withdrawal", "end") => "撤回以后到哪个结局。",
        ("languages", "zh") => "中文。",
        ("languages", "en") => "英文。",
        ("assign", "person") => "分给这个人，写登记簿里的编号。",
        ("assign", "least_loaded") => "true：分给有这个角色、手上环节最少的人。",
        ("need" | "material" | "item", "id") => "编号。",
        ("need", "workflow") => "那个案卷走哪个流程。",
        ("need" | "material" | "item", "when") => "什么事实下才要；写成列表是“其中之一”。",
        ("need", "ends") => "到了哪个结局算办好。",
        ("need" | "material" | "item", "basis") => "依据。乡镇只能参照的写明“参照”。",
        ("item", "ask") => "要点，写成肯定的陈述。",
        ("item", "weight") => "blocking 一票否决；must 必须修改；advice 建议。",
        ("item", "unconfirmed") => "还没有核实的地方，写明缺什么；核实后删去。",
        ("item", "about") => "process 问的是做没做，换稿后回答仍有效；不写是 text，问文字。",
        ("field", "type") => {
            "text 文字、date 日期、number 数、choice 选一个、person 登记簿里的人。"
        }
        ("field", "optional") => "true：可以不填。",
        _ => return None,
    })
}
