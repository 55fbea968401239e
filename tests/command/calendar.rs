//! `calendar`: years, new years' data, and periods counted by them.

use crate::support::{Folder, Moment, Program, ROOT, Registry, Transcript};

/// A made-up year: no notice is out for it.
pub(crate) const YEAR: &str = "\
# 抄自假想的通知。
calendar: cn
years:
  - year: 2027
    notices: [国办发明电〔2026〕99号（假想）]
    off:
      - {name: 元旦, days: [2027-01-01, 2027-01-02, 2027-01-03]}
      - {name: 春节, days: [2027-02-05, 2027-02-06, 2027-02-07, 2027-02-08, 2027-02-09, 2027-02-10, 2027-02-11]}
      - {name: 清明节, days: [2027-04-03, 2027-04-04, 2027-04-05]}
      - {name: 劳动节, days: [2027-05-01, 2027-05-02, 2027-05-03]}
      - {name: 端午节, days: [2027-06-09]}
      - {name: 中秋节, days: [2027-09-15]}
      - {name: 国庆节, days: [2027-10-01, 2027-10-02, 2027-10-03, 2027-10-04, 2027-10-05, 2027-10-06, 2027-10-07]}
    work: [2026-12-27, 2027-01-30, 2027-02-20, 2027-10-09]
";

fn outside() -> (Folder, Transcript) {
    let folder = Folder::new();
    let program = Program::new(folder.path());
    (folder, Transcript::new(program))
}

#[test]
fn a_year_is_shown() {
    let (_folder, mut typed) = outside();
    typed.about("Outside of any registry, by the calendar that the program carries");
    typed.run("fashen calendar show 2026");
    typed.about("In English").run("fashen 日历 查看 2020 --lang en");
    typed.about("A year without a notice").run("fashen calendar show 2031");
    typed.about("No years").run("fashen calendar show 1948");
    typed.run("fashen calendar show 明年 --lang en");
    typed.compare("calendar-show.txt");
}

#[test]
fn a_period_is_counted() {
    let (_folder, mut typed) = outside();
    typed.about("Working days over the October holiday, and how");
    typed.run("fashen calendar count 2026-09-28 5 workdays --why");
    typed.run("fashen 日历 推算 2026年9月28日 5 工作日 --why --lang en");
    typed.about("A last day that is a rest day moves only where a rule says so");
    typed.run("fashen calendar count 2026-09-16 15 days");
    typed.run("fashen calendar count 2026-09-16 15 日 --roll --why");
    typed.about("A month without a corresponding day ends on its last");
    typed.run("fashen calendar count 2026.1.31 1 月");
    typed.run("fashen calendar count 2024-02-29 1 year --lang en");
    typed.about("A term of validity ends the day before the anniversary");
    typed.run("fashen calendar count 2024-09-07 5 年 --term");
    typed.about("Backwards: seven days, or seven working days, before a meeting");
    typed.run("fashen calendar count 2026-10-12 -7 days");
    typed.run("fashen calendar count 2026-10-12 -7 工作日");
    typed.about("Where no notice is out, it says so");
    typed.run("fashen calendar count 2026-12-24 5 workdays --why");
    typed.run("fashen calendar count 2030-06-01 10 workdays --lang en");
    typed.run("fashen calendar count 2030-06-01 10 days");
    typed.about("For programs");
    typed.run("fashen calendar count 2026-09-28 5 workdays --json");
    typed.compare("calendar-count.txt");
}

#[test]
fn what_can_not_be_counted_is_said() {
    let (_folder, mut typed) = outside();
    for wrong in [
        "2026-02-30 5 workdays",
        "明天 5 workdays",
        "2026-09-28 5 weeks",
        "2026-09-28 五 workdays",
        "2026-09-28 100001 days",
        "2026-09-28 100000 workdays",
        "2026-09-28 -1 months",
        "1949-01-03 -7 workdays --lang en",
        "2026-09-28 -7 days --roll",
        "2026-09-28 -7 days --why --lang en",
        "2026-09-28 5 workdays --term",
        "2026-09-28 5 days --term --roll",
        "2026-09-28 5",
    ] {
        typed.run(&format!("fashen calendar count {wrong}"));
    }
    typed.run("fashen calendar between 2026-09-28 2026-09-31");
    typed.run("fashen calendar");
    typed.compare("calendar-count-wrong.txt");
}

#[test]
fn what_lies_between_two_days_is_said() {
    let (_folder, mut typed) = outside();
    typed.run("fashen calendar between 2026-09-28 2026-10-10");
    typed.run("fashen 日历 间隔 2024-02-29 2025年2月28日");
    typed.run("fashen calendar between 2026-01-31 2026-02-28 --lang en");
    typed.run("fashen calendar between 2026-10-10 2026-09-28");
    typed.run("fashen calendar between 2026-12-01 2027-03-01");
    typed.compare("calendar-between.txt");
}

#[test]
fn a_new_year_is_added_whole_or_not_at_all() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    registry.folder.write("next.yaml", YEAR);
    let wrong = YEAR
        .replace("2027-01-02, 2027-01-03", "2027-01-02, 2027-01-02, 2028-01-30")
        .replace("      - {name: 端午节, days: [2027-06-09]}\n", "")
        .replace("2027-01-30", "2027-01-29");
    registry.folder.write("wrong.yaml", wrong);
    let before = registry.folder.read("workflows/calendars/cn.yaml");
    typed.about("All that is wrong, at once").run("fashen calendar add wrong.yaml");
    typed.about("A dry run first").run("fashen calendar add next.yaml --dry-run -q");
    assert!(!registry.folder.join("workflows/calendars/cn-2027.yaml").exists());
    typed.run("fashen calendar count 2027-10-01 3 workdays");
    typed.about("Then for good").run("fashen calendar add next.yaml --lang en");
    assert_eq!(registry.folder.read("workflows/calendars/cn-2027.yaml"), YEAR);
    assert_eq!(registry.folder.read("workflows/calendars/cn.yaml"), before);
    typed.run("fashen calendar count 2027-10-01 3 workdays");
    typed.about("The end of the year before is settled with it");
    typed.run("fashen calendar count 2026-12-24 3 workdays --why");
    typed.about("A second time it contradicts what is there").run("fashen calendar add next.yaml");
    typed.run("fashen calendar add next.yaml --lang en --json");
    typed.about("No such file").run("fashen calendar add no-such.yaml");
    typed.compare("calendar-add.txt");
    let names: Vec<_> =
        std::fs::read_dir(registry.folder.join("workflows/calendars")).unwrap().collect();
    assert_eq!(names.len(), 2, "nothing half-written lies there: {names:?}");
}

#[test]
fn a_year_can_only_be_added_to_a_registry() {
    let (folder, _) = outside();
    folder.write("next.yaml", YEAR);
    let ran = Program::new(folder.path()).line("fashen calendar add next.yaml");
    assert_eq!(ran.code, 4, "{}", ran.said());
}

/// A registry without a calendar of its own counts by the carried one; a year alone must not take its place.
#[test]
fn the_carried_calendar_is_written_with_a_year_that_is_added_to_none() {
    let registry = Registry::at(Moment::New);
    let file = "workflows/calendars/cn.yaml";
    let shipped = registry.folder.read(file);
    std::fs::remove_file(registry.folder.join(file)).unwrap();
    registry.folder.write("next.yaml", YEAR);
    let added = registry.done("fashen calendar add next.yaml --json").data("fashen.calendar-add/1");
    assert_eq!(added["carried"][0], file);
    assert_eq!(registry.folder.read(file), shipped);
    let shown = registry.done("fashen calendar show 2026 --json").data("fashen.calendar-show/1");
    assert_eq!(shown["workdays"], 249, "27 December is worked by the notice of the next year");
}

#[test]
fn local_closures_are_no_working_days() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    let settings = registry.folder.read("fashen.yaml");
    let closed = "\
calendar:
  name: cn
  closed:
    - {name: 机关搬迁停止办公, days: [2026-12-24, 2026-12-25], basis: 镇政府通告}
    - {name: 停电检修, days: [2026-10-10], basis: 供电所通知}
";
    assert!(settings.contains("calendar: cn\n"));
    registry.folder.write("fashen.yaml", settings.replacen("calendar: cn\n", closed, 1));
    typed.about("The office is closed on 24 and 25 December");
    typed.run("fashen calendar show 2026");
    typed.run("fashen calendar count 2026-12-22 3 workdays --why");
    typed.run("fashen calendar count 2026-09-28 5 workdays --why --lang en");
    let here = registry.folder.read("fashen.yaml");
    registry.folder.write("fashen.yaml", here.replace("basis: 供电所通知", "dasis: 供电所通知"));
    typed.about("What is wrong with it stops the counting").run("fashen calendar show 2026");
    typed.compare("calendar-closed.txt");
}

/// A calendar with a problem is not passed over: all files are named with what is wrong in them.
#[test]
fn a_broken_calendar_stops_the_counting() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    registry
        .folder
        .write("workflows/calendars/cn-2027.yaml", YEAR.replace("2027-06-09", "2027-6-31"));
    registry.folder.write("workflows/calendars/later.yaml", YEAR);
    registry.folder.write("workflows/calendars/other.yaml", "calendar: hk\nyears: nonsense\n");
    typed.run("fashen calendar show 2026");
    typed.run("fashen calendar count 2026-09-28 5 workdays --lang en");
    typed.about("A registry that was named must be there");
    typed.run("fashen --registry nowhere calendar show 2026");
    typed.compare("calendar-broken.txt");
}

/// Columns line up under Chinese: each column begins in the same cell in all lines.
#[test]
fn the_columns_of_a_year_line_up() {
    use unicode_width::UnicodeWidthStr;
    let shown = Program::new(std::path::Path::new(ROOT)).line("fashen calendar show 2026").stdout;
    let months: Vec<&str> = shown.lines().skip_while(|line| !line.starts_with("月份")).collect();
    assert_eq!(months.len(), 14, "{shown}");
    for line in months {
        let first = line.split_whitespace().next().unwrap();
        let second = line[first.len()..].trim_start();
        let start = line.len() - second.len();
        assert_eq!(line[..start].width(), 6, "{line}");
    }
}
