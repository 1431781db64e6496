//! The buttons at the thumb. They stay where they are through the whole session; only their words and deeds change.

use super::away::{self, Away};
use super::{Sheet, Shown, Stage};
use crate::app::Event;
use crate::app::sound::Lamp;
use crate::domain::session::run::Step;
use crate::domain::session::score::Task;
use crate::text::Text;
use crate::ui::part::icon::{BACK, FORWARD, HAND, LAMP, PAUSE, SOUND_OFF, SOUND_ON, icon};
use crate::ui::part::notice::Notices;
use crate::ui::text;
use leptos::ev::MouseEvent;
use leptos::html::Button;
use leptos::prelude::*;

/// A second tap that follows so soon was meant for the button as it was: milliseconds.
const DOUBLE_TAP: f64 = 350.0;

pub fn view(stage: Stage, away: Away) -> impl IntoView {
    let main = NodeRef::new();
    view! {
        <footer>
            <Notices only_trouble=true />
            {sound_lost(stage)}
            {away::line(away)}
            {in_pocket(stage)}
            {main_button(stage, main)}
            {steps(stage)}
            {aids(stage, main)}
        </footer>
    }
}

/// What the big button does now.
fn deed(shown: &Shown) -> Step {
    if shown.paused {
        return Step::Resume;
    }
    match shown.phase.task {
        Task::Reps { .. } | Task::ToFatigue { .. } => Step::Done { reps: None },
        Task::Ready | Task::Rest | Task::ChangeSide => Step::Skip,
        _ => Step::Pause,
    }
}

fn words<'a>(t: &'a Text, shown: &Shown) -> &'a str {
    match (deed(shown), shown.phase.task) {
        (Step::Resume, _) => t.session_resume(),
        (Step::Pause, _) => t.session_pause(),
        (_, Task::Reps { .. }) => t.session_done(),
        (_, Task::ToFatigue { .. }) => t.session_stop_set(),
        _ => t.session_ready_now(),
    }
}

fn main_button(stage: Stage, main: NodeRef<Button>) -> impl IntoView {
    let t = text();
    let last = StoredValue::new(-DOUBLE_TAP);
    let tap = move |event: MouseEvent| {
        let at = event.time_stamp();
        if at - last.get_value() < DOUBLE_TAP {
            return;
        }
        last.set_value(at);
        if let Some(shown) = stage.shown.get_untracked() {
            stage.step(deed(&shown));
        }
    };
    let words = move || stage.shown.get().map(|shown| words(&t, &shown).to_owned());
    view! {
        <button
            type="button"
            class="main"
            node_ref=main
            disabled=move || stage.shown.with(Option::is_none)
            on:click=tap
        >
            {words}
        </button>
    }
}

fn steps(stage: Stage) -> impl IntoView {
    let t = text();
    let no_swap = move || stage.shown.get().is_none_or(|shown| shown.item.is_none());
    view! {
        <div class="steps">
            <button type="button" on:click=move |_| stage.step(Step::Back)>
                {icon(BACK)}
                {t.session_back().to_owned()}
            </button>
            <button type="button" disabled=no_swap on:click=move |_| stage.open(Sheet::Swap)>
                {t.session_swap().to_owned()}
            </button>
            <button type="button" on:click=move |_| stage.step(Step::Skip)>
                {t.session_skip().to_owned()}
                {icon(FORWARD)}
            </button>
        </div>
    }
}

fn aids(stage: Stage, main: NodeRef<Button>) -> impl IntoView {
    let t = text();
    let sound = stage.app.memo(|model| model.preferences.sound);
    let awake = stage.app.memo(|model| model.awake == Lamp::Held);
    // Where the big button pauses, a second one beside it would only confuse.
    let pausable = move || {
        stage
            .shown
            .get()
            .is_some_and(|shown| !matches!(deed(&shown), Step::Pause | Step::Resume))
    };
    // It goes away with the pause it begins, so the focus moves to the way on.
    let pause = move |_| {
        stage.step(Step::Pause);
        if let Some(main) = main.get_untracked() {
            let _ = main.focus();
        }
    };
    view! {
        <div class="aids">
            <button type="button" class="stop" on:click=move |_| stage.open(Sheet::StopSigns)>
                {icon(HAND)}
                {t.stop_button().to_owned()}
            </button>
            <button type="button" disabled=move || !pausable() on:click=pause>
                {icon(PAUSE)}
                {t.session_pause().to_owned()}
            </button>
            <button
                type="button"
                on:click=move |_| stage.open(Sheet::Sound)
            >
                {move || icon(if sound.get() { SOUND_ON } else { SOUND_OFF })}
                {t.session_sound().to_owned()}
            </button>
            // What it says is explained where sound and screen are set up.
            <button
                type="button"
                class="lamp"
                data-off=move || (!awake.get()).then_some("")
                on:click=move |_| stage.open(Sheet::Screen)
            >
                {icon(LAMP)}
                {move || if awake.get() { t.session_awake() } else { t.session_not_awake() }.to_owned()}
            </button>
        </div>
    }
}

/// The tap itself is what lets the browser play again.
fn sound_lost(stage: Stage) -> impl IntoView {
    let t = text();
    let lost = stage
        .app
        .memo(|model| model.sound_lost && model.preferences.sound && model.pocket.is_none());
    move || {
        lost.get().then(|| {
            view! {
                <button type="button" class="lost" on:click=move |_| stage.app.send(Event::SoundSwitched(true))>
                    {icon(SOUND_OFF)}
                    {t.session_sound_lost().to_owned()}
                </button>
            }
        })
    }
}

/// The phone may be locked; whoever looks all the same finds the way out here.
fn in_pocket(stage: Stage) -> impl IntoView {
    let t = text();
    let state = stage.app.memo(|model| (model.pocket.is_some(), model.pocket_failed));
    move || {
        let words = match state.get() {
            (true, _) => t.sound_pocket_on(),
            (false, true) => t.sound_pocket_failed(),
            (false, false) => return None,
        };
        let open = move |_| stage.open(Sheet::Sound);
        let button = view! {
            <button type="button" class="lost" on:click=open>
                {icon(SOUND_ON)}
                {words.to_owned()}
            </button>
        };
        Some(button.into_any())
    }
}
