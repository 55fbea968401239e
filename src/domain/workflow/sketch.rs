//! The outline of a workflow: as much of one as other formats can say.
//!
//! Stages, who acts, ways on and ends, in plain words; what is asked and required is for an author to add. A sketch
//! proves nothing: only the workflow file made of it can be checked.

/// An outline of a workflow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// Its name.
    pub name: String,
    /// What people read.
    pub title: String,
    /// Who acts: name and title.
    pub roles: Vec<(String, String)>,
    /// The first stage.
    pub start: String,
    /// The stages.
    pub stages: Vec<SketchStage>,
    /// The ends: name and title.
    pub ends: Vec<(String, String)>,
}

/// A stage of an outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SketchStage {
    /// Its name.
    pub id: String,
    /// What people read.
    pub title: String,
    /// What is done in it.
    pub help: Option<String>,
    /// Who acts; none: it passes by itself.
    pub role: Option<String>,
    /// The stages it waits for.
    pub join: Vec<String>,
    /// The ways on.
    pub outcomes: Vec<SketchOutcome>,
}

/// A way on of an outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SketchOutcome {
    /// Its name.
    pub id: String,
    /// What people read.
    pub title: String,
    /// The stages it leads to; none: it leads to an end.
    pub to: Vec<String>,
    /// The end.
    pub end: String,
}
