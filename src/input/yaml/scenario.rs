//! `scenarios/*.yaml`: runs that a workflow must allow or refuse, read against the workflow they are about.
//!
//! Names of stages, outcomes, facts and ends are checked here, with their places; those of questions, materials and
//! people are the engine's to know, which says so when the scenario is played.

use super::file::File;
use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, Problem, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::{EXPECT, NONE, OPEN, SCENARIO, STEP, VERDICTS};
use super::workflow::text;
use crate::domain::case::Verdict;
use crate::domain::limits;
use crate::domain::name::{EndId, OutcomeId, PersonId, RoleId, StageId};
use crate::domain::nearest::nearest;
use crate::domain::office::Person;
use crate::domain::scenario::{Act, Answers, Expectation, Inner, Materials, Needs, Scenario, Step};
use crate::domain::workflow::{DefectKind, Place, Workflow};
use std::collections::BTreeSet;

/// What a problem says can stand at the head of a step.
const ACTS: &[&str] = &["STAGE: OUTCOME", "withdraw"];
const MEANINGS: [Verdict; 6] = [
    Verdict::Ok,
    Verdict::Problem,
    Verdict::NotApplicable,
    Verdict::Ok,
    Verdict::Problem,
    Verdict::NotApplicable,
];

/// A scenario that was read, and where its steps stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadScenario {
    /// The scenario.
    pub scenario: Scenario,
    /// The line of each step, counted from 1.
    pub lines: Vec<usize>,
}

/// Reads a scenario of a workflow.
///
/// # Errors
///
/// All problems of the file (at most [`limits::PROBLEMS`]), in the order of the file.
pub fn scenario(bytes: &[u8], workflow: &Workflow) -> Result<ReadScenario, Vec<Problem>> {
    let (mut file, node) = File::open(None, bytes, 0);
    let read = file.reader.as_mut().zip(node).map(|(reader, node)| {
        Reading { reader, workflow }.whole(&At { node: &node, place: Place::default() })
    });
    match read {
        Some(scenario) if file.is_content() => {
            let steps = 0..scenario.steps.len();
            let place = |step| Place::default().at("steps").at(step);
            let lines = steps.map(|step| file.mark(&place(step), Aim::Value).line).collect();
            Ok(ReadScenario { scenario, lines })
        }
        _ => Err(file.problems()),
    }
}

/// Reads a scenario against its workflow.
struct Reading<'r> {
    reader: &'r mut Reader,
    workflow: &'r Workflow,
}

impl Reading<'_> {
    fn whole(&mut self, at: &At<'_>) -> Scenario {
        let keys = self.reader.keys(at, Expected::Map, &SCENARIO);
        let is_map = matches!(at.node, Node::Map(_));
        let needed =
            |reader: &mut Reader, key| if is_map { reader.needed(&keys, key) } else { None };
        let title = needed(self.reader, "title").and_then(|at| self.reader.text(&at));
        let steps = needed(self.reader, "steps").map(|at| self.steps(&at));
        let by = keys.get("submitted_by").and_then(|at| self.reader.name(&at));
        Scenario {
            title: title.unwrap_or_default(),
            facts: self.facts(&keys),
            people: keys.get("people").map(|at| self.people(&at)).unwrap_or_default(),
            submitted_by: by.map(PersonId::from),
            steps: steps.unwrap_or_default(),
            expect: self.expect(&keys),
        }
    }

    fn steps(&mut self, at: &At<'_>) -> Vec<Step> {
        let list = self.reader.list(at);
        if list.len() > limits::SCENARIO_STEPS {
            let (count, most) = (list.len(), limits::SCENARIO_STEPS);
            let kind = DefectKind::TooMany { what: "steps", count, most };
            self.reader.note(
                at.place.clone(),
                Aim::Key,
                ProblemKind::Meaning { kind, trace: None },
            );
            return Vec::new();
        }
        list.iter().filter_map(|at| self.step(at)).collect()
    }

    /// A step: `STAGE: OUTCOME` or `withdraw: REASON`, and what stands beside it.
    fn step(&mut self, at: &At<'_>) -> Option<Step> {
        let Node::Map(entries) = at.node else {
            self.reader.wrong(at, Expected::Map);
            return None;
        };
        let head = self.head(entries);
        let beside = entries.iter().enumerate().filter(|(index, _)| Some(*index) != head);
        let beside = Node::Map(beside.map(|(_, entry)| entry.clone()).collect());
        let inside = At { node: &beside, place: at.place.clone() };
        let keys = self.reader.keys(&inside, Expected::Map, &STEP);
        let entry = head.and_then(|index| entries.get(index));
        let act = match (entry, keys.get("withdraw")) {
            (Some((stage, node)), None) => {
                self.act(stage, &At { node, place: at.place.at(stage.as_str()) })
            }
            (None, Some(at)) => self.reader.text(&at).map(|reason| Act::Withdraw { reason }),
            (Some(_), Some(at)) => {
                let kind = ProblemKind::KeysClash("withdraw", "STAGE: OUTCOME");
                self.reader.note(at.place, Aim::Key, kind);
                None
            }
            (None, None) => {
                let kind = ProblemKind::MissingOneOf(ACTS);
                self.reader.note(at.place.clone(), Aim::Value, kind);
                None
            }
        };
        Some(Step {
            by: keys.get("as").and_then(|at| self.reader.name(&at)).map(PersonId::from),
            days_later: keys.get("days_later").map_or(0, |at| self.reader.whole(&at)),
            early: text(self.reader, &keys, "early"),
            new_draft: keys.get("new_draft").is_some_and(|at| self.reader.yes(&at)),
            answers: self.answers(&keys),
            record: self.record(&keys),
            facts: self.facts(&keys),
            materials: self.materials(&keys),
            needs: self.needs(&keys),
            refused: keys
                .get("refused")
                .map(|at| self.reader.name_or_names(&at).into_iter().collect()),
            expect: self.expect(&keys),
            act: act?,
        })
    }

    /// Which entry is `STAGE: OUTCOME`: one with the name of a stage, or else one with a name that is no key.
    fn head(&self, entries: &[(String, Node)]) -> Option<usize> {
        let stage = |name: &str| self.workflow.stage(name).is_some();
        let free = |name: &str| {
            !STEP.has(name) && nearest(name, STEP.keys.iter().map(|key| key.name)).is_none()
        };
        let found = entries.iter().position(|(name, _)| stage(name));
        found.or_else(|| entries.iter().position(|(name, _)| free(name)))
    }

    fn act(&mut self, stage: &str, at: &At<'_>) -> Option<Act> {
        let outcome = self.reader.name(at);
        let Some(found) = self.workflow.stage(stage) else {
            self.unknown_stage(at.place.clone(), Aim::Key, stage);
            return None;
        };
        let outcome = OutcomeId::from(outcome?);
        if found.outcome(outcome.as_str()).is_none() {
            let all = found.outcomes.iter().map(|one| one.id.as_str());
            let nearest = nearest(outcome.as_str(), all).map(str::to_owned);
            let kind = DefectKind::UnknownOutcome {
                name: outcome.clone(),
                stage: found.id.clone(),
                nearest,
            };
            self.reader.note(
                at.place.clone(),
                Aim::Value,
                ProblemKind::Meaning { kind, trace: None },
            );
        }
        Some(Act::Complete { stage: found.id.clone(), outcome })
    }

    fn unknown_stage(&mut self, place: Place, aim: Aim, name: &str) {
        let all = self.workflow.stages.iter().map(|stage| stage.id.as_str());
        let nearest = nearest(name, all).map(str::to_owned);
        let kind = DefectKind::UnknownStage { name: StageId::from(name), nearest };
        self.reader.note(place, aim, ProblemKind::Meaning { kind, trace: None });
    }

    /// Facts as the engine takes them, each known and with a value it can have.
    fn facts(&mut self, keys: &Keys<'_>) -> Vec<(String, String)> {
        let named = keys.get("facts").map(|at| self.reader.named(&at)).unwrap_or_default();
        let mut facts = Vec::new();
        for (name, at) in named {
            let Some(value) = self.scalar(&at) else { continue };
            let Some(fact) = self.workflow.fact(name) else {
                let all = self.workflow.facts.iter().map(|fact| fact.id.as_str());
                let nearest = nearest(name, all).map(str::to_owned);
                let kind = DefectKind::UnknownFact { name: name.into(), nearest };
                self.reader.note(at.place, Aim::Key, ProblemKind::Meaning { kind, trace: None });
                continue;
            };
            if fact.kind.parse(&value).is_none() {
                let allowed = fact.kind.values().iter().map(ToString::to_string).collect();
                let kind = DefectKind::WrongFactValue { fact: fact.id.clone(), value, allowed };
                self.reader.note(at.place, Aim::Value, ProblemKind::Meaning { kind, trace: None });
                continue;
            }
            facts.push((name.to_owned(), value));
        }
        facts
    }

    /// A value as it would be typed.
    fn scalar(&mut self, at: &At<'_>) -> Option<String> {
        match at.node {
            Node::YesNo(value) => Some(value.to_string()),
            Node::Whole(value) => Some(value.to_string()),
            _ => self.reader.text(at),
        }
    }

    fn people(&mut self, at: &At<'_>) -> Vec<Person> {
        let named = self.reader.named(at);
        let mut people = Vec::new();
        for (id, at) in named {
            let roles: Vec<RoleId> =
                self.reader.name_or_names(&at).into_iter().map(RoleId::from).collect();
            for role in &roles {
                self.known_role(&at, role);
            }
            let (id, name) = (PersonId::from(id), id.to_owned());
            people.push(Person { id, name, unit: None, roles });
        }
        people
    }

    fn known_role(&mut self, at: &At<'_>, role: &RoleId) {
        let roles = &self.workflow.roles;
        if !role.as_str().is_empty() && !roles.iter().any(|known| known.id == *role) {
            let all = roles.iter().map(|known| known.id.as_str());
            let nearest = nearest(role.as_str(), all).map(str::to_owned);
            let kind = DefectKind::UnknownRole { name: role.clone(), nearest };
            self.reader.note(
                at.place.clone(),
                Aim::Value,
                ProblemKind::Meaning { kind, trace: None },
            );
        }
    }

    fn answers(&mut self, keys: &Keys<'_>) -> Answers {
        let Some(at) = keys.get("answers") else { return Answers::Given([].into()) };
        if self.is_none(&at) {
            return Answers::None;
        }
        // Codes of questions have upper-case letters, so that they are no names.
        let Node::Map(entries) = at.node else {
            self.reader.wrong(&at, Expected::Map);
            return Answers::None;
        };
        let read = |(code, node): &(String, Node)| {
            let at = At { node, place: at.place.at(code.as_str()) };
            Some((code.as_str().into(), self.reader.word(&at, VERDICTS, &MEANINGS)?))
        };
        Answers::Given(entries.iter().filter_map(read).collect())
    }

    fn record(&mut self, keys: &Keys<'_>) -> Vec<(String, String)> {
        let named = keys.get("record").map(|at| self.reader.named(&at)).unwrap_or_default();
        let read = |(name, at): (&str, At<'_>)| Some((name.to_owned(), self.scalar(&at)?));
        named.into_iter().filter_map(read).collect()
    }

    fn materials(&mut self, keys: &Keys<'_>) -> Materials {
        let Some(at) = keys.get("materials") else { return Materials::Asked };
        if self.is_none(&at) {
            return Materials::Only(Vec::new());
        }
        Materials::Only(self.reader.texts(&at).into_iter().map(Into::into).collect())
    }

    fn needs(&mut self, keys: &Keys<'_>) -> Needs {
        let Some(at) = keys.get("needs") else { return Needs::Given([].into()) };
        if self.is_none(&at) {
            return Needs::None;
        }
        let named = self.reader.named(&at);
        let read = |(name, at): (&str, At<'_>)| {
            let end = self.reader.name(&at)?;
            let inner = if end == OPEN { Inner::Open } else { Inner::Ended(EndId::from(end)) };
            Some((name.into(), inner))
        };
        Needs::Given(named.into_iter().filter_map(read).collect())
    }

    /// Whether the word `none` stands there; any other word is noted.
    fn is_none(&mut self, at: &At<'_>) -> bool {
        matches!(at.node, Node::Text(_)) && {
            self.reader.word(at, NONE, &[()]);
            true
        }
    }

    fn expect(&mut self, keys: &Keys<'_>) -> Expectation {
        let Some(at) = keys.get("expect") else { return Expectation::default() };
        let keys = self.reader.keys(&at, Expected::Map, &EXPECT);
        let active = keys.get("active").map(|at| self.stages(&at));
        let waiting = keys.get("waiting").map(|at| self.stages(&at));
        let ended = text(self.reader, &keys, "ended").map(EndId::from);
        if let Some(end) = &ended {
            self.known_end(keys.place.at("ended"), end);
        }
        Expectation { active, waiting, ended }
    }

    /// Stages by name; none at all is a list of nothing.
    fn stages(&mut self, at: &At<'_>) -> BTreeSet<StageId> {
        let names = match at.node {
            Node::List(list) if list.is_empty() => Vec::new(),
            _ => self.reader.name_or_names(at),
        };
        for name in names.iter().filter(|name| !name.is_empty()) {
            if self.workflow.stage(name).is_none() {
                self.unknown_stage(at.place.clone(), Aim::Value, name);
            }
        }
        names.into_iter().map(StageId::from).collect()
    }

    fn known_end(&mut self, place: Place, end: &EndId) {
        let ends = &self.workflow.ends;
        if !ends.is_empty() && !ends.iter().any(|(known, _)| known == end) {
            let nearest = nearest(end.as_str(), ends.iter().map(|(known, _)| known.as_str()));
            let nearest = nearest.map(str::to_owned);
            let kind = DefectKind::UnknownEnd { name: end.clone(), nearest };
            self.reader.note(place, Aim::Value, ProblemKind::Meaning { kind, trace: None });
        }
    }
}
