//! Whether the people of an office can do what a workflow asks of them on every run: somebody has each role, enough
//! have it where several must approve, and separation of duties leaves somebody at every stage.
//!
//! A stage is staffed once for all runs: whoever did it before does it again, so that repeated steps bar nobody new.
//! That such a division of labour exists is proved for every combination of facts and for everyone who may hand in
//! drafts. It must never be said of people who only *may* act so that nobody else can: that is the office's to see to.

use super::explore::{Space, explore};
use super::net::{Net, StageNo};
use super::reduce::Reduction;
use super::trace::Forward;
use super::worlds::Set;
use crate::domain::limits;
use crate::domain::name::PersonId;
use crate::domain::office::Office;
use crate::domain::workflow::{
    Assignment, Defect, DefectKind, Definition, Graph, Place, StaffDefect, Stage, Submission,
};
use std::collections::BTreeSet;

/// What the people of an office can not do.
pub(in crate::domain::workflow) fn staffing(
    definition: &Definition,
    graph: &Graph,
    office: &Office,
) -> Vec<Defect> {
    let mut found = hands(definition, office);
    if found.is_empty()
        && let Ok(net) = Net::of(definition)
    {
        let space = explore(&net, Some(&Reduction::of(&net)), limits::MARKINGS);
        let forward = Forward::of(&net, &space);
        found.extend(Desk::of(&forward, graph, office).defects());
    }
    found
}

fn defect(place: Place, kind: StaffDefect) -> Defect {
    Defect { place, kind: DefectKind::Staff(kind), trace: None }
}

/// What can be seen without a run: roles nobody has, too few hands, persons and series that are not there.
fn hands(definition: &Definition, office: &Office) -> Vec<Defect> {
    let mut found = Vec::new();
    for role in &definition.roles {
        if office.people_of(&role.id).next().is_none() {
            let place = Place::default().at("roles").at(role.id.as_str());
            found.push(defect(place, StaffDefect::RoleNobodyHas));
        }
    }
    for stage in &definition.stages {
        found.extend(assigned(stage, office));
        for outcome in &stage.outcomes {
            let place = Place::outcome(&stage.id, &outcome.id);
            if let Some(series) = &outcome.number
                && office.series(series.as_str()).is_none()
            {
                let series = series.clone();
                found.push(defect(place.at("number"), StaffDefect::NoSeries { series }));
            }
            let have = stage.role.iter().flat_map(|role| office.people_of(role)).count();
            let needed = outcome.require.approvals;
            if have > 0 && u32::try_from(have).is_ok_and(|have| have < needed) {
                let place = place.at("require").at("approvals");
                found.push(defect(place, StaffDefect::TooFewApprovers { needed, have }));
            }
        }
    }
    found
}

fn assigned(stage: &Stage, office: &Office) -> Option<Defect> {
    let Some(Assignment::Person(person)) = &stage.assign else { return None };
    let place = Place::stage(&stage.id).at("assign");
    let person = person.clone();
    match office.person(person.as_str()) {
        None => Some(defect(place, StaffDefect::UnknownPerson { person })),
        Some(found) if stage.role.as_ref().is_some_and(|role| !found.roles.contains(role)) => {
            Some(defect(place, StaffDefect::WithoutRole { person }))
        }
        Some(_) => None,
    }
}

/// Who may do what, and what one person may not do both.
struct Desk<'a> {
    net: &'a Net<'a>,
    space: &'a Space,
    forward: &'a Forward<'a>,
    /// The people who have the role of each stage.
    able: Vec<Vec<&'a PersonId>>,
    /// So many must act at each stage.
    needed: Vec<usize>,
    /// Stages that one person may not both do, with the worlds in which a case comes to both.
    apart: Vec<(StageNo, StageNo, Set)>,
    /// Stages that who hands in drafts may not do, with those worlds.
    not_drafter: Vec<(StageNo, Set)>,
    drafters: Vec<&'a PersonId>,
}

impl<'a> Desk<'a> {
    fn of(forward: &'a Forward<'a>, graph: &Graph, office: &'a Office) -> Self {
        let (net, space) = (forward.net, forward.space);
        let able = net.stages.iter().map(|node| {
            let people = node.stage.role.iter().flat_map(|role| office.people_of(role));
            people.map(|person| &person.id).collect()
        });
        let needed = net.stages.iter().map(|node| {
            let outcomes = node.stage.outcomes.iter();
            let most = outcomes.map(|outcome| outcome.require.approvals).max().unwrap_or(1);
            usize::try_from(most.max(1)).unwrap_or(usize::MAX)
        });
        let (able, needed): (Vec<Vec<_>>, _) = (able.collect(), needed.collect());
        let mut desk = Self {
            net,
            space,
            forward,
            drafters: drafters(net, &able, office),
            able,
            needed,
            apart: Vec::new(),
            not_drafter: Vec::new(),
        };
        for (no, node) in net.stages.iter().enumerate() {
            for did in &node.stage.not_same_person_as {
                match did {
                    Submission::Draft => {
                        desk.not_drafter.push((no, net.worlds.all()));
                        // Who works at a stage that takes drafts hands them in.
                        let takes = net.stages.iter().enumerate();
                        let takes = takes.filter(|(_, node)| node.stage.takes_draft);
                        let takes: Vec<StageNo> = takes.map(|(taking, _)| taking).collect();
                        for taking in takes {
                            desk.keep_apart(graph, no, taking);
                        }
                    }
                    Submission::Stage(id) => {
                        let other = net.number(id);
                        if let Some(other) = other {
                            desk.keep_apart(graph, no, other);
                        }
                    }
                }
            }
        }
        desk
    }

    /// Notes that a stage may not be done by who did another before, in the worlds in which that may be.
    fn keep_apart(&mut self, graph: &Graph, stage: StageNo, before: StageNo) {
        let (Some(here), Some(there)) = (self.net.name(stage), self.net.name(before)) else {
            return;
        };
        let mut worlds = self.after(before, stage);
        if !graph.leads_to(here, None, there) {
            // They run side by side: the explored order is not the only one.
            worlds.add(&self.after(stage, before));
        }
        if !worlds.is_empty() {
            self.apart.push((stage, before, worlds));
        }
    }

    /// The worlds in which a case comes to `second` after `first` was done.
    fn after(&self, first: StageNo, second: StageNo) -> Set {
        let net = self.net;
        let mut reached = vec![net.worlds.none(); self.space.markings.len()];
        let mut open = Vec::new();
        let mut found = net.worlds.none();
        for edge in self.space.edges.iter().chain(&self.space.first) {
            if edge.done.iter().any(|(stage, _)| *stage == first)
                && let Some(to) = edge.to
                && let Some(place) = reached.get_mut(to)
            {
                place.add(&edge.worlds);
                open.push(to);
            }
        }
        while let Some(marking) = open.pop() {
            let Some(worlds) = reached.get(marking).cloned() else { continue };
            if self.space.markings.get(marking).is_some_and(|bits| bits.has(second)) {
                found.add(&worlds);
            }
            for edge in self.forward.out(marking) {
                let come = worlds.and(&edge.worlds);
                let Some(to) = edge.to else { continue };
                if let Some(known) = reached.get_mut(to).filter(|known| !come.is_within(known)) {
                    known.add(&come);
                    open.push(to);
                }
            }
        }
        found
    }

    /// For each world and each drafter: a division of labour, or the stage that nobody is left for.
    fn defects(&self) -> Vec<Defect> {
        let (mut found, mut told) = (Vec::new(), BTreeSet::new());
        for world in self.net.worlds.all().iter() {
            for drafter in &self.drafters {
                let Err(stage) = self.divide(world, drafter) else { continue };
                if !told.insert(stage) {
                    continue;
                }
                let name = self.net.name(stage);
                let place = name.map(Place::stage).unwrap_or_default().at("not_same_person_as");
                let able = self.able.get(stage).into_iter().flatten();
                let kind = StaffDefect::NobodyLeft {
                    able: able.map(|person| (*person).clone()).collect(),
                    drafter: (*drafter).clone(),
                };
                let marking = self.space.markings.iter().position(|marking| marking.has(stage));
                let worlds = marking.and_then(|marking| self.space.reached.get(marking));
                let trace = worlds.map(|worlds| self.forward.to(marking, worlds, &[]));
                found.push(Defect { place, kind: DefectKind::Staff(kind), trace });
            }
        }
        found
    }

    /// Finds people for every stage of a world; else the first stage, in the order of the file, that has nobody left
    /// whoever does those before it.
    fn divide(&self, world: usize, drafter: &PersonId) -> Result<(), StageNo> {
        let stages: Vec<StageNo> = (0..self.net.stages.len())
            .filter(|stage| self.able.get(*stage).is_some_and(|able| !able.is_empty()))
            .collect();
        let mut chosen = vec![Vec::new(); self.net.stages.len()];
        let mut search =
            Search { desk: self, world, drafter, furthest: 0, left: limits::STAFFINGS };
        if search.staff(&stages, 0, &mut chosen) || search.left == 0 {
            return Ok(());
        }
        Err(stages.get(search.furthest).copied().unwrap_or_default())
    }
}

/// The people who may hand in drafts: those of the stages that take them; everybody where none does.
fn drafters<'a>(net: &Net, able: &[Vec<&'a PersonId>], office: &'a Office) -> Vec<&'a PersonId> {
    let taking = net.stages.iter().zip(able).filter(|(node, _)| node.stage.takes_draft);
    let found: BTreeSet<&PersonId> = taking.flat_map(|(_, able)| able.iter().copied()).collect();
    if found.is_empty() {
        return office.people.iter().map(|person| &person.id).collect();
    }
    found.into_iter().collect()
}

/// A search for a division of labour.
struct Search<'d, 'a> {
    desk: &'d Desk<'a>,
    world: usize,
    drafter: &'d PersonId,
    furthest: usize,
    /// Trials that are left.
    left: usize,
}

impl<'a> Search<'_, 'a> {
    fn staff(
        &mut self,
        stages: &[StageNo],
        at: usize,
        chosen: &mut Vec<Vec<&'a PersonId>>,
    ) -> bool {
        self.furthest = self.furthest.max(at);
        let Some(stage) = stages.get(at).copied() else { return true };
        let free = self.free(stage, chosen);
        let needed = self.desk.needed.get(stage).copied().unwrap_or(1);
        if free.len() < needed {
            return false;
        }
        // Whichever of those free: the first ones, then each group shifted by one. People of one office are few.
        for first in 0..free.len() {
            let Some(left) = self.left.checked_sub(1) else { return false };
            self.left = left;
            let group = free.iter().cycle().skip(first).take(needed).copied().collect();
            if let Some(place) = chosen.get_mut(stage) {
                *place = group;
            }
            if self.staff(stages, at + 1, chosen) {
                return true;
            }
        }
        if let Some(place) = chosen.get_mut(stage) {
            place.clear();
        }
        false
    }

    /// Those who may still do a stage.
    fn free(&self, stage: StageNo, chosen: &[Vec<&'a PersonId>]) -> Vec<&'a PersonId> {
        let desk = self.desk;
        let mut barred: BTreeSet<&PersonId> = BTreeSet::new();
        for (one, other, worlds) in &desk.apart {
            if worlds.has(self.world) {
                let partner = match (*one == stage, *other == stage) {
                    (true, false) => *other,
                    (false, true) => *one,
                    // Each time it must be somebody new, and it may come round for ever.
                    (true, true) => return Vec::new(),
                    _ => continue,
                };
                barred.extend(chosen.get(partner).into_iter().flatten());
            }
        }
        if desk.not_drafter.iter().any(|(no, worlds)| *no == stage && worlds.has(self.world)) {
            barred.insert(self.drafter);
        }
        let able = desk.able.get(stage).into_iter().flatten();
        able.copied().filter(|person| !barred.contains(person)).collect()
    }
}
