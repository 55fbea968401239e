//! Fields: what a paper says, under names by which a form asks for it.
//!
//! A value is words as they are printed. It must never hold what the paper itself does not say.

/// The fields of a paper or of a row, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(&'static str, FieldValue)>);

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
    pub fn with(mut self, name: &'static str, value: FieldValue) -> Self {
        self.0.push((name, value));
        self
    }

    /// With all of these behind.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// The names and what stands under them.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &FieldValue)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }
}
