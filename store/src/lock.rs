//! The file `LOCK`: one process at a time, and a name for the one that is in.
//!
//! The lock is the operating system's, so it ends with the process that holds it, however that ends.
//! What is written in the file is for the message to whoever waits, and decides nothing.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::{Holder, Options, StoreError};

/// Whether this process has had the lock before.
static HELD: AtomicBool = AtomicBool::new(false);

/// How long a process that had the lock lets others go first.
const COURTESY: Duration = Duration::from_millis(2);

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
        if HELD.load(Ordering::Relaxed) {
            // Whoever waits was woken when it was let go, and needs a moment to come: without it a process that
            // comes again and again would keep all others out.
            thread::sleep(COURTESY);
        }
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::Error(error)) => return Err(StoreError::at(&path)(error)),
            Err(TryLockError::WouldBlock) => file = wait(file, &path, options)?,
        }
        HELD.store(true, Ordering::Relaxed);
        // A lock without a name on it is a lock all the same: on a full disk reading must go on.
        let _ = sign(&mut file);
        Ok(Self { _file: file })
    }
}

/// Stands in the system's own queue, which wakes who came first as soon as the lock is free; looking again
/// and again would leave it to luck who is next.
fn wait(file: File, path: &Path, options: &Options) -> Result<File, StoreError> {
    let (sender, receiver) = mpsc::channel();
    let end = Instant::now() + options.wait;
    let stand = move || {
        let locked = loop {
            match file.lock() {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => break Err(error),
                Ok(()) => break Ok(file),
            }
        };
        // Where nobody waits any more the file is dropped, and the lock with it.
        let _ = sender.send(locked);
    };
    thread::Builder::new().name("lock".to_owned()).spawn(stand).map_err(StoreError::at(path))?;
    let mut told = receiver.recv_timeout(NOTICE.min(options.wait));
    if let (Err(RecvTimeoutError::Timeout), Some(on_wait)) = (&told, &options.on_wait)
        && options.wait > NOTICE
    {
        on_wait(&holder(path));
    }
    if told.is_err() {
        told = receiver.recv_timeout(end.saturating_duration_since(Instant::now()));
    }
    match told {
        Ok(locked) => locked.map_err(StoreError::at(path)),
        Err(_) => Err(StoreError::Busy(holder(path))),
    }
}

/// Who holds the lock now, if anybody does. Does not wait, and changes nothing.
pub(crate) fn look(dir: &Path) -> Result<Option<Holder>, StoreError> {
    let path = dir.join("LOCK");
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::at(&path)(error)),
    };
    match file.try_lock_shared() {
        Ok(()) => Ok(None),
        Err(TryLockError::WouldBlock) => Ok(Some(holder(&path))),
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
fn holder(path: &Path) -> Holder {
    let mut bytes = Vec::new();
    let read = File::open(path)
        .and_then(|file| file.take(4 * COMMAND_CHARS as u64 + 100).read_to_end(&mut bytes));
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
    use std::sync::atomic::AtomicU32;

    #[test]
    fn the_holder_is_read_as_far_as_it_goes() {
        let whole = parse("pid 12\nsince 1760000000\ncommand fashen submit 办法.docx\n");
        let command = "fashen submit 办法.docx".to_owned();
        assert_eq!(whole, Holder { pid: 12, command, since: 1_760_000_000 });
        assert_eq!(parse("pid 12\nsin"), Holder { pid: 12, ..Holder::default() });
        assert_eq!(parse(""), Holder::default());
        assert_eq!(parse("pid of the tiger\n"), Holder::default());
    }

    /// A folder that is gone when the test is over.
    struct Folder(std::path::PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let name = format!("fashen-lock-{}-{name}", std::process::id());
            let path = std::env::temp_dir().join(name);
            std::fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn take(&self, wait: Duration) -> Result<Lock, StoreError> {
            Lock::take(&self.0, &Options { wait, ..Options::default() })
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn whoever_waits_gets_it_and_whoever_gives_up_lets_it_go() {
        let folder = Folder::new("turns");
        let first = folder.take(Duration::ZERO).unwrap();
        assert!(matches!(folder.take(Duration::ZERO), Err(StoreError::Busy(_))));
        let Err(StoreError::Busy(who)) = folder.take(Duration::from_millis(50)) else {
            panic!("it is held");
        };
        assert_eq!(who.pid, std::process::id());
        thread::scope(|scope| {
            let waiting = scope.spawn(|| folder.take(Duration::from_secs(60)).map(drop));
            drop(first);
            waiting.join().unwrap().unwrap();
        });
        // The one that gave up stands in the queue too, and goes as soon as it is served.
        folder.take(Duration::from_secs(60)).unwrap();
    }

    #[test]
    fn everybody_has_their_turn_and_only_one_at_a_time() {
        let folder = Folder::new("many");
        let (inside, done) = (AtomicU32::new(0), AtomicU32::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..20 {
                        let lock = folder.take(Duration::from_secs(60)).unwrap();
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        inside.fetch_sub(1, Ordering::SeqCst);
                        done.fetch_add(1, Ordering::SeqCst);
                        drop(lock);
                    }
                });
            }
        });
        assert_eq!(done.into_inner(), 160);
    }
}
