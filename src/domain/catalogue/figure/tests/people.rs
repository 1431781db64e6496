//! Every exercise at every picture that the app shows, from each side it is shown from.

use super::super::figure::Figure;
use super::super::figure::check::faults_at;
use super::super::figure::check::shown::{Worst, worst};
use super::super::figure::motion::{Motion, pictures};
use super::{EXERCISES, tempo, views};

/// The milliseconds at which a new picture is put up.
fn shown(figure: &Figure, motion: &Motion) -> Vec<u32> {
    let keys = motion.strides(figure.strides);
    let mut moments = Vec::new();
    for pair in keys.windows(2) {
        let count = pictures(pair[1] - pair[0]);
        moments.extend((0..count).map(|picture| pair[0] + (pair[1] - pair[0]) * picture / count));
    }
    moments
}

#[test]
fn nobody_in_the_catalogue_does_what_a_body_cannot() {
    let mut looked = 0;
    for exercise in &EXERCISES {
        for figure in views(exercise) {
            let motion = Motion::new(figure, tempo(exercise));
            let moments = shown(figure, &motion);
            looked += moments.len();
            let faults = faults_at(figure, &motion, &moments);
            assert_eq!(faults, Vec::<String>::new(), "{} {:?}", exercise.id, figure.view);
        }
    }
    assert!(looked > 8_000, "{looked} pictures");
}

#[test]
fn what_the_browser_fills_in_keeps_joints_together_and_feet_where_they_stand() {
    for exercise in &EXERCISES {
        for figure in views(exercise) {
            let Worst { joint, contact, .. } = worst(figure, tempo(exercise));
            assert!(joint.0 <= 1.0, "{} {:?}: {joint:?} apart", exercise.id, figure.view);
            assert!(contact.0 <= 0.5, "{} {:?}: {contact:?} away", exercise.id, figure.view);
        }
    }
}

#[test]
fn a_second_view_shows_the_same_movement() {
    let seen_twice = EXERCISES
        .iter()
        .filter_map(|exercise| Some((exercise, exercise.second?)));
    for (exercise, second) in seen_twice.clone() {
        let first = exercise.figure;
        assert_ne!(second.view, first.view, "{}", exercise.id);
        let same = Figure {
            view: first.view,
            deep: first.deep,
            hidden: first.hidden,
            frame: first.frame,
            strides: first.strides,
            ..*second
        };
        assert_eq!(same, *first, "{}", exercise.id);
        // Not written twice either.
        assert!(std::ptr::eq(second.tracks, first.tracks), "{}", exercise.id);
    }
    assert!(seen_twice.count() >= 25);
}
