//! The run itself: what happens next, case by case and minute by minute.

use super::case::{Case, Visit, barred, drawn, facts, length, passed_over};
use super::dates::Dates;
use super::desk::{Desk, State, Task};
use super::model::{Model, Station};
use super::random::Chance;
use super::report::{Report, RoleReport, Spectrum};
use super::setting::{Durations, Settings};
use super::tally::{self, Clocks};
use crate::domain::calendar::WorkingDays;
use crate::domain::limits;
use crate::domain::workflow::Target;
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, VecDeque};

/// Something that is going to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// A person is done with a task.
    Done(usize),
    /// What a stage of a case waited for is over.
    Ready(usize, u64),
    /// A case comes.
    Comes(usize),
}

/// The run.
pub(super) struct Run<'m> {
    model: &'m Model<'m>,
    settings: &'m Settings,
    chance: Chance,
    dates: Dates<'m>,
    now: u64,
    agenda: BinaryHeap<Reverse<(u64, u64, Event)>>,
    order: u64,
    visits: u64,
    cases: Vec<Case>,
    tasks: Vec<Task>,
    desks: Vec<Desk>,
    /// Stages to be entered: case, stage, from where.
    arrivals: VecDeque<(usize, usize, Option<usize>)>,
    report: Report,
    total: Vec<u64>,
    calendar: Vec<u64>,
    last_came: u64,
}

impl<'m> Run<'m> {
    pub(super) fn new(
        model: &'m Model<'m>,
        durations: &Durations,
        settings: &'m Settings,
        calendar: &'m WorkingDays,
    ) -> Self {
        let people = |role: &&crate::domain::name::RoleId| {
            settings.roles.get(*role).copied().unwrap_or(settings.people)
        };
        let desk = |role| Desk::new(usize::try_from(people(role)).unwrap_or(usize::MAX));
        Self {
            model,
            settings,
            chance: Chance::new(settings.seed),
            dates: Dates::new(calendar, settings.from, durations.day),
            now: 0,
            agenda: BinaryHeap::new(),
            order: 0,
            visits: 0,
            cases: Vec::new(),
            tasks: Vec::new(),
            desks: model.roles.iter().map(desk).collect(),
            arrivals: VecDeque::new(),
            report: tally::blank(model, durations.day),
            total: Vec::new(),
            calendar: Vec::new(),
            last_came: 0,
        }
    }

    /// Runs until nothing more can happen, or the bound is met.
    pub(super) fn run(mut self) -> Report {
        self.next_case();
        while let Some(Reverse((at, _, event))) = self.agenda.pop() {
            if self.report.events >= limits::SIMULATED_EVENTS {
                break;
            }
            self.report.events += 1;
            self.now = at;
            match event {
                Event::Comes(case) => self.comes(case),
                Event::Ready(case, visit) => self.ready(case, visit),
                Event::Done(task) => self.done(task),
            }
            self.settle();
        }
        self.finish()
    }

    fn at(&mut self, minutes: u64, event: Event) {
        self.order += 1;
        self.agenda.push(Reverse((self.now.saturating_add(minutes), self.order, event)));
    }

    /// Has the next case come, unless all have.
    fn next_case(&mut self) {
        let number = self.cases.len();
        if number >= usize::try_from(self.settings.cases).unwrap_or(usize::MAX) {
            return;
        }
        let mean = self.report.day * 1_000 / u64::from(self.settings.arrivals.max(1));
        let gap = if self.settings.even { mean } else { self.chance.exponential(mean) };
        let facts = facts(&mut self.chance, self.model.definition, self.settings);
        let people = self.model.submitter.and_then(|role| self.desks.get(role));
        let submitter = people.map_or(0, |desk| number % desk.people.max(1));
        self.cases.push(Case {
            facts,
            came: 0,
            visits: Vec::new(),
            waiting: BTreeSet::new(),
            did: Vec::new(),
            opinion: None,
            ended: vec![0; self.model.stages.len()],
            steps: 0,
            submitter,
            clocks: Clocks::new(self.model.definition.deadlines.len()),
            worked: 0,
            queued: 0,
            delayed: 0,
            over: false,
        });
        self.at(if number == 0 { 0 } else { gap }, Event::Comes(number));
    }

    fn comes(&mut self, number: usize) {
        let Some(case) = self.cases.get_mut(number) else { return };
        case.came = self.now;
        self.last_came = self.now;
        self.report.cases += 1;
        for (fact, value) in &case.facts {
            let values = self.report.facts.entry(fact.clone()).or_default();
            *values.entry(value.clone()).or_default() += 1;
        }
        self.arrivals.push_back((number, self.model.start, None));
        self.next_case();
    }

    /// Enters what was arrived at, one after the other, until somebody is needed everywhere.
    fn settle(&mut self) {
        while let Some((number, place, from)) = self.arrivals.pop_front() {
            self.arrive(number, place, from);
        }
    }

    fn arrive(&mut self, number: usize, place: usize, from: Option<usize>) {
        let model = self.model;
        let Some(station) = model.stages.get(place) else { return };
        let Some(case) = self.cases.get_mut(number).filter(|case| !case.over) else { return };
        if let Some(from) = from.filter(|from| station.join.contains(from)) {
            case.waiting.insert((place, from));
            if !station.join.iter().all(|from| case.waiting.contains(&(place, *from))) {
                return;
            }
            case.waiting.retain(|(join, _)| *join != place);
        }
        if case.visits.iter().any(|visit| visit.stage == place) {
            return;
        }
        case.steps += 1;
        if case.steps > limits::SIMULATED_STEPS {
            self.report.looped += 1;
            self.leave(number);
            return;
        }
        if let Some(way) = passed_over(station, &case.facts) {
            if let Some(stage) = self.report.stages.get_mut(place) {
                stage.skipped += 1;
            }
            self.take(number, place, way);
            return;
        }
        self.enter(number, place, station);
    }

    /// A stage at which somebody has to act: what comes of it is drawn at once.
    fn enter(&mut self, number: usize, place: usize, station: &Station) {
        let Some(case) = self.cases.get_mut(number) else { return };
        for deadline in &station.pauses {
            case.clocks.pause(*deadline, self.now);
        }
        let visits = case.ended.get(place).copied().unwrap_or(0);
        let weights = station.weights(&case.facts, case.opinion, visits);
        let Some(way) = drawn(&mut self.chance, &weights) else {
            // Nothing it could end with: it stays, and the case is stuck.
            self.visits += 1;
            let id = self.visits;
            case.visits.push(Visit {
                id,
                stage: place,
                way: 0,
                tasks: Vec::new(),
                left: 1,
                delayed: 0,
            });
            return;
        };
        let approvals = station.ways.get(way).map_or(1, |way| way.outcome.require.approvals.max(1));
        let wait = length(&mut self.chance, station.pace.wait);
        self.visits += 1;
        let id = self.visits;
        let visit =
            Visit { id, stage: place, way, tasks: Vec::new(), left: approvals, delayed: wait };
        case.visits.push(visit);
        if wait > 0 {
            self.at(wait, Event::Ready(number, id));
        } else {
            self.ready(number, id);
        }
    }

    /// Nothing is waited for any more but people.
    fn ready(&mut self, number: usize, id: u64) {
        let model = self.model;
        let Some(case) = self.cases.get_mut(number) else { return };
        let Some(visit) = case.visits.iter_mut().find(|visit| visit.id == id) else { return };
        let Some(station) = model.stages.get(visit.stage) else { return };
        let Some(role) = station.role else { return };
        for _ in 0..visit.left {
            let work = length(&mut self.chance, station.pace.work);
            let task = self.tasks.len();
            let (queued, state) = (self.now, State::Queued);
            self.tasks.push(Task { case: number, visit: id, role, work, queued, state });
            visit.tasks.push(task);
            if let Some(desk) = self.desks.get_mut(role) {
                desk.put(task);
            }
        }
        self.hand_out(role);
    }

    /// Gives whoever is free something to do.
    fn hand_out(&mut self, role: usize) {
        loop {
            let Self { desks, tasks, cases, model, .. } = self;
            let Some(desk) = desks.get_mut(role) else { return };
            let may = |task: usize| {
                let task = tasks.get(task).filter(|task| task.state == State::Queued)?;
                Some(barred(model, cases.get(task.case)?, task, tasks))
            };
            let Some((task, person)) = desk.next(may) else { return };
            let Some(taken) = self.tasks.get_mut(task) else { return };
            taken.state = State::Taken { person, since: self.now };
            let (work, queued, number) = (taken.work, self.now - taken.queued, taken.case);
            let visit = taken.visit;
            self.waited(number, visit, queued);
            self.at(work, Event::Done(task));
        }
    }

    fn waited(&mut self, number: usize, id: u64, minutes: u64) {
        let Some(case) = self.cases.get_mut(number) else { return };
        case.queued += minutes;
        let visit = case.visits.iter().find(|visit| visit.id == id);
        let stage = visit.and_then(|visit| self.report.stages.get_mut(visit.stage));
        if let Some(stage) = stage {
            stage.queued += minutes;
        }
    }

    fn done(&mut self, number: usize) {
        let Some(task) = self.tasks.get_mut(number) else { return };
        let State::Taken { person, since } = task.state else { return };
        task.state = State::Over;
        let (role, id, owner) = (task.role, task.visit, task.case);
        self.free(role, person, self.now - since);
        let Some(case) = self.cases.get_mut(owner) else { return };
        case.worked += self.now - since;
        let Some(visit) = case.visits.iter_mut().find(|visit| visit.id == id) else { return };
        visit.left = visit.left.saturating_sub(1);
        let (stage, way, left, delayed) = (visit.stage, visit.way, visit.left, visit.delayed);
        case.did.push((stage, person));
        if let Some(stage) = self.report.stages.get_mut(stage) {
            stage.worked += self.now - since;
        }
        if left == 0 {
            case.delayed += delayed;
            if let Some(stage) = self.report.stages.get_mut(stage) {
                stage.delayed += delayed;
            }
            self.take(owner, stage, way);
        }
        self.hand_out(role);
    }

    fn free(&mut self, role: usize, person: usize, worked: u64) {
        if let Some(desk) = self.desks.get_mut(role) {
            desk.worked += worked;
            desk.leave(person);
        }
    }

    /// A stage ends, and the case goes where its outcome leads.
    fn take(&mut self, number: usize, place: usize, way: usize) {
        let model = self.model;
        let Some(way) = model.stages.get(place).and_then(|station| station.ways.get(way)) else {
            return;
        };
        self.remove(number, place, false);
        let Some(case) = self.cases.get_mut(number) else { return };
        if let Some(ended) = case.ended.get_mut(place) {
            *ended += 1;
        }
        case.opinion = way.outcome.conclusion.or(case.opinion);
        self.clocks(number, way);
        for branch in &way.cancel {
            self.remove(number, *branch, true);
            if let Some(case) = self.cases.get_mut(number) {
                case.waiting.retain(|(_, from)| from != branch);
            }
        }
        if let Target::End(end) = &way.outcome.target {
            *self.report.ends.entry(end.clone()).or_default() += 1;
            self.end(number);
            return;
        }
        let arrivals = way.targets.iter().map(|target| (number, *target, Some(place)));
        self.arrivals.extend(arrivals);
    }

    fn clocks(&mut self, number: usize, way: &super::model::Way) {
        let Some(case) = self.cases.get_mut(number) else { return };
        for deadline in &way.closes {
            let within =
                self.model.definition.deadlines.get(*deadline).and_then(|rule| rule.within);
            let over = case.clocks.close(*deadline, within, self.now, &mut self.dates);
            if let (Some(over), Some(report)) = (over, self.report.deadlines.get_mut(*deadline)) {
                report.runs += 1;
                report.broken += u64::from(over);
            }
        }
        for deadline in &way.begins {
            case.clocks.begin(*deadline, self.now);
        }
    }

    /// Takes a stage of a case from where it is: done, or done away with.
    fn remove(&mut self, number: usize, place: usize, cancelled: bool) {
        let model = self.model;
        let Some(case) = self.cases.get_mut(number) else { return };
        let found = case.visits.iter().position(|visit| visit.stage == place);
        let visit = found.map(|found| case.visits.remove(found));
        if let (Some(_), Some(station)) = (&visit, model.stages.get(place)) {
            for deadline in &station.pauses {
                case.clocks.go_on(*deadline, self.now, &mut self.dates);
            }
        }
        if let Some(stage) = self.report.stages.get_mut(place) {
            stage.cancelled += u64::from(cancelled && visit.is_some());
            stage.done += u64::from(!cancelled && visit.is_some());
        }
        let mut freed = BTreeSet::new();
        for task in visit.into_iter().flat_map(|visit| visit.tasks) {
            let Some(task) = self.tasks.get_mut(task) else { continue };
            let (state, role) = (task.state, task.role);
            task.state = State::Over;
            if let State::Taken { person, since } = state {
                self.free(role, person, self.now - since);
                freed.insert(role);
            }
        }
        for role in freed {
            self.hand_out(role);
        }
    }

    fn end(&mut self, number: usize) {
        let Some(case) = self.cases.get(number) else { return };
        self.report.ended += 1;
        self.report.worked += case.worked;
        self.report.queued += case.queued;
        self.report.delayed += case.delayed;
        self.total.push(self.now - case.came);
        let days = self.dates.calendar_days(case.came + 1, self.now);
        self.calendar.push(days);
        self.leave(number);
    }

    /// Takes a case out: it ended, or was given up.
    fn leave(&mut self, number: usize) {
        let Some(case) = self.cases.get_mut(number) else { return };
        case.over = true;
        case.waiting.clear();
        let stages: Vec<usize> = case.visits.iter().map(|visit| visit.stage).collect();
        for stage in stages {
            self.remove(number, stage, true);
        }
    }

    fn finish(mut self) -> Report {
        let bound = !self.agenda.is_empty();
        for case in self.cases.iter().filter(|case| !case.over && case.steps > 0) {
            if bound {
                self.report.open += 1;
                continue;
            }
            self.report.stuck += 1;
            let places = case.visits.iter().map(|visit| visit.stage);
            let joins = case.waiting.iter().map(|(join, _)| *join);
            let places: BTreeSet<usize> = places.chain(joins).collect();
            for station in places.iter().filter_map(|place| self.model.stages.get(*place)) {
                *self.report.stuck_in.entry(station.stage.id.clone()).or_default() += 1;
            }
        }
        let days = |minutes: u64| minutes.div_ceil(self.report.day.max(1));
        (self.report.arrival_days, self.report.days) = (days(self.last_came), days(self.now));
        let time = self.last_came.max(1);
        let pairs = self.desks.iter().zip(&self.model.roles);
        self.report.roles = pairs
            .map(|(desk, role)| RoleReport {
                role: (*role).clone(),
                people: u32::try_from(desk.people).unwrap_or(u32::MAX),
                worked: desk.worked,
                load: desk.worked.saturating_mul(1_000) / (time * desk.people.max(1) as u64),
            })
            .collect();
        let rules = self.model.definition.deadlines.iter();
        let maximum: Vec<bool> = rules.map(|rule| rule.within.is_some()).collect();
        let mut maximum = maximum.into_iter();
        self.report.deadlines.retain(|_| maximum.next().unwrap_or(false));
        self.report.total = Spectrum::of(self.total);
        self.report.calendar = Spectrum::of(self.calendar);
        self.report.unknown_from = self.dates.unknown_from();
        self.report
    }
}
