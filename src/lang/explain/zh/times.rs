//! Minimum periods.

use super::because;
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "too-early",
        "最短时间未满",
        "这个结果会结束一项有最短时间的期限，而最短时间还没有满。",
        "规定最短时间，是为了让审核的人有时间审、让公众有时间提意见，不能因为有人先准备好就缩短。\
         开始的当日不算；工作日跳过休假日，计入调休上班的日子；中止计时的日子不算。",
        "等到所说的日子再办；用 fashen due --why 看每一天是怎样算的。",
    ),
    because(
        "early-unexplained",
        "提前办理没有写明理由",
        "最短时间还没有满；这类案卷依规定可以不受最短时间限制，但要写明理由。",
        "为应对突发事件或者执行上级的紧急命令，可以不等最短时间；事后要能说明为什么。",
        "办理时加 --early 理由。",
    ),
];
