//! The report as a page with plots.

use super::YearReport;
use crate::app::Error;

/// The page.
///
/// # Errors
///
/// It can not be made.
pub fn html(report: &YearReport) -> Result<Vec<u8>, Error> {
    let _ = report;
    Ok(Vec::new())
}
