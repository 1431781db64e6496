//! What holds for the catalogue as a whole.

use kraftpause::domain::catalogue::figure::draw::Scene;
use kraftpause::domain::catalogue::figure::piece::Stage;
use kraftpause::domain::catalogue::{EXERCISES, ExerciseId, FAMILIES, Kind};

/// Evidence section 10: eighty exercises, and how many of each kind.
#[test]
fn the_catalogue_is_whole() {
    let of = |kind| EXERCISES.iter().filter(|exercise| exercise.kind == kind).count();
    assert_eq!(EXERCISES.len(), 80);
    let kinds = [
        Kind::Strength,
        Kind::Balance,
        Kind::Mobility,
        Kind::Relaxation,
        Kind::Cardio,
    ];
    assert_eq!(kinds.map(of), [59, 4, 3, 2, 12]);
}

/// A ladder without its first rung has nothing for those who need it most.
#[test]
fn every_ladder_of_strength_begins_on_a_rung_that_beginners_reach() {
    for family in &FAMILIES {
        let members = || family.members.iter().map(|id| id.get());
        if members().all(|exercise| exercise.kind != Kind::Strength) {
            continue;
        }
        let lowest = members().map(|exercise| exercise.level).min();
        // Shrugs need some load; before it come the unloaded raises.
        let late = family.name == "shrug";
        assert!(lowest == Some(1) || late, "{}: {lowest:?}", family.name);
    }
}

#[test]
fn no_two_exercises_are_drawn_alike() {
    let mut seen: Vec<(Vec<String>, ExerciseId)> = Vec::new();
    for exercise in ExerciseId::all() {
        let drawn = whole(exercise);
        if let Some((_, other)) = seen.iter().find(|(known, _)| *known == drawn) {
            panic!("{} is drawn as {}", exercise.stored(), other.stored());
        }
        seen.push((drawn, exercise));
    }
}

/// What is drawn and where, at the start and at the outermost moment.
fn whole(exercise: ExerciseId) -> Vec<String> {
    let scene = Scene::new(exercise.get().figure, [2000, 0, 2000]);
    let (start, end) = scene.motion.ends();
    let mut stage = Stage::default();
    let mut all = Vec::new();
    for at in [start, end] {
        scene.paint(&mut stage, at);
        for piece in &stage.pieces {
            all.push(piece.place.matrix());
            all.extend(piece.shapes.iter().map(|(_, outline)| outline.data.clone()));
        }
    }
    all
}
