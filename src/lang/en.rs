//! The words of the command line in English.

use super::asking::Ask;
use super::phrases::{Done, Errors, Help, Phrases, Screens, Usage, Values};
use super::{
    bpmn, calendar, care, check, cleanup, comparison, diff, drawing, due, filing, finding,
    jurisdiction, laws, links, listing, migration, nets, rules, ruling, scenario, screening,
    search, simulation, store, structure,
};
use std::io::ErrorKind;

/// English.
pub(super) const PHRASES: Phrases = Phrases {
    help: HELP,
    value: VALUES,
    usage: USAGE,
    error: ERRORS,
    bpmn: bpmn::EN,
    calendar: calendar::EN,
    nets: nets::EN,
    care: care::EN,
    catalogue: super::catalogue::EN,
    stock: super::stock::EN,
    place: jurisdiction::EN,
    links: links::EN,
    cleanup: cleanup::EN,
    filing: filing::EN,
    laws: laws::EN,
    report: super::report::EN,
    structure: structure::EN,
    screening: screening::EN,
    search: search::EN,
    finding: finding::EN,
    ruling: ruling::EN,
    rules: rules::EN,
    check: check::EN,
    comparison: comparison::EN,
    due: due::EN,
    outline: drawing::EN,
    scenario: scenario::EN,
    diff: diff::EN,
    migration: migration::EN,
    simulation: simulation::EN,
    store: store::EN,
    progress: store::PROGRESS_EN,
    screen: SCREENS,
    done: DONE,
    ask: ASK,
};

const HELP: Help = Help {
    about: "fashen 法审: legality review of normative documents, from submission to opinion, decision, numbering, publication, filing and the public catalogue",
    after: "Exit codes: 0 done · 1 failed · 2 usage · 3 refused by procedure, or a check found something · 4 not found · 5 busy, try again · 6 something overdue, with --fail-on overdue · 7 a check could not be finished · 70 damaged data\nFirst time here: fashen demo",
    template: "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}\n",
    clap_words: &[],
    commands_heading: "Commands",
    arguments_heading: "Arguments",
    options_heading: "Options",
    global_heading: "Global options",
    registry: "Folder of the registry (default: this folder or one above it; also FASHEN_REGISTRY)",
    acting_as: "Who acts (also FASHEN_PERSON)",
    now: "Take this time for now, like 2026-03-02T09:00:00+08:00 (for replays, or where the computer’s clock was wrong before; also FASHEN_NOW)",
    json: "Print JSON, for programs",
    lang: "Language of the interface (also FASHEN_LANG)",
    color: "Whether to use colour",
    lock_wait: "Wait so many seconds for another process to let go of the registry (default 10)",
    quiet: "Results only, no advice",
    usage: "Show help",
    version: "Show the version",
    dry_run: "The same judgement and the same words, but nothing is written",
    out: "Write to this folder",
    on: "The day to compute for (default today), like 2026-03-02",
    fact: "State a fact; may be repeated; like market=true",
    material: "Attach a material; may be repeated; like explanation=FILE.docx",
    on_paper: "A material is on paper, and where; may be repeated",
    case: "The case, like 2026-0001",
    stage: "The stage, like content",
    outcome: "The outcome, like pass",
    demo: "Make an example registry and drive three documents from start to end",
    demo_folder: "Where (default fashen-demo)",
    init: "Make a registry",
    init_folder: "Where",
    organ: "Full name of the organ that issues documents",
    superior: "Full name of the government it files with",
    short: "Letters of the document numbers, like 津辛政规",
    reviewer: "In whose name opinions are given (default: the organ)",
    submit: "Hand in a draft: opens a case",
    draft_file: "The draft: .docx, .odt, a web page, .pdf, .ofd, .txt, .md, or an archive (.zip) of one document; .doc, .wps and .rtf where LibreOffice is installed",
    title: "Title of the document (default: as read from the text)",
    unit: "Drafting unit (default: that of the person)",
    workflow: "Which workflow (default normative-document)",
    todo: "What waits for me",
    everybody: "For everybody",
    list: "List cases (default: those that have not ended)",
    list_all: "All of them",
    list_ended: "Only those that have ended",
    list_stage: "Only those with this stage at work",
    limit: "At most so many",
    show: "A case on one screen",
    next: "Why it is not going on, who it waits for, and what each step would do",
    answer: "Answer questions; at a terminal, without --item, asks them one by one",
    item: "One answer; may be repeated: ok, problem:NOTE or na",
    clause: "The clause this answer speaks of; may be repeated; like 第九条",
    proposal: "The wording proposed instead",
    basis: "The basis, where it is another than the question's",
    rest_ok: "Every question without an answer is ok",
    advance: "End a stage; at a terminal, asks for what is missing",
    early: "Why a minimum period is not waited for, where the workflow allows that",
    record: "A value recorded with the outcome; may be repeated; like meeting=…",
    revise: "Hand in a new draft, with replies to findings",
    reply: "One reply; may be repeated: adopted, partly:REASON or rejected:REASON",
    withdraw: "Take a case back (until the document is published)",
    reason: "Why",
    history: "Everything that happened to a case",
    issue: "Give out a paper, or the filing package (filing)",
    paper: "opinion · filing-report · filing-register · routing-sheet · filing (the package)",
    format: "Only this format; may be repeated (default: all three)",
    papers: "Papers issued on a case",
    catalogue: "The public catalogue",
    catalogue_list: "List the catalogue",
    catalogue_show: "One entry with its text",
    entry: "The entry or its document number",
    publish: "Write the catalogue as a site that opens from a folder or a USB stick",
    base_url: "Where the site will be found; the sitemap and whole addresses in data need it",
    anew: "Make every page anew; otherwise only pages of what changed are made",
    explain: "Explain a code, a question or a stage",
    code: "Like open-findings, CON-05 or opinion",
    workflow_group: "Tools of process authors",
    round: "The how manieth one (default: the last)",
    workflow_schema: "The JSON Schema of workflow.yaml, so that editors complete and underline it",
    workflow_check: "Check workflow files: every problem at once",
    check_people: "Check as well that the people of the registry can do every step (always with --registry)",
    check_names: "Names of workflows, folders or files (default: all workflows of the registry)",
    verify: "Prove that all records, papers and files are as they were written, and print the head of the chain",
    anchor: "A head of the chain that was written down; proves that nothing before it was changed",
    backup: "Copy the whole registry into one file, while others go on working",
    backup_file: "The new file",
    since: "Only what was added since this backup",
    restore: "Make the registry again from backups in a new folder, and verify it",
    restore_file: "The backup; those that add to it after it, in order",
    restore_folder: "The empty folder",
    export: "Write all records out as text, one JSON value a line",
    export_out: "Write to this new file (default: standard output)",
    import: "Make the data of a registry again from what was exported",
    import_file: "The exported file",
    import_folder: "The folder of the registry, which has no data yet",
    doctor: "Look after disk, permissions, format, settings, workflows and times",
    garbage: "List kept files that no record names, left by commands that were cut short",
    remove: "Remove them; none that is younger than a day",
    repair: "Save every whole record of a damaged registry into a new folder, and list what is missing",
    repair_to: "The empty folder",
    repair_from: "The damaged registry (default: the one at hand)",
};

const VALUES: Values = Values {
    folder: "DIR",
    file: "FILE",
    name: "NAME",
    text: "TEXT",
    person: "PERSON",
    case: "CASE",
    stage: "STAGE",
    outcome: "OUTCOME",
    pair: "NAME=VALUE",
    material: "MATERIAL=FILE",
    on_paper: "MATERIAL=WHERE",
    answer: "ITEM=ANSWER",
    clause: "CLAUSE",
    reply: "ITEM=REPLY",
    paper: "PAPER",
    date: "DATE",
    url: "URL",
    time: "TIME",
    entry: "ENTRY",
    code: "CODE",
    count: "N",
    seconds: "SECONDS",
    short: "LETTERS",
    pack: "WORKFLOW",
    digest: "HEAD",
    to_fill: |what| format!("<{what}>"),
};

const USAGE: Usage = Usage {
    unknown_argument: |what| format!("error: there is no option or argument {what}"),
    unknown_command: |what| format!("error: there is no command {what}"),
    missing: |what| format!("error: {what} is missing"),
    missing_command: |known| format!("error: a command is missing; there are {known}"),
    invalid: |argument, value, allowed| match allowed {
        "" => format!("error: {argument} can not be “{value}”"),
        _ => format!("error: {argument} can not be “{value}”, only {allowed}"),
    },
    twice: |what| format!("error: {what} does not go with another option, or was given twice"),
    count: |what| format!("error: wrong number of values for {what}"),
    other: "error: the command can not be understood",
    suggestion: |what| format!("perhaps {what}?"),
    see_help: "add --help for the usage",
};

const ERRORS: Errors = Errors {
    label: "error: ",
    hint_label: "hint: ",
    refused: |case| match case {
        Some(case) => format!("case {case} does not allow this now:"),
        None => "this is not allowed now:".to_owned(),
    },
    perhaps: |name| format!("perhaps {name}?"),
    there_are: |names| format!("there are: {}", listing::en(names)),
    output: |what| format!("the paper can not be made: {what}"),
    disk: |path, reason| format!("{path}: {reason}"),
    disk_reason,
    invalid: |file, count| match count {
        1 => format!("{file} has 1 problem:"),
        _ => format!("{file} has {count} problems:"),
    },
    invalid_other_hint: "Mend it as told and try again; nothing is written before that.",
    invalid_hint: "Mend it and repeat; fashen workflow-check checks at any time.",
    no_registry: |from| format!("there is no registry in {from} or above it"),
    no_registry_here: |folder| format!("{folder} is not the folder of a registry"),
    no_registry_hint: "Go into the registry's folder or add --registry; fashen init makes one, fashen demo shows one.",
    no_case: |name| format!("there is no case {name}"),
    no_case_hint: "fashen list --all",
    no_role: |name| format!("nobody of the registry has the role {name}"),
    no_person: |name| format!("the registry has no person {name}"),
    no_workflow: |name| format!("the registry has no workflow {name}"),
    no_stage: |name| format!("no workflow has a stage {name}"),
    no_clause: |label| format!("the draft has no clause “{label}”"),
    no_entry: |name| format!("the catalogue has no entry {name}"),
    no_entry_hint: "fashen catalogue list",
    no_topic: |name| format!("there is no code, question or stage called {name}"),
    no_topic_hint: "--json shows the codes of a refusal; fashen next shows questions and stages.",
    no_paper: |name| format!("there is no paper called {name}"),
    no_file: |path| format!("there is no file {path}"),
    of_file: |file, sentence| format!("{file}: {sentence}"),
    folder_hint: "name a file of the folder; fashen screen --batch FOLDER looks at all files of a folder",
    nobody: "nobody said who acts",
    nobody_hint: |names| {
        let names = listing::en(names);
        format!("Add --as PERSON or set FASHEN_PERSON; the registry has: {names}")
    },
    registry_exists: |root| format!("{root} is a registry already; nothing was touched"),
    registry_exists_hint: "Choose another folder; organ, people and numbers are changed in fashen.yaml.",
    base_url: |given| format!("“{given}” is no address of a site"),
    base_url_hint: "Write it like https://www.example.gov.cn/gfxwj/",
    folder_not_empty: |path| format!("{path} holds something else and is not overwritten"),
    folder_not_empty_hint: "Choose an empty folder.",
    file_exists: |path| format!("{path} is there already and is not overwritten"),
    file_exists_hint: "Choose another name.",
    not_a_digest: |text| {
        format!("“{text}” is not the head of a chain, which has 64 hexadecimal digits")
    },
    out_missing: "the file to write must be named with --out",
    not_a_pair: |option, text| format!("--{option} takes NAME=VALUE, not “{text}”"),
    not_an_answer: |text| format!("not an answer: {text}"),
    answer_hint: "Write ITEM=ok, ITEM=problem:NOTE or ITEM=na; --rest-ok answers all others with ok.",
    not_a_reply: |text| format!("not a reply: {text}"),
    reply_hint: "Write ITEM=adopted, ITEM=partly:REASON or ITEM=rejected:REASON.",
    not_a_date: |text| format!("“{text}” is not a date; write 2026-03-02"),
    not_a_time: |text| {
        format!("“{text}” in FASHEN_NOW or --now is not a time; write 2026-03-02T09:00:00+08:00")
    },
    no_title: "no title was found in the text",
    no_title_hint: "Add --title.",
    nothing_answered: |open| match open {
        [] => "no question waits for an answer; nothing was written".to_owned(),
        _ => format!("no answer was given; these wait for one: {}", open.join(", ")),
    },
    details_of_several: "--clause, --proposal and --basis go with a single --item, else it is not clear which is meant",
    no_outcome: "name a stage and an outcome; there are:",
    no_format: |name| format!("there is no format {name}, only docx, html and json"),
    bad_name: |option, text| format!("{option} can not be “{text}”"),
};

const SCREENS: Screens = Screens {
    no_cases: "no cases",
    list_head: ["CASE", "OPENED", "NOW", "TITLE"],
    ended_short: |end| format!("ended: {end}"),
    more: "there are more; --limit shows more",
    nothing_to_do: "nothing waits for you",
    todo_head: ["CASE", "SINCE", "STAGE", "ROLE", "TITLE"],
    no_papers: "no papers yet",
    papers_head: ["PAPER", "FORMAT", "ISSUED", "SEAL", "DIGEST (SM3)"],
    sealed: "sealed",
    unsealed: "working copy",
    no_entries: "the catalogue is empty",
    catalogue_head: ["ENTRY", "STATUS", "NUMBER", "PUBLISHED", "EFFECTIVE", "UNTIL", "TITLE"],
    history_head: ["#", "TIME", "PERSON", "WHAT HAPPENED"],
    sound: |title, stages, questions| {
        format!("{title}: {stages} stages, {questions} questions, no problems")
    },
    no_workflow: |path| format!("not a workflow, passed over: {path}"),
    proved: |markings, combinations| {
        format!(", proved ({markings} states, {combinations} combinations of facts)")
    },
    nothing_happened: "nothing changed",
    reopened: |count, items| format!("{count} questions must be answered again: {items}"),
    named: |title, id| format!("{title} ({id})"),
    leads: |outcome, to| format!("{outcome} → {to}"),
    list: listing::en,
    read: |clauses, number| match number {
        Some(number) => format!("{clauses} clauses read, number in the text {number}"),
        None => format!("{clauses} clauses read"),
    },
    ended: |end, day| format!("{end} ({day})"),
    waits: |stage, missing| format!("{stage} still waits for: {missing}"),
    waits_for: |role, people| format!("waits for {role}: {people}"),
    nobody: |role| {
        format!("nobody can act: there is nobody fit for the role {role}; add one in fashen.yaml")
    },
    period: |title, within, at_least, unconfirmed| {
        let within = within.map_or_else(String::new, |within| format!(", at most {within}"));
        let at_least = at_least.map_or_else(String::new, |least| format!(", at least {least}"));
        let note = if unconfirmed { " (unconfirmed)" } else { "" };
        format!("period: {title}{within}{at_least}{note}")
    },
    unanswered: |count, items| match count {
        1 => format!("1 question without an answer: {items}"),
        _ => format!("{count} questions without an answer: {items}"),
    },
    answer_first: "the questions must be answered first",
    ends: |end| format!("the end ({end})"),
    seals: |papers| format!("issues and seals: {papers}"),
    drafts: "Drafts",
    materials: "Materials",
    steps: "Steps",
    findings: "Findings",
    papers: "Papers",
    unit: "drafting unit: ",
    workflow: "workflow: ",
    opened: "submitted: ",
    facts: "facts: ",
    numbers: "numbers: ",
    conclusion: "opinion: ",
    opinion_line: |conclusion, draft, by, at| format!("{conclusion} (draft {draft}, {by}, {at})"),
    state: "now: ",
    active_line: |stage, since| format!("{stage} (since {since})"),
    withdrawn: "withdrawn because: ",
    carried: " (carried over)",
    on_paper: |note| format!("on paper: {note}"),
    finding_open: "open",
    finding_settled: "settled",
    status_on: |status, on| format!("{status} (on {on})"),
    entry_labels: [
        "number: ",
        "status: ",
        "organ: ",
        "drafting unit: ",
        "decided: ",
        "published: ",
        "effective: ",
        "valid until: ",
        "filed: ",
        "published through: ",
    ],
    why: "why: ",
    remedy: "what to do: ",
    weight: "weight: ",
    basis: "basis: ",
    asked_in: "asked in: ",
    only_when: "only when: ",
    about_process: "asks about what was done; the answer outlives a new draft",
    about_text: "asks about the words; it must be answered again when its clauses change",
    role: "acts: ",
    material: "material: ",
};

const DONE: Done = Done {
    made: |root, organ| format!("made the registry of {organ} in {root}"),
    made_next: |root| {
        format!(
            "next: put the real people into {root}/fashen.yaml, then hand in a draft there: fashen --as drafter submit DRAFT.docx"
        )
    },
    dry_run: "(dry run, nothing was written)",
    submitted: |case, title| format!("opened {case}: {title}"),
    next: |command| format!("next: {command}"),
    ended: |case, end| format!("case {case} has ended: {end}"),
    on_paper: |title, place| {
        format!("on paper, not in the package; add it by hand: {title} ({place})")
    },
    published: |page, documents, files, (written, removed)| {
        let removed = if removed > 0 { format!(", {removed} removed") } else { String::new() };
        let documents =
            if documents == 1 { "1 document".to_owned() } else { format!("{documents} documents") };
        format!("{page}\n{documents}, {files} files: {written} written{removed}")
    },
    demo_begins: |root| {
        format!(
            "The demo makes an example registry in {root} and drives three documents.\nIn brackets is the time (the demo sets its own clock), after $ the command."
        )
    },
    demo_ends: |root, papers, site| {
        format!("End of the demo.\nRegistry: {root}\nPapers: {papers}\nSite: {site}")
    },
    demo_by_hand: "Go on by hand: the second document waits to be filed; or hand in a new one:",
    demo_failed: |command, had, wanted| {
        format!("the demo stopped: {command} ended with {had}, not with {wanted}")
    },
};

const ASK: Ask = Ask {
    stage: "Which stage?",
    outcome: "Which outcome?",
    again: "not understood, once more",
    reason: "Why is it withdrawn?",
    early: "Why can it not wait? (goes into the record)",
    answer: "[1 ok  2 problem  3 not applicable  ? basis  Enter leaves the rest]",
    no_basis: "no basis is given",
    note: "What is the problem?",
    clauses: "Which clauses (separated by commas; Enter for the whole text):",
    proposal: "Proposed wording (Enter for none):",
};

/// The system's reasons that an office meets.
fn disk_reason(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::PermissionDenied => "permission denied",
        ErrorKind::NotFound => "there is no such file or folder",
        ErrorKind::AlreadyExists => "there is a file of this name",
        ErrorKind::IsADirectory => "this is a folder, not a file",
        ErrorKind::NotADirectory => "this, or a part of the path, is a file, not a folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "the disk is full, or the file would be larger than is allowed"
        }
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        ErrorKind::InvalidFilename => "the name is too long, or has signs that can not be used",
        _ => return None,
    })
}
