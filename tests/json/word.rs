//! A Word file as small as one can be that holds what stands beside a text: a change that was tracked, and a comment.

use std::io::{Cursor, Write};

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>"#;

const TO_DOCUMENT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const TO_COMMENTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>"#;

const DOCUMENT: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲镇摊点管理办法</w:t></w:r></w:p><w:p><w:commentRangeStart w:id="1"/><w:r><w:t>第一条　摊点应当整洁</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:ins w:id="2" w:author="周某" w:date="2026-03-01T09:30:00Z"><w:r><w:t>、有序</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r></w:p></w:body></w:document>"#;

const COMMENTS: &str = r#"<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1" w:author="陈某" w:date="2026-03-02T10:00:00Z"><w:p><w:r><w:t>依据？</w:t></w:r></w:p></w:comment></w:comments>"#;

const HEADER: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// The file.
pub(super) fn commented() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", TO_DOCUMENT),
        ("word/_rels/document.xml.rels", TO_COMMENTS),
        ("word/document.xml", DOCUMENT),
        ("word/comments.xml", COMMENTS),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        write!(zip, "{HEADER}{part}").unwrap();
    }
    zip.finish().unwrap().into_inner()
}
