//! A session: an open registry, who acts and when.
//!
//! It lends its parts to the use-cases. It must never decide anything about a case.

use crate::app::{
    Error, Missing, Misuse, OfficeSuite, Pack, Registry, Scene, clock, journal, pack,
};
use crate::domain::case::{Case, Command, Context, Event, Others, Reason, Refusal, decide};
use crate::domain::name::{CaseId, SeriesId};
use crate::domain::office::Person;
use crate::domain::workflow::Workflow;
use chrono::{DateTime, Datelike, FixedOffset};
use std::collections::BTreeMap;

/// Two moments: now, and that of the newest event.
type Times = (DateTime<FixedOffset>, DateTime<FixedOffset>);

/// An open registry, who acts and when.
pub struct Session {
    /// The registry.
    pub registry: Registry,
    /// Who acts, as named at the command line; none where nobody said.
    pub person: Option<String>,
    /// When.
    pub now: DateTime<FixedOffset>,
    /// The time was named by whoever asks, who vouches for it; else it is the computer's clock.
    pub vouched: bool,
    /// Judge, and write nothing.
    pub dry_run: bool,
    /// What reads files of old word processors.
    pub office_suite: OfficeSuite,
}

impl Session {
    /// Who acts.
    ///
    /// # Errors
    ///
    /// [`Misuse::NobodyActs`] or [`Missing::Person`].
    pub fn actor(&self) -> Result<&Person, Error> {
        match &self.person {
            Some(name) => self.person_named(name),
            None => Err(Error::Misuse(Misuse::NobodyActs { known: self.people() })),
        }
    }

    /// The person of that name.
    ///
    /// # Errors
    ///
    /// [`Missing::Person`].
    pub fn person_named(&self, name: &str) -> Result<&Person, Error> {
        let missing = || Missing::Person { name: name.to_owned(), known: self.people() };
        self.registry.office.person(name).ok_or_else(|| Error::Missing(missing()))
    }

    fn people(&self) -> Vec<String> {
        self.registry.office.people.iter().map(|person| person.id.to_string()).collect()
    }

    /// Lets others have the registry, until something is asked of its record again: before a person is asked,
    /// before something is shown to whoever may read slowly, and before anything that takes long.
    pub fn let_go(&self) {
        self.registry.store.let_go();
    }

    /// A case and the workflow it is bound to.
    ///
    /// # Errors
    ///
    /// [`Missing::Case`], or what is wrong with the record.
    pub fn case(&self, name: &str) -> Result<(Case, Workflow), Error> {
        let id = CaseId::from(name);
        let case = journal::load(&*self.registry.store, &id)?;
        match case.pack {
            Some(digest) => Ok((case, Pack::kept(&*self.registry.store, &digest)?.workflow)),
            None => Err(Error::Missing(Missing::Case { name: name.to_owned() })),
        }
    }

    /// The pack of that name, as the office has it now.
    ///
    /// # Errors
    ///
    /// [`Missing::Workflow`], or all problems of the pack's files.
    pub fn pack(&self, name: &str) -> Result<Pack, Error> {
        pack::from_registry(&self.registry.root, name)
    }

    /// Judges a command on a case.
    ///
    /// # Errors
    ///
    /// [`Error::Refused`] with every reason.
    pub fn decide(
        &self,
        workflow: &Workflow,
        case: &Case,
        command: &Command,
        others: &Others,
    ) -> Result<Vec<Event>, Error> {
        if let Some((now, last)) = self.behind()? {
            let refusal = Refusal { reasons: vec![Reason::ClockBehind { now, last }] };
            return Err(self.refused(case, workflow, refusal, None));
        }
        let next = self.next_numbers()?;
        let context = Context {
            at: self.now,
            person: self.actor()?,
            office: &self.registry.office,
            next: &next,
            others,
            time: self.registry.legal_time()?,
        };
        decide(workflow, case, command, &context).map_err(|refusal| {
            let place = match command {
                Command::CompleteStage(asked) => Some((asked.stage.clone(), asked.outcome.clone())),
                _ => None,
            };
            self.refused(case, workflow, refusal, place)
        })
    }

    /// Whether the clock is so far behind the newest event of the registry that its date must be wrong: what it says, and
    /// when that event was.
    pub(super) fn behind(&self) -> Result<Option<Times>, Error> {
        if self.vouched {
            return Ok(None);
        }
        let last = journal::newest(&*self.registry.store)?;
        Ok(last.filter(|last| clock::is_behind(self.now, *last)).map(|last| (self.now, last)))
    }

    /// A refusal with what its names stand for.
    pub(super) fn refused(
        &self,
        case: &Case,
        workflow: &Workflow,
        refusal: Refusal,
        place: Option<(String, String)>,
    ) -> Error {
        let case = (case.version > 0).then(|| case.id.clone());
        let (workflow, office) = (workflow.clone(), self.registry.office.clone());
        Error::Refused { case, refusal, scene: Box::new(Scene { workflow, office, place }) }
    }

    /// The next number of each series in this year.
    ///
    /// # Errors
    ///
    /// Those of the store.
    pub fn next_numbers(&self) -> Result<BTreeMap<SeriesId, u64>, Error> {
        let year = self.now.year();
        let series = self.registry.office.series.iter();
        series
            .map(|series| {
                let stream = journal::number_stream(&series.id, year);
                Ok((series.id.clone(), self.registry.store.version(&stream)? + 1))
            })
            .collect()
    }
}
