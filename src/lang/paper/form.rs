//! A form: labels and values in four columns.

use crate::domain::paper::{Cell, Table};

/// The rows written so far.
#[derive(Default)]
pub(super) struct Form {
    rows: Vec<Vec<Cell>>,
}

impl Form {
    /// A line over all columns that names the rows below it.
    pub(super) fn part(&mut self, title: &str) {
        self.rows.push(vec![Cell::label(title).over(4)]);
    }

    /// Two labels with a short value each.
    pub(super) fn pair(
        &mut self,
        left: (&str, impl Into<String>),
        right: (&str, impl Into<String>),
    ) {
        self.rows.push(vec![
            Cell::label(left.0),
            Cell::value(left.1),
            Cell::label(right.0),
            Cell::value(right.1),
        ]);
    }

    /// One label, its words over the other three columns.
    pub(super) fn wide(&mut self, label: &str, text: impl Into<String>) {
        self.rows.push(vec![Cell::label(label), Cell::text(text).over(3)]);
    }

    /// Rows that are there only where the condition holds.
    pub(super) fn when(&mut self, condition: &str, inner: impl FnOnce(&mut Self)) {
        self.tag(format!("{{%tr if {condition} %}}"));
        inner(self);
        self.tag("{%tr endif %}".to_owned());
    }

    /// Rows that are there once for each of a list.
    pub(super) fn each(&mut self, name: &str, list: &str, inner: impl FnOnce(&mut Self)) {
        self.tag(format!("{{%tr for {name} in {list} %}}"));
        inner(self);
        self.tag("{%tr endfor %}".to_owned());
    }

    fn tag(&mut self, text: String) {
        self.rows.push(vec![Cell::text(text).over(4)]);
    }

    /// One label, and room to write by hand.
    pub(super) fn room(&mut self, label: &str) {
        self.wide(label, "\n\n");
    }

    pub(super) fn table(self) -> Table {
        Table { widths: vec![18, 32, 18, 32], head_rows: 0, rows: self.rows }
    }
}
