//! Which loads there are to choose from: what the person says they have, else what is usual. Loads are only ever
//! rounded towards less. Tenths of a kilogram.

use crate::domain::catalogue::Exercise;
use crate::domain::order;
use crate::domain::profile::Equipment;
use crate::domain::program::assess::Assessment;
use crate::domain::session::told::MOST_BAND;

/// From a load on, the step to the next one.
type Steps = &'static [(u16, u16)];

/// Usual dumbbells: from one kilogram, half ones up to two, single ones up to ten, then two at a time.
const DUMBBELLS: Steps = &[(10, 5), (20, 10), (100, 20)];
/// Usual kettlebells: two kilograms up to twelve, then four.
const KETTLEBELLS: Steps = &[(40, 20), (120, 40)];
/// A bar with the smallest pair of discs.
const BARS: Steps = &[(100, 25)];
/// Nobody goes on by themselves beyond this.
const MOST: u16 = 3_000;

fn above(steps: Steps, load: u16) -> u16 {
    let step = steps.iter().rfind(|(from, _)| load >= *from).or(steps.first());
    let step = step.map_or(1, |(_, step)| *step).max(1);
    (load / step + 1) * step
}

/// The loads for one exercise.
#[derive(Clone, Copy)]
pub struct Rack<'a> {
    steps: Steps,
    /// Told by the person, in any order; empty: what is usual.
    own: &'a [u16],
}

impl<'a> Rack<'a> {
    /// `own`: the weights the person has told for this kind of equipment.
    #[must_use]
    pub fn of(exercise: &Exercise, own: &'a [u16]) -> Rack<'a> {
        let steps = if exercise.equipment.contains(&Equipment::Barbell) {
            BARS
        } else if exercise.equipment.contains(&Equipment::Kettlebell) {
            KETTLEBELLS
        } else {
            DUMBBELLS
        };
        Rack { steps, own }
    }

    /// All loads there are, lightest first.
    fn all(self) -> impl Iterator<Item = u16> {
        let mut own = self.own.to_vec();
        order::by_key(&mut own, |load| *load);
        let least = self.steps.first().map(|(least, _)| *least);
        let usual = least.filter(|_| own.is_empty());
        let usual = core::iter::successors(usual, move |load| {
            Some(above(self.steps, *load)).filter(|load| *load <= MOST)
        });
        own.into_iter().chain(usual)
    }

    /// The next heavier one.
    #[must_use]
    pub fn above(self, load: u16) -> Option<u16> {
        self.all().find(|other| *other > load)
    }

    /// The heaviest that is no heavier than this; the lightest there is when all are.
    #[must_use]
    pub fn at_most(self, load: u16) -> u16 {
        self.all()
            .take_while(|other| *other <= load)
            .last()
            .or(self.all().next())
            .unwrap_or(load)
    }
}

impl Assessment {
    /// The weights the person has told to have for an exercise, tenths of a kilogram; empty: what is usual.
    #[must_use]
    pub fn weights_for(&self, exercise: &Exercise) -> &[u16] {
        let needs = |thing| exercise.equipment.contains(&thing);
        if needs(Equipment::Barbell) {
            &[]
        } else if needs(Equipment::Kettlebell) {
            &self.kettlebells
        } else {
            &self.dumbbells
        }
    }

    /// Levels of the bands the person has.
    pub fn bands(&self) -> impl Iterator<Item = u8> + Clone + '_ {
        let all = self.bands.is_empty().then_some(1..=MOST_BAND).into_iter().flatten();
        self.bands.iter().copied().chain(all)
    }
}

/// Rounded down.
pub(super) fn less(load: u16, per_cent: u8) -> u16 {
    let exact = u32::from(load) * u32::from(100 - per_cent.min(100)) / 100;
    u16::try_from(exact).unwrap_or(load)
}

/// Rounded down.
pub(super) fn more(load: u16, per_cent: u8) -> u16 {
    let exact = u32::from(load) * (100 + u32::from(per_cent)) / 100;
    u16::try_from(exact).unwrap_or(load)
}
