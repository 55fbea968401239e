//! The names that things have in workflow and registry files, one type each, so that a stage is never
//! taken for a role.
//!
//! A name is an identity (I7): it must never be derived from a position or an index.

use std::borrow::Borrow;
use std::fmt;

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The name as written in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(name.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(name: String) -> Self {
                Self(name)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

names! {
    /// A workflow: the name of its folder under `workflows/`.
    WorkflowName;
    /// 环节: a stage of a workflow.
    StageId;
    /// 结果: one way a stage can end.
    OutcomeId;
    /// A named end of a workflow.
    EndId;
    /// 角色: a role.
    RoleId;
    /// 办理人: a person of the registry.
    PersonId;
    /// A fact about a case that conditions ask for.
    FactId;
    /// 材料: a material that a stage asks for.
    MaterialId;
    /// A case of another workflow that a stage needs.
    NeedId;
    /// 审查要点: a question of a checklist (`CON-05`).
    CheckItemId;
    /// 疑似问题: a suspicion of a case (`F-001`).
    SuspicionId;
    /// A value that must be given with an outcome (`meeting`).
    FieldId;
    /// 案卷号: a case (`2026-0001`).
    CaseId;
    /// 目录条目: an entry of the public catalogue.
    EntryId;
    /// 清理: a clean-up of the catalogue (`C2026-01`).
    CleanUpId;
    /// A numbering series (`document`, `opinion`, `filing`).
    SeriesId;
}
