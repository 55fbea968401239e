//! What a text is, as persons rule it.

use super::{because, plain};
use crate::lang::explain::Table;

pub(super) const TABLE: &Table = &[
    because(
        "own-screening",
        "不能认定自己报送的文件",
        "认定文件是不是行政规范性文件的人，报送过本案的送审稿。",
        "是不是规范性文件决定要不要审核，由报送的人自己认定，等于自己免去审核。这是本系统的规则，不是法律的规定。",
        "请受理登记或者审核人员认定。",
    ),
    plain(
        "screening-not-taken",
        "现在没有人可以认定",
        "正在办理的环节都在起草单位手里，受理登记和审核人员还不能就这一稿认定。",
        "起草单位重新报送、转到受理或者审核以后再认定。认定只作记录，不认定也不影响办理。",
    ),
    because(
        "screening-reason-missing",
        "认定没有写理由",
        "认定的结果与程序认定不一致，或者程序认为需人工判断、没有认定过，却没有写理由。",
        "程序认定只是提示，人可以改认；理由留在案卷里、印在审核意见上，事后才说得清。这是本系统的规则，不是法律的规定。",
        "加上 --reason，写明根据哪些条文、哪条规定。",
    ),
];
