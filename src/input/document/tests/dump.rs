#[test]
fn dump() {
    let Ok(path) = std::env::var("DUMP") else { return };
    let text = super::super::read(&path, &std::fs::read(&path).unwrap()).unwrap();
    let limit: usize = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    for p in text.paragraphs.iter().take(limit) {
        println!("{:?} {}", p.kind, p.text);
    }
    let d = crate::domain::document::Document::outline(text);
    println!("TITLE {:?} NUMBER {:?}", d.title, d.number);
    for c in d.clauses.iter().take(limit) {
        println!(
            "[{}] {:?} | {}",
            c.label,
            c.heading,
            c.text.chars().take(60).collect::<String>().replace('\n', "⏎")
        );
    }
    println!("{:#?}", d.irregularities);
}
