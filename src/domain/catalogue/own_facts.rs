//! What is known of every own exercise of a region: that it is strength for it, and hardly anything else. Somebody stands
//! still with the region in colour; what the movement looks like only the person knows.

use super::figure::{Bend, Course, Figure, Part, View};
use super::own::{NO_LADDER, SETS};
use super::{Exercise, Kind, Position, Target, Tempo, Work};
use crate::domain::pain::Region;

/// In the order of the regions in ids: repeated, held.
static FACTS: [[Exercise; 2]; 9] = {
    macro_rules! both {
        ($region:ident) => {{
            static FIGURE: Figure = standing(Region::$region);
            let trains = &[Target::Region(Region::$region)];
            [
                facts(trains, &FIGURE, Work::Reps { low: 8, high: 15 }),
                facts(trains, &FIGURE, Work::Hold { low: 15, high: 45 }),
            ]
        }};
    }
    [
        both!(Neck),
        both!(Shoulder),
        both!(Elbow),
        both!(WristHand),
        both!(UpperBack),
        both!(LowBack),
        both!(Hip),
        both!(Knee),
        both!(AnkleFoot),
    ]
};

/// The facts of a region by its place in ids.
pub fn of(region: usize, held: bool) -> &'static Exercise {
    let [repeated, hold] = FACTS.get(region).unwrap_or(&FACTS[5]);
    if held { hold } else { repeated }
}

const fn facts(trains: &'static [Target], figure: &'static Figure, work: Work) -> Exercise {
    Exercise {
        id: "own",
        kind: Kind::Strength,
        family: "own",
        ladder: NO_LADDER,
        level: 1,
        trains,
        muscles: &[],
        equipment: &[],
        position: Position::Standing,
        quiet: true,
        avoid: &[],
        per_side: false,
        work,
        sets: (SETS.0, SETS.1),
        rest: 60,
        tempo: Tempo {
            out: 20,
            hold: 0,
            back: 20,
        },
        rm: None,
        effort: None,
        unsuited: &[],
        sources: &[],
        figure,
        second: None,
    }
}

const fn standing(region: Region) -> Figure {
    let part = match region {
        Region::Neck => Part::Neck,
        Region::Shoulder => Part::Shoulder,
        Region::Elbow => Part::UpperArm,
        Region::WristHand => Part::Forearm,
        Region::UpperBack => Part::UpperBack,
        Region::LowBack => Part::LowBack,
        Region::Hip => Part::Hip,
        Region::Knee => Part::Thigh,
        Region::AnkleFoot => Part::Shin,
    };
    let back = matches!(region, Region::UpperBack | Region::LowBack);
    Figure {
        view: if back { View::Back } else { View::Front },
        home: if back { View::Back } else { View::Front },
        turnout: true,
        course: Course::Repetition,
        keys: 1,
        mirror: false,
        work: part.bit(),
        deep: 0,
        hidden: 0,
        arcs: 0,
        pivot: None,
        bends: [
            Bend::Toward(-1, 0, 0),
            Bend::Toward(-1, 0, 0),
            Bend::Toward(1, 0, 0),
            Bend::Toward(1, 0, 0),
        ],
        // Feet under the hips, arms a little out from the body.
        tracks: &[
            26, 43, 28, 520, 30, 129, 32, 43, 34, 520, 36, -129, 38, 84, 42, 83, 44, 84, 48, -83,
        ],
        props: &[],
        frame: [-450, -1060, 900, 1110],
        strides: &[1],
    }
}
