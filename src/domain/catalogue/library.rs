//! The catalogue as a library: in which order it stands, what stands next to an exercise, and what is looked for.
//! Knows nothing of words; those are searched in `text::search`.

use super::{EXERCISES, Exercise, ExerciseId, FAMILIES, Family, Kind, Target};
use crate::domain::order;
use crate::domain::profile::Equipment;

/// One thing that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    Trains(Target),
    With(Things),
    /// 1 to 3.
    Level(u8),
    /// Place of the family in [`FAMILIES`].
    Family(u8),
}

/// What there is to train with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Things {
    /// What the person has told to have.
    Mine,
    /// Only what is everywhere: floor, wall, chair.
    Nothing,
    One(Equipment),
}

/// What is looked for. Of several things of a kind one must be met, and that for each kind.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter(Vec<Wanted>);

impl Filter {
    /// In the order of the kinds.
    #[must_use]
    pub fn wanted(&self) -> &[Wanted] {
        &self.0
    }

    #[must_use]
    pub fn wants(&self, one: Wanted) -> bool {
        self.0.contains(&one)
    }

    /// Adds a thing or takes it away. Of equipment and family there is one at most: the newest.
    pub fn put(&mut self, one: Wanted, on: bool) {
        let single = matches!(one, Wanted::With(_) | Wanted::Family(_));
        let same_kind = |other: &Wanted| core::mem::discriminant(other) == core::mem::discriminant(&one);
        self.0.retain(|other| *other != one && !(single && same_kind(other)));
        if on {
            self.0.push(one);
            order::by_key(&mut self.0, |wanted| *wanted);
        }
    }

    /// Whether an exercise is among what is looked for; `owned` is what the person has.
    #[must_use]
    pub fn lets(&self, exercise: &Exercise, owned: &[Equipment]) -> bool {
        let met = |wanted: &Wanted| match *wanted {
            Wanted::Trains(target) => exercise.trains.contains(&target),
            Wanted::With(Things::Mine) => exercise.possible_with(owned),
            Wanted::With(Things::Nothing) => exercise.possible_with(&[]),
            Wanted::With(Things::One(thing)) => exercise.equipment.contains(&thing),
            Wanted::Level(level) => exercise.level == level,
            Wanted::Family(place) => exercise.ladder == place,
        };
        self.0
            .chunk_by(|one, next| core::mem::discriminant(one) == core::mem::discriminant(next))
            .all(|kind| kind.iter().any(met))
    }
}

/// All exercises as they stand beside each other: strength from the neck down, then balance, mobility, calm, cardio; each family
/// from easy to hard.
#[must_use]
pub fn in_order() -> Vec<ExerciseId> {
    let mut families: Vec<(Option<(Kind, Target)>, &Family)> = FAMILIES
        .iter()
        .map(|family| {
            let easiest = by_level(family).first().map(|id| id.get());
            let shelf = easiest.and_then(|exercise| Some((exercise.kind, *exercise.trains.first()?)));
            (shelf, family)
        })
        .collect();
    order::by_key(&mut families, |(shelf, _)| *shelf);
    families.into_iter().flat_map(|(_, family)| by_level(family)).collect()
}

/// The exercises with the same intent, easiest first; the exercise itself is among them.
#[must_use]
pub fn ladder(exercise: &Exercise) -> Vec<ExerciseId> {
    FAMILIES
        .get(usize::from(exercise.ladder))
        .map_or_else(Vec::new, by_level)
}

fn by_level(family: &Family) -> Vec<ExerciseId> {
    let mut members = family.members.to_vec();
    order::by_key(&mut members, |id| id.get().level);
    members
}

/// What exercises are for, in the order of the body.
#[must_use]
pub fn targets() -> Vec<Target> {
    let mut targets: Vec<Target> = EXERCISES.iter().flat_map(|exercise| exercise.trains).copied().collect();
    order::by_key(&mut targets, |target| *target);
    targets.dedup();
    targets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pain::Region;

    fn found(filter: &Filter, owned: &[Equipment]) -> Vec<&'static str> {
        let all = in_order().into_iter().map(ExerciseId::get);
        all.filter(|exercise| filter.lets(exercise, owned))
            .map(|exercise| exercise.id)
            .collect()
    }

    fn filter(wanted: &[Wanted]) -> Filter {
        let mut filter = Filter::default();
        for one in wanted {
            filter.put(*one, true);
        }
        filter
    }

    #[test]
    fn every_exercise_stands_there_once_and_families_stand_together() {
        let mut order = in_order();
        let mut ladders: Vec<u8> = order.iter().map(|id| id.get().ladder).collect();
        ladders.dedup();
        assert_eq!(ladders.len(), FAMILIES.len());
        let levels = |pair: &[ExerciseId]| {
            pair[0].get().ladder != pair[1].get().ladder || pair[0].get().level <= pair[1].get().level
        };
        assert!(order.windows(2).all(levels), "from easy to hard");
        order.sort_unstable();
        assert_eq!(order, ExerciseId::all().collect::<Vec<_>>());
    }

    #[test]
    fn nothing_looked_for_lets_everything_through() {
        assert_eq!(found(&Filter::default(), &[]).len(), EXERCISES.len());
    }

    #[test]
    fn regions_widen_and_kinds_narrow() {
        let knee = filter(&[Wanted::Trains(Target::Region(Region::Knee))]);
        let legs = filter(&[
            Wanted::Trains(Target::Region(Region::Knee)),
            Wanted::Trains(Target::Region(Region::Hip)),
        ]);
        let easy = filter(&[Wanted::Level(1), Wanted::Trains(Target::Region(Region::Knee))]);
        let (knee, legs, easy) = (found(&knee, &[]), found(&legs, &[]), found(&easy, &[]));
        assert!(legs.len() > knee.len() && knee.iter().all(|id| legs.contains(id)));
        assert!(easy.len() < knee.len() && easy.contains(&"sit-to-stand"));
    }

    #[test]
    fn what_i_have_includes_what_is_everywhere() {
        let mine = found(&filter(&[Wanted::With(Things::Mine)]), &[Equipment::Band]);
        assert!(mine.contains(&"row-band") && mine.contains(&"plank") && mine.contains(&"sit-to-stand"));
        assert!(!mine.contains(&"squat-bb"));
        let nothing = found(&filter(&[Wanted::With(Things::Nothing)]), &[Equipment::Band]);
        assert!(nothing.contains(&"sit-to-stand") && !nothing.contains(&"row-band"));
        let bands = found(&filter(&[Wanted::With(Things::One(Equipment::Band))]), &[]);
        assert!(bands.iter().all(|id| nothing.iter().all(|other| other != id)) && bands.contains(&"row-band"));
    }

    #[test]
    fn there_is_one_equipment_and_one_family_at_most() {
        let both = filter(&[
            Wanted::With(Things::Mine),
            Wanted::Family(0),
            Wanted::With(Things::Nothing),
            Wanted::Family(1),
        ]);
        assert_eq!(both.wanted(), [Wanted::With(Things::Nothing), Wanted::Family(1)]);
        let mut less = both;
        less.put(Wanted::Family(1), false);
        assert_eq!(less.wanted(), [Wanted::With(Things::Nothing)]);
    }

    #[test]
    fn every_target_and_family_finds_something() {
        for target in targets() {
            assert!(!found(&filter(&[Wanted::Trains(target)]), &[]).is_empty(), "{target:?}");
        }
        assert!(
            Region::ALL
                .iter()
                .all(|region| targets().contains(&Target::Region(*region)))
        );
        for family in &FAMILIES {
            let members = found(&filter(&[Wanted::Family(family.place)]), &[]);
            assert_eq!(members.len(), family.members.len(), "{}", family.name);
        }
    }
}
