//! What a physiotherapist would look at, for every exercise and at every moment.

mod ladders;
mod lifts;

use super::check::{bounds, faults, flexion};
use super::draw::Scene;
use super::motion::Motion;
use super::piece::{Class, Place, Stage};
use super::rig::{Body, V, body, foot, sin_cos, solve, v};
use super::{Bend, Course, End, Figure, Limb, Prop, View};
use crate::domain::catalogue::{EXERCISES, Exercise};

const STANDING: Figure = Figure {
    view: View::Side,
    home: View::Side,
    turnout: false,
    course: Course::Repetition,
    keys: 1,
    mirror: false,
    work: 0,
    arcs: 0,
    deep: 0,
    pivot: None,
    bends: [Bend::Elbow, Bend::Elbow, Bend::Knee, Bend::Knee],
    tracks: &[],
    props: &[],
    frame: [-450, -1060, 900, 1110],
    strides: &[4],
};

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
    let at = |frame: u32| motion.pose(motion.period() * frame / 24);
    (0..=24)
        .map(|frame| body(&at(frame), motion.bends, exercise.figure.turnout))
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

#[test]
fn nobody_in_the_catalogue_does_what_a_body_cannot() {
    for exercise in &EXERCISES {
        let f = faults(exercise.figure, tempo(exercise));
        let mut seen = std::collections::BTreeMap::<String, (usize, String)>::new();
        for one in f {
            let key: String = one
                .split(": ")
                .nth(1)
                .unwrap_or(&one)
                .chars()
                .filter(|c| !c.is_ascii_digit() && *c != '.' && *c != '-')
                .collect();
            let e = seen.entry(key).or_default();
            e.0 += 1;
            e.1 = one;
        }
        for (n, one) in seen.values() {
            println!("{} x{n} {one}", exercise.id);
        }
        continue;

        assert_eq!(
            faults(exercise.figure, tempo(exercise)),
            Vec::<String>::new(),
            "{}",
            exercise.id
        );
    }
}

#[test]
fn a_hand_out_of_reach_is_a_fault() {
    // Channel 13, the near hand's x, far before the body.
    let far = Figure {
        tracks: &[26, 700],
        ..STANDING
    };
    let faults = faults(&far, [0; 3]);
    assert!(
        faults.iter().any(|fault| fault.contains("near hand is out of reach")),
        "{faults:?}"
    );
}

#[test]
fn a_foot_in_the_ground_and_a_foot_that_slides_are_faults() {
    let sunk = Figure {
        tracks: &[2, 490, 40, 0],
        ..STANDING
    };
    assert!(
        faults(&sunk, [0; 3])
            .iter()
            .any(|fault| fault.contains("in the ground"))
    );
    let slides = Figure {
        keys: 2,
        tracks: &[39, 90, 140],
        ..STANDING
    };
    assert!(faults(&slides, [0; 3]).iter().any(|fault| fault.contains("slides")));
}

#[test]
fn a_limb_keeps_its_length_and_its_end_stays_where_it_is_put() {
    for x in -20..20_i8 {
        let (root, end) = (v(0.0, 80.0, 0.0), v(f32::from(x), 62.0, 3.0));
        let limb = solve(root, end, 15.5, 14.0, Bend::Elbow);
        assert!(((limb.mid - root).len() - 15.5).abs() < 0.01);
        assert!(((limb.end - limb.mid).len() - 14.0).abs() < 0.01);
        assert!((limb.end - end).len() < 0.01);
    }
}

#[test]
fn knees_go_forward_and_elbows_back() {
    let knee = solve(v(0.0, 45.0, 0.0), v(0.0, 3.4, 0.0), 24.5, 24.0, Bend::Knee);
    let elbow = solve(v(0.0, 80.0, 0.0), v(0.0, 55.0, 0.0), 15.5, 14.0, Bend::Elbow);
    assert!(knee.mid.x > 5.0 && elbow.mid.x < -5.0);
    assert!(flexion(&knee) > 30.0);
}

#[test]
fn the_small_sine_is_as_good_as_the_large_one() {
    for degrees in -360..=360_i16 {
        let (sin, cos) = sin_cos(f32::from(degrees));
        let (s, c) = f32::from(degrees).to_radians().sin_cos();
        assert!((sin - s).abs() < 2e-5 && (cos - c).abs() < 2e-5, "{degrees}");
    }
}

#[test]
fn a_repetition_lasts_as_long_as_its_tempo_and_a_cycle_a_whole_number_of_them() {
    for exercise in &EXERCISES {
        let period = Motion::new(exercise.figure, tempo(exercise)).period();
        assert_eq!(period % exercise.tempo.millis(), 0, "{}", exercise.id);
    }
}

#[test]
fn what_stands_still_in_two_poses_stands_still_between() {
    let motion = Motion::new(exercise("squat-bw").figure, [2000, 0, 1500]);
    let first = motion.pose(0);
    for at in (0..3500).step_by(50) {
        assert_eq!(motion.pose(at).near_toe, first.near_toe);
    }
}

#[test]
fn a_held_pose_is_held() {
    let motion = Motion::new(exercise("birddog").figure, [2000, 2000, 2000]);
    assert_eq!(motion.pose(2000), motion.pose(3000));
    assert_eq!(motion.pose(2000), motion.pose(4000));
    assert_ne!(motion.pose(2000), motion.pose(4500));
}

#[test]
fn a_step_of_the_left_foot_is_a_step_of_the_right_foot_half_a_cycle_later() {
    let walk = exercise("walk-easy");
    let motion = Motion::new(walk.figure, tempo(walk));
    let (now, later) = (motion.pose(300), motion.pose(300 + motion.period() / 2));
    assert!((now.near_toe.x - later.far_toe.x).abs() < 0.01 && (now.near_toe.y - later.far_toe.y).abs() < 0.01);
}

#[test]
fn lateral_raises_stop_at_the_shoulder() {
    for exercise in family("lateral-raise") {
        for body in bodies(exercise) {
            assert!(body.near_arm.mid.y <= body.near_arm.root.y + 0.5, "{}", exercise.id);
            assert!(body.near_arm.end.y <= body.near_arm.root.y + 1.0, "{}", exercise.id);
        }
    }
}

#[test]
fn planks_and_push_ups_are_straight_from_shoulder_to_heel() {
    for id in ["plank", "pushup-wall", "pushup-chair"] {
        for body in bodies(exercise(id)) {
            assert!(
                off_line(body.trunk.hip, body.trunk.chest, body.near_leg.end) < 0.5,
                "{id}: hip"
            );
            assert!(flexion(&body.near_leg) < 8.0, "{id}: knee {}", flexion(&body.near_leg));
        }
    }
    for body in bodies(exercise("plank-knee")) {
        assert!(off_line(body.trunk.hip, body.trunk.chest, body.near_leg.mid) < 1.0);
    }
}

#[test]
fn a_bridge_is_straight_from_shoulder_to_knee_at_the_top() {
    for id in ["bridge", "bridge-single"] {
        let motion = Motion::new(exercise(id).figure, [2000, 0, 2000]);
        let top = body(&motion.pose(2000), motion.bends, false);
        assert!(off_line(top.trunk.hip, top.trunk.chest, top.near_leg.mid) < 1.5, "{id}");
    }
}

#[test]
fn knees_stay_over_the_feet() {
    for id in [
        "squat-bw",
        "goblet-squat",
        "sit-to-stand",
        "split-squat-chair",
        "squat-bb",
        "deadlift-kb",
        "deadlift-bb",
        "swing-kb",
        "hinge-drill",
        "good-morning-band",
    ] {
        for body in bodies(exercise(id)) {
            let before_toes = body.near_leg.mid.x - body.near_toe.x;
            assert!(before_toes < 2.5, "{id}: the knee is {before_toes} before the toes");
        }
    }
}

#[test]
fn hinges_keep_shins_upright_and_the_back_long() {
    for id in [
        "hinge-drill",
        "good-morning-band",
        "deadlift-kb",
        "deadlift-bb",
        "swing-kb",
    ] {
        for body in bodies(exercise(id)) {
            let shin = body.near_leg.mid - body.near_leg.end;
            assert!(shin.x.abs() < shin.y * 0.5, "{id}: the shin leans");
        }
    }
}

#[test]
fn a_band_is_longer_where_the_work_is() {
    let point = |body: &Body, end: End| match end {
        End::NearHand => body.near_arm.end,
        End::FarHand => body.far_arm.end,
        End::NearFoot => body.near_leg.end,
        End::FarFoot => body.far_leg.end,
        End::NearKnee => body.near_leg.mid,
        End::FarKnee => body.far_leg.mid,
        End::Shoulders => body.trunk.chest,
        End::Head => body.trunk.head,
        End::Point(x, y) => v(f32::from(x) / 10.0, f32::from(y) / 10.0, body.near_arm.end.z),
        End::Anchor(x, y, z) => v(f32::from(x), f32::from(y), f32::from(z)),
        End::NearAnkle | End::FarAnkle => unreachable!("no exercise has one yet"),
    };
    for exercise in EXERCISES.iter().filter(|exercise| exercise.figure.view != View::Palm) {
        for prop in exercise.figure.props {
            let Prop::Band { from, to } = *prop else { continue };
            let lengths: Vec<f32> = bodies(exercise)
                .iter()
                .map(|body| (point(body, from) - point(body, to)).len())
                .collect();
            let longest = lengths.iter().copied().fold(0.0, f32::max);
            // A good morning pulls on its band most when upright: there the first pose is the long one.
            let slack = lengths.iter().copied().fold(f32::MAX, f32::min);
            assert!(longest > slack * 1.03, "{}: {slack} to {longest}", exercise.id);
        }
    }
}

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
fn a_flat_foot_is_as_long_as_the_rig_says() {
    assert!((foot(0.0, 0.0).len() - 9.0).abs() < 1e-3 && (foot(0.0, 1.0).len() - 9.0).abs() < 1e-3);
}

#[test]
fn eighty_figures_would_stay_about_ten_kilobytes() {
    // On the phone a pointer has 4 bytes: slices are 8 instead of 16.
    let each = size_of::<Figure>() - 3 * 8;
    let bytes: usize = EXERCISES
        .iter()
        .map(|exercise| each + exercise.figure.tracks.len() * 2 + size_of_val(exercise.figure.props))
        .sum();
    assert!(
        bytes * 80 / EXERCISES.len() < 12_000,
        "{bytes} bytes for {} figures",
        EXERCISES.len()
    );
}

#[test]
fn limbs_that_move_on_an_arc_do_not_bend_on_the_way() {
    let raise = exercise("lat-raise-free");
    assert_ne!(raise.figure.arcs & Limb::NearArm.bit(), 0);
    for body in bodies(raise) {
        assert!(flexion(&body.near_arm) < 16.0);
    }
}
