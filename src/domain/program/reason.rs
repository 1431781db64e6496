//! Why: the rule that decided and the answers that made it decide. Values only; the sentences are made in `text`.

use super::wishes::SwapReason;
use crate::domain::catalogue::ExerciseId;
use crate::domain::evidence::RuleId;
use crate::domain::exposure::Exposure;
use crate::domain::life::DayState;
use crate::domain::pacing::Unit;
use crate::domain::pain::{Duration, Pain, Region};
use crate::domain::pressure::Pressure;
use crate::domain::profile::{Course, Equipment, Frequency, Hurdle, Place, Slot, Split, Task};
use crate::domain::red_flag::RedFlag;
use crate::domain::return_after::Away;
use crate::domain::screening::SafetyQuestion;
use crate::domain::session::told::Load;

/// One step of the trace: your answers -> the rule -> (through the rule) the research.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub rule: RuleId,
    pub because: Vec<Fact>,
}

/// Something the person told, or what follows directly from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Exposure(Exposure),
    /// Per cent of the day.
    Sitting(u8),
    /// Standing and walking together.
    OnFeet(u8),
    Heavy(u8),
    Repetitive(u8),
    Pain {
        region: Region,
        worst: u8,
        duration: Duration,
    },
    Age(u8),
    /// How often the person is active.
    Active(Frequency),
    RestingPulse(u16),
    /// Body mass index in tenths.
    BodyMassIndex(u16),
    WaistCm(u16),
    /// Estimated maximal oxygen uptake, tenths of ml/kg/min.
    Fitness(u16),
    SafetyYes(SafetyQuestion),
    /// No to all seven safety questions.
    SafetyNo,
    /// A professional has said that normal training is fine.
    ClearedByProfessional,
    /// Known and stable trouble in this region.
    Stable(Region),
    Has(Equipment),
    NoEquipment,
    WeekMinutes(u16),
    Split(Split),
    Slot(Slot),
    /// How hard the work feels, own scale 0 to 10.
    WorkEffort(u8),
    /// Hours on a work day, leisure included.
    SittingHours(u8),
    Pressure(Pressure),
    PressureUnknown,
    /// Measured more than four weeks ago.
    PressureOld,
    /// Seconds.
    OneLeg(u16),
    /// Rises in a minute.
    SitToStand(u16),
    /// 0 to 10, 10 worst.
    Sleep(u8),
    /// 1 to 5.
    Stress(u8),
    /// 0 to 10.
    WorkAbility(u8),
    Pregnant,
    PregnantLate,
    PregnantHabit,
    PregnantComplicated,
    AfterBirth,
    RedFlag(RedFlag),
    /// The safety questions were answered more than a year ago.
    ScreenedLongAgo,
    /// Whole weeks since a professional's yes.
    ClearedWeeks(u8),
    /// 0 to 10.
    Fear(u8),
    FearedTask(Task),
    /// 0 to 10.
    SelfEfficacy(u8),
    /// 0 to 10.
    LimitsWork(u8),
    /// With its week, from 1.
    Course(Course, u8),
    Liked(ExerciseId),
    Disliked(ExerciseId),
    Hurdle(Hurdle),
    Place(Place),
    Together,
    /// Stands in for an exercise the person swapped away.
    SwappedFrom(ExerciseId),
    /// Why it was swapped.
    SwapReason(SwapReason),
    /// The person does not get down on the floor.
    AvoidsFloor,
    /// It must be quiet where they train.
    NeedsQuiet,
    /// Shifts in the week.
    Shifts(u8),
    /// Night shifts that begin in the week.
    Nights(u8),
    /// Whole hours of the first rest between two shifts that is too short.
    ShortRest(u8),
    /// An exercise of the person's own.
    Own(ExerciseId),
    /// The strongest pain of the region while training, 0 to 10.
    PainIn(Region, u8),
    /// The morning after: what it is usually, and what it was.
    PainMorning(Region, u8, u8),
    /// More than a day later it had not settled.
    PainUnsettled(Region),
    /// The morning after was not answered.
    PainUnanswered(Region),
    /// The morning after it was no worse.
    PainCalm(Region),
    /// Its weekly average rose for two weeks.
    PainRising(Region),
    /// So many of the three tries have been.
    Tries(u8),
    /// What the calendar asks for: minutes, or repetitions of a set.
    Quota(Unit, u16),
    /// The step on the ladder of the feared movement, from 1 to 6.
    LadderStep(u8),
    /// How today is.
    Day(DayState),
    /// Day of a flare-up, from 1.
    FlareDay(u8),
    /// Day of the way back from it, from 1.
    FlareBack(u8),
    /// Ill, with fever, or on holiday.
    Away(Away),
    // What was done, told after sessions.
    /// What it was done with the last time.
    Lifted(Load),
    /// What it is done with now.
    NextLoad(Load),
    /// Take the band shorter.
    ShorterGrip,
    /// At least so many repetitions beyond the plan, in two sessions running.
    Spare(u8),
    /// At least so many short of the plan, in two sessions running.
    Short(u8),
    /// Repetitions of a set from now on.
    RepsNow(u16),
    /// Seconds of a hold from now on.
    SecondsNow(u16),
    /// Weeks with training behind the person.
    TrainedWeeks(u8),
    /// Pain in the exercise, 0 to 10.
    PainDuring(u8),
    /// How this region answered the last session.
    Answered(Region),
    /// Fifteen repetitions or forty seconds, twice, with a reserve.
    Mastered(ExerciseId),
    /// Too hard or too sore the last time.
    TooHard(ExerciseId),
    /// Days since the session before.
    DaysAway(u16),
    /// The same work felt harder than before.
    FeltHarder,
    /// Sore muscles after several sessions.
    StillSore,
    /// No breath left after the last hard rounds.
    OutOfBreath,
    /// Weeks with hard rounds behind the person.
    HardWeeks(u8),
    /// Estimated largest load, tenths of a kilogram.
    LargestLoad(u16),
    /// Nothing was answered here; the default was used.
    NotAnswered,
}

impl Fact {
    #[must_use]
    pub const fn of_pain(pain: Pain) -> Fact {
        Fact::Pain {
            region: pain.site.region,
            worst: pain.worst,
            duration: pain.duration,
        }
    }
}
