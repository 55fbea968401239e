//! Where the bars of a plot stand. Whole numbers only: the same figures give the same drawing.

use serde::Serialize;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How wide a plot is.
const WIDTH: u64 = 680;
/// Where bars begin: the labels stand before.
const LEFT: u64 = 250;
/// How long the longest bar is; its figure stands behind it.
const LONGEST: u64 = 330;
/// Cells of a label that fit before the bars.
const CELLS: usize = 36;
/// How high a bar is.
const THICK: u64 = 12;
/// Room between bars of different labels.
const GAP: u64 = 10;
/// Where the first bar begins.
const TOP: u64 = 8;
/// How high the legend is.
const LEGEND: u64 = 26;

/// A plot: bars that lie, of this year full and of the year before outlined.
#[derive(Clone, Debug)]
pub struct Plot {
    /// What it shows.
    pub title: String,
    /// What the years are called.
    pub years: [String; 2],
    /// What bar and marks stand for, where values are averages: average, median, ninth tenth.
    pub marks: Option<[String; 3]>,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is, in any unit.
    pub value: u64,
    /// Its value in words.
    pub text: String,
    /// The same of the year before.
    pub before: Option<(u64, String)>,
    /// Where its marks stand, in the same unit: median, ninth tenth.
    pub marks: Option<(u64, u64)>,
}

/// A plot as the template draws it.
#[derive(Serialize)]
pub(super) struct Drawn {
    title: String,
    width: u64,
    height: u64,
    left: u64,
    bars: Vec<DrawnBar>,
    legend: Vec<Sign>,
    legend_y: u64,
}

#[derive(Serialize)]
struct DrawnBar {
    label: String,
    full: String,
    y: u64,
    label_y: u64,
    length: u64,
    text: String,
    text_x: u64,
    before: Option<DrawnBefore>,
    median: Option<u64>,
    ninth: Option<u64>,
    below: u64,
    middle: u64,
}

#[derive(Serialize)]
struct DrawnBefore {
    y: u64,
    length: u64,
    text: String,
    text_x: u64,
    text_y: u64,
}

/// A sign of the legend: which, where, and what it means.
#[derive(Serialize)]
struct Sign {
    kind: &'static str,
    x: u64,
    words: String,
}

/// The plot, drawn.
pub(super) fn drawn(plot: &Plot) -> Drawn {
    let all = plot.bars.iter().flat_map(|bar| {
        let (median, ninth) = bar.marks.unwrap_or_default();
        [bar.value, median, ninth, bar.before.as_ref().map_or(0, |(value, _)| *value)]
    });
    let most = all.max().unwrap_or(0).max(1);
    let length = |value: u64| value * LONGEST / most;
    let compared = plot.bars.iter().any(|bar| bar.before.is_some());
    let step = if compared { 2 * THICK + GAP } else { THICK + GAP };
    let bars = (0u64..).zip(&plot.bars).map(|(place, bar)| {
        let y = TOP + place * step;
        let marks = bar.marks.map(|(median, ninth)| (LEFT + length(median), LEFT + length(ninth)));
        let (median, ninth) = marks.unzip();
        let end = LEFT + length(bar.value);
        DrawnBar {
            label: cut(&bar.label),
            full: bar.label.clone(),
            y,
            label_y: y + THICK - 2,
            length: length(bar.value),
            text: bar.text.clone(),
            text_x: end.max(median.unwrap_or_default()).max(ninth.unwrap_or_default()) + 8,
            before: bar.before.as_ref().map(|(value, text)| DrawnBefore {
                y: y + THICK,
                length: length(*value),
                text: text.clone(),
                text_x: LEFT + length(*value) + 8,
                text_y: y + 2 * THICK - 2,
            }),
            median,
            ninth,
            below: y + THICK,
            middle: y + THICK / 2,
        }
    });
    let bars: Vec<DrawnBar> = bars.collect();
    let legend_y = TOP + step * u64::try_from(bars.len()).unwrap_or_default();
    Drawn {
        title: plot.title.clone(),
        width: WIDTH,
        height: legend_y + LEGEND,
        left: LEFT,
        bars,
        legend: legend(plot, compared),
        legend_y,
    }
}

fn legend(plot: &Plot, compared: bool) -> Vec<Sign> {
    let [now, before] = &plot.years;
    let mut signs = Vec::new();
    let first = match &plot.marks {
        Some([average, ..]) => format!("{now} {average}"),
        None => now.clone(),
    };
    signs.push(("full", first));
    if compared {
        signs.push(("outlined", before.clone()));
    }
    if let Some([_, median, ninth]) = &plot.marks {
        signs.extend([("median", median.clone()), ("ninth", ninth.clone())]);
    }
    let mut x = LEFT;
    let place = |(kind, words): (&'static str, String)| {
        let sign = Sign { kind, x, words };
        // Half a character is seven wide; a sign and the room after it are 34.
        x += 34 + 7 * u64::try_from(sign.words.width()).unwrap_or_default();
        sign
    };
    signs.into_iter().map(place).collect()
}

/// A label that fits before the bars.
fn cut(label: &str) -> String {
    if label.width() <= CELLS {
        return label.to_owned();
    }
    let (mut short, mut used) = (String::new(), 1);
    for c in label.chars() {
        used += c.width().unwrap_or(0);
        if used > CELLS {
            break;
        }
        short.push(c);
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: u64, before: Option<u64>) -> Bar {
        let before = before.map(|value| (value, value.to_string()));
        Bar { label: "甲".to_owned(), value, text: value.to_string(), before, marks: None }
    }

    fn plot(bars: Vec<Bar>) -> Plot {
        let years = ["2026年".to_owned(), "2025年".to_owned()];
        Plot { title: "图".to_owned(), years, marks: None, bars }
    }

    #[test]
    fn bars_are_as_long_as_their_values_and_fit() {
        let drawn = drawn(&plot(vec![bar(4, Some(8)), bar(2, None), bar(0, None)]));
        let lengths: Vec<u64> = drawn.bars.iter().map(|bar| bar.length).collect();
        assert_eq!(lengths, [LONGEST / 2, LONGEST / 4, 0]);
        assert_eq!(drawn.bars[0].before.as_ref().map(|before| before.length), Some(LONGEST));
        assert!(drawn.bars.windows(2).all(|pair| pair[0].y + 2 * THICK <= pair[1].y));
        assert_eq!(drawn.legend.len(), 2, "both years");
    }

    #[test]
    fn nothing_at_all_is_drawn_too() {
        assert_eq!(drawn(&plot(vec![bar(0, None)])).bars[0].length, 0);
        assert_eq!(drawn(&plot(Vec::new())).legend.len(), 1);
    }

    #[test]
    fn long_labels_are_cut() {
        assert!(cut(&"长".repeat(40)).width() <= CELLS);
        assert_eq!(cut("短"), "短");
    }
}
