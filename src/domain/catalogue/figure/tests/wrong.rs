//! Each check of the rig against figures that are wrong on purpose: what cannot fail proves nothing.

use super::super::figure::check::shown::worst;
use super::super::figure::check::{faults, lengths};
use super::super::figure::motion::Motion;
use super::super::figure::pose::{CHANNELS, STANCE};
use super::super::figure::{Bend, Course, End, Figure, Prop, View, Way};
use super::{exercise, tempo};

type Numbers = [i16; CHANNELS];

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
    hidden: 0,
    pivot: None,
    bends: [Bend::Elbow, Bend::Elbow, Bend::Knee, Bend::Knee],
    tracks: &[],
    props: &[],
    frame: [-450, -1060, 900, 1110],
    strides: &[4],
};

/// Places of numbers in a pose.
const HIP: usize = 0;
const HIP_Y: usize = 1;
const HIP_Z: usize = 2;
const LEAN: usize = 3;
const TWIST: usize = 5;
const HEAD: usize = 6;
const TILT: usize = 7;
const TURN: usize = 8;
const NOD: usize = 9;
const NEAR_HAND: usize = 13;
const FAR_HAND: usize = 16;
const NEAR_TOE: usize = 19;
const FAR_TOE: usize = 22;
const NEAR_FOOT: usize = 25;

/// The key poses of a figure as they are written.
fn numbers(figure: &Figure) -> Vec<Numbers> {
    let mut keys = vec![STANCE; usize::from(figure.keys)];
    let mut rest = figure.tracks;
    while let [head, tail @ ..] = rest {
        let (channel, varies) = ((head >> 1) as usize, head & 1 == 1);
        for (place, key) in keys.iter_mut().enumerate() {
            key[channel] = tail[if varies { place } else { 0 }];
        }
        rest = &tail[if varies { usize::from(figure.keys) } else { 1 }..];
    }
    keys
}

/// The figure with other poses.
fn posed(figure: &Figure, keys: &[Numbers]) -> Figure {
    let mut tracks = Vec::new();
    for channel in 0..CHANNELS {
        tracks.push(i16::try_from(channel).unwrap() * 2 + 1);
        tracks.extend(keys.iter().map(|key| key[channel]));
    }
    Figure {
        keys: u8::try_from(keys.len()).unwrap(),
        tracks: tracks.leak(),
        ..*figure
    }
}

/// A figure of the catalogue with one number of all its poses moved.
fn spoiled(id: &str, channel: usize, by: i16) -> Figure {
    let figure = exercise(id).figure;
    let mut keys = numbers(figure);
    for key in &mut keys {
        key[channel] += by;
    }
    posed(figure, &keys)
}

/// A figure of the catalogue that stands lower, with its hands.
fn lowered(id: &str, by: i16) -> Figure {
    let figure = exercise(id).figure;
    let mut keys = numbers(figure);
    for key in &mut keys {
        for channel in [HIP_Y, NEAR_HAND + 1, FAR_HAND + 1] {
            key[channel] -= by;
        }
    }
    posed(figure, &keys)
}

/// Somebody who stands, with some numbers changed.
fn standing(changes: &[(usize, i16)]) -> Figure {
    let mut key = STANCE;
    for (channel, value) in changes {
        key[*channel] = *value;
    }
    posed(&STANDING, &[key])
}

#[track_caller]
fn found(figure: &Figure, words: &str) {
    let faults = faults(figure, [0; 3]);
    assert!(
        faults.iter().any(|fault| fault.contains(words)),
        "{words}: {:?}",
        &faults[..faults.len().min(5)]
    );
}

#[test]
fn nothing_is_wrong_with_who_only_stands() {
    assert_eq!(faults(&STANDING, [0; 3]), Vec::<String>::new());
    let same = posed(exercise("squat-bw").figure, &numbers(exercise("squat-bw").figure));
    assert_eq!(faults(&same, tempo(exercise("squat-bw"))), Vec::<String>::new());
}

#[test]
fn a_hand_out_of_reach() {
    found(&standing(&[(NEAR_HAND, 700)]), "near hand is out of reach");
    found(&standing(&[(FAR_TOE, 900)]), "far foot is out of reach");
}

#[test]
fn a_bone_of_another_length() {
    let mut body = Motion::new(&STANDING, [0; 3]).body(0);
    body.near_leg.mid.x += 3.0;
    let mut said = Vec::new();
    lengths(&body, &mut |what| said.push(what));
    assert!(said.iter().any(|what| what.contains("the near thigh is")), "{said:?}");
}

#[test]
fn a_neck_or_trunk_beyond_its_range() {
    found(&standing(&[(HEAD, 60)]), "the neck, forward, is at 60");
    found(&standing(&[(TILT, -55)]), "the neck, to the side, is at -55");
    found(&standing(&[(TURN, 95)]), "the neck, turned, is at 95");
    found(&standing(&[(NOD, 40)]), "the head's nod is at 40");
    found(&standing(&[(TWIST, 70)]), "the trunk's turn is at 70");
}

#[test]
fn a_hip_beyond_its_range() {
    found(&spoiled("squat-bw", LEAN, 70), "hip, forward, is at");
    found(&spoiled("march", LEAN, -45), "hip, forward, is at -");
    found(&spoiled("single-leg", FAR_TOE + 2, -480), "far hip, outward, is at");
}

#[test]
fn a_knee_that_bends_too_far_or_backwards_or_aside() {
    found(&standing(&[(HIP_Y, 120), (HIP, -60)]), "knee is at");
    let backwards = Bend::Toward(-1, 0, 0);
    let figure = Figure {
        bends: [Bend::Elbow, Bend::Elbow, backwards, Bend::Knee],
        ..*exercise("squat-bw").figure
    };
    found(&figure, "near knee's way (hip turned) is at");
    let aside = Figure {
        bends: [Bend::Elbow, Bend::Elbow, Bend::Toward(1, 0, -3), Bend::Knee],
        ..*exercise("squat-bw").figure
    };
    found(&aside, "near knee's way (hip turned) is at");
}

#[test]
fn an_ankle_beyond_its_range() {
    found(&spoiled("march", NEAR_FOOT, 60), "near ankle is at");
    let aside = Figure {
        bends: [Bend::Elbow, Bend::Elbow, Bend::Toward(1, 0, 1), Bend::Toward(1, 0, -1)],
        turnout: false,
        ..*exercise("squat-bw").figure
    };
    found(&aside, "foot against the shin, to the side, is at");
}

#[test]
fn an_elbow_or_shoulder_beyond_its_range() {
    let folded = standing(&[(NEAR_HAND, 10), (NEAR_HAND + 1, 790)]);
    found(&folded, "near elbow is at");
    let behind = standing(&[(NEAR_HAND, -270), (NEAR_HAND + 1, 830)]);
    found(&behind, "near shoulder, lifted, is at");
    let bent_back = Figure {
        bends: [Bend::Toward(1, 0, 0), Bend::Elbow, Bend::Knee, Bend::Knee],
        ..standing(&[(NEAR_HAND, -60), (NEAR_HAND + 1, 620)])
    };
    found(&bent_back, "near shoulder, turned inward, is at");
}

#[test]
fn a_part_in_the_floor_a_wall_a_chair_or_a_step() {
    found(
        &standing(&[(HIP_Y, 490), (NEAR_TOE + 1, 0)]),
        "near toe is 2.5 units in the floor",
    );
    let wall = Figure {
        props: &[Prop::Wall { x: 50 }],
        ..STANDING
    };
    found(&wall, "in the wall");
    found(&spoiled("sit-to-stand", HIP_Y, -15), "the hip is");
    let chair = Prop::Chair {
        x: -60,
        z: 0,
        way: Way::Right,
    };
    found(
        &Figure {
            props: vec![chair].leak(),
            ..STANDING
        },
        "in the chair",
    );
    let step = Prop::Step {
        x: -40,
        width: 300,
        height: 110,
    };
    found(
        &Figure {
            props: vec![step].leak(),
            ..STANDING
        },
        "in the step",
    );
}

#[test]
fn a_hand_or_foot_that_slides() {
    let (mut from, mut to) = (STANCE, STANCE);
    to[NEAR_TOE] += 30;
    found(&posed(&STANDING, &[from, to]), "near toe slides on the floor");
    (from[NEAR_HAND], from[NEAR_HAND + 1]) = (253, 700);
    to = from;
    to[NEAR_HAND + 1] = 760;
    let wall = Figure {
        props: &[Prop::Wall { x: 280 }],
        ..STANDING
    };
    found(&posed(&wall, &[from, to]), "near hand slides on the wall");
}

#[test]
fn a_foot_that_goes_slower_than_the_ground() {
    for id in ["walk-easy", "tread-4x4", "stairs-4x4"] {
        let figure = exercise(id).figure;
        let props: Vec<Prop> = figure
            .props
            .iter()
            .map(|prop| match *prop {
                Prop::Ground { stride, slope } => Prop::Ground {
                    stride: stride + 60,
                    slope,
                },
                Prop::Treadmill { slope, stride } => Prop::Treadmill {
                    slope,
                    stride: stride + 60,
                },
                Prop::Stairs { x, run, rise } => Prop::Stairs { x, run: run + 15, rise },
                other => other,
            })
            .collect();
        found(
            &Figure {
                props: props.leak(),
                ..*figure
            },
            "slides on the",
        );
    }
}

#[test]
fn a_hand_that_stops_before_the_wall_and_a_hip_above_the_seat() {
    found(&spoiled("calf-two", NEAR_HAND, -12), "near hand rests");
    found(&spoiled("breathing", HIP_Y, 12), "the hip rests");
    found(&spoiled("plank", HIP_Y, 0).with_mat(-500, 260), "lies beside the mat");
}

trait Spoil {
    fn with_mat(self, from: i16, to: i16) -> Figure;
}

impl Spoil for Figure {
    fn with_mat(self, from: i16, to: i16) -> Figure {
        Figure {
            props: vec![Prop::Mat { from, to }].leak(),
            ..self
        }
    }
}

#[test]
fn a_bar_that_is_not_held() {
    found(
        &spoiled("deadlift-bb", NEAR_HAND + 1, 30),
        "the hands are not at one bar",
    );
    found(&lowered("deadlift-bb", 12), "disc is");
    let figure = exercise("squat-bb").figure;
    let mut keys = numbers(figure);
    keys[1][NEAR_HAND + 2] += 15;
    found(&posed(figure, &keys), "the hands slide along the bar");
}

#[test]
fn a_handle_that_is_not_held() {
    found(&spoiled("deadlift-kb", NEAR_HAND + 2, 60), "the handle has room for");
    found(&lowered("deadlift-kb", 25), "bell is");
    found(&spoiled("row-4x4", FAR_HAND + 1, 20), "the hands are not at one handle");
    found(&spoiled("row-4x4", HIP_Y, 10), "the rower's seat carries it at 21");
}

#[test]
fn a_bike_that_is_not_ridden() {
    found(&spoiled("bike-steady", HIP_Y, 12), "above the saddle");
    found(&spoiled("bike-steady", NEAR_HAND, -100), "near hand is");
    found(&spoiled("bike-steady", NEAR_TOE, 15), "from its axle");
    let figure = exercise("bike-steady").figure;
    let late = Figure {
        mirror: false,
        ..*figure
    };
    let mut keys = numbers(&late);
    for key in &mut keys {
        (key[FAR_TOE], key[FAR_TOE + 1], key[FAR_TOE + 2]) = (key[NEAR_TOE], key[NEAR_TOE + 1], -42);
    }
    found(&posed(&late, &keys), "the pedals do not stand opposite each other");
}

#[test]
fn a_band_through_the_body() {
    let band = Prop::Band {
        from: End::NearHand,
        to: End::Point(-600, 600),
    };
    let figure = standing(&[(NEAR_HAND, 250), (NEAR_HAND + 1, 650), (NEAR_HAND + 2, 0)]);
    found(
        &Figure {
            props: vec![band].leak(),
            ..figure
        },
        "the band goes through the trunk",
    );
}

#[test]
fn a_weight_that_is_not_over_the_feet() {
    found(
        &standing(&[(LEAN, 70), (HIP, 70), (HIP_Y, 505)]),
        "outside of what carries it, forward",
    );
    found(&standing(&[(HIP_Z, 130)]), "outside of what carries it, to the side");
    let held = Figure {
        props: &[Prop::Barbell { plate: 100 }],
        ..standing(&[
            (NEAR_HAND, 385),
            (FAR_HAND, 385),
            (NEAR_HAND + 1, 780),
            (FAR_HAND + 1, 780),
            (LEAN, 24),
        ])
    };
    found(&held, "outside of what carries it, forward");
}

#[test]
fn an_arm_through_the_body() {
    found(
        &standing(&[(NEAR_HAND, 20), (NEAR_HAND + 1, 620), (NEAR_HAND + 2, 0)]),
        "the trunk goes through the near forearm",
    );
}

#[test]
fn a_browser_that_fills_in_too_much() {
    let march = exercise("march");
    let coarse = Figure {
        strides: &[15],
        ..*march.figure
    };
    assert!(worst(Box::leak(Box::new(coarse)), tempo(march)).joint.0 > 1.0);
    let swing = exercise("stairs-4x4");
    let coarse = Figure {
        strides: &[15],
        ..*swing.figure
    };
    let worst = worst(Box::leak(Box::new(coarse)), tempo(swing));
    assert!(worst.joint.0 > 1.0 && !worst.is_good());
}
