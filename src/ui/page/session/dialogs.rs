//! What lies over the session when asked for: closing, stop signs, another exercise. The clock stands still meanwhile.

use super::{Sheet, Stage, paused_scene, pulse, sound_sheet};
use crate::app::Event;
use crate::domain::catalogue::ExerciseId;
use crate::domain::session::run::Step;
use crate::domain::session::told::StopReason;
use crate::ui::part::dialog::Dialog;
use crate::ui::part::stop_signs::StopSigns;
use crate::ui::part::swap::SwapSheet;
use crate::ui::text;
use leptos::prelude::*;

pub fn view(stage: Stage) -> impl IntoView {
    let t = text();
    let shown = move |sheet: Sheet| Signal::derive(move || stage.sheet.get() == Some(sheet));
    // Escape closes a dialog by itself: the session then stands on pause, with one large way on.
    let closed = move |()| stage.sheet.set(None);
    let title = |sheet: Sheet| match sheet {
        Sheet::Close => t.session_close_title().to_owned(),
        Sheet::StopSigns => t.stop_title().to_owned(),
        Sheet::Swap => t.session_swap().to_owned(),
        Sheet::Sound => t.sound_title().to_owned(),
        Sheet::Screen => t.sound_screen().to_owned(),
        Sheet::Parts => t.parts_title().to_owned(),
        Sheet::Pulse => t.pulse_title().to_owned(),
    };
    view! {
        <Dialog title=title(Sheet::Close) open=shown(Sheet::Close) closed>
            {close(stage)}
        </Dialog>
        <Dialog title=title(Sheet::StopSigns) open=shown(Sheet::StopSigns) closed>
            {stop(stage)}
        </Dialog>
        <Dialog title=title(Sheet::Swap) open=shown(Sheet::Swap) closed>
            {move || swap(stage)}
        </Dialog>
        <Dialog title=title(Sheet::Sound) open=shown(Sheet::Sound) closed>
            {move || sound_sheet::view(stage)}
        </Dialog>
        <Dialog title=title(Sheet::Screen) open=shown(Sheet::Screen) closed>
            {move || sound_sheet::screen(stage)}
        </Dialog>
        <Dialog title=title(Sheet::Parts) open=shown(Sheet::Parts) closed>
            {move || parts(stage)}
        </Dialog>
        <Dialog title=title(Sheet::Pulse) open=shown(Sheet::Pulse) closed>
            {move || pulse::sheet(stage)}
        </Dialog>
    }
}

/// To go on is the large answer; to stop takes one tap more, and may say why. A stop sign leads to what to do now.
fn close(stage: Stage) -> AnyView {
    let t = text();
    let reason = |words: &str, reason: StopReason| {
        view! {
            <button type="button" on:click=move |_| stage.leave(Step::StopFor(reason))>
                {words.to_owned()}
            </button>
        }
    };
    view! {
        <p>{t.session_close_text().to_owned()}</p>
        <h3>{t.stop_why().to_owned()}</h3>
        <div class="reasons">
            <button type="button" on:click=move |_| stage.open(Sheet::StopSigns)>
                {t.stop_sign().to_owned()}
            </button>
            {reason(t.stop_tired(), StopReason::Tired)}
            {reason(t.stop_pain(), StopReason::Pain(None))}
            {reason(t.stop_time(), StopReason::Time)}
            {reason(t.stop_other(), StopReason::Other)}
        </div>
        <div class="actions">
            <button type="button" class="ds-button main" on:click=move |_| stage.go_on()>
                {t.session_close_stay().to_owned()}
            </button>
            <button
                type="button"
                class="ds-button wide"
                data-variant="secondary"
                on:click=move |_| stage.leave(Step::Stop)
            >
                {t.session_close_leave().to_owned()}
            </button>
        </div>
    }
    .into_any()
}

fn stop(stage: Stage) -> AnyView {
    let t = text();
    let leave = move |_| {
        stage.sheet.set(None);
        stage.app.send(Event::Unwell);
    };
    view! {
        <StopSigns />
        <div class="actions">
            <button type="button" class="ds-button main" on:click=leave>
                {t.stop_leave().to_owned()}
            </button>
            <button type="button" class="ds-button wide" data-variant="secondary" on:click=move |_| stage.go_on()>
                {t.stop_go_on().to_owned()}
            </button>
        </div>
    }
    .into_any()
}

/// Built when it is opened, and anew when the session goes on beneath it.
fn parts(stage: Stage) -> Option<AnyView> {
    if stage.sheet.get() != Some(Sheet::Parts) {
        return None;
    }
    let t = text();
    let sheet = view! {
        {move || paused_scene::parts(stage)}
        <div class="actions">
            <button type="button" class="ds-button main" on:click=move |_| stage.sheet.set(None)>
                {t.parts_shut().to_owned()}
            </button>
        </div>
    };
    Some(sheet.into_any())
}

/// Built when it is opened: what can stand in depends on the exercise of the moment.
fn swap(stage: Stage) -> Option<AnyView> {
    if stage.sheet.get() != Some(Sheet::Swap) {
        return None;
    }
    let t = text();
    let from = stage.shown.get_untracked()?.item?.exercise;
    let session: Vec<ExerciseId> = stage.app.model.with_untracked(|model| {
        let items = model.run.iter().flat_map(|active| &active.run.score.items);
        items.map(|item| item.exercise).collect()
    });
    let skip = move |_| {
        stage.step(Step::SkipExercise);
        stage.go_on();
    };
    let sheet = view! {
        <SwapSheet from session taken=move |_| stage.go_on() />
        <div class="actions">
            <button type="button" class="ds-button wide" data-variant="secondary" on:click=skip>
                {t.session_skip_exercise().to_owned()}
            </button>
            <button type="button" class="ds-button wide" data-variant="tertiary" on:click=move |_| stage.go_on()>
                {t.swap_cancel().to_owned()}
            </button>
        </div>
    };
    Some(sheet.into_any())
}
