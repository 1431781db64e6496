//! What a file of answers holds: every field with its limits and what it means. The only place that says so; reading,
//! schema and list of fields all run this. What an answer does to the week is decided in `domain::program`.

use crate::about;
use crate::compound::{choices, list, record};
use crate::date::{ANY_DAY, Date};
use crate::form::Form;
use crate::kind::{Choice, Flag, Letters, SCORE, Whole, choice, field};
use crate::part;
use crate::wish::{self, Place};
use kraftpause::domain::profile::{Equipment, Field, Profile, Sex};
use kraftpause::domain::program::Wishes;
use kraftpause::domain::program::proposals::WEEK_MINUTES_POSSIBLE;
use kraftpause::domain::progress::history::History;
use kraftpause::domain::units::Day;

/// The day when neither file nor command names one: a Monday, and never a clock.
pub const DEFAULT_TODAY: Day = Day(20_458);
const LABEL: Letters = Letters { least: 0, most: 200 };
/// Places on the body map.
const SITES: usize = 18;

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
        &LABEL,
        "Your own name for this person; comes back in the programme.",
    );
    let told = form.optional(
        "today",
        &ANY_DAY,
        "The day for which the week is made; 2026-01-05 when missing, `--today` counts more.",
    );
    let missing = if form.is_right() {
        DEFAULT_TODAY
    } else {
        // A wrong day is said once, and not again for every day that would lie after it.
        ANY_DAY.latest
    };
    let today = forced.or(told).unwrap_or(missing);
    Case {
        label,
        today,
        profile: profile(form, today),
        wishes: wish::wishes(form),
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
    let work = form.optional("work", &record(part::work), "Shares of the work day in per cent.");
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
    let max_pulse = form.optional(
        "max_pulse",
        &field(Field::MaxPulse),
        "Highest pulse measured, beats a minute. It moves the pulse shown in a session, not the programme.",
    );
    let habits = form.optional(
        "habits",
        &record(part::habits),
        "Training habits (the three questions of the HUNT study).",
    );
    let pains = form.optional(
        "pains",
        &list(record(part::pain), SITES, |one, other| one.site == other.site, "place"),
        "Complaints of the last seven days; an empty list: none. Missing: not asked.",
    );
    let answered = form.optional(
        "screening",
        &record(part::screening),
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
    let Place {
        avoids_floor,
        needs_quiet,
    } = wish::place(form);
    Profile {
        kind,
        work,
        age,
        sex,
        height_cm,
        weight_kg,
        waist_cm,
        resting_pulse,
        max_pulse,
        // They matter only with a past, and this command knows none.
        dumbbells: Vec::new(),
        kettlebells: Vec::new(),
        bands: Vec::new(),
        band_colours: Vec::new(),
        habits,
        pains,
        screened_on: screened.or(answered.is_some().then_some(today)),
        cleared_on: cleared.or(has_clearance.then_some(today)),
        screening: answered.unwrap_or_default(),
        red_flags: form.optional("red_flags", &choices(choice()), &about::RED_FLAGS),
        flag_groups: form
            .optional(
                "flag_groups",
                &choices(choice()),
                "Groups of signs that were asked for, also with none ticked. The programme does not depend on it.",
            )
            .unwrap_or_default(),
        pregnancy: form.optional(
            "pregnancy",
            &record(part::pregnancy),
            "Pregnancy, or the time after a birth.",
        ),
        pressure: form.optional(
            "pressure",
            &record(|form| part::pressure(form, today)),
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
        hurdles: form.optional("hurdles", &choices(choice()), &about::HURDLES),
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
        history: History::default(),
        check_ins: part::check_ins(form, past),
        life: form
            .optional(
                "life",
                &record(|form| part::life(form, today)),
                "How today is, and flare-ups, illnesses and holidays.",
            )
            .unwrap_or_default(),
        tests: form
            .optional("tests", &record(part::tests), "What self-tests gave, as far as done.")
            .unwrap_or_default(),
        strength_practice: form.optional(
            "strength_practice",
            &Flag,
            "Weeks of strength training behind them, or an instructor beside them: may lift heavily.",
        ),
        course: form.optional(
            "course",
            &record(|form| part::course(form, today)),
            "The course that runs, if any.",
        ),
        roster: form
            .optional(
                "roster",
                &record(|form| part::roster(form, today)),
                "Shifts that come again and again; sessions fall around nights and rest.",
            )
            .flatten(),
        avoids_floor,
        needs_quiet,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Cases, cases};

    fn example() -> Case {
        match cases(include_bytes!("example.json"), None) {
            Ok(Cases::One(case)) => *case,
            other => panic!("{other:?}"),
        }
    }

    /// Every answer the engine knows can be given: each field is taken out by name, and differs from what is there when
    /// nothing was told.
    #[test]
    fn the_example_tells_everything_that_can_be_told() {
        let Case {
            label,
            today,
            profile,
            wishes,
        } = example();
        let empty = Profile::default();
        macro_rules! told {
            ($($field:ident),* $(,)?) => {
                // What was told before is for the charts; weights and bands matter only with a past.
                let Profile { $($field,)* history: _, dumbbells: _, kettlebells: _, bands: _, band_colours: _ } = profile;
                $(assert_ne!($field, empty.$field, stringify!($field));)*
            };
        }
        told!(
            kind,
            work,
            age,
            sex,
            height_cm,
            weight_kg,
            waist_cm,
            resting_pulse,
            max_pulse,
            habits,
            pains,
            screening,
            screened_on,
            cleared_on,
            red_flags,
            flag_groups,
            pregnancy,
            pressure,
            equipment,
            week_minutes,
            split,
            slot,
            work_effort,
            sitting_hours,
            place,
            company,
            hurdles,
            fear,
            feared_task,
            self_efficacy,
            pain_limits_work,
            check_ins,
            life,
            tests,
            strength_practice,
            course,
            roster,
            avoids_floor,
            needs_quiet,
        );
        let Wishes { swaps, likings, own } = wishes;
        assert_eq!((swaps.len(), likings.len(), own.len()), (1, 1, 2));
        assert!(label.is_some());
        assert_ne!(today, DEFAULT_TODAY);
    }

    #[test]
    fn nothing_told_is_an_empty_profile_on_the_fixed_day() {
        let Ok(Cases::One(case)) = cases(b"{}", None) else {
            panic!("an empty object is a case");
        };
        assert_eq!(case.profile, Profile::default());
        assert_eq!(case.wishes, Wishes::default());
        assert_eq!(case.today.date(), (2026, 1, 5));
    }

    #[test]
    fn what_has_a_day_is_of_today_when_no_day_is_told() {
        let given = br#"{
            "screening": { "cleared_by_professional": true },
            "pressure": { "systolic": 130, "diastolic": 80 },
            "course": { "name": "workshop" }
        }"#;
        let Ok(Cases::One(case)) = cases(given, Day::of_date(2026, 11, 23)) else {
            panic!("these are answers");
        };
        let today = case.today;
        assert_eq!(today.date(), (2026, 11, 23));
        assert_eq!(case.profile.screened_on, Some(today));
        assert_eq!(case.profile.cleared_on, Some(today));
        assert_eq!(case.profile.pressure.map(|(day, _)| day), Some(today));
        assert_eq!(case.profile.course.map(|(_, day)| day), Some(today));
    }
}
