//! One file a command, each with the transcript it must keep to. Names, options, exit codes and the words
//! people read are a promise: a change of a transcript is a change that users see.

mod advance;
mod answer;
mod backup;
pub(crate) mod calendar;
mod catalogue;
pub(crate) mod demo;
mod doctor;
pub(crate) mod due;
mod explain;
mod export;
mod help;
mod history;
mod init;
mod issue;
mod link;
mod list;
mod migrate;
mod next;
mod outline;
mod papers;
mod publish;
mod repair;
mod revise;
mod show;
mod submit;
mod todo;
mod verify;
mod withdraw;
mod workflow_check;
mod workflow_diff;
mod workflow_exchange;
mod workflow_graph;
mod workflow_include;
mod workflow_show;
mod workflow_simulate;
mod workflow_test;
