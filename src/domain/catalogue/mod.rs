//! The exercises as facts, free of language: what they train, with what, how hard, when not.
//! One file each in `src/content/exercises/`; the build script turns them into [`EXERCISES`].

pub mod figure;
#[cfg(test)]
// Beside the figures, but not in them: the build script compiles those, too, and has no catalogue.
#[path = "figure/tests/mod.rs"]
mod figure_tests;
pub mod library;
pub mod own;
mod own_facts;

use super::evidence::SourceId;
use super::pain::Region;
use super::profile::Equipment;
use figure::Figure;

include!(concat!(env!("OUT_DIR"), "/exercises.rs"));

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Strength,
    Balance,
    Mobility,
    Relaxation,
    Cardio,
}

/// What an exercise is good for: a region, or the body as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Region(Region),
    Core,
    Balance,
    Cardio,
    Relax,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Position {
    Standing,
    Sitting,
    Lying,
    AllFours,
    Moving,
}

/// What to do about pain of 3 to 5 in a region; from 6 on the exercise is always swapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caution {
    /// Stay with the family: easier member or smaller range.
    Shorten,
    /// Take another family.
    Swap,
}

/// A state in which an exercise is left out, whatever the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unsuited {
    Pregnancy,
    /// Long on the back from about week 16.
    LatePregnancy,
    /// Something to fall from, or no sight.
    Falls,
}

/// The kind of effort an exercise asks for, with its usual amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    Reps {
        low: u16,
        high: u16,
    },
    /// Seconds of holding still.
    Hold {
        low: u16,
        high: u16,
    },
    /// Minutes without pause.
    Minutes {
        low: u16,
        high: u16,
    },
    /// Seconds; `rounds` hard bouts with an easy one between each two.
    Intervals {
        warm: u16,
        work: u16,
        rest: u16,
        rounds: u16,
        cool: u16,
    },
}

/// Tenths of a second of one repetition: out, hold at the end, back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tempo {
    pub out: u16,
    pub hold: u16,
    pub back: u16,
}

impl Tempo {
    /// Milliseconds of one repetition.
    #[must_use]
    pub const fn millis(self) -> u32 {
        (self.out as u32 + self.hold as u32 + self.back as u32) * 100
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exercise {
    pub id: &'static str,
    pub kind: Kind,
    /// Ladder of easier and harder exercises with the same intent.
    pub family: &'static str,
    /// Place of the family in [`FAMILIES`].
    pub ladder: u8,
    /// 1 to 3 on the ladder.
    pub level: u8,
    pub trains: &'static [Target],
    pub muscles: &'static [&'static str],
    /// All of these are needed.
    pub equipment: &'static [Equipment],
    pub position: Position,
    pub quiet: bool,
    pub avoid: &'static [(Region, Caution)],
    pub per_side: bool,
    pub work: Work,
    pub sets: (u16, u16),
    /// Seconds between sets.
    pub rest: u16,
    pub tempo: Tempo,
    /// Repetition maximum at the start and at the end of the periodisation, where the exercise is loaded.
    pub rm: Option<(u16, u16)>,
    /// Perceived exertion 6 to 20, cardio only.
    pub effort: Option<(u8, u8)>,
    pub unsuited: &'static [Unsuited],
    pub sources: &'static [SourceId],
    pub figure: &'static Figure,
    /// The same movement from another side, where that shows what the first view hides.
    pub second: Option<&'static Figure>,
}

/// An exercise of the catalogue, by its place in [`EXERCISES`], or one of the person's own ([`own`]). Stored data uses
/// the textual id instead ([`ExerciseId::stored`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExerciseId(u16);

impl ExerciseId {
    /// Every exercise of the catalogue, in the order of the files' names.
    pub fn all() -> impl Iterator<Item = ExerciseId> {
        (0..EXERCISES.len())
            .filter_map(|place| u16::try_from(place).ok())
            .map(ExerciseId)
    }

    /// Of the ids alone: who only reads an address must not pull facts and figures into its half of the program.
    #[must_use]
    pub fn from_str_id(id: &str) -> Option<ExerciseId> {
        IDS.split(' ')
            .position(|known| known == id)
            .and_then(|at| u16::try_from(at).ok())
            .map(ExerciseId)
            .or_else(|| ExerciseId::read_own(id))
    }

    /// The same as [`Exercise::id`], of the ids alone.
    #[must_use]
    pub fn id(self) -> &'static str {
        IDS.split(' ').nth(self.index()).unwrap_or_default()
    }

    /// Its place in the catalogue; an own exercise is beyond the end.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The facts.
    #[must_use]
    pub fn get(self) -> &'static Exercise {
        if self.is_own() {
            return self.own_facts();
        }
        // The field is private and only made from places in the table.
        EXERCISES.get(self.index()).unwrap_or(FIRST)
    }
}

/// A ladder: exercises with the same intent, easier and harder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    pub name: &'static str,
    /// In [`FAMILIES`].
    pub place: u8,
    /// In the order of their ids.
    pub members: &'static [ExerciseId],
}

impl Family {
    /// `None` for a family without exercises.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Family> {
        let at = FAMILIES.binary_search_by(|family| family.name.cmp(name)).ok()?;
        FAMILIES.get(at)
    }
}

impl Exercise {
    #[must_use]
    pub fn trains(&self, region: Region) -> bool {
        self.trains.contains(&Target::Region(region))
    }

    /// Whether it can be done with this equipment; chair and wall are everywhere.
    #[must_use]
    pub fn possible_with(&self, owned: &[Equipment]) -> bool {
        self.equipment
            .iter()
            .all(|needed| matches!(needed, Equipment::Chair | Equipment::Wall) || owned.contains(needed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exercise_is_found_by_its_id() {
        for id in ExerciseId::all() {
            assert_eq!(ExerciseId::from_str_id(id.get().id), Some(id));
            assert_eq!(id.id(), id.get().id);
        }
    }
}
