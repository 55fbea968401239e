//! Particulars of texts of our own, each with the words that say so.

use crate::domain::document::{Beginning, Document, Particulars, Renewed, Term, Text};
use chrono::NaiveDate;

fn read(lines: &str) -> Document {
    Document::outline(Text::of_lines(lines))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

const NOTICE: &str = "\
辛口镇人民政府文件
津辛政规〔2026〕3号
辛口镇人民政府关于印发《辛口镇村级公章使用管理办法》的通知
各村民委员会，镇属各单位：
现将《辛口镇村级公章使用管理办法》印发给你们，请遵照执行。
辛口镇人民政府
二○二六年三月一日
（此件公开发布）
辛口镇村级公章使用管理办法
第一条　为了规范村级公章的使用，根据《中华人民共和国村民委员会组织法》，制定本办法。
第二条　镇人民政府颁发的用章证有效期3年。
第三条　本办法由辛口镇人民政府负责解释。
第四条　本办法自2026年4月1日起施行，有效期5年。《辛口镇公章管理暂行规定》（津辛政发〔2015〕8号）和津辛政发〔2016〕12号文件同时废止。";

#[test]
fn a_notice_says_who_to_whom_what_and_when() {
    let document = read(NOTICE);
    let found = &document.particulars;
    let issuers: Vec<_> = found.issuers.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(issuers, ["辛口镇人民政府"]);
    assert_eq!(document.quote(found.addressees.unwrap()), "各村民委员会，镇属各单位：");
    assert_eq!(found.instrument.as_ref().unwrap().name, "辛口镇村级公章使用管理办法");
    let dated = found.dated.unwrap();
    assert_eq!((dated.day, document.quote(dated.span)), (day(2026, 3, 1), "二○二六年三月一日"));
    let effective = found.effective.unwrap();
    assert_eq!(effective.from, Beginning::On(day(2026, 4, 1)));
    assert_eq!(document.quote(effective.span), "自2026年4月1日起施行");
    let validity = found.validity.unwrap();
    assert_eq!((validity.until, document.quote(validity.span)), (Term::Months(60), "有效期5年"));
    assert_eq!(found.interpreter.as_ref().unwrap().name, "辛口镇人民政府");
    let repeals: Vec<_> =
        found.repeals.iter().map(|one| (one.title.as_str(), one.number.as_deref())).collect();
    let expected = [
        ("辛口镇公章管理暂行规定", Some("津辛政发〔2015〕8号")),
        ("", Some("津辛政发〔2016〕12号")),
    ];
    assert_eq!(repeals, expected);
}

#[test]
fn beginnings_are_told_apart() {
    for (words, from, quoted) in [
        ("本通告自发布之日起施行。", Beginning::Publication, "自发布之日起施行"),
        (
            "本办法自公布之日起30日后施行。",
            Beginning::AfterPublication { days: 30 },
            "自公布之日起30日后施行",
        ),
        (
            "本规定自二〇二六年十二月三十一日起正式实施。",
            Beginning::On(day(2026, 12, 31)),
            "自二〇二六年十二月三十一日起正式实施",
        ),
    ] {
        let document = read(&format!("关于甲的通告\n第一条　甲。\n第二条　{words}"));
        let effective = document.particulars.effective.unwrap_or_else(|| panic!("{words}"));
        assert_eq!((effective.from, document.quote(effective.span)), (from, quoted));
    }
    for words in [
        "自收到申请之日起15日内作出决定。",
        "申请人自2026年1月1日起居住满三年的，可以申请。",
        "《自2026年1月1日起施行的规定》不再适用。",
        "2026年1月1日起全面施行的《甲法》规定了新的办法。",
        "2026年1月1日实施的《甲办法》不再适用。",
    ] {
        let document = read(&format!("关于甲的通告\n第一条　甲。\n第二条　{words}"));
        assert_eq!(document.particulars.effective, None, "{words}");
    }
}

#[test]
fn a_term_is_that_of_the_text_and_not_of_a_licence() {
    for (words, until) in [
        (
            "本办法自印发之日起施行，有效期至2030年12月31日。",
            Some(Term::Through(day(2030, 12, 31))),
        ),
        ("本措施有效期自2026年1月1日至2026年6月30日。", Some(Term::Through(day(2026, 6, 30)))),
        ("本细则自公布之日起试行，试行期两年。", Some(Term::Months(24))),
        ("本通知自印发之日起施行，有效期6个月。", Some(Term::Months(6))),
        ("许可证的有效期为五年，期满前三十日内申请延续。", None),
        ("身份证有效期届满的，不予办理。", None),
    ] {
        let document = read(&format!("关于甲的通告\n第一条　甲。\n第二条　{words}"));
        let found = document.particulars.validity.map(|one| one.until);
        assert_eq!(found, until, "{words}");
    }
}

#[test]
fn what_is_repealed_is_what_is_named() {
    let titles = |words: &str| -> Vec<String> {
        let document = read(&format!("关于甲的决定\n经研究，决定如下。\n{words}"));
        let list = document.particulars.repeals.into_iter();
        list.map(|one| format!("{}{}", one.title, one.number.unwrap_or_default())).collect()
    };
    assert_eq!(
        titles(
            "根据《中华人民共和国立法法》，决定废止《甲办法》（津辛政发〔2010〕1号）、《乙办法》。"
        ),
        ["甲办法津辛政发〔2010〕1号", "乙办法"]
    );
    assert_eq!(
        titles(
            "下列文件予以废止：\n1.《甲通知》（津辛政发[2010]2号）\n2．《关于〈乙〉的通知》\n特此决定。"
        ),
        ["甲通知津辛政发[2010]2号", "关于〈乙〉的通知"]
    );
    assert_eq!(titles("津辛政发〔2016〕12号文件同时废止。"), ["津辛政发〔2016〕12号"]);
    assert_eq!(titles("法律被修改或者废止的，依照新的规定。"), [""; 0]);
    assert_eq!(titles("本办法与《甲办法》不一致的，以本办法为准。"), [""; 0]);
}

#[test]
fn what_holds_for_longer_is_what_is_named_with_a_term() {
    let found = |words: &str| {
        let document = read(&format!("关于延长《甲办法》有效期的通知\n各村：\n{words}"));
        let Particulars { renewals, validity, .. } = document.particulars;
        let told = |one: &Renewed| {
            format!(
                "{}{} {:?}",
                one.named.title,
                one.named.number.clone().unwrap_or_default(),
                one.term
            )
        };
        (renewals.iter().map(told).collect::<Vec<_>>(), validity.map(|one| one.until))
    };
    let through = "Through(2031-12-31)";
    for (words, expected) in [
        (
            "经评估，《甲办法》（青政规〔2021〕3号）有效期延长至2031年12月31日。",
            vec![format!("甲办法青政规〔2021〕3号 {through}")],
        ),
        ("决定将《甲办法》的有效期延长5年。", vec!["甲办法 Months(60)".to_owned()]),
        ("决定延长《甲办法》有效期至2031年12月31日。", vec![format!("甲办法 {through}")]),
        (
            "《甲办法》继续执行，有效期至2031年12月31日，自2027年1月1日起施行。",
            vec![format!("甲办法 {through}")],
        ),
        (
            "下列文件有效期延长至2031年12月31日：\n1.《甲办法》\n2.《乙通告》",
            vec![format!("甲办法 {through}"), format!("乙通告 {through}")],
        ),
        ("《甲办法》继续有效。", vec![]),
        ("申请人可以申请延长期限，《甲办法》另有规定的除外。", vec![]),
    ] {
        assert_eq!(found(words), (expected, None), "{words}");
    }
    let own = Some(Term::Through("2031-12-31".parse().unwrap()));
    assert_eq!(found("本办法有效期延长至2031年12月31日。"), (vec![], own));
}

#[test]
fn joint_issuers_stand_side_by_side() {
    let document = read(
        "辛口镇人民政府　辛口镇财政所关于发放补贴的通知\n各村：\n现就有关事项通知如下。\n一、对象。甲。\n\
         辛口镇人民政府\n辛口镇财政所\n2026年3月1日",
    );
    let names: Vec<_> = document.particulars.issuers.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["辛口镇人民政府", "辛口镇财政所"]);
}
