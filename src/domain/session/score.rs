//! A session written out as phases, the way a score is: everything that will happen, before it happens.
//! Lengths come from `program::timing`, so that the plan and the score cannot disagree. Knows no clock.

use super::told::Load;
use crate::domain::catalogue::ExerciseId;
use crate::domain::evidence::RuleId;
use crate::domain::pain::Side;
use crate::domain::program::{Dose, Item, PlannedSession, Preset, timing};
use crate::domain::units::Span;

/// What the person does in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Get into position; the exercise is shown.
    Ready,
    /// Easy movement before the work.
    WarmUp,
    /// Repetitions at tempo; ends when the person says so.
    Reps {
        set: u16,
        sets: u16,
        reps: u16,
        side: Option<Side>,
    },
    Hold {
        set: u16,
        sets: u16,
        side: Option<Side>,
    },
    /// Repetitions by the clock.
    Timed {
        set: u16,
        sets: u16,
    },
    /// One set until tired; ends by tap, at the latest when the time is up.
    ToFatigue {
        side: Option<Side>,
    },
    /// Time to change sides.
    ChangeSide,
    Rest,
    /// Steady cardio, walking, breathing.
    Steady,
    Interval {
        round: u16,
        rounds: u16,
    },
    /// Easy movement between two intervals; `round` is the one that was just done.
    Recovery {
        round: u16,
        rounds: u16,
    },
    CoolDown,
}

impl Task {
    /// Whether it counts as training done; the rest prepares, parts or ends.
    #[must_use]
    pub const fn is_work(self) -> bool {
        matches!(
            self,
            Task::Reps { .. }
                | Task::Hold { .. }
                | Task::Timed { .. }
                | Task::ToFatigue { .. }
                | Task::Steady
                | Task::Interval { .. }
        )
    }

    /// The last set or round of an exercise that has more than one; of two sides the first.
    #[must_use]
    pub const fn is_last_of_several(self) -> bool {
        match self {
            Task::Reps { set, sets, side, .. } | Task::Hold { set, sets, side } => {
                set == sets && sets > 1 && !matches!(side, Some(Side::Right))
            }
            Task::Timed { set, sets } => set == sets && sets > 1,
            Task::Interval { round, rounds } => round == rounds && rounds > 1,
            _ => false,
        }
    }

    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self {
            Task::Reps { side, .. } | Task::Hold { side, .. } | Task::ToFatigue { side } => side,
            _ => None,
        }
    }
}

/// How a phase ends when nobody intervenes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// When its length is over.
    ByClock,
    /// When the person taps; the length is only what is expected.
    ByTap,
    /// When the person taps, at the latest when its length is over.
    ByEither,
    /// A rest until the next set is due, so long after the one before began: its length gives back what that one took
    /// more or less than planned.
    OnTheBeat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    pub task: Task,
    pub length: Span,
    pub ends: Ends,
    /// Place in [`Score::items`] of what is done, or of what comes next in a rest. `None`: general warm-up, cool-down.
    pub item: Option<usize>,
}

/// An exercise with its dose as it is trained today (after swaps).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreItem {
    pub exercise: ExerciseId,
    pub dose: Dose,
    /// What it is done with, as far as that was told: now or the last time.
    pub load: Option<Load>,
}

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Score {
    pub items: Vec<ScoreItem>,
    pub phases: Vec<Phase>,
}

impl Score {
    /// Writes a planned session out: warm-up, each exercise with a rest before the next, cool-down.
    /// The general warm-up and cool-down are there exactly when the plan counted them.
    #[must_use]
    pub fn of(session: &PlannedSession) -> Score {
        let parts = timing::parts(
            session.preset,
            session.items.iter().map(|item| (item.exercise, item.dose)),
        );
        let items: Vec<ScoreItem> = session
            .items
            .iter()
            .map(|item| ScoreItem {
                exercise: item.exercise,
                dose: item.dose,
                load: item.load,
            })
            .collect();
        let mut phases = Phases::default();
        // A few seconds are no warm-up, only time to get into position.
        if parts.warm_up < timing::SHORTEST_WARM_UP {
            phases.clock(Task::Ready, parts.warm_up, (!items.is_empty()).then_some(0));
        } else {
            phases.clock(Task::WarmUp, parts.warm_up, None);
        }
        if session.preset.is_some_and(Preset::is_circuit) {
            phases.circuit(&items);
        } else {
            for (place, item) in items.iter().enumerate() {
                if place > 0 && !matches!(item.dose, Dose::Timed { .. }) {
                    phases.clock(Task::Rest, timing::BETWEEN, Some(place));
                }
                let on_the_beat = session.items.get(place).is_some_and(is_on_the_beat);
                phases.exercise(place, *item, 1, on_the_beat);
            }
        }
        phases.clock(Task::CoolDown, parts.cool_down, None);
        Score {
            items,
            phases: phases.0,
        }
    }

    /// Whether a set somewhere ends only when the person says so.
    #[must_use]
    pub fn waits_for_taps(&self) -> bool {
        self.phases.iter().any(|phase| phase.ends != Ends::ByClock)
    }

    /// Sum of all phases.
    #[must_use]
    pub fn length(&self) -> Span {
        self.phases.iter().map(|phase| phase.length).sum()
    }

    /// Puts another exercise in the place of an item: its phases from `from` on are written anew, beginning with
    /// getting ready and with set number `set`. What lies before `from` and after the item stays.
    pub(super) fn replace(&mut self, item: usize, new: ScoreItem, from: usize, set: u16) {
        let (Some(slot), true) = (self.items.get_mut(item), from <= self.phases.len()) else {
            return;
        };
        let by_the_clock = slot.dose == new.dose && matches!(new.dose, Dose::Timed { .. });
        *slot = new;
        if by_the_clock {
            // The same seconds, whatever is done in them; in a circuit later rounds follow.
            return;
        }
        let belongs = |phase: &&Phase| phase.item == Some(item);
        let old = self.phases.iter().skip(from).take_while(belongs).count();
        let on_the_beat = self
            .phases
            .iter()
            .any(|phase| belongs(&phase) && phase.ends == Ends::OnTheBeat);
        let mut phases = Phases::default();
        phases.exercise(item, new, set, on_the_beat);
        self.phases.splice(from..from + old, phases.0);
    }
}

/// Whether a set of it begins every second minute.
fn is_on_the_beat(item: &Item) -> bool {
    let mut reasons = item.reasons.iter();
    reasons.any(|reason| reason.rule == RuleId::DoseEverySecondMinute)
}

/// Phases being written.
#[derive(Default)]
struct Phases(Vec<Phase>);

impl Phases {
    fn push(&mut self, task: Task, length: Span, ends: Ends, item: Option<usize>) {
        self.0.push(Phase {
            task,
            length,
            ends,
            item,
        });
    }

    /// A phase without length is left out.
    fn clock(&mut self, task: Task, length: Span, item: Option<usize>) {
        if length > Span::ZERO {
            self.push(task, length, Ends::ByClock, item);
        }
    }

    /// One exercise from getting ready to the end of its last set; sets before `first` are left out,
    /// but one set is always written.
    fn exercise(&mut self, place: usize, item: ScoreItem, first: u16, on_the_beat: bool) {
        let exercise = item.exercise.get();
        let length = timing::work_length(exercise, item.dose);
        let here = Some(place);
        let seconds = |seconds: u16| Span::seconds(i64::from(seconds));
        if !matches!(item.dose, Dose::Timed { .. }) {
            self.clock(Task::Ready, timing::READY, here);
        }
        match item.dose {
            Dose::Reps { sets, reps, rest, .. } => {
                for set in first.min(sets).max(1)..=sets {
                    self.each_side(exercise.per_side, here, |phases, side| {
                        let task = Task::Reps { set, sets, reps, side };
                        phases.push(task, length, Ends::ByTap, here);
                    });
                    if set < sets && on_the_beat {
                        self.push(Task::Rest, seconds(rest), Ends::OnTheBeat, here);
                    } else if set < sets {
                        self.clock(Task::Rest, seconds(rest), here);
                    }
                }
            }
            Dose::Hold { sets, rest, .. } => {
                for set in first.min(sets).max(1)..=sets {
                    self.each_side(exercise.per_side, here, |phases, side| {
                        phases.clock(Task::Hold { set, sets, side }, length, here);
                    });
                    if set < sets {
                        self.clock(Task::Rest, seconds(rest), here);
                    }
                }
            }
            Dose::Timed { sets, rest, .. } => {
                for set in first.min(sets).max(1)..=sets {
                    self.clock(Task::Timed { set, sets }, length, here);
                    self.clock(Task::Rest, seconds(rest), here);
                }
            }
            Dose::ToFatigue { .. } => self.each_side(exercise.per_side, here, |phases, side| {
                phases.push(Task::ToFatigue { side }, length, Ends::ByEither, here);
            }),
            Dose::Minutes { .. } => self.clock(Task::Steady, length, here),
            Dose::Intervals {
                warm,
                rest,
                rounds,
                cool,
                ..
            } => {
                self.clock(Task::WarmUp, seconds(warm), here);
                for round in 1..=rounds {
                    self.clock(Task::Interval { round, rounds }, length, here);
                    if round < rounds {
                        self.clock(Task::Recovery { round, rounds }, seconds(rest), here);
                    }
                }
                self.clock(Task::CoolDown, seconds(cool), here);
            }
        }
    }

    /// One set of each exercise, then the next round; each rest leads to what comes next.
    fn circuit(&mut self, items: &[ScoreItem]) {
        let sets = |item: &ScoreItem| match item.dose {
            Dose::Timed { sets, .. } => sets,
            _ => 0,
        };
        let rounds = items.iter().map(sets).max().unwrap_or(0);
        for round in 1..=rounds {
            for (place, item) in items.iter().enumerate() {
                if let Dose::Timed { sets, seconds, rest } = item.dose
                    && round <= sets
                {
                    let length = |seconds: u16| Span::seconds(i64::from(seconds));
                    self.clock(Task::Timed { set: round, sets }, length(seconds), Some(place));
                    self.clock(Task::Rest, length(rest), Some((place + 1) % items.len()));
                }
            }
        }
    }

    fn each_side(&mut self, per_side: bool, item: Option<usize>, write: impl Fn(&mut Phases, Option<Side>)) {
        if per_side {
            write(self, Some(Side::Left));
            self.clock(Task::ChangeSide, timing::CHANGE_SIDE, item);
            write(self, Some(Side::Right));
        } else {
            write(self, None);
        }
    }
}
