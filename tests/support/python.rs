//! Python with the tools that judge what is ours, each set in a virtual environment below `target`, made by whichever
//! test comes first and kept.

use super::node::run;
use super::{ROOT, skip};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// The interpreter with what judges what is exchanged; prints why a test is skipped when there is none.
pub(crate) fn python(test: &str) -> Option<&'static Path> {
    static MADE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    match MADE.get_or_init(|| environment("exchange/requirements.txt")) {
        Ok(python) => Some(python),
        Err(why) => {
            skip(test, why);
            None
        }
    }
}

/// The interpreter with what a `requirements.txt` of `tests/` asks for; prints why a test is skipped when there is none.
pub(crate) fn python_of(requirements: &str, test: &str) -> Option<PathBuf> {
    environment(requirements).inspect_err(|why| skip(test, why)).ok()
}

/// Runs a script of `tests/` with one argument; what it printed.
pub(crate) fn script(python: &Path, name: &str, argument: &Path) -> String {
    let mut command = Command::new(python);
    command.arg(Path::new(ROOT).join("tests").join(name)).arg(argument).stdin(Stdio::null());
    let output = command.env("PYTHONWARNINGS", "ignore").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name}: {}\n{said}", output.status);
    String::from_utf8(output.stdout).unwrap()
}

fn environment(requirements: &str) -> Result<PathBuf, String> {
    let list = Path::new(ROOT).join("tests").join(requirements);
    let wanted = fs::read_to_string(&list).map_err(|error| error.to_string())?;
    let set = Path::new(requirements).parent().unwrap_or(Path::new("exchange"));
    let base = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name(set);
    fs::create_dir_all(&base).map_err(|error| error.to_string())?;
    // Two runs of the tests must not make one environment at once; the lock goes with the process.
    let lock = File::create(base.join("venv.lock")).map_err(|error| error.to_string())?;
    lock.lock().map_err(|error| error.to_string())?;
    let (venv, made) = (base.join("venv"), base.join("venv.txt"));
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if fs::read_to_string(&made).is_ok_and(|made| made == wanted) && python.is_file() {
        return Ok(python);
    }
    if std::env::var_os("FASHEN_NO_INSTALL").is_some() {
        return Err("no environment of Python, and nothing may be installed".to_owned());
    }
    run(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run(Command::new(&python).args(pip).args(["--timeout", "20", "--requirement"]).arg(list))?;
    fs::write(&made, wanted).map_err(|error| error.to_string())?;
    Ok(python)
}
