//! Why each deadline of a case ends on its last day, told so that it can be checked on paper.

use crate::app::due::Why;
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::calendar::{End, Rest, Stretch, What};
use crate::domain::deadline::{Deadline, Left, Limit, StandStill, Standing, Start, State};
use crate::domain::name::{OutcomeId, StageId};
use crate::domain::office::Office;
use crate::domain::workflow::DeadlineRule;
use crate::lang::{Names, words};
use chrono::NaiveDate;
use std::fmt::Write;

/// `due --why`.
pub(in crate::cli) fn due_why(face: &Face, why: &Why, office: &Office) -> String {
    let why = &Why { workflow: why.workflow.localized(face.lang.as_str()), ..why.clone() };
    let names = Names::new(Some(&why.workflow), Some(office));
    let mut screen = Screen { face, why, names, text: String::new() };
    screen.line(0, &face.paint(Tone::Head, &format!("{} {}", why.case.id, why.case.title)));
    if why.deadlines.is_empty() {
        screen.line(0, face.phrases.due.why.none);
    }
    for (deadline, first, second) in &why.deadlines {
        if let Some(rule) = why.workflow.deadline(&deadline.id) {
            screen.deadline(rule, deadline, first, second);
        }
    }
    screen.text
}

/// What is being written, and what it is about.
struct Screen<'a> {
    face: &'a Face,
    why: &'a Why,
    names: Names<'a>,
    text: String,
}

impl Screen<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.text, "{}{text}", " ".repeat(indent));
    }

    fn painted(&mut self, indent: usize, tone: Tone, text: &str) {
        let text = self.face.paint(tone, text);
        self.line(indent, &text);
    }

    fn deadline(
        &mut self,
        rule: &DeadlineRule,
        deadline: &Deadline,
        first: &[Stretch],
        second: &[Stretch],
    ) {
        let words = &self.face.phrases.due;
        let title = match deadline.ordinal {
            0 | 1 => rule.title.clone(),
            ordinal => (words.again)(&rule.title, ordinal),
        };
        self.line(0, "");
        self.painted(0, Tone::Head, &format!("● {title}"));
        self.length(deadline);
        self.start(deadline);
        if let Some(most) = &deadline.most {
            self.days(words.why.most, deadline, most, first);
            self.end(rule, most);
        }
        if let Some(least) = &deadline.least {
            let days = if deadline.most.is_some() { second } else { first };
            self.days(words.why.least, deadline, least, days);
            self.possible(rule, deadline);
        }
        self.moved(deadline);
        self.state(rule, deadline);
    }

    /// How long it is, and by what.
    fn length(&mut self, deadline: &Deadline) {
        let said = &self.face.phrases.due.why;
        let period = |limit: &Option<Limit>| {
            limit.as_ref().map(|limit| words::period(self.face.lang, limit.period()))
        };
        let (most, least) = (period(&deadline.most), period(&deadline.least));
        self.line(2, &(said.length)(most.as_deref(), least.as_deref()));
        let mut lines: Vec<String> = Vec::new();
        for length in [&deadline.most, &deadline.least].into_iter().flatten().map(|it| &it.length) {
            lines.extend(length.basis.iter().map(|basis| (said.basis)(basis)));
            lines.extend(length.parameter.iter().map(|name| (said.parameter)(name)));
            lines.extend(length.unconfirmed.iter().map(|what| (said.unconfirmed)(what)));
        }
        // Both limits mostly come from one rule.
        for (index, line) in lines.iter().enumerate() {
            if !lines.iter().take(index).any(|earlier| earlier == line) {
                self.line(2, line);
            }
        }
    }

    fn start(&mut self, deadline: &Deadline) {
        let said = &self.face.phrases.due.why;
        for earlier in &deadline.earlier {
            let line = (said.earlier)(&self.day(earlier.day), &self.event(earlier));
            self.painted(2, Tone::Faint, &line);
        }
        let Start { stage, outcome, field, day } = &deadline.start;
        let here = self.names.at(stage.as_str(), outcome.as_str());
        let field = field.as_ref().map(|field| here.field(field).to_string());
        let event = self.event(&deadline.start);
        self.line(2, &(said.start)(&self.day(*day), &event, field.as_deref()));
    }

    /// What was done: the stage and how it ended.
    fn event(&self, start: &Start) -> String {
        let stage = self.names.stage(&start.stage);
        let outcome = self.names.outcome(&start.stage, &start.outcome);
        (self.face.phrases.due.done)(stage.title, outcome.title)
    }

    /// The days from the start to the last one, stretch by stretch.
    fn days(&mut self, head: &str, deadline: &Deadline, limit: &Limit, days: &[Stretch]) {
        let (said, calendar) = (&self.face.phrases.due.why, &self.face.phrases.calendar);
        if days.is_empty() {
            self.line(2, said.beyond);
            return;
        }
        self.line(2, head);
        let unit = limit.period().unit;
        let row = |folded: &Folded| {
            let Folded { stretch, weekends } = folded;
            let mut what = (calendar.what)(&stretch.what, unit);
            if stretch.what == What::Paused {
                what = (said.paused_in)(&self.paused_in(deadline, stretch));
            }
            if *weekends > 0 {
                what += &(said.weekends)(*weekends);
            }
            let (from, to) = (self.day(stretch.from), self.day(stretch.to));
            let count = (stretch.to - stretch.from).num_days() + 1;
            let days = if count > 1 { (calendar.span)(&from, &to) } else { from };
            vec![days, (said.how_many)(count), what]
        };
        let rows: Vec<Vec<String>> = folded(days).iter().map(row).collect();
        for line in table::table(&[], &rows).lines().filter(|line| !line.is_empty()) {
            self.line(4, line);
        }
    }

    /// The stages in which it stood still in a stretch. A pause takes out the days after the one on which it began.
    fn paused_in(&self, deadline: &Deadline, stretch: &Stretch) -> String {
        let over = |pause: &&StandStill| {
            pause.from < stretch.to && pause.to.is_none_or(|to| to >= stretch.from)
        };
        let pauses = deadline.pauses.iter().filter(over);
        let mut stages: Vec<String> =
            pauses.map(|one| self.names.stage(&one.stage).to_string()).collect();
        stages.dedup();
        (self.face.phrases.screen.list)(&stages)
    }

    /// Where the maximum ends, and whether the end moved.
    fn end(&mut self, rule: &DeadlineRule, most: &Limit) {
        let words = &self.face.phrases.due;
        let Some(counted) = most.counted else { return };
        if let (Some(from), Some(basis)) = (counted.rolled_from, &rule.roll) {
            self.line(2, &(words.why.rolled)(&self.day(from), basis));
        }
        match counted.end {
            End::On(day) => self.line(2, &(words.why.last)(&self.day(day))),
            End::Stopped { since, left } => {
                let left = Left::paused(left, most.period().unit);
                self.line(2, &(words.why.still)(&self.day(since), &(words.left)(left)));
            }
        }
        if counted.estimated {
            self.painted(2, Tone::Warn, words.ics.estimated);
        }
    }

    /// From when what ends it may be done, and who did not wait.
    fn possible(&mut self, rule: &DeadlineRule, deadline: &Deadline) {
        let words = &self.face.phrases.due;
        match deadline.possible_from(rule) {
            Some(day) => {
                let day = self.day(day);
                self.line(2, &(words.why.possible)(&day, rule.whole_days));
            }
            None if deadline.is_open() => self.line(2, words.not_before_paused),
            None => {}
        }
        let estimated = deadline.least.as_ref().and_then(|least| least.counted);
        if estimated.is_some_and(|counted| counted.estimated) {
            self.painted(2, Tone::Warn, words.ics.estimated);
        }
        if !rule.unless.is_always() {
            let unless = words::condition(self.face.lang, &rule.unless, &self.names);
            self.line(2, &(words.why.unless)(&unless));
        }
        for waived in self.why.waived(deadline) {
            let (at, by) = (self.day(waived.at.date_naive()), self.names.person(&waived.person));
            let possible = waived.possible.map(|day| self.day(day));
            let line = (words.why.waived)(&at, by.title, &waived.reason, possible.as_deref());
            self.line(2, &line);
        }
    }

    /// That the last day moved because days off were announced or a figure was confirmed.
    fn moved(&mut self, deadline: &Deadline) {
        let why = self.why;
        for moved in why.moved(deadline) {
            let day = |day: Option<NaiveDate>| day.map(|day| self.day(day));
            let (from, to) = (day(moved.from), day(moved.to));
            let at = self.day(moved.at.date_naive());
            let line = (self.face.phrases.due.why.moved)(&at, from.as_deref(), to.as_deref());
            self.line(2, &line);
        }
    }

    /// How it stands today, or how it ended.
    fn state(&mut self, rule: &DeadlineRule, deadline: &Deadline) {
        let (words, days) = (&self.face.phrases.due, &self.why.time.days);
        match &deadline.state {
            State::Ended { stage, outcome, on } => self.ended(deadline, stage, outcome, *on),
            State::Lapsed { on } => {
                let line = (words.why.lapsed)(&self.day(*on));
                self.painted(2, Tone::Faint, &line);
            }
            State::Running | State::Paused { .. } => {
                let tone = match deadline.standing(rule, days, self.why.today) {
                    Standing::Overdue => Tone::Bad,
                    Standing::Soon => Tone::Warn,
                    Standing::Paused => Tone::Faint,
                    Standing::Open | Standing::Over => Tone::Good,
                };
                if let Some(left) = deadline.left(days, self.why.today) {
                    self.painted(2, tone, &(words.why.today)(&(words.left)(left)));
                }
                if let Some(on) = deadline.remind_on(rule, days) {
                    self.line(2, &(words.why.remind)(&self.day(on)));
                }
                let told = deadline.escalate_on(rule, days).zip(rule.escalate.as_ref());
                if let Some((on, told)) = told {
                    let whom = self.names.role(&told.role).to_string();
                    self.line(2, &(words.why.escalate)(&self.day(on), &whom));
                }
            }
        }
    }

    fn ended(&mut self, deadline: &Deadline, stage: &StageId, outcome: &OutcomeId, on: NaiveDate) {
        let words = &self.face.phrases.due;
        let (stage, outcome) = (self.names.stage(stage), self.names.outcome(stage, outcome));
        let event = (words.done)(stage.title, outcome.title);
        let day = self.day(on);
        match deadline.due() {
            Some(due) => {
                let late = u32::try_from((on - due).num_days()).ok().filter(|days| *days > 0);
                let tone = if late.is_some() { Tone::Bad } else { Tone::Good };
                self.painted(2, tone, &(words.why.ended)(&event, &day, late));
            }
            None => self.painted(2, Tone::Good, &(words.why.done)(&event, &day)),
        }
    }

    fn day(&self, day: NaiveDate) -> String {
        (self.face.phrases.calendar.day)(day)
    }
}

/// Days that count, with the weekends between them, or one other stretch.
struct Folded {
    stretch: Stretch,
    /// Days of weekends among them, which do not count.
    weekends: i64,
}

/// Takes mere weekends between days that count into one line with them: they are no news.
fn folded(days: &[Stretch]) -> Vec<Folded> {
    let mut all: Vec<Folded> = Vec::new();
    let mut rest = days.iter().peekable();
    while let Some(stretch) = rest.next() {
        let weekend = stretch.what == What::Rest(Rest::Weekend);
        let (first, next) = (all.last_mut(), rest.peek().map(|next| &next.what));
        match (first, next) {
            (Some(Folded { stretch: before, weekends }), Some(What::Counted { last, .. }))
                if weekend && matches!(before.what, What::Counted { .. }) =>
            {
                *weekends += (stretch.to - stretch.from).num_days() + 1;
                if let What::Counted { first, .. } = before.what {
                    before.what = What::Counted { first, last: *last };
                }
                before.to = rest.next().map_or(stretch.to, |next| next.to);
            }
            _ => all.push(Folded { stretch: stretch.clone(), weekends: 0 }),
        }
    }
    all
}
