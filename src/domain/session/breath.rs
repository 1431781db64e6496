//! The rhythm of calm breathing and of tensing and letting go: what to do now, and how large the shape on the screen is
//! when. Pure functions of the time since the phase began; what moves the shape is not known here.

use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::units::Span;

/// What is done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    In,
    Out,
    Tense(Muscles),
    LetGo(Muscles),
}

/// Parts of the body, in the order in which they are tensed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Muscles {
    Hands,
    Arms,
    Shoulders,
    Face,
    Belly,
    Seat,
    Thighs,
    Calves,
    Feet,
}

impl Muscles {
    pub const ALL: [Muscles; 9] = [
        Muscles::Hands,
        Muscles::Arms,
        Muscles::Shoulders,
        Muscles::Face,
        Muscles::Belly,
        Muscles::Seat,
        Muscles::Thighs,
        Muscles::Calves,
        Muscles::Feet,
    ];
}

/// Milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    grows: u32,
    stays: u32,
    shrinks: u32,
}

impl Rhythm {
    /// The rhythm of an exercise of breathing or relaxation, from its tempo; others have none.
    #[must_use]
    pub fn of(exercise: ExerciseId) -> Option<Rhythm> {
        let exercise = exercise.get();
        let tempo = exercise.tempo;
        let [grows, stays, shrinks] = [tempo.out, tempo.hold, tempo.back].map(|tenths| u32::from(tenths) * 100);
        (exercise.kind == Kind::Relaxation && grows > 0 && shrinks > 0).then_some(Rhythm { grows, stays, shrinks })
    }

    /// What is held is a muscle: holding the breath raises the blood pressure and is never asked for.
    #[must_use]
    pub const fn is_of_muscles(self) -> bool {
        self.stays > 0
    }

    /// One turn.
    #[must_use]
    pub const fn period(self) -> u32 {
        self.grows + self.stays + self.shrinks
    }

    /// Milliseconds of a turn after which one breathes out or lets go.
    #[must_use]
    pub const fn until_out(self) -> u32 {
        self.grows + self.stays
    }

    #[must_use]
    pub fn turn(self, elapsed: Span) -> Turn {
        let busy = self.into_turn(elapsed) < self.until_out();
        if !self.is_of_muscles() {
            return if busy { Turn::In } else { Turn::Out };
        }
        let turns = elapsed.0.max(0) / i64::from(self.period().max(1));
        let place = usize::try_from(turns).unwrap_or_default() % Muscles::ALL.len();
        let part = Muscles::ALL.get(place).copied().unwrap_or(Muscles::Hands);
        if busy { Turn::Tense(part) } else { Turn::LetGo(part) }
    }

    /// How far the present turn has come.
    #[must_use]
    pub fn into_turn(self, elapsed: Span) -> u32 {
        u32::try_from(elapsed.0.max(0) % i64::from(self.period().max(1))).unwrap_or_default()
    }

    /// The shape's size, thousandths, at these milliseconds of a turn; between them it changes evenly.
    #[must_use]
    pub const fn sizes(self) -> [(u32, u16); 4] {
        let full = self.until_out();
        [(0, SMALL), (self.grows, 1000), (full, 1000), (self.period(), SMALL)]
    }
}

/// The smallest size still holds the word.
const SMALL: u16 = 560;

#[cfg(test)]
mod tests {
    use super::*;

    fn rhythm(id: &str) -> Rhythm {
        Rhythm::of(ExerciseId::from_str_id(id).unwrap()).unwrap()
    }

    #[test]
    fn calm_breathing_is_four_seconds_in_and_six_out_and_never_held() {
        let breath = rhythm("breathing");
        let turns = [0, 3_999, 4_000, 9_999, 10_000, 250_000].map(|at| breath.turn(Span(at)));
        assert_eq!(turns, [Turn::In, Turn::In, Turn::Out, Turn::Out, Turn::In, Turn::In]);
        assert!(!breath.is_of_muscles());
        assert_eq!(breath.sizes(), [(0, 560), (4_000, 1000), (4_000, 1000), (10_000, 560)]);
    }

    #[test]
    fn each_part_of_the_body_is_tensed_five_seconds_and_let_go_fifteen() {
        let muscles = rhythm("pmr");
        for (place, part) in Muscles::ALL.into_iter().cycle().take(20).enumerate() {
            let begin = i64::try_from(place).unwrap() * 20_000;
            assert_eq!(muscles.turn(Span(begin)), Turn::Tense(part));
            assert_eq!(muscles.turn(Span(begin + 4_999)), Turn::Tense(part));
            assert_eq!(muscles.turn(Span(begin + 5_000)), Turn::LetGo(part));
        }
    }

    #[test]
    fn the_shape_stands_where_the_clock_says_after_a_reload() {
        let breath = rhythm("breathing");
        assert_eq!(breath.into_turn(Span(63_500)), 3_500);
        assert_eq!(breath.into_turn(Span(-5)), 0);
    }

    #[test]
    fn only_relaxation_has_a_rhythm() {
        for exercise in ExerciseId::all() {
            let relaxes = exercise.get().kind == Kind::Relaxation;
            assert_eq!(Rhythm::of(exercise).is_some(), relaxes, "{}", exercise.get().id);
        }
    }
}
