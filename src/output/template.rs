//! The templates of pages: where they are compiled and filled.
//!
//! A value must never become markup: names of templates end in `.html`, so that every value is escaped, and a
//! value that is missing is an error, not an empty place.

use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, Value};

use super::OutputError;

/// Templates, ready to be filled.
pub(super) struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// These templates, by name.
    pub(super) fn new(sources: &[(&'static str, &'static str)]) -> Result<Self, OutputError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        // Without it, a release build would not say which value is missing.
        environment.set_debug(true);
        environment.set_syntax(syntax()?);
        for (name, source) in sources {
            environment.add_template(name, source).map_err(|error| failure(name, &error))?;
        }
        Ok(Self { environment })
    }

    /// A page from a template and what goes into it.
    pub(super) fn page(&self, name: &str, values: Value) -> Result<Vec<u8>, OutputError> {
        let template =
            self.environment.get_template(name).map_err(|error| failure(name, &error))?;
        let page = template.render(values).map_err(|error| failure(name, &error))?;
        // HTML has no place for control characters, and values may hold any.
        let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        Ok(page.chars().filter(kept).collect::<String>().into_bytes())
    }
}

/// A line that holds only a tag of the template leaves no line on the page.
fn syntax() -> Result<SyntaxConfig, OutputError> {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()
        .map_err(|error| failure("syntax", &error))
}

fn failure(name: &str, error: &minijinja::Error) -> OutputError {
    OutputError::Template { name: name.to_owned(), reason: error.to_string() }
}
