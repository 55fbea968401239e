//! The text of a new registry's `fashen.yaml`, with comments for who will edit it.

/// The settings of a new registry.
pub fn new(organ: &str, superior: &str, short: &str, reviewer: &str, place: &str) -> String {
    let reviewer = if reviewer.is_empty() { organ } else { reviewer };
    format!(
        "\
# 登记簿的单位信息。改完随时可用 fashen workflow-check 核对流程文件，用 fashen list 看能不能打开。
organ: {}          # 制定机关
superior: {}       # 备案机关：上一级人民政府
reviewer: {}       # 以谁的名义出具合法性审核意见
short: {}          # 规范性文件发文字号的代字

# 办理人。id 是命令里写的短名，name 印在文书上；一个人可以有几个角色。
# 角色：drafter 起草、承办 · registrar 受理、编号、公布 · reviewer 审核、审查 · decider 集体审议记录 · filer 备案
#   · leader 负责人（签订合同、作出执法决定、签发公平竞争审查结论）· competition_reviewer 公平竞争审查
# 请改成真实的人。起草的人不能审核自己的稿子。
people:
  - {{id: drafter, name: 起草人, unit: 起草单位, roles: [drafter]}}
  - {{id: registrar, name: 登记人, unit: 党政综合办公室, roles: [registrar, filer, filing_registrar]}}
  - {{id: reviewer, name: 审核人, unit: 合法性审核机构, roles: [reviewer, competition_reviewer, filing_reviewer]}}
  - {{id: decider, name: 会议记录人, unit: 党政综合办公室, roles: [decider]}}
  - {{id: leader, name: 分管负责人, unit: 镇政府, roles: [leader, filing_leader]}}

# 文号：{{year}} 是年份，{{n}} 是顺序号，每年从 1 起，不跳号，不重号。
numbering:
  document: {}
  opinion: {}
  filing: {}

# 管辖区：由各地自己定的天数（报备、征求意见等）从 workflows/jurisdictions 里的这个文件取。没有核实的，fashen doctor
# 列为“待确认”；找到规定以后写在 confirmed 下面，basis 写规定的名称和条款。
jurisdiction:
  place: {}
  # confirmed:
  #   filing_period: {{value: 15 days, basis: 某办法第八条, by: 谁确认的, on: 2026-12-01}}

locale: zh        # 界面语言：zh 或 en
calendar: cn      # 工作日历；本单位另有停止办公的日子，改成下面的样子，那些日子不算工作日
# calendar:
#   name: cn
#   closed:
#     - {{name: 机关搬迁停止办公, days: [2026-12-25], basis: 镇政府通告}}

# 公开目录网站：名称（不写就用制定机关的名称）和印在每页底部的联系方式。去掉行首的 # 就生效。
# site:
#   title: 行政规范性文件目录
#   contact: 党政综合办公室
",
        quoted(organ),
        quoted(superior),
        quoted(reviewer),
        quoted(short),
        quoted(&format!("{short}〔{{year}}〕{{n}}号")),
        quoted(&format!("{short}审〔{{year}}〕{{n}}号")),
        quoted(&format!("{short}备〔{{year}}〕{{n}}号")),
        quoted(place),
    )
}

/// A YAML scalar that stands for exactly this text.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.trim().chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::yaml;

    #[test]
    fn a_new_registrys_settings_read_back_whatever_the_names_hold() {
        for organ in ["辛口镇人民政府", "a: b # c", "\"引号\"", "反斜\\杠", "- {x}"] {
            let office =
                yaml::office(new(organ, "区政府", "津辛政规", "", "tianjin").as_bytes()).unwrap();
            assert_eq!(office.organ, organ);
            assert_eq!(office.reviewer, organ);
            assert_eq!(office.series("document").unwrap().number(2026, 3), "津辛政规〔2026〕3号");
            assert_eq!(office.jurisdiction.name(), "tianjin");
            assert_eq!(office.people.len(), 5);
        }
    }
}
