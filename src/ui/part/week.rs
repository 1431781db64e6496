//! The week so far: minutes against the goal, and seven days of which some were used. A free day is just a free day.

use super::icon::{CHECK, icon};
use crate::app::Model;
use crate::text::{date, name};
use crate::ui::{app, text};
use leptos::prelude::*;

/// What is shown of the week.
#[derive(Clone, Copy, PartialEq)]
struct SoFar {
    minutes: u16,
    goal: u16,
    trained: [bool; 7],
    today: u8,
}

impl SoFar {
    fn of(model: &Model) -> SoFar {
        let monday = model.now.day().monday();
        let mut trained = [false; 7];
        for entry in model.diary.in_week(monday) {
            if let Some(day) = trained.get_mut(usize::from(entry.day.weekday())) {
                *day = true;
            }
        }
        SoFar {
            minutes: model.minutes_this_week(),
            goal: model.program.as_ref().map_or(0, |program| program.week_minutes),
            trained,
            today: model.now.day().weekday(),
        }
    }
}

#[component]
pub fn Week() -> impl IntoView {
    let app = app();
    let t = text();
    let week = app.memo(SoFar::of);
    move || {
        let SoFar {
            minutes,
            goal,
            trained,
            today,
        } = week.get();
        let days = (0_u8..7)
            .zip(trained)
            .map(|(weekday, trained)| {
                let full = name::weekday(&t, weekday);
                let says = if trained {
                    t.today_day_trained(&full)
                } else if weekday == today {
                    t.today_day_today(&full)
                } else {
                    t.today_day_free(&full)
                };
                view! {
                    <li data-trained=trained.then_some("") data-today=(weekday == today).then_some("")>
                        <span aria-hidden="true">{date::weekday_short(&t, weekday).to_owned()}</span>
                        <i>{trained.then(|| icon(CHECK))}</i>
                        <span class="unseen">{says}</span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="ds-card week" data-variant="tinted" aria-labelledby="week">
                <header>
                    <h2 id="week">{t.today_week().to_owned()}</h2>
                    <p>
                        <b>{minutes.to_string()}</b>
                        " "
                        {t.today_of_goal(&goal)}
                    </p>
                </header>
                <ol>{days}</ol>
            </section>
        }
    }
}
