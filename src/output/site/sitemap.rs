//! Which pages there are, for the programs of search sites (sitemaps.org, protocol 0.9). It wants whole addresses, so
//! there is none where nobody said where the site will be found.

use super::address;
use super::input::{SiteCleanUp, SiteEntry, SiteFile, SiteInput};
use crate::domain::limits;
use crate::output::xml::{Element, element};

const NAMES: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The list of pages, or of such lists where they are too many for one.
pub(super) fn files(input: &SiteInput) -> Vec<SiteFile> {
    if input.base_url.is_empty() {
        return Vec::new();
    }
    let mut pages = vec![url(input, "index.html", None), url(input, "statistics.html", None)];
    pages.extend(
        input
            .entries
            .iter()
            .map(|entry| url(input, &address::page(&entry.id), changed(entry).as_deref())),
    );
    let of_clean_up =
        |one: &SiteCleanUp| url(input, &address::clean_up(&one.id), Some(one.decided_on.as_str()));
    pages.extend(input.clean_ups.iter().map(of_clean_up));
    let parts: Vec<_> = pages.chunks(limits::SITEMAP_PAGES).map(urls).collect();
    if let [one] = parts.as_slice() {
        return vec![SiteFile::new("sitemap.xml", one.clone())];
    }
    let name = |number: usize| format!("sitemaps/{number}.xml");
    let part = |number: usize| element("sitemap").child(location(input, &name(number)));
    let all = element("sitemapindex").with("xmlns", NAMES).children((1..=parts.len()).map(part));
    let mut files = vec![SiteFile::new("sitemap.xml", all.into_lines().into_bytes())];
    files.extend((1..).zip(parts).map(|(number, bytes)| SiteFile::new(name(number), bytes)));
    files
}

fn urls(pages: &[Element]) -> Vec<u8> {
    element("urlset").with("xmlns", NAMES).children(pages.iter().cloned()).into_lines().into_bytes()
}

fn url(input: &SiteInput, path: &str, changed: Option<&str>) -> Element {
    let url = element("url").child(location(input, path));
    url.children(changed.map(|day| element("lastmod").text(day)))
}

fn location(input: &SiteInput, path: &str) -> Element {
    element("loc").text(&format!("{}{}", input.base_url, address::link(path)))
}

/// The day on which something of it was recorded last.
fn changed(entry: &SiteEntry) -> Option<String> {
    let last = entry.timeline.iter().map(|moment| moment.recorded).max()?;
    Some(last.date_naive().to_string())
}
