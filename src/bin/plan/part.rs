//! The objects inside the answers: a work day, a complaint, the safety questions, and so on, each with its fields.

use crate::about;
use crate::compound::{choices, list, record};
use crate::date::Date;
use crate::form::Form;
use crate::kind::{Flag, Letters, PER_CENT, SCORE, Whole, choice, field};
use crate::word::Word;
use kraftpause::domain::check_in::{CheckIn, CheckIns};
use kraftpause::domain::life::Life;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Course, Field, Habits, Pregnancy, SelfTests, WorkDay};
use kraftpause::domain::roster::{MOST_WEEKS, Roster, Turn};
use kraftpause::domain::screening::{SafetyQuestion, Screening};
use kraftpause::domain::units::Day;

/// Check-ins that count go back four weeks; a year of them is more than any file needs.
const MOST_CHECK_INS: usize = 60;

pub fn work(form: &mut Form<'_>) -> WorkDay {
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

pub fn habits(form: &mut Form<'_>) -> Habits {
    Habits {
        frequency: form.required("frequency", &choice(), "How often active so that it is felt."),
        intensity: form.required("intensity", &choice(), "How hard, when active."),
        length: form.required("length", &choice(), "How long each time."),
    }
}

pub fn pain(form: &mut Form<'_>) -> Pain {
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

pub fn screening(form: &mut Form<'_>) -> Screening {
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

pub fn pregnancy(form: &mut Form<'_>) -> Pregnancy {
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

pub fn pressure(form: &mut Form<'_>, today: Day) -> (Day, Pressure) {
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

pub fn check_ins(form: &mut Form<'_>, past: Date) -> CheckIns {
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

pub fn life(form: &mut Form<'_>, today: Day) -> Life {
    let past = Date { latest: today };
    let mut life = Life::default();
    life.is_like(today, form.optional("day", &choice(), "How today is."));
    if let Some(day) = form.optional("flare_up_on", &past, "When pain flared up last.") {
        life.flare_ups.begin(day);
    }
    let one = record(|form| {
        let kind = form.required("kind", &choice(), "Ill without fever, with fever, or on holiday.");
        let from: Day = form.required("from", &past, "The first day.");
        let to = form.optional("to", &past, "The first day after it; missing: it lasts.");
        form.check(
            "to",
            to.is_none_or(|to: Day| to > from),
            || "a day before the first".to_owned(),
            "later than from",
        );
        (from, kind, to)
    });
    let aways = form.optional(
        "away",
        &list(one, MOST_CHECK_INS, |one, other| one.0 == other.0, "from"),
        "Illnesses and holidays, oldest first.",
    );
    for (from, kind, to) in aways.unwrap_or_default() {
        life.is_away(from, Some(kind));
        if let Some(to) = to {
            life.is_away(to, None);
        }
    }
    life
}

pub fn tests(form: &mut Form<'_>) -> SelfTests {
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

pub fn course(form: &mut Form<'_>, today: Day) -> (Course, Day) {
    let course = form.required(
        "name",
        &choice(),
        "intervals: eight weeks of four times four; office: five minutes a day; workshop: twice half an hour.",
    );
    let begun = form.optional("begun_on", &Date { latest: today }, "Today when missing.");
    (course, begun.unwrap_or(today))
}

/// A rotation, a letter for each day.
pub fn roster(form: &mut Form<'_>, today: Day) -> Option<Roster> {
    let days = form.required(
        "days",
        &Letters {
            least: 7,
            most: MOST_WEEKS * 8,
        },
        "A letter for each day of whole weeks from Monday: E early, D day, L late, N night, - free; spaces do not count.",
    );
    let begun = form.optional(
        "begun_on",
        &Date { latest: today },
        "In the first of its weeks; this week when missing.",
    );
    let turn = |letter: char| {
        Some(match letter {
            'E' => Turn::Early,
            'D' => Turn::Day,
            'L' => Turn::Late,
            'N' => Turn::Night,
            '-' => Turn::Off,
            _ => return None,
        })
    };
    let letters = days.chars().filter(|letter| *letter != ' ');
    let turns: Option<Vec<Turn>> = letters.map(turn).collect();
    let roster = turns.and_then(|turns| Roster::rotation(begun.unwrap_or(today).monday(), turns));
    form.check(
        "days",
        roster.is_some(),
        || format!("{days:?}"),
        "one to eight whole weeks of E, D, L, N and -",
    );
    roster
}
