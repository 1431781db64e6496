//! What a physiotherapist asks of the steps of a ladder that were drawn last: where the spine stays, which joint is over
//! which, what moves and what does not.

use super::super::figure::rig::{Body, Limb, V, v};
use super::super::figure::{Grip, Prop};
use super::{bodies, exercise, off_line};

/// The body of the moment in which this is greatest.
fn most(id: &str, of: impl Fn(&Body) -> f32) -> Body {
    let all = bodies(exercise(id));
    all.into_iter().max_by(|a, b| of(a).total_cmp(&of(b))).unwrap()
}

/// Degrees between two directions.
fn angle(a: V, b: V) -> f32 {
    let cos = a.unit().unwrap().dot(b.unit().unwrap());
    cos.clamp(-1.0, 1.0).acos().to_degrees()
}

/// 0 for a straight limb.
fn flexion(limb: &Limb) -> f32 {
    angle(limb.mid - limb.root, limb.end - limb.mid)
}

/// How far a point wanders during the whole movement.
fn wanders(id: &str, of: impl Fn(&Body) -> V) -> f32 {
    let all = bodies(exercise(id));
    let first = all.first().map(&of).unwrap();
    all.iter().map(|body| (of(body) - first).len()).fold(0.0, f32::max)
}

const UP: V = v(0.0, 1.0, 0.0);

#[test]
fn an_upright_row_stops_with_the_elbows_at_the_shoulders() {
    let top = most("upright-row-db", |body| body.near_arm.mid.y);
    assert!(top.near_arm.mid.y <= top.near_arm.root.y && top.near_arm.mid.y > top.near_arm.root.y - 4.0);
    for body in bodies(exercise("upright-row-db")) {
        assert!(body.near_arm.end.y < body.near_arm.mid.y, "the hands lead");
        assert!(body.near_arm.end.x < 12.0, "the weights leave the body");
    }
}

#[test]
fn a_push_up_and_a_plank_at_a_chair_are_straight_from_shoulder_to_heel() {
    for id in ["pushup-floor", "plank-chair"] {
        for body in bodies(exercise(id)) {
            assert!(
                off_line(body.trunk.hip, body.trunk.chest, body.near_leg.end) < 0.5,
                "{id}"
            );
            assert!(flexion(&body.near_leg) < 8.0, "{id}");
        }
    }
    let low = most("pushup-floor", |body| -body.trunk.chest.y);
    assert!(low.trunk.chest.y < 15.0);
}

#[test]
fn a_lunge_goes_straight_down_between_the_feet() {
    for body in bodies(exercise("lunge")) {
        assert!(angle(body.trunk.up, UP) < 6.0);
    }
    let low = most("lunge", |body| -body.trunk.hip.y);
    let (front, back) = (low.near_leg, low.far_leg);
    assert!(
        front.mid.x > front.end.x - 2.9 && front.mid.x < low.near_toe.x,
        "front knee"
    );
    assert!((back.mid.x - low.trunk.hip.x).abs() < 5.0, "back knee under the hip");
    assert!(back.mid.y < 8.0 && back.mid.y > 3.9, "back knee near the floor");
}

#[test]
fn a_hinge_on_one_leg_ends_with_the_other_leg_in_line_with_the_back() {
    let end = most("sl-hinge", |body| -body.trunk.chest.y);
    let leg = end.far_leg.end - end.far_leg.root;
    assert!(angle(-leg, end.trunk.up) < 6.0);
    assert!(flexion(&end.near_leg) < 40.0 && flexion(&end.far_leg) < 8.0);
    let shin = end.near_leg.mid - end.near_leg.end;
    assert!(shin.x.abs() < shin.y * 0.3);
}

#[test]
fn the_trunk_is_still_while_arms_or_neck_work() {
    for id in [
        "row-bb",
        "rev-fly-db",
        "upright-row-db",
        "neck-band",
        "pallof-band",
        "ext-rot-db",
        "deadbug",
    ] {
        assert!(wanders(id, |body| body.trunk.chest) < 0.01, "{id}: chest");
        assert!(wanders(id, |body| body.trunk.hip) < 0.01, "{id}: hip");
    }
    // Rows and flies bend over from the hips.
    for id in ["row-bb", "rev-fly-db"] {
        let lean = angle(most(id, |_| 0.0).trunk.up, UP);
        assert!((50.0..75.0).contains(&lean), "{id}: {lean}");
    }
}

#[test]
fn a_neck_moves_back_to_above_the_shoulders_and_no_further() {
    let moved = wanders("neck-band", |body| body.trunk.head);
    assert!((3.0..8.0).contains(&moved), "{moved}");
    for body in bodies(exercise("neck-band")) {
        assert!(body.trunk.head.x > body.trunk.chest.x - 0.1);
    }
}

#[test]
fn a_bridge_with_a_weight_is_straight_at_the_top() {
    let top = most("bridge-kb", |body| body.trunk.hip.y);
    assert!(off_line(top.trunk.hip, top.trunk.chest, top.near_leg.mid) < 1.5);
}

#[test]
fn a_side_plank_is_straight_from_knee_to_shoulder_with_the_elbow_under_it() {
    let top = most("sideplank-knee", |body| body.trunk.hip.y);
    let thigh = top.near_leg.root - top.near_leg.mid;
    assert!(angle(thigh, top.trunk.up) < 6.0);
    assert!((top.far_arm.mid.z - top.far_arm.root.z).abs() < 1.5);
    for body in bodies(exercise("sideplank-knee")) {
        assert!(
            body.far_leg.mid.y < 4.5 && body.far_arm.mid.y < 4.5,
            "knee and elbow carry"
        );
    }
}

#[test]
fn a_shoulder_turns_about_an_elbow_that_stays_at_the_waist() {
    assert!(wanders("ext-rot-db", |body| body.near_arm.mid) < 2.0);
    for body in bodies(exercise("ext-rot-db")) {
        assert!(
            (flexion(&body.near_arm) - 90.0).abs() < 15.0,
            "{}",
            flexion(&body.near_arm)
        );
    }
}

#[test]
fn a_dead_bug_moves_one_arm_and_the_leg_across_from_it() {
    assert!(wanders("deadbug", |body| body.near_arm.end) < 0.01);
    assert!(wanders("deadbug", |body| body.far_leg.end) < 0.01);
    let out = most("deadbug", |body| body.near_leg.end.x);
    assert!(out.near_leg.end.y > 5.0 && out.far_arm.end.x < out.trunk.head.x);
}

#[test]
fn who_carries_walks_upright_on_long_arms() {
    let held = |id: &str, prop: Prop| exercise(id).figure.props.contains(&prop);
    assert!(held("carry-db", Prop::Dumbbell(Grip::Near)));
    assert!(held("carry-kb", Prop::Kettlebell(Grip::Near)) && held("carry-kb", Prop::Kettlebell(Grip::Far)));
    for id in ["carry-db", "carry-kb"] {
        for body in bodies(exercise(id)) {
            assert!(angle(body.trunk.up, UP) < 3.0, "{id}");
            assert!(flexion(&body.near_arm) < 8.0, "{id}");
        }
    }
}

#[test]
fn a_step_is_at_most_twenty_centimetres_high_and_takes_the_whole_foot() {
    for id in ["stepup", "stepup-db", "step-cardio"] {
        let step = exercise(id).figure.props.iter().find_map(|prop| match *prop {
            Prop::Step { x, width, height } => Some([x, x + width, height].map(|n| f32::from(n) / 10.0)),
            _ => None,
        });
        let [from, to, top] = step.unwrap();
        // A standing person is 100 high, 175 cm.
        assert!(top <= 11.5, "{id}");
        let highest = most(id, |body| body.trunk.hip.y);
        for (ankle, toe) in [
            (highest.near_leg.end, highest.near_toe),
            (highest.far_leg.end, highest.far_toe),
        ] {
            assert!(ankle.x - 2.9 >= from && toe.x + 2.5 <= to, "{id}");
            assert!((toe.y - 2.5 - top).abs() < 0.2, "{id}: {}", toe.y);
        }
    }
}

#[test]
fn who_stands_on_one_leg_keeps_the_other_foot_off_the_ground() {
    for id in ["single-leg-ec", "calf-one", "sl-hinge"] {
        for body in bodies(exercise(id)) {
            assert!(body.far_toe.y > 3.5, "{id}: {}", body.far_toe.y);
        }
    }
}

#[test]
fn a_hold_is_mostly_held_and_letting_go_lasts_three_times_as_long_as_tensing() {
    let share = |id: &str, so: &dyn Fn(&Body) -> bool| {
        let all = bodies(exercise(id));
        all.iter().filter(|body| so(body)).count() * 100 / all.len()
    };
    let lifted = share("sideplank-knee", &|body| body.trunk.hip.y > 16.0);
    assert!(lifted >= 70, "{lifted}");
    let tense = share("pmr", &|body| body.near_arm.end.y > 7.0);
    assert!((20..=30).contains(&tense), "{tense}");
}
