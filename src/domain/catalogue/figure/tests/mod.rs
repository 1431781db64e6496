//! What a physiotherapist would look at, for every exercise and at every moment.

mod drawn;
mod ladders;
mod lifts;
mod people;
mod posture;
mod rig;
mod wrong;

use super::figure::Figure;
use super::figure::motion::Motion;
use super::figure::rig::{Body, V, v};
use crate::domain::catalogue::{EXERCISES, Exercise};

fn tempo(exercise: &Exercise) -> [u32; 3] {
    [exercise.tempo.out, exercise.tempo.hold, exercise.tempo.back].map(|tenths| u32::from(tenths) * 100)
}

/// Its figure, and the one from another side.
fn views(exercise: &Exercise) -> impl Iterator<Item = &'static Figure> {
    [Some(exercise.figure), exercise.second].into_iter().flatten()
}

/// The body at 24 moments of a movement.
fn bodies(exercise: &Exercise) -> Vec<Body> {
    let motion = Motion::new(exercise.figure, tempo(exercise));
    (0..=24)
        .map(|frame| motion.body(motion.period() * frame / 24))
        .collect()
}

fn family(name: &str) -> impl Iterator<Item = &'static Exercise> {
    EXERCISES.iter().filter(move |exercise| exercise.family == name)
}

fn exercise(id: &str) -> &'static Exercise {
    EXERCISES.iter().find(|exercise| exercise.id == id).unwrap()
}

/// How far a point is from the line through two others, seen from the side.
fn off_line(point: V, from: V, to: V) -> f32 {
    let [point, from, to] = [point, from, to].map(|at| v(at.x, at.y, 0.0));
    let along = (to - from).unit().unwrap();
    let way = point - from;
    (way - along * way.dot(along)).len()
}
