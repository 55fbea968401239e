//! A form of the program that is written out as a Word file and filled there says what the paper says.

use super::{read, words};
use crate::domain::paper::PaperKind;
use crate::domain::paper::example::{self, Desk};
use crate::lang::paper::{fields, form};
use crate::output;
use crate::output::docx::FormSample;

fn lines(bytes: &[u8]) -> Vec<String> {
    words(&super::part(bytes, "word/document.xml"), "")
}

fn sample() -> FormSample {
    FormSample {
        title: "样式".to_owned(),
        organ: "示例镇人民政府".to_owned(),
        signer: "示例镇司法所".to_owned(),
        date: "2026年12月31日".to_owned(),
    }
}

#[test]
fn the_exported_form_of_every_paper_says_what_the_paper_says() {
    let desks: [fn() -> Desk; 9] = [
        example::first_opinion,
        example::two_rounds,
        example::second_draft,
        example::ruled,
        example::suspected,
        example::no_findings,
        example::unlawful,
        example::filed,
        example::registered,
    ];
    let mut compared = [0; PaperKind::ALL.len()];
    for desk in desks.map(|desk| desk()) {
        for (at, kind) in PaperKind::ALL.into_iter().enumerate() {
            let Some(paper) = desk.paper(kind) else { continue };
            let (form, fields) = (form(kind), fields(&paper));
            let own = output::docx(&output::form::sheet(&form, &fields).unwrap()).unwrap();
            let exported = output::docx::form(&form, &sample()).unwrap();
            let exported = read(&exported).unwrap_or_else(|fault| panic!("{kind}: {fault:?}"));
            let filled = output::form::fill(&exported, &fields)
                .unwrap_or_else(|fault| panic!("{kind}: {fault:?}"));
            let (own, filled) = (lines(&own), lines(&filled));
            for (own, filled) in own.iter().zip(&filled) {
                assert_eq!(own, filled, "{kind}");
            }
            assert_eq!(own.len(), filled.len(), "{kind}");
            compared[at] += 1;
        }
    }
    assert!(compared.iter().all(|count| *count > 0), "{compared:?}");
}
