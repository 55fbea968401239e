//! The file `LOCK`: one process at a time, and a name for the one that is in.
//!
//! The lock is the operating system's, so it ends with the process that holds it, however that ends.
//! What is written in the file is for the message to whoever waits, and decides nothing.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::{Holder, Options, StoreError};

/// How often a waiting process looks again.
const POLL: Duration = Duration::from_millis(20);

/// After how long the caller is told that it is waiting: sooner would flicker, later would worry.
const NOTICE: Duration = Duration::from_secs(1);

/// Longest command line that is written down, in characters: one line of a message.
const COMMAND_CHARS: usize = 200;

/// The lock, held for as long as the value lives.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, waiting for it as long as the options say.
    ///
    /// # Errors
    /// [`StoreError::Busy`] with whoever holds it.
    pub(crate) fn take(dir: &Path, options: &Options) -> Result<Self, StoreError> {
        let path = dir.join("LOCK");
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(StoreError::at(&path))?;
        let start = Instant::now();
        let mut told = false;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(error)) => return Err(StoreError::at(&path)(error)),
                Err(TryLockError::WouldBlock) => {}
            }
            let waited = start.elapsed();
            if waited >= options.wait {
                return Err(StoreError::Busy(holder(&mut file)));
            }
            if waited >= NOTICE && !told {
                told = true;
                if let Some(on_wait) = &options.on_wait {
                    on_wait(&holder(&mut file));
                }
            }
            thread::sleep(POLL.min(options.wait.saturating_sub(waited)));
        }
        // A lock without a name on it is a lock all the same: on a full disk reading must go on.
        let _ = sign(&mut file);
        Ok(Self { _file: file })
    }
}

/// Who holds the lock now, if anybody does. Does not wait, and changes nothing.
pub(crate) fn look(dir: &Path) -> Result<Option<Holder>, StoreError> {
    let path = dir.join("LOCK");
    let mut file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::at(&path)(error)),
    };
    match file.try_lock_shared() {
        Ok(()) => Ok(None),
        Err(TryLockError::WouldBlock) => Ok(Some(holder(&mut file))),
        Err(TryLockError::Error(error)) => Err(StoreError::at(&path)(error)),
    }
}

fn sign(file: &mut File) -> std::io::Result<()> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let text = format!(
        "pid {}\nsince {}\ncommand {}\n",
        std::process::id(),
        since.as_secs(),
        command_line()
    );
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(text.as_bytes())
}

fn command_line() -> String {
    let words: Vec<_> =
        std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
    let line = words.join(" ");
    line.chars().map(|c| if c.is_control() { ' ' } else { c }).take(COMMAND_CHARS).collect()
}

/// Who holds the lock, as far as the file tells. It may be caught half-written, or tell nothing where
/// the system keeps others from reading a locked file.
fn holder(file: &mut File) -> Holder {
    let mut bytes = Vec::new();
    let read = file
        .seek(SeekFrom::Start(0))
        .and_then(|_| file.take(4 * COMMAND_CHARS as u64 + 100).read_to_end(&mut bytes));
    match read {
        Ok(_) => parse(&String::from_utf8_lossy(&bytes)),
        Err(_) => Holder::default(),
    }
}

fn parse(text: &str) -> Holder {
    let field = |name: &str| {
        let mut values = text.lines().filter_map(|line| line.strip_prefix(name));
        values.next().map(str::trim)
    };
    Holder {
        pid: field("pid ").and_then(|pid| pid.parse().ok()).unwrap_or_default(),
        command: field("command ").unwrap_or_default().to_owned(),
        since: field("since ").and_then(|since| since.parse().ok()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holder_is_read_as_far_as_it_goes() {
        let whole = parse("pid 12\nsince 1760000000\ncommand fashen submit 办法.docx\n");
        let command = "fashen submit 办法.docx".to_owned();
        assert_eq!(whole, Holder { pid: 12, command, since: 1_760_000_000 });
        assert_eq!(parse("pid 12\nsin"), Holder { pid: 12, ..Holder::default() });
        assert_eq!(parse(""), Holder::default());
        assert_eq!(parse("pid of the tiger\n"), Holder::default());
    }
}
