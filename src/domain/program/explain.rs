//! Why the week, its sessions and its exercises are as they are: the decisions written out as reasons.

use super::allocate::Allocation;
use super::allowed::Barrier;
use super::assess::Assessment;
use super::compose::Draft;
use super::families::{Purpose, family_of, rule_for};
use super::intensity::Ceiling;
use super::reason::{Fact, Reason};
use super::split::Seat;
use super::{Item, Liking, PlannedSession, Preset, SwapReason, Wishes};
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::evidence::RuleId;
use crate::domain::pain::PAIN_HIGH;
use crate::domain::profile::{Course, Equipment, Hurdle, Profile};

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
    // A course has its own minutes and days.
    if who.course.is_none() {
        reasons.push(because(RuleId::WeekMinutes, minutes));
        reasons.push(because(RuleId::SplitEqual, split));
    }
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
    if who.variety > 0 {
        reasons.push(because(RuleId::BarrierBoring, Fact::Hurdle(Hurdle::Boring)));
    }
    if !who.low_only() {
        reasons.push(Reason {
            rule: RuleId::LeisureGoal,
            because: who.form(),
        });
    }
    once(&mut reasons);
    reasons
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
    reasons.push(Reason {
        rule: RuleId::WeekSpread,
        because: vec![who.slot.map_or(Fact::NotAnswered, Fact::Slot)],
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
    } else if matches!(choice.purpose, Purpose::Region(_) | Purpose::WholeBody) {
        say(RuleId::LevelForm, who.form());
    }
    if let Purpose::Region(region) = choice.purpose
        && let Some(pain) = who.complaint(region).filter(|pain| pain.worst >= PAIN_HIGH)
    {
        say(RuleId::PainHigh, vec![Fact::of_pain(pain)]);
    }
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
