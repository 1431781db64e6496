//! The result as the person tells it: what was counted, the pulses, or a set that was lifted. Impossible values get a sentence.

use crate::app::flow::questions::Question;
use crate::app::planning::TestEvent;
use crate::app::{Event, Model, Route};
use crate::domain::catalogue::ExerciseId;
use crate::domain::fitness;
use crate::domain::fitness_test::{Does, Test, Tested, line, steps};
use crate::domain::max_load::brzycki;
use crate::domain::profile::Field;
use crate::domain::session::told::Load;
use crate::text::fitness_test as words;
use crate::ui::part::choice::Choice;
use crate::ui::part::place::Place;
use crate::ui::part::problem::Problem;
use crate::ui::part::stepper::{Stepper, Typed};
use crate::ui::{App, text};
use leptos::prelude::*;

pub fn view(app: App, test: Test) -> AnyView {
    match test {
        Test::Estimate => estimate(app),
        Test::Treadmill | Test::Step => pulses(app, test),
        Test::Lift => lift(app),
        Test::Walk | Test::Chair | Test::PushUps | Test::Trunk | Test::OneLeg => number(app, test),
    }
}

const IDS: [(&str, &str); 5] = [
    ("told-1", "told-1-problem"),
    ("told-2", "told-2-problem"),
    ("told-3", "told-3-problem"),
    ("told-4", "told-4-problem"),
    ("told-5", "told-5-problem"),
];

fn stepper(at: usize, label: String, note: &str, unit: &str, typed: Typed) -> AnyView {
    let (id, problem_id) = IDS.get(at).copied().unwrap_or(("told", "told-problem"));
    let (note, unit) = (note.to_owned(), unit.to_owned());
    view! { <Stepper id problem_id label note unit typed accepted=|_| () /> }.into_any()
}

fn keep(app: App, test: Test, value: u16, told: Vec<u16>, exercise: Option<ExerciseId>) {
    app.send(Event::Test(TestEvent::Told(Tested {
        test,
        value,
        told,
        exercise,
    })));
}

/// The frame of a form: fields, a sentence when they cannot be used, and the two ways on.
fn form(app: App, fields: AnyView, wrong: RwSignal<Option<String>>, save: impl Fn() + 'static) -> AnyView {
    let t = text();
    let running = app.model.with_untracked(|model| model.testing.is_some());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    view! {
        <form class="stack" novalidate autocomplete="off" on:submit=submit>
            <h2>{t.fitness_test_result().to_owned()}</h2>
            {fields}
            <Problem id="told-wrong" says=Signal::derive(move || wrong.get()) />
            <button type="submit" class="ds-button wide">{t.fitness_test_save().to_owned()}</button>
            {running.then(|| view! {
                <button
                    type="button"
                    class="ds-button wide"
                    data-variant="secondary"
                    on:click=move |_| app.send(Event::Test(TestEvent::Drop))
                >
                    {t.fitness_test_drop().to_owned()}
                </button>
            })}
        </form>
    }
    .into_any()
}

fn number(app: App, test: Test) -> AnyView {
    let t = text();
    // A hold was timed by the test itself.
    let measured = app.model.with_untracked(|model| {
        let testing = model.testing.as_ref()?;
        let timed = matches!(test, Test::Trunk | Test::OneLeg);
        testing.took.last().copied().filter(|_| timed)
    });
    let (field, unit) = match test {
        Test::Walk => (Field::Metres, t.fitness_test_metres_unit()),
        Test::Chair => (Field::SitToStand, t.fitness_test_times_unit()),
        Test::PushUps => (Field::PushUps, t.fitness_test_times_unit()),
        Test::Trunk => (Field::TrunkHold, t.fitness_test_seconds_unit()),
        _ => (Field::OneLeg, t.fitness_test_seconds_unit()),
    };
    let (_, most, _) = field.range();
    let typed = Typed::new(field, measured.map(|seconds| seconds.min(most)), true);
    let wrong = RwSignal::new(None);
    let save = move || {
        typed.finished.set(true);
        match typed.peek() {
            Ok(Some(value)) => keep(app, test, value, Vec::new(), None),
            Ok(None) => wrong.set(Some(text().problem_empty().to_owned())),
            Err(_) => wrong.set(None),
        }
    };
    let label = if test == Test::Walk {
        t.fitness_test_metres().to_owned()
    } else {
        words::name(&t, test)
    };
    form(app, stepper(0, label, "", unit, typed), wrong, save)
}

fn pulses(app: App, test: Test) -> AnyView {
    let t = text();
    let rounds = app.model.with_untracked(|model| {
        let steps = steps(test, &model.profile);
        steps
            .iter()
            .filter(|step| matches!(step.does, Does::Uphill(..) | Does::Steps(_)))
            .count()
    });
    let typed: Vec<Typed> = (0..rounds).map(|_| Typed::new(Field::TestPulse, None, true)).collect();
    let fields = typed
        .iter()
        .enumerate()
        .map(|(at, typed)| {
            let note = if at == 0 { t.fitness_test_pulse_note() } else { "" };
            stepper(
                at,
                t.fitness_test_pulse_after(&(at + 1)),
                note,
                t.measures_beats(),
                *typed,
            )
        })
        .collect_view();
    let wrong = RwSignal::new(None);
    let save = move || {
        for typed in &typed {
            typed.finished.set(true);
        }
        let told: Result<Vec<u16>, _> = typed
            .iter()
            .map(|typed| typed.peek().map(Option::unwrap_or_default))
            .collect();
        let Ok(told) = told else { return };
        let uptake = app
            .model
            .with_untracked(|model| line::uptake(test, &model.profile, &told));
        match uptake {
            Some(uptake) => keep(app, test, uptake.tenths(), told, None),
            None => wrong.set(Some(text().fitness_test_pulse_useless().to_owned())),
        }
    };
    form(app, fields.into_any(), wrong, save)
}

/// Worked out from answers; what is missing can be answered.
fn estimate(app: App) -> AnyView {
    let t = text();
    let uptake = app.memo(|model| fitness::estimate(&model.profile));
    view! {
        {move || match uptake.get() {
            Some(uptake) => {
                let t = text();
                let value = uptake.tenths();
                let meaning = app.model.with_untracked(|model| words::meaning(&t, Test::Estimate, &model.profile, value));
                let lines = meaning.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
                view! {
                    <section class="ds-card" data-variant="tinted">
                        <p class="number">{words::value(&t, Test::Estimate, value)}</p>
                        {lines}
                    </section>
                    <button
                        type="button"
                        class="ds-button wide"
                        on:click=move |_| keep(app, Test::Estimate, value, Vec::new(), None)
                    >
                        {t.fitness_test_save().to_owned()}
                    </button>
                }
                .into_any()
            }
            None => view! { <p>{text().fitness_test_estimate_missing().to_owned()}</p> }.into_any(),
        }}
        <ul class="answers">
            <li>
                <Place to=Route::Question(Question::Measures) words=t.answers_measures().to_owned() />
            </li>
            <li>
                <Place to=Route::Question(Question::Habits) words=t.answers_habits().to_owned() />
            </li>
        </ul>
    }
    .into_any()
}

/// Exercises that were done with weights, the newest first.
fn lifted(model: &Model) -> Vec<(ExerciseId, u16)> {
    let mut lifted: Vec<(ExerciseId, u16)> = Vec::new();
    let sets = model
        .diary
        .entries
        .iter()
        .rev()
        .flat_map(|entry| entry.sets.iter().rev());
    let told = sets.filter_map(|set| Some((set.exercise, set.told.load?)));
    let early = model.diary.early.loads.iter().copied();
    for (exercise, load) in told.chain(early) {
        if let Load::Weight(tenths) = load
            && lifted.len() < 12
            && !lifted.iter().any(|(known, _)| *known == exercise)
        {
            lifted.push((exercise, tenths));
        }
    }
    lifted
}

fn lift(app: App) -> AnyView {
    let t = text();
    let lifted = app.model.with_untracked(lifted);
    let Some((first, tenths)) = lifted.first().copied() else {
        return view! { <p>{t.fitness_test_exercise_none().to_owned()}</p> }.into_any();
    };
    let picked = RwSignal::new(first);
    let load = Typed::new(Field::LiftKg, Some((tenths / 10).max(1)), false);
    let reps = Typed::new(Field::LiftReps, None, false);
    let reserve = Typed::new(Field::LiftReserve, None, false);
    let rows = lifted
        .into_iter()
        .map(|(exercise, tenths)| {
            view! {
                <Choice
                    name="lifted"
                    label=t.exercise(exercise).name.to_owned()
                    picked=Signal::derive(move || picked.get() == exercise)
                    choose=move |_| {
                        picked.set(exercise);
                        load.text.set((tenths / 10).max(1).to_string());
                    }
                />
            }
        })
        .collect_view();
    let fields = view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{t.fitness_test_exercise().to_owned()}</legend>
            <div class="choices">{rows}</div>
        </fieldset>
        {stepper(0, t.fitness_test_load().to_owned(), "", t.fitness_test_load_unit(), load)}
        {stepper(1, t.fitness_test_reps().to_owned(), "", t.fitness_test_times_unit(), reps)}
        {stepper(2, t.fitness_test_reserve().to_owned(), "", "", reserve)}
    };
    let wrong = RwSignal::new(None);
    let save = move || {
        for typed in [load, reps, reserve] {
            typed.finished.set(true);
        }
        let (Ok(Some(kg)), Ok(Some(count)), Ok(Some(left))) = (load.peek(), reps.peek(), reserve.peek()) else {
            return;
        };
        let tenths = kg.saturating_mul(10);
        let most = brzycki(tenths.into(), count, left).and_then(|most| u16::try_from(most).ok());
        match most.filter(|most| *most <= Test::Lift.most()) {
            Some(most) => {
                wrong.set(None);
                keep(
                    app,
                    Test::Lift,
                    most,
                    vec![tenths, count, left],
                    Some(picked.get_untracked()),
                );
            }
            None => wrong.set(Some(text().fitness_test_lift_long().to_owned())),
        }
    };
    form(app, fields.into_any(), wrong, save)
}
