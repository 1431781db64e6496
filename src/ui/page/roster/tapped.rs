//! A rotation, tapped in: choose a kind of shift, tap the days it is on. Every day is a button that says what it is.

use crate::app::Event;
use crate::domain::profile::Answer;
use crate::domain::roster::{MOST_WEEKS, Roster, Turn};
use crate::text::{date, hours, name};
use crate::ui::part::choice::Choice;
use crate::ui::part::icon::{MINUS, PLUS, icon};
use crate::ui::{App, text};
use leptos::prelude::*;

/// What is being tapped in.
#[derive(Clone, Copy)]
struct Draft {
    turns: RwSignal<Vec<Turn>>,
    paint: RwSignal<Turn>,
    /// Which of its weeks is now, from 0.
    now: RwSignal<usize>,
    saved: RwSignal<bool>,
}

impl Draft {
    /// What is known already, seen from this week.
    fn new(app: App) -> Draft {
        let (turns, now) = app.model.with_untracked(|model| match &model.profile.roster {
            Some(Roster::Rotation { monday, turns }) => {
                let weeks = i32::try_from(turns.len() / 7).unwrap_or(1).max(1);
                let passed = (model.week().0 - monday.0).div_euclid(7).rem_euclid(weeks);
                (turns.clone(), usize::try_from(passed).unwrap_or(0))
            }
            _ => (vec![Turn::Off; 7], 0),
        });
        Draft {
            turns: RwSignal::new(turns),
            paint: RwSignal::new(Turn::Early),
            now: RwSignal::new(now),
            saved: RwSignal::new(false),
        }
    }

    fn weeks(self) -> usize {
        self.turns.with(|turns| turns.len() / 7)
    }

    fn set_weeks(self, more: bool) {
        self.saved.set(false);
        self.turns.update(|turns| {
            let weeks = turns.len() / 7;
            let weeks = if more { weeks + 1 } else { weeks.saturating_sub(1) };
            turns.resize(weeks.clamp(1, MOST_WEEKS) * 7, Turn::Off);
        });
        let last = self.turns.with_untracked(|turns| turns.len() / 7) - 1;
        self.now.update(|now| *now = (*now).min(last));
    }

    fn turn(self, at: usize) -> Turn {
        self.turns.with(|turns| turns.get(at).copied().unwrap_or(Turn::Off))
    }
}

pub fn section(app: App) -> AnyView {
    let t = text();
    let draft = Draft::new(app);
    let save = move |_| {
        let monday = app.model.with_untracked(|model| model.week());
        let back = i32::try_from(draft.now.get_untracked()).unwrap_or(0) * 7;
        let roster = Roster::rotation(monday.plus(-back), draft.turns.get_untracked());
        if roster.is_some() {
            app.send(Event::Answered(Answer::Roster(roster)));
            draft.saved.set(true);
        }
    };
    let usual = |turn| hours::usual(&t, turn);
    let hint = t.roster_hours(
        &usual(Turn::Early),
        &usual(Turn::Day),
        &usual(Turn::Late),
        &usual(Turn::Night),
    );
    let saved = move || draft.saved.get().then(|| text().roster_saved().to_owned());
    view! {
        <section class="stack">
            <h2>{t.roster_tap().to_owned()}</h2>
            {length(draft)}
            <p class="quiet">{t.roster_tap_text().to_owned()}</p>
            {paints(draft)}
            {move || (0..draft.weeks()).map(|week| a_week(draft, week)).collect_view()}
            {move || (draft.weeks() > 1).then(|| this_week(draft))}
            <p class="quiet">{hint}</p>
            <button type="button" class="ds-button wide" on:click=save>
                {t.roster_save().to_owned()}
            </button>
            <p role="status" class="quiet">{saved}</p>
        </section>
    }
    .into_any()
}

fn length(draft: Draft) -> AnyView {
    let t = text();
    let press = |more: bool, says: &str, picture| {
        view! {
            <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                aria-label=says.to_owned()
                on:click=move |_| draft.set_weeks(more)
            >
                {icon(picture)}
            </button>
        }
    };
    let count = move || {
        let weeks = u32::try_from(draft.weeks()).unwrap_or(1);
        text().roster_weeks_count(weeks)
    };
    view! {
        <div class="field" role="group" aria-labelledby="roster-weeks">
            <p class="field-name" id="roster-weeks">{t.roster_weeks().to_owned()}</p>
            <div class="stepper">
                {press(false, t.roster_weeks_fewer(), MINUS)}
                <p class="weeks" aria-live="polite">{count}</p>
                {press(true, t.roster_weeks_more(), PLUS)}
            </div>
        </div>
    }
    .into_any()
}

fn paints(draft: Draft) -> AnyView {
    let t = text();
    let rows = Turn::ALL
        .map(|turn| {
            view! {
                <Choice
                    name="paint"
                    label=hours::turn(&t, turn).to_owned()
                    picked=Signal::derive(move || draft.paint.get() == turn)
                    choose=move |_| draft.paint.set(turn)
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{t.roster_paint().to_owned()}</legend>
            <div class="choices" data-row="wide">{rows}</div>
        </fieldset>
    }
    .into_any()
}

fn a_week(draft: Draft, week: usize) -> AnyView {
    let t = text();
    let number = week + 1;
    let days = (0_u8..7)
        .map(|weekday| {
            let t = text();
            let at = week * 7 + usize::from(weekday);
            let short = date::weekday_short(&t, weekday).to_owned();
            let full = name::capital(name::weekday(&t, weekday));
            let tap = move |_| {
                draft.saved.set(false);
                let turn = draft.paint.get_untracked();
                draft.turns.update(|turns| {
                    if let Some(day) = turns.get_mut(at) {
                        *day = turn;
                    }
                });
            };
            let words = t.clone();
            let says = move || words.roster_cell(&full, &number, &hours::turn(&words, draft.turn(at)));
            let kind = move || match draft.turn(at) {
                Turn::Off => "off",
                Turn::Night => "night",
                _ => "work",
            };
            view! {
                <button type="button" aria-label=says data-turn=kind on:click=tap>
                    <small>{short}</small>
                    <b>{move || hours::turn(&text(), draft.turn(at)).to_owned()}</b>
                </button>
            }
        })
        .collect_view();
    let title = t.roster_week_number(&number);
    let label = title.clone();
    view! {
        <div class="turns" role="group" aria-label=label>
            <p>{title}</p>
            <div>{days}</div>
        </div>
    }
    .into_any()
}

fn this_week(draft: Draft) -> AnyView {
    let t = text();
    let rows = (0..draft.weeks())
        .map(|week| {
            view! {
                <Choice
                    name="this-week"
                    label=(week + 1).to_string()
                    picked=Signal::derive(move || draft.now.get() == week)
                    choose=move |_| {
                        draft.saved.set(false);
                        draft.now.set(week);
                    }
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{t.roster_this_week().to_owned()}</legend>
            <div class="choices" data-row="short">{rows}</div>
        </fieldset>
    }
    .into_any()
}
