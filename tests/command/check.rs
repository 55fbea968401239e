//! `check`: what is suspicious in a text, and never that it is unlawful.

use crate::support::{Moment, Registry};

const STRAW: &str = "\
某镇人民政府关于禁止露天焚烧秸秆的通告
某政规〔2026〕3号
为了改善空气质量，现就禁止露天焚烧秸秆通告如下：
一、全镇范围内任何时段禁止露天焚烧秸秆。
二、违反本通告的，由镇综合执法队处200元以上2000元以下罚款。
三、申领秸秆还田补贴的农户，须提供村民委员会出具的证明。
四、构成违反治安管理行为的，由公安机关依法处理。
五、本通告最终解释权归镇人民政府。
六、本通告自2026年12月1日起施行，有效期五年。
某镇人民政府
2026年10月20日
";

const CLEAN: &str = "\
某镇便民服务中心服务公约
工作人员应当一次告知办事需要的材料，当场解答群众的疑问。
";

#[test]
fn suspicions_are_shown_with_their_words_and_their_basis() {
    let registry = Registry::at(Moment::New);
    registry.folder.write("straw.txt", STRAW);
    registry.folder.write("clean.txt", CLEAN);
    let rules = "--rule P04 --rule P12 --rule P24";
    let mut typed = registry.transcript();
    typed.about("Three suspicions").run(&format!("fashen check straw.txt {rules}"));
    typed.about("One of them at length").run("fashen 检查 straw.txt --rule p04 --explain");
    typed.about("Only the grave ones, in English");
    typed.run(&format!("fashen check straw.txt {rules} --min-weight blocking --lang en"));
    typed.about("Nothing by these rules").run(&format!("fashen check clean.txt {rules}"));
    typed.about("A rule that there is not").run("fashen check straw.txt --rule P999");
    typed.about("A file that is not there").run("fashen check nothing.txt");
    typed.compare("check.txt");
}

#[test]
fn folders_and_formats() {
    let registry = Registry::at(Moment::New);
    registry.folder.write("papers/straw.txt", STRAW);
    registry.folder.write("papers/clean.txt", CLEAN);
    registry.folder.write("papers/broken.docx", b"PK\x03\x04");
    let rules = "--rule P04 --rule P24";
    let mut typed = registry.transcript();
    typed.run(&format!("fashen check papers {rules}"));
    typed.about("As a list").run(&format!("fashen check papers {rules} --format csv -q"));
    typed.about("For viewers of findings");
    typed.run("fashen check papers/straw.txt --rule P24 --format sarif");
    typed.about("A Word file needs a place").run("fashen check papers --format docx");
    typed.run(&format!("fashen check papers {rules} --format docx --out report.docx"));
    typed.run(&format!("fashen check papers/straw.txt {rules} --format html --out report.html"));
    typed.compare("check-folder.txt");
}
