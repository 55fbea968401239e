//! What editors say of each key of a rule and of `words.yaml`, in Chinese, as the rest of `workflows/` is.

/// What a key is for; none where a rule has no such key.
pub(in crate::lang) fn about(shape: &str, key: &str) -> Option<&'static str> {
    match (shape, key) {
        ("rule", key) => rule(key),
        ("look", "all") => Some("几个句式，都要找到，次序不论；显示第一个所在的地方。"),
        ("look", "within") => Some(
            "要在多大的范围里都找到：sentence 一句（缺省）、paragraph 一段、clause 一条、document 全文。",
        ),
        ("look", "unless") => Some("有这些情形的不算，只管这一个。"),
        ("look", "lower") => Some("有这些情形的只作提示，只管这一个。"),
        ("words_there", "words") => {
            Some("一个句式：同一句里有这些话，句中有；的，只看同一个分句。")
        }
        ("word_sets", "sets") => Some("词组，按名称；句式里写 @名称，就是其中任何一个词。"),
        ("word_set", "title") => Some("这些词合起来叫什么。"),
        ("word_set", "words") => Some("词；也可以放另一个词组，写成 \"@名称\"。"),
        _ => None,
    }
}

fn rule(key: &str) -> Option<&'static str> {
    Some(match key {
        "code" => "编号，如 P04：大写字母加数字。用过的编号不能再给别的规则。",
        "title" => "规则的名称，如“疑似设定行政处罚”。",
        "since" => "从程序的哪一版起有，如 \"0.1\"（要加引号）。",
        "status" => "stable 正式；trial 试行，找到的只作提示；removed 停用，编号保留。",
        "weight" => "blocking 一票否决；must 必须修改；advice 建议。",
        "dimension" => "属于审查的哪一方面。",
        "level" => {
            "依据的层级：law 法律；regulation 法规、规章；policy 国家政策；practice 工作惯例。"
        }
        "item" => "对应的审查要点的编号。",
        "basis" => "依据，一行一处，必须在法律库里查得到。只有工作惯例可以不写。",
        "certainty" => {
            "依据有多可靠：verified 核对过原文；second_hand 转引；recalled 凭记忆；unknown 没有找到。"
        }
        "why" => "为什么可疑。",
        "traps" => "可能没有问题的情形，随每处发现一起显示。只有形式规则可以不写。",
        "propose" => "建议怎样改。",
        "look_for" => "找什么：句式，或者几个句式合起来；找到任何一个就算。",
        "reasoned" => "由程序推理，写推理的名称；与 look_for 只能写一个。",
        "unless" => "有这些情形的不算。",
        "lower" => "有这些情形的只作提示。",
        "bad" => "反例，至少三个：必须找得到。",
        "good" => "正例，至少三个：必须找不到，或者只作提示。",
        _ => return None,
    })
}
