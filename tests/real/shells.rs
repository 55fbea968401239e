//! Words are completed in real shells, by the Tab key, at a terminal that a program holds.

use super::desk::fashen;
use super::outside::{fresh, program};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// A terminal with a shell in it, closed in the end.
struct Terminal {
    tmux: std::path::PathBuf,
    socket: std::path::PathBuf,
}

impl Terminal {
    fn open(tmux: &Path, folder: &Path, shell: &str) -> Self {
        let one = Self { tmux: tmux.to_path_buf(), socket: folder.join("terminal") };
        let path = std::env::var("PATH").unwrap();
        let programs = fashen().get_program().to_owned();
        let beside = Path::new(&programs).parent().unwrap().display().to_string();
        let made = one
            .command(&["-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", "40"])
            .arg(format!(
                "env PATH={beside}:{path} HOME={} LANG=C.UTF-8 FASHEN_LANG=zh {shell}",
                folder.display()
            ))
            .current_dir(folder)
            .status();
        assert!(made.unwrap().success());
        one
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.tmux);
        command.arg("-S").arg(&self.socket).args(words);
        command
    }

    fn press(&self, keys: &[&str]) {
        assert!(self.command(&["send-keys"]).args(keys).status().unwrap().success());
    }

    /// Waits until the screen shows something.
    fn shows(&self, wanted: &str) -> String {
        let begun = Instant::now();
        loop {
            let screen = self.command(&["capture-pane", "-p"]).output().unwrap().stdout;
            let screen = String::from_utf8_lossy(&screen).into_owned();
            if screen.contains(wanted) {
                return screen;
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "no {wanted:?} in:\n{screen}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.command(&["kill-server"]).status();
    }
}

fn completes(shell: &str, started: &str, prepare: &str) {
    let (Some(tmux), Some(_)) = (program(&["tmux"]), program(&[shell])) else { return };
    let folder = fresh(&format!("shells-{shell}"));
    let made = fashen().current_dir(&folder).args(["demo", "registry"]).output().unwrap();
    assert!(made.status.success());
    let terminal = Terminal::open(&tmux, &folder, started);
    terminal.press(&["cd registry", "Enter"]);
    terminal.press(&[prepare, "Enter", "echo rea''dy", "Enter"]);
    terminal.shows("ready\n");
    let type_and_tab = |typed: &str| terminal.press(&[typed, "Tab"]);
    type_and_tab("fashen hist");
    terminal.shows("fashen history");
    type_and_tab("2026-0001");
    terminal.press(&["Enter"]);
    // The command ran: it was a case, and the line was whole.
    terminal.shows("报送备案");
    terminal.press(&["clear", "Enter"]);
    type_and_tab("fashen list --as che");
    terminal.shows("fashen list --as chen");
    terminal.press(&["C-u"]);
    type_and_tab("fashen verify wor");
    terminal.shows("fashen verify workflows");
}

#[test]
fn bash_completes_words() {
    completes("bash", "bash --norc --noprofile", "source <(fashen completions bash)");
}

#[test]
fn zsh_completes_words() {
    completes(
        "zsh",
        "zsh -f",
        "autoload -Uz compinit; compinit -u; source <(fashen completions zsh)",
    );
}

#[test]
fn fish_completes_words() {
    completes("fish", "fish --no-config", "fashen completions fish | source");
}
