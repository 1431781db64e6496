//! "You answered": the facts behind a decision in words. Says them; the rule and its research stand in the pack.

use super::{Lang, Text, name, told};
use crate::domain::exposure_ladder::STEPS;
use crate::domain::flare_up::{EASED_DAYS, WAY_BACK_DAYS};
use crate::domain::life::DayState;
use crate::domain::pacing::Unit;
use crate::domain::pressure::Pressure;
use crate::domain::profile::Frequency;
use crate::domain::program::SwapReason;
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::red_flag::RedFlag;
use crate::domain::return_after::Away;
use crate::domain::screening::SafetyQuestion;
use crate::domain::session::told::Load;

/// `Smerte 6 av 10 i nakken, i mer enn 3 måneder.`: one short sentence.
#[must_use]
pub fn fact(text: &Text, fact: Fact) -> String {
    match fact {
        Fact::Exposure(exposure) => text.fact_exposure(&name::exposure(text, exposure)),
        Fact::Sitting(share) => text.fact_sitting(&share),
        Fact::OnFeet(share) => text.fact_on_feet(&share),
        Fact::Heavy(share) => text.fact_heavy(&share),
        Fact::Repetitive(share) => text.fact_repetitive(&share),
        Fact::Pain {
            region,
            worst,
            duration,
        } => text.fact_pain(
            &worst,
            &name::region_definite(text, region),
            &name::duration(text, duration),
        ),
        Fact::Age(age) => text.fact_age(&age),
        Fact::BodyMassIndex(tenths) => text.fact_body_mass_index(&decimal(text.lang, tenths)),
        Fact::WaistCm(cm) => text.fact_waist(&cm),
        Fact::Fitness(tenths) => text.fact_fitness(&decimal(text.lang, tenths)),
        Fact::RestingPulse(beats) => text.fact_resting_pulse(&beats),
        Fact::Active(frequency) => match frequency {
            Frequency::Never => text.fact_active_never(),
            Frequency::Once => text.fact_active_once(),
            Frequency::TwoOrThree => text.fact_active_two_or_three(),
            Frequency::AlmostDaily => text.fact_active_almost_daily(),
        }
        .to_owned(),
        Fact::SafetyYes(question) => match question {
            SafetyQuestion::HeartOrPressure => text.fact_safety_heart(),
            SafetyQuestion::ChestPain => text.fact_safety_chest(),
            SafetyQuestion::Fainting => text.fact_safety_fainting(),
            SafetyQuestion::OtherDisease => text.fact_safety_disease(),
            SafetyQuestion::Medicine => text.fact_safety_medicine(),
            SafetyQuestion::BoneOrJoint => text.fact_safety_bone(),
            SafetyQuestion::Supervised => text.fact_safety_supervised(),
        }
        .to_owned(),
        Fact::SafetyNo => text.fact_safety_no().to_owned(),
        Fact::ClearedByProfessional => text.fact_cleared().to_owned(),
        Fact::Stable(region) => text.fact_stable(&name::region_definite(text, region)),
        Fact::Has(equipment) => text.fact_has(&name::equipment(text, equipment)),
        Fact::NoEquipment => text.fact_no_equipment().to_owned(),
        Fact::WeekMinutes(minutes) => text.fact_week_minutes(&minutes),
        Fact::Split(split) => text.fact_split(&name::split(text, split)),
        Fact::Slot(slot) => text.fact_slot(&name::slot(text, slot)),
        Fact::WorkEffort(score) => text.fact_work_effort(&score),
        Fact::SittingHours(hours) => text.fact_sitting_hours(&hours),
        Fact::Pressure(Pressure { systolic, diastolic }) => text.fact_pressure(&systolic, &diastolic),
        Fact::PressureUnknown => text.fact_pressure_unknown().to_owned(),
        Fact::PressureOld => text.fact_pressure_old().to_owned(),
        Fact::OneLeg(seconds) => text.fact_one_leg(&seconds),
        Fact::SitToStand(count) => text.fact_sit_to_stand(&count),
        Fact::Sleep(score) => text.fact_sleep(&score),
        Fact::Stress(score) => text.fact_stress(&score),
        Fact::WorkAbility(score) => text.fact_work_ability(&score),
        Fact::Pregnant => text.fact_pregnant().to_owned(),
        Fact::PregnantLate => text.fact_pregnant_late().to_owned(),
        Fact::PregnantHabit => text.fact_pregnant_habit().to_owned(),
        Fact::PregnantComplicated => text.fact_pregnant_complicated().to_owned(),
        Fact::AfterBirth => text.fact_after_birth().to_owned(),
        Fact::RedFlag(flag) => red_flag(text, flag).to_owned(),
        Fact::ScreenedLongAgo => text.fact_screened_long_ago().to_owned(),
        Fact::ClearedWeeks(weeks) => text.fact_cleared_weeks(u32::from(weeks)),
        Fact::Fear(score) => text.fact_fear(&score),
        Fact::FearedTask(task) => text.fact_feared_task(&name::task(text, task)),
        Fact::SelfEfficacy(score) => text.fact_self_efficacy(&score),
        Fact::LimitsWork(score) => text.fact_limits_work(&score),
        Fact::Course(course, week) => text.fact_course(&name::course(text, course), &week),
        Fact::Liked(exercise) => text.fact_liked(&text.exercise(exercise).name),
        Fact::Disliked(exercise) => text.fact_disliked(&text.exercise(exercise).name),
        Fact::Hurdle(hurdle) => text.fact_barrier(&name::hurdle(text, hurdle)),
        Fact::Place(place) => text.fact_place(&name::place(text, place)),
        Fact::Together => text.fact_together().to_owned(),
        Fact::SwappedFrom(exercise) => text.fact_swapped_from(&text.exercise(exercise).name),
        Fact::SwapReason(reason) => swap_reason(text, reason).to_owned(),
        Fact::AvoidsFloor => text.fact_avoids_floor().to_owned(),
        Fact::NeedsQuiet => text.fact_needs_quiet().to_owned(),
        Fact::Shifts(count) => text.fact_shifts(u32::from(count)),
        Fact::Nights(count) => text.fact_nights(u32::from(count)),
        Fact::ShortRest(hours) => text.fact_short_rest(&hours),
        Fact::Own(exercise) => text.fact_own(&text.exercise(exercise).name),
        Fact::PainIn(region, worst) => text.fact_pain_in(&worst, &name::region_definite(text, region)),
        Fact::PainMorning(region, before, after) => {
            text.fact_pain_morning(&after, &name::region_definite(text, region), &before)
        }
        Fact::PainUnsettled(region) => text.fact_pain_unsettled(&name::region_definite(text, region)),
        Fact::PainUnanswered(region) => text.fact_pain_unanswered(&name::region_definite(text, region)),
        Fact::PainCalm(region) => text.fact_pain_calm(&name::region_definite(text, region)),
        Fact::PainRising(region) => text.fact_pain_rising(&name::region_definite(text, region)),
        Fact::Tries(done) => text.fact_tries(&done),
        Fact::Quota(Unit::Minutes, amount) => text.fact_quota_minutes(u32::from(amount)),
        Fact::Quota(Unit::Reps, amount) => text.fact_quota_reps(u32::from(amount)),
        Fact::LadderStep(step) => text.fact_ladder_step(&step, &STEPS),
        Fact::Day(state) => day_state(text, state).to_owned(),
        Fact::FlareDay(day) => text.fact_flare_day(&day, &EASED_DAYS),
        Fact::FlareBack(day) => text.fact_flare_back(&day, &WAY_BACK_DAYS),
        Fact::Away(away) => match away {
            Away::Ill => text.fact_away_ill(),
            Away::Fever => text.fact_away_fever(),
            Away::Holiday => text.fact_away_holiday(),
        }
        .to_owned(),
        Fact::Lifted(load) => text.fact_lifted(&told::load(text, load)),
        Fact::NextLoad(load) => text.fact_next_load(&told::load(text, load)),
        Fact::ShorterGrip => text.fact_shorter_grip().to_owned(),
        Fact::Spare(count) => text.fact_spare(u32::from(count)),
        Fact::Short(count) => text.fact_short(u32::from(count)),
        Fact::RepsNow(count) => text.fact_reps_now(&count),
        Fact::SecondsNow(count) => text.fact_seconds_now(&count),
        Fact::TrainedWeeks(weeks) => text.fact_trained_weeks(u32::from(weeks)),
        Fact::PainDuring(score) => text.fact_pain_during(&score),
        Fact::Answered(region) => text.fact_answered(&name::region_definite(text, region)),
        Fact::Mastered(exercise) => text.fact_mastered(&text.exercise(exercise).name),
        Fact::TooHard(exercise) => text.fact_too_hard(&text.exercise(exercise).name),
        Fact::DaysAway(days) => text.fact_days_away(u32::from(days)),
        Fact::FeltHarder => text.fact_felt_harder().to_owned(),
        Fact::StillSore => text.fact_still_sore().to_owned(),
        Fact::OutOfBreath => text.fact_out_of_breath().to_owned(),
        Fact::HardWeeks(weeks) => text.fact_hard_weeks(u32::from(weeks)),
        Fact::LargestLoad(load) => text.fact_largest_load(&told::load(text, Load::Weight(load))),
        Fact::NotAnswered => text.fact_not_answered().to_owned(),
    }
}

/// `Du sa at …`
#[must_use]
pub fn swap_reason(text: &Text, reason: SwapReason) -> &str {
    match reason {
        SwapReason::NoEquipmentHere => text.fact_swap_equipment(),
        SwapReason::Floor => text.fact_swap_floor(),
        SwapReason::Noise => text.fact_swap_noise(),
        SwapReason::Hurts => text.fact_swap_hurts(),
        SwapReason::Bored => text.fact_swap_bored(),
        SwapReason::Easier => text.fact_swap_easier(),
        SwapReason::Harder => text.fact_swap_harder(),
    }
}

/// `Du har løftet og båret mye i dag.`
fn day_state(text: &Text, state: DayState) -> &str {
    match state {
        DayState::Heavy => text.fact_day_heavy(),
        DayState::Standing => text.fact_day_standing(),
        DayState::Sitting => text.fact_day_sitting(),
        DayState::Night => text.fact_day_night(),
        DayState::Bad => text.fact_day_bad(),
        DayState::TwoMinutes => text.fact_day_two_minutes(),
    }
}

/// `Du har krysset av for …`
fn red_flag(text: &Text, flag: RedFlag) -> &str {
    match flag {
        RedFlag::BackNumb => text.fact_flag_back_numb(),
        RedFlag::BackInjury => text.fact_flag_back_injury(),
        RedFlag::BackIll => text.fact_flag_back_ill(),
        RedFlag::BackNight => text.fact_flag_back_night(),
        RedFlag::BackFirst => text.fact_flag_back_first(),
        RedFlag::NeckInjury => text.fact_flag_neck_injury(),
        RedFlag::NeckNerves => text.fact_flag_neck_nerves(),
        RedFlag::NeckHead => text.fact_flag_neck_head(),
        RedFlag::Chest => text.fact_flag_chest(),
        RedFlag::JointHot => text.fact_flag_joint_hot(),
        RedFlag::Calf => text.fact_flag_calf(),
        RedFlag::CannotBear => text.fact_flag_cannot_bear(),
        RedFlag::Deformity => text.fact_flag_deformity(),
    }
}

/// All facts of a reason, one after the other; empty when the rule holds for everyone.
#[must_use]
pub fn facts(text: &Text, reason: &Reason) -> String {
    let sentences: Vec<String> = reason.because.iter().map(|told| fact(text, *told)).collect();
    sentences.join(" ")
}

/// Tenths with the decimal sign of the language.
pub(super) fn decimal(lang: Lang, tenths: u16) -> String {
    let sign = if lang == Lang::En { '.' } else { ',' };
    format!("{}{sign}{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::RuleId;
    use crate::domain::pain::{Duration, Region};

    const NECK: Fact = Fact::Pain {
        region: Region::Neck,
        worst: 6,
        duration: Duration::OverThreeMonths,
    };

    #[test]
    fn pain_is_said_with_place_strength_and_duration() {
        let said = |lang| fact(&Text::embedded(lang), NECK);
        assert_eq!(said(Lang::Nb), "Smerte 6 av 10 i nakken, i mer enn 3 måneder.");
        assert_eq!(said(Lang::Da), "Smerter 6 af 10 i nakken, i mere end 3 måneder.");
        assert_eq!(said(Lang::En), "Pain 6 of 10 in the neck, for more than 3 months.");
    }

    #[test]
    fn a_reason_says_all_its_facts() {
        let reason = Reason {
            rule: RuleId::FitnessLow,
            because: vec![Fact::Fitness(283), Fact::Age(44)],
        };
        let said = facts(&Text::embedded(Lang::Nb), &reason);
        assert_eq!(said, "Kondisjonen er anslått til 28,3 ml/kg/min. Du er 44 år.");
    }
}
