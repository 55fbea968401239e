//! A program that is waited for, and ended with everything that it started.
//!
//! `soffice` is a script that starts a starter that starts the program: to end the first alone would leave the last
//! running, with the draft open.

use std::io;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How often it is looked whether the program ended.
const PAUSE: Duration = Duration::from_millis(50);

/// A program that was started, as the first of a group of its own.
pub(super) struct Started {
    child: Child,
    /// It ended as a program should.
    done: bool,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// As if all were well.
    Well,
    /// With this exit code; with none where a signal ended it.
    Badly(Option<i32>),
    /// Not in time: it was ended.
    TooLate,
}

impl Started {
    pub(super) fn new(mut command: Command) -> io::Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        Ok(Self { child: command.spawn()?, done: false })
    }

    /// Waits for its end, so long at most.
    pub(super) fn wait(&mut self, patience: Duration) -> io::Result<Ended> {
        let mut waited = Duration::ZERO;
        loop {
            if let Some(status) = self.child.try_wait()? {
                self.done = status.success();
                return Ok(if self.done { Ended::Well } else { Ended::Badly(status.code()) });
            }
            if waited >= patience {
                return Ok(Ended::TooLate);
            }
            std::thread::sleep(PAUSE);
            waited += PAUSE;
        }
    }
}

impl Drop for Started {
    /// Ends it and all that it started, unless it ended by itself: nothing of it may outlive the conversion.
    fn drop(&mut self) {
        if !self.done {
            end_group(self.child.id());
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Ends a whole group of processes by the tool that every system has for it: the standard library ends one only.
fn end_group(first: u32) {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("taskkill");
        command.args(["/T", "/F", "/PID", &first.to_string()]);
        command
    } else {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", &format!("kill -KILL -{first}")]);
        command
    };
    let _ = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
}
