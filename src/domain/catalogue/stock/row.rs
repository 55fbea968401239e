//! A row of somebody's list as an entry, and an entry as a row.

use super::column::Column;
use super::day::{Epoch, day_of_cell, term_of_cell};
use crate::domain::catalogue::event::{End, EntryHappening, StockMark};
use crate::domain::catalogue::proposal::same_title;
use crate::domain::catalogue::{Entry, Field, Life, Status};
use crate::domain::limits;
use crate::domain::name::{CaseId, EntryId};
use crate::domain::series::same_number;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// What a row states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stock {
    /// The entry; without a name of its own where the list gives none.
    pub entry: Entry,
    /// What became of it.
    pub mark: Option<StockMark>,
}

/// A row that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What it states.
    pub stock: Stock,
    /// What a person should look at.
    pub notes: Vec<RowNote>,
}

/// What a person should look at in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowNote {
    /// A day that was not stated was taken from another.
    Assumed(Field),
    /// The list says something else of its status than its days do.
    StatusDiffers {
        /// As written.
        said: String,
        /// What the days make.
        computed: Status,
    },
    /// It ended, and the list does not say since when.
    EndUndated,
    /// A filing number without the day of the filing; it was left out.
    FilingUndated,
    /// Another entry or row has the same title and another number.
    SameTitle(String),
}

/// Why a row can not be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// It has no title.
    NoTitle,
    /// A cell is no day, and no term where a term may stand.
    NotADay {
        /// The column.
        column: Column,
        /// As written.
        text: String,
    },
    /// It says neither when it was published nor when it was decided or came into force.
    NoDay,
    /// A status of which nothing is known.
    UnknownStatus {
        /// As written.
        text: String,
    },
    /// Its term is over before it begins.
    DaysReversed {
        /// The first day.
        from: NaiveDate,
        /// The last.
        until: NaiveDate,
    },
    /// A cell is too long.
    TooLong {
        /// The column.
        column: Column,
    },
    /// Another row of the list has its number, or its title where one of them has no number: where that stands.
    TwiceInList(String),
    /// The catalogue has it already, and states something else.
    TwiceInCatalogue(EntryId),
    /// Its number is one that the office's own series gave to a case.
    NumberGiven {
        /// As written.
        number: String,
        /// The case.
        case: CaseId,
    },
    /// Its number is one of the office's own series, and so far ahead of it that it must be a slip.
    NumberAhead {
        /// As written.
        number: String,
        /// The number that the series would give next.
        next: String,
    },
}

/// What is known already: of the catalogue, and of the rows before. Duplicates are found here.
#[derive(Debug, Default)]
pub struct Known {
    by_number: HashMap<String, (String, bool)>,
    by_title: HashMap<String, Vec<(String, bool, Option<String>)>>,
}

impl Known {
    /// Makes an entry known: under which name it is told, and whether it is in the catalogue.
    pub fn add(&mut self, entry: &Entry, name: &str, in_catalogue: bool) {
        let number = entry.number.as_deref().map(same_number);
        if let Some(number) = &number {
            self.by_number.entry(number.clone()).or_insert_with(|| (name.to_owned(), in_catalogue));
        }
        let titled = self.by_title.entry(same_title(&entry.title)).or_default();
        if titled.len() < limits::SAME_TITLES {
            titled.push((name.to_owned(), in_catalogue, number));
        }
    }

    /// The one that is the same document: it has the same number, or the same title and one of the two has no number.
    /// Documents of one title and several numbers are several documents.
    pub fn same(&self, entry: &Entry) -> Option<(&str, bool)> {
        let number = entry.number.as_deref().map(same_number);
        if let Some((name, held)) = number.as_ref().and_then(|number| self.by_number.get(number)) {
            return Some((name, *held));
        }
        let titled = self.by_title.get(&same_title(&entry.title))?;
        let same = titled.iter().find(|(_, _, other)| number.is_none() || other.is_none());
        same.map(|(name, held, _)| (name.as_str(), *held))
    }

    /// Another of the same title.
    pub fn titled(&self, entry: &Entry) -> Option<&str> {
        let titled = self.by_title.get(&same_title(&entry.title))?;
        titled.first().map(|(name, ..)| name.as_str())
    }
}

/// Reads a row.
///
/// # Errors
///
/// Everything that is wrong with it.
pub fn read_row(
    cells: &BTreeMap<Column, String>,
    organ: &str,
    (today, epoch): (NaiveDate, Epoch),
) -> Result<Taken, Vec<RowProblem>> {
    let mut reader = Reader { cells, epoch, problems: Vec::new(), notes: Vec::new() };
    reader.lengths();
    let stock = reader.stock(organ, today);
    match stock {
        Some(stock) if reader.problems.is_empty() => Ok(Taken { stock, notes: reader.notes }),
        _ => Err(reader.problems),
    }
}

struct Reader<'c> {
    cells: &'c BTreeMap<Column, String>,
    epoch: Epoch,
    problems: Vec<RowProblem>,
    notes: Vec<RowNote>,
}

impl Reader<'_> {
    fn text(&self, column: Column) -> Option<&str> {
        self.cells.get(&column).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    fn lengths(&mut self) {
        let long = |text: &str| text.chars().count() > limits::STATED_CHARS;
        let too_long = self.cells.iter().filter(|(_, text)| long(text));
        self.problems.extend(too_long.map(|(column, _)| RowProblem::TooLong { column: *column }));
    }

    /// The day of a column; a cell that is none is a problem.
    fn day(&mut self, column: Column) -> Option<NaiveDate> {
        let text = self.text(column)?;
        let day = day_of_cell(text, self.epoch);
        if day.is_none() {
            let text = text.to_owned();
            self.problems.push(RowProblem::NotADay { column, text });
        }
        day
    }

    fn stock(&mut self, organ: &str, today: NaiveDate) -> Option<Stock> {
        let title = self.text(Column::Field(Field::Title)).map(str::to_owned);
        if title.is_none() {
            self.problems.push(RowProblem::NoTitle);
        }
        let [decided, published, effective, filed] =
            [Field::DecidedOn, Field::PublishedOn, Field::EffectiveOn, Field::FiledOn]
                .map(|field| self.day(Column::Field(field)));
        let ended = self.day(Column::EndedOn);
        // A document that states one day alone was public on it at the latest.
        let Some(published_on) = published.or(decided).or(effective) else {
            if self.problems.is_empty() {
                self.problems.push(RowProblem::NoDay);
            }
            return None;
        };
        let organ = self.text(Column::Field(Field::Organ)).unwrap_or(organ).to_owned();
        let id = EntryId::from(self.text(Column::Entry).unwrap_or_default());
        let mut entry = Entry::bare(id, title?, organ, published_on);
        entry.decided_on = decided;
        entry.effective_on = effective.unwrap_or(published_on);
        for (field, stated) in [(Field::PublishedOn, published), (Field::EffectiveOn, effective)] {
            if stated.is_none() {
                entry.assumed.insert(field);
                self.notes.push(RowNote::Assumed(field));
            }
        }
        self.term(&mut entry);
        if let Some(day) = filed {
            entry.state(Field::FiledOn, Some(&day.to_string()));
        }
        self.texts(&mut entry);
        let mark = self.mark(&entry, ended, today);
        Some(Stock { entry, mark })
    }

    /// 有效期至.
    fn term(&mut self, entry: &mut Entry) {
        let column = Column::Field(Field::ValidUntil);
        let Some(text) = self.text(column) else { return };
        if let Some(until) = term_of_cell(text, entry.effective_on, self.epoch) {
            entry.valid_until = until;
        } else {
            let text = text.to_owned();
            self.problems.push(RowProblem::NotADay { column, text });
        }
        if let Some(until) = entry.valid_until.filter(|until| *until < entry.effective_on) {
            self.problems.push(RowProblem::DaysReversed { from: entry.effective_on, until });
        }
    }

    /// Everything that is no day.
    fn texts(&mut self, entry: &mut Entry) {
        let fields = Field::ALL.into_iter().filter(|field| !field.is_day());
        for field in fields.filter(|field| *field != Field::Organ) {
            let value = self.text(Column::Field(field)).map(str::to_owned);
            if value.is_some() && !entry.state(field, value.as_deref()) {
                self.notes.push(RowNote::FilingUndated);
            }
        }
    }

    /// What became of it, by the column that says so and by the day on which it ended.
    fn mark(
        &mut self,
        entry: &Entry,
        ended: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Option<StockMark> {
        let said = self.text(Column::Status).map(str::to_owned);
        let worth = match said.as_deref().map(worth) {
            Some(None) => {
                let text = said.unwrap_or_default();
                self.problems.push(RowProblem::UnknownStatus { text });
                return None;
            }
            Some(worth) => worth,
            None => None,
        };
        let run_out = entry.valid_until.is_some_and(|last| last < today);
        let end = match worth {
            Some(Worth::Ended(end)) => Some(end),
            // 失效 of a document whose term has run out is no more than that.
            Some(Worth::Void) if !run_out => Some(End::Lapsed),
            Some(Worth::Amended) => {
                return Some(StockMark { end: None, from: None });
            }
            _ => ended.map(|_| End::Repealed),
        };
        let mark = end.map(|end| StockMark { end: Some(end), from: ended });
        if mark.is_some_and(|mark| mark.from.is_none()) {
            self.notes.push(RowNote::EndUndated);
        }
        let holds = matches!(worth, Some(Worth::Holds));
        if holds && run_out && mark.is_none() {
            let (said, computed) = (said.unwrap_or_default(), Status::Expired);
            self.notes.push(RowNote::StatusDiffers { said, computed });
        }
        mark
    }
}

/// What a word in the column of 有效性 says.
#[derive(Clone, Copy)]
enum Worth {
    Holds,
    Amended,
    /// 失效, and nobody says how.
    Void,
    Ended(End),
}

fn worth(text: &str) -> Option<Worth> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut parts = plain.split('、');
    let first = word_of_worth(parts.next()?)?;
    match parts.next().map(word_of_worth) {
        None => Some(first),
        // 期满失效、已修改: the days tell the first.
        Some(Some(Worth::Amended)) => Some(Worth::Amended),
        Some(_) => None,
    }
}

fn word_of_worth(word: &str) -> Option<Worth> {
    Some(match word {
        "有效" | "现行有效" | "继续有效" | "是" | "在用" | "现行" | "尚未生效" | "未生效"
        | "待生效" | "valid" | "pending" => Worth::Holds,
        "已修改" | "修改" | "已修订" | "部分有效" | "部分失效" | "部分废止" | "amended" => {
            Worth::Amended
        }
        "废止" | "已废止" | "全文废止" | "repealed" => Worth::Ended(End::Repealed),
        "宣布失效" | "invalid" => Worth::Ended(End::Lapsed),
        "失效" | "已失效" | "无效" | "否" | "全文失效" | "期满失效" | "自动失效" | "到期失效"
        | "已过期" | "过期" | "expired" => Worth::Void,
        "撤销" | "已撤销" | "被撤销" | "annulled" => Worth::Ended(End::Annulled),
        _ => return None,
    })
}

/// An entry as a row: what it states, with what became of it by a day. Days that were assumed stay empty, so that whoever
/// reads the list assumes them again and nobody takes them for stated.
pub fn cells_of(life: &Life, on: NaiveDate) -> BTreeMap<Column, String> {
    let (entry, standing) = (&life.entry, life.standing());
    let mut cells = BTreeMap::from([(Column::Entry, entry.id.to_string())]);
    for field in Field::ALL.into_iter().filter(|field| !entry.assumed.contains(field)) {
        if let Some(value) = entry.stated(field) {
            cells.insert(Column::Field(field), value);
        }
    }
    let last = standing.last_day(entry).map(|day| day.to_string());
    match last {
        Some(last) => cells.insert(Column::Field(Field::ValidUntil), last),
        None => cells.remove(&Column::Field(Field::ValidUntil)),
    };
    let status = standing.status(entry, on);
    // An amendment is told beside what the days alone make of it, or the list would lose it.
    let hidden = status == Status::Expired || status == Status::NotYetInForce;
    let also = hidden && standing.is_amended(on);
    let amended = if also { format!("、{}", Status::Amended.as_str()) } else { String::new() };
    cells.insert(Column::Status, format!("{}{amended}", status.as_str()));
    let undated = life.lived.iter().any(|lived| {
        matches!(
            lived.event.what,
            EntryHappening::Imported { mark: Some(StockMark { from: None, .. }), .. }
        )
    });
    if let Some((_, from)) = standing.ended(NaiveDate::MAX).filter(|_| !undated) {
        cells.insert(Column::EndedOn, from.to_string());
    }
    cells
}
