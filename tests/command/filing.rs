//! `filing`: the whole dialogue of a township and its district, in two registries that share nothing but files.

use crate::support::{Moment, Registry};
use std::io::{Cursor, Read, Write};

/// The district's registry in a folder of the township's test.
fn district(registry: &Registry) {
    registry
        .done("fashen init district --organ 临河区人民政府 --superior 某市人民政府 --short 临河");
    registry.folder.write("district/fashen.yaml", DISTRICT);
}

const DISTRICT: &str = "\
organ: 临河区人民政府
superior: 某市人民政府
reviewer: 临河区司法局
short: 临河
people:
  - {id: qian, name: 钱程, unit: 区司法局, roles: [filing_registrar]}
  - {id: feng, name: 冯静, unit: 区司法局, roles: [filing_reviewer]}
  - {id: gao, name: 高远, unit: 区司法局, roles: [filing_leader]}
numbering:
  document: 临河政规〔{year}〕{n}号
jurisdiction: tianjin
locale: zh
calendar: cn
";

/// The second case as it was sent, and its package.
fn filed() -> Registry {
    let registry = Registry::at(Moment::End);
    district(&registry);
    registry.done("fashen --as lin answer 2026-0002 filing --rest-ok");
    registry.done("fashen --as lin advance 2026-0002 filing submit -r sent_on=2026-10-14 --on-paper consultation=卷三");
    registry
}

#[test]
fn a_document_is_filed_supplemented_registered_and_to_be_corrected() {
    let registry = filed();
    let mut typed = registry.transcript();
    typed.about("The township packs").run("fashen --as lin filing package 2026-0002 --out sent");
    typed.run("fashen filing list");
    typed.about("The district takes it in");
    let receive = "fashen --registry district --as qian filing receive sent/2026-0002-备案材料.zip";
    typed.run(&format!("{receive} --dry-run"));
    typed.run(receive);
    typed.run(receive);
    typed.run("fashen --registry district filing list --lang en");
    typed.run("fashen --registry district --as qian filing reply 2026-0001");
    typed.about("It asks for more");
    typed.run("fashen --registry district --as qian advance 2026-0001 registration supplement -r request=补充公平竞争审查的结论");
    typed.run("fashen --registry district --as qian filing reply 2026-0001 --out replies");
    typed.about("The township records it, sends more, and only once");
    typed.run("fashen --as lin filing record 2026-0001 replies/2026-0001-备案答复.zip");
    typed.run("fashen --as lin 备案 记录 2026-0002 replies/2026-0001-备案答复.zip");
    typed.run("fashen --as lin filing record 2026-0002 replies/2026-0001-备案答复.zip");
    typed.run("fashen --as lin advance 2026-0002 filing_supplement resubmit -r sent_on=2026-10-14");
    typed.run("fashen --as lin filing package 2026-0002 --out again -q");
    typed.about("The district goes on");
    typed.run("fashen --registry district --as qian filing receive again/2026-0002-备案材料.zip");
    typed.run("fashen --registry district --as qian filing receive again/2026-0002-备案材料.zip --case 2026-0001");
    typed.run("fashen --registry district --as qian answer 2026-0001 registration --rest-ok -q");
    typed.run("fashen --registry district --as qian advance 2026-0001 registration registered -r filing_number=临河备〔2026〕31号 -r filed_on=2026-10-14 -r timely=按期");
    typed.run("fashen --registry district --as qian filing reply 2026-0001 --out registered");
    typed.about("Registered");
    typed.run("fashen --as lin filing record 2026-0002 registered/2026-0001-备案答复.zip");
    typed.run("fashen filing list --way sent");
    typed.about("What the review came to");
    typed.run("fashen --registry district --as feng answer 2026-0001 review --item FRV-04=problem:保证金没有依据 --clause 第九条");
    typed.run("fashen --registry district --as feng answer 2026-0001 review --rest-ok -q");
    typed.run("fashen --registry district --as feng advance 2026-0001 review correction -r opinion=删去第九条的卫生保证金 -r reply_by=2026-11-13");
    typed.run("fashen --registry district --as feng filing reply 2026-0001 --out correction");
    typed
        .run("fashen --as lin filing record 2026-0002 correction/2026-0001-备案答复.zip --lang en");
    typed.run("fashen --registry district history 2026-0001");
    typed.run("fashen --registry district verify");
    typed.compare("filing.txt");
}

/// The files of an archive with one changed, left out or added.
fn altered(
    bytes: &[u8],
    change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>,
    added: Option<&str>,
) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let (name, mut content) = (file.name().unwrap().into_owned(), Vec::new());
        file.read_to_end(&mut content).unwrap();
        if let Some(content) = change(&name, content) {
            writer.start_file(name.as_str(), options).unwrap();
            writer.write_all(&content).unwrap();
        }
    }
    if let Some(name) = added {
        writer.start_file(name, options).unwrap();
        writer.write_all(b"x").unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_package_that_is_not_whole_is_not_taken_in() {
    let registry = filed();
    registry.done("fashen --as lin filing package 2026-0002 --out sent");
    let bytes = std::fs::read(registry.folder.join("sent/2026-0002-备案材料.zip")).unwrap();
    let receive = "fashen --registry district --as qian filing receive";
    let mut typed = registry.transcript();
    let several = altered(
        &bytes,
        |name, mut content| match name {
            _ if name.starts_with("1-") => None,
            _ if name.starts_with("4-") => {
                content.push(b' ');
                Some(content)
            }
            _ => Some(content),
        },
        Some("别的.txt"),
    );
    registry.folder.write("changed.zip", several);
    typed.about("Lost, changed and added").run(&format!("{receive} changed.zip"));
    let bare = altered(&bytes, |name, content| (name != "备案清单.json").then_some(content), None);
    registry.folder.write("bare.zip", bare);
    typed.about("Without its list").run(&format!("{receive} bare.zip --lang en"));
    let list = |from: &'static str, to: &'static str| {
        let change = move |name: &str, content: Vec<u8>| match name {
            "备案清单.json" => {
                Some(String::from_utf8(content).unwrap().replace(from, to).into_bytes())
            }
            _ => Some(content),
        };
        altered(&bytes, change, None)
    };
    registry.folder.write("newer.zip", list("filing-package/1", "filing-package/7"));
    typed.about("Of another program").run(&format!("{receive} newer.zip"));
    registry.folder.write("broken.zip", list("\"case\"", "case"));
    typed.about("With a broken list").run(&format!("{receive} broken.zip"));
    registry.folder.write("no-text.zip", list("\"role\": \"text\"", "\"role\": \"material\""));
    typed.about("Without its text").run(&format!("{receive} no-text.zip"));
    registry.folder.write("no-report.zip", list("\"role\": \"report\"", "\"role\": \"row\""));
    typed.about("What it lacks is for a person to weigh").run(&format!("{receive} no-report.zip"));
    typed.about("No archive").run(&format!("{receive} district/fashen.yaml"));
    typed.run(&format!("{receive} nowhere.zip --json"));
    typed.compare("filing-faults.txt");
}
