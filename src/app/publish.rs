//! `publish`: the catalogue as a static site, put in place whole or not at all.
//!
//! The store is let go before anything is computed, so that nobody waits for a site being built.

use crate::app::catalogue::{self, EntryView};
use crate::app::reading::{self, Outline, OutlineClause};
use crate::app::{Error, Misuse, Session, pack};
use crate::domain::catalogue::{Entry, Status, Text};
use crate::domain::search::SearchClause;
use crate::lang::{self, Lang, words};
use crate::output::site::{SiteClause, SiteDownload, SiteEntry, SiteFile, SiteInput, SiteStatus};
use crate::{domain::office::Office, output};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// What is asked.
#[derive(Clone, Debug)]
pub struct Publication {
    /// The folder; `public` in the registry when none.
    pub out: Option<PathBuf>,
    /// The day whose status is shown.
    pub on: NaiveDate,
}

/// What was published.
#[derive(Clone, Debug)]
pub struct Published {
    /// The folder.
    pub folder: PathBuf,
    /// Documents in the catalogue.
    pub documents: usize,
    /// Files of the site: path and size in bytes.
    pub files: Vec<(String, usize)>,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Files by which a folder is known as a site of ours.
const MARK: &str = "catalogue.json";

/// Builds the site and puts it in place of the one before.
///
/// # Errors
///
/// Those of the record, or why the folder can not be written; then the old site is whole.
pub fn publish(session: &Session, asked: &Publication) -> Result<Published, Error> {
    let registry = &session.registry;
    let folder = asked.out.clone().unwrap_or_else(|| registry.root.join("public"));
    refuse_foreign(&folder)?;
    let views = catalogue::list(session, asked.on)?;
    let point = registry.store.point()?;
    registry.store.let_go();
    let mut entries = Vec::with_capacity(views.len());
    for view in views {
        let read = |text: &Text| -> Result<_, Error> {
            let outline = reading::outline(&*point, &text.outline)?;
            Ok((outline, text.file_name.clone(), pack::blob(&*point, &text.file)?))
        };
        let text = view.entry.text.as_ref().map(read).transpose()?;
        entries.push(site_entry(&view, text));
    }
    let documents = entries.len();
    let site = output::site(&input(&registry.office, asked.on, entries))?;
    if !session.dry_run {
        replace(&folder, &site)?;
    }
    let files = site.into_iter().map(|file| (file.path, file.bytes.len())).collect();
    Ok(Published { folder, documents, files, dry_run: session.dry_run })
}

fn input(office: &Office, on: NaiveDate, entries: Vec<SiteEntry>) -> SiteInput {
    let title = Some(office.site.title.clone()).filter(|title| !title.is_empty());
    SiteInput {
        title: title.unwrap_or_else(|| lang::site::title(&office.organ)),
        organ: office.organ.clone(),
        contact: office.site.contact.clone(),
        on: on.to_string(),
        entries,
    }
}

fn site_entry(view: &EntryView, text: Option<(Outline, String, Vec<u8>)>) -> SiteEntry {
    let entry = &view.entry;
    let filed = entry.filed.as_ref();
    let (clauses, downloads) = match text {
        Some((outline, name, bytes)) => {
            (outline.clauses.iter().map(site_clause).collect(), vec![download(entry, &name, bytes)])
        }
        None => (Vec::new(), Vec::new()),
    };
    SiteEntry {
        id: entry.id.to_string(),
        title: entry.title.clone(),
        number: entry.number.clone(),
        registration: entry.registration.clone(),
        organ: entry.organ.clone(),
        subject: entry.topic.clone(),
        index: entry.index.clone(),
        adopted: day(entry.decided_on),
        published: day(Some(entry.published_on)),
        effective: day(Some(entry.effective_on)),
        until: day(view.last_day),
        status_code: site_status(view.status),
        status: words::status(Lang::Zh, view.status).to_owned(),
        changes: entry.history.clone(),
        filing: filed.and_then(|filed| filed.number.clone()),
        filed: day(filed.map(|filed| filed.on)),
        publicity: entry.channel.clone(),
        link: entry.link.clone(),
        clauses,
        downloads,
    }
}

fn download(entry: &Entry, file_name: &str, bytes: Vec<u8>) -> SiteDownload {
    let ending = file_name.rsplit_once('.').map_or("txt", |(_, ending)| ending);
    SiteDownload {
        title: entry.title.clone(),
        path: format!("files/{}", output::file_name(&format!("{}.{ending}", entry.id))),
        bytes,
    }
}

/// A clause whose heading stands once: the outline holds its words in the text too.
fn site_clause(clause: &OutlineClause) -> SiteClause {
    let heading = clause.heading.clone().unwrap_or_default();
    let text = without_heading(&clause.text, &heading).unwrap_or(&clause.text).to_owned();
    SiteClause { label: printed(&clause.label).to_owned(), heading, text }
}

/// A clause as the site has it, for the search.
pub(super) fn searched(clause: &OutlineClause) -> SearchClause {
    let SiteClause { label, heading, text } = site_clause(clause);
    SearchClause { label, heading, text }
}

/// What the outline calls a part that has no number: names for reviewers, which the document does not hold.
const UNNUMBERED: [&str; 7] = ["文头", "印发通知", "标题", "目录", "序言", "落款", "全文"];

/// The number of a clause as the document prints it: without the names that the outline gives to parts, and without
/// what it adds to tell clauses of one number apart (`附件1第三条`, `第三条〔2〕`).
fn printed(label: &str) -> &str {
    let label = match label.split_once('〔') {
        Some((label, _)) if label.starts_with("附件") || label.starts_with('第') => label,
        _ => label,
    };
    let inside = label
        .strip_prefix("附件")
        .map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    match inside {
        Some(inside) if !inside.is_empty() => inside,
        _ if UNNUMBERED.contains(&label) => "",
        _ => label,
    }
}

/// The text after its heading, which is its first line or stands in brackets before it; none where it is elsewhere.
fn without_heading<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let wanted: String = heading.chars().filter(|c| !c.is_whitespace()).collect();
    let mut rest = text;
    let mut left = wanted.chars();
    let mut bracketed = false;
    for c in text.chars() {
        rest = rest.get(c.len_utf8()..)?;
        match c {
            c if c.is_whitespace() => {}
            '【' | '（' | '(' | '[' if left.as_str().len() == wanted.len() => bracketed = true,
            c => (left.next()? == c).then_some(())?,
        }
        if left.as_str().is_empty() {
            break;
        }
    }
    if wanted.is_empty() || !left.as_str().is_empty() {
        return None;
    }
    if bracketed {
        return rest.strip_prefix(['】', '）', ')', ']']).map(str::trim_start);
    }
    let rest = rest.trim_start_matches([' ', '\u{3000}']);
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('\n') }
}

fn site_status(status: Status) -> SiteStatus {
    match status {
        Status::NotYetInForce => SiteStatus::Pending,
        Status::InForce => SiteStatus::Valid,
        Status::Amended => SiteStatus::Amended,
        Status::Expired => SiteStatus::Expired,
        Status::Repealed => SiteStatus::Repealed,
        Status::Lapsed => SiteStatus::Invalid,
        Status::Annulled => SiteStatus::Annulled,
    }
}

fn day(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

/// Refuses a folder that holds something else than a site of ours.
fn refuse_foreign(folder: &Path) -> Result<(), Error> {
    let disk = |source| Error::Disk { path: folder.to_path_buf(), source };
    let empty = match std::fs::read_dir(folder) {
        Ok(mut files) => files.next().is_none(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
        Err(error) => return Err(disk(error)),
    };
    if empty || folder.join(MARK).is_file() {
        return Ok(());
    }
    Err(Error::Misuse(Misuse::FolderNotEmpty { path: folder.to_path_buf() }))
}

/// Writes the site beside the old one, then changes their places.
fn replace(folder: &Path, site: &[SiteFile]) -> Result<(), Error> {
    let disk = |source| Error::Disk { path: folder.to_path_buf(), source };
    let (fresh, old) = (beside(folder, ".new"), beside(folder, ".old"));
    for leftover in [&fresh, &old] {
        remove(leftover).map_err(disk)?;
    }
    for file in site {
        let path = fresh.join(&file.path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(disk)?;
        }
        std::fs::write(&path, &file.bytes).map_err(disk)?;
    }
    if folder.exists() {
        std::fs::rename(folder, &old).map_err(disk)?;
    }
    if let Err(error) = std::fs::rename(&fresh, folder) {
        // The old site goes back to its place; if that fails too, it is still whole beside it.
        let _ = std::fs::rename(&old, folder);
        return Err(disk(error));
    }
    remove(&old).map_err(disk)
}

fn beside(folder: &Path, ending: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    folder.with_file_name(name)
}

fn remove(folder: &Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_prints_no_name_that_the_document_does_not_hold() {
        for (label, expected) in [
            ("第三条", "第三条"),
            ("（一）", "（一）"),
            ("印发通知", ""),
            ("标题", ""),
            ("落款", ""),
            ("附件", "附件"),
            ("附件2", "附件2"),
            ("附件2第三条", "第三条"),
            ("第三条〔2〕", "第三条"),
            ("附件1第三条〔2〕", "第三条"),
        ] {
            assert_eq!(printed(label), expected);
        }
    }

    #[test]
    fn a_heading_is_printed_once() {
        for (text, heading, expected) in [
            ("总则", "总则", Some("")),
            ("总　则", "总则", Some("")),
            ("总则\n本章说明。", "总则", Some("本章说明。")),
            ("【适用范围】本镇适用。", "适用范围", Some("本镇适用。")),
            ("（一）", "一", Some("")),
            ("总则以外的规定。", "总则", None),
            ("本镇适用。", "适用范围", None),
            ("本镇适用。", "", None),
            ("", "总则", None),
        ] {
            assert_eq!(without_heading(text, heading), expected, "{text:?}");
        }
    }
}
