//! How long things take: the one arithmetic of the plan ("20 minutes") and of the session's score (its phases).
//! Whoever changes a length here changes both. Knows nothing of what is chosen, or why.

use super::{Dose, Preset};
use crate::domain::catalogue::{Exercise, ExerciseId, Kind};
use crate::domain::units::Span;

/// To get into position, before the first set of each exercise.
pub const READY: Span = Span::seconds(10);
/// From the last set of an exercise to getting ready for the next: to breathe and to fetch the equipment.
/// With [`READY`] this makes the half minute of the usual twenty-minute session.
pub const BETWEEN: Span = Span::seconds(20);
/// To turn round between the two sides of a set.
pub const CHANGE_SIDE: Span = Span::seconds(8);
/// A shorter start than this is only time to get into position.
pub const SHORTEST_WARM_UP: Span = Span::seconds(30);
/// General warm-up of a session of a quarter of an hour or more; intervals carry their own.
pub const WARM_UP: Span = Span::seconds(120);
pub const COOL_DOWN: Span = Span::seconds(60);
/// From this much work on there is a warm-up, a little above twelve minutes, so that a session of twelve can do
/// without. It grows by two seconds for each second of work until it is whole: without that growth no session could
/// be planned between twelve and fifteen minutes.
pub const WARM_UP_FROM: Span = Span::seconds(740);
/// From this much work on there is a cool-down; it grows in the same way.
pub const COOL_DOWN_FROM: Span = Span::minutes(14);
/// Perceived exertion up to which steady work needs no easy end of its own.
const EASY_EFFORT: u8 = 11;

/// How many times each set is done: once, or left and right.
#[must_use]
pub const fn sides(exercise: &Exercise) -> u16 {
    if exercise.per_side { 2 } else { 1 }
}

/// Work of one set on one side (of one round of intervals; of the whole for steady work).
#[must_use]
pub fn work_length(exercise: &Exercise, dose: Dose) -> Span {
    match dose {
        Dose::Reps { reps, .. } => Span(i64::from(reps) * i64::from(exercise.tempo.millis())),
        Dose::Hold { seconds, .. } | Dose::Timed { seconds, .. } | Dose::ToFatigue { seconds } => {
            Span::seconds(i64::from(seconds))
        }
        Dose::Minutes { minutes, .. } => Span::minutes(i64::from(minutes)),
        Dose::Intervals { work, .. } => Span::seconds(i64::from(work)),
    }
}

/// From getting ready to the end of the last set: ready, work on each side, change of side, rest between sets.
/// No rest after the last set; what lies between two exercises belongs to the session ([`BETWEEN`]).
#[must_use]
pub fn dose_length(exercise: &Exercise, dose: Dose) -> Span {
    let work = work_length(exercise, dose).0;
    let sides = i64::from(sides(exercise));
    let one_set = work * sides + CHANGE_SIDE.0 * (sides - 1);
    let body = match dose {
        Dose::Reps { sets, rest, .. } | Dose::Hold { sets, rest, .. } => {
            one_set * i64::from(sets) + 1000 * i64::from(rest) * (i64::from(sets) - 1).max(0)
        }
        // By the clock there is no time to get ready beside the rests.
        Dose::Timed { sets, seconds, rest } => return Span::seconds(i64::from(sets) * i64::from(seconds + rest)),
        Dose::ToFatigue { .. } => one_set,
        Dose::Minutes { .. } => work,
        Dose::Intervals {
            warm,
            rest,
            rounds,
            cool,
            ..
        } => {
            work * i64::from(rounds)
                + 1000 * (i64::from(warm) + i64::from(rest) * (i64::from(rounds) - 1).max(0) + i64::from(cool))
        }
    };
    READY + Span(body)
}

/// Lengths of the parts of a session: warm-up, exercises with a breath between each two, cool-down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Parts {
    /// General warm-up, or nothing: short sessions start at once, and cardio begins easily by itself.
    pub warm_up: Span,
    pub body: Span,
    /// Easy end, or nothing: short sessions, intervals (they carry their own) and calm last exercises need none.
    pub cool_down: Span,
}

/// What first and last exercise mean for the length of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Exercises with the breaths between them.
    pub body: Span,
    starts_easily: bool,
    ends_calmly: bool,
}

impl Frame {
    #[must_use]
    pub fn of(items: impl Iterator<Item = (ExerciseId, Dose)>) -> Frame {
        let mut body = Span::ZERO;
        let (mut first, mut last) = (None, None);
        for (exercise, dose) in items {
            match (first, dose) {
                (None, _) => first = Some(dose),
                // The rest of a set by the clock leads to the next exercise.
                (Some(_), Dose::Timed { .. }) => {}
                (Some(_), _) => body = body + BETWEEN,
            }
            last = Some((exercise, dose));
            body = body + dose_length(exercise.get(), dose);
        }
        let ends_calmly = match last {
            None | Some((_, Dose::Intervals { .. })) => true,
            Some((_, Dose::Minutes { effort, .. })) if effort.1 <= EASY_EFFORT => true,
            Some((exercise, _)) => matches!(exercise.get().kind, Kind::Mobility | Kind::Relaxation),
        };
        Frame {
            body,
            starts_easily: matches!(first, None | Some(Dose::Minutes { .. } | Dose::Intervals { .. })),
            ends_calmly,
        }
    }

    /// The parts, if the body were so long.
    #[must_use]
    pub fn parts(self, body: Span) -> Parts {
        let unless = |not: bool, length: Span| if not { Span::ZERO } else { length };
        Parts {
            warm_up: unless(self.starts_easily, grown(body, WARM_UP_FROM, WARM_UP)),
            body,
            cool_down: unless(self.ends_calmly, grown(body, COOL_DOWN_FROM, COOL_DOWN)),
        }
    }

    /// The whole session, if the body were so long.
    #[must_use]
    pub fn length(self, body: Span) -> Span {
        let parts = self.parts(body);
        parts.warm_up + parts.body + parts.cool_down
    }
}

/// The parts of a session; a ready-made one has its own beginning and end.
#[must_use]
pub fn parts(preset: Option<Preset>, items: impl Iterator<Item = (ExerciseId, Dose)>) -> Parts {
    let frame = Frame::of(items);
    match preset.and_then(Preset::frame) {
        Some((warm_up, cool_down)) => Parts {
            warm_up,
            body: frame.body,
            cool_down,
        },
        None => frame.parts(frame.body),
    }
}

fn grown(body: Span, from: Span, whole: Span) -> Span {
    let seconds = (body.0 - from.0).max(0) / 1000;
    Span::seconds(2 * seconds).min(whole)
}

/// The whole session. A ready-made one has its own frame.
#[must_use]
pub fn session_length(preset: Option<Preset>, items: impl Iterator<Item = (ExerciseId, Dose)>) -> Span {
    let parts = parts(preset, items);
    parts.warm_up + parts.body + parts.cool_down
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Exercise {
        Exercise {
            per_side: false,
            tempo: crate::domain::catalogue::Tempo {
                out: 20,
                hold: 0,
                back: 20,
            },
            ..*ExerciseId::all().next().unwrap().get()
        }
    }

    const SETS: Dose = Dose::Reps {
        sets: 3,
        reps: 10,
        rest: 60,
        reserve: 4,
    };

    #[test]
    fn three_sets_have_two_rests_and_one_time_to_get_ready() {
        assert_eq!(dose_length(&plain(), SETS), Span::seconds(10 + 3 * 40 + 2 * 60));
    }

    #[test]
    fn each_side_is_a_whole_set_with_a_change_between() {
        let sided = Exercise {
            per_side: true,
            ..plain()
        };
        assert_eq!(
            dose_length(&sided, SETS),
            Span::seconds(10 + 3 * (40 + 8 + 40) + 2 * 60)
        );
    }

    #[test]
    fn four_times_four_takes_thirty_five_minutes() {
        let intervals = Dose::Intervals {
            warm: 300,
            work: 240,
            rest: 180,
            rounds: 4,
            cool: 300,
            effort: (15, 17),
        };
        assert_eq!(dose_length(&plain(), intervals), Span::seconds(10 + 2100));
    }

    #[test]
    fn the_two_minute_set_takes_two_minutes() {
        assert_eq!(
            dose_length(&plain(), Dose::ToFatigue { seconds: 120 }),
            Span::seconds(130)
        );
    }

    #[test]
    fn every_length_can_be_planned() {
        let steady = |minutes| {
            (
                ExerciseId::all().next().unwrap(),
                Dose::Minutes {
                    minutes,
                    effort: (6, 8),
                },
            )
        };
        let strength = (ExerciseId::all().next().unwrap(), Dose::ToFatigue { seconds: 30 });
        let lengths: Vec<i64> = (5..30)
            .map(|n| session_length(None, [strength, steady(n)].into_iter()).0 / 60_000)
            .collect();
        let largest_step = lengths.windows(2).map(|pair| pair[1] - pair[0]).max();
        assert!(largest_step <= Some(3), "{lengths:?}");
        assert_eq!(parts(None, [strength, steady(10)].into_iter()).warm_up, Span::ZERO);
        assert_eq!(parts(None, [strength, steady(20)].into_iter()).warm_up, WARM_UP);
    }

    #[test]
    fn no_sets_take_no_time_beyond_getting_ready() {
        let none = Dose::Reps {
            sets: 0,
            reps: 10,
            rest: 60,
            reserve: 4,
        };
        assert_eq!(dose_length(&plain(), none), READY);
        assert_eq!(session_length(None, core::iter::empty()), Span::ZERO);
    }
}
