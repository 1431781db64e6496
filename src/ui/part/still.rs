//! An exercise's figure as one picture that stands still, for long lists: written as text in one go, because a list must
//! not wait for eighty of them. Silent; the words beside it say the same.

use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::figure::draw::Scene;
use crate::domain::catalogue::figure::piece::Stage;

/// The picture as markup, in the pose that tells most: where the movement turns.
#[must_use]
pub fn still(exercise: ExerciseId) -> String {
    let exercise = exercise.get();
    let tempo = exercise.tempo;
    let tempo = [tempo.out, tempo.hold, tempo.back].map(|tenths| u32::from(tenths) * 100);
    let scene = Scene::new(exercise.figure, tempo);
    let mut stage = Stage::default();
    let (_, end) = scene.motion.ends();
    scene.paint(&mut stage, end);
    let [left, top, width, height] = scene.figure.frame;
    let mut picture = format!(
        "<svg viewBox=\"{left} {top} {width} {height}\" preserveAspectRatio=\"xMidYMax\" aria-hidden=\"true\" focusable=\"false\">"
    );
    for piece in &stage.pieces {
        let place = piece.place.matrix();
        for (class, outline) in &piece.shapes {
            for part in [
                "<path class=\"",
                class.name(),
                "\" transform=\"",
                &place,
                "\" d=\"",
                &outline.data,
                "\"/>",
            ] {
                picture.push_str(part);
            }
        }
    }
    picture.push_str("</svg>");
    picture
}
