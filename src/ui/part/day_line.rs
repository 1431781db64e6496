//! How today is: one line that opens to choices of one tap. Once told, it says what that changed and takes it back. Ill or away,
//! it stands where the session would. What a choice does to the session is decided in the domain.

use super::place::Place;
use crate::app::flow::steer::{self, Today};
use crate::app::{Event, Model, Route};
use crate::domain::flare_up::{EASED_DAYS, Phase, WAY_BACK_DAYS};
use crate::domain::life::DayState;
use crate::domain::profile::Answer;
use crate::domain::program::relief::rule_of;
use crate::domain::return_after::Away;
use crate::domain::units::Day;
use crate::text::{Text, date};
use crate::ui::part::focus::focus;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// Where the focus goes: to what was told, or to the line that opens.
const TOLD: &str = "day";
const OPEN: &str = "day-open";

/// While a session runs, nothing about today changes it.
fn shown(model: &Model) -> Option<Today> {
    let running = model.run.is_some() || model.coming.is_some();
    (!running && model.program.is_some()).then(|| steer::today(model))
}

#[component]
pub fn DayLine() -> impl IntoView {
    let app = app();
    let today = app.memo(shown);
    let back = RwSignal::new(false);
    // What was tapped goes away with the tap, so the focus goes to what stands there now.
    let tell = UnsyncCallback::new(move |answer: Answer| {
        let taken_back = matches!(answer, Answer::DayState(None));
        back.set(taken_back);
        app.send(Event::Answered(answer));
        focus(if taken_back { OPEN } else { TOLD });
    });
    move || {
        let t = text();
        let today = today.get()?;
        Some(match today {
            Today::Open => open(&t, tell, back.get_untracked()),
            Today::Told(state) => {
                let take_back = button(t.steer_take_back(), tell, Answer::DayState(None));
                card(t.steer_changed(), t.rule(rule_of(state)).to_owned(), take_back)
            }
            Today::Flare(phase) => view! {
                {flare(&t, phase)}
                {open(&t, tell, back.get_untracked())}
            }
            .into_any(),
            Today::Away(away) => rest(app, &t, away, tell),
            Today::Recovering { until } => recovering(&t, until),
        })
    }
}

type Tell = UnsyncCallback<Answer>;

fn button(words: &str, tell: Tell, answer: Answer) -> AnyView {
    view! {
        <button type="button" class="ds-button wide" data-variant="secondary" on:click=move |_| tell.run(answer.clone())>
            {words.to_owned()}
        </button>
    }
    .into_any()
}

fn card(title: &str, words: String, below: AnyView) -> AnyView {
    view! {
        <section class="ds-card ask-card morning" aria-labelledby=TOLD>
            <h2 id=TOLD tabindex="-1">{title.to_owned()}</h2>
            <p role="status">{words}</p>
            {below}
        </section>
    }
    .into_any()
}

/// Nothing told: the line, and behind it the choices.
fn open(t: &Text, tell: Tell, taken_back: bool) -> AnyView {
    let states = [
        (DayState::Heavy, t.steer_heavy()),
        (DayState::Standing, t.steer_standing()),
        (DayState::Sitting, t.steer_sitting()),
        (DayState::Night, t.steer_night()),
        (DayState::Bad, t.steer_bad()),
        (DayState::TwoMinutes, t.steer_two_minutes()),
    ]
    .map(|(state, words)| (Answer::DayState(Some(state)), words));
    let aways = [
        (Away::Ill, t.steer_ill()),
        (Away::Fever, t.steer_fever()),
        (Away::Holiday, t.steer_holiday()),
    ]
    .map(|(away, words)| (Answer::Away(Some(away)), words));
    let choices = states
        .into_iter()
        .chain(aways)
        .map(|(answer, words)| {
            view! {
                <button type="button" on:click=move |_| tell.run(answer.clone())>
                    {words.to_owned()}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="ds-card list">
            <details class="ds-details">
                <summary id=OPEN>{t.steer_ask().to_owned()}</summary>
                <div class="stack">
                    <p>{t.steer_ask_text().to_owned()}</p>
                    <div class="reasons">{choices}</div>
                    <Place to=Route::FlareUp words=t.steer_flare().to_owned() />
                </div>
            </details>
        </div>
        <p role="status" class="unseen">{taken_back.then(|| t.steer_taken_back().to_owned())}</p>
    }
    .into_any()
}

fn flare(t: &Text, phase: Phase) -> AnyView {
    let words = match phase {
        Phase::Eased { day, .. } => t.steer_flare_now(&day, &EASED_DAYS),
        Phase::Back { day, .. } => t.steer_flare_now_back(&day, &WAY_BACK_DAYS),
    };
    let more = view! { <Place to=Route::FlareUp words=t.steer_flare_more().to_owned() /> };
    card(t.steer_flare(), words, more.into_any())
}

fn rest(app: App, t: &Text, away: Away, tell: Tell) -> AnyView {
    let well = |words: &str| button(words, tell, Answer::Away(None));
    if away == Away::Holiday {
        return card(
            t.steer_holiday_title(),
            t.steer_holiday_text().to_owned(),
            well(t.steer_back_again()),
        );
    }
    let fever = (away == Away::Ill).then(|| button(t.steer_has_fever(), tell, Answer::Away(Some(Away::Fever))));
    let from = app.model.with_untracked(|model| {
        let running = model.profile.life.aways.running();
        running.map(|(stretch, _)| stretch.from)
    });
    let since = from.map(|day| view! { <p class="quiet">{t.steer_next_from(&date::full(t, day))}</p> });
    let below = view! {
        {since}
        <p class="quiet">{t.steer_ill_help().to_owned()}</p>
        {well(t.steer_well())}
        {fever}
    };
    let says = t.rule(crate::domain::evidence::RuleId::IllRest).to_owned();
    card(t.steer_ill_title(), says, below.into_any())
}

fn recovering(t: &Text, until: Day) -> AnyView {
    let words = t.steer_recovering(&date::full(t, until));
    card(t.steer_recovering_title(), words, ().into_any())
}
