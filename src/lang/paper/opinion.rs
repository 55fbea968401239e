//! 合法性审核意见 in words.

use super::answers::answers;
use super::body::Body;
use super::course::{carried, course, record};
use super::date::date;
use super::findings::{history, proposals};
use super::materials::materials;
use super::quote::quoted;
use super::{colophon, nature, suspicions, terms};
use crate::domain::case::Verdict;
use crate::domain::paper::{
    Appendix, BasisLine, Hand, Opinion, Section, Sheet, Signature, StepLine,
};
use crate::domain::workflow::{Conclusion, Weight};

/// 国办发〔2018〕115号（六）
const DUTY: &str = "根据国办发〔2018〕115号（六），起草单位应当根据合法性审核意见对规范性文件作必要的修改或者补充；\
                    未完全采纳的，应当在提请审议时详细说明理由和依据。";
/// 国办发〔2018〕115号（七）
const BAR: &str = "根据国办发〔2018〕115号（七），经合法性审核不合法的，不得提交集体审议。";

pub(super) fn sheet(opinion: &Opinion) -> Sheet {
    let mut body = Body::default();
    body.say(opening(opinion));
    submission(&mut body, opinion);
    nature::chapter(&mut body, opinion.nature.as_ref());
    basis(&mut body, opinion);
    body.chapter("分项审查意见");
    for section in &opinion.sections {
        examined(&mut body, section, section.stage == opinion.given.stage);
    }
    changes(&mut body, opinion);
    conclusion(&mut body, opinion);
    let appendix = appendix(opinion);
    Sheet {
        letterhead: None,
        number: opinion.number.clone(),
        title: format!("关于{}的{}意见", document(opinion), opinion.review),
        addressee: Some(opinion.unit.clone()).filter(|unit| !unit.is_empty()),
        body: body.blocks(),
        annexes: vec![appendix.title.clone()],
        signature: Some(Signature {
            signers: vec![opinion.reviewer.clone()],
            date: date(opinion.given.by.at),
        }),
        appendix: Some(appendix),
        colophon: colophon(&opinion.case, opinion.version, Some(opinion.text)),
    }
}

/// `《……（送审稿）》`, `《……（送审稿第2稿）》`
fn document(opinion: &Opinion) -> String {
    let title = opinion.draft.draft.title.trim();
    let marks = ["（送审稿）", "(送审稿)"];
    let title = marks.iter().find_map(|mark| title.strip_suffix(mark)).unwrap_or(title);
    let quoted = quoted(title);
    let inner = quoted.strip_suffix('》').unwrap_or(&quoted);
    let draft = match opinion.draft.draft.ordinal {
        1 => String::new(),
        later => terms::draft(later),
    };
    format!("{inner}（送审稿{draft}）》")
}

fn opening(opinion: &Opinion) -> String {
    let (document, Opinion { reviewer, review, .. }) = (document(opinion), opinion);
    format!("你单位报送的{document}收悉。{reviewer}对该稿进行了{review}，现提出审核意见如下。")
}

/// 送审情况: what came when, and what was supplemented or revised.
fn submission(body: &mut Body, opinion: &Opinion) {
    body.chapter("送审情况");
    body.section("送审和审核时间");
    body.say(received(opinion));
    body.say(period(opinion));
    body.section("送审材料");
    body.table_or(materials(&opinion.materials), "案卷中没有登记随稿报送的材料。");
    body.section("补正、修改经过");
    body.table_or(course(&opinion.course), "审核期间没有补正、换稿。");
}

fn received(opinion: &Opinion) -> String {
    let (draft, case) = (&opinion.draft, &opinion.case);
    let (day, name, file) = (date(draft.by.at), &draft.by.name, &draft.draft.file_name);
    match &opinion.opened {
        Some(by) if draft.draft.ordinal > 1 => format!(
            "本件于{}由{}首次报送，案卷号{case}。本次审核的{}于{day}由{name}报送，文件名“{file}”。",
            date(by.at),
            by.name,
            terms::draft(draft.draft.ordinal),
        ),
        _ => format!("本件于{day}由{name}报送，案卷号{case}，文件名“{file}”。"),
    }
}

fn period(opinion: &Opinion) -> String {
    let given = &opinion.given.by;
    let ended = format!("{}{}出具本意见", date(given.at), given.name);
    let early = opinion.early.as_ref().map(|why| {
        let why = why.trim().trim_end_matches(['。', '.']);
        format!("依规定没有等满最短的时间，理由：{why}。")
    });
    let early = early.unwrap_or_default();
    match &opinion.started {
        Some(StepLine { stage_title, outcome_title, by, .. }) => format!(
            "审核自{}{}办结“{stage_title}”（{outcome_title}）起，至{ended}止。{early}",
            date(by.at),
            by.name
        ),
        None => format!("{ended}。{early}"),
    }
}

/// 审核依据: what the procedure rests on, and the instruments that the questions measure the draft by. Their
/// articles stand with the questions in the annex.
fn basis(body: &mut Body, opinion: &Opinion) {
    body.chapter("审核依据");
    let (of_workflow, of_questions): (Vec<&BasisLine>, Vec<_>) =
        opinion.basis.iter().partition(|line| line.of_workflow);
    for (index, line) in of_workflow.iter().enumerate() {
        let text = terms::basis(&line.text, line.unconfirmed.as_deref());
        body.say(format!("{}. {text}", index + 1));
    }
    let confirmed = of_questions.iter().filter(|line| line.unconfirmed.is_none());
    let names = instruments(confirmed.map(|line| line.text.as_str()), &of_workflow);
    if !names.is_empty() {
        body.say(format!(
            "逐项对照的其他规定：{}。具体条款和待确认的依据见附件。",
            names.join("、")
        ));
    }
    if opinion.basis.is_empty() {
        body.say(terms::NOT_RECORDED);
    }
}

/// The names of the instruments, each once, laws first, but for those that are `listed` already.
fn instruments<'a>(texts: impl Iterator<Item = &'a str>, listed: &[&BasisLine]) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for name in texts.map(instrument) {
        let known = names.contains(&name) || listed.iter().any(|line| line.text.contains(name));
        if !name.is_empty() && !known {
            names.push(name);
        }
    }
    // 按效力层级, as far as a name shows it; within a level in the order of the questions.
    names.sort_by_key(|name| match name.trim_end_matches('》') {
        law if law.ends_with('法') || law.ends_with("法典") => 0,
        regulation if regulation.ends_with("条例") => 1,
        _ => 2,
    });
    names
}

/// The instrument without its articles: what stands in 书名号, or up to the 号 of its number, or up to the first
/// article.
fn instrument(text: &str) -> &str {
    let text = text.trim_start_matches('如');
    let end = |mark: char| text.find(mark).map(|at| at + mark.len_utf8());
    let quoted = text.starts_with('《').then(|| end('》')).flatten();
    let numbered = || text.contains('〔').then(|| end('号')).flatten();
    // 第 followed by a figure is an article; 《第三方……》 is not.
    let article = || {
        let figure = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
        let mut marks = text.match_indices('第');
        let followed = |(at, mark): &(usize, &str)| {
            text.get(at + mark.len()..).is_some_and(|rest| rest.starts_with(figure))
        };
        marks.find(followed).map(|(at, _)| at)
    };
    let end = quoted.or_else(numbered).or_else(article).or_else(|| text.find('（'));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// One stage of the review: how it ended, what was found. Every answer is in the annex. What the step that gave
/// the opinion (`own`) recorded stands under the conclusion.
fn examined(body: &mut Body, section: &Section, own: bool) {
    body.section(&section.title);
    let ended = section.step.as_ref().map_or_else(|| "本项审查开始后没有办结。".to_owned(), ended);
    body.say(format!("{ended}{}", verdicts(section)));
    if let Some(step) = section.step.as_ref().filter(|step| !own && !step.record.is_empty()) {
        body.say(record(&step.record));
    }
}

/// `审查要点6项：符合4项，不涉及1项，存在问题1项（CON-05）。`
fn verdicts(section: &Section) -> String {
    let given = |verdict: Verdict| {
        let lines = section.answers.iter().filter(move |line| {
            line.given.as_ref().is_some_and(|given| given.answer.verdict == verdict)
        });
        lines.map(|line| line.question.id.as_str()).collect::<Vec<_>>()
    };
    let kinds = [Verdict::Ok, Verdict::NotApplicable, Verdict::Problem];
    let said = |(verdict, codes): (Verdict, Vec<&str>)| {
        let named = if verdict == Verdict::Problem {
            format!("（{}）", codes.join("、"))
        } else {
            String::new()
        };
        format!("{}{}项{named}", terms::verdict(verdict), codes.len())
    };
    let counted = kinds.map(|verdict| (verdict, given(verdict)));
    let answered: usize = counted.iter().map(|(_, codes)| codes.len()).sum();
    let open = section.answers.len().saturating_sub(answered);
    let mut parts: Vec<String> =
        counted.into_iter().filter(|(_, codes)| !codes.is_empty()).map(said).collect();
    parts.extend((open > 0).then(|| format!("没有可列的回答{open}项")));
    format!("审查要点{}项：{}。", section.answers.len(), parts.join("，"))
}

/// 附件: every answer, with its basis and who gave it.
fn appendix(opinion: &Opinion) -> Appendix {
    let mut body = Body::default();
    for section in &opinion.sections {
        body.chapter(&section.title);
        answers(&mut body, &section.answers);
    }
    Appendix { title: "审查要点逐项审查表".to_owned(), body: body.blocks() }
}

fn ended(step: &StepLine) -> String {
    let (draft, day) = (terms::draft(step.draft), date(step.by.at));
    let outcome = &step.outcome_title;
    let done = |by: &Hand| format!("（{}，{}）", by.name, date(by.at));
    let before = step.carried_from.as_ref().map(|from| done(&from.by)).unwrap_or_default();
    match carried(step) {
        Some(carried) => {
            format!("{draft}的改动不影响本项，{carried}：{outcome}{before}。")
        }
        None => format!("{day}由{}就{draft}办结：{outcome}。", step.by.name),
    }
}

/// 修改意见, and what became of the findings of earlier drafts.
fn changes(body: &mut Body, opinion: &Opinion) {
    body.chapter("修改意见");
    let open: Vec<_> = opinion.open_findings().collect();
    let confirmed: Vec<_> = opinion.open_suspicions().collect();
    if open.is_empty() && confirmed.is_empty() {
        body.say("没有尚未解决的问题，不提修改意见。");
    } else {
        let of_findings = open.iter().map(|finding| finding.question.weight);
        let weights = of_findings.chain(confirmed.iter().map(|line| Some(line.weight)));
        body.say(counted(&weights.collect::<Vec<_>>()));
        body.table(proposals(&open, &confirmed));
    }
    if !opinion.unjudged.is_empty() {
        body.say(suspicions::unjudged(&opinion.unjudged));
    }
    let earlier = history(opinion.earlier_findings(), opinion.earlier_suspicions());
    if earlier.rows.len() > earlier.head_rows {
        body.chapter("以往所提问题的答复和处理");
        body.table(earlier);
    }
}

/// How many proposals there are, and of what nature.
fn counted(open: &[Option<Weight>]) -> String {
    let of = |advice: bool| {
        let nature = |weight: &&Option<Weight>| {
            weight.is_some_and(|weight| (weight == Weight::Advice) == advice)
        };
        open.iter().filter(nature).count()
    };
    let (all, musts, rest) = (open.len(), of(false), of(true));
    let natures = if musts == all {
        "，均为必须修改"
    } else if rest == all {
        "，均为建议"
    } else {
        &format!("，其中必须修改{musts}条、建议{rest}条")
    };
    format!("提出修改意见{all}条{natures}。")
}

fn conclusion(body: &mut Body, opinion: &Opinion) {
    body.chapter("审核结论");
    for line in record(&opinion.given.record).lines() {
        body.say(line);
    }
    body.say(format!("审核结论：{}。", terms::conclusion(opinion.conclusion)));
    body.chapter("告知事项");
    match opinion.conclusion {
        Conclusion::Lawful => {
            let draft = terms::draft(opinion.draft.draft.ordinal);
            body.say(format!("本意见针对{draft}的文字作出；文字有改动的，应当重新送审。"));
        }
        Conclusion::Revise => body.say(DUTY),
        Conclusion::Unlawful => body.say(BAR),
    }
}
