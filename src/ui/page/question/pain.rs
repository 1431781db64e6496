//! Where it hurts: the body map, a list of the same places, and for each complaint how much and how long.
//! No complaints is an answer too: just go on.

use super::{Asked, answer};
use crate::app::flow::questions::Question;
use crate::domain::pain::{Duration, Pain, Region, Side, Site};
use crate::domain::profile::Answer;
use crate::text::{Text, name};
use crate::ui::part::body_map::{BodyMap, severity, spot_id};
use crate::ui::part::choice::Choice;
use crate::ui::part::dialog::Dialog;
use crate::ui::part::focus::focus;
use crate::ui::part::range::Range;
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// What a new complaint starts from: the middle of the scale, and not yet long-lasting.
const START: (u8, Duration) = (5, Duration::UnderSixWeeks);

/// The complaints as they are shown, and the one that is open.
#[derive(Clone, Copy)]
struct Pains {
    app: App,
    shown: RwSignal<Vec<Pain>>,
    open: RwSignal<Option<Site>>,
}

impl Pains {
    fn save(self) {
        answer(self.app, Answer::Pains(self.shown.get_untracked()));
    }

    /// Opens the complaint of a place; a place without one gets one.
    fn open(self, site: Site) {
        if !self
            .shown
            .with_untracked(|pains| pains.iter().any(|pain| pain.site == site))
        {
            let (worst, duration) = START;
            self.shown.update(|pains| pains.push(Pain::new(site, worst, duration)));
            self.save();
        }
        self.open.set(Some(site));
    }

    fn at(self, site: Site) -> Memo<Option<Pain>> {
        Memo::new(move |_| {
            self.shown
                .with(|all| all.iter().copied().find(|pain| pain.site == site))
        })
    }

    fn change(self, site: Site, change: impl Fn(&mut Pain)) {
        self.shown
            .update(|pains| pains.iter_mut().filter(|pain| pain.site == site).for_each(&change));
    }

    fn remove(self, site: Site) {
        self.shown.update(|pains| pains.retain(|pain| pain.site != site));
        self.open.set(None);
        self.save();
        focus(spot_id(site));
    }
}

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let pains = Pains {
        app,
        shown: RwSignal::new(
            app.model
                .with_untracked(|model| model.profile.pains.clone().unwrap_or_default()),
        ),
        open: RwSignal::new(None),
    };
    let words = t.clone();
    let title = Signal::derive(move || {
        pains
            .open
            .get()
            .map(|site| name::site(&words, site))
            .unwrap_or_default()
    });
    let fields = view! {
        <BodyMap pains=pains.shown tapped=move |site| pains.open(site) />
        <ul class="complaints">
            <For
                each=move || pains.shown.with(|all| all.iter().map(|pain| pain.site).collect::<Vec<_>>())
                key=|site| *site
                children=move |site| complaint(pains, site)
            />
        </ul>
        {list(pains)}
        <Dialog
            title=title
            open=Signal::derive(move || pains.open.get().is_some())
            closed=move |()| pains.open.set(None)
        >
            {move || pains.open.get().map(|site| details(pains, site))}
        </Dialog>
    };
    Asked::new(Question::Pain, t.pain_title(), t.pain_why(), fields).view()
}

/// One complaint in short; a press opens it.
fn complaint(pains: Pains, site: Site) -> impl IntoView {
    let t = text();
    let pain = pains.at(site);
    let words = name::site(&t, site);
    let of_ten = {
        let t = t.clone();
        move || t.pain_of_ten(&pain.get().map_or(0, |pain| pain.worst))
    };
    let how_long = move || pain.get().map(|pain| duration(&t, pain.duration).to_owned());
    view! {
        <li>
            <button type="button" class="complaint" aria-haspopup="dialog" on:click=move |_| pains.open(site)>
                <span>
                    <b class="capital">{words}</b>
                    <small>{how_long}</small>
                </span>
                <b class="complaint-worst" data-severity=move || pain.get().map(|pain| severity(pain.worst))>
                    {of_ten}
                </b>
            </button>
        </li>
    }
}

fn duration(t: &Text, duration: Duration) -> &str {
    match duration {
        Duration::UnderSixWeeks => t.pain_under_six_weeks(),
        Duration::SixWeeksToThreeMonths => t.pain_six_weeks_to_three_months(),
        Duration::OverThreeMonths => t.pain_over_three_months(),
    }
}

/// How much and how long, on the sheet over the map.
fn details(pains: Pains, site: Site) -> impl IntoView {
    let t = text();
    let pain = pains.at(site);
    let worst = Memo::new(move |_| pain.get().map_or(0, |pain| pain.worst));
    let of_ten = {
        let t = t.clone();
        Signal::derive(move || t.pain_of_ten(&worst.get()))
    };
    let take = move |value: u16| pains.change(site, |pain| pain.worst = u8::try_from(value).unwrap_or(10));
    let rows: Vec<_> = [
        Duration::UnderSixWeeks,
        Duration::SixWeeksToThreeMonths,
        Duration::OverThreeMonths,
    ]
    .into_iter()
    .map(|value| {
        let choose = move |_| {
            pains.change(site, |pain| pain.duration = value);
            pains.save();
        };
        view! {
            <Choice
                name="duration"
                label=duration(&t, value).to_owned()
                picked=Signal::derive(move || pain.get().is_some_and(|pain| pain.duration == value))
                choose=choose
            />
        }
    })
    .collect();
    view! {
        <div class="pain-details" data-severity=move || severity(worst.get())>
            <p class="pain-worst">
                <span>{t.pain_at_worst().to_owned()}</span>
                <b aria-hidden="true">{of_ten}</b>
            </p>
            <Range
                label=t.pain_at_worst()
                min=0
                max=10
                step=1
                value=Signal::derive(move || u16::from(worst.get()))
                says=of_ten
                moved=take
                chosen=move |value| {
                    take(value);
                    pains.save();
                }
            />
            <div class="range-ends small quiet" aria-hidden="true">
                <span>{t.pain_none().to_owned()}</span>
                <span>{t.pain_worst().to_owned()}</span>
            </div>
            <fieldset class="ds-fieldset field">
                <legend>{t.pain_how_long().to_owned()}</legend>
                <div class="choices">{rows}</div>
            </fieldset>
            {more(pains, site, pain)}
            <button type="button" class="ds-button wide" data-variant="tertiary" on:click=move |_| pains.remove(site)>
                {t.pain_remove().to_owned()}
            </button>
            <button type="button" class="ds-button main" on:click=move |_| pains.open.set(None)>
                {t.pain_done().to_owned()}
            </button>
        </div>
    }
}

/// Average and days of the last week: good to know, and nothing waits for them.
fn more(pains: Pains, site: Site, pain: Memo<Option<Pain>>) -> impl IntoView {
    let t = text();
    let (ten, untold) = (t.clone(), t.pain_untold().to_owned());
    let (days, unsaid) = (t.clone(), untold.clone());
    let average = optional(
        pains,
        t.pain_on_average(),
        10,
        Signal::derive(move || pain.get().and_then(|pain| pain.average)),
        move |told| told.map_or_else(|| untold.clone(), |average| ten.pain_of_ten(&average)),
        move |value| pains.change(site, |pain| pain.average = Some(value)),
    );
    let days = optional(
        pains,
        t.pain_days(),
        7,
        Signal::derive(move || pain.get().and_then(|pain| pain.days)),
        move |told| told.map_or_else(|| unsaid.clone(), |count| days.pain_days_said(u32::from(count))),
        move |value| pains.change(site, |pain| pain.days = Some(value)),
    );
    view! {
        <details class="ds-details more-of-pain">
            <summary>{t.pain_more().to_owned()}</summary>
            {average}
            {days}
        </details>
    }
}

/// A scale that may stay untold; it counts from the first touch.
fn optional(
    pains: Pains,
    label: &str,
    max: u16,
    value: Signal<Option<u8>>,
    words: impl Fn(Option<u8>) -> String + Send + Sync + 'static,
    set: impl Fn(u8) + Copy + 'static,
) -> AnyView {
    let says = Signal::derive(move || words(value.get()));
    let take = move |value: u16| set(u8::try_from(value).unwrap_or_default());
    view! {
        <div class="field">
            <p class="pain-worst">
                <span>{label.to_owned()}</span>
                <b aria-hidden="true">{says}</b>
            </p>
            <Range
                label=label
                min=0
                max
                step=1
                value=Signal::derive(move || value.get().map_or(0, u16::from))
                says=says
                moved=take
                chosen=move |value| {
                    take(value);
                    pains.save();
                }
            />
        </div>
    }
    .into_any()
}

/// The same places as a list, for those who would rather choose from one.
fn list(pains: Pains) -> impl IntoView {
    let t = text();
    let sites: Vec<Site> = Region::ALL
        .into_iter()
        .flat_map(|region| [Side::Left, Side::Right].map(|side| Site { region, side }))
        .collect();
    let options: Vec<_> = sites
        .iter()
        .enumerate()
        .map(|(at, site)| view! { <option value=at.to_string()>{name::site(&t, *site)}</option> })
        .collect();
    let chosen = RwSignal::new(0_usize);
    let choose = move |event| chosen.set(event_target_value(&event).parse().unwrap_or(0));
    let add = move |_| {
        if let Some(site) = sites.get(chosen.get_untracked()) {
            pains.open(*site);
        }
    };
    view! {
        <details class="ds-details">
            <summary>{t.pain_list().to_owned()}</summary>
            <div class="field">
                <label for="pain-site">{t.pain_place().to_owned()}</label>
                <select id="pain-site" class="ds-input" on:change=choose>{options}</select>
                <button type="button" class="ds-button" data-variant="secondary" on:click=add>
                    {t.pain_add().to_owned()}
                </button>
            </div>
        </details>
    }
}
