//! What is known of every own exercise of a region and kind: careful strength, and somebody who stands still with the
//! region in colour. What the movement looks like only the person knows.

#![allow(clippy::indexing_slicing)] // The tables are made while compiling: a wrong place does not compile.

use super::{NO_LADDER, REGIONS, SETS};
use crate::domain::catalogue::figure::{Bend, Course, Figure, Part, View};
use crate::domain::catalogue::{Exercise, Kind, Position, Target, Tempo, Work};
use crate::domain::pain::Region;

static TARGETS: [[Target; 1]; 9] = {
    let mut targets = [[Target::Core]; 9];
    let mut at = 0;
    while at < 9 {
        targets[at] = [Target::Region(REGIONS[at].0)];
        at += 1;
    }
    targets
};

static FIGURES: [Figure; 9] = {
    let mut figures = [standing(Region::Neck); 9];
    let mut at = 0;
    while at < 9 {
        figures[at] = standing(REGIONS[at].0);
        at += 1;
    }
    figures
};

pub(super) static REPEATED: [Exercise; 9] = all(Work::Reps { low: 8, high: 15 });
pub(super) static HELD: [Exercise; 9] = all(Work::Hold { low: 15, high: 45 });

const fn all(work: Work) -> [Exercise; 9] {
    let mut facts = [facts(0, work); 9];
    let mut at = 1;
    while at < 9 {
        facts[at] = self::facts(at, work);
        at += 1;
    }
    facts
}

const fn facts(region: usize, work: Work) -> Exercise {
    Exercise {
        id: "own",
        kind: Kind::Strength,
        family: "own",
        ladder: NO_LADDER,
        level: 1,
        trains: &TARGETS[region],
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
        figure: &FIGURES[region],
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
        tracks: &[],
        props: &[],
        frame: [-450, -1060, 900, 1110],
        strides: &[1],
    }
}
