//! Many papers at once: every file below a folder is screened.
//!
//! It must never go on without the criteria: a list made by half of them looks like a list made by all.

use crate::app::folder::{self, OnDone};
use crate::app::{Error, OfficeSuite, reading, screening};
use crate::domain::check::screening::{Screener, Screening};
use crate::input::document::Unreadable;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// What became of a folder.
#[derive(Debug)]
pub struct Batch {
    /// The folder.
    pub folder: PathBuf,
    /// The name of the place by whose list was asked.
    pub place: String,
    /// A row a file, in the order of their names.
    pub rows: Vec<Row>,
    /// Whether there were more files than [`BATCH_FILES`](crate::domain::limits::BATCH_FILES), which were left out.
    pub more: bool,
}

/// A file of the folder.
pub type Row = folder::Row<Paper>;

/// A paper that was screened.
#[derive(Clone, Debug)]
pub struct Paper {
    /// 标题.
    pub title: Option<String>,
    /// 发文字号.
    pub number: Option<String>,
    /// 发文机关.
    pub issuers: Vec<String>,
    /// 成文日期.
    pub dated: Option<NaiveDate>,
    /// What the questions came to.
    pub screening: Screening,
    /// 排除类别: what people read of the category that it falls under.
    pub category: Option<String>,
}

/// Screens all files below a folder.
///
/// # Errors
///
/// There is no such folder, or the criteria can not be read.
pub fn batch(
    root: Option<&Path>,
    place: Option<&str>,
    folder: &Path,
    suite: &OfficeSuite,
    on_done: OnDone<'_>,
) -> Result<Batch, Error> {
    let (place, screener) = screening::screener(root, place)?;
    let work = |name: &str, bytes: &[u8]| paper(name, bytes, &screener, suite);
    let (rows, more) = folder::each(folder, &work, on_done)?;
    Ok(Batch { folder: folder.to_path_buf(), place, rows, more })
}

fn paper(
    name: &str,
    bytes: &[u8],
    screener: &Screener,
    suite: &OfficeSuite,
) -> Result<Paper, Unreadable> {
    let document = reading::document(name, bytes, suite)?;
    let screening = screener.screen(&document);
    let issuers = document.particulars.issuers.iter().map(|named| named.name.clone());
    Ok(Paper {
        title: document.title.clone(),
        number: document.number.as_ref().map(ToString::to_string),
        issuers: issuers.collect(),
        dated: document.particulars.dated.map(|dated| dated.day),
        category: screener.category(&screening),
        screening,
    })
}
