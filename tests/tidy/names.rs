//! What a file names: every path it writes, in `use`, in code, in attributes and inside macros, spelled out
//! from its crate's root.
//!
//! Tests are left out: they may look further than what they test.

use super::tree::is_for_tests;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};
use syn::{Attribute, File, ImplItemFn, Item, ItemMod, ItemUse, Macro, MetaList, UseTree};

/// A name and where it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    /// The line, from 1.
    pub(super) line: usize,
    /// `crate::domain::case`, `std::fs::read`, `println!`.
    pub(super) path: String,
}

/// What a file names, in the order of its lines.
pub(super) fn mentions(file: &File, module: &[String]) -> Vec<Mention> {
    let declared = file.items.iter().filter_map(|item| match item {
        Item::Mod(item) if !is_for_tests(&item.attrs) => Some(item.ident.to_string()),
        _ => None,
    });
    let (module, declared) = (module.to_vec(), declared.collect());
    let mut reader = Reader { module, declared, only_uses: true, ..Reader::default() };
    reader.visit_file(file);
    reader.only_uses = false;
    reader.visit_file(file);
    reader.found.into_iter().collect()
}

#[derive(Default)]
struct Reader {
    module: Vec<String>,
    /// What a name stands for, where a `use` brought it.
    brought: BTreeMap<String, String>,
    /// Modules declared in this file: they hide crates of the same name.
    declared: BTreeSet<String>,
    /// The first pass learns what names stand for, the second reads everything else.
    only_uses: bool,
    found: BTreeSet<Mention>,
}

impl Reader {
    fn note(&mut self, line: usize, path: String) {
        self.found.insert(Mention { line, path });
    }

    /// A path as written, from its crate's root on.
    fn spell(&self, words: &[String], from_outside: bool) -> String {
        let (first, rest) = words.split_first().unwrap();
        let up = words.iter().take_while(|word| *word == "super").count();
        let own = |depth: usize, rest: &[String]| {
            let depth = self.module.len().saturating_sub(depth);
            [&self.module[..depth], rest].concat().join("::")
        };
        match first.as_str() {
            _ if from_outside => words.join("::"),
            "crate" => [&self.module[..1], rest].concat().join("::"),
            "self" => own(0, rest),
            "super" => own(up, &words[up..]),
            name if self.declared.contains(name) => own(0, words),
            name => match self.brought.get(name) {
                Some(whole) => [std::slice::from_ref(whole), rest].concat().join("::"),
                None => words.join("::"),
            },
        }
    }

    /// Notes every leaf of a `use`, and what names it brings.
    fn bring(&mut self, tree: &UseTree, before: &[String], from_outside: bool) {
        let with = |word: String| [before, &[word]].concat();
        let (ident, words) = match tree {
            UseTree::Path(path) => {
                return self.bring(&path.tree, &with(path.ident.to_string()), from_outside);
            }
            UseTree::Group(group) => {
                return group.items.iter().for_each(|one| self.bring(one, before, from_outside));
            }
            UseTree::Name(name) if name.ident == "self" => (&name.ident, before.to_vec()),
            UseTree::Name(name) => (&name.ident, with(name.ident.to_string())),
            UseTree::Rename(name) if name.ident == "self" => (&name.rename, before.to_vec()),
            UseTree::Rename(name) => (&name.rename, with(name.ident.to_string())),
            UseTree::Glob(glob) => {
                let line = glob.star_token.spans[0].start().line;
                return self.note(line, self.spell(before, from_outside));
            }
        };
        let whole = self.spell(&words, from_outside);
        self.note(ident.span().start().line, whole.clone());
        let name = if ident == "self" { words.last().unwrap().clone() } else { ident.to_string() };
        self.brought.insert(name, whole);
    }

    /// Notes the paths among tokens that nobody has parsed: those of macros and attributes.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut words: Vec<String> = Vec::new();
        let (mut line, mut colons) = (0, 0);
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if colons == 2 && !words.is_empty() => {
                    words.push(ident.to_string());
                }
                TokenTree::Ident(ident) => {
                    self.path(line, &words);
                    (words, line) = (vec![ident.to_string()], ident.span().start().line);
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Punct(punct) if punct.as_char() == '!' && !words.is_empty() => {
                    self.note(line, format!("{}!", words.join("::")));
                    words.clear();
                }
                TokenTree::Group(group) => {
                    self.path(line, &std::mem::take(&mut words));
                    self.tokens(group.stream());
                }
                _ => self.path(line, &std::mem::take(&mut words)),
            }
            colons = 0;
        }
        self.path(line, &words);
    }

    /// Notes a path in code. A word alone counts where a `use` brought it: else it is a variable.
    fn path(&mut self, line: usize, words: &[String]) {
        let brought = |word: &String| self.brought.contains_key(word);
        if words.len() > 1 || words.first().is_some_and(brought) {
            self.note(line, self.spell(words, false));
        }
    }
}

fn words(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if self.only_uses {
            self.bring(&item.tree, &[], item.leading_colon.is_some());
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if !self.only_uses {
            let line = path.segments[0].ident.span().start().line;
            if path.leading_colon.is_some() {
                self.note(line, self.spell(&words(path), true));
            } else {
                self.path(line, &words(path));
            }
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        if !self.only_uses {
            let line = called.path.segments[0].ident.span().start().line;
            self.note(line, format!("{}!", words(&called.path).join("::")));
            self.tokens(called.tokens.clone());
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        // `#[serde(…)]` names a crate by its first word alone.
        if !self.only_uses {
            let line = attribute.path().segments[0].ident.span().start().line;
            self.note(line, words(attribute.path()).join("::"));
        }
        visit::visit_attribute(self, attribute);
    }

    fn visit_meta_list(&mut self, list: &'ast MetaList) {
        if !self.only_uses {
            self.tokens(list.tokens.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(module: &str, code: &str) -> Vec<String> {
        let module: Vec<String> = module.split("::").map(str::to_owned).collect();
        let found = mentions(&syn::parse_file(code).unwrap(), &module);
        found.into_iter().map(|mention| format!("{}:{}", mention.line, mention.path)).collect()
    }

    #[test]
    fn uses_are_spelled_out_from_the_root() {
        let code =
            "use std::io::{self, Write as _};\nuse super::{b::C, super::d};\nuse crate::e::*;\n";
        let wanted =
            ["1:std::io", "1:std::io::Write", "2:crate::a::b::C", "2:crate::d", "3:crate::e"];
        assert_eq!(named("crate::a::x", code), wanted);
    }

    #[test]
    fn code_attributes_and_macros_are_read_too() {
        let code = "use std::io;\n\
            #[derive(serde::Serialize)]\n\
            struct A(#[serde(skip)] crate::b::B);\n\
            fn f() { io::stdout(); }\n\
            fn g() { assert!(matches!(x, crate::lang::Z { .. }), \"{}\", io::stderr()); }\n\
            fn h() { println!(); ::zip::read(); }\n";
        let found = named("crate::a", code);
        for wanted in [
            "2:serde::Serialize",
            "3:serde",
            "3:crate::b::B",
            "4:std::io::stdout",
            "5:crate::lang::Z",
            "5:std::io::stderr",
            "6:println!",
            "6:zip::read",
        ] {
            assert!(found.contains(&wanted.to_owned()), "{wanted} not in {found:?}");
        }
    }

    #[test]
    fn a_module_hides_a_crate_of_its_name_and_a_variable_is_no_path() {
        let code = "pub use csv::csv;\nmod csv;\nfn f(zip: u8) -> u8 { zip + csv::g() }\n";
        let wanted = ["1:crate::output::csv::csv", "3:crate::output::csv::g"];
        assert_eq!(named("crate::output", code), wanted);
    }

    #[test]
    fn tests_are_left_out() {
        let code = "#[cfg(test)]\nmod tests { use crate::cli::x; }\n#[test]\nfn t() { std::fs::read(p); }\n\
            #[cfg(test)]\nuse crate::app::y;\n";
        assert_eq!(named("crate::a", code), [""; 0]);
    }
}
