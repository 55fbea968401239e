//! The template engine as forms have it: nothing is in it but what is named here.
//!
//! A form must never reach anything but the fields it is given: there is no loader, no other template, no global and
//! no filter besides these; what it may do and make is bounded.

use crate::domain::limits;
use crate::domain::paper::{FieldValue, Fields, FormWrong};
use crate::lang::paper::ordinal;
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What the engine calls the one template it has.
const NAME: &str = "form";
/// The detail of the error that a list was to be printed.
const NOT_WORDS: &str = "not words";

/// Why a source could not be filled: the line, counted from 1, and what is wrong.
pub(super) struct Failed {
    /// The line of the source.
    pub(super) line: usize,
    /// What is wrong.
    pub(super) wrong: FormWrong,
}

/// The source with the fields in it; `write` makes of a value what stands in the result.
pub(super) fn filled(
    source: &str,
    fields: &Fields,
    write: impl Fn(&str) -> String + Send + Sync + 'static,
) -> Result<Vec<u8>, Failed> {
    let environment = environment(write);
    let failed = |error: &Error| Failed { line: error.line().unwrap_or(1), wrong: wrong(error) };
    let template =
        environment.template_from_named_str(NAME, source).map_err(|error| failed(&error))?;
    let mut bounded = Bounded { bytes: Vec::new(), full: false };
    let rendered = template.render_captured_to(group(fields), &mut bounded).map(|_| ());
    match rendered {
        Ok(()) => Ok(bounded.bytes),
        Err(error) if bounded.full => Err(Failed { wrong: FormWrong::TooLarge, ..failed(&error) }),
        Err(error) => Err(failed(&error)),
    }
}

/// What is wrong with an expression as such, whatever the fields.
pub(super) fn misspelt(expression: &str) -> Option<FormWrong> {
    let environment = environment(str::to_owned);
    environment.compile_expression(expression).err().map(|error| wrong(&error))
}

fn environment(write: impl Fn(&str) -> String + Send + Sync + 'static) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Without it, a release build would not say which value is missing.
    environment.set_debug(true);
    environment.set_fuel(Some(limits::FORM_STEPS));
    environment.set_formatter(move |out, _, value| {
        let text = printed(value)?;
        out.write_str(&write(&text)).map_err(Error::from)
    });
    environment.add_filter("length", minijinja::filters::length);
    environment.add_filter("count", minijinja::filters::length);
    environment.add_filter("join", |values: Value, between: Option<String>| join(&values, between));
    for name in ["default", "d"] {
        environment.add_filter(name, |value: &Value, other: Option<Value>, options: Kwargs| {
            default(value, other, &options)
        });
    }
    environment.add_filter("first", minijinja::filters::first);
    environment.add_filter("last", minijinja::filters::last);
    environment.add_filter("trim", |text: String| text.trim().to_owned());
    environment.add_test("defined", minijinja::tests::is_defined);
    environment.add_test("undefined", minijinja::tests::is_undefined);
    add_counters(&mut environment);
    environment
}

/// `chapter()` is 一, 二 …; `section()` counts anew in each chapter. With a number they write that one.
fn add_counters(environment: &mut Environment<'static>) {
    let chapters = Arc::new(AtomicUsize::new(0));
    let sections = Arc::new(AtomicUsize::new(0));
    let inner = Arc::clone(&sections);
    environment.add_function("chapter", move |given: Option<usize>| {
        inner.store(0, Ordering::Relaxed);
        ordinal(given.unwrap_or_else(|| chapters.fetch_add(1, Ordering::Relaxed) + 1))
    });
    environment.add_function("section", move |given: Option<usize>| {
        ordinal(given.unwrap_or_else(|| sections.fetch_add(1, Ordering::Relaxed) + 1))
    });
}

/// A value as words.
fn printed(value: &Value) -> Result<String, Error> {
    match value.kind() {
        ValueKind::String | ValueKind::Number => Ok(value.to_string()),
        ValueKind::None => Ok(String::new()),
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        _ => Err(Error::new(ErrorKind::InvalidOperation, NOT_WORDS)),
    }
}

/// The values of a list with something between them.
fn join(values: &Value, between: Option<String>) -> Result<String, Error> {
    if values.kind() != ValueKind::Seq {
        return Err(Error::new(ErrorKind::InvalidOperation, NOT_WORDS));
    }
    let words: Vec<String> =
        values.try_iter()?.map(|value| printed(&value)).collect::<Result<_, _>>()?;
    Ok(words.join(&between.unwrap_or_default()))
}

/// The value, or another where there is none or it says nothing.
fn default(value: &Value, other: Option<Value>, options: &Kwargs) -> Result<Value, Error> {
    let _: Option<bool> = options.get("boolean")?;
    options.assert_all_used()?;
    let silent = value.is_undefined() || value.as_str().is_some_and(str::is_empty);
    Ok(if silent { other.unwrap_or_else(|| Value::from("")) } else { value.clone() })
}

fn group(fields: &Fields) -> Value {
    fields
        .iter()
        .map(|(name, field)| (name.to_owned(), value(field)))
        .collect::<BTreeMap<_, _>>()
        .into()
}

fn value(field: &FieldValue) -> Value {
    match field {
        FieldValue::Text(text) => Value::from(text.as_str()),
        FieldValue::Flag(is) => Value::from(*is),
        FieldValue::List(values) => values.iter().map(value).collect(),
        FieldValue::Group(fields) => group(fields),
    }
}

/// What the engine says, as what is wrong with the form.
fn wrong(error: &Error) -> FormWrong {
    let said = || {
        let slice = error.template_source().zip(error.range());
        slice.and_then(|(source, range)| source.get(range)).unwrap_or_default().trim().to_owned()
    };
    match error.kind() {
        ErrorKind::OutOfFuel => FormWrong::ManySteps,
        ErrorKind::UndefinedError => FormWrong::UnknownField(said(), None),
        ErrorKind::UnknownFilter => FormWrong::UnknownFilter(said()),
        ErrorKind::InvalidOperation if error.detail() == Some(NOT_WORDS) => {
            FormWrong::NotWords(said())
        }
        _ => {
            let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
            FormWrong::Expression(detail)
        }
    }
}

/// Bytes up to a bound.
struct Bounded {
    bytes: Vec<u8>,
    full: bool,
}

impl io::Write for &mut Bounded {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + more.len() > limits::FORM_FILLED_BYTES {
            self.full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
