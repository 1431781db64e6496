//! A figure at a moment as SVG, and a digest of all of them.

use kraftpause::domain::catalogue::figure::Figure;
use kraftpause::domain::catalogue::figure::draw::Scene;
use kraftpause::domain::catalogue::figure::motion::Motion;
use kraftpause::domain::catalogue::figure::piece::Stage;
use kraftpause::domain::catalogue::{EXERCISES, Exercise};
use std::fmt::Write;

/// Its figure, and the one from another side.
pub fn views(exercise: &Exercise) -> impl Iterator<Item = &'static Figure> {
    [Some(exercise.figure), exercise.second].into_iter().flatten()
}

pub fn tempo(exercise: &Exercise) -> [u32; 3] {
    [exercise.tempo.out, exercise.tempo.hold, exercise.tempo.back].map(|tenths| u32::from(tenths) * 100)
}

/// So many moments from the start to the farthest pose; of a movement that goes round, spread over all of it.
pub fn moments(motion: &Motion, count: u32) -> Vec<u32> {
    let keys: Vec<u32> = motion.moments().collect();
    let (start, end) = motion.ends();
    let goes_round = keys.len() > 5;
    (0..count)
        .map(|place| match goes_round {
            true => motion.period() * place / count,
            false => start + (end - start) * place / (count - 1).max(1),
        })
        .collect()
}

/// The figure `at` milliseconds after its start.
pub fn svg(scene: &Scene, stage: &mut Stage, at: u32) -> String {
    scene.paint(stage, at);
    let [left, top, width, height] = scene.figure.frame;
    let mut svg = format!("<svg viewBox='{left} {top} {width} {height}' preserveAspectRatio='xMidYMax'>");
    for piece in &stage.pieces {
        let _ = write!(svg, "<g transform='{}'>", piece.place.matrix());
        for (class, outline) in &piece.shapes {
            let _ = write!(svg, "<path class='{}' d='{}'/>", class.name(), outline.data);
        }
        svg.push_str("</g>");
    }
    svg + "</svg>"
}

/// Static data of an exercise's figures.
pub fn bytes(exercise: &Exercise) -> usize {
    let each = size_of::<Figure>() * views(exercise).count();
    each + size_of_val(exercise.figure.tracks) + size_of_val(exercise.figure.props)
}

/// Changes with every line of every picture (FNV-1a).
pub fn digest() -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for exercise in &EXERCISES {
        for figure in views(exercise) {
            let scene = Scene::new(figure, tempo(exercise));
            let mut stage = Stage::default();
            for at in moments(&scene.motion, 3) {
                for byte in svg(&scene, &mut stage, at).bytes() {
                    hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
                }
            }
        }
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_contact_sheet_shows_the_figures_as_they_are() {
        let page = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/figures.md");
        let page = std::fs::read_to_string(page).unwrap();
        assert!(
            page.contains(&super::digest()),
            "the figures have changed: run `make figures`, look at docs/figures.png, and commit both files"
        );
    }
}
