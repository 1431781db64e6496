//! Bodies and movements: lengths, angles, time.

use super::super::figure::Bend;
use super::super::figure::Limb;
use super::super::figure::check::flexion;
use super::super::figure::motion::Motion;
use super::super::figure::rig::{foot, sin_cos, solve, v};
use super::{EXERCISES, bodies, exercise, tempo};

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
fn a_flat_foot_is_as_long_as_the_rig_says() {
    assert!((foot(0.0, 0.0).len() - 9.0).abs() < 1e-3 && (foot(0.0, 1.0).len() - 9.0).abs() < 1e-3);
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
fn limbs_that_move_on_an_arc_do_not_bend_on_the_way() {
    let raise = exercise("lat-raise-free");
    assert_ne!(raise.figure.arcs & Limb::NearArm.bit(), 0);
    for body in bodies(raise) {
        assert!(flexion(&body.near_arm) < 16.0);
    }
}
