//! What a day makes of its session: flare-ups, a heavy day, two minutes. The week is made as ever; then the sessions
//! of such days are put together once more for the same place in the week, so that no other session changes. Figures that
//! research does not give stand in `proposals`.

use super::allocate::{self, Allocation};
use super::assess::Assessment;
use super::compose::Composer;
use super::hard_days::interval_length;
use super::intensity::Ceiling;
use super::proposals as p;
use super::reason::{Fact, Reason};
use super::split::{self, Seat};
use super::{Block, Past, PlannedSession, Preset, Wishes};
use crate::domain::evidence::RuleId;
use crate::domain::flare_up::Phase;
use crate::domain::life::DayState;
use crate::domain::pain::Region;
use crate::domain::profile::Profile;
use crate::domain::return_after::{Away, Rest};
use crate::domain::units::{Day, Span};

/// What a session of these days asks of the assessment beside what it says itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Ease {
    /// Amounts by the calendar are halved, and count.
    pub half: bool,
    pub levels_down: u8,
}

/// How a day's session differs from the usual one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relief {
    /// Of its length.
    pub per_cent: u8,
    /// Whole intervals may stay.
    pub hard: bool,
    /// Highest perceived exertion.
    pub effort: u8,
    pub ease: Ease,
    /// Regions that are not loaded today.
    pub spared: &'static [Region],
    /// Other kinds of training than usual, in per cent.
    pub parts: Option<&'static [(Block, u8)]>,
    pub two_minutes: bool,
    pub reasons: Vec<Reason>,
}

impl Relief {
    const NONE: Relief = Relief {
        per_cent: 100,
        hard: true,
        effort: p::HARDEST_EFFORT,
        ease: Ease {
            half: false,
            levels_down: 0,
        },
        spared: &[],
        parts: None,
        two_minutes: false,
        reasons: Vec::new(),
    };

    /// Of both the stricter.
    fn and(mut self, other: Relief) -> Relief {
        self.per_cent = self.per_cent.min(other.per_cent);
        self.hard &= other.hard;
        self.effort = self.effort.min(other.effort);
        self.ease.half |= other.ease.half;
        self.ease.levels_down = self.ease.levels_down.max(other.ease.levels_down);
        if self.spared.is_empty() {
            self.spared = other.spared;
        }
        self.parts = self.parts.or(other.parts);
        self.two_minutes |= other.two_minutes;
        self.reasons.extend(other.reasons);
        self
    }
}

/// What a day eases, what presses most first; `None`: it is a day like any other. Pauses and illness ease whole weeks
/// (`progression::rest`).
#[must_use]
pub fn on(profile: &Profile, day: Day) -> Option<Relief> {
    let life = &profile.life;
    let all = [life.flare_ups.phase(day).map(flare_up), life.on(day).map(day_state)];
    all.into_iter().flatten().reduce(Relief::and)
}

fn because(rule: RuleId, fact: Fact) -> Vec<Reason> {
    let because = vec![fact];
    vec![Reason { rule, because }]
}

fn flare_up(phase: Phase) -> Relief {
    let per_cent = phase.per_cent();
    let (reasons, levels_down, parts) = match phase {
        Phase::Eased { day, .. } => (
            because(RuleId::FlareEased, Fact::FlareDay(day)),
            p::ALL_LEVELS,
            (day <= p::FLARE_WITHOUT_STRENGTH).then_some(p::FLARE_PARTS),
        ),
        Phase::Back { day, .. } => (because(RuleId::FlareBack, Fact::FlareBack(day)), 1, None),
    };
    Relief {
        per_cent,
        hard: false,
        effort: p::EASY_EFFORT,
        ease: Ease {
            half: matches!(phase, Phase::Eased { .. }),
            levels_down,
        },
        parts,
        reasons,
        ..Relief::NONE
    }
}

fn day_state(state: DayState) -> Relief {
    let usual = Relief {
        reasons: because(rule_of(state), Fact::Day(state)),
        ..Relief::NONE
    };
    match state {
        DayState::Heavy => Relief {
            per_cent: p::HEAVY_DAY,
            hard: false,
            effort: p::MODERATE_EFFORT,
            parts: Some(p::HEAVY_DAY_PARTS),
            ..usual
        },
        DayState::Standing => Relief {
            per_cent: p::STANDING_DAY,
            hard: false,
            spared: &[Region::Knee, Region::AnkleFoot],
            parts: Some(p::STANDING_DAY_PARTS),
            ..usual
        },
        DayState::Sitting => Relief {
            parts: Some(p::SITTING_DAY_PARTS),
            ..usual
        },
        DayState::Night => Relief {
            per_cent: p::NIGHT_DAY,
            hard: false,
            effort: p::EASY_EFFORT,
            parts: Some(p::NIGHT_DAY_PARTS),
            ..usual
        },
        DayState::Bad => Relief {
            per_cent: p::BAD_DAY,
            hard: false,
            effort: p::EASY_EFFORT,
            ease: Ease {
                half: true,
                levels_down: 1,
            },
            ..usual
        },
        DayState::TwoMinutes => Relief {
            hard: false,
            two_minutes: true,
            ..usual
        },
    }
}

#[must_use]
pub const fn rule_of(state: DayState) -> RuleId {
    match state {
        DayState::Heavy => RuleId::DayHeavy,
        DayState::Standing => RuleId::DayStanding,
        DayState::Sitting => RuleId::DaySitting,
        DayState::Night => RuleId::DayNight,
        DayState::Bad => RuleId::DayBad,
        DayState::TwoMinutes => RuleId::DayTwoMinutes,
    }
}

/// What is worth knowing on such days, what presses most first.
#[must_use]
pub fn advice(profile: &Profile, past: &Past) -> Vec<Reason> {
    let Some(today) = past.today else {
        return Vec::new();
    };
    let life = &profile.life;
    let mut all = Vec::new();
    match life.aways.rest(today) {
        Some(Rest::Away(away)) if away.is_ill() => all.extend(because(RuleId::IllRest, Fact::Away(away))),
        Some(Rest::Recovering { .. }) => all.extend(because(RuleId::ReturnIllness, Fact::Away(Away::Fever))),
        _ => {}
    }
    if life.flare_ups.wants_a_look(today)
        && let Some(Phase::Eased { day, .. }) = life.flare_ups.phase(today)
    {
        all.extend(because(RuleId::FlareLook, Fact::FlareDay(day)));
    }
    if profile.screening_is_stale(today) {
        all.extend(because(RuleId::IllLong, Fact::Away(Away::Ill)));
    }
    all
}

/// The sessions of the week, those that are still to come as their day asks for. Where nobody knows which day it is, nothing
/// is eased.
#[must_use]
pub fn sessions(
    profile: &Profile,
    wishes: &Wishes,
    past: &Past,
    who: &Assessment,
    allocation: &Allocation,
) -> Vec<PlannedSession> {
    let mut composer = Composer::new(who, wishes, allocation);
    let mut sessions: Vec<PlannedSession> = Vec::new();
    for seat in &split::seats(who, allocation) {
        let number = u8::try_from(sessions.len()).unwrap_or(u8::MAX);
        let usual = composer.session(number, seat);
        // Where all that is left of the possible has hurt, there is nothing to do on this day.
        if usual.items.is_empty() {
            continue;
        }
        let eased = past.today.filter(|_| !past.done.contains(&number)).and_then(|now| {
            // What was not done on its day is done today at the earliest.
            let day = who.today.monday().plus(i32::from(seat.weekday)).max(now);
            let relief = on(profile, day)?;
            relief.session(profile, wishes, who, &sessions, number, seat)
        });
        sessions.push(PlannedSession {
            daily: seat.micro_sets > 0,
            ..eased.unwrap_or(usual)
        });
    }
    sessions
}

impl Relief {
    /// The session of a seat, eased; `None` when nothing is left of it.
    fn session(
        &self,
        profile: &Profile,
        wishes: &Wishes,
        who: &Assessment,
        before: &[PlannedSession],
        number: u8,
        seat: &Seat,
    ) -> Option<PlannedSession> {
        let eased = self.eased(who);
        let allocation = allocate::allocate(profile, &eased);
        let mut composer = Composer::new(&eased, wishes, &allocation);
        composer.chooser.follow(before);
        let mut session = composer.session(number, &self.seat(seat));
        session.reasons.splice(0..0, self.reasons.iter().cloned());
        (!session.items.is_empty()).then_some(session)
    }

    /// The person as these days want them to be treated.
    #[must_use]
    pub fn eased(&self, who: &Assessment) -> Assessment {
        let mut eased = who.clone();
        let down = |rung: u8| rung.saturating_sub(self.ease.levels_down).max(1);
        eased.level = down(who.level);
        for moved in &mut eased.progress.rungs {
            moved.rung = down(moved.rung);
        }
        eased.ease = self.ease;
        let spared = self.spared.iter().filter(|region| !who.spared.contains(region));
        eased.spared.extend(spared);
        if !self.hard {
            let intensity = &mut eased.intensity;
            intensity.ceiling = intensity.ceiling.min(Ceiling::Moderate);
            intensity.effort = intensity.effort.min(self.effort);
            intensity.one_hard_block = false;
            intensity.reasons.splice(0..0, self.reasons.iter().cloned());
        }
        eased
    }

    /// The same place in the week, shorter, with other kinds of training.
    fn seat(&self, seat: &Seat) -> Seat {
        if self.two_minutes {
            let length = Span::seconds(i64::from(p::TWO_MINUTES));
            return Seat {
                preset: Some(Preset::M2),
                parts: vec![(Block::Relax, length)],
                ..Seat::empty(seat.weekday, length)
            };
        }
        let as_ever = self.hard && self.per_cent == 100 && (self.parts.is_none() || seat.rounds > 0);
        if as_ever {
            return seat.clone();
        }
        let of = |time: Span| Span(time.0 * i64::from(self.per_cent) / 100);
        let length = of(seat.length).max(p::SHORTEST_EASED.min(seat.length));
        let parts = |parts: &[(Block, u8)]| -> Vec<(Block, Span)> {
            let share = |(block, share): &(Block, u8)| (*block, Span(length.0 * i64::from(*share) / 100));
            parts.iter().map(share).collect()
        };
        let empty = Seat::empty(seat.weekday, length);
        if let Some(other) = self.parts {
            return Seat {
                parts: parts(other),
                ..empty
            };
        }
        if seat.micro_sets > 0 {
            return Seat { micro_sets: 1, ..empty };
        }
        if seat.preset.is_some() {
            return Seat {
                parts: parts(&[(Block::StrengthSpecific, 100)]),
                ..empty
            };
        }
        let mut kept: Vec<(Block, Span)> = seat.parts.iter().map(|(block, time)| (*block, of(*time))).collect();
        if seat.rounds > 0 && self.hard {
            // Intervals stay whole; a shorter session has fewer exercises beside them.
            return Seat {
                rounds: seat.rounds,
                parts: kept,
                length: length.max(interval_length(seat.rounds)),
                ..empty
            };
        }
        if seat.rounds > 0 {
            kept.insert(0, (Block::Cardio, of(interval_length(seat.rounds))));
        }
        Seat { parts: kept, ..empty }
    }
}
