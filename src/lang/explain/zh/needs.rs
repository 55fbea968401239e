//! Cases of other workflows.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    plain(
        "unknown-need",
        "没有这个关联事项",
        "流程里没有哪个环节需要这个名称的关联案卷。",
        "用 fashen show 看本案需要关联哪些案卷，照那里的名称填写。",
    ),
    plain(
        "unknown-case",
        "没有这个案卷",
        "登记处里没有这个案卷号。",
        "用 fashen list --all 查案卷号。",
    ),
    because(
        "needs-unmet",
        "关联的案卷没有办妥",
        "流程规定，这个结果要等另一个流程的案卷先办结，而且要办成规定的结局；现在还没有关联案卷，\
         或者关联的案卷没有办结，或者办成了别的结局。",
        "另行办理的审查有它自己的步骤和结论，本案要以那个结论为根据。\
         这是流程文件的规定（needs），不是法律条文的原话。",
        "没有案卷的，用 fashen submit 加 --workflow 和 --for 报送；已有案卷的，用 fashen link 关联；\
         没有办结的，先把它办结。",
    ),
    plain(
        "linked-workflow",
        "案卷走的是别的流程",
        "这个关联事项要求另一个流程的案卷，所写的案卷走的不是那个流程。",
        "换一个案卷，或者按要求的流程另行报送。",
    ),
    plain(
        "not-needed",
        "不需要这个流程的案卷",
        "本案的流程里没有哪个环节需要这个流程的案卷，所以不知道该关联到哪里。",
        "核对流程的名称和案卷号；用 fashen show 看本案需要关联哪些案卷。",
    ),
    plain(
        "links-itself",
        "案卷关联自己",
        "案卷要等关联的案卷办结才能往下办，关联自己就永远等不到。",
        "写另一个案卷的案卷号。",
    ),
    plain(
        "links-in-circle",
        "案卷互相等待",
        "所写的案卷直接或者间接地在等本案办结，再让本案等它，两边都办不下去。",
        "关联另一个案卷，或者先把那边的关联换掉。",
    ),
];
