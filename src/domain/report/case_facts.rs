//! What is counted of a case, from its state, its workflow and the legal time of the office.

use super::CONTRACT;
use super::facts::{CaseFacts, DeadlineFact, FilingFact, OpinionFact, Problem, Stay, Title};
use crate::domain::case::{Case, NOT_NORMATIVE, Step, Value};
use crate::domain::check::screening::Classification;
use crate::domain::deadline::{Deadline, LegalTime, State, deadlines};
use crate::domain::name::StageId;
use crate::domain::workflow::{CatalogueChange, Conclusion, Definition, Moment, Outcome};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The series that opinions take their numbers from.
const OPINION: &str = "opinion";

/// The dimension of text rules, by their codes.
pub type Dimensions = BTreeMap<String, Title>;

impl CaseFacts {
    /// What is counted of a case; none before it was opened. `dimensions` says which part of the review a text rule
    /// belongs to, and `other` stands for a finding that belongs to none.
    pub fn of(
        workflow: &Definition,
        case: &Case,
        time: &LegalTime,
        (dimensions, other): (&Dimensions, &Title),
    ) -> Option<Self> {
        let submitted = case.opened.as_ref()?.0.date_naive();
        let read = Read { workflow, case, time };
        let opinions = read.opinions();
        let first = opinions.first().map(|opinion| opinion.on);
        let publishes = read.outcomes().any(|one| one.catalogue == Some(CatalogueChange::Enter));
        let deadlines = deadlines(workflow, case, time);
        Some(Self {
            id: case.id.clone(),
            title: case.title.clone(),
            unit: case.unit.clone(),
            workflow: Title {
                key: case.workflow.to_string(),
                title: workflow.title.clone(),
                // Those of normative documents first, then the others by name.
                order: usize::from(!publishes),
            },
            publishes,
            submitted,
            screened: read.screened(),
            ruled: case.rulings.iter().map(|it| (it.at.date_naive(), it.ruling.nature)).collect(),
            stays: read.stays(),
            until_opinion: first.map(|on| read.workdays(submitted, on)),
            opinions,
            problems: read.problems(dimensions, other),
            filing: read.filing(publishes, &deadlines),
            deadlines: deadlines.iter().filter_map(|one| read.deadline(one)).collect(),
            decided_on: case.steps.iter().rev().find_map(met),
            number: case.number("document").map(|taken| taken.number.clone()),
            signed: read.signed(),
            state: read.state(),
            ended: case.ended.as_ref().map(|ended| {
                let order = workflow.ends.iter().position(|(id, _)| *id == ended.end);
                let title = workflow.end_title(&ended.end).to_owned();
                let key = ended.end.to_string();
                (ended.at.date_naive(), Title { key, title, order: order.unwrap_or_default() })
            }),
        })
    }
}

/// The day of the meeting that a step records.
fn met(step: &Step) -> Option<NaiveDate> {
    step.record.get("meeting")?;
    step.record.get("date")?.day()
}

struct Read<'a> {
    workflow: &'a Definition,
    case: &'a Case,
    time: &'a LegalTime,
}

impl Read<'_> {
    fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.workflow.stages.iter().flat_map(|stage| &stage.outcomes)
    }

    fn outcome(&self, step: &Step) -> Option<&Outcome> {
        self.workflow.stage(step.stage.as_str())?.outcome(step.outcome.as_str())
    }

    fn stage(&self, id: &StageId) -> Title {
        let order = self.workflow.stages.iter().position(|stage| stage.id == *id);
        Title {
            key: id.to_string(),
            title: self.workflow.stage_title(id).to_owned(),
            order: order.unwrap_or_default(),
        }
    }

    fn workdays(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        u32::try_from(self.time.days.between(from, to)).unwrap_or_default()
    }

    /// Only where the workflow asks what a text is: a contract is none of those that are told apart.
    fn screened(&self) -> Vec<(NaiveDate, Classification)> {
        if !self.outcomes().any(|outcome| outcome.id == *NOT_NORMATIVE) {
            return Vec::new();
        }
        let drafts = self.case.drafts.iter();
        drafts
            .filter_map(|(draft, at, _)| {
                let found = self.case.screenings.get(&draft.ordinal)?;
                Some((at.date_naive(), found.classification))
            })
            .collect()
    }

    /// The stages that a person completed: what ended by itself took nobody any time.
    fn stays(&self) -> Vec<Stay> {
        let by_hand = |step: &&Step| {
            let stage = self.workflow.stage(step.stage.as_str());
            !step.carried && stage.is_none_or(|stage| !stage.auto)
        };
        let steps = self.case.steps.iter().filter(by_hand);
        steps
            .map(|step| {
                let (from, to) = (step.since.date_naive(), step.at.date_naive());
                let outcome = self.outcome(step).map(|outcome| outcome.title.clone());
                Stay {
                    stage: self.stage(&step.stage),
                    outcome: outcome.unwrap_or_else(|| step.outcome.to_string()),
                    from,
                    to,
                    workdays: self.workdays(from, to),
                }
            })
            .collect()
    }

    /// A step is an opinion where it states one of the three conclusions or takes a number for opinions.
    fn opinions(&self) -> Vec<OpinionFact> {
        let given = self.case.steps.iter().filter(|step| !step.carried).filter_map(|step| {
            let outcome = self.outcome(step);
            let numbered =
                outcome.and_then(|it| it.number.as_ref()).is_some_and(|it| *it == *OPINION);
            if step.conclusion.is_none() && !numbered {
                return None;
            }
            let stage = self.workflow.stage(step.stage.as_str());
            let order = stage.and_then(|stage| {
                stage.outcomes.iter().position(|outcome| outcome.id == step.outcome)
            });
            let key = match step.conclusion {
                Some(conclusion) => key(conclusion),
                None => step.outcome.as_str(),
            };
            let title = outcome.map_or(key, |outcome| outcome.title.as_str()).to_owned();
            let conclusion = Title { key: key.to_owned(), title, order: order.unwrap_or_default() };
            let mut numbers = self.case.numbers.iter();
            let number = numbers.find(|taken| taken.series == *OPINION && taken.at == step.at);
            let number = number.map(|taken| taken.number.clone());
            Some(OpinionFact { on: step.at.date_naive(), number, conclusion })
        });
        given.collect()
    }

    fn problems(&self, dimensions: &Dimensions, other: &Title) -> Vec<Problem> {
        // An answer that was given anew on the same draft is the same problem, told better.
        let all = &self.case.findings;
        let last = all.iter().enumerate().filter(|(place, one)| {
            let later = all.iter().skip(place + 1);
            !later.into_iter().any(|other| other.item == one.item && other.draft == one.draft)
        });
        let raised = last.map(|(_, finding)| {
            let stage = self.workflow.stage(finding.stage.as_str());
            let items = stage.into_iter().flat_map(|stage| &stage.checklist);
            let asked = items.into_iter().find(|item| item.id == finding.item);
            let (key, order) = (finding.item.to_string(), 0);
            let title = asked.map_or_else(|| key.clone(), |item| item.ask.clone());
            Problem {
                on: finding.at.date_naive(),
                id: finding.item.to_string(),
                at_intake: finding.stage == self.workflow.start,
                dimension: self.stage(&finding.stage),
                rule: Some(Title { key, title, order }),
                reply: finding.reply.as_ref().map(|reply| (reply.at.date_naive(), reply.kind)),
            }
        });
        let confirmed = self.case.suspicions.iter().filter_map(|one| {
            one.confirmation()?;
            let (rule, title) = (&one.noted.rule, &one.noted.title);
            let known = dimensions.get(rule).unwrap_or(other);
            let named = Title { key: rule.clone(), title: title.clone(), order: 0 };
            Some(Problem {
                on: one.judged()?.at.date_naive(),
                id: one.id.to_string(),
                at_intake: false,
                dimension: self.dimension(known),
                rule: (!rule.is_empty()).then_some(named),
                reply: one.reply().map(|reply| (reply.at.date_naive(), reply.kind)),
            })
        });
        let mut all: Vec<Problem> = raised.chain(confirmed).collect();
        all.sort_by_key(|one| one.on);
        all
    }

    /// A dimension of rules is a stage of the workflow where that has one of the name.
    fn dimension(&self, known: &Title) -> Title {
        let stage = self.workflow.stage(&known.key);
        stage.map_or_else(|| known.clone(), |stage| self.stage(&stage.id))
    }

    fn deadline(&self, one: &Deadline) -> Option<DeadlineFact> {
        let most = one.most.as_ref()?;
        let rule = self.workflow.deadline(&one.id)?;
        let order = self.workflow.deadlines.iter().position(|rule| rule.id == one.id);
        let (key, title) = (one.id.clone(), rule.title.clone());
        let gives = |moment: &Moment| {
            let stage = self.workflow.stage(moment.stage.as_str());
            stage.is_some_and(|stage| {
                stage.outcomes.iter().any(|outcome| {
                    let numbered = outcome.number.as_ref().is_some_and(|it| *it == *OPINION);
                    outcome.conclusion.is_some() || numbered
                })
            })
        };
        Some(DeadlineFact {
            rule: Title { key, title, order: order.unwrap_or_default() },
            due: one.due(),
            ended: match one.state {
                State::Ended { on, .. } => Some(on),
                _ => None,
            },
            lapsed: matches!(one.state, State::Lapsed { .. }),
            unsure: most.length.unconfirmed.is_some(),
            of_opinion: rule.until.iter().any(gives),
        })
    }

    fn filing(&self, publishes: bool, deadlines: &[Deadline]) -> Option<FilingFact> {
        let case = self.case;
        case.published.filter(|_| publishes)?;
        let day = |field: &str| case.recorded(field).and_then(Value::day);
        let sent = case.steps.iter().find_map(|step| step.record.get("sent_on")?.day());
        let sends = |moment: &Moment| moment.field.as_ref().is_some_and(|it| *it == *"sent_on");
        let starts =
            |moment: &Moment| moment.field.as_ref().is_some_and(|it| *it == *"published_on");
        let deadline = deadlines.iter().find(|one| {
            let rule = self.workflow.deadline(&one.id);
            rule.is_some_and(|it| it.from.iter().any(starts) && it.until.iter().any(sends))
        });
        let unsure = deadline.and_then(|one| one.most.as_ref());
        Some(FilingFact {
            published: day("published_on")?,
            sent,
            report_number: case.number("filing").map(|taken| taken.number.clone()),
            due: deadline.and_then(Deadline::due),
            unsure: unsure.is_some_and(|most| most.length.unconfirmed.is_some()),
            registered: day("filed_on"),
            registration: case.recorded("filing_number").map(ToString::to_string),
        })
    }

    fn state(&self) -> String {
        if let Some(ended) = &self.case.ended {
            return self.workflow.end_title(&ended.end).to_owned();
        }
        let active = self.case.active.keys().map(|id| self.workflow.stage_title(id));
        active.collect::<Vec<_>>().join("、")
    }

    fn signed(&self) -> Option<(NaiveDate, Option<String>, Option<String>)> {
        if self.case.workflow != *CONTRACT {
            return None;
        }
        let step = self.case.steps.iter().rev().find(|step| step.record.contains_key("party"))?;
        let said = |field: &str| step.record.get(field).map(ToString::to_string);
        Some((step.record.get("date")?.day()?, said("contract_number"), said("party")))
    }
}

/// The name of a conclusion, for programs.
fn key(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "lawful",
        Conclusion::Revise => "revise",
        Conclusion::Unlawful => "unlawful",
    }
}
