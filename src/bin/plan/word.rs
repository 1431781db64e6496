//! The words that stand for choices in the files, one table for each kind of choice: read, written and described by it.
//! A choice that is added to the domain stops compiling here until it has its word.

use crate::part::Carrying;
use kraftpause::domain::evidence::Strength;
use kraftpause::domain::exposure::Exposure;
use kraftpause::domain::life::DayState;
use kraftpause::domain::pacing::Unit;
use kraftpause::domain::pain::{Duration, Region, Side};
use kraftpause::domain::profile::{
    BoutLength, Company, Course, Equipment, Frequency, Hurdle, Intensity, Place, Sex, Slot, Split, Task, WorkKind,
};
use kraftpause::domain::program::{Block, Liking, Milestone, Preset, SwapReason};
use kraftpause::domain::red_flag::{FlagGroup, RedFlag, Urgency};
use kraftpause::domain::return_after::Away;
use kraftpause::domain::screening::SafetyQuestion;

pub trait Word: Copy + PartialEq + 'static {
    /// Every choice, in the domain's order.
    const ALL: &'static [Self];
    const FIRST: Self;

    fn word(self) -> &'static str;
}

pub fn words<T: Word>() -> impl Iterator<Item = &'static str> {
    T::ALL.iter().map(|choice| choice.word())
}

macro_rules! words {
    ($($kind:ident { $first:ident = $first_word:literal $(, $choice:ident = $word:literal)* $(,)? })*) => {
        $(impl Word for $kind {
            const ALL: &'static [$kind] = &[$kind::$first $(, $kind::$choice)*];
            const FIRST: $kind = $kind::$first;

            fn word(self) -> &'static str {
                match self {
                    $kind::$first => $first_word,
                    $($kind::$choice => $word),*
                }
            }
        })*
    };
}

words! {
    WorkKind { Sitting = "sitting", Repetitive = "repetitive", OnFeet = "on_feet", Heavy = "heavy" }
    Sex { Female = "female", Male = "male" }
    Frequency {
        Never = "never", Once = "once_a_week", TwoOrThree = "two_or_three_times_a_week", AlmostDaily = "almost_daily",
    }
    Intensity { Easy = "easy", Breathless = "breathless", Exhausting = "exhausting" }
    BoutLength { UnderHalfHour = "under_half_hour", HalfHourOrMore = "half_hour_or_more" }
    Region {
        Neck = "neck", Shoulder = "shoulder", Elbow = "elbow", WristHand = "wrist_hand", UpperBack = "upper_back",
        LowBack = "low_back", Hip = "hip", Knee = "knee", AnkleFoot = "ankle_foot",
    }
    Side { Left = "left", Right = "right" }
    Duration {
        UnderSixWeeks = "under_six_weeks", SixWeeksToThreeMonths = "six_weeks_to_three_months",
        OverThreeMonths = "over_three_months",
    }
    SafetyQuestion {
        HeartOrPressure = "heart_or_pressure", ChestPain = "chest_pain", Fainting = "fainting",
        OtherDisease = "other_disease", Medicine = "medicine", BoneOrJoint = "bone_or_joint", Supervised = "supervised",
    }
    RedFlag {
        BackNumb = "back_numb", BackInjury = "back_injury", BackIll = "back_ill", BackNight = "back_night",
        BackFirst = "back_first", NeckInjury = "neck_injury", NeckNerves = "neck_nerves", NeckHead = "neck_head",
        Chest = "chest", JointHot = "joint_hot", Calf = "calf", CannotBear = "cannot_bear", Deformity = "deformity",
    }
    FlagGroup { Back = "back", Neck = "neck", Arm = "arm", Limb = "limb" }
    Urgency { BeforeTraining = "before_training", Today = "today", Now = "now" }
    Carrying { No = "no", Pregnant = "pregnant", Born = "born" }
    Equipment {
        Chair = "chair", Wall = "wall", Band = "band", Dumbbell = "dumbbell", Kettlebell = "kettlebell",
        Barbell = "barbell", Step = "step", Stairs = "stairs", Treadmill = "treadmill", Bike = "bike", Rower = "rower",
    }
    Split { One = "one", Two = "two", Three = "three", Five = "five", Six = "six", Micro = "micro" }
    Slot {
        Morning = "morning", BeforeLunch = "before_lunch", AtWork = "at_work", AfterWork = "after_work",
        AtHome = "at_home",
    }
    Place { Desk = "desk", Corner = "corner", Outdoors = "outdoors", Home = "home", Gym = "gym" }
    Company { Alone = "alone", Together = "together" }
    Hurdle {
        Time = "time", Shape = "shape", Boring = "boring", Money = "money", Clothes = "clothes", Alone = "alone",
        Ill = "ill", Offers = "offers", Intervals = "intervals", Leaders = "leaders", Fear = "fear",
    }
    Task {
        Lifting = "lifting", Overhead = "overhead", Pushing = "pushing", Kneeling = "kneeling", Carrying = "carrying",
        Twisting = "twisting",
    }
    Course { Intervals = "intervals", Office = "office", Workshop = "workshop" }
    SwapReason {
        NoEquipmentHere = "no_equipment_here", Floor = "floor", Noise = "noise", Hurts = "hurts", Bored = "bored",
        Easier = "easier", Harder = "harder",
    }
    DayState {
        Heavy = "heavy", Standing = "standing", Sitting = "sitting", Night = "night", Bad = "bad",
        TwoMinutes = "two_minutes",
    }
    Unit { Minutes = "minutes", Reps = "repetitions" }
    Away { Ill = "ill", Fever = "fever", Holiday = "holiday" }
    Liking { Liked = "liked", Disliked = "disliked", Neutral = "neutral" }

    Exposure { Sedentary = "sedentary", Repetitive = "repetitive", Heavy = "heavy" }
    Block {
        Cardio = "cardio", StrengthSpecific = "strength_specific", StrengthGeneral = "strength_general",
        Functional = "functional", Relax = "relax",
    }
    Preset {
        M2 = "M2", M5 = "M5", M10 = "M10", M12 = "M12", M20 = "M20", M30 = "M30", Hit35 = "HIT35", Hit40 = "HIT40",
        HitStart = "HIT-start", Mst = "MST", Pace = "PACE", Easy = "EASY",
    }
    Milestone {
        TechniqueCheck = "technique_check", Retest = "retest", CourseEnd = "course_end", Rescreen = "rescreen",
        MeasurePressure = "measure_pressure",
    }
    Strength { Strong = "strong", Limited = "limited", Guideline = "guideline", Proposal = "proposal" }
}

/// Monday first.
pub const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_snake_case_and_mean_one_thing() {
        fn check<T: Word + std::fmt::Debug>() {
            let all: Vec<&str> = words::<T>().collect();
            for (at, word) in all.iter().enumerate() {
                let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
                assert!(word.chars().all(plain), "{word}");
                assert!(!all[..at].contains(word), "{word} twice");
                assert_eq!(T::ALL[at].word(), *word);
            }
        }
        check::<WorkKind>();
        check::<Frequency>();
        check::<Duration>();
        check::<Region>();
        check::<RedFlag>();
        check::<SafetyQuestion>();
        check::<Equipment>();
        check::<Slot>();
        check::<Hurdle>();
        check::<Task>();
        check::<Block>();
        check::<Milestone>();
        check::<SwapReason>();
    }

    /// The table has the domain's order, by which stored and shown lists go.
    #[test]
    fn the_tables_are_those_of_the_domain() {
        assert_eq!(Region::ALL, <Region as Word>::ALL);
        assert_eq!(RedFlag::ALL, <RedFlag as Word>::ALL);
        assert_eq!(Hurdle::ALL, <Hurdle as Word>::ALL);
        assert_eq!(SwapReason::ALL, <SwapReason as Word>::ALL);
        assert_eq!(Preset::ALL, <Preset as Word>::ALL);
        assert_eq!(SafetyQuestion::ALL, <SafetyQuestion as Word>::ALL);
    }
}
