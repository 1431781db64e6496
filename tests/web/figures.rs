//! The session shows the figure that belongs to the exercise, for each of the catalogue and for an own one.

use super::{pause, window};
use kraftpause::app::model::{Boot, Model};
use kraftpause::app::{Later, Route};
use kraftpause::archive::ActiveRun;
use kraftpause::domain::catalogue::figure::draw::Scene;
use kraftpause::domain::catalogue::figure::piece::Stage;
use kraftpause::domain::catalogue::{ExerciseId, Work};
use kraftpause::domain::pain::Region;
use kraftpause::domain::program::{Block, Dose, Focus, Item, PlannedSession};
use kraftpause::domain::session::run::Run;
use kraftpause::domain::session::score::{Score, Task};
use kraftpause::domain::units::{Instant, Now};
use kraftpause::text::{Lang, Text};
use kraftpause::ui::{Pages, mount_to, page};
use leptos::prelude::{RwSignal, Set, Update, signal};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

const START: Instant = Instant(1_795_000_000_000);

fn dose(exercise: ExerciseId) -> Dose {
    let (sets, rest, effort) = (1, 30, (11, 13));
    match exercise.get().work {
        Work::Reps { low: reps, .. } => Dose::Reps {
            sets,
            reps,
            rest,
            reserve: 2,
        },
        Work::Hold { low: seconds, .. } => Dose::Hold { sets, seconds, rest },
        Work::Minutes { low: minutes, .. } => Dose::Minutes { minutes, effort },
        Work::Intervals {
            warm,
            work,
            rest,
            rounds,
            cool,
        } => Dose::Intervals {
            warm,
            work,
            rest,
            rounds,
            cool,
            effort,
        },
    }
}

/// A session of this exercise alone, as it stands when one gets ready for it.
fn ready_for(exercise: ExerciseId) -> ActiveRun {
    let session = PlannedSession {
        daily: false,
        number: 0,
        weekday: 0,
        minutes: 10,
        focus: Focus::WholeBody,
        preset: None,
        items: vec![Item {
            exercise,
            block: Block::StrengthGeneral,
            dose: dose(exercise),
            load: None,
            shorter: false,
            reasons: Vec::new(),
        }],
        reasons: Vec::new(),
    };
    let mut run = Run::start(Score::of(&session), START);
    let ready = run.score.phases.iter();
    run.at = ready
        .clone()
        .position(|phase| phase.task == Task::Ready && phase.item == Some(0))
        .unwrap();
    ActiveRun {
        number: 0,
        focus: session.focus,
        run,
    }
}

/// The outlines of a figure at its start, in order.
fn drawn(exercise: ExerciseId) -> Vec<String> {
    let exercise = exercise.get();
    let tempo = [exercise.tempo.out, exercise.tempo.hold, exercise.tempo.back].map(|tenths| u32::from(tenths) * 100);
    let mut stage = Stage::default();
    Scene::new(exercise.figure, tempo).paint(&mut stage, 0);
    let shapes = stage.pieces.into_iter().flat_map(|piece| piece.shapes);
    shapes.map(|(_, outline)| outline.data).collect()
}

#[wasm_bindgen_test]
async fn the_session_shows_the_right_figure_for_every_exercise() {
    let text = Text::from_packs(
        Lang::En,
        include_str!(concat!(env!("OUT_DIR"), "/text-en.txt")).to_owned(),
        Some(include_str!(concat!(env!("OUT_DIR"), "/words-en.txt"))),
    );
    let text = Arc::new(text.unwrap());
    let model = RwSignal::new(Model {
        now: Now {
            at: START,
            offset_minutes: 60,
        },
        boot: Boot::Ready,
        text: Some(text.clone()),
        later: Some(Later::here()),
        route: Route::Session,
        ..Model::default()
    });
    let document = window().document().unwrap();
    let place: web_sys::HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&place).unwrap();
    let (pages, bring) = signal(None::<Pages>);
    mount_to(place.clone(), model, pages, Rc::new(|_| ()));
    bring.set(Some(page::later));

    let own = ExerciseId::own(Region::Knee, true, 0);
    for exercise in ExerciseId::all().chain([own]) {
        model.update(|model| model.run = Some(ready_for(exercise)));
        pause(0).await;
        let name = exercise.stored();
        let figure = place.query_selector(".figure-scene .figure").unwrap();
        let figure = figure.unwrap_or_else(|| panic!("{name}: no figure"));
        let words = text.exercise(exercise);
        assert_eq!(
            figure.get_attribute("aria-label").as_deref(),
            Some(words.movement),
            "{name}"
        );
        let heading = place.query_selector(".figure-scene h2").unwrap().unwrap();
        assert_eq!(heading.text_content().as_deref(), Some(words.name), "{name}");
        // With still pictures wanted there are two; the first is the start.
        let picture = figure.query_selector("svg").unwrap().unwrap();
        let paths = picture.query_selector_all("path").unwrap();
        let shown: Vec<String> = (0..paths.length())
            .filter_map(|at| paths.get(at)?.dyn_into::<web_sys::Element>().ok()?.get_attribute("d"))
            .collect();
        assert_eq!(shown, drawn(exercise), "{name}");
    }
    place.remove();
}
