//! What is typed so that every key of every view is seen once.

use crate::support::Moment;

/// A document is filed, and taken in by the office above.
macro_rules! received {
    () => {
        "--as lin answer 2026-0002 filing --rest-ok; \
         --as lin advance 2026-0002 filing submit -r sent_on=2026-10-14 --on-paper consultation=卷三; \
         --as lin filing package 2026-0002 --out sent; \
         init district --organ 临河区人民政府 --superior 某市人民政府 --short 临河; \
         --registry district --as registrar filing receive sent/2026-0002-备案材料.zip"
    };
}

/// A clean-up, and what is typed then.
macro_rules! started {
    ("due") => {
        "--as chen cleanup start --scope status=pending --due 2026-12-31; due"
    };
    ($line:literal) => {
        concat!(
            "--as chen cleanup start --scope status=pending --due 2027-06-30; --as chen cleanup ",
            $line
        )
    };
}

/// A clean-up that is finished.
macro_rules! finished {
    ($then:literal) => {
        concat!(
            "--as chen cleanup start --scope status=pending; \
             --as chen cleanup decide C2026-01 2026-0001 repealed --reason 任务已经完成; \
             --as chen cleanup decide C2026-01 2026-0002 continue --reason 仍需执行 --until 2035-12-31; \
             --as chen cleanup finish C2026-01 --number 甲1号",
            $then
        )
    };
}

/// The same, registered there.
macro_rules! replied {
    () => {
        concat!(
            received!(),
            "; --registry district --as registrar answer 2026-0001 registration --rest-ok; \
             --registry district --as registrar advance 2026-0001 registration registered \
             -r filing_number=备1 -r filed_on=2026-10-14; \
             --registry district --as registrar filing reply 2026-0001 --out sent"
        )
    };
}

/// Lines that together show every key there is; before `verify` at the decision all contents are changed. Those that change something change their own copy; where
/// there are several, the last one is looked at.
pub(super) const LINES: &[(Moment, &str)] = &[
    (Moment::New, "init other --organ 甲镇人民政府 --superior 乙区人民政府 --short 甲政规"),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --fact market=false --on-paper explanation=卷一",
    ),
    (Moment::New, "demo three"),
    (Moment::New, "screen examples/duty-roster/draft.txt"),
    (Moment::New, "screen --batch examples"),
    (Moment::New, "check examples/public-toilets/draft.txt"),
    (Moment::New, "check examples"),
    (Moment::Intake, "--as chen check 2026-0001"),
    (Moment::Opinion, "--as chen check 2026-0002"),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as lin advance 2026-0001 intake accept; --as lin advance 2026-0001 hearing heard; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition --for 2026-0001",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as lin advance 2026-0001 intake accept; --as lin advance 2026-0001 hearing heard; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition; \
         --as zhou link 2026-0001 fair 2026-0002; --as chen todo",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as lin advance 2026-0001 intake accept; --as lin advance 2026-0001 hearing heard; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition --for 2026-0001; \
         --as chen advance 2026-0002 assess fail; show 2026-0001",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=false; \
         --as lin advance 2026-0001 intake accept; next 2026-0001",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition --for 2026-0001; \
         show 2026-0002",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition; \
         --as zhou link 2026-0001 fair 2026-0002",
    ),
    (
        Moment::New,
        "--as zhou submit examples/duty-roster/draft.txt --fact market=false --fact public_impact=false \
         --on-paper explanation=卷一 --on-paper legal_basis=卷二 --on-paper consultation=卷三 --on-paper own_review=卷四; \
         --as lin answer 2026-0001 intake --rest-ok; --as lin advance 2026-0001 intake accept; show 2026-0001",
    ),
    (Moment::End, "list --all"),
    (Moment::SecondRound, "diff 2026-0002 --html changes.html --docx changes.docx"),
    (Moment::New, "diff examples/country-fair/draft-v1.txt examples/country-fair/draft-v2.txt"),
    (Moment::End, "due"),
    (Moment::End, "due --ics a.ics"),
    (Moment::End, "due --why 2026-0002"),
    (Moment::Supplement, "due --why 2026-0002"),
    (
        Moment::New,
        "--now 2026-09-07T09:00:00+08:00 --as zhou submit examples/public-toilets/draft.txt --workflow notice --fact urgent=true; \
         --now 2026-09-07T09:00:00+08:00 --as lin advance 2026-0001 intake accept; \
         --now 2026-09-08T09:00:00+08:00 --as zhou submit examples/public-toilets/draft.txt --workflow notice --fact urgent=true; \
         --now 2026-09-08T09:00:00+08:00 --as lin advance 2026-0002 intake accept; \
         --now 2026-09-09T09:00:00+08:00 --as chen advance 2026-0002 review supplement; \
         --now 2027-01-08T15:00:00+08:00 due",
    ),
    (
        Moment::New,
        "--now 2026-09-14T09:00:00+08:00 --as zhou submit examples/public-toilets/draft.txt --workflow notice --fact urgent=true; \
         --now 2026-09-14T09:00:00+08:00 --as lin advance 2026-0001 intake accept; \
         --now 2026-09-15T09:00:00+08:00 --as chen advance 2026-0001 review supplement; \
         --now 2026-09-16T09:00:00+08:00 --as zhou advance 2026-0001 supplement resubmit; \
         --now 2026-09-16T10:00:00+08:00 --as chen advance 2026-0001 review pass -r published_on=2026-09-16 --early 防汛; \
         --now 2026-09-17T15:00:00+08:00 due --why 2026-0001",
    ),
    (Moment::Review, "list"),
    (Moment::Review, "--as chen todo"),
    (Moment::End, "show 2026-0002"),
    (Moment::End, "show 2026-0003"),
    (Moment::SecondRound, "show 2026-0002"),
    (Moment::Review, "show 2026-0001"),
    (Moment::Review, "next 2026-0001"),
    (Moment::Opinion, "next 2026-0002"),
    (Moment::End, "next 2026-0002"),
    (Moment::End, "next 2026-0001"),
    (
        Moment::Review,
        "--as chen answer 2026-0001 content --item CON-05=problem:收费 --clause 第九条 --proposal 删去 --basis 某条例",
    ),
    (Moment::Opinion, "--as chen advance 2026-0002 opinion revise -r summary=应当修改"),
    (Moment::Supplement, "--as lin advance 2026-0002 intake supplement -r request=补充材料"),
    (Moment::Review, "--as chen advance 2026-0001 subject fail"),
    (
        Moment::Revision,
        "--as wu revise 2026-0002 examples/country-fair/draft-v2.txt --reply CON-05=rejected:另有依据",
    ),
    (Moment::Review, "--as zhou withdraw 2026-0001 --reason 重拟"),
    (Moment::Intake, "screen 2026-0001"),
    (Moment::End, "screen 2026-0003"),
    (Moment::Intake, "--as lin screen 2026-0001 --confirm normative --reason 适用于全镇 --dry-run"),
    (
        Moment::Review,
        "--as chen screen 2026-0001 --confirm normative --decision no --reason 适用于全镇; screen 2026-0001",
    ),
    (
        Moment::Review,
        "--as chen screen 2026-0001 --confirm normative --decision no --reason 适用于全镇; show 2026-0001",
    ),
    (
        Moment::Review,
        "--as chen screen 2026-0001 --confirm normative --decision no --reason 适用于全镇; next 2026-0001",
    ),
    (
        Moment::Review,
        "--as chen screen 2026-0001 --confirm normative --decision no --reason 适用于全镇; history 2026-0001",
    ),
    (
        Moment::Review,
        "--as chen screen 2026-0001 --confirm normative --decision no --reason 适用于全镇",
    ),
    (
        Moment::Review,
        "--as chen answer 2026-0001 content -i CON-01=ok --basis 某条例; history 2026-0001",
    ),
    (Moment::Opinion, "finding list 2026-0002"),
    (
        Moment::Opinion,
        "--as chen finding confirm 2026-0002 F-001 --note 没有依据 --proposal 删去 --weight must",
    ),
    (Moment::Opinion, "--as chen finding dismiss 2026-0002 F-002 --reason 不是处罚"),
    (
        Moment::Opinion,
        "--as chen finding add 2026-0002 --note 没有期限 --clause 第九条 --words 扣除 --basis 某条例 --proposal 写明",
    ),
    (
        Moment::Opinion,
        "--as chen finding confirm 2026-0002 F-001 --note 没有依据; \
         --as wu finding reply 2026-0002 F-001 rejected --reason 另有依据",
    ),
    (
        Moment::Opinion,
        "--as chen finding confirm 2026-0002 F-001; \
         --as wu finding reply 2026-0002 F-001 rejected --reason 另有依据; \
         --as xu finding weigh 2026-0002 F-001 --insist --reason 不成立",
    ),
    (
        Moment::Opinion,
        "--as chen finding confirm 2026-0002 F-001 --note 没有依据; \
         --as wu finding reply 2026-0002 F-001 rejected --reason 另有依据; \
         --as xu finding weigh 2026-0002 F-001 --insist --reason 不成立; \
         --as chen finding dismiss 2026-0002 F-002 --reason 不是处罚; finding list 2026-0002",
    ),
    (
        Moment::Opinion,
        "--as chen finding confirm 2026-0002 F-001 --note 没有依据; \
         --as wu finding reply 2026-0002 F-001 rejected --reason 另有依据; \
         --as xu finding weigh 2026-0002 F-001 --insist --reason 不成立; finding show 2026-0002 F-001",
    ),
    (
        Moment::Opinion,
        "--as chen finding dismiss 2026-0002 F-001 --reason 不是; finding show 2026-0002 F-001",
    ),
    (
        Moment::Opinion,
        "--as chen finding confirm 2026-0002 F-001 --note 没有依据; \
         --as wu finding reply 2026-0002 F-001 rejected --reason 另有依据; \
         --as xu finding weigh 2026-0002 F-001 --insist --reason 不成立; \
         --as chen finding dismiss 2026-0002 F-002 --reason 不是处罚; show 2026-0002",
    ),
    (
        Moment::Opinion,
        "--as chen finding confirm 2026-0002 F-001 --note 没有依据; \
         --as wu finding reply 2026-0002 F-001 rejected --reason 另有依据; \
         --as xu finding weigh 2026-0002 F-001 --insist --reason 不成立; \
         --as chen finding dismiss 2026-0002 F-002 --reason 不是处罚; next 2026-0002",
    ),
    (
        Moment::Opinion,
        "--as chen finding confirm 2026-0002 F-001 --proposal 删去 --weight must; \
         --as wu finding reply 2026-0002 F-001 rejected --reason 另有依据; \
         --as xu finding weigh 2026-0002 F-001 --accept; history 2026-0002",
    ),
    (Moment::Review, "--as lin issue 2026-0001 routing-sheet"),
    (Moment::End, "history 2026-0001"),
    (Moment::End, "history 2026-0002"),
    (Moment::End, "--as lin issue 2026-0001 opinion"),
    (Moment::End, "--as lin issue 2026-0001 filing"),
    (Moment::End, "papers 2026-0001"),
    (Moment::End, "catalogue list"),
    (Moment::End, "catalogue show 2026-0001"),
    (Moment::End, "catalogue show 2026-0002"),
    (Moment::End, "search 集市 --limit 1"),
    (Moment::End, "search 临青政规[2026]1号"),
    (Moment::End, "search 青禾镇"),
    (Moment::End, "search 没有这样的词"),
    (
        Moment::End,
        "--as lin catalogue import stock.csv; \
         --as chen catalogue amend S-0001 --by 2026-0001 --by-organ 甲区人民政府 --from 2026-12-01 --text until.txt; \
         --as chen catalogue relate 2026-0001 replaces S-0001; \
         --as chen catalogue amend S-0001 --by 某决定 --from 2026-12-02; \
         --as chen catalogue note S-0001 正本在档案室; catalogue show S-0001 --as-known-on 2030-01-01",
    ),
    (
        Moment::End,
        "--as lin catalogue import stock.csv; \
         --as chen catalogue relate 2026-0001 replaces S-0001; \
         catalogue list --as-known-on 2030-01-01",
    ),
    (
        Moment::End,
        "--as chen catalogue repeal 2026-0001 --by 2026-0002 --by-organ 甲区人民政府 --from 2027-01-01",
    ),
    (Moment::End, "--as chen catalogue note 2026-0001 正本在档案室"),
    (Moment::End, "catalogue expiring --within 10years"),
    (Moment::End, "--as chen cleanup start --scope status=pending --due 2027-06-30"),
    (Moment::End, started!("list")),
    (Moment::End, started!("show C2026-01")),
    (Moment::End, started!("export C2026-01 --out list.csv")),
    (Moment::End, started!("assign C2026-01 --unit 综合办公室 --due 2027-05-31")),
    (Moment::End, started!("due")),
    (Moment::End, finished!("")),
    (Moment::End, finished!("; cleanup list")),
    (Moment::End, finished!("; cleanup issue C2026-01 --out again")),
    (Moment::End, "catalogue proposals 2026-0001"),
    (Moment::End, "--as lin catalogue accept 2026-0001"),
    (Moment::End, "--as lin catalogue import stock.csv --dry-run"),
    (Moment::End, "--as lin catalogue import stock.csv; --as lin catalogue import stock.csv"),
    (Moment::End, "catalogue export --out all.json"),
    (Moment::New, "outline examples/country-fair/draft-v1.txt"),
    (Moment::SecondRound, "outline 2026-0002"),
    (Moment::New, "outline full.md --citations"),
    (Moment::New, "outline until.txt"),
    (Moment::New, "outline odd.txt"),
    (Moment::New, "outline commented.docx"),
    (Moment::New, "calendar show 2026"),
    (Moment::New, "calendar show 2031"),
    (Moment::New, "calendar add year.yaml --dry-run"),
    (Moment::Review, "calendar add year.yaml"),
    (Moment::New, "calendar count 2026-09-16 15 days --roll --why"),
    (Moment::New, "calendar count 2026-12-24 9 workdays --why"),
    (Moment::New, "calendar between 2026-01-31 2027-01-31"),
    (Moment::New, "calendar between 2026-01-31 2027-02-03"),
    (Moment::End, "publish"),
    (Moment::New, "man --out man"),
    (Moment::End, "verify"),
    (Moment::End, "verify examples/public-toilets/draft.txt"),
    (Moment::Decision, "verify"),
    (Moment::End, "backup one.bak; backup two.bak --since one.bak"),
    (Moment::End, "backup one.bak; restore one.bak back"),
    (Moment::End, "export --out record.jsonl; import record.jsonl back"),
    (Moment::End, "export --out record.jsonl"),
    (Moment::End, "export --format xes --out log.xes"),
    (Moment::End, "doctor"),
    (Moment::End, "doctor --garbage"),
    (Moment::End, "repair saved"),
    (Moment::End, "explain open-findings"),
    (Moment::End, "explain CON-05"),
    (Moment::End, "explain intake"),
    (Moment::End, "explain PRO-05"),
    (Moment::End, "explain P04"),
    (Moment::End, "templates list"),
    (
        Moment::End,
        "templates export opinion --out templates/opinion.docx; \
         templates export opinion --out templates/意见.docx; templates list",
    ),
    (Moment::End, "templates export opinion"),
    (Moment::End, "templates export opinion --out templates/opinion.docx; templates check"),
    (Moment::End, "templates export opinion; templates check opinion.docx --paper filing-report"),
    (Moment::End, "templates fields opinion"),
    (Moment::End, "rules list"),
    (Moment::End, "rules show X99"),
    (Moment::End, "rules show X98"),
    (Moment::End, "rules test"),
    (Moment::End, "rules docs"),
    (
        Moment::Review,
        "--as chen answer 2026-0001 content -i CON-01=ok --basis 某条例; --as zhou withdraw 2026-0001 --reason 重拟; \
         show 2026-0001",
    ),
    (
        Moment::End,
        "--as lin answer 2026-0002 filing --rest-ok; \
         --as lin advance 2026-0002 filing submit -r sent_on=2026-10-14 --on-paper consultation=卷三; \
         --as lin issue 2026-0002 filing",
    ),
    (Moment::End, received!()),
    (Moment::End, concat!(received!(), "; --registry district filing list")),
    (Moment::End, replied!()),
    (
        Moment::End,
        concat!(replied!(), "; --as lin filing record 2026-0002 sent/2026-0001-备案答复.zip"),
    ),
    (Moment::Revision, "--as wu submit examples/public-toilets/draft.txt --workflow broken"),
    (Moment::New, "workflow diff normative-document two.yaml"),
    (Moment::Review, "workflow diff --case 2026-0001"),
    (Moment::New, "workflow simulate normative-document --cases 40 --people 1 --arrivals 9"),
    (
        Moment::Review,
        "--as lin migrate 2026-0001 --to two.yaml --fact minors=true --map subject=main --map gone=main",
    ),
    (Moment::Review, "--as lin migrate --all --to two.yaml"),
    (
        Moment::Review,
        "--as lin migrate 2026-0001 --to two.yaml --fact minors=true --map subject=main; show 2026-0001",
    ),
    (Moment::End, "workflow-check"),
    (Moment::New, "workflow export normative-document --format bpmn"),
    (Moment::New, "workflow export normative-document --format bpmn --output w.bpmn"),
    (
        Moment::New,
        "workflow export normative-document --format bpmn --output w.bpmn; workflow import w.bpmn --format bpmn",
    ),
    (
        Moment::New,
        "workflow export normative-document --format bpmn --output w.bpmn; \
         workflow import w.bpmn --format bpmn --output back",
    ),
    (Moment::End, "workflow-check broken.yaml"),
    (Moment::New, "workflow schema"),
    (Moment::New, "rules schema"),
    (Moment::End, "workflow test contract"),
    (Moment::Review, "workflow show normative-document"),
    (Moment::New, "workflow show exotic.yaml"),
    (Moment::Review, "workflow graph normative-document"),
    (Moment::Review, "workflow graph normative-document --output out.svg"),
    (Moment::Review, "show 2026-0001 --graph out.svg"),
    (Moment::End, "show 2026-0009"),
    (Moment::Review, "--as zhou advance 2026-0001 subject pass"),
    (Moment::Revision, "--as wu revise 2026-0002 broken.docx"),
    (Moment::New, "laws import down"),
    (Moment::New, "laws import down; laws import down"),
    (Moment::New, "laws list"),
    (Moment::New, "laws import down; laws show 甲市夜间集市管理条例 第二条"),
    (Moment::New, "laws show 立法法"),
    (Moment::New, "laws show 信访工作条例"),
    (Moment::New, "laws show 大气污染防治法"),
    (Moment::New, "laws show 生态环境法典"),
    (Moment::New, "laws show 治安管理处罚法"),
    (Moment::New, "laws show 国办发〔2018〕115号"),
    (Moment::End, "laws stale --on 2027-05-01"),
    (Moment::End, "report 2026"),
    (Moment::End, "report 2025"),
    (Moment::End, "--now 2027-02-01T09:00:00+08:00 report 2027"),
    (Moment::End, "report 2026 --explain adoption"),
    (Moment::End, "report 2026 --explain stage-days.normative-document.content"),
    (Moment::End, "report 2026 --explain published"),
    (Moment::End, "--now 2027-02-01T09:00:00+08:00 report 2027 --explain submitted"),
    (Moment::End, "register submissions --from 2026-01-01 --to 2026-12-31"),
    (Moment::End, "register reviews"),
    (Moment::End, "register filings"),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow contract --fact kind=民事合同 --fact market=false \
         --fact major=false --on-paper contract_note=卷一 --on-paper counterparty=卷二 --on-paper procurement=卷三 \
         --on-paper budget=卷四; \
         --as lin answer 2026-0001 intake --rest-ok; --as lin advance 2026-0001 intake accept; \
         --as chen answer 2026-0001 capacity --rest-ok; --as chen advance 2026-0001 capacity pass; \
         --as chen answer 2026-0001 formation --rest-ok; --as chen advance 2026-0001 formation pass; \
         --as chen answer 2026-0001 terms --rest-ok; --as chen advance 2026-0001 terms pass; \
         --as chen answer 2026-0001 payment --rest-ok; --as chen advance 2026-0001 payment pass; \
         --as chen advance 2026-0001 opinion signable -r summary=可以签订; \
         --as ma answer 2026-0001 signing --rest-ok; \
         --as ma advance 2026-0001 signing sign -r date=2026-08-31 -r contract_number=1号 -r party=某公司; \
         --as zhou submit examples/public-toilets/draft.txt --workflow contract --fact kind=民事合同 --fact market=false; \
         register contracts",
    ),
];
