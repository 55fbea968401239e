//! Random edits of random texts, against what was done: how often the comparison says the same.
//!
//! Numbers of a fixed generator: the same on any machine.

use super::{articles, every_clause_once};
use crate::domain::document::comparison::{Fate, compare};
use std::collections::BTreeMap;

/// A generator of numbers (xorshift), good enough to choose words by.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.throw(words.len())]
    }

    fn sentence(&mut self) -> String {
        let who = self.pick(&[
            "镇人民政府",
            "村民委员会",
            "经营者",
            "市场管理人员",
            "申请人",
            "物业服务企业",
            "用水户",
            "驾驶人",
            "养殖户",
            "施工单位",
        ]);
        let how = self.pick(&[
            "应当",
            "不得",
            "可以",
            "有权",
            "按照规定",
            "在收到材料之日起五个工作日内",
            "每年至少一次",
            "经公示无异议后",
        ]);
        let does = self.pick(&[
            "登记", "公布", "检查", "报告", "拆除", "维修", "清运", "分配", "评估", "签订", "移送",
            "核对", "张贴", "保存",
        ]);
        let what = self.pick(&[
            "农具和设备的使用情况",
            "临时占道的审批结果",
            "水表读数",
            "犬只免疫证明",
            "摊位编号",
            "垃圾分类台账",
            "消防通道标线",
            "补贴资金的发放名单",
            "建筑垃圾的去向",
            "集市收费标准",
            "古树的养护方案",
            "路灯的开关时间",
            "食品进货凭证",
        ]);
        let more = self.pick(&[
            "并通知相邻各户",
            "并接受群众监督",
            "保存期不少于两年",
            "逾期的视为放弃",
            "费用由责任人承担",
            "结果在公告栏张贴",
            "所需经费列入年度预算",
            "具体标准另行制定",
        ]);
        format!("{who}{how}{does}{what}，{more}。")
    }

    fn article(&mut self) -> String {
        let sentences = 2 + self.throw(3);
        (0..sentences).map(|_| self.sentence()).collect()
    }
}

/// What was done to an article: where its words are in the new text, and what that is called.
type Done = (Vec<usize>, Fate);

/// The old articles, the new ones, and what was done to each of the old.
fn edited(dice: &mut Dice) -> (Vec<String>, Vec<String>, Vec<Done>) {
    let old: Vec<String> = (0..20 + dice.throw(20)).map(|_| dice.article()).collect();
    let mut new: Vec<(Option<usize>, String)> = Vec::new();
    let mut fates = Vec::new();
    for (place, text) in old.iter().enumerate() {
        if dice.throw(10) == 0 {
            new.push((None, dice.article()));
        }
        let fate = match dice.throw(12) {
            0 => Fate::Deleted,
            1 | 2 => {
                let words = text.replacen("应当", "必须", 1).replacen("不得", "禁止", 1);
                new.push((Some(place), format!("{words}国家另有规定的，从其规定。")));
                Fate::Changed
            }
            3 => {
                let cut = text.find('。').unwrap() + '。'.len_utf8();
                new.push((Some(place), text[..cut].to_owned()));
                new.push((Some(place), text[cut..].to_owned()));
                Fate::Split
            }
            _ => {
                new.push((Some(place), text.clone()));
                Fate::Same
            }
        };
        fates.push(fate);
    }
    // One article is taken elsewhere.
    let from = dice.throw(new.len());
    let moved = new.remove(from);
    new.insert(dice.throw(new.len()), moved);
    let mut places: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, (origin, _)) in new.iter().enumerate() {
        if let Some(origin) = origin {
            places.entry(*origin).or_default().push(at);
        }
    }
    let done = fates.into_iter().enumerate();
    let done = done.map(|(place, fate)| (places.get(&place).cloned().unwrap_or_default(), fate));
    (old, new.into_iter().map(|(_, text)| text).collect(), done.collect())
}

#[test]
fn what_was_done_is_what_is_told() {
    let mut dice = Dice(20_261_123);
    let (mut right, mut all) = (BTreeMap::new(), BTreeMap::new());
    for _ in 0..60 {
        let (old, new, done) = edited(&mut dice);
        let texts =
            |texts: &[String]| articles(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let compared = compare(&texts(&old), &texts(&new));
        every_clause_once(&compared, old.len(), new.len());
        for (place, (places, fate)) in done.iter().enumerate() {
            let row = compared.rows.iter().find(|row| row.old.contains(&place)).unwrap();
            *all.entry(*fate).or_insert(0_u32) += 1;
            *right.entry(*fate).or_insert(0) += u32::from(row.new == *places && row.fate == *fate);
        }
        let moved = compared.rows.iter().filter(|row| row.moved).count();
        assert!(moved <= 2, "one article was moved, {moved} are told");
    }
    let told = format!("{right:?} of {all:?}");
    assert_eq!(right[&Fate::Same], all[&Fate::Same], "{told}");
    for fate in [Fate::Changed, Fate::Split] {
        assert!(right[&fate] * 100 >= all[&fate] * 98, "{told}");
    }
    // An article that was put where another was deleted, and has a quarter of its words, is told as a change.
    assert!(right[&Fate::Deleted] * 100 >= all[&Fate::Deleted] * 90, "{told}");
}
