//! Small questions that are answered with numbers: blood pressure, hours of sitting, self-tests. Impossible values get a
//! sentence at their field; what a pressure means in the app is said as soon as both numbers stand there.

use super::{Ask, Missing};
use crate::domain::evidence::RuleId;
use crate::domain::pressure::{Band, Pressure};
use crate::domain::profile::{Answer, Field, SelfTests};
use crate::ui::part::focus::focus;
use crate::ui::part::problem::Problem;
use crate::ui::part::stepper::{Stepper, Typed};
use crate::ui::part::stop_signs::numbers;
use crate::ui::{App, text};
use leptos::prelude::*;

/// A stepper that the page itself reads on Save.
fn stepper(id: &'static str, problem_id: &'static str, label: &str, note: &str, unit: &str, typed: Typed) -> AnyView {
    let (label, note, unit) = (label.to_owned(), note.to_owned(), unit.to_owned());
    view! { <Stepper id problem_id label note unit typed accepted=|_| () /> }.into_any()
}

/// Leads to the first field that cannot be used; true when all can.
fn all_right(fields: &[(&'static str, Typed)]) -> bool {
    for (_, typed) in fields {
        typed.finished.set(true);
    }
    let wrong = fields.iter().find(|(_, typed)| typed.peek().is_err());
    if let Some((id, _)) = wrong {
        focus(*id);
    }
    wrong.is_none()
}

pub fn sitting(app: App) -> Ask {
    let t = text();
    let now = app.model.with_untracked(|model| model.profile.sitting_hours);
    let hours = Typed::new(Field::SittingHours, now.map(u16::from), false);
    let fields = stepper(
        "hours",
        "hours-problem",
        t.ask_sitting_hours(),
        "",
        t.ask_sitting_unit(),
        hours,
    );
    Ask::new(fields, move || {
        let told = all_right(&[("hours", hours)]).then(|| hours.peek().ok().flatten())??;
        u8::try_from(told).ok().map(|hours| vec![Answer::SittingHours(hours)])
    })
}

/// The empty field takes the measurement back.
pub fn max_pulse(app: App) -> Ask {
    let t = text();
    let now = app.model.with_untracked(|model| model.profile.max_pulse);
    let pulse = Typed::new(Field::MaxPulse, now, true);
    let fields = stepper(
        "max-pulse",
        "max-pulse-problem",
        t.ask_max_pulse_short(),
        t.ask_max_pulse_note(),
        t.measures_beats(),
        pulse,
    );
    Ask::new(fields, move || {
        let right = all_right(&[("max-pulse", pulse)]);
        right.then(|| vec![Answer::MaxPulse(pulse.peek().ok().flatten())])
    })
}

pub fn pressure(app: App) -> Ask {
    let t = text();
    let now = app.model.with_untracked(|model| model.profile.pressure);
    let (systolic, diastolic) = now.map(|(_, told)| (told.systolic, told.diastolic)).unzip();
    let upper = Typed::new(Field::Systolic, systolic, true);
    let lower = Typed::new(Field::Diastolic, diastolic, true);
    let (missing, order) = (Missing::new(), Missing::new());
    // Both numbers as they stand there, whether they fit each other or not.
    let told = Memo::new(move |_| {
        Some(Pressure {
            systolic: upper.read().ok()??,
            diastolic: lower.read().ok()??,
        })
    });
    let band = Memo::new(move |_| told.get().filter(|told| told.plausible()).map(Pressure::band));
    Effect::new(move |_| {
        if told.get().is_some_and(Pressure::plausible) {
            missing.unsay();
            order.unsay();
        }
    });
    let fields = view! {
        {stepper("upper", "upper-problem", t.ask_pressure_upper(), "", t.ask_pressure_unit(), upper)}
        <div class="field">
            {stepper("lower", "lower-problem", t.ask_pressure_lower(), "", t.ask_pressure_unit(), lower)}
            <Problem says=order.sentence(t.ask_pressure_order()) />
            <Problem says=missing.sentence(t.problem_empty()) />
        </div>
        <div aria-live="polite">{move || band.get().map(means)}</div>
        <details class="ds-details">
            <summary>{t.ask_pressure_how().to_owned()}</summary>
            <p>{t.ask_pressure_steps().to_owned()}</p>
        </details>
    };
    Ask::new(fields, move || {
        if !all_right(&[("upper", upper), ("lower", lower)]) {
            return None;
        }
        let typed = |field: Typed| field.peek().ok().flatten();
        match (typed(upper), typed(lower)) {
            // Both fields emptied: the measurement is taken back.
            (None, None) if now.is_some() => Some(vec![Answer::Pressure(None)]),
            (Some(systolic), Some(diastolic)) => {
                let told = Pressure { systolic, diastolic };
                if !told.plausible() {
                    order.say("lower");
                    return None;
                }
                Some(vec![Answer::Pressure(Some(told))])
            }
            (None, _) => {
                missing.say("upper");
                None
            }
            (_, None) => {
                missing.say("lower");
                None
            }
        }
    })
}

/// What the app does with the value, in the words of its rule. Only the highest band sends to a doctor at once.
fn means(band: Band) -> AnyView {
    let t = text();
    let says = match band {
        Band::Fine => t.ask_pressure_fine(),
        Band::Raised => t.rule(RuleId::PressureCardio),
        Band::High => t.rule(RuleId::PressureCalm),
        Band::VeryHigh => t.rule(RuleId::PressureHigh),
        Band::Stop => t.rule(RuleId::PressureStop),
    };
    let stop = band == Band::Stop;
    view! {
        <div class="means" data-urgent=stop.then_some("")>
            {stop.then(|| view! { <b>{t.red_title_today().to_owned()}</b> })}
            <p>{says.to_owned()}</p>
            {stop.then(|| numbers(&t))}
        </div>
    }
    .into_any()
}

/// Four tests on one page, each with how it is done safely and who should leave it out; none is needed.
pub fn tests(app: App) -> Ask {
    let t = text();
    let now = app.model.with_untracked(|model| model.profile.tests);
    let typed = |field, value| Typed::new(field, value, true);
    let SelfTests {
        one_leg,
        sit_to_stand,
        push_ups,
        trunk_hold,
    } = now;
    let leg = typed(Field::OneLeg, one_leg);
    let rises = typed(Field::SitToStand, sit_to_stand);
    let arms = typed(Field::PushUps, push_ups);
    let trunk = typed(Field::TrunkHold, trunk_hold);
    let missing = Missing::new();
    let seconds = t.ask_one_leg_unit();
    let fields = vec![
        stepper("leg", "leg-problem", t.ask_one_leg(), t.ask_one_leg_how(), seconds, leg),
        stepper(
            "rises",
            "rises-problem",
            t.ask_rises(),
            t.ask_rises_how(),
            t.ask_rises_unit(),
            rises,
        ),
        stepper(
            "arms",
            "arms-problem",
            t.ask_push_ups(),
            t.ask_push_ups_how(),
            t.ask_push_ups_unit(),
            arms,
        ),
        stepper("trunk", "trunk-problem", t.ask_hold(), t.ask_hold_how(), seconds, trunk),
    ];
    let sentence = missing.sentence(t.ask_missing());
    let mut ask = Ask::new(fields, move || {
        if !all_right(&[("leg", leg), ("rises", rises), ("arms", arms), ("trunk", trunk)]) {
            return None;
        }
        let told = |typed: Typed, answer: fn(u16) -> Answer| typed.peek().ok().flatten().map(answer);
        let answers: Vec<Answer> = [
            told(leg, Answer::OneLeg),
            told(rises, Answer::SitToStand),
            told(arms, Answer::PushUps),
            told(trunk, Answer::TrunkHold),
        ]
        .into_iter()
        .flatten()
        .collect();
        if answers.is_empty() {
            missing.say("leg");
            return None;
        }
        Some(answers)
    });
    ask.above_save = view! { <Problem says=sentence /> }.into_any();
    ask
}
