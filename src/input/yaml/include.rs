//! Paths of `include`: from the file that names one to the file in the folder of the pack.
//!
//! A path is made of plain names and `/` on every system, so that a pack means the same wherever it is copied to. It
//! must never lead out of the folder: whoever may edit a workflow need not be one who may read the rest of the disk.

use super::problem::IncludeFault;
use crate::domain::limits;

/// The path inside the pack of what the file at `from` calls `written`; `from` is empty for the main file.
pub(super) fn resolve(from: &str, written: &str) -> Result<String, IncludeFault> {
    if !written.split('/').all(is_plain) {
        return Err(IncludeFault::Outside);
    }
    let path = match from.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{written}"),
        None => written.to_owned(),
    };
    if path.len() > limits::INCLUDE_PATH_BYTES { Err(IncludeFault::Missing) } else { Ok(path) }
}

/// Whether it is the name of a file or folder, and means nothing else on any system.
fn is_plain(name: &str) -> bool {
    !matches!(name, "" | "." | "..")
        && name.trim() == name
        && !name.chars().any(|c| c.is_control() || "\\:*?\"<>|".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_start_at_the_file_that_names_them() {
        assert_eq!(resolve("", "shared/four.yaml"), Ok("shared/four.yaml".to_owned()));
        assert_eq!(resolve("shared/four.yaml", "roles.yaml"), Ok("shared/roles.yaml".to_owned()));
        assert_eq!(resolve("a.yaml", "共用/角色.yaml"), Ok("共用/角色.yaml".to_owned()));
    }

    #[test]
    fn no_path_leads_out() {
        for bad in [
            "/etc/passwd",
            "../other/workflow.yaml",
            "shared/../../x.yaml",
            "./x.yaml",
            "shared//x.yaml",
            "shared/",
            "",
            "C:\\x.yaml",
            "C:x.yaml",
            "shared\\x.yaml",
            "a\nb.yaml",
            "a\0.yaml",
            " /x.yaml",
        ] {
            assert_eq!(resolve("", bad), Err(IncludeFault::Outside), "{bad:?}");
            assert_eq!(resolve("shared/a.yaml", bad), Err(IncludeFault::Outside), "{bad:?}");
        }
        let long = "x".repeat(limits::INCLUDE_PATH_BYTES + 1);
        assert_eq!(resolve("", &long), Err(IncludeFault::Missing));
    }
}
