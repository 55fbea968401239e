//! What a longer history costs: appending, showing a case, opening, making the index anew, room and memory.
//!
//! Each phase is a process of its own, so that its memory is its own.

use crate::Outcome;
use crate::workload::{batch, case, given};
use fashen_store::{Options, Store, create, open};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Events loaded at a time.
const GROUP: u64 = 1_000;

/// Appends and shows that are timed on each store.
const SAMPLES: u64 = 1_001;

pub(crate) fn run(folder: &Path, sizes: &[&str]) -> Outcome<()> {
    for size in sizes {
        let dir = folder.join(format!("growth-{size}"));
        for phase in ["load", "command", "clean", "killed", "after-kill", "rebuild"] {
            let status = Command::new(std::env::current_exe()?)
                .args(["phase", phase])
                .arg(&dir)
                .arg(size)
                .status()?;
            if !status.success() && phase != "killed" {
                return Err(format!("{phase}: {status}").into());
            }
        }
        println!();
    }
    Ok(())
}

pub(crate) fn phase(phase: &str, dir: &Path, events: u64) -> Outcome<()> {
    match phase {
        "load" => load(dir, events)?,
        "command" => command(dir, events)?,
        "clean" => timed_open("clean open", dir, 5)?,
        "killed" => killed(dir)?,
        "after-kill" => timed_open("open after a kill", dir, 1)?,
        "rebuild" => rebuild(dir)?,
        other => return Err(format!("no phase {other}").into()),
    }
    Ok(())
}

fn load(dir: &Path, events: u64) -> Outcome<()> {
    let start = Instant::now();
    let store = create(dir, &Options::default())?;
    let mut bytes = 0;
    for from in (0..events).step_by(GROUP as usize) {
        let to = (from + GROUP).min(events);
        bytes += (from..to).map(given).sum::<u64>();
        let batches: Vec<_> = (from..to).map(batch).collect();
        for answer in store.append_all(&batches) {
            answer?;
        }
    }
    store.close()?;
    let took = start.elapsed();
    let (journal, index) = (size(&dir.join("journal"))?, size(&dir.join("index"))?);
    let times = (journal + index) as f64 / bytes as f64;
    println!("{events} events: {:.0} a second, {took:.1?}", events as f64 / took.as_secs_f64());
    println!("  given {bytes}, journal {journal}, index {index}: {times:.2} times what was given");
    println!("  memory while loading {} MB", peak()? / 1_000);
    Ok(())
}

/// What a command does, over and over: a process that opens, shows a case, appends one event and closes.
fn command(dir: &Path, events: u64) -> Outcome<()> {
    let store = open(dir, &Options::default())?;
    let (mut appends, mut shows) = (Vec::new(), Vec::new());
    for sample in 0..SAMPLES {
        let stream = case(sample * 7_919 % events);
        let start = Instant::now();
        store.version(&stream)?;
        store.get("state", stream.as_bytes())?;
        store.read(&stream, 0, 100)?;
        shows.push(start.elapsed());
        let n = events + sample;
        let start = Instant::now();
        store.append(&batch(n))?;
        appends.push(start.elapsed());
    }
    println!("  append {}   show {}", middle(appends), middle(shows));
    store.close()?;
    println!("  memory of a command {} MB", peak()? / 1_000);
    Ok(())
}

fn timed_open(what: &str, dir: &Path, times: usize) -> Outcome<()> {
    let mut opens = Vec::new();
    for _ in 0..times {
        let start = Instant::now();
        let store = open(dir, &Options::default())?;
        opens.push(start.elapsed());
        store.close()?;
    }
    println!("  {what} {}, memory {} MB", middle(opens), peak()? / 1_000);
    Ok(())
}

/// Appends and dies without a word.
fn killed(dir: &Path) -> Outcome<()> {
    let store = open(dir, &Options::default())?;
    let at = store.head()?.position;
    for n in at..at + 500 {
        store.append(&batch(n))?;
    }
    std::process::abort()
}

fn rebuild(dir: &Path) -> Outcome<()> {
    fs::remove_dir_all(dir.join("index"))?;
    timed_open("index made anew", dir, 1)?;
    let start = Instant::now();
    let store = open(dir, &Options::default())?;
    let opened = start.elapsed();
    let start = Instant::now();
    let report = store.verify()?;
    println!(
        "  clean open then {opened:.1?}; verify {:.1?}, findings {}",
        start.elapsed(),
        report.findings.len()
    );
    store.close()?;
    Ok(())
}

fn middle(mut times: Vec<Duration>) -> String {
    times.sort();
    let pick = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    format!("{:.1?} (99 %: {:.1?})", pick(50), pick(99))
}

/// Bytes that the files of a folder take.
fn size(dir: &Path) -> Outcome<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        sum += if entry.file_type()?.is_dir() {
            size(&entry.path())?
        } else {
            entry.metadata()?.len()
        };
    }
    Ok(sum)
}

/// The most memory this process has had, in kB.
fn peak() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}
