//! Pain has flared up: calm words, what the seven days are like, what one can do, when to call a doctor. It begins and ends by
//! one tap here; what the days do to sessions is decided in the domain.

use crate::app::{Event, Model};
use crate::domain::evidence::RuleId;
use crate::domain::flare_up::{EASED_DAYS, Phase, WAY_BACK_DAYS};
use crate::domain::profile::Answer;
use crate::text::Text;
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::part::stop_signs::numbers;
use crate::ui::{App, app, text};
use leptos::prelude::*;

fn phase(model: &Model) -> (Option<Phase>, bool) {
    let (flare_ups, today) = (&model.profile.life.flare_ups, model.now.day());
    (flare_ups.phase(today), flare_ups.wants_a_look(today))
}

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let state = app.memo(phase);
    let content = view! {
        <div class="why">
            <h1 tabindex="-1">{t.steer_flare_title().to_owned()}</h1>
            <p class="lead">{t.steer_flare_lead().to_owned()}</p>
            <div role="status">{move || now(&text(), state.get())}</div>
            <section class="stack">
                <h2>{t.steer_flare_days().to_owned()}</h2>
                <ol class="plain-list">
                    <li>{t.steer_flare_first().to_owned()}</li>
                    <li>{t.steer_flare_second().to_owned()}</li>
                    <li>{t.steer_flare_third().to_owned()}</li>
                </ol>
                <p class="quiet">{t.steer_flare_trend().to_owned()}</p>
            </section>
            <section class="stack">
                <h2>{t.steer_flare_self().to_owned()}</h2>
                <p>{t.steer_flare_self_text().to_owned()}</p>
            </section>
            <section class="ds-card urgent">
                <h2>{t.steer_flare_doctor().to_owned()}</h2>
                <p>{t.steer_flare_doctor_text().to_owned()}</p>
                <ul class="plain-list">
                    <li>{t.steer_flare_sign_numb().to_owned()}</li>
                    <li>{t.steer_flare_sign_weak().to_owned()}</li>
                    <li>{t.steer_flare_sign_ill().to_owned()}</li>
                    <li>{t.steer_flare_sign_fall().to_owned()}</li>
                    <li>{t.steer_flare_sign_night().to_owned()}</li>
                </ul>
                {numbers(&t)}
            </section>
        </div>
    };
    let bottom = view! { {move || tap(app, &text(), state.get().0)} };
    screen(
        Some(back(app, t.ask_back(), Event::GoBack)),
        content.into_any(),
        bottom.into_any(),
    )
}

/// Where in the days one is.
fn now(t: &Text, (phase, look): (Option<Phase>, bool)) -> Option<AnyView> {
    let words = match phase? {
        Phase::Eased { day, .. } => t.steer_flare_now(&day, &EASED_DAYS),
        Phase::Back { day, .. } => t.steer_flare_now_back(&day, &WAY_BACK_DAYS),
    };
    let look = look.then(|| view! { <p>{t.rule(RuleId::FlareLook).to_owned()}</p> });
    let card = view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{words}</h2>
            {look}
        </section>
    };
    Some(card.into_any())
}

fn tap(app: App, t: &Text, phase: Option<Phase>) -> AnyView {
    let eased = matches!(phase, Some(Phase::Eased { .. }));
    let (words, variant) = if eased {
        (t.steer_flare_settled(), Some("secondary"))
    } else {
        (t.steer_flare_begin(), None)
    };
    let press = move |_| app.send(Event::Answered(Answer::FlareUp(!eased)));
    view! {
        <button type="button" class="ds-button main" data-variant=variant on:click=press>
            {words.to_owned()}
        </button>
    }
    .into_any()
}
