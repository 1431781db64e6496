//! What a file of answers holds: every field with its limits and what it means. The only place that says so; reading,
//! schema and list of fields all run this. What an answer does to the week is decided in `domain::program`.

use crate::about;
use crate::compound::{choices, list, record};
use crate::date::{ANY_DAY, Date};
use crate::form::Form;
use crate::kind::{Choice, Exercise, Flag, Label, PER_CENT, SCORE, Whole, choice, field};
use crate::word::Word;
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::check_in::{CheckIn, CheckIns};
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Course, Equipment, Field, Habits, Pregnancy, Profile, SelfTests, Sex, WorkDay};
use kraftpause::domain::program::proposals::WEEK_MINUTES_POSSIBLE;
use kraftpause::domain::program::{Liking, Wishes};
use kraftpause::domain::screening::{SafetyQuestion, Screening};
use kraftpause::domain::units::Day;

/// The day when neither file nor command names one: a Monday, and never a clock.
pub const DEFAULT_TODAY: Day = Day(20_458);
/// Places on the body map.
const SITES: usize = 18;
/// Check-ins that count go back four weeks; a year of them is more than any file needs.
const MOST_CHECK_INS: usize = 60;
const MOST_WISHES: usize = 500;

/// One person on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The file's own name for it.
    pub label: Option<String>,
    pub today: Day,
    pub profile: Profile,
    pub wishes: Wishes,
}

/// `forced`: the day that the command names.
pub fn case(form: &mut Form<'_>, forced: Option<Day>) -> Case {
    let label = form.optional(
        "case",
        &Label,
        "Your own name for this person; comes back in the programme.",
    );
    let told = form.optional(
        "today",
        &ANY_DAY,
        "The day for which the week is made; 2026-01-05 when missing, `--today` counts more.",
    );
    let today = forced.or(told).unwrap_or(DEFAULT_TODAY);
    Case {
        label,
        today,
        profile: profile(form, today),
        wishes: wishes(form),
    }
}

/// A new answer stops compiling here until it has its field.
fn profile(form: &mut Form<'_>, today: Day) -> Profile {
    let past = Date { latest: today };
    let kind = form.optional(
        "kind",
        &choice(),
        "The usual work day in one word; stands for typical shares where `work` is missing.",
    );
    let work = form.optional("work", &record(work), "Shares of the work day in per cent.");
    let age = form.optional("age", &field::<u8>(Field::Age), "Years.");
    let sex = form.optional(
        "sex",
        &choice::<Sex>(),
        "For the estimate of fitness and the norms of self-tests.",
    );
    let height_cm = form.optional("height_cm", &field(Field::HeightCm), "Height.");
    let weight_kg = form.optional("weight_kg", &field(Field::WeightKg), "Weight.");
    let waist_cm = form.optional("waist_cm", &field(Field::WaistCm), "Waist.");
    let resting_pulse = form.optional("resting_pulse", &field(Field::RestingPulse), "Beats a minute, seated.");
    let habits = form.optional(
        "habits",
        &record(habits),
        "Training habits (the three questions of the HUNT study).",
    );
    let pains = form.optional(
        "pains",
        &list(record(pain), SITES, |one, other| one.site == other.site, "place"),
        "Complaints of the last seven days; an empty list: none. Missing: not asked.",
    );
    let answered = form.optional(
        "screening",
        &record(screening),
        "The seven safety questions. A question that is missing is not answered, and the week stays easy.",
    );
    let screened = form.optional(
        "screened_on",
        &past,
        "When the safety questions were answered; today when missing and `screening` is told.",
    );
    let cleared = form.optional(
        "cleared_on",
        &past,
        "When a professional's yes was first recorded; today when missing and `screening.cleared_by_professional`.",
    );
    let has_clearance = answered.as_ref().is_some_and(|told| told.cleared_by_professional);
    form.check(
        "cleared_on",
        cleared.is_none() || has_clearance,
        || "a date without a yes".to_owned(),
        "only with screening.cleared_by_professional true",
    );
    Profile {
        kind,
        work,
        age,
        sex,
        height_cm,
        weight_kg,
        waist_cm,
        resting_pulse,
        habits,
        pains,
        screened_on: screened.or(answered.is_some().then_some(today)),
        cleared_on: cleared.or(has_clearance.then_some(today)),
        screening: answered.unwrap_or_default(),
        red_flags: form.optional("red_flags", &choices(choice()), about::red_flags()),
        flag_groups: form
            .optional(
                "flag_groups",
                &choices(choice()),
                "Groups of signs that were asked for, also with none ticked. The programme does not depend on it.",
            )
            .unwrap_or_default(),
        pregnancy: form.optional("pregnancy", &record(pregnancy), "Pregnancy, or the time after a birth."),
        pressure: form.optional(
            "pressure",
            &record(|form| pressure(form, today)),
            "Blood pressure at rest, the newest measurement, mmHg.",
        ),
        equipment: form.optional(
            "equipment",
            &choices(Choice(&Equipment::ASKED)),
            "What there is to train with; chair, wall and floor are taken for granted. Missing: not asked.",
        ),
        week_minutes: form.optional(
            "week_minutes",
            &Whole {
                low: WEEK_MINUTES_POSSIBLE.0,
                high: WEEK_MINUTES_POSSIBLE.1,
            },
            "Minutes of training a week; the app offers 30, 60, 90 and 120. 60 when missing.",
        ),
        split: form.optional(
            "split",
            &choice(),
            "Sessions a week; micro: some minutes every working day and one longer session. three when missing.",
        ),
        slot: form.optional("slot", &choice(), "When in the day training fits best."),
        work_effort: form.optional("work_effort", &SCORE, "How hard the work feels over the day, 0 to 10."),
        sitting_hours: form.optional(
            "sitting_hours",
            &field::<u8>(Field::SittingHours),
            "Hours of sitting on a work day, leisure included.",
        ),
        place: form.optional(
            "place",
            &choice(),
            "Where training is done most; desk and outdoors: no floor to lie on.",
        ),
        company: form.optional("company", &choice(), "Trains alone or together with others."),
        hurdles: form.optional("hurdles", &choices(choice()), about::hurdles()),
        fear: form.optional(
            "fear",
            &SCORE,
            "\"Moving the sore area could harm me\", 0 not at all to 10 fully.",
        ),
        feared_task: form.optional("feared_task", &choice(), "The movement at work that is feared most."),
        self_efficacy: form.optional(
            "self_efficacy",
            &SCORE,
            "\"I can do what I need in spite of pain\", 0 not at all to 10 fully.",
        ),
        pain_limits_work: form.optional(
            "pain_limits_work",
            &SCORE,
            "How much pain limited work in the last week, 0 not at all to 10 fully.",
        ),
        check_ins: check_ins(form, past),
        tests: form
            .optional("tests", &record(tests), "What self-tests gave, as far as done.")
            .unwrap_or_default(),
        strength_practice: form.optional(
            "strength_practice",
            &Flag,
            "Weeks of strength training behind them, or an instructor beside them: may lift heavily.",
        ),
        course: form.optional(
            "course",
            &record(|form| course(form, today)),
            "The course that runs, if any.",
        ),
    }
}

fn work(form: &mut Form<'_>) -> WorkDay {
    let day = WorkDay {
        sitting: form.required("sitting", &PER_CENT, "Sitting."),
        standing: form.required("standing", &PER_CENT, "Standing."),
        walking: form.required(
            "walking",
            &PER_CENT,
            "Walking. The first three and heavy add up to 100.",
        ),
        heavy: form.required("heavy", &PER_CENT, "Lifting, carrying, pushing, climbing."),
        repetitive: form.required(
            "repetitive",
            &PER_CENT,
            "The same arm or hand movement over and over; overlaps the others.",
        ),
    };
    form.check(
        "",
        day.adds_up(),
        || format!("{} in all", day.sum()),
        "sitting, standing, walking and heavy that add up to 100",
    );
    day
}

fn habits(form: &mut Form<'_>) -> Habits {
    Habits {
        frequency: form.required("frequency", &choice(), "How often active so that it is felt."),
        intensity: form.required("intensity", &choice(), "How hard, when active."),
        length: form.required("length", &choice(), "How long each time."),
    }
}

fn pain(form: &mut Form<'_>) -> Pain {
    Pain {
        site: Site {
            region: form.required("region", &choice::<Region>(), "Where."),
            side: form.required("side", &choice::<Side>(), "The person's own left or right."),
        },
        worst: form.required(
            "worst",
            &SCORE,
            "Worst in the last seven days, 0 none to 10 worst imaginable.",
        ),
        duration: form.required("duration", &choice::<Duration>(), "For how long."),
        average: form.optional("average", &SCORE, "Average of the last seven days."),
        days: form.optional(
            "days",
            &Whole { low: 0, high: 7 },
            "Days of the last seven on which it hurt.",
        ),
    }
}

fn screening(form: &mut Form<'_>) -> Screening {
    Screening {
        yes: SafetyQuestion::ALL.map(|question| form.optional(question.word(), &Flag, about::question(question))),
        stable_regions: form
            .optional(
                "stable_regions",
                &choices(choice()),
                "With bone_or_joint: the places, when the trouble is known and stable.",
            )
            .unwrap_or_default(),
        cleared_by_professional: form
            .optional(
                "cleared_by_professional",
                &Flag,
                "A doctor or physiotherapist has said that normal training is fine; false when missing.",
            )
            .unwrap_or_default(),
    }
}

#[derive(Clone, Copy, PartialEq)]
pub enum Carrying {
    No,
    Pregnant,
    Born,
}

fn pregnancy(form: &mut Form<'_>) -> Pregnancy {
    let state = form.required("state", &choice(), "born: gave birth in the last months.");
    let of_pregnant = [
        ("week_16_or_later", "With pregnant: week 16 or later."),
        ("complicated", "With pregnant: complicated, or advised to take it easy."),
        (
            "hard_training_agreed",
            "With pregnant: used to hard training before, and midwife or doctor agrees.",
        ),
    ]
    .map(|(name, about)| form.optional(name, &Flag, about));
    let checked = form.optional(
        "checked",
        &Flag,
        "With born: the check at about six weeks is done, or a professional says that training is fine.",
    );
    let fits = match state {
        Carrying::No => of_pregnant.iter().all(Option::is_none) && checked.is_none(),
        Carrying::Pregnant => checked.is_none(),
        Carrying::Born => of_pregnant.iter().all(Option::is_none),
    };
    form.check(
        "",
        fits,
        || format!("fields that do not belong to \"{}\"", state.word()),
        "with pregnant week_16_or_later, complicated, hard_training_agreed; with born checked",
    );
    let [late, complicated, hard_agreed] = of_pregnant.map(Option::unwrap_or_default);
    match state {
        Carrying::No => Pregnancy::No,
        Carrying::Pregnant => Pregnancy::Pregnant {
            late,
            complicated,
            hard_agreed,
        },
        Carrying::Born => Pregnancy::Born {
            checked: checked.unwrap_or_default(),
        },
    }
}

fn pressure(form: &mut Form<'_>, today: Day) -> (Day, Pressure) {
    let measured = Pressure {
        systolic: form.required("systolic", &field(Field::Systolic), "The upper value."),
        diastolic: form.required("diastolic", &field(Field::Diastolic), "The lower value."),
    };
    let day = form.optional("measured_on", &Date { latest: today }, "Today when missing.");
    let Pressure { systolic, diastolic } = measured;
    form.check(
        "",
        measured.plausible(),
        || format!("{systolic} over {diastolic}"),
        "diastolic below systolic",
    );
    (day.unwrap_or(today), measured)
}

fn check_ins(form: &mut Form<'_>, past: Date) -> CheckIns {
    let one = record(|form| {
        let day = form.required("day", &past, "The day on which it was told.");
        let told = CheckIn {
            sleep: form.optional("sleep", &SCORE, "Sleep of the last seven days, 0 best to 10 worst."),
            stress: form.optional("stress", &Whole { low: 1, high: 5 }, "1 not at all to 5 very much."),
            energy: form.optional("energy", &SCORE, "Energy and mood now, 0 worst to 10 best."),
            work_ability: form.optional("work_ability", &SCORE, "Against one's lifetime best, 0 to 10."),
        };
        (day, told)
    });
    let told = form.optional(
        "check_ins",
        &list(one, MOST_CHECK_INS, |one, other| one.0 == other.0, "day"),
        "How recent weeks were; what stays bad over two weeks counts.",
    );
    let mut all = CheckIns::default();
    for (day, told) in told.unwrap_or_default() {
        all.put(day, told);
    }
    all
}

fn tests(form: &mut Form<'_>) -> SelfTests {
    SelfTests {
        one_leg: form.optional(
            "one_leg_s",
            &field(Field::OneLeg),
            "Seconds on one leg, eyes open, best of three.",
        ),
        sit_to_stand: form.optional(
            "sit_to_stand",
            &field(Field::SitToStand),
            "Rises from a chair in a minute.",
        ),
        push_ups: form.optional("push_ups", &field(Field::PushUps), "In a row."),
        trunk_hold: form.optional("trunk_hold_s", &field(Field::TrunkHold), "Seconds."),
    }
}

fn course(form: &mut Form<'_>, today: Day) -> (Course, Day) {
    let course = form.required(
        "name",
        &choice(),
        "intervals: eight weeks of four times four; office: five minutes a day; workshop: twice half an hour.",
    );
    let begun = form.optional("begun_on", &Date { latest: today }, "Today when missing.");
    (course, begun.unwrap_or(today))
}

fn wishes(form: &mut Form<'_>) -> Wishes {
    let swap = record(|form| {
        let from = form.required("from", &Exercise, "Swapped away.");
        let to = form.required("to", &Exercise, "Stands for it.");
        from.zip(to)
    });
    let swaps = form.optional(
        "swaps",
        &list(swap, MOST_WISHES, |one, other| one == other, "swap"),
        "Exercises that were swapped, oldest first.",
    );
    let liking = record(|form| {
        let exercise = form.required("exercise", &Exercise, "Its id.");
        let liking = form.required("liking", &choice::<Liking>(), "neutral takes an earlier one back.");
        exercise.map(|exercise| (exercise, liking))
    });
    let same: fn(&Option<(ExerciseId, Liking)>, &Option<(ExerciseId, Liking)>) -> bool =
        |one, other| one.map(|told| told.0) == other.map(|told| told.0);
    let likings = form.optional(
        "likings",
        &list(liking, MOST_WISHES, same, "exercise"),
        "Exercises that are liked or disliked.",
    );
    Wishes {
        swaps: swaps.into_iter().flatten().flatten().collect(),
        likings: likings.into_iter().flatten().flatten().collect(),
    }
}
