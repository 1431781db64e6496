//! Prints texts of every shape for a new version's fixtures: `cargo test --test archive print -- --ignored --nocapture`.

#![allow(clippy::unwrap_used)]

use super::*;
use kraftpause::archive::ActiveRun;
use kraftpause::domain::diary::{After, Entry};
use kraftpause::domain::profile::{BoutLength, Equipment, Frequency, Habits, Intensity, Sex, Slot, Split, WorkDay};
use kraftpause::domain::program::Swap;
use kraftpause::domain::screening::Screening;
use kraftpause::domain::session::run::Run;
use kraftpause::domain::session::steering::Steered;
use kraftpause::domain::units::Day;

/// A finished session of cardio; each fixture says what is different in it.
fn entry_of(run: &Run) -> Entry {
    Entry {
        id: START,
        day: Day(20_780),
        number: 1,
        focus: Focus::Cardio,
        length: Span::seconds(1_207),
        complete: true,
        done: run.done(),
        sets: Vec::new(),
        after: After::default(),
        morning: None,
        steered: Steered::default(),
    }
}

#[test]
#[ignore = "prints fixtures for a new version; the old ones are never edited"]
fn print() {
    let region = |region, side| Site { region, side };
    let answers = [
        Answer::Kind(WorkKind::OnFeet),
        Answer::Work(WorkDay {
            sitting: 5,
            standing: 35,
            walking: 40,
            heavy: 20,
            repetitive: 30,
        }),
        Answer::Age(52),
        Answer::Sex(Sex::Female),
        Answer::HeightCm(166),
        Answer::WeightKg(78),
        Answer::WaistCm(Some(92)),
        Answer::RestingPulse(None),
        Answer::Habits(Habits {
            frequency: Frequency::TwoOrThree,
            intensity: Intensity::Breathless,
            length: BoutLength::UnderHalfHour,
        }),
        Answer::Pains(vec![
            Pain::new(region(Region::LowBack, Side::Left), 6, Duration::OverThreeMonths),
            Pain::new(region(Region::Knee, Side::Right), 3, Duration::UnderSixWeeks),
        ]),
        Answer::Screening(Screening {
            yes: [
                Some(false),
                Some(false),
                None,
                Some(false),
                Some(true),
                Some(true),
                Some(false),
            ],
            stable_regions: vec![Region::Knee],
            cleared_by_professional: true,
        }),
        Answer::Equipment(vec![Equipment::Band, Equipment::Stairs]),
        Answer::WeekMinutes(60),
        Answer::Split(Split::Three),
        Answer::Slot(Slot::AfterWork),
    ];
    let run = fixture_run();
    let after = After {
        effort: Some(6),
        pains: vec![
            (region(Region::LowBack, Side::Left), 4),
            (region(Region::Knee, Side::Right), 2),
        ],
        note: "Litt stiv, men \"bedre\" etterpå 🙂".to_owned(),
        ..After::default()
    };
    let entry = Entry {
        focus: Focus::Regions(Region::LowBack, Some(Region::Knee)),
        ..entry_of(&run)
    };
    let what = answers.into_iter().map(What::Answered).chain([
        What::Swapped(Swap {
            from: exercise("goblet-squat"),
            to: exercise("sit-to-stand"),
            because: None,
        }),
        What::Finished(entry.clone()),
        What::After { id: entry.id, after },
        What::Moot,
    ]);
    print_all(what);
    let number = 1;
    let focus = entry.focus;
    println!("{}", archive::encode_run(&ActiveRun { number, focus, run }));
}

fn fixture_run() -> Run {
    let mut run = run(&strength());
    let mut now = START;
    while run.done().len() < 2 || !matches!(run.phase().map(|phase| phase.task), Some(Task::Reps { set: 2, .. })) {
        now = now + Span::seconds(30);
        run.take(Step::Tick, now);
        let is_reps = matches!(run.phase().map(|phase| phase.task), Some(Task::Reps { .. }));
        run.take(
            if is_reps {
                Step::Done { reps: Some(12) }
            } else {
                Step::Skip
            },
            now,
        );
        run.take(Step::Reserve(2), now);
    }
    run.take(Step::Pause, now + Span::seconds(5));
    run.take(Step::Resume, now + Span::seconds(65));
    run
}

/// What came with the small questions: answers, likings, what was asked.
#[test]
#[ignore = "prints fixtures for a new version; the old ones are never edited"]
fn print_told() {
    use kraftpause::domain::check_in::CheckIn;
    use kraftpause::domain::pressure::Pressure;
    use kraftpause::domain::profile::{Company, Course, Hurdle, Place, Pregnancy, Task as Feared};
    use kraftpause::domain::program::Liking;
    use kraftpause::domain::red_flag::{FlagGroup, RedFlag};
    use kraftpause::domain::small_question::SmallQuestion;
    let site = |region, side| Site { region, side };
    let mut pain = Pain::new(site(Region::LowBack, Side::Left), 6, Duration::OverThreeMonths);
    (pain.average, pain.days) = (Some(4), Some(5));
    let (systolic, diastolic) = (142, 91);
    let answers = [
        Answer::Pains(vec![pain]),
        Answer::RedFlags(vec![RedFlag::BackNight, RedFlag::BackFirst]),
        Answer::FlagGroups(vec![FlagGroup::Back, FlagGroup::Limb]),
        Answer::Pregnancy(Pregnancy::No),
        Answer::Pregnancy(Pregnancy::Pregnant {
            late: true,
            complicated: false,
            hard_agreed: true,
        }),
        Answer::Pregnancy(Pregnancy::Born { checked: false }),
        Answer::Pressure(Some(Pressure { systolic, diastolic })),
        Answer::Pressure(None),
        Answer::WorkEffort(7),
        Answer::SittingHours(9),
        Answer::Place(Place::Corner),
        Answer::Company(Company::Together),
        Answer::Hurdles(vec![Hurdle::Time, Hurdle::Fear]),
        Answer::Fear(8),
        Answer::FearedTask(Feared::Kneeling),
        Answer::SelfEfficacy(3),
        Answer::PainLimitsWork(5),
        Answer::CheckIn(CheckIn {
            sleep: Some(7),
            stress: Some(4),
            energy: None,
            work_ability: Some(6),
        }),
        Answer::OneLeg(28),
        Answer::SitToStand(33),
        Answer::PushUps(12),
        Answer::TrunkHold(45),
        Answer::StrengthPractice(true),
        Answer::Course(Some(Course::Office)),
        Answer::Course(None),
    ];
    let rated = |liking| What::Rated {
        exercise: exercise("row-band"),
        liking,
    };
    let asked = |question, answered| What::Asked { question, answered };
    let what = answers.into_iter().map(What::Answered).chain([
        rated(Liking::Liked),
        rated(Liking::Disliked),
        rated(Liking::Neutral),
        asked(SmallQuestion::Pressure, false),
        asked(SmallQuestion::CheckIn, true),
        asked(SmallQuestion::Course, true),
    ]);
    print_all(what);
}

/// What came with the reasons of swaps and with own exercises.
#[test]
#[ignore = "prints fixtures for a new version; the old ones are never edited"]
fn print_wishes() {
    use kraftpause::domain::catalogue::ExerciseId;
    use kraftpause::domain::catalogue::own::{OwnExercise, OwnWork};
    use kraftpause::domain::program::SwapReason;
    let own = |region, number, work: OwnWork, name, sets, note| {
        let id = ExerciseId::own(region, work.is_hold(), number);
        OwnExercise::told(id, name, work, sets, note).unwrap()
    };
    let twist = own(
        Region::WristHand,
        0,
        OwnWork::Reps(12),
        "Vri håndkleet",
        2,
        "Fra fysioterapeuten: \"rolig\" 🙂",
    );
    let sit = own(Region::Knee, 7, OwnWork::Hold(45), "Sitte mot vegg", 5, "");
    let from = exercise("squat-bw");
    let swaps = SwapReason::ALL.map(|because| Swap {
        from,
        to: exercise("sit-to-stand"),
        because: Some(because),
    });
    let to_own = Swap {
        from,
        to: sit.id,
        because: Some(SwapReason::Bored),
    };
    let dropped = sit.id;
    let what = swaps.into_iter().map(What::Swapped).chain([
        What::Unswapped(from),
        What::OwnPut(twist),
        What::OwnPut(sit),
        What::Swapped(to_own),
        What::Rated {
            exercise: dropped,
            liking: kraftpause::domain::program::Liking::Liked,
        },
        What::OwnDropped(dropped),
        What::Unswapped(dropped),
        What::Answered(Answer::AvoidsFloor(true)),
        What::Answered(Answer::AvoidsFloor(false)),
        What::Answered(Answer::NeedsQuiet(true)),
        What::Answered(Answer::NeedsQuiet(false)),
    ]);
    print_all(what);
}

/// What came with sets that are kept one by one, and with sessions that ask what a time away was.
#[test]
#[ignore = "prints fixtures for a new version; the old ones are never edited"]
fn print_sets() {
    use kraftpause::domain::diary::Morning;
    use kraftpause::domain::session::bout::Set;
    use kraftpause::domain::session::told::{Load, StopReason, Told};
    let mut run = fixture_run();
    let fewer = Told {
        reps: 9,
        load: Some(Load::Weight(125)),
        reserve: Some(1),
        pain: Some(3),
    };
    run.take(Step::Tell { bout: 3, told: fewer }, run.seen);
    let site = |region, side| Site { region, side };
    let entry = Entry {
        focus: Focus::WholeBody,
        complete: false,
        sets: run.bouts.iter().map(Set::from).collect(),
        after: After {
            stopped: Some(StopReason::Pain(Some(Region::Knee))),
            ..After::default()
        },
        ..entry_of(&run)
    };
    let (id, squat) = (entry.id, exercise("squat-bw"));
    let reasons = [
        StopReason::Tired,
        StopReason::Pain(None),
        StopReason::Sign,
        StopReason::Time,
        StopReason::Other,
    ];
    let afters = reasons.into_iter().zip(0..).map(|(reason, mood)| What::After {
        id,
        after: After {
            mood: Some(mood),
            stopped: Some(reason),
            ..After::default()
        },
    });
    let more = Morning::More(vec![(site(Region::Knee, Side::Right), 5)]);
    let mornings = [
        Morning::NoPain,
        Morning::OnlySore,
        Morning::AsUsual,
        more,
        Morning::Unsaid,
    ];
    let mornings = mornings.into_iter().map(|morning| What::Morning { id, morning });
    let band = Told {
        load: Some(Load::Band(3)),
        ..Told::default()
    };
    let retold = [fewer, band, Told::default()].into_iter().zip(0..);
    let retold = retold.map(|(told, set)| What::Retold {
        id,
        exercise: squat,
        set,
        told,
    });
    let what = [What::Finished(entry)]
        .into_iter()
        .chain(afters)
        .chain(retold)
        .chain(mornings);
    let what = what.chain([What::Dropped(id), What::Restored(id)]);
    print_all(what);
    // A four by four that was locked for a thousand seconds, and nobody has said yet what that was.
    let mut run = Run::start(kraftpause::domain::session::score::Score::of(&four_by_four()), START);
    let load = Some(Load::Weight(80));
    run.take(Step::Load { item: 0, load }, START);
    run.take(Step::Heard(after(400)), after(400));
    run.take(Step::Tick, after(1_400));
    let (number, focus) = (1, Focus::Cardio);
    println!("{}", archive::encode_run(&ActiveRun { number, focus, run }));
}

/// What came with breath and pulse: the highest pulse of one's own, the talk test, time in the band.
#[test]
#[ignore = "prints fixtures for a new version; the old ones are never edited"]
fn print_steered() {
    use kraftpause::domain::pulse::{Place, TimeInBand};
    use kraftpause::domain::session::steering::{Said, Talk};
    let run = fixture_run();
    let places = [None, Some(Place::Below), Some(Place::Inside), Some(Place::Above)];
    let said = Talk::ALL.into_iter().cycle().zip(places).zip(0..);
    let said = said.map(|((talk, pulse), at)| Said {
        phase: 3 + usize::from(at),
        moment: at,
        exercise: exercise("walk-easy"),
        talk,
        pulse,
    });
    let (below, inside, above) = (Span(61_500), Span(842_000), Span(7_250));
    let entry = Entry {
        steered: Steered {
            said: said.collect(),
            pulse: TimeInBand { below, inside, above },
        },
        ..entry_of(&run)
    };
    let mut steered = entry.clone();
    steered.steered.said.clear();
    let question = SmallQuestion::MaxPulse;
    let what = [
        What::Answered(Answer::MaxPulse(Some(187))),
        What::Answered(Answer::MaxPulse(None)),
        What::Asked {
            question,
            answered: true,
        },
        What::Finished(entry),
        What::Finished(steered),
    ];
    print_all(what.into_iter());
    let mut run = Run::start(kraftpause::domain::session::score::Score::of(&four_by_four()), START);
    run.take(Step::Heard(after(930)), after(930));
    let (talk, pulse) = (Talk::ALL[1], Some(Place::Inside));
    run.take(Step::Talk { talk, pulse }, after(930));
    let (number, focus) = (1, Focus::Cardio);
    println!("{}", archive::encode_run(&ActiveRun { number, focus, run }));
}

/// How days were.
#[test]
#[ignore = "prints fixtures for a new version; the old ones are never edited"]
fn print_days() {
    let site = Site {
        region: Region::LowBack,
        side: Side::Right,
    };
    let answers = [
        Answer::DayState(Some(DayState::Night)),
        Answer::DayState(None),
        Answer::FlareUp(true),
        Answer::FlareUp(false),
        Answer::Away(Some(Away::Fever)),
        Answer::Away(None),
    ];
    let still = What::Morning {
        id: START,
        morning: Morning::Still(vec![(site, 6)]),
    };
    print_all(answers.into_iter().map(What::Answered).chain([still]));
}

fn print_all(what: impl Iterator<Item = What>) {
    for (later, what) in (0..).zip(what) {
        let at = START + Span(later * 977);
        println!("{}", archive::encode(&Record { at, what }));
    }
}
