//! How reasons are written: the rule, how well it stands, what it says, the facts that made it decide, its sources.

use crate::kind::choice;
use crate::shape::{Each, Line, Number, Range, Tenths, Truth, object, tagged};
use kraftpause::domain::evidence::{RuleId, Source, SourceId, Strength};
use kraftpause::domain::exposure::Exposure;
use kraftpause::domain::life::DayState;
use kraftpause::domain::pacing::Unit;
use kraftpause::domain::pain::{Duration, Region};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Course, Equipment, Frequency, Hurdle, Place, Slot, Split, Task};
use kraftpause::domain::program::reason::{Fact, Reason};
use kraftpause::domain::program::{Dose, SwapReason};
use kraftpause::domain::red_flag::RedFlag;
use kraftpause::domain::return_after::Away;
use kraftpause::domain::screening::SafetyQuestion;
use kraftpause::domain::session::told::Load;
use kraftpause::text::Text;

/// A reason, said in a language.
pub struct Why<'a>(pub &'a Text);

object! { Why<'_>, Reason, "reason", "Why something is as it is."; |me, Reason { rule, because }| {
    rule: Line, rule.get().id, "Id of the rule.";
    strength: choice::<Strength>(), &rule.get().strength, "How well the rule stands; proposal: our own decision.";
    says: Line, me.0.rule(*rule), "The rule in words, in the language asked for.";
    because: Each(Facts), because.as_slice(), "The answers that made it decide; empty: it holds for everyone.";
    sources: Each(Line), source_ids(*rule).as_slice(), "Ids; the sources themselves stand at the end.";
}}

fn source_ids(rule: RuleId) -> Vec<String> {
    rule.get()
        .sources
        .iter()
        .map(|source| source.get().id.to_owned())
        .collect()
}

pub struct Facts;

tagged! { Facts, Fact, "fact", "fact", "Something that was answered, or follows directly from it."; {
    Fact::Exposure(exposure) => "exposure" { exposure: choice::<Exposure>(), exposure; }
    Fact::Sitting(share) => "sitting" { per_cent: Number, share; }
    Fact::OnFeet(share) => "on_feet" { per_cent: Number, share; }
    Fact::Heavy(share) => "heavy" { per_cent: Number, share; }
    Fact::Repetitive(share) => "repetitive" { per_cent: Number, share; }
    Fact::Pain { region, worst, duration } => "pain" {
        region: choice::<Region>(), region;
        worst: Number, worst;
        duration: choice::<Duration>(), duration;
    }
    Fact::Age(years) => "age" { years: Number, years; }
    Fact::Active(frequency) => "active" { frequency: choice::<Frequency>(), frequency; }
    Fact::RestingPulse(beats) => "resting_pulse" { beats_per_minute: Number, beats; }
    Fact::BodyMassIndex(tenths) => "body_mass_index" { kg_per_m2: Tenths, tenths; }
    Fact::WaistCm(cm) => "waist" { cm: Number, cm; }
    Fact::Fitness(tenths) => "fitness" { ml_per_kg_min: Tenths, tenths; }
    Fact::SafetyYes(question) => "safety_yes" { question: choice::<SafetyQuestion>(), question; }
    Fact::SafetyNo => "safety_no" {}
    Fact::ClearedByProfessional => "cleared_by_professional" {}
    Fact::Stable(region) => "stable" { region: choice::<Region>(), region; }
    Fact::Has(thing) => "has" { equipment: choice::<Equipment>(), thing; }
    Fact::NoEquipment => "no_equipment" {}
    Fact::WeekMinutes(minutes) => "week_minutes" { minutes: Number, minutes; }
    Fact::Split(split) => "split" { split: choice::<Split>(), split; }
    Fact::Slot(slot) => "slot" { slot: choice::<Slot>(), slot; }
    Fact::WorkEffort(score) => "work_effort" { score_0_10: Number, score; }
    Fact::SittingHours(hours) => "sitting_hours" { hours: Number, hours; }
    Fact::Pressure(Pressure { systolic, diastolic }) => "pressure" {
        systolic: Number, systolic;
        diastolic: Number, diastolic;
    }
    Fact::PressureUnknown => "pressure_unknown" {}
    Fact::PressureOld => "pressure_old" {}
    Fact::OneLeg(seconds) => "one_leg" { seconds: Number, seconds; }
    Fact::SitToStand(rises) => "sit_to_stand" { rises: Number, rises; }
    Fact::Sleep(score) => "sleep" { score_0_10: Number, score; }
    Fact::Stress(score) => "stress" { score_1_5: Number, score; }
    Fact::WorkAbility(score) => "work_ability" { score_0_10: Number, score; }
    Fact::Pregnant => "pregnant" {}
    Fact::PregnantLate => "pregnant_late" {}
    Fact::PregnantHabit => "pregnant_habit" {}
    Fact::PregnantComplicated => "pregnant_complicated" {}
    Fact::AfterBirth => "after_birth" {}
    Fact::RedFlag(flag) => "red_flag" { flag: choice::<RedFlag>(), flag; }
    Fact::ScreenedLongAgo => "screened_long_ago" {}
    Fact::ClearedWeeks(weeks) => "cleared_weeks" { weeks: Number, weeks; }
    Fact::Fear(score) => "fear" { score_0_10: Number, score; }
    Fact::FearedTask(task) => "feared_task" { task: choice::<Task>(), task; }
    Fact::SelfEfficacy(score) => "self_efficacy" { score_0_10: Number, score; }
    Fact::LimitsWork(score) => "pain_limits_work" { score_0_10: Number, score; }
    Fact::Course(course, week) => "course" { course: choice::<Course>(), course; week: Number, week; }
    Fact::Liked(exercise) => "liked" { exercise: Line, exercise.stored().as_str(); }
    Fact::Disliked(exercise) => "disliked" { exercise: Line, exercise.stored().as_str(); }
    Fact::Hurdle(hurdle) => "hurdle" { hurdle: choice::<Hurdle>(), hurdle; }
    Fact::Place(place) => "place" { place: choice::<Place>(), place; }
    Fact::Together => "together" {}
    Fact::SwappedFrom(exercise) => "swapped_from" { exercise: Line, exercise.stored().as_str(); }
    Fact::SwapReason(reason) => "swap_reason" { because: choice::<SwapReason>(), reason; }
    Fact::AvoidsFloor => "avoids_floor" {}
    Fact::NeedsQuiet => "needs_quiet" {}
    Fact::Shifts(count) => "shifts" { count: Number, count; }
    Fact::Nights(count) => "night_shifts" { count: Number, count; }
    Fact::ShortRest(hours) => "short_rest" { hours: Number, hours; }
    Fact::Own(exercise) => "own" { exercise: Line, exercise.stored().as_str(); }
    Fact::PainIn(region, worst) => "pain_in_session" { region: choice::<Region>(), region; worst: Number, worst; }
    Fact::PainMorning(region, before, after) => "pain_morning_after" {
        region: choice::<Region>(), region;
        usual: Number, before;
        worst: Number, after;
    }
    Fact::PainUnsettled(region) => "pain_unsettled" { region: choice::<Region>(), region; }
    Fact::PainUnanswered(region) => "pain_morning_unanswered" { region: choice::<Region>(), region; }
    Fact::PainCalm(region) => "pain_calm" { region: choice::<Region>(), region; }
    Fact::PainRising(region) => "pain_rising" { region: choice::<Region>(), region; }
    Fact::Tries(done) => "tries" { done: Number, done; }
    Fact::Quota(unit, amount) => "quota" { unit: choice::<Unit>(), unit; amount: Number, amount; }
    Fact::LadderStep(step) => "ladder_step" { step: Number, step; }
    Fact::Day(state) => "day" { state: choice::<DayState>(), state; }
    Fact::FlareDay(day) => "flare_up_day" { day: Number, day; }
    Fact::FlareBack(day) => "flare_up_way_back" { day: Number, day; }
    Fact::Away(away) => "away" { kind: choice::<Away>(), away; }
    Fact::Lifted(load) => "lifted" { load: Loads, load; }
    Fact::NextLoad(load) => "next_load" { load: Loads, load; }
    Fact::ShorterGrip => "shorter_grip" {}
    Fact::Spare(count) => "spare" { repetitions: Number, count; }
    Fact::Short(count) => "short" { repetitions: Number, count; }
    Fact::RepsNow(count) => "reps_now" { repetitions: Number, count; }
    Fact::SecondsNow(count) => "seconds_now" { seconds: Number, count; }
    Fact::TrainedWeeks(weeks) => "trained_weeks" { weeks: Number, weeks; }
    Fact::PainDuring(score) => "pain_during" { score_0_10: Number, score; }
    Fact::Answered(region) => "answered" { region: choice::<Region>(), region; }
    Fact::Mastered(exercise) => "mastered" { exercise: Line, exercise.stored().as_str(); }
    Fact::TooHard(exercise) => "too_hard" { exercise: Line, exercise.stored().as_str(); }
    Fact::DaysAway(days) => "days_away" { days: Number, days; }
    Fact::FeltHarder => "felt_harder" {}
    Fact::StillSore => "still_sore" {}
    Fact::OutOfBreath => "out_of_breath" {}
    Fact::HardWeeks(weeks) => "hard_weeks" { weeks: Number, weeks; }
    Fact::LargestLoad(tenths) => "largest_load" { kg: Tenths, tenths; }
    Fact::NotAnswered => "not_answered" {}
}}

pub struct Loads;

tagged! { Loads, Load, "load", "kind", "What is lifted or pulled."; {
    Load::Weight(tenths) => "weight" { kg: Tenths, tenths; }
    Load::Band(level) => "band" { level_1_8: Number, level; }
}}

pub struct Doses;

tagged! { Doses, Dose, "dose", "kind", "How much. `_s`: seconds; effort on the scale from 6 to 20, from and to."; {
    Dose::Reps { sets, reps, rest, reserve } => "reps" {
        sets: Number, sets;
        reps: Number, reps;
        rest_s: Number, rest;
        reserve: Number, reserve;
    }
    Dose::Hold { sets, seconds, rest } => "hold" {
        sets: Number, sets;
        hold_s: Number, seconds;
        rest_s: Number, rest;
    }
    Dose::Timed { sets, seconds, rest } => "timed" {
        sets: Number, sets;
        work_s: Number, seconds;
        rest_s: Number, rest;
    }
    Dose::ToFatigue { seconds } => "to_fatigue" { work_s: Number, seconds; }
    Dose::Minutes { minutes, effort } => "minutes" { minutes: Number, minutes; effort_6_20: Range, effort; }
    Dose::Intervals { warm, work, rest, rounds, cool, effort } => "intervals" {
        warm_s: Number, warm;
        work_s: Number, work;
        rest_s: Number, rest;
        rounds: Number, rounds;
        cool_s: Number, cool;
        effort_6_20: Range, effort;
    }
}}

pub struct Sources;

object! { Sources, Source, "source", "A study, guideline or page."; |me, Source {
    id, authors, year, title, lang, place, doi, interests, seen
}| {
    id: Line, *id, "As reasons name it.";
    authors: Line, *authors, "";
    year: Number, year, "";
    title: Line, *title, "";
    lang: Line, *lang, "Language of the title.";
    place: Line, *place, "Journal with volume and page, or the site.";
    doi: Line, *doi, "Empty when unknown.";
    interests: Line, *interests, "Authors' interests as far as we could read them.";
    seen: Truth, seen, "false: from memory, must be checked before use.";
}}

/// The sources of these rules, each once, in the order of their ids.
pub fn sources_of(rules: impl IntoIterator<Item = RuleId>) -> Vec<Source> {
    let all = rules.into_iter().flat_map(|rule| rule.get().sources.iter().copied());
    let once: std::collections::BTreeSet<SourceId> = all.collect();
    once.into_iter().map(|source| *source.get()).collect()
}
