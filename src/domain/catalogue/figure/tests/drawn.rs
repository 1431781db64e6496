//! Pictures: what is in them, and what they weigh.

use super::super::figure::check::bounds;
use super::super::figure::draw::Scene;
use super::super::figure::piece::{Class, Place, Stage};
use super::super::figure::{Figure, Prop, View};
use super::{EXERCISES, tempo, views};

#[test]
fn everything_drawn_is_within_its_frame() {
    for exercise in &EXERCISES {
        let figure = exercise.figure;
        if figure
            .props
            .iter()
            .any(|prop| matches!(prop, Prop::Stairs { .. } | Prop::Ground { .. }))
            || matches!(figure.view, View::Palm | View::Fingers)
        {
            continue;
        }
        let [left, top, right, bottom] = bounds(figure).map(|n| n * 10.0);
        let [x, y, width, height] = figure.frame.map(f32::from);
        assert!(
            left >= x && right <= x + width && top >= y && bottom <= y + height,
            "{}",
            exercise.id
        );
    }
}

#[test]
fn painting_again_moves_the_same_pieces() {
    for exercise in &EXERCISES {
        let scene = Scene::new(exercise.figure, tempo(exercise));
        let mut stage = Stage::default();
        scene.paint(&mut stage, 0);
        let (count, first) = (stage.pieces.len(), stage.clone());
        for at in scene.motion.strides(&[5]) {
            scene.paint(&mut stage, at);
            assert_eq!(stage.pieces.len(), count, "{}", exercise.id);
        }
        // A cycle ends where it began, but for the ground, which has passed by two steps.
        let near = |a: Place, b: Place| (a.at.0 - b.at.0).abs() + (a.at.1 - b.at.1).abs() < 0.02;
        let same = stage
            .pieces
            .iter()
            .zip(&first.pieces)
            .filter(|(a, b)| near(a.place, b.place))
            .count();
        assert!(same + 1 >= count, "{}: {same} of {count}", exercise.id);
    }
}

#[test]
fn every_exercise_moves_and_paints_what_works() {
    for exercise in &EXERCISES {
        let scene = Scene::new(exercise.figure, tempo(exercise));
        let mut stage = Stage::default();
        scene.paint(&mut stage, 0);
        assert!(
            stage
                .pieces
                .iter()
                .flat_map(|piece| &piece.shapes)
                .any(|(class, _)| *class == Class::Work),
            "{}",
            exercise.id
        );
        let places: Vec<Place> = stage.pieces.iter().map(|piece| piece.place).collect();
        let moved = scene.motion.strides(&[5]).into_iter().any(|at| {
            scene.paint(&mut stage, at);
            stage
                .pieces
                .iter()
                .zip(&places)
                .any(|(piece, place)| piece.place != *place)
        });
        assert!(moved || exercise.id == "sideplank-wall", "{}", exercise.id);
    }
}

#[test]
fn places_are_written_without_floats_printing() {
    assert_eq!(Place::HERE.matrix(), "matrix(1,0,0,1,0,0)");
    let place = Place {
        at: (-12.34, 0.5),
        x: (0.5, -0.866),
        y: (0.866, 0.5),
    };
    assert_eq!(place.matrix(), "matrix(0.5,-0.866,0.866,0.5,-123.4,5)");
    assert_eq!(Place::at((0.0, -0.004)).matrix(), "matrix(1,0,0,1,0,0)");
}

#[test]
fn a_place_between_two_spots_brings_its_axis_there() {
    let place = Place::stretched((1.0, 2.0), (4.0, 6.0), 10.0);
    let (x, y) = place.seen((10.0, 0.0));
    assert!((x - 4.0).abs() < 1e-4 && (y - 6.0).abs() < 1e-4);
}

#[test]
fn all_figures_with_their_second_views_stay_below_twenty_kilobytes() {
    // On the phone a pointer has 4 bytes: four slices are 16 bytes smaller.
    let each = size_of::<Figure>() - 4 * 8;
    let bytes: usize = EXERCISES
        .iter()
        .map(|exercise| {
            let first = exercise.figure;
            let numbers = first.tracks.len() * 2 + size_of_val(first.props);
            let strides: usize = views(exercise).map(|figure| figure.strides.len()).sum();
            each * views(exercise).count() + numbers + strides
        })
        .sum();
    assert!(bytes < 20_000, "{bytes} bytes");
}
