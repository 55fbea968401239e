//! Why something can not be recorded of a clean-up, in Chinese.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "cleanup-over",
        "清理已经结束",
        "这次清理已经办结或者放弃，不能再分工、提出意见或者办结一次。",
        "办结的结果已经写进决定并且改变了目录，事后改清单会使决定和目录对不上。",
        "个别条目有误的，对条目更正；需要再清理的，另外开始一次。",
    ),
    plain(
        "cleanup-empty",
        "没有要清理的文件",
        "目录里没有符合范围的文件，或者没有写条目、清单里的条目都已经移出。",
        "用 fashen catalogue list 看目录，放宽 --scope 的条件。",
    ),
    plain(
        "not-in-cleanup",
        "条目不在清单里",
        "所写的条目不属于这次清理，可能不符合范围，也可能已经移出。",
        "用 fashen cleanup show 看清单；确实要清理的，另外开始一次清理。",
    ),
    plain(
        "entry-named-twice",
        "条目写了两次",
        "同一个条目在一条命令或者一张表里出现了两次，不能确定以哪一次为准。",
        "删去重复的一处再录入。",
    ),
    because(
        "cleanup-undecided",
        "还有条目没有处理意见",
        "办结以前，清单里的每一件都要有处理意见。",
        "清理结果要向社会公布，没有结论的文件公众无从知道能不能用。",
        "逐件提出处理意见；不在这次清理的，移出清单并写明理由。",
    ),
    plain(
        "term-not-continued",
        "延续期限只能写给继续有效的文件",
        "修改、废止、宣布失效的文件写了延续到哪一天。",
        "去掉延续的日期，或者把处理意见改成继续有效。",
    ),
    plain(
        "cleanup-too-large",
        "一次清理的文件太多",
        "清理办结时全部条目一次变更，文件太多的不能一次办结。",
        "用 --scope 按年份或者起草单位分成几次清理。",
    ),
];
