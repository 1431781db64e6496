//! Heavy lifts and the swing: where the weight is while the body moves.

use super::super::figure::Prop;
use super::super::figure::check::flexion;
use super::super::figure::gear::bar;
use super::super::figure::motion::Motion;
use super::super::figure::rig::body;
use super::{bodies, exercise, off_line, tempo};

#[test]
fn a_barbell_on_the_back_stays_there_and_over_the_feet() {
    for body in bodies(exercise("squat-bb")) {
        let (bar, trunk) = (bar(&body), body.trunk);
        let off = bar - trunk.chest;
        // Behind the shoulders, below the neck: the torso is 6.5 thick there.
        assert!(
            (off.dot(trunk.front) + 7.0).abs() < 0.5 && (off.dot(trunk.up) + 0.9).abs() < 0.5,
            "{off:?}"
        );
        assert!(
            bar.x > body.near_leg.end.x - 2.9 && bar.x < body.near_toe.x,
            "{}",
            bar.x
        );
    }
}

#[test]
fn a_barbell_goes_straight_up_close_to_the_legs_on_long_arms() {
    let lift = bodies(exercise("deadlift-bb"));
    let (mut low, mut high) = (f32::MAX, f32::MIN);
    for body in &lift {
        let (bar, leg) = (bar(body), body.near_leg);
        (low, high) = (low.min(bar.x), high.max(bar.x));
        let (from, to) = if bar.y < leg.mid.y {
            (leg.end, leg.mid)
        } else {
            (leg.mid, leg.root)
        };
        let off = off_line(bar, from, to);
        // From the bone's middle; a leg is 3 to 4.5 thick to each side.
        assert!((2.5..10.0).contains(&off), "{off} from the leg at height {}", bar.y);
        assert!(flexion(&body.near_arm) < 8.0);
    }
    assert!(high - low < 3.0, "the bar wanders by {}", high - low);
    // Its discs stand on the ground before the lift.
    let plate = exercise("deadlift-bb").figure.props.iter().find_map(|prop| match prop {
        Prop::Barbell { plate } => Some(f32::from(*plate) / 10.0),
        _ => None,
    });
    assert!((lift.first().map(|body| bar(body).y).unwrap() - plate.unwrap()).abs() < 0.2);
}

#[test]
fn a_swing_comes_from_the_hips_on_straight_arms_and_ends_at_the_chest() {
    let swing = exercise("swing-kb");
    let motion = Motion::new(swing.figure, tempo(swing));
    let out = tempo(swing)[0];
    for at in (0..motion.period()).step_by(25) {
        let body = body(&motion.pose(at), motion.bends, false);
        assert!(flexion(&body.near_arm) < 8.0, "{at}");
        assert!(body.near_arm.end.y < body.near_arm.root.y, "{at}");
        // Above the hip the weight flies: the body stands by then.
        let upright = body.trunk.up.y > 0.99;
        assert!(upright || body.near_arm.end.y < body.trunk.hip.y + 2.0, "{at}");
    }
    let hips = |at| motion.pose(at).lean;
    assert!(hips(0) > 45.0 && hips(out / 2) < 1.0 && hips(out) < 1.0);
}
