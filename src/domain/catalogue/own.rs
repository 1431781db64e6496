//! Exercises that the person or an instructor has added: a name, a region, repetitions or seconds, a note.
//! Region and kind of work stand in the id itself, so that an old entry of the diary needs nothing else to be
//! understood; the words are the person's own and travel in the wishes.

use super::{Exercise, ExerciseId, own_facts};
use crate::domain::field::Field;
use crate::domain::pain::Region;

/// Own ids begin here: then one bit for holding, four for the region, eight for the number.
const OWN: u16 = 0x8000;
const HOLD: u16 = 0x4000;

pub const MOST_LETTERS_NAME: usize = 60;
pub const MOST_LETTERS_NOTE: usize = 300;
/// More own exercises at a time than a week has room for.
pub const MOST_OWN: usize = 30;

/// An own exercise is nobody's easier or harder form.
pub const NO_LADDER: u8 = u8::MAX;

/// One set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWork {
    Reps(u16),
    /// Seconds of holding.
    Hold(u16),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnExercise {
    pub id: ExerciseId,
    pub name: String,
    pub work: OwnWork,
    pub sets: u16,
    /// How it is done, or whatever the person wants to remember.
    pub note: String,
    /// Taken out by the person; it stays for the diary's sake.
    pub gone: bool,
}

/// Why an own exercise cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnRefused {
    NameMissing,
    NameTooLong,
    NoteTooLong,
    /// Repetitions, seconds or sets; what is possible.
    OutOfRange {
        min: u16,
        max: u16,
    },
}

impl OwnWork {
    /// Smallest, largest and usual amount.
    #[must_use]
    pub const fn range(self) -> (u16, u16, u16) {
        match self {
            OwnWork::Reps(_) => Field::OwnReps.range(),
            OwnWork::Hold(_) => Field::OwnSeconds.range(),
        }
    }

    #[must_use]
    pub const fn amount(self) -> u16 {
        match self {
            OwnWork::Reps(amount) | OwnWork::Hold(amount) => amount,
        }
    }

    #[must_use]
    pub const fn is_hold(self) -> bool {
        matches!(self, OwnWork::Hold(_))
    }
}

/// Sets: smallest, largest, usual.
pub const SETS: (u16, u16, u16) = Field::OwnSets.range();

impl OwnExercise {
    /// What a person told, with spaces around it taken away.
    ///
    /// # Errors
    /// The first thing that is missing or impossible.
    pub fn told(id: ExerciseId, name: &str, work: OwnWork, sets: u16, note: &str) -> Result<OwnExercise, OwnRefused> {
        let [name, note] = [name, note].map(one_line);
        if name.is_empty() {
            return Err(OwnRefused::NameMissing);
        }
        if name.chars().count() > MOST_LETTERS_NAME {
            return Err(OwnRefused::NameTooLong);
        }
        if note.chars().count() > MOST_LETTERS_NOTE {
            return Err(OwnRefused::NoteTooLong);
        }
        for (number, (min, max, _)) in [(work.amount(), work.range()), (sets, SETS)] {
            if !(min..=max).contains(&number) {
                return Err(OwnRefused::OutOfRange { min, max });
            }
        }
        Ok(OwnExercise {
            id,
            name,
            work,
            sets,
            note,
            gone: false,
        })
    }

    /// What it is for.
    #[must_use]
    pub fn region(&self) -> Region {
        region_of(self.id.0)
    }
}

/// Line breaks and other control characters become spaces; spaces around go.
fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.trim().to_owned()
}

/// Names of regions in ids; what is stored must not change with the order of an enum.
const REGIONS: [(Region, &str); 9] = [
    (Region::Neck, "neck"),
    (Region::Shoulder, "shoulder"),
    (Region::Elbow, "elbow"),
    (Region::WristHand, "wrist-hand"),
    (Region::UpperBack, "upper-back"),
    (Region::LowBack, "low-back"),
    (Region::Hip, "hip"),
    (Region::Knee, "knee"),
    (Region::AnkleFoot, "ankle-foot"),
];

fn place_of(region: Region) -> u16 {
    let place = REGIONS.iter().position(|(known, _)| *known == region);
    place.and_then(|place| u16::try_from(place).ok()).unwrap_or_default()
}

fn region_of(id: u16) -> Region {
    let place = usize::from((id >> 8) & 0xf);
    REGIONS.get(place).map_or(Region::LowBack, |(region, _)| *region)
}

impl ExerciseId {
    /// An own exercise: what it is for, whether it is held, and its number among those.
    #[must_use]
    pub fn own(region: Region, hold: bool, number: u8) -> ExerciseId {
        let held = if hold { HOLD } else { 0 };
        ExerciseId(OWN | held | place_of(region) << 8 | u16::from(number))
    }

    #[must_use]
    pub const fn is_own(self) -> bool {
        self.0 & OWN != 0
    }

    /// Whether an own exercise is held instead of repeated.
    #[must_use]
    pub const fn is_held(self) -> bool {
        self.is_own() && self.0 & HOLD != 0
    }

    /// The first free id of a kind; `None` when all numbers are taken.
    #[must_use]
    pub fn next_own(region: Region, hold: bool, taken: &[OwnExercise]) -> Option<ExerciseId> {
        (0..=u8::MAX)
            .map(|number| ExerciseId::own(region, hold, number))
            .find(|id| !taken.iter().any(|own| own.id == *id))
    }

    /// The same number for this region and kind of work.
    #[must_use]
    pub fn like(self, region: Region, hold: bool) -> ExerciseId {
        ExerciseId::own(region, hold, u8::try_from(self.0 & 0xff).unwrap_or_default())
    }

    /// The textual id under which it is stored.
    #[must_use]
    pub fn stored(self) -> String {
        if !self.is_own() {
            return self.id().to_owned();
        }
        let region = region_of(self.0);
        let name = REGIONS.iter().find(|(known, _)| *known == region);
        let name = name.map_or("", |(_, name)| *name);
        let work = if self.is_held() { "hold" } else { "reps" };
        format!("own/{name}/{work}/{}", self.0 & 0xff)
    }

    /// The own exercise of a textual id.
    #[must_use]
    pub fn read_own(text: &str) -> Option<ExerciseId> {
        let mut parts = text.strip_prefix("own/")?.split('/');
        let (region, work, number) = (parts.next()?, parts.next()?, parts.next()?);
        let (region, _) = REGIONS.iter().find(|(_, name)| *name == region)?;
        let hold = match work {
            "hold" => true,
            "reps" => false,
            _ => return None,
        };
        let id = ExerciseId::own(*region, hold, number.parse().ok()?);
        // One text for each id: "07" or a fourth part is none of ours.
        (id.stored() == text).then_some(id)
    }

    /// What is known of every own exercise of this region and kind.
    pub(super) fn own_facts(self) -> &'static Exercise {
        let place = usize::from((self.0 >> 8) & 0xf);
        own_facts::of(place, self.is_held())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::Work;
    use crate::domain::catalogue::figure::check::faults;

    fn every() -> impl Iterator<Item = ExerciseId> {
        let both = |region| [false, true].map(|hold| (region, hold));
        let kinds = Region::ALL.into_iter().flat_map(both);
        kinds.flat_map(|(region, hold)| [0, 7, 255].map(|number| ExerciseId::own(region, hold, number)))
    }

    #[test]
    fn an_own_id_says_region_and_kind_and_survives_being_stored() {
        for id in every() {
            assert!(id.is_own());
            assert_eq!(ExerciseId::from_str_id(&id.stored()), Some(id));
            assert_eq!(
                id.is_held(),
                matches!(id.get().work, Work::Hold { .. }),
                "{}",
                id.stored()
            );
        }
        for region in Region::ALL {
            assert!(ExerciseId::own(region, true, 3).get().trains(region));
        }
        assert!(ExerciseId::all().all(|id| !id.is_own()));
    }

    #[test]
    fn a_hostile_id_is_none() {
        for text in [
            "own",
            "own/",
            "own/soul/reps/1",
            "own/neck/run/1",
            "own/neck/reps/256",
            "own/neck/reps/01",
            "own/neck/reps/1/2",
            "own/neck/reps/-1",
        ] {
            assert_eq!(ExerciseId::from_str_id(text), None, "{text}");
        }
    }

    #[test]
    fn the_figure_of_an_own_exercise_is_a_sound_body() {
        for id in every() {
            assert_eq!(
                faults(id.get().figure, [2000, 0, 2000]),
                Vec::<String>::new(),
                "{}",
                id.stored()
            );
        }
    }

    #[test]
    fn what_was_told_is_taken_whole_or_refused_with_the_range() {
        let id = ExerciseId::own(Region::Knee, false, 0);
        let told = |name: &str, work, sets, note: &str| OwnExercise::told(id, name, work, sets, note);
        let taken = told("  Beinstrekk \n", OwnWork::Reps(12), 3, "med\tball").unwrap();
        assert_eq!((taken.name.as_str(), taken.note.as_str()), ("Beinstrekk", "med ball"));
        assert_eq!(taken.region(), Region::Knee);
        assert_eq!(told(" \u{7} ", OwnWork::Reps(12), 2, ""), Err(OwnRefused::NameMissing));
        assert_eq!(
            told(&"å".repeat(61), OwnWork::Reps(12), 2, ""),
            Err(OwnRefused::NameTooLong)
        );
        assert!(told(&"å".repeat(60), OwnWork::Reps(12), 2, &"x".repeat(300)).is_ok());
        assert_eq!(
            told("x", OwnWork::Reps(12), 2, &"x".repeat(301)),
            Err(OwnRefused::NoteTooLong)
        );
        let range = |min, max| Err(OwnRefused::OutOfRange { min, max });
        assert_eq!(told("x", OwnWork::Reps(0), 2, ""), range(1, 50));
        assert_eq!(told("x", OwnWork::Hold(301), 2, ""), range(5, 300));
        assert_eq!(told("x", OwnWork::Hold(30), 6, ""), range(1, 5));
    }

    #[test]
    fn numbers_are_given_once() {
        let id = ExerciseId::next_own(Region::Hip, false, &[]).unwrap();
        let first = OwnExercise::told(id, "one", OwnWork::Reps(5), 1, "").unwrap();
        let second = ExerciseId::next_own(Region::Hip, false, core::slice::from_ref(&first)).unwrap();
        assert_ne!(first.id, second);
        assert_eq!(
            ExerciseId::next_own(Region::Hip, true, &[first]),
            Some(ExerciseId::own(Region::Hip, true, 0))
        );
    }
}
