//! The running session, over the whole screen. What does not change from phase to phase (close, progress, the big
//! button, the aids) stays in the page, so that focus and fingers stay where they are; only the middle is built anew.
//! Decides nothing about training: every tap is a step of `domain::session::run`.

mod away;
mod bottom;
mod breath_scene;
mod dialogs;
mod figure_scene;
mod flash;
mod log;
mod paused_scene;
mod pulse;
mod ring_scene;
mod say;
mod shown;
mod sound_sheet;
mod top;

use crate::app::Event;
use crate::domain::session::run::Step;
use crate::ui::{App, app, text};
use leptos::prelude::*;
use shown::{Mood, Scene, Shown};

/// Which sheet lies over the session. One at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sheet {
    Close,
    StopSigns,
    Swap,
    Sound,
    /// What the lamp means.
    Screen,
    /// The list of all parts; the clock goes on meanwhile.
    Parts,
    /// Pulse; here, too, the clock goes on.
    Pulse,
}

/// What every piece of this screen needs. `Copy`, like [`App`].
#[derive(Clone, Copy)]
struct Stage {
    app: App,
    shown: Memo<Option<Shown>>,
    sheet: RwSignal<Option<Sheet>>,
}

impl Stage {
    fn step(self, step: Step) {
        self.app.send(Event::Session(step));
    }

    /// Opens a sheet that only tells; whether the clock runs is not its matter.
    fn look(self, sheet: Sheet) {
        self.sheet.set(Some(sheet));
    }

    /// Opens a sheet; the clock stands still while it is read.
    fn open(self, sheet: Sheet) {
        self.step(Step::Pause);
        self.sheet.set(Some(sheet));
    }

    fn go_on(self) {
        self.sheet.set(None);
        self.step(Step::Resume);
    }

    /// Ends the session with this step.
    fn leave(self, step: Step) {
        self.sheet.set(None);
        self.step(step);
    }
}

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let stage = Stage {
        app,
        shown: app.memo(Shown::of),
        sheet: RwSignal::new(None),
    };
    let away = away::Away::of(stage);
    ask_before_leaving(stage);
    let mood = move || stage.shown.get().map_or(Mood::Paused, |shown| shown.mood()).id();
    view! {
        <div class="session" data-mood=mood>
            {flash::view(stage)}
            {top::view(stage)}
            <main id="main">
                // The heading that takes the focus when the screen opens must outlive the phases.
                <h1 class="unseen" tabindex="-1">{t.session_title().to_owned()}</h1>
                {move || match stage.shown.get() {
                    Some(shown) => Some(middle(stage, shown)),
                    None => away::scene(away),
                }}
            </main>
            {bottom::view(stage, away)}
            {say::view(stage)}
        </div>
        {dialogs::view(stage)}
        {away::sheet(stage, away)}
    }
    .into_any()
}

/// The back gesture is easily made by mistake: the first one opens the sheet, and the next one leaves the session on pause.
fn ask_before_leaving(stage: Stage) {
    let leaving = stage.app.memo(|model| model.leaving);
    Effect::new(move |_| {
        if leaving.get() {
            stage.open(Sheet::Close);
        }
    });
}

fn middle(stage: Stage, shown: Shown) -> AnyView {
    match shown.scene() {
        Scene::Paused => paused_scene::view(stage),
        Scene::Figure => figure_scene::view(stage, shown),
        Scene::Ring => match shown.rhythm() {
            Some(rhythm) => breath_scene::view(stage, shown, rhythm),
            None => ring_scene::view(stage, shown),
        },
    }
}
