//! `props` of `[figure]`: a thing in one line each.

use super::figure::{End, Grip, Prop, Way};
use toml::{Table, Value};

pub fn props(table: &Table) -> Result<Vec<Prop>, String> {
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
    // Tenths as elsewhere in the file, kept as whole units.
    let whole = |word: &str| {
        let tenths = number(word)?;
        i8::try_from(tenths / 10).map_err(|_| format!("prop `{line}`: `{word}` is too far away"))
    };
    let grip = |word: &str| match word {
        "near" => Ok(Grip::Near),
        "far" => Ok(Grip::Far),
        "both" => Ok(Grip::Both),
        other => Err(format!("prop `{line}`: `{other}`; allowed: near, far, both")),
    };
    let facing = |word: &str| match word {
        "right" => Ok(Way::Right),
        "left" => Ok(Way::Left),
        "facing" => Ok(Way::Facing),
        other => Err(format!("prop `{line}`: `{other}`; allowed: right, left, facing")),
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
            "head" => End::Head,
            point => {
                let mut numbers = point.split(',');
                match (numbers.next(), numbers.next(), numbers.next()) {
                    (Some(x), Some(y), None) => End::Point(number(x)?, number(y)?),
                    (Some(x), Some(y), Some(z)) => End::Anchor(whole(x)?, whole(y)?, whole(z)?),
                    _ => return Err(format!("prop `{line}`: no end called `{point}`")),
                }
            }
        })
    };
    Ok(match words.as_slice() {
        ["mat", from, to] => Prop::Mat {
            from: number(from)?,
            to: number(to)?,
        },
        ["chair", x, rest @ ..] => {
            let (way, z) = match rest {
                [] => (Way::Right, 0),
                [way] => (facing(way)?, 0),
                [way, z] => (facing(way)?, number(z)?),
                _ => {
                    return Err(format!(
                        "prop `{line}`: a chair is `chair x`, `chair x way` or `chair x way z`"
                    ));
                }
            };
            Prop::Chair { x: number(x)?, z, way }
        }
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
        ["dumbbell", which, "across"] => Prop::Across(grip(which)?),
        ["kettlebell", "swung"] => Prop::Swing,
        ["kettlebell", "hips"] => Prop::Lap,
        ["kettlebell", which] => Prop::Kettlebell(grip(which)?),
        ["barbell", plate] => Prop::Barbell { plate: number(plate)? },
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
