//! What the people of an office can not do of what a workflow asks, in Chinese.

use crate::domain::name::PersonId;
use crate::domain::workflow::StaffDefect;

/// What is wrong, in one or two sentences.
pub(super) fn staff_zh(kind: &StaffDefect) -> String {
    match kind {
        StaffDefect::RoleNobodyHas => {
            "本单位没有人担任这个角色；请在 fashen.yaml 的 people 中给人加上，或删去这个角色。"
                .into()
        }
        StaffDefect::TooFewApprovers { needed, have } => format!(
            "要 {needed} 个不同的人同意，本单位担任这个角色的只有 {have} 人；请增加人员，或减少人数要求。"
        ),
        StaffDefect::UnknownPerson { person } => {
            format!("指定的办理人 {person} 不在 fashen.yaml 的 people 中；请改正。")
        }
        StaffDefect::WithoutRole { person } => {
            format!("指定的办理人 {person} 没有这个环节的角色；请给其加上角色，或改派他人。")
        }
        StaffDefect::NobodyLeft { able, drafter } => format!(
            "由 {drafter} 报送时，不论怎样分工，这个环节总会没有人能办（担任角色的：{}），因为不得与前面的办理人\
             相同；请增加人员，或放宽 not_same_person_as。",
            names(able, "、")
        ),
        StaffDefect::NoSeries { series } => {
            format!(
                "fashen.yaml 的 numbering 中没有编号 {series}；请补上，如 {series}: 某政规〔{{year}}〕{{n}}号。"
            )
        }
    }
}

fn names(people: &[PersonId], separator: &str) -> String {
    people.iter().map(PersonId::as_str).collect::<Vec<_>>().join(separator)
}
