//! Why the week, its sessions and its exercises are as they are: the decisions written out as reasons.

use super::allocate::Allocation;
use super::allowed::Barrier;
use super::assess::Assessment;
use super::compose::Draft;
use super::families::{Purpose, family_of, rule_for};
use super::intensity::Ceiling;
use super::reason::{Fact, Reason};
use super::split::Seat;
use super::{Dose, Item, Liking, PlannedSession, Preset, SwapReason, Wishes};
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::evidence::RuleId;
use crate::domain::pain::PAIN_HIGH;
use crate::domain::profile::{Course, Equipment, Hurdle, Profile};
use crate::domain::progression::rest::Easing;
use crate::domain::roster;

/// What may be trained, what is trained, how much, how hard, what besides; each rule once.
#[must_use]
pub fn week(profile: &Profile, who: &Assessment, allocation: &Allocation, sessions: &[PlannedSession]) -> Vec<Reason> {
    let minutes = profile.week_minutes.map_or(Fact::NotAnswered, Fact::WeekMinutes);
    let split = profile.split.map_or(Fact::NotAnswered, Fact::Split);
    let because = |rule, fact| Reason {
        rule,
        because: vec![fact],
    };
    let mut reasons = vec![who.clearance_reason.clone(), who.exposure_reason.clone()];
    if let Some(running) = who.course {
        let calendar = profile
            .course
            .map_or(0, |(_, begun)| (who.today.monday().0 - begun.monday().0) / 7 + 1);
        if i32::from(running.week) < calendar {
            reasons.push(because(RuleId::CourseWaits, Fact::Course(running.course, running.week)));
        }
        reasons.push(because(
            rule_of(running.course),
            Fact::Course(running.course, running.week),
        ));
    }
    reasons.extend(allocation.moves.iter().map(|(_, reason)| reason.clone()));
    reasons.extend(allocation.repetitive.clone());
    if who.fear.is_some() {
        reasons.push(Reason {
            rule: RuleId::FearGraded,
            because: who.fear_facts(),
        });
    }
    reasons.extend(who.steered_week());
    // A course has its own minutes and days.
    if who.course.is_none() {
        reasons.push(because(RuleId::WeekMinutes, minutes));
        reasons.push(because(RuleId::SplitEqual, split));
    }
    reasons.extend(shifts(who));
    if profile.split.is_none() && who.says(Hurdle::Time) {
        reasons.push(because(RuleId::BarrierTime, Fact::Hurdle(Hurdle::Time)));
    }
    let hard = sessions.iter().filter(|session| session.is_hard()).count();
    if who.intensity.ceiling >= Ceiling::Start && hard == 0 && who.course.is_none() {
        reasons.push(because(RuleId::HitWhole, split));
    } else if hard > 0 || who.intensity.ceiling < Ceiling::Start {
        reasons.extend(who.intensity.reasons.iter().cloned());
    }
    if hard > 1 {
        reasons.push(because(RuleId::HitGap, minutes));
    }
    let strength = |item: &Item| item.exercise.get().kind == Kind::Strength;
    if sessions.iter().any(|session| session.items.iter().any(strength)) {
        reasons.push(because(RuleId::FamilyRest, split));
    }
    reasons.extend(who.progress.easing.map(Easing::reason));
    if who.variety > 0 {
        reasons.push(because(RuleId::BarrierBoring, Fact::Hurdle(Hurdle::Boring)));
    }
    if !who.low_only() {
        reasons.push(Reason {
            rule: RuleId::LeisureGoal,
            because: who.form(),
        });
        if who.beginner && who.cardio.weeks > 0 {
            reasons.push(because(RuleId::CardioMinutes, Fact::TrainedWeeks(who.cardio.weeks)));
        }
    }
    once(&mut reasons);
    reasons
}

/// What the shifts of this week moved.
fn shifts(who: &Assessment) -> Vec<Reason> {
    let Some(shifts) = &who.shifts else {
        return Vec::new();
    };
    let monday = who.today.monday();
    let own = shifts.iter().filter(|shift| shift.from.day().monday() == monday);
    let count = u8::try_from(own.count()).unwrap_or(u8::MAX);
    let nights = roster::nights(shifts, monday);
    let short = roster::short_rests(shifts);
    let mut short = short.iter().filter(|rest| rest.to.day().monday() == monday);
    let hours = short
        .next()
        .map(|rest| u8::try_from((rest.to.0 - rest.from.0) / 60).unwrap_or(0));
    [
        Some((RuleId::RosterDays, Fact::Shifts(count))),
        (nights > 0).then_some((RuleId::RosterNights, Fact::Nights(nights))),
        hours.map(|hours| (RuleId::RosterRest, Fact::ShortRest(hours))),
    ]
    .into_iter()
    .flatten()
    .map(|(rule, fact)| Reason {
        rule,
        because: vec![fact],
    })
    .collect()
}

/// Why a session has this length, this kind and this day.
#[must_use]
pub fn session(who: &Assessment, seat: &Seat, items: &[Item]) -> Vec<Reason> {
    let minutes = Fact::WeekMinutes(who.week_minutes);
    let mut reasons = vec![match who.course {
        Some(running) => Reason {
            rule: rule_of(running.course),
            because: vec![Fact::Course(running.course, running.week)],
        },
        None => Reason {
            rule: if seat.micro_sets > 0 {
                RuleId::SplitMicro
            } else {
                RuleId::SplitEqual
            },
            because: vec![Fact::Split(who.split), minutes],
        },
    }];
    if seat.moved {
        reasons.push(Reason {
            rule: RuleId::SequenceGoesOn,
            because: Vec::new(),
        });
    }
    if seat.preset.and_then(Preset::clock).is_some() {
        reasons.push(Reason {
            rule: RuleId::DoseCircuit,
            because: Vec::new(),
        });
    }
    if is_hard(items) {
        reasons.push(Reason {
            rule: RuleId::HitWhole,
            because: vec![minutes],
        });
    }
    let slot = who.slot.map_or(Fact::NotAnswered, Fact::Slot);
    reasons.push(Reason {
        rule: if who.shifts.is_some() {
            RuleId::RosterDays
        } else {
            RuleId::WeekSpread
        },
        because: vec![slot],
    });
    reasons
}

/// An exercise with all that led to it, what decided most first.
#[must_use]
pub fn item(who: &Assessment, draft: &Draft) -> Item {
    let choice = draft.choice;
    let exercise = choice.exercise.get();
    let mut reasons = Vec::with_capacity(8);
    let mut say = |rule, because| reasons.push(Reason { rule, because });
    if let Some(swap) = choice.swapped {
        let reason = swap.because.map(Fact::SwapReason);
        say(
            RuleId::SwapWish,
            [Fact::SwappedFrom(swap.from)].into_iter().chain(reason).collect(),
        );
    }
    if let Some(aim) = draft.aim {
        say(aim.reason.rule, aim.reason.because.clone());
    }
    match choice.purpose {
        Purpose::Region(region) => {
            let because = match who.complaint(region) {
                Some(pain) => vec![Fact::of_pain(pain)],
                None => who.exposure_reason.because.clone(),
            };
            say(rule_for(region), because);
        }
        Purpose::WholeBody => say(RuleId::GeneralStrength, who.exposure_reason.because.clone()),
        Purpose::Functional => say(
            RuleId::Functional,
            match (who.balance_failed, who.age.filter(|_| who.old())) {
                (Some(seconds), _) => vec![Fact::OneLeg(seconds)],
                (None, Some(age)) => vec![Fact::Age(age)],
                (None, None) => who.exposure_reason.because.clone(),
            },
        ),
        Purpose::Own => say(RuleId::OwnExercise, vec![Fact::Own(choice.exercise)]),
        Purpose::Relax => say(RuleId::RelaxEasy, who.clearance_reason.because.clone()),
        Purpose::Cardio if who.low_only() => say(who.clearance_reason.rule, who.clearance_reason.because.clone()),
        Purpose::Cardio => match who.fitness.filter(|_| who.unfit()) {
            Some((uptake, _)) => say(RuleId::FitnessLow, vec![Fact::Fitness(uptake.tenths())]),
            None => say(who.exposure_reason.rule, who.exposure_reason.because.clone()),
        },
    }
    if let Some(pain) = choice.instead_of {
        say(RuleId::PainSwap, vec![Fact::of_pain(pain)]);
    }
    if let Some(pain) = choice.easier_for {
        say(RuleId::PainShorten, vec![Fact::of_pain(pain)]);
    }
    let feared = who.feared_task.is_some_and(|task| family_of(task) == exercise.family);
    if exercise.kind == Kind::Strength
        && who.fear.is_some()
        && (feared || who.complaints.iter().any(|pain| exercise.trains(pain.site.region)))
    {
        say(RuleId::FearGraded, who.fear_facts());
        if let Some(standing) = who.feared(exercise.family) {
            let task = who.feared_task.map(Fact::FearedTask);
            let step = Fact::LadderStep(standing.step + 1);
            say(RuleId::FearStep, task.into_iter().chain([step]).collect());
        }
    } else if matches!(choice.purpose, Purpose::Region(_) | Purpose::WholeBody) {
        say(RuleId::LevelForm, who.form());
    }
    if let Purpose::Region(region) = choice.purpose
        && let Some(pain) = who.complaint(region).filter(|pain| pain.worst >= PAIN_HIGH)
    {
        say(RuleId::PainHigh, vec![Fact::of_pain(pain)]);
    }
    who.steered_by(exercise)
        .for_each(|reason| say(reason.rule, reason.because));
    match draft.liking {
        Liking::Liked => say(RuleId::LikeWish, vec![Fact::Liked(choice.exercise)]),
        Liking::Disliked | Liking::Neutral => {}
    }
    if let Some(other) = choice.disliked {
        say(RuleId::DislikeWish, vec![Fact::Disliked(other)]);
    }
    let asked = |thing: &Equipment| Equipment::ASKED.contains(thing);
    let used = exercise.equipment.iter().copied().filter(asked);
    let owned: Vec<Fact> = used.map(Fact::Has).collect();
    if !owned.is_empty() {
        say(RuleId::EquipmentOwn, owned);
    } else if who.owned.is_empty() && exercise.kind == Kind::Strength && !choice.exercise.is_own() {
        if who.says(Hurdle::Money) {
            say(RuleId::BarrierMoney, vec![Fact::Hurdle(Hurdle::Money)]);
        } else {
            say(RuleId::EquipmentNone, vec![Fact::NoEquipment]);
        }
    }
    draft.dosed.reasons(who, &mut reasons);
    let next = who.progress.next(choice.exercise);
    let moved = who.progress.rung(exercise.ladder);
    if let Some(moved) = moved.filter(|moved| exercise.kind == Kind::Strength && exercise.level == moved.rung) {
        reasons.push(moved.reason.clone());
    }
    if exercise.kind == Kind::Strength {
        reasons.extend(next.into_iter().flat_map(|next| next.because.clone()));
        if matches!(draft.dose, Dose::Reps { .. } | Dose::Hold { .. }) {
            reasons.extend(who.progress.easing.map(Easing::reason));
        }
    }
    if draft.every_second_minute {
        reasons.push(Reason {
            rule: RuleId::DoseEverySecondMinute,
            because: Vec::new(),
        });
    }
    if draft.hard_part {
        reasons.extend(who.intensity.reason());
    }
    once(&mut reasons);
    Item {
        exercise: choice.exercise,
        block: draft.block,
        dose: draft.dose,
        load: next.and_then(|next| next.load_for(choice.exercise, draft.dose, who.weights_for(exercise))),
        shorter: next.is_some_and(|next| next.grip),
        reasons,
    }
}

/// A ready-made session has nothing to offer: what was swapped away, where the person is, what they have.
#[must_use]
pub fn nothing_for(who: &Assessment, wishes: &Wishes, preset: Preset) -> Vec<Reason> {
    let of_it = || ExerciseId::all().filter(|exercise| preset.could_use(exercise.get()));
    let barrier = |exercise: &ExerciseId| who.barrier(exercise.get(), 3);
    let open = || of_it().filter(|exercise| barrier(exercise).is_none());
    let away = |exercise: ExerciseId| wishes.swap_of(wishes.hurt_by(exercise).unwrap_or(exercise));
    let because = |rule, because| vec![Reason { rule, because }];
    if let Some(swap) = open().find_map(away) {
        let hurts = swap.because == Some(SwapReason::Hurts);
        let rule = if hurts { RuleId::SwapHurts } else { RuleId::SwapWish };
        let why = swap.because.map(Fact::SwapReason);
        return because(rule, [Fact::SwappedFrom(swap.from)].into_iter().chain(why).collect());
    }
    let wrong_place = |exercise: &ExerciseId| barrier(exercise) == Some(Barrier::Place);
    match of_it().find(wrong_place) {
        Some(exercise) if who.needs_quiet && !exercise.get().quiet => {
            because(RuleId::WishQuiet, vec![Fact::NeedsQuiet])
        }
        Some(_) => who.floor_reason().into_iter().collect(),
        None => because(RuleId::EquipmentNone, vec![Fact::NoEquipment]),
    }
}

#[must_use]
pub const fn rule_of(course: Course) -> RuleId {
    match course {
        Course::Intervals => RuleId::CourseIntervals,
        Course::Office => RuleId::CourseOffice,
        Course::Workshop => RuleId::CourseWorkshop,
    }
}

/// Keeps the first reason of each rule.
pub fn once(reasons: &mut Vec<Reason>) {
    let mut kept = 0;
    for at in 0..reasons.len() {
        let Some(rule) = reasons.get(at).map(|reason| reason.rule) else {
            break;
        };
        if !reasons.iter().take(kept).any(|known| known.rule == rule) {
            reasons.swap(kept, at);
            kept += 1;
        }
    }
    reasons.truncate(kept);
}

fn is_hard(items: &[Item]) -> bool {
    items.iter().any(|item| item.dose.is_hard())
}
