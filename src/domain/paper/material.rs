//! 材料: what was put into the file.

use super::hand::Hand;
use super::source::{Cut, Source};
use crate::domain::case::{Copy, Material};
use crate::domain::name::MaterialId;
use crate::domain::workflow::MaterialRule;

/// A material in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterialLine {
    /// What it is.
    pub id: MaterialId,
    /// What people call it.
    pub title: String,
    /// The rule that asks for it.
    pub basis: Option<String>,
    /// Where it is.
    pub copy: Copy,
    /// Who brought it, and when.
    pub by: Hand,
}

/// Whether a material is in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MaterialState {
    /// It is; the last copy.
    Held(MaterialLine),
    /// The facts of the case do not ask for it.
    NotAsked,
    /// It is not, and nothing recorded says why.
    Missing,
}

impl<'a> Source<'a> {
    /// The materials, in the order in which they came.
    pub(super) fn materials(self, cut: Cut) -> Vec<MaterialLine> {
        let held = self.case.materials.iter().filter(|material| cut.holds(material.at));
        held.map(|material| self.material(material)).collect()
    }

    pub(super) fn material(self, material: &Material) -> MaterialLine {
        let rule = self.rules().find(|rule| rule.id == material.id);
        MaterialLine {
            id: material.id.clone(),
            title: rule.map_or_else(|| material.id.to_string(), |rule| rule.title.clone()),
            basis: rule.and_then(|rule| rule.basis.clone()),
            copy: material.copy.clone(),
            by: self.hand(&material.person, material.at),
        }
    }

    /// Whether the material of that name is in the file.
    pub(super) fn material_state(self, id: &str) -> MaterialState {
        if let Some(material) = self.case.material(id) {
            return MaterialState::Held(self.material(material));
        }
        let mut rules = self.rules().filter(|rule| rule.id == *id).peekable();
        if rules.peek().is_some() && rules.all(|rule| !rule.when.holds(&self.case.facts)) {
            MaterialState::NotAsked
        } else {
            MaterialState::Missing
        }
    }

    /// What stages ask for, in the order of the file.
    pub(super) fn rules(self) -> impl Iterator<Item = &'a MaterialRule> {
        self.workflow.stages.iter().flat_map(|stage| &stage.materials)
    }
}
