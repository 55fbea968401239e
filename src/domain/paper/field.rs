//! Fields: what a paper says, under names by which a form asks for it.
//!
//! A value is words as they are printed. It must never hold what the paper itself does not say.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// The fields of a paper or of a row, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(Cow<'static, str>, FieldValue)>);

/// What stands under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// Words; none where there is nothing to say.
    Text(String),
    /// Whether something is so.
    Flag(bool),
    /// One after the other.
    List(Vec<Self>),
    /// Several under names of their own.
    Group(Fields),
}

impl From<Fields> for FieldValue {
    fn from(fields: Fields) -> Self {
        Self::Group(fields)
    }
}

impl From<String> for FieldValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for FieldValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Fields {
    /// With words under a name.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, FieldValue::Text(text.into()))
    }

    /// With words that may be missing.
    #[must_use]
    pub fn maybe(self, name: &'static str, text: Option<impl Into<String>>) -> Self {
        self.text(name, text.map(Into::into).unwrap_or_default())
    }

    /// With whether something is so.
    #[must_use]
    pub fn flag(self, name: &'static str, is: bool) -> Self {
        self.with(name, FieldValue::Flag(is))
    }

    /// With a list.
    #[must_use]
    pub fn list<V: Into<FieldValue>>(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        self.with(name, FieldValue::List(values.into_iter().map(Into::into).collect()))
    }

    /// With others under one name.
    #[must_use]
    pub fn group(self, name: &'static str, fields: Self) -> Self {
        self.with(name, FieldValue::Group(fields))
    }

    /// With a value of any kind.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: FieldValue) -> Self {
        self.0.push((name.into(), value));
        self
    }

    /// With all of these behind.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// The names and what stands under them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &FieldValue)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// Where words and flags stand, as forms name them: `unit`, `draft.title`, `findings[].reason`.
    pub fn paths(&self) -> BTreeSet<String> {
        let mut paths = BTreeSet::new();
        for (name, value) in self.iter() {
            walk(name, value, &mut paths);
        }
        paths
    }

    /// Made-up fields at these paths: with something in every one of them, or with nothing in any.
    pub fn sample<'a>(
        leaves: impl IntoIterator<Item = (&'a str, SampleLeaf<'a>)>,
        full: bool,
    ) -> Self {
        let mut fields = Self::default();
        for (path, leaf) in leaves {
            let value = match leaf {
                SampleLeaf::Flag => FieldValue::Flag(full),
                SampleLeaf::Words(words) if full => FieldValue::Text(words.to_owned()),
                SampleLeaf::Words(_) => FieldValue::Text(String::new()),
            };
            fields.put(path, &value, if full { 2 } else { 0 });
        }
        fields
    }

    fn put(&mut self, path: &str, value: &FieldValue, times: usize) {
        let (name, rest) = match path.split_once('.') {
            Some((name, rest)) => (name, Some(rest)),
            None => (path, None),
        };
        let bare = name.trim_end_matches("[]");
        if !self.0.iter().any(|(known, _)| known == bare) {
            let empty = match (name == bare, rest) {
                (true, None) => value.clone(),
                (true, Some(_)) => FieldValue::Group(Self::default()),
                (false, None) => FieldValue::List(vec![value.clone(); times]),
                (false, Some(_)) => {
                    FieldValue::List(vec![FieldValue::Group(Self::default()); times])
                }
            };
            self.0.push((Cow::Owned(bare.to_owned()), empty));
        }
        let Some(rest) = rest else { return };
        match self.0.iter_mut().find(|(known, _)| known == bare) {
            Some((_, FieldValue::Group(inner))) => inner.put(rest, value, times),
            Some((_, FieldValue::List(items))) => items.iter_mut().for_each(|item| {
                if let FieldValue::Group(inner) = item {
                    inner.put(rest, value, times);
                }
            }),
            _ => {}
        }
    }
}

/// What stands at a path of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleLeaf<'a> {
    /// Whether something is so.
    Flag,
    /// These words.
    Words(&'a str),
}

fn walk(path: &str, value: &FieldValue, paths: &mut BTreeSet<String>) {
    match value {
        FieldValue::Text(_) | FieldValue::Flag(_) => {
            paths.insert(path.to_owned());
        }
        FieldValue::Group(fields) => {
            fields.iter().for_each(|(name, value)| walk(&format!("{path}.{name}"), value, paths));
        }
        FieldValue::List(values) => {
            let path = format!("{path}[]");
            for value in values {
                walk(&path, value, paths);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_has_the_paths_it_was_made_of() {
        let leaves = ["a", "b.c", "d[]", "e[].f", "e[].g[].h", "e[].i"];
        let of = |full| Fields::sample(leaves.map(|path| (path, SampleLeaf::Words("x"))), full);
        let paths: Vec<String> = of(true).paths().into_iter().collect();
        assert_eq!(paths, leaves);
        assert_eq!(of(false).paths().len(), 2, "lists are empty");
    }
}
