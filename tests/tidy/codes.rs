//! Every code that a refusal or an unreadable file can bear is one that `fashen explain` explains.

use super::tree;
use fashen::lang::{Lang, explain};
use std::collections::BTreeSet;
use syn::visit::{self, Visit};
use syn::{ImplItemFn, LitStr};

/// The codes in a file: the texts inside its functions of that name.
fn codes(text: &str) -> BTreeSet<String> {
    let mut reader = Reader::default();
    reader.visit_file(&syn::parse_file(text).unwrap());
    reader.found
}

#[derive(Default)]
struct Reader {
    inside: bool,
    found: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        let before = self.inside;
        self.inside |= item.sig.ident == "code";
        visit::visit_block(self, &item.block);
        self.inside = before;
    }

    fn visit_lit_str(&mut self, text: &'ast LitStr) {
        if self.inside {
            self.found.insert(text.value());
        }
    }
}

#[test]
fn every_code_is_explained_in_each_language() {
    let sources = tree::reached().values().filter(|source| !source.test);
    let texts =
        sources.map(|source| tree::text(&source.path)).filter(|text| text.contains("fn code("));
    let found: BTreeSet<String> = texts.flat_map(|text| codes(&text)).collect();
    assert!(found.len() > 40, "these are not all codes: {found:?}");
    let mut silent = Vec::new();
    for code in &found {
        if !explain::CODES.contains(&code.as_str()) {
            silent.push(format!("{code}: not among lang::explain::CODES"));
        }
        for lang in [Lang::Zh, Lang::En] {
            if explain::reason(lang, code).is_none() {
                silent.push(format!("{code}: no explanation in {lang:?}"));
            }
        }
    }
    let dead = explain::CODES.iter().filter(|code| !found.contains(**code));
    silent.extend(dead.map(|code| format!("{code}: explained, and nothing bears it")));
    super::none(&silent);
}

#[test]
fn codes_are_found_in_functions_of_that_name_alone() {
    let text = "impl A { fn code(&self) -> &str { match self { B => \"b\", C { .. } => match x { _ => \"c\" } } } \
        fn other(&self) -> &str { \"d\" } }";
    assert_eq!(codes(text), BTreeSet::from(["b".to_owned(), "c".to_owned()]));
}
