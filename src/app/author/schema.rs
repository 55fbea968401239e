//! `workflow schema` and `rules schema`: the language as JSON Schemas (2020-12), so that editors complete and underline
//! it.
//!
//! Made from the reader's own tables, so that a key of the one is a key of the other. It says form only: names that
//! nothing bears and runs that get stuck are for `workflow check`.

use crate::domain::limits;
use crate::input::yaml::shape::{
    Key, LANGUAGES, LIBRARY, RULE, Rule, Shape, Value as Form, WORD_SETS, WORKFLOW,
};
use crate::lang::schema::about;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The dialect it is written in.
pub const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Where definitions are, in a reference.
const DEFINITIONS: &str = "#/$defs/";

/// The schema as the file that is shipped beside the packs.
pub fn text() -> String {
    format!("{:#}\n", schema())
}

/// The schema of `workflow.yaml`; that of included files is among its definitions, as `library`.
pub fn schema() -> Value {
    let mut definitions = plain();
    define(&WORKFLOW, &mut definitions);
    define(&LIBRARY, &mut definitions);
    json!({
        "$schema": DIALECT,
        "title": "fashen workflow.yaml",
        "$ref": "#/$defs/workflow",
        "$defs": definitions,
    })
}

/// The schema of rules as the file that is shipped beside the packs.
pub fn rules_text() -> String {
    format!("{:#}\n", rules())
}

/// The schema of the files of rules: of a rule, or of `words.yaml`, which has `sets`.
pub fn rules() -> Value {
    let mut definitions = plain();
    define(&RULE, &mut definitions);
    define(&WORD_SETS, &mut definitions);
    used(&mut definitions, &[RULE.name, WORD_SETS.name]);
    json!({
        "$schema": DIALECT,
        "title": "fashen rules",
        "if": { "required": ["sets"] },
        "then": reference(WORD_SETS.name),
        "else": reference(RULE.name),
        "$defs": definitions,
    })
}

/// Leaves the definitions that are used by these, however far away.
fn used(definitions: &mut Map<String, Value>, by: &[&str]) {
    let mut kept = BTreeSet::new();
    let mut next: Vec<String> = by.iter().map(|name| (*name).to_owned()).collect();
    while let Some(name) = next.pop() {
        if kept.contains(&name) {
            continue;
        }
        next.extend(definitions.get(&name).map(references).unwrap_or_default());
        kept.insert(name);
    }
    definitions.retain(|name, _| kept.contains(name));
}

/// The definitions that a schema names.
fn references(schema: &Value) -> Vec<String> {
    match schema {
        Value::Object(map) => {
            let own = map.get("$ref").and_then(Value::as_str);
            let own = own.and_then(|path| path.strip_prefix(DEFINITIONS)).map(str::to_owned);
            own.into_iter().chain(map.values().flat_map(references)).collect()
        }
        Value::Array(list) => list.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

/// What is no map with fixed keys.
fn plain() -> Map<String, Value> {
    let name = format!("[a-z0-9][a-z0-9_-]{{0,{}}}", limits::NAME_CHARS - 1);
    let code = format!("^[A-Za-z0-9][A-Za-z0-9_-]{{0,{}}}$", limits::NAME_CHARS - 1);
    let part = r#"[^/\\:*?"<>|]+"#;
    let part_of_moment = r"[^.]*[^.\s][^.]*";
    let moment = format!(r"^{part_of_moment}(\.{part_of_moment}){{0,2}}$");
    let all = [
        ("text", json!({ "type": "string", "pattern": r"\S" })),
        ("title", json!({ "anyOf": [reference("text"), reference("languages")] })),
        ("name", json!({ "type": "string", "pattern": format!("^{name}$") })),
        ("names", json!({ "type": "array", "minItems": 1, "items": reference("name") })),
        ("code", json!({ "type": "string", "pattern": code })),
        ("whole", json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })),
        ("moment", json!({ "type": "string", "pattern": moment })),
        ("period", json!({ "type": "string", "pattern": r"^[0-9]+ +(workday|day|month|year)s?$" })),
        (
            "path",
            json!({
                "type": "string",
                "maxLength": limits::INCLUDE_PATH_BYTES,
                "pattern": format!(r"^(?!(.*/)?\.{{1,2}}(/|$)){part}(/{part})*$"),
            }),
        ),
        ("fact_value", json!({ "type": ["boolean", "string"], "pattern": r"\S" })),
        (
            "all_facts",
            json!({
                "type": "object",
                "minProperties": 1,
                "propertyNames": reference("name"),
                "additionalProperties": reference("fact_value"),
            }),
        ),
        (
            "condition",
            json!({ "anyOf": [
                reference("all_facts"),
                { "type": "array", "minItems": 1, "items": reference("all_facts") },
            ] }),
        ),
    ];
    all.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

/// Adds the definition of a map, and those of the maps it holds.
fn define(shape: &Shape, definitions: &mut Map<String, Value>) {
    if definitions.contains_key(shape.name) {
        return;
    }
    // So that a map which holds itself would end, too.
    definitions.insert(shape.name.to_owned(), Value::Null);
    let mut properties = Map::new();
    for Key { name, value, .. } in shape.keys {
        let mut schema = form(value, definitions);
        if let (Value::Object(schema), Some(said)) = (&mut schema, about(shape.name, name)) {
            schema.insert("description".to_owned(), said.into());
        }
        properties.insert((*name).to_owned(), schema);
    }
    let needed: Vec<&str> =
        shape.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
    let mut schema = json!({
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
        "required": needed,
    });
    if let (Value::Object(schema), [_, ..]) = (&mut schema, shape.rules) {
        schema.insert("allOf".to_owned(), shape.rules.iter().map(rule).collect());
    }
    definitions.insert(shape.name.to_owned(), schema);
}

fn rule(rule: &Rule) -> Value {
    let each = |keys: &[&str]| keys.iter().map(|key| json!({ "required": [key] })).collect();
    match rule {
        Rule::OneOf(keys) => {
            let each: Value = each(keys);
            json!({ "oneOf": each })
        }
        Rule::AnyOf(keys) => {
            let each: Value = each(keys);
            json!({ "anyOf": each })
        }
        Rule::NeededUnless { unless, keys } => {
            json!({ "anyOf": [{ "required": [unless] }, { "required": keys }] })
        }
        Rule::NeededUnlessOf { key, words, keys } => json!({ "anyOf": [
            { "required": [key], "properties": { *key: { "enum": words } } },
            { "required": keys },
        ] }),
        Rule::Only { key, word, then } => json!({
            "if": { "required": [key], "properties": { *key: { "const": word } } },
            "then": { "required": [then] },
            "else": { "properties": { *then: false } },
        }),
    }
}

fn form(value: &Form, definitions: &mut Map<String, Value>) -> Value {
    match value {
        Form::Text => reference("text"),
        Form::Moments => {
            json!({ "anyOf": [reference("moment"), { "type": "array", "minItems": 1, "items": reference("moment") }] })
        }
        Form::Title => {
            define(&LANGUAGES, definitions);
            reference("title")
        }
        Form::Name => reference("name"),
        Form::Code => reference("code"),
        Form::Yes => json!({ "type": "boolean" }),
        Form::Whole => reference("whole"),
        Form::Period => reference("period"),
        Form::Path => reference("path"),
        Form::FactValue => reference("fact_value"),
        Form::Condition => reference("condition"),
        Form::Word(words) => json!({ "enum": words }),
        Form::NameOrNames => json!({ "anyOf": [reference("name"), reference("names")] }),
        Form::List(inside) => json!({ "type": "array", "items": form(inside, definitions) }),
        Form::Some(inside) => {
            json!({ "type": "array", "minItems": 1, "items": form(inside, definitions) })
        }
        Form::Map(shape) => {
            define(shape, definitions);
            reference(shape.name)
        }
        Form::Named(inside) => json!({
            "type": "object",
            "propertyNames": reference("name"),
            "additionalProperties": form(inside, definitions),
        }),
        Form::Either(one, other) => {
            json!({ "anyOf": [form(one, definitions), form(other, definitions)] })
        }
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("{DEFINITIONS}{name}") })
}
