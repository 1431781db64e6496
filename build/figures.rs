//! The `[figure]` part of an exercise -> the Rust expression of a `Figure`.
//! A pose no person can take is refused here, with the same rig that will draw it.

#[allow(dead_code, clippy::duplicate_mod)] // the drawing half runs in the browser
#[path = "../src/domain/catalogue/figure/mod.rs"]
pub mod figure;

use figure::motion::{CHANNELS, STANCE, from_numbers, is_angle};
use figure::rig::{FOREARM, SHIN, THIGH, Trunk, UPPER_ARM, V, foot, sin_cos, v};
use figure::{Bend, Course, End, Figure, Grip, Limb, ONE_SIDE, Part, Prop, View, Way};
use toml::{Table, Value};

const KEYS: [&str; 15] = [
    "view",
    "cycle",
    "mirror",
    "work",
    "arcs",
    "pivot",
    "elbows",
    "near_elbow",
    "far_elbow",
    "knees",
    "near_knee",
    "far_knee",
    "props",
    "pose",
    "frame",
];
const POSE: [&str; 38] = [
    "hip",
    "lean",
    "side",
    "twist",
    "head",
    "tilt",
    "turn",
    "nod",
    "curve",
    "belly",
    "shrug",
    "hands",
    "near_hand",
    "far_hand",
    "arms",
    "near_arm",
    "far_arm",
    "toes",
    "near_toe",
    "far_toe",
    "ankles",
    "near_ankle",
    "far_ankle",
    "legs",
    "near_leg",
    "far_leg",
    "feet",
    "near_foot",
    "far_foot",
    "holds",
    "near_hold",
    "far_hold",
    "stiff",
    "wrist",
    "grip",
    "spread",
    "thumb",
    "forearm",
];

/// The code of a figure, or every fault it has.
pub fn compile(id: &str, table: &Table) -> Result<String, String> {
    let figure = read(table).map_err(|e| format!("{id}: {e}"))?;
    let faults = figure::check::faults(&figure);
    match faults.first() {
        None => Ok(code(&figure)),
        Some(first) => Err(format!(
            "{id}: {first}{}",
            if faults.len() > 1 {
                format!(" (and {} more)", faults.len() - 1)
            } else {
                String::new()
            }
        )),
    }
}

/// The figure of a table, with its frame; nothing is checked yet but the words.
pub fn read(table: &Table) -> Result<Figure, String> {
    only(table, &KEYS)?;
    let view = match text(table, "view")? {
        "side" => View::Side,
        "front" => View::Front,
        "back" => View::Back,
        "palm" => View::Palm,
        "fingers" => View::Fingers,
        other => return Err(format!("view `{other}`; allowed: side, front, back, palm, fingers")),
    };
    let poses = poses(table, view)?;
    let mut figure = Figure {
        view,
        course: course(table, poses.len())?,
        keys: u8::try_from(poses.len()).map_err(|e| e.to_string())?,
        mirror: table.get("mirror").and_then(Value::as_bool).unwrap_or(false),
        work: names(table, "work")?
            .iter()
            .try_fold(0, |bits, name| part(name).map(|part| bits | part))?,
        arcs: names(table, "arcs")?
            .iter()
            .try_fold(0, |bits, name| limbs(name).map(|limbs| bits | limbs))?,
        pivot: table
            .get("pivot")
            .map(|value| numbers(value, "pivot"))
            .transpose()?
            .map(|point| point.first().zip(point.get(1)).map_or((0, 0), |(x, y)| (*x, *y))),
        bends: bends(table, view)?,
        tracks: leak(tracks(&poses)),
        props: leak(props(table)?),
        frame: [0; 4],
    };
    figure.frame = match table
        .get("frame")
        .map(|value| numbers(value, "frame"))
        .transpose()?
        .as_deref()
    {
        None => frame(&figure),
        Some([left, top, width, height]) => [*left, *top, *width, *height],
        Some(_) => return Err("`frame` is [left, top, width, height], y downwards".to_owned()),
    };
    Ok(figure)
}

/// The build script ends at once: what a figure borrows may as well live for ever.
fn leak<T>(items: Vec<T>) -> &'static [T] {
    Box::leak(items.into_boxed_slice())
}

fn only(table: &Table, known: &[&str]) -> Result<(), String> {
    match table.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(format!("unknown key `{key}`; known are: {}", known.join(", "))),
        None => Ok(()),
    }
}

fn text<'a>(table: &'a Table, key: &str) -> Result<&'a str, String> {
    table
        .get(key)
        .and_then(Value::as_str)
        .ok_or_else(|| format!("`{key}` must be a text"))
}

fn names<'a>(table: &'a Table, key: &str) -> Result<Vec<&'a str>, String> {
    match table.get(key) {
        None => Ok(Vec::new()),
        Some(Value::Array(values)) => values
            .iter()
            .map(|value| value.as_str().ok_or_else(|| format!("`{key}` must hold texts")))
            .collect(),
        Some(_) => Err(format!("`{key}` must be a list")),
    }
}

fn numbers(value: &Value, key: &str) -> Result<Vec<i16>, String> {
    let whole = |value: &Value| {
        value
            .as_integer()
            .and_then(|n| i16::try_from(n).ok())
            .ok_or_else(|| format!("`{key}` must hold whole numbers (tenths of a unit, degrees)"))
    };
    match value {
        Value::Array(values) => values.iter().map(whole).collect(),
        value => Ok(vec![whole(value)?]),
    }
}

fn part(name: &str) -> Result<u16, String> {
    if name == "one-side" {
        return Ok(ONE_SIDE);
    }
    let part = match name {
        "thigh" => Part::Thigh,
        "shin" => Part::Shin,
        "upper-arm" => Part::UpperArm,
        "forearm" => Part::Forearm,
        "low-back" => Part::LowBack,
        "upper-back" => Part::UpperBack,
        "belly" => Part::Belly,
        "chest" => Part::Chest,
        "shoulder" => Part::Shoulder,
        "neck" => Part::Neck,
        "hip" => Part::Hip,
        other => return Err(format!("`work` names `{other}`, which the rig does not have")),
    };
    Ok(part.bit())
}

fn limbs(name: &str) -> Result<u8, String> {
    Ok(match name {
        "arms" => Limb::NearArm.bit() | Limb::FarArm.bit(),
        "legs" => Limb::NearLeg.bit() | Limb::FarLeg.bit(),
        "near-arm" => Limb::NearArm.bit(),
        "far-arm" => Limb::FarArm.bit(),
        "near-leg" => Limb::NearLeg.bit(),
        "far-leg" => Limb::FarLeg.bit(),
        other => {
            return Err(format!(
                "`arcs` names `{other}`; allowed: arms, legs, near-arm, far-arm, near-leg, far-leg"
            ));
        }
    })
}

fn bends(table: &Table, view: View) -> Result<[Bend; 4], String> {
    let side = view == View::Side;
    let elbow = if side { Bend::Elbow } else { Bend::Toward(-1, 0, 0) };
    let knee = if side { Bend::Knee } else { Bend::Toward(1, 0, 0) };
    let read = |keys: [&str; 2], default: Bend, far: bool| -> Result<Bend, String> {
        let Some(value) = keys.iter().find_map(|key| table.get(*key)) else {
            return Ok(default);
        };
        match value {
            Value::String(name) if name == "knee" => Ok(Bend::Knee),
            Value::String(name) if name == "elbow" => Ok(Bend::Elbow),
            value => match numbers(value, "bend")?.as_slice() {
                [x, y, z] => {
                    let small = |n: i16| i8::try_from(n).map_err(|e| e.to_string());
                    Ok(Bend::Toward(small(*x)?, small(*y)?, small(if far { -*z } else { *z })?))
                }
                _ => Err("a bend is \"knee\", \"elbow\" or a direction [x, y, z]".to_owned()),
            },
        }
    };
    Ok([
        read(["near_elbow", "elbows"], elbow, false)?,
        read(["far_elbow", "elbows"], elbow, true)?,
        read(["near_knee", "knees"], knee, false)?,
        read(["far_knee", "knees"], knee, true)?,
    ])
}

fn course(table: &Table, keys: usize) -> Result<Course, String> {
    let Some(value) = table.get("cycle") else {
        return Ok(Course::Repetition);
    };
    let Value::Array(beats) = value else {
        return Err("`cycle` must be a list of [milliseconds on, milliseconds held]".to_owned());
    };
    let beats: Vec<(u16, u16)> = beats
        .iter()
        .map(|beat| match numbers(beat, "cycle")?.as_slice() {
            [go] => Ok((go.unsigned_abs(), 0)),
            [go, hold] => Ok((go.unsigned_abs(), hold.unsigned_abs())),
            _ => Err("a beat of `cycle` is [milliseconds on, milliseconds held]".to_owned()),
        })
        .collect::<Result<_, String>>()?;
    if beats.len() != keys {
        return Err(format!("`cycle` has {} beats for {keys} poses", beats.len()));
    }
    Ok(Course::Cycle(leak(beats)))
}

/// The poses as whole numbers; each inherits what it does not say from the one before.
fn poses(table: &Table, view: View) -> Result<Vec<[i16; CHANNELS]>, String> {
    let Some(Value::Array(list)) = table.get("pose") else {
        return Err("the poses [[figure.pose]] are missing".to_owned());
    };
    if list.is_empty() || list.len() > 8 {
        return Err(format!("{} poses; allowed: 1 to 8", list.len()));
    }
    let mut said = Table::new();
    let mut poses = Vec::new();
    for (place, value) in list.iter().enumerate() {
        let named = |e: String| format!("pose {}: {e}", place + 1);
        let pose = value.as_table().ok_or_else(|| named("must be a table".to_owned()))?;
        only(pose, &POSE).map_err(named)?;
        for (both, each) in [
            ("hands", "hand"),
            ("arms", "arm"),
            ("holds", "hold"),
            ("toes", "toe"),
            ("ankles", "ankle"),
            ("legs", "leg"),
            ("feet", "foot"),
        ] {
            for side in ["near", "far"] {
                let key = format!("{side}_{each}");
                if let Some(value) = pose.get(&key).or_else(|| pose.get(both)) {
                    // A new place replaces the old one, however that was said.
                    let rivals: &[&str] = match each {
                        "hand" | "arm" | "hold" => &["hand", "arm", "hold"],
                        "toe" | "ankle" | "leg" => &["toe", "ankle", "leg"],
                        _ => &[],
                    };
                    for rival in rivals {
                        said.remove(&format!("{side}_{rival}"));
                    }
                    said.insert(key, value.clone());
                }
            }
        }
        for (key, value) in pose {
            if !["hands", "arms", "holds", "toes", "ankles", "legs", "feet"].contains(&key.as_str())
                && !key.contains('_')
            {
                said.insert(key.clone(), value.clone());
            }
        }
        poses.push(pose_numbers(&said, view).map_err(named)?);
    }
    Ok(poses)
}

#[allow(clippy::cast_possible_truncation)]
fn pose_numbers(said: &Table, view: View) -> Result<[i16; CHANNELS], String> {
    let mut out = STANCE;
    let mut set = |place: usize, values: &[i16]| {
        for (slot, value) in out.iter_mut().skip(place).zip(values) {
            *slot = *value;
        }
    };
    let single = [
        "lean", "side", "twist", "head", "tilt", "turn", "nod", "curve", "belly", "shrug",
    ];
    let hand = ["wrist", "grip", "spread", "thumb", "forearm"];
    for (key, value) in said {
        let values = numbers(value, key)?;
        if key == "hip" {
            set(0, &values);
        } else if let Some(place) = single.iter().position(|name| name == key) {
            set(3 + place, &values);
        } else if let Some(place) = hand.iter().position(|name| name == key) {
            // A close-up of a hand has no torso: its numbers take the torso's places.
            set(3 + place, &values);
        } else if key == "near_foot" {
            set(25, &values);
        } else if key == "far_foot" {
            set(26, &values);
        }
    }
    // A body as straight as a board over its ankles: hip and ankles follow from the lean.
    let stiff = said.get("stiff").map(|value| numbers(value, "stiff")).transpose()?;
    if let Some([x, y]) = stiff.as_deref() {
        let up = Trunk::of(&from_numbers(&out)).up * (THIGH + SHIN - 0.03);
        for (slot, value) in out
            .iter_mut()
            .zip([f32::from(*x) / 10.0 + up.x, f32::from(*y) / 10.0 + up.y, up.z])
        {
            *slot = (value * 10.0).round() as i16;
        }
    }
    let trunk = Trunk::of(&from_numbers(&out));
    let side = view == View::Side;
    let tenths = |point: V| [point.x, point.y, point.z].map(|n| (n * 10.0).round() as i16);
    let [.., near_foot, far_foot] = out.map(f32::from);
    for (name, far, hand, toe) in [("near", false, 13, 19), ("far", true, 16, 22)] {
        let out_way = if far { -1.0 } else { 1.0 };
        let sole = foot(if far { far_foot } else { near_foot }, if side { 0.0 } else { out_way });
        let get = |what: &str| {
            said.get(&format!("{name}_{what}"))
                .map(|value| numbers(value, what))
                .transpose()
        };
        // A third number is the distance to the side, for both sides outward.
        let outward = |values: Vec<i16>| {
            values
                .iter()
                .enumerate()
                .map(|(i, n)| if i == 2 && far { -n } else { *n })
                .collect::<Vec<_>>()
        };
        let place = |out: &mut [i16; CHANNELS], at: usize, values: &[i16]| {
            for (slot, value) in out.iter_mut().skip(at).zip(values) {
                *slot = *value;
            }
        };
        if let Some(values) = get("hand")? {
            place(&mut out, hand, &outward(values));
        }
        if let Some(values) = get("arm")? {
            let root = if far { trunk.far_shoulder } else { trunk.near_shoulder };
            place(
                &mut out,
                hand,
                &tenths(swing(root, &values, [UPPER_ARM, FOREARM], side, out_way, 1.0)?),
            );
        }
        if let Some(values) = get("hold")? {
            // Held at the torso: so far up from the hip, so far to the front, so far outward.
            let [up, front, out_by] = values.as_slice() else {
                return Err("`hold` is [up, front, outward]".to_owned());
            };
            let [up, front, out_by] = [up, front, out_by].map(|n| f32::from(*n) / 10.0);
            let across = (trunk.near_shoulder - trunk.far_shoulder).unit().unwrap_or_default() * (out_by * out_way);
            place(
                &mut out,
                hand,
                &tenths(trunk.hip + trunk.up * up + trunk.shoulder_front * front + across),
            );
        }
        if let Some(values) = get("toe")? {
            place(&mut out, toe, &outward(values));
        }
        let stiff = stiff
            .as_ref()
            .and_then(|ankle| ankle.first().zip(ankle.get(1)).map(|(x, y)| vec![*x, *y]));
        if let Some(values) = get("ankle")?.or(stiff) {
            let mut ankle = [0, 34, 42];
            for (slot, value) in ankle.iter_mut().zip(&values) {
                *slot = *value;
            }
            let [x, y, z] = ankle.map(|n| f32::from(n) / 10.0);
            place(&mut out, toe, &tenths(v(x, y, z * out_way) + sole));
        }
        if let Some(values) = get("leg")? {
            let root = if far { trunk.far_hip } else { trunk.near_hip };
            place(
                &mut out,
                toe,
                &tenths(swing(root, &values, [THIGH, SHIN], side, out_way, -1.0)? + sole),
            );
        }
    }
    Ok(out)
}

/// The end of a limb by two angles: the upper bone against straight down (forward, or outward in the views from front
/// and back), and how far the middle joint is bent (`way`: +1 forward like an elbow, -1 backward like a knee).
/// Just short of straight stays solvable after rounding to tenths.
fn swing(root: V, angles: &[i16], [upper, lower]: [f32; 2], side: bool, outward: f32, way: f32) -> Result<V, String> {
    let [first, bend] = angles else {
        return Err("a limb by angles is [upper bone, bend]".to_owned());
    };
    let (first, bend) = (f32::from(*first), f32::from(*bend).max(4.0));
    if side {
        let (sin, cos) = sin_cos(first);
        let (sin2, cos2) = sin_cos(first + way * bend);
        return Ok(root + v(sin, -cos, 0.0) * upper + v(sin2, -cos2, 0.0) * lower);
    }
    let (sin, cos) = sin_cos(first);
    let down = v(0.0, -cos, sin * outward);
    let (sin2, cos2) = sin_cos(bend);
    Ok(root + down * upper + (down * cos2 + v(way * sin2, 0.0, 0.0)) * lower)
}

/// Channels that differ from the stance: twice the number, plus one when a value for each pose follows.
fn tracks(poses: &[[i16; CHANNELS]]) -> Vec<i16> {
    let mut tracks = Vec::new();
    for (channel, rest) in STANCE.iter().enumerate() {
        debug_assert!(is_angle(channel) || channel < CHANNELS);
        let values: Vec<i16> = poses.iter().filter_map(|pose| pose.get(channel).copied()).collect();
        let Ok(number) = i16::try_from(channel) else { continue };
        let first = values.first().copied().unwrap_or(*rest);
        if values.iter().any(|value| *value != first) {
            tracks.push(number * 2 + 1);
            tracks.extend(values);
        } else if first != *rest {
            tracks.extend([number * 2, first]);
        }
    }
    tracks
}

fn props(table: &Table) -> Result<Vec<Prop>, String> {
    let Some(value) = table.get("props") else {
        return Ok(Vec::new());
    };
    let Value::Array(values) = value else {
        return Err("`props` must be a list of texts".to_owned());
    };
    values
        .iter()
        .map(|value| prop(value.as_str().unwrap_or_default()))
        .collect()
}

/// A thing in one line: `chair -100`, `wall 420`, `band near-hand 500,600`, `dumbbell both`.
fn prop(line: &str) -> Result<Prop, String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = |word: &str| {
        word.parse::<i16>()
            .map_err(|_| format!("prop `{line}`: `{word}` is not a whole number"))
    };
    let grip = |word: &str| match word {
        "near" => Ok(Grip::Near),
        "far" => Ok(Grip::Far),
        "both" => Ok(Grip::Both),
        other => Err(format!("prop `{line}`: `{other}`; allowed: near, far, both")),
    };
    let end = |word: &str| {
        Ok::<End, String>(match word {
            "near-hand" => End::NearHand,
            "far-hand" => End::FarHand,
            "near-foot" => End::NearFoot,
            "far-foot" => End::FarFoot,
            "near-ankle" => End::NearAnkle,
            "far-ankle" => End::FarAnkle,
            "near-knee" => End::NearKnee,
            "far-knee" => End::FarKnee,
            "shoulders" => End::Shoulders,
            point => {
                let (x, y) = point
                    .split_once(',')
                    .ok_or_else(|| format!("prop `{line}`: no end called `{point}`"))?;
                End::Point(number(x)?, number(y)?)
            }
        })
    };
    Ok(match words.as_slice() {
        ["mat", from, to] => Prop::Mat {
            from: number(from)?,
            to: number(to)?,
        },
        ["chair", x] => Prop::Chair {
            x: number(x)?,
            way: Way::Right,
        },
        ["chair", x, "left"] => Prop::Chair {
            x: number(x)?,
            way: Way::Left,
        },
        ["chair", x, "facing"] => Prop::Chair {
            x: number(x)?,
            way: Way::Facing,
        },
        ["wall", x] => Prop::Wall { x: number(x)? },
        ["step", x, width, height] => Prop::Step {
            x: number(x)?,
            width: number(width)?,
            height: number(height)?,
        },
        ["stairs", x, run, rise] => Prop::Stairs {
            x: number(x)?,
            run: number(run)?,
            rise: number(rise)?,
        },
        ["ground", stride, slope] => Prop::Ground {
            stride: number(stride)?,
            slope: number(slope)?,
        },
        ["treadmill", slope, stride] => Prop::Treadmill {
            slope: number(slope)?,
            stride: number(stride)?,
        },
        ["bike", x, y] => Prop::Bike {
            x: number(x)?,
            y: number(y)?,
        },
        ["rower", x] => Prop::Rower { x: number(x)? },
        ["band", from, to] => Prop::Band {
            from: end(from)?,
            to: end(to)?,
        },
        ["dumbbell", which] => Prop::Dumbbell(grip(which)?),
        ["kettlebell", which] => Prop::Kettlebell(grip(which)?),
        ["barbell"] => Prop::Barbell,
        ["towel"] => Prop::Towel,
        ["ring"] => Prop::Ring,
        ["pillow", x] => Prop::Pillow { x: number(x)? },
        ["slide"] => Prop::Slide,
        ["face"] => Prop::Face,
        _ => {
            return Err(format!(
                "prop `{line}` is not one the rig can draw, or has the wrong numbers"
            ));
        }
    })
}

/// What the movement needs, with some air; never so close that the body outgrows the others.
#[allow(clippy::cast_possible_truncation)]
fn frame(whole: &Figure) -> [i16; 4] {
    let mut plain = *whole;
    let endless = |prop: &&Prop| !matches!(prop, Prop::Stairs { .. } | Prop::Ground { .. });
    plain.props = leak(whole.props.iter().filter(endless).copied().collect());
    let [left, top, right, bottom] = figure::check::bounds(Box::leak(Box::new(plain)));
    let hand = matches!(whole.view, View::Palm | View::Fingers);
    let (wide, high) = if hand { (0.0, 0.0) } else { (90.0, 62.0) };
    let (left, right, top, bottom) = (
        left - 4.0,
        right + 4.0,
        top - 4.0,
        bottom.max(if hand { bottom } else { 0.0 }) + 5.0,
    );
    let middle = f32::midpoint(left, right);
    let width = (right - left).max(wide);
    let height = (bottom - top).max(high);
    [middle - width / 2.0, bottom - height, width, height].map(|n| (n * 10.0).round() as i16)
}

/// A block that names the variants, so that what `Debug` prints is Rust.
fn code(figure: &Figure) -> String {
    let Figure {
        view,
        course,
        keys,
        mirror,
        work,
        arcs,
        pivot,
        bends,
        tracks,
        props,
        frame,
    } = figure;
    let course = format!("{course:?}").replace("Cycle([", "Cycle(&[");
    format!(
        "{{ #[allow(unused_imports)] use figure::{{Bend::*, Course::*, End::*, Figure, Grip::*, Prop::*, View::*, Way::*}}; \
         Figure {{ view: {view:?}, course: {course}, keys: {keys}, mirror: {mirror}, work: {work}, arcs: {arcs}, pivot: {pivot:?}, \
         bends: {bends:?}, tracks: &{tracks:?}, props: &{props:?}, frame: {frame:?} }} }}"
    )
}
