//! Modules of node, each set in a folder below `target` that is made by whichever test comes first and kept.

use super::ROOT;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder with the modules that a `package.json` of `tests/` asks for, or why there is none.
pub(crate) fn modules(package: &str) -> Result<PathBuf, String> {
    let text = |error: std::io::Error| error.to_string();
    let wanted = fs::read_to_string(Path::new(ROOT).join("tests").join(package)).map_err(text)?;
    let set = Path::new(package).parent().unwrap_or(Path::new("exchange"));
    let base = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name(set);
    let (folder, made) = (base.join("node"), base.join("node.txt"));
    fs::create_dir_all(&folder).map_err(text)?;
    // Two tests must not fill one folder at once; the lock goes with the process.
    let lock = File::create(base.join("node.lock")).map_err(text)?;
    lock.lock().map_err(text)?;
    run(Command::new("node").arg("--version"))?;
    if fs::read_to_string(&made).is_ok_and(|made| made == wanted) {
        return Ok(folder);
    }
    if std::env::var_os("FASHEN_NO_INSTALL").is_some() {
        return Err("no modules of node, and nothing may be installed".to_owned());
    }
    fs::write(folder.join("package.json"), &wanted).map_err(text)?;
    let words = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"];
    run(Command::new("npm").args(words).current_dir(&folder))?;
    fs::write(&made, wanted).map_err(text)?;
    Ok(folder)
}

/// Runs a program that installs or answers for itself; the last thing it said where it failed.
pub(super) fn run(command: &mut Command) -> Result<(), String> {
    let output = command.stdin(Stdio::null()).output();
    let output = output.map_err(|error| format!("{command:?}: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().last().unwrap_or_default();
    if output.status.success() { Ok(()) } else { Err(format!("{command:?}: {last}")) }
}
