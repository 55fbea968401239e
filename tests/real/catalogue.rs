//! The catalogue as data, read by the parsers of another language.

use super::outside::{fresh, program, run};
use super::registries::demo;
use serde_json::Value;
use std::process::Command;

const SCRIPT: &str = "
import sys, json, csv, io
raw = open(sys.argv[1] + '/catalogue.csv', 'rb').read()
bom = raw.startswith(b'\\xef\\xbb\\xbf')
rows = list(csv.DictReader(io.StringIO(raw.decode('utf-8-sig'), newline='')))
data = json.load(open(sys.argv[1] + '/catalogue.json', encoding='utf-8'))
print(json.dumps({'bom': bom, 'rows': rows, 'data': data}))
";

#[test]
fn python_reads_the_same_entries_from_csv_and_json() {
    let Some(python) = program(&["python3"]) else { return };
    let site = demo().folder.join("public");
    let ran = run(Command::new(python).args(["-c", SCRIPT]).arg(&site), 60, &fresh("catalogue"));
    assert!(ran.good, "{}", ran.stderr);
    let seen: Value = serde_json::from_str(&ran.text()).unwrap();
    assert_eq!(seen["bom"], true, "spreadsheets ask for the mark");
    assert_eq!(seen["data"]["schema"], "fashen.catalogue/1");
    let (rows, entries) =
        (seen["rows"].as_array().unwrap(), seen["data"]["entries"].as_array().unwrap());
    assert_eq!((rows.len(), entries.len()), (2, 2));
    for (row, entry) in rows.iter().zip(entries) {
        for (column, field) in [
            ("标题", "title"),
            ("发文字号", "number"),
            ("制定机关", "organ"),
            ("成文日期", "adopted"),
            ("公布日期", "published"),
            ("施行日期", "effective"),
            ("有效期至", "until"),
            ("有效性", "status_text"),
            ("公开方式", "publicity"),
            ("链接", "page"),
        ] {
            assert_eq!(row[column], entry[field], "{column}");
        }
        assert!(site.join(entry["page"].as_str().unwrap()).is_file());
        for file in entry["downloads"].as_array().unwrap() {
            let length =
                std::fs::metadata(site.join(file["path"].as_str().unwrap())).unwrap().len();
            assert_eq!(file["bytes"], length);
        }
    }
    assert_eq!(entries[1]["filing"], "临河备〔2026〕17号");
    assert_eq!(rows[1]["备案日期"], "2026-09-30");
}
