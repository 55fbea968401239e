//! Lists as programs write them.

use super::*;

fn cells(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
    read(bytes).unwrap().rows.into_iter().map(|row| (row.n, row.cells)).collect()
}

fn row(n: usize, cells: &[&str]) -> (usize, Vec<String>) {
    (n, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn lines_of_cells_in_utf_8_and_gb_18030() {
    let text = "标题,文号\r\n\"甲,\"\"乙\"\"\n办法\",青政规〔2019〕5号\r\n\r\n丙办法,'=1\r\n";
    let expected = vec![
        row(1, &["标题", "文号"]),
        row(2, &["甲,\"乙\"\n办法", "青政规〔2019〕5号"]),
        row(5, &["丙办法", "=1"]),
    ];
    assert_eq!(cells(text.as_bytes()), expected);
    assert_eq!(cells(format!("\u{feff}{text}").as_bytes()), expected);
    // 标题,文号 / 甲办法,5号 in GB 18030.
    let old = [
        0xb1, 0xea, 0xcc, 0xe2, b',', 0xce, 0xc4, 0xba, 0xc5, b'\n', 0xbc, 0xd7, 0xb0, 0xec, 0xb7,
        0xa8, b',', b'5', 0xba, 0xc5,
    ];
    assert_eq!(cells(&old), [row(1, &["标题", "文号"]), row(2, &["甲办法", "5号"])]);
    assert_eq!(cells("标题\t文号\n甲,乙\t1\n".as_bytes())[1], row(2, &["甲,乙", "1"]));
}

#[test]
fn what_breaks_off_is_read_to_its_end() {
    assert_eq!(cells("a,\"b".as_bytes()), [row(1, &["a", "b"])]);
    assert_eq!(cells(b"a\rb\r\nc"), [row(1, &["a"]), row(2, &["b"]), row(3, &["c"])]);
    assert_eq!(cells(b"5\"x,\"a\"b"), [row(1, &["5\"x", "ab"])]);
    assert!(read(b"").is_err());
    assert!(read(b"PK\x03\x04").is_err());
}
