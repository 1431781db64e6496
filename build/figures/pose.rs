//! `[[figure.pose]]` -> the numbers of a pose. Angles and holds are turned into places here, so that the browser need not.

use super::figure::View;
use super::figure::pose::{CHANNELS, STANCE, from_numbers};
use super::figure::rig::{FOREARM, SHIN, THIGH, Trunk, UPPER_ARM, V, foot, sin_cos, v};
use super::{numbers, only};
use toml::{Table, Value};

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

/// Where the near ankle is while one stands at ease.
const ANKLE: [i16; 3] = [0, 34, 42];

/// The poses as whole numbers; each inherits what it does not say from the one before.
pub fn poses(table: &Table, view: View, turnout: bool) -> Result<Vec<[i16; CHANNELS]>, String> {
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
        poses.push(pose_numbers(&said, view, turnout).map_err(named)?);
    }
    Ok(poses)
}

#[allow(clippy::cast_possible_truncation)]
fn pose_numbers(said: &Table, view: View, turnout: bool) -> Result<[i16; CHANNELS], String> {
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
        let sole = foot(
            if far { far_foot } else { near_foot },
            if turnout { out_way } else { 0.0 },
        );
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
            let mut ankle = ANKLE;
            for (slot, value) in ankle.iter_mut().zip(&values) {
                *slot = *value;
            }
            let [x, y, z] = ankle.map(|n| f32::from(n) / 10.0);
            place(&mut out, toe, &tenths(v(x, y, z * out_way) + sole));
        }
        if turnout
            && !["toe", "ankle", "leg"]
                .iter()
                .any(|what| said.contains_key(&format!("{name}_{what}")))
        {
            let [x, y, z] = ANKLE.map(|n| f32::from(n) / 10.0);
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

/// The end of a limb by angles: the upper bone against straight down (forward, or outward in the views from front
/// and back), how far the middle joint is bent (`way`: +1 forward like an elbow, -1 backward like a knee), and
/// how far the whole limb goes out of this plane (outward, or forward). Just short of straight stays solvable after
/// rounding to tenths.
fn swing(root: V, angles: &[i16], [upper, lower]: [f32; 2], side: bool, outward: f32, way: f32) -> Result<V, String> {
    let (first, bend, aside) = match angles {
        [first, bend] => (*first, *bend, 0),
        [first, bend, aside] => (*first, *bend, *aside),
        _ => return Err("a limb by angles is [upper bone, bend] or [upper bone, bend, aside]".to_owned()),
    };
    let (first, bend) = (f32::from(first), f32::from(bend).max(4.0));
    let (out, within) = sin_cos(f32::from(aside));
    if side {
        let bone = |degrees: f32| {
            let (sin, cos) = sin_cos(degrees);
            v(sin * within, -cos * within, out * outward)
        };
        return Ok(root + bone(first) * upper + bone(first + way * bend) * lower);
    }
    let (sin, cos) = sin_cos(first);
    let down = v(sin * out, -cos, sin * within * outward);
    let (sin2, cos2) = sin_cos(bend);
    // The lower bone goes forward, as far as the upper one leaves room for that.
    let ahead = v(way, 0.0, 0.0);
    let ahead = (ahead - down * ahead.dot(down)).unit().unwrap_or_default();
    Ok(root + down * upper + (down * cos2 + ahead * sin2) * lower)
}

/// Channels that differ from the stance: twice the number, plus one when a value for each pose follows.
pub fn tracks(poses: &[[i16; CHANNELS]]) -> Vec<i16> {
    let mut tracks = Vec::new();
    for (channel, rest) in STANCE.iter().enumerate() {
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
