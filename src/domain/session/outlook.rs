//! What lies behind and ahead of a running session, as far as the screen tells it: the parts of the whole, what
//! comes next. Values only; a new place in the score is a new outlook, seconds are not.

use super::score::{Phase, Score, Task};

/// One part of the progress line: an exercise, or a piece of its own such as a warm-up or a single interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Per cent of its expected time that lies behind, by whole phases.
    pub done: u8,
}

/// The parts of a session with what is done of each, when phase number `at` is running.
#[must_use]
pub fn segments(score: &Score, at: usize) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut behind = 0;
    let mut whole = 0;
    for (place, phase) in score.phases.iter().enumerate() {
        let length = phase.length.0.max(1);
        whole += length;
        if place < at {
            behind += length;
        }
        let goes_on = score.phases.get(place + 1).is_some_and(|next| same_part(phase, next));
        if !goes_on {
            segments.push(Segment {
                done: u8::try_from(behind * 100 / whole).unwrap_or(100),
            });
            behind = 0;
            whole = 0;
        }
    }
    segments
}

/// Place of the present part, from 0, and how many there are: "part 3 of 8".
#[must_use]
pub fn part(score: &Score, at: usize) -> (usize, usize) {
    let mut part = 0;
    let mut parts = usize::from(!score.phases.is_empty());
    for (place, pair) in score.phases.windows(2).enumerate() {
        if let [phase, next] = pair
            && !same_part(phase, next)
        {
            parts += 1;
            part += usize::from(place < at);
        }
    }
    (part, parts)
}

/// Sets, sides and rests of one exercise are one part; each interval and each easy stretch is its own.
pub(super) fn same_part(phase: &Phase, next: &Phase) -> bool {
    let own = |task| {
        matches!(
            task,
            Task::WarmUp | Task::CoolDown | Task::Steady | Task::Interval { .. } | Task::Recovery { .. }
        )
    };
    // Getting ready belongs to what it leads to, also when that is the first of many intervals.
    if phase.task == Task::Ready {
        return phase.item == next.item;
    }
    phase.item.is_some() && phase.item == next.item && !own(phase.task) && !own(next.task)
}

/// The next phase that is not merely a pause or a preparation; `None` when this is the last.
#[must_use]
pub fn next(score: &Score, at: usize) -> Option<&Phase> {
    score
        .phases
        .iter()
        .skip(at + 1)
        .find(|phase| !matches!(phase.task, Task::Rest | Task::Ready | Task::ChangeSide))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::score::Ends;
    use crate::domain::units::Span;

    fn phase(task: Task, seconds: i64, item: Option<usize>) -> Phase {
        Phase {
            task,
            length: Span::seconds(seconds),
            ends: Ends::ByClock,
            item,
        }
    }

    const SET: Task = Task::Reps {
        set: 1,
        sets: 2,
        reps: 12,
        side: None,
    };

    fn strength() -> Score {
        Score {
            items: Vec::new(),
            phases: vec![
                phase(Task::WarmUp, 120, None),
                phase(Task::Ready, 10, Some(0)),
                phase(SET, 40, Some(0)),
                phase(Task::Rest, 60, Some(0)),
                phase(SET, 40, Some(0)),
                phase(Task::Rest, 30, Some(1)),
                phase(SET, 40, Some(1)),
                phase(Task::CoolDown, 60, None),
            ],
        }
    }

    fn intervals() -> Score {
        let round = |round| Task::Interval { round, rounds: 2 };
        Score {
            items: Vec::new(),
            phases: vec![
                phase(Task::Ready, 10, Some(0)),
                phase(Task::WarmUp, 300, Some(0)),
                phase(round(1), 240, Some(0)),
                phase(Task::Recovery { round: 1, rounds: 2 }, 180, Some(0)),
                phase(round(2), 240, Some(0)),
                phase(Task::CoolDown, 300, Some(0)),
            ],
        }
    }

    #[test]
    fn the_sets_of_an_exercise_are_one_part() {
        let done: Vec<u8> = segments(&strength(), 4).iter().map(|part| part.done).collect();
        assert_eq!(done, [100, 73, 0, 0]);
        assert_eq!(part(&strength(), 4), (1, 4));
        assert_eq!(part(&strength(), 0), (0, 4));
        assert_eq!(part(&strength(), 7), (3, 4));
    }

    #[test]
    fn each_interval_is_a_part_of_its_own() {
        let done: Vec<u8> = segments(&intervals(), 3).iter().map(|part| part.done).collect();
        assert_eq!(done, [100, 100, 0, 0, 0]);
        assert_eq!(part(&intervals(), 3), (2, 5));
    }

    #[test]
    fn an_empty_score_has_no_parts() {
        assert!(
            segments(
                &Score {
                    items: Vec::new(),
                    phases: Vec::new()
                },
                0
            )
            .is_empty()
        );
        assert_eq!(
            part(
                &Score {
                    items: Vec::new(),
                    phases: Vec::new()
                },
                0
            ),
            (0, 0)
        );
    }

    #[test]
    fn next_is_work_and_not_the_pause_before_it() {
        assert_eq!(next(&strength(), 0).unwrap().task, SET);
        assert_eq!(next(&strength(), 6).unwrap().task, Task::CoolDown);
        assert_eq!(next(&strength(), 7), None);
    }
}
