//! What a physiotherapist asks of whole families: straight lines, knees over feet, bands that pull against the work.

use super::super::figure::check::flexion;
use super::super::figure::motion::Motion;
use super::super::figure::rig::{Body, body, v};
use super::super::figure::{End, Prop, View};
use super::{EXERCISES, bodies, exercise, family, off_line};

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
