//! The shares of the work day, filled in from the first page's answer, with a sum that is always in sight,
//! and how often the same movement is repeated.

use super::{Asked, NEXT, answer};
use crate::app::flow::questions::Question;
use crate::domain::profile::{Answer, Repetition, Share, WorkDay, WorkKind};
use crate::text::Text;
use crate::ui::part::choice::Choice;
use crate::ui::part::focus::focus;
use crate::ui::part::icon::{MINUS, PLUS, icon};
use crate::ui::part::range::Range;
use crate::ui::{App, app, text};
use leptos::prelude::*;
use std::sync::Arc;

const STEP: u8 = 10;

/// The day as it is shown, and the share that was moved last.
#[derive(Clone, Copy)]
struct Day {
    app: App,
    shown: RwSignal<WorkDay>,
    moved: RwSignal<Option<Share>>,
}

impl Day {
    fn save(self) {
        answer(self.app, Answer::Work(self.shown.get_untracked()));
    }

    fn set(self, share: Share, per_cent: u8) {
        self.moved.set(Some(share));
        self.shown.update(|day| day.set_share(share, per_cent));
    }

    fn press(self, share: Share, up: bool) {
        let now = self.shown.with_untracked(|day| day.share(share));
        let next = if up {
            now.saturating_add(STEP).min(100)
        } else {
            now.saturating_sub(STEP)
        };
        self.set(share, next);
        self.save();
    }
}

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let work = app.model.with_untracked(|model| model.profile.work);
    let day = Day {
        app,
        shown: RwSignal::new(work.unwrap_or(WorkKind::Sitting.typical())),
        moved: RwSignal::new(None),
    };
    let rows: Vec<_> = Share::ALL.into_iter().map(|share| row(day, &t, share)).collect();
    let fields = view! {
        <div class="groups">
            <div class="work-shares">{rows}</div>
            {repetitive(day, &t)}
        </div>
    };
    let mut asked = Asked::new(Question::Shares, t.shares_title(), t.shares_why(), fields);
    asked.above_next = sum(day, t.clone()).into_any();
    asked.ready = Box::new(move || {
        // What is shown counts, also when nothing was touched.
        day.save();
        day.shown.with_untracked(WorkDay::adds_up)
    });
    asked.view()
}

fn name(t: &Text, share: Share) -> &str {
    match share {
        Share::Sitting => t.shares_sitting(),
        Share::Standing => t.shares_standing(),
        Share::Walking => t.shares_walking(),
        Share::Heavy => t.shares_heavy(),
    }
}

/// One share: minus, the value over a native range, plus.
fn row(day: Day, t: &Arc<Text>, share: Share) -> AnyView {
    let label = name(t, share).to_owned();
    let (less, more) = (t.question_less(&label), t.question_more(&label));
    let value = Memo::new(move |_| day.shown.with(|day| day.share(share)));
    let words = {
        let t = t.clone();
        Signal::derive(move || t.shares_percent(&value.get()))
    };
    let take = move |per_cent: u16| day.set(share, u8::try_from(per_cent).unwrap_or(100));
    view! {
        <div class="work-share">
            <p class="work-share-head" aria-hidden="true">
                <span>{label.clone()}</span>
                <b>{words}</b>
            </p>
            <button type="button" class="ds-button" data-variant="secondary" aria-label=less on:click=move |_| day.press(share, false)>
                {icon(MINUS)}
            </button>
            <Range
                label=label
                min=0
                max=100
                step=u16::from(STEP)
                value=Signal::derive(move || u16::from(value.get()))
                says=words
                moved=take
                chosen=move |per_cent| {
                    take(per_cent);
                    day.save();
                }
            />
            <button type="button" class="ds-button" data-variant="secondary" aria-label=more on:click=move |_| day.press(share, true)>
                {icon(PLUS)}
            </button>
        </div>
    }
    .into_any()
}

fn repetitive(day: Day, t: &Arc<Text>) -> AnyView {
    let chosen = Memo::new(move |_| Repetition::nearest(day.shown.with(|day| day.repetitive)));
    let rows: Vec<_> = Repetition::ALL
        .into_iter()
        .map(|repetition| {
            let label = match repetition {
                Repetition::Never => t.shares_never(),
                Repetition::Some => t.shares_some(),
                Repetition::Half => t.shares_half(),
                Repetition::Most => t.shares_most(),
            };
            let choose = move |_| {
                day.shown.update(|day| day.repetitive = repetition.per_cent());
                day.save();
            };
            view! {
                <Choice
                    name="repetitive"
                    label=label.to_owned()
                    picked=Signal::derive(move || chosen.get() == repetition)
                    choose=choose
                />
            }
        })
        .collect();
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{t.shares_repetitive().to_owned()}</legend>
            <p class="field-note">{t.shares_repetitive_note().to_owned()}</p>
            <div class="choices" data-row="">{rows}</div>
        </fieldset>
    }
    .into_any()
}

/// The sum above Next, with the way to 100 when it is not.
fn sum(day: Day, t: Arc<Text>) -> impl IntoView {
    let sum = Memo::new(move |_| day.shown.with(WorkDay::sum));
    let balance = move |_| {
        day.shown
            .update(|shown| *shown = shown.balanced(day.moved.get_untracked()));
        day.save();
        // The button goes away with its reason; the focus goes on to what comes next.
        focus(NEXT);
    };
    let balance_words = t.shares_balance().to_owned();
    let sentence = move || match sum.get() {
        100 => t.shares_sum_right().to_owned(),
        sum if sum < 100 => t.shares_sum_missing(&sum, &(100 - sum)),
        sum => t.shares_sum_over(&sum, &(sum - 100)),
    };
    view! {
        <div class="sum" data-right=move || (sum.get() == 100).to_string()>
            <p role="status">{sentence}</p>
            {move || {
                (sum.get() != 100)
                    .then(|| {
                        view! {
                            <button type="button" class="ds-button" data-variant="secondary" on:click=balance>
                                {balance_words.clone()}
                            </button>
                        }
                    })
            }}
        </div>
    }
}
