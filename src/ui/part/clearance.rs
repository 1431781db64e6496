//! What the answers about health allow, said once on the screens of the week: an easy week, a doctor first, help today.
//! Calm words, the answers that decided, whom to call, and the way to change the answers. Says nothing when all is clear.

use super::advice::words;
use super::place::Place;
use super::stop_signs::numbers;
use crate::app::{Model, Route};
use crate::domain::evidence::RuleId;
use crate::domain::program::Program;
use crate::domain::program::reason::Reason;
use crate::domain::red_flag::Urgency;
use crate::domain::screening::Clearance;
use crate::domain::small_question::SmallQuestion;
use crate::text::{Text, because};
use crate::ui::{app, text};
use leptos::prelude::*;

/// The clearance and the reason that decided it.
fn decided(model: &Model) -> Option<(Clearance, Reason)> {
    let program: &Program = model.program.as_ref()?;
    Some((program.clearance.clone(), program.reasons.first()?.clone()))
}

#[component]
pub fn ClearanceCard() -> impl IntoView {
    let app = app();
    let decided = app.memo(decided);
    move || {
        let (clearance, reason) = decided.get()?;
        let t = text();
        match clearance {
            Clearance::Cleared | Clearance::WithLimits(_) => None,
            Clearance::LowOnly => Some(easy(&t, &reason)),
            Clearance::Without(_) => Some(help(&t, Urgency::BeforeTraining, &reason)),
            Clearance::SeekHelp(urgency) => Some(help(&t, urgency, &reason)),
        }
    }
}

fn easy(t: &Text, reason: &Reason) -> AnyView {
    let asked = matches!(reason.rule, RuleId::ScreenLowOnly | RuleId::ScreenSymptoms);
    let says = if asked {
        t.today_low_text().to_owned()
    } else {
        format!("{} {}", because::facts(t, reason), t.rule(reason.rule))
    };
    view! {
        <section class="ds-card" data-variant="tinted">
            <h2>{t.today_low_title().to_owned()}</h2>
            <p>{says}</p>
            {asked.then(|| view! { <p>{t.today_low_record().to_owned()}</p> })}
            <Place to=Route::Ask(SmallQuestion::Rescreen) words=t.today_low_link().to_owned() />
        </section>
    }
    .into_any()
}

fn help(t: &Text, urgency: Urgency, reason: &Reason) -> AnyView {
    let (title, says) = words(t, urgency);
    // A pressure is no sign of one place: its rule says what to do.
    let pressure = reason.rule == RuleId::PressureStop;
    let says = if pressure { t.rule(reason.rule) } else { says };
    let question = if pressure {
        SmallQuestion::Pressure
    } else {
        SmallQuestion::Rescreen
    };
    let facts = reason
        .because
        .iter()
        .map(|fact| view! { <p class="quiet">{because::fact(t, *fact)}</p> })
        .collect_view();
    let urgent = urgency > Urgency::BeforeTraining;
    view! {
        <section class="ds-card urgent" data-urgent=urgent.then_some("")>
            <h2>{title.to_owned()}</h2>
            {facts}
            <p>{says.to_owned()}</p>
            {urgent.then(|| numbers(t))}
            <Place to=Route::Ask(question) words=t.today_help_change().to_owned() />
        </section>
    }
    .into_any()
}
