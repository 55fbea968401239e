//! Drawings of graphs nobody chose: whatever is drawn, nothing lies on anything else, and lines go round the boxes.

use super::*;
use proptest::prelude::*;

/// What a drawing must keep to, whatever is drawn.
fn judge(sketch: &Sketch, placed: &Placed) -> Result<(), String> {
    let labels = placed
        .routes
        .iter()
        .enumerate()
        .filter_map(|(number, route)| Some((format!("label {number}"), route.label?)));
    let boxes =
        placed.boxes.iter().enumerate().map(|(number, rect)| (format!("box {number}"), *rect));
    let all: Vec<(String, Rect)> = boxes.chain(labels).collect();
    for (number, (name, rect)) in all.iter().enumerate() {
        let inside = rect.at.x >= 0
            && rect.at.y >= 0
            && rect.right() <= placed.size.width
            && rect.bottom() <= placed.size.height;
        if !inside {
            return Err(format!("{name} leaves the page"));
        }
        for (other_name, other) in all.iter().skip(number + 1) {
            let apart = rect.right() <= other.at.x
                || other.right() <= rect.at.x
                || rect.bottom() <= other.at.y
                || other.bottom() <= rect.at.y;
            if !apart {
                return Err(format!("{name} lies on {other_name}"));
            }
        }
    }
    for (number, (link, route)) in sketch.links.iter().zip(&placed.routes).enumerate() {
        let known = link.from < sketch.boxes.len() && link.to < sketch.boxes.len();
        if known != (route.points.len() >= 2) {
            return Err(format!("link {number} has {} points", route.points.len()));
        }
        if !known {
            continue;
        }
        let (from, to) = (placed.boxes[link.from], placed.boxes[link.to]);
        let (first, last) = (route.points[0], *route.points.last().unwrap());
        let leaves = first.y == from.bottom() && first.x > from.at.x && first.x < from.right();
        let arrives = last.y == to.at.y && last.x > to.at.x && last.x < to.right();
        if !(leaves && arrives) {
            return Err(format!("link {number} does not join its boxes"));
        }
        if route.points[route.points.len() - 2].y >= last.y {
            return Err(format!("link {number} does not arrive from above"));
        }
        for stretch in route.points.windows(2) {
            if stretch[0].x != stretch[1].x && stretch[0].y != stretch[1].y {
                return Err(format!("link {number} runs askew"));
            }
            for (name, rect) in &all {
                let own = *name == format!("label {number}");
                if !own && crosses(stretch[0], stretch[1], rect) {
                    return Err(format!("link {number} runs through {name}"));
                }
            }
        }
    }
    Ok(())
}

/// Whether a stretch has a point inside a rectangle, its edge not counted.
fn crosses(a: Point, b: Point, rect: &Rect) -> bool {
    let (left, right) = (a.x.min(b.x), a.x.max(b.x));
    let (top, bottom) = (a.y.min(b.y), a.y.max(b.y));
    left < rect.right() && right > rect.at.x && top < rect.bottom() && bottom > rect.at.y
}

fn size(width: i32, height: i32) -> Size {
    Size { width: width * 2, height }
}

fn sketches() -> impl Strategy<Value = Sketch> {
    (1_usize..14).prop_flat_map(|count| {
        let boxes = prop::collection::vec((40..90_i32, 16..80_i32), count);
        let label = prop::option::of((10..60_i32, 15..60_i32));
        let links =
            prop::collection::vec((0..count + 1, 0..count, label, any::<bool>()), 0..2 * count);
        (boxes, links).prop_map(|(boxes, links)| Sketch {
            boxes: boxes.into_iter().map(|(width, height)| size(width, height)).collect(),
            links: links
                .into_iter()
                .map(|(from, to, label, main)| Link {
                    from,
                    to,
                    label: label.map(|(width, height)| size(width, height)),
                    main,
                })
                .collect(),
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nothing_lies_on_anything_and_no_line_runs_through_a_box(sketch in sketches()) {
        let placed = place(&sketch).unwrap();
        prop_assert_eq!(judge(&sketch, &placed), Ok(()));
        prop_assert_eq!(&place(&sketch).unwrap(), &placed, "the same sketch, the same drawing");
    }

    #[test]
    fn what_is_not_led_back_leads_down(sketch in sketches()) {
        let ranks = ranks(&sketch);
        for arc in cycles::arcs(&sketch) {
            prop_assert!(arc.upper == arc.lower || ranks[arc.upper] < ranks[arc.lower]);
        }
    }
}

fn link(from: usize, to: usize) -> Link {
    Link { from, to, label: Some(size(40, 30)), main: to == from + 1 }
}

/// As many stages as a workflow may have, with arrows over some and back over others.
#[test]
fn the_largest_workflow_is_drawn() {
    let count = limits::STAGES;
    let mut links: Vec<Link> = (1..count).map(|to| link(to - 1, to)).collect();
    for from in (0..count).step_by(3) {
        links.push(link(from, (from * 7 + 5) % count));
        links.push(link(from, from.saturating_sub(9)));
        links.push(link(from, (from + 4).min(count - 1)));
    }
    let sketch = Sketch { boxes: vec![size(70, 60); count], links };
    let placed = place(&sketch).unwrap();
    assert_eq!(judge(&sketch, &placed), Ok(()));
}

#[test]
fn what_nobody_could_read_is_refused() {
    let count = 2_000;
    let chain = (1..count).map(|to| link(to - 1, to));
    let links = chain.chain((0..count / 2).map(|from| link(from, count - 1))).collect();
    let sketch = Sketch { boxes: vec![size(70, 60); count], links };
    assert!(place(&sketch).unwrap_err().bends > limits::DRAWING_NODES);
}

#[test]
fn a_straight_procedure_is_a_straight_line() {
    let boxes = vec![size(70, 60), size(40, 30), size(90, 60)];
    let placed = place(&Sketch { boxes, links: vec![link(0, 1), link(1, 2)] }).unwrap();
    let middles: Vec<i32> = placed.boxes.iter().map(Rect::middle).collect();
    assert!(middles.windows(2).all(|pair| pair[0] == pair[1]), "{middles:?}");
    assert!(placed.routes.iter().all(|route| route.points.len() == 2 && !route.back));
}

#[test]
fn a_link_to_itself_goes_round_its_box() {
    let sketch = Sketch { boxes: vec![size(70, 60)], links: vec![link(0, 0)] };
    let placed = place(&sketch).unwrap();
    assert_eq!(judge(&sketch, &placed), Ok(()));
    assert!(placed.routes[0].back);
    assert_eq!(place(&Sketch::default()).unwrap().boxes, []);
}

#[test]
fn branches_stand_in_the_order_of_the_file() {
    let branch = |to| Link { label: None, ..link(0, to) };
    let links = vec![branch(1), branch(2), branch(3), link(1, 4), link(2, 4), link(3, 4)];
    let placed = place(&Sketch { boxes: vec![size(70, 60); 5], links }).unwrap();
    let left: Vec<i32> = placed.boxes[1..4].iter().map(|rect| rect.at.x).collect();
    assert!(left.is_sorted(), "{left:?}");
}
