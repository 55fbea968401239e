//! The office in which scenarios play: two people of each role, who do nothing else.

use super::Scenario;
use crate::domain::law::OfficePlace;
use crate::domain::name::{PersonId, RoleId, SeriesId};
use crate::domain::office::{Office, Person, Series, Site};
use crate::domain::workflow::{Assignment, Definition};

/// What the office is called.
const NAME: &str = "scenario";

/// People of a role. Two, for outcomes that several must choose and stages that one may not share.
const OF_A_ROLE: usize = 2;

/// An office invented for a workflow: the first person of a role is called as it, the second as it with a 2.
pub fn invented(definition: &Definition) -> Office {
    let mut people: Vec<Person> = Vec::new();
    for role in &definition.roles {
        for n in 1..=OF_A_ROLE {
            let id = if n == 1 { role.id.to_string() } else { format!("{}{n}", role.id) };
            let name = if n == 1 { role.title.clone() } else { format!("{}{n}", role.title) };
            people.push(person(&id, name, role.title.clone(), vec![role.id.clone()]));
        }
    }
    people.extend(assigned(definition, &people));
    let site = Site { title: String::new(), contact: String::new() };
    let office = Office {
        organ: NAME.to_owned(),
        superior: NAME.to_owned(),
        reviewer: NAME.to_owned(),
        people,
        series: Vec::new(),
        locale: "zh".to_owned(),
        closures: Vec::new(),
        calendar: "cn".to_owned(),
        jurisdiction: OfficePlace::default(),
        site,
    };
    numbered(definition, office)
}

/// The office with whatever a scenario needs beside what it has: its people, and series for numbers.
pub fn peopled(definition: &Definition, office: &Office, scenario: &Scenario) -> Office {
    let mut office = numbered(definition, office.clone());
    for person in &scenario.people {
        office.people.retain(|known| known.id != person.id);
        office.people.push(person.clone());
    }
    office
}

/// Those to whom the file assigns stages by name, in the roles of these stages.
fn assigned(definition: &Definition, known: &[Person]) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for stage in &definition.stages {
        let (Some(Assignment::Person(id)), Some(role)) = (&stage.assign, &stage.role) else {
            continue;
        };
        if known.iter().any(|person| person.id == *id) {
            continue;
        }
        match people.iter_mut().find(|person| person.id == *id) {
            Some(person) if person.roles.contains(role) => {}
            Some(person) => person.roles.push(role.clone()),
            None => {
                people.push(person(id.as_str(), id.to_string(), String::new(), vec![role.clone()]));
            }
        }
    }
    people
}

fn person(id: &str, name: String, unit: String, roles: Vec<RoleId>) -> Person {
    Person { id: PersonId::from(id), name, unit: Some(unit), roles }
}

/// The office with a series for each number that the workflow takes.
fn numbered(definition: &Definition, mut office: Office) -> Office {
    let outcomes = definition.stages.iter().flat_map(|stage| &stage.outcomes);
    let wanted: Vec<&SeriesId> = outcomes.filter_map(|outcome| outcome.number.as_ref()).collect();
    for id in wanted {
        if office.series(id.as_str()).is_none() {
            office.series.push(Series { id: id.clone(), pattern: "{year}-{n}".to_owned() });
        }
    }
    office
}
