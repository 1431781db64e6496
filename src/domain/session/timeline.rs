//! The whole session as a list of parts, before it begins and while it runs: what each is, how long it takes, where one
//! is. The parts are those of the progress line (`outlook`). Knows no words and no clock.

use super::outlook::same_part;
use super::score::{Phase, Score, ScoreItem, Task};
use crate::domain::units::Span;

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The piece of work it is about; for a warm-up, an easy stretch or a cool-down that itself.
    pub phase: Phase,
    /// The exercise as it is trained today; `None`: general warm-up, cool-down.
    pub item: Option<ScoreItem>,
    /// One set out of several, as in a circuit; otherwise the part is all there is of its exercise.
    pub alone: bool,
    /// Expected, with all rests that lead to it.
    pub length: Span,
    /// The same in whole minutes, so rounded that all parts together make the minutes of the whole. 0: less than one.
    pub minutes: u16,
    pub state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Behind,
    Now,
    Ahead,
}

/// All parts, when phase number `at` is running; `None`: before the start.
#[must_use]
pub fn parts(score: &Score, at: Option<usize>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = score.phases.as_slice();
    let mut from = 0;
    while !rest.is_empty() {
        let same = rest.windows(2).take_while(|pair| match pair {
            [phase, next] => same_part(phase, next),
            _ => false,
        });
        let count = same.count() + 1;
        let (own, later) = rest.split_at(count.min(rest.len()));
        parts.extend(part(score, own, state(at, from, count)));
        from += count;
        rest = later;
    }
    share_out(&mut parts);
    parts
}

/// Whole minutes of all parts together.
#[must_use]
pub fn minutes(parts: &[Part]) -> u16 {
    parts.iter().map(|part| part.minutes).sum()
}

fn state(at: Option<usize>, from: usize, count: usize) -> State {
    match at {
        Some(at) if at >= from + count => State::Behind,
        Some(at) if at >= from => State::Now,
        _ => State::Ahead,
    }
}

fn part(score: &Score, phases: &[Phase], state: State) -> Option<Part> {
    let prepares = |phase: &&Phase| matches!(phase.task, Task::Rest | Task::Ready | Task::ChangeSide);
    let phase = *phases.iter().find(|phase| !prepares(phase)).or(phases.first())?;
    let mut sets: Vec<u16> = phases.iter().filter_map(|phase| set(phase.task)).collect();
    sets.dedup();
    Some(Part {
        phase,
        item: phase.item.and_then(|item| score.items.get(item)).copied(),
        alone: sets.len() == 1 && of(phase.task) > 1,
        length: phases.iter().map(|phase| phase.length).sum(),
        minutes: 0,
        state,
    })
}

const fn set(task: Task) -> Option<u16> {
    match task {
        Task::Reps { set, .. } | Task::Hold { set, .. } | Task::Timed { set, .. } => Some(set),
        _ => None,
    }
}

const fn of(task: Task) -> u16 {
    match task {
        Task::Reps { sets, .. } | Task::Hold { sets, .. } | Task::Timed { sets, .. } => sets,
        _ => 0,
    }
}

/// Rounds the minutes of all parts so that they add up: what is left over goes to the largest remainders.
fn share_out(parts: &mut [Part]) {
    const MINUTE: i64 = 60_000;
    let total: i64 = parts.iter().map(|part| part.length.0).sum();
    let whole = |length: i64| u16::try_from(length / MINUTE).unwrap_or(u16::MAX);
    for part in &mut *parts {
        part.minutes = whole(part.length.0);
    }
    let missing = whole(total + MINUTE / 2).saturating_sub(minutes(parts));
    let mut order: Vec<&mut Part> = parts.iter_mut().collect();
    order.sort_by_key(|part| core::cmp::Reverse(part.length.0 % MINUTE));
    for part in order.into_iter().take(usize::from(missing)) {
        part.minutes += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::ExerciseId;
    use crate::domain::program::Dose;
    use crate::domain::session::score::Ends;

    fn phase(task: Task, seconds: i64, item: Option<usize>) -> Phase {
        Phase {
            task,
            length: Span::seconds(seconds),
            ends: Ends::ByClock,
            item,
        }
    }

    const fn set(set: u16) -> Task {
        Task::Reps {
            set,
            sets: 2,
            reps: 12,
            side: None,
        }
    }

    fn item(id: &str) -> ScoreItem {
        ScoreItem {
            exercise: ExerciseId::from_str_id(id).unwrap(),
            dose: Dose::Reps {
                sets: 2,
                reps: 12,
                rest: 60,
                reserve: 2,
            },
            load: None,
        }
    }

    fn strength() -> Score {
        Score {
            items: vec![item("row-band"), item("squat-bw")],
            phases: vec![
                phase(Task::WarmUp, 80, None),
                phase(Task::Ready, 10, Some(0)),
                phase(set(1), 40, Some(0)),
                phase(Task::Rest, 60, Some(0)),
                phase(set(2), 40, Some(0)),
                phase(Task::Rest, 20, Some(1)),
                phase(Task::Ready, 10, Some(1)),
                phase(set(1), 40, Some(1)),
                phase(Task::Rest, 20, Some(1)),
                phase(set(2), 40, Some(1)),
                phase(Task::CoolDown, 20, None),
            ],
        }
    }

    #[test]
    fn each_exercise_is_a_line_with_the_rests_that_lead_to_it() {
        let parts = parts(&strength(), None);
        let tasks: Vec<Task> = parts.iter().map(|part| part.phase.task).collect();
        assert_eq!(tasks, [Task::WarmUp, set(1), set(1), Task::CoolDown]);
        let seconds: Vec<i64> = parts.iter().map(|part| part.length.0 / 1000).collect();
        assert_eq!(seconds, [80, 150, 130, 20]);
        assert!(parts.iter().all(|part| !part.alone && part.state == State::Ahead));
    }

    #[test]
    fn the_minutes_of_the_parts_are_the_minutes_of_the_whole() {
        let parts = parts(&strength(), None);
        let each: Vec<u16> = parts.iter().map(|part| part.minutes).collect();
        // 380 seconds are six minutes: 1:20, 2:30, 2:10 and 0:20 have one minute to share.
        assert_eq!(each, [1, 3, 2, 0]);
        assert_eq!(minutes(&parts), 6);
    }

    #[test]
    fn where_one_is_divides_the_list() {
        let state = |at| -> Vec<State> { parts(&strength(), Some(at)).iter().map(|part| part.state).collect() };
        use State::{Ahead, Behind, Now};
        assert_eq!(state(0), [Now, Ahead, Ahead, Ahead]);
        assert_eq!(state(4), [Behind, Now, Ahead, Ahead]);
        // A rest already leads to what comes next.
        assert_eq!(state(5), [Behind, Behind, Now, Ahead]);
        assert_eq!(state(11), [Behind; 4]);
    }

    #[test]
    fn in_a_circuit_each_round_of_an_exercise_is_a_line() {
        let timed = |set| Task::Timed { set, sets: 2 };
        let score = Score {
            items: vec![item("row-band"), item("squat-bw")],
            phases: vec![
                phase(timed(1), 40, Some(0)),
                phase(Task::Rest, 20, Some(1)),
                phase(timed(1), 40, Some(1)),
                phase(Task::Rest, 20, Some(0)),
                phase(timed(2), 40, Some(0)),
                phase(Task::Rest, 20, Some(1)),
                phase(timed(2), 40, Some(1)),
            ],
        };
        let parts = parts(&score, None);
        let tasks: Vec<Task> = parts.iter().map(|part| part.phase.task).collect();
        assert_eq!(tasks, [timed(1), timed(1), timed(2), timed(2)]);
        assert!(parts.iter().all(|part| part.alone));
    }

    #[test]
    fn an_empty_score_has_no_lines() {
        assert_eq!(parts(&Score::default(), Some(0)), []);
    }
}
