//! The `[figure]` part of an exercise -> the Rust expression of a `Figure`.
//! A pose no person can take is refused here, with the same rig that will draw it.

#[allow(dead_code, unused_imports, clippy::duplicate_mod)] // the drawing half runs in the browser
#[path = "../src/domain/catalogue/figure/mod.rs"]
pub mod figure;

#[path = "figures/pose.rs"]
mod pose;
#[path = "figures/thing.rs"]
mod thing;

use figure::{Bend, Course, Figure, Limb, ONE_SIDE, Part, Prop, View};
use pose::{poses, tracks};
use thing::props;
use toml::{Table, Value};

const KEYS: [&str; 17] = [
    "view",
    "also",
    "turnout",
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
/// What `exercises.rs` says of an exercise's figures.
pub struct Figures {
    /// The first view, as a constant of its own: the second borrows its numbers.
    pub constant: String,
    /// The fields `figure` and `second`.
    pub fields: String,
}

/// The figures of an exercise, or the first fault they have.
pub fn compile(id: &str, table: &Table, tempo: [u32; 3]) -> Result<Figures, String> {
    let named = |e: String| format!("{id}: {e}");
    let mut first = read(table).map_err(named)?;
    let mut second = second(table, &first).map_err(named)?;
    for figure in [Some(&mut first), second.as_mut()].into_iter().flatten() {
        (figure.deep, figure.hidden) = figure::check::bounds::depth(figure, tempo);
        figure.frame = frame(table, figure)?;
        figure.strides = leak(figure::check::shown::strides(Box::leak(Box::new(*figure)), tempo));
    }
    let faults = figure::check::faults(&first, tempo);
    if let Some(first) = faults.first() {
        let more = match faults.len() {
            1 => String::new(),
            count => format!(" (and {} more)", count - 1),
        };
        return Err(format!("{id}: {first}{more}"));
    }
    let name = format!("FIGURE_{}", id.replace('-', "_").to_uppercase());
    let second = second.map_or("None".to_owned(), |Figure {
        view,
        deep,
        hidden,
        frame,
        strides,
        ..
    }| {
        format!("Some(&Figure {{ view: figure::View::{view:?}, deep: {deep}, hidden: {hidden}, frame: {frame:?}, strides: &{strides:?}, ..{name} }})")
    });
    Ok(Figures {
        constant: format!("const {name}: Figure = {};\n", code(&first)),
        fields: format!("figure: &{name}, second: {second}"),
    })
}

/// The same movement from another side.
fn second(table: &Table, first: &Figure) -> Result<Option<Figure>, String> {
    let Some(name) = table.get("also") else {
        return Ok(None);
    };
    let view = view(name.as_str().unwrap_or_default())?;
    let hand = |view: View| matches!(view, View::Palm | View::Fingers);
    if view == first.view || hand(view) || hand(first.view) {
        return Err("`also` is another view of a whole body than `view`".to_owned());
    }
    Ok(Some(Figure { view, ..*first }))
}

fn view(name: &str) -> Result<View, String> {
    Ok(match name {
        "side" => View::Side,
        "front" => View::Front,
        "back" => View::Back,
        "palm" => View::Palm,
        "fingers" => View::Fingers,
        other => return Err(format!("view `{other}`; allowed: side, front, back, palm, fingers")),
    })
}

/// The figure of a table, with its frame; nothing is checked yet but the words.
pub fn read(table: &Table) -> Result<Figure, String> {
    only(table, &KEYS)?;
    let view = view(text(table, "view")?)?;
    // Feet side by side as rails look right from the side only.
    let turnout = match table.get("turnout") {
        None => view != View::Side || table.contains_key("also"),
        Some(value) => value.as_bool().ok_or("`turnout` is true or false")?,
    };
    let poses = poses(table, view, turnout)?;
    let figure = Figure {
        view,
        home: view,
        turnout,
        course: course(table, poses.len())?,
        keys: u8::try_from(poses.len()).map_err(|e| e.to_string())?,
        mirror: table.get("mirror").and_then(Value::as_bool).unwrap_or(false),
        work: names(table, "work")?
            .iter()
            .try_fold(0, |bits, name| part(name).map(|part| bits | part))?,
        deep: 0,
        hidden: 0,
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
        strides: &[4],
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

/// What the movement needs, with some air; never so close that the body outgrows the others.
#[allow(clippy::cast_possible_truncation)]
fn frame(table: &Table, whole: &Figure) -> Result<[i16; 4], String> {
    if let Some(value) = table.get("frame") {
        return match numbers(value, "frame")?.as_slice() {
            [left, top, width, height] => Ok([*left, *top, *width, *height]),
            _ => Err("`frame` is [left, top, width, height], y downwards".to_owned()),
        };
    }
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
    Ok([middle - width / 2.0, bottom - height, width, height].map(|n| (n * 10.0).round() as i16))
}

/// A block that names the variants, so that what `Debug` prints is Rust.
fn code(figure: &Figure) -> String {
    let Figure {
        view,
        home,
        turnout,
        course,
        keys,
        mirror,
        work,
        deep,
        hidden,
        arcs,
        pivot,
        bends,
        tracks,
        props,
        frame,
        strides,
    } = figure;
    let course = format!("{course:?}").replace("Cycle([", "Cycle(&[");
    format!(
        "{{ #[allow(unused_imports)] use figure::{{Bend::*, Course::*, End::*, Figure, Grip::*, Prop::*, View::*, Way::*}}; \
         Figure {{ view: {view:?}, home: {home:?}, turnout: {turnout}, course: {course}, keys: {keys}, mirror: {mirror}, \
         work: {work}, deep: {deep}, hidden: {hidden}, arcs: {arcs}, pivot: {pivot:?}, bends: {bends:?}, tracks: &{tracks:?}, props: &{props:?}, frame: {frame:?}, strides: &{strides:?} }} }}"
    )
}
