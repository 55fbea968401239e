//! 合法性审核意见 in words.

use super::body::Body;
use super::course::{carried, course, course_form, record};
use super::date::date;
use super::findings::{history, history_form, proposals, proposals_form};
use super::materials::{self, materials};
use super::quote::quoted;
use super::{answers, colophon, nature, suspicions, terms};
use crate::domain::case::Verdict;
use crate::domain::paper::{
    Appendix, BasisLine, Fields, Hand, Opinion, Section, Sheet, Signature, StepLine,
};
use crate::domain::workflow::{Conclusion, Weight};

/// 国办发〔2018〕115号（六）
const DUTY: &str = "根据国办发〔2018〕115号（六），起草单位应当根据合法性审核意见对规范性文件作必要的修改或者补充；\
                    未完全采纳的，应当在提请审议时详细说明理由和依据。";
/// 国办发〔2018〕115号（七）
const BAR: &str = "根据国办发〔2018〕115号（七），经合法性审核不合法的，不得提交集体审议。";

/// The form: the words that are the same in every opinion.
pub(super) fn form() -> Sheet {
    let mut body = Body::default();
    body.say("你单位报送的{{ document }}收悉。{{ reviewer }}对该稿进行了{{ review }}，现提出审核意见如下。");
    submission(&mut body);
    nature::form(&mut body);
    grounds(&mut body);
    body.chapter("分项审查意见");
    body.each("part", "sections", |body| {
        body.section("{{ part.title }}");
        body.say("{{ part.summary }}");
        body.when("part.record", |body| body.say("{{ part.record }}"));
    });
    changes(&mut body);
    conclusion(&mut body);
    let appendix = appendix();
    Sheet {
        letterhead: None,
        number: Some("{{ number }}".to_owned()),
        title: "关于{{ document }}的{{ review }}意见".to_owned(),
        addressee: Some("{{ unit }}".to_owned()),
        body: body.blocks(),
        annexes: vec![appendix.title.clone()],
        signature: Some(Signature {
            signers: vec!["{{ reviewer }}".to_owned()],
            date: "{{ date }}".to_owned(),
        }),
        appendix: Some(appendix),
        colophon: "{{ colophon }}".to_owned(),
    }
}

/// 送审情况: what came when, and what was supplemented or revised.
fn submission(body: &mut Body) {
    body.chapter("送审情况");
    body.section("送审和审核时间");
    body.say("{{ received }}");
    body.say("{{ period }}");
    body.section("送审材料");
    body.table_or("materials", materials::form(), "案卷中没有登记随稿报送的材料。");
    body.section("补正、修改经过");
    body.table_or("course", course_form(), "审核期间没有补正、换稿。");
}

/// 审核依据: what the procedure rests on, and the instruments that the questions measure the draft by. Their
/// articles stand with the questions in the annex.
fn grounds(body: &mut Body) {
    body.chapter("审核依据");
    body.each("line", "basis", |body| body.say("{{ loop.index }}. {{ line }}"));
    body.when("instruments", |body| {
        body.say("逐项对照的其他规定：{{ instruments }}。具体条款和待确认的依据见附件。");
    });
    body.when("not basis_recorded", |body| body.say(terms::NOT_RECORDED));
}

/// 修改意见, and what became of the findings of earlier drafts.
fn changes(body: &mut Body) {
    body.chapter("修改意见");
    body.either(
        "proposals",
        |body| {
            body.say("{{ proposals_summary }}");
            body.table(proposals_form());
        },
        |body| body.say("没有尚未解决的问题，不提修改意见。"),
    );
    body.when("unjudged", |body| body.say("{{ unjudged }}"));
    body.when("history", |body| {
        body.chapter("以往所提问题的答复和处理");
        body.table(history_form("history"));
    });
}

fn conclusion(body: &mut Body) {
    body.chapter("审核结论");
    body.each("line", "conclusion_record", |body| body.say("{{ line }}"));
    body.say("审核结论：{{ conclusion }}。");
    body.chapter("告知事项");
    body.when("lawful", |body| {
        body.say("本意见针对{{ draft.label }}的文字作出；文字有改动的，应当重新送审。");
    });
    body.when("revise", |body| body.say(DUTY));
    body.when("unlawful", |body| body.say(BAR));
}

/// 附件: every answer, with its basis and who gave it.
fn appendix() -> Appendix {
    let mut body = Body::default();
    body.each("part", "sections", |body| {
        body.heading(1, "{{ chapter(loop.index) }}、{{ part.title }}");
        answers::form(body);
    });
    Appendix { title: "审查要点逐项审查表".to_owned(), body: body.blocks() }
}

/// What this opinion says.
pub(super) fn fields(opinion: &Opinion) -> Fields {
    let given = &opinion.given;
    let is = |conclusion| opinion.conclusion == conclusion;
    let lines = record(&given.record);
    Fields::default()
        .text("case", opinion.case.as_str())
        .text("workflow", opinion.workflow.as_str())
        .text("review", opinion.review.as_str())
        .maybe("number", opinion.number.as_deref())
        .text("organ", opinion.organ.as_str())
        .text("reviewer", opinion.reviewer.as_str())
        .text("unit", opinion.unit.as_str())
        .text("document", document(opinion))
        .group("draft", materials::draft(&opinion.draft))
        .text("received", received(opinion))
        .text("period", period(opinion))
        .list("materials", materials(&opinion.materials))
        .list("course", course(&opinion.course))
        .list("nature", opinion.nature.as_ref().map(nature::said).unwrap_or_default())
        .and(basis(opinion))
        .list("sections", opinion.sections.iter().map(|one| section(one, one.stage == given.stage)))
        .and(problems(opinion))
        .list("conclusion_record", lines.lines())
        .text("conclusion", terms::conclusion(opinion.conclusion))
        .flag("lawful", is(Conclusion::Lawful))
        .flag("revise", is(Conclusion::Revise))
        .flag("unlawful", is(Conclusion::Unlawful))
        .text("person", given.by.name.as_str())
        .text("date", date(given.by.at))
        .text("colophon", colophon(&opinion.case, opinion.version, Some(opinion.text)))
}

fn basis(opinion: &Opinion) -> Fields {
    let (of_workflow, of_questions): (Vec<&BasisLine>, Vec<_>) =
        opinion.basis.iter().partition(|line| line.of_workflow);
    let named = |line: &&BasisLine| terms::basis(&line.text, line.unconfirmed.as_deref());
    let confirmed = of_questions.iter().filter(|line| line.unconfirmed.is_none());
    let others = instruments(confirmed.map(|line| line.text.as_str()), &of_workflow);
    Fields::default()
        .list("basis", of_workflow.iter().map(named))
        .text("instruments", others.join("、"))
        .flag("basis_recorded", !opinion.basis.is_empty())
}

/// One stage of the review: how it ended, what was found, every answer. What the step that gave the opinion (`own`)
/// recorded stands under the conclusion.
fn section(section: &Section, own: bool) -> Fields {
    let ended = section.step.as_ref().map_or_else(|| "本项审查开始后没有办结。".to_owned(), ended);
    let step = section.step.as_ref().filter(|_| !own);
    Fields::default()
        .text("title", section.title.as_str())
        .text("summary", format!("{ended}{}", verdicts(section)))
        .text("record", step.map(|step| record(&step.record)).unwrap_or_default())
        .and(answers::fields(&section.answers))
}

fn problems(opinion: &Opinion) -> Fields {
    let open: Vec<_> = opinion.open_findings().collect();
    let confirmed: Vec<_> = opinion.open_suspicions().collect();
    let of_findings = open.iter().map(|finding| finding.question.weight);
    let weights = of_findings.chain(confirmed.iter().map(|line| Some(line.weight)));
    let counted = counted(&weights.collect::<Vec<_>>());
    let unjudged = &opinion.unjudged;
    let unjudged = (!unjudged.is_empty()).then(|| suspicions::unjudged(unjudged));
    Fields::default()
        .text("proposals_summary", counted)
        .list("proposals", proposals(&open, &confirmed))
        .maybe("unjudged", unjudged)
        .list("history", history(opinion.earlier_findings(), opinion.earlier_suspicions()))
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
