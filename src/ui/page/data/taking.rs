//! Something is brought in: choose, unlock, look, take in, take back. The same for a file and for a code.

use super::{button, date};
use crate::app::data::{DataEvent, How, Looked, Problem as Wrong, Taking};
use crate::app::flow::transfer::report;
use crate::app::{Event, Model, Route};
use crate::archive::backup::Refused;
use crate::text::Text;
use crate::ui::part::place::Place;
use crate::ui::part::problem::Problem;
use crate::ui::{App, text};
use leptos::prelude::*;

/// As much of it as is seen, in words: what was read is large.
#[derive(Clone, PartialEq)]
enum Seen {
    Nothing,
    Working,
    Locked { wrong: bool },
    Refused(Wrong),
    Looked(Box<Told>),
    Done { words: String },
}

#[derive(Clone, PartialEq)]
struct Told {
    lines: Vec<String>,
    /// What is wrong with it.
    doubts: Vec<String>,
    /// What replacing would take out; `None` where replacing makes no sense.
    replacing: Option<String>,
    /// The words of the button; `None` when nothing is new.
    merging: Option<String>,
}

pub fn file_section(app: App) -> AnyView {
    let t = text();
    view! {
        <section class="stack">
            <h2>{t.data_take().to_owned()}</h2>
            <p class="quiet">{t.data_take_text().to_owned()}</p>
            {button(app, t.data_take_pick().to_owned(), || DataEvent::PickWanted)}
            {taking(app)}
            <ul class="answers">
                <li>
                    <Place to=Route::Carry words=t.data_take_code().to_owned() />
                </li>
            </ul>
        </section>
    }
    .into_any()
}

/// How far it has come. A screen reader hears each step.
pub fn taking(app: App) -> AnyView {
    let t = text();
    let seen = app.memo(move |model| of(model, &t));
    view! { <div class="taking" aria-live="polite">{move || shown(app, seen.get())}</div> }.into_any()
}

fn shown(app: App, seen: Seen) -> Option<AnyView> {
    let t = text();
    Some(match seen {
        Seen::Nothing => return None,
        Seen::Working => view! { <p>{t.data_moment().to_owned()}</p> }.into_any(),
        Seen::Refused(wrong) => view! { <p class="problem">{refusal(&t, wrong)}</p> }.into_any(),
        Seen::Locked { wrong } => locked(app, wrong),
        Seen::Looked(told) => looked(app, *told),
        Seen::Done { words } => view! {
            <div class="ds-card" data-variant="tinted">
                <p>{words}</p>
                <div class="pair">
                    {button(app, t.data_take_undo().to_owned(), || DataEvent::TakenBack)}
                    <button type="button" class="ds-button wide" on:click=move |_| app.send(Event::Go(Route::Today))>
                        {t.data_take_go().to_owned()}
                    </button>
                </div>
            </div>
        }
        .into_any(),
    })
}

fn locked(app: App, wrong: bool) -> AnyView {
    let t = text();
    let password = RwSignal::new(String::new());
    let says = Signal::derive(move || wrong.then(|| text().data_take_wrong().to_owned()));
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.send(Event::Data(DataEvent::PassphraseTold(password.get_untracked())));
    };
    view! {
        <form class="stack" novalidate autocomplete="off" on:submit=open>
            <p>{t.data_take_sealed().to_owned()}</p>
            <div class="field">
                <label class="field-name" for="take-password">{t.data_take_password().to_owned()}</label>
                <input
                    id="take-password"
                    class="ds-input"
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby="take-password-problem"
                    aria-invalid=wrong.to_string()
                    prop:value=password
                    on:input=move |event| password.set(event_target_value(&event))
                />
                <Problem id="take-password-problem" says />
            </div>
            <button type="submit" class="ds-button wide">{t.data_take_unlock().to_owned()}</button>
        </form>
    }
    .into_any()
}

fn looked(app: App, told: Told) -> AnyView {
    let t = text();
    let lines = |lines: Vec<String>| lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let doubts = told
        .doubts
        .into_iter()
        .map(|line| view! { <p class="problem">{line}</p> })
        .collect_view();
    let take_in = |how: How| move |_| app.send(Event::Data(DataEvent::TakeIn(how)));
    let merge = told.merging.map(|words| {
        view! {
            <button type="button" class="ds-button wide" on:click=take_in(How::Merge)>
                {words}
            </button>
        }
    });
    let replace = told.replacing.map(|says| {
        view! {
            <p class="quiet">{says}</p>
            {button(app, t.data_take_replace().to_owned(), || DataEvent::TakeIn(How::Replace))}
        }
    });
    view! {
        <div class="ds-card stack" data-variant="tinted">
            <ul class="plain-list">{lines(told.lines)}</ul>
            {doubts}
            {merge}
            {replace}
            {button(app, t.data_cancel().to_owned(), || DataEvent::PutAway)}
        </div>
    }
    .into_any()
}

fn of(model: &Model, t: &Text) -> Seen {
    match &model.data.taking {
        Taking::Nothing => Seen::Nothing,
        Taking::Reading | Taking::Unsealing(_) | Taking::Looking | Taking::Writing { .. } => Seen::Working,
        Taking::Sealed { wrong, .. } => Seen::Locked { wrong: *wrong },
        Taking::Refused(wrong) => Seen::Refused(*wrong),
        Taking::Looked(looked) if looked.file.is_code() => Seen::Looked(Box::new(code(t, looked))),
        Taking::Looked(looked) => Seen::Looked(Box::new(file(t, model, looked))),
        Taking::Done { sessions: None } => Seen::Done {
            words: t.data_take_done_code().to_owned(),
        },
        Taking::Done {
            sessions: Some(sessions),
        } => Seen::Done {
            words: t.data_take_done(*sessions),
        },
    }
}

fn file(t: &Text, model: &Model, looked: &Looked) -> Told {
    let (file, preview) = (&looked.file, &looked.preview);
    let days = preview
        .days
        .filter(|(first, last)| first != last)
        .map(|(first, last)| t.data_take_days(&report::date(t, first), &report::date(t, last)));
    let in_file = [Some(t.data_take_sessions(file.counts.sessions)), days];
    let other = preview.new_records().saturating_sub(preview.new_sessions);
    let nothing = preview.new.is_empty();
    let lines = [
        file.written.map(|at| t.data_take_from(&date(t, model, at))),
        Some(in_file.into_iter().flatten().collect::<Vec<_>>().join(", ")),
        (preview.new_sessions > 0).then(|| t.data_take_new(preview.new_sessions)),
        (preview.known_sessions > 0).then(|| t.data_take_known(preview.known_sessions)),
        (other > 0).then(|| t.data_take_other(other)),
        nothing.then(|| t.data_take_nothing().to_owned()),
    ];
    let doubts = [
        (file.broken > 0).then(|| t.data_take_broken(file.broken)),
        (file.missing > 0).then(|| t.data_take_missing(file.missing)),
        (file.newer > 0).then(|| t.data_take_newer(file.newer)),
        file.altered.then(|| t.data_take_altered().to_owned()),
    ];
    Told {
        lines: lines.into_iter().flatten().collect(),
        doubts: doubts.into_iter().flatten().collect(),
        replacing: (preview.records_only_here > 0).then(|| match preview.only_here {
            0 => t.data_take_replace_answers().to_owned(),
            sessions => t.data_take_replace_text(sessions),
        }),
        merging: (!nothing).then(|| t.data_take_merge().to_owned()),
    }
}

fn code(t: &Text, looked: &Looked) -> Told {
    let new = looked.preview.new_records();
    let line = if new > 0 {
        t.data_carry_found(new)
    } else {
        t.data_carry_known().to_owned()
    };
    Told {
        lines: vec![line],
        doubts: Vec::new(),
        replacing: None,
        merging: (new > 0).then(|| t.data_carry_take().to_owned()),
    }
}

fn refusal(t: &Text, wrong: Wrong) -> String {
    let words = match wrong {
        Wrong::File(Refused::NotOurs | Refused::Sealed) => t.data_wrong_not_ours(),
        Wrong::File(Refused::TooLarge) => t.data_wrong_too_large(),
        Wrong::File(Refused::Newer(_)) => t.data_wrong_newer(),
        Wrong::File(Refused::Nothing) => t.data_wrong_nothing(),
        Wrong::Unreadable => t.data_wrong_unreadable(),
        Wrong::Code => t.data_wrong_code(),
        Wrong::Here => t.data_wrong_here(),
        Wrong::NotNow => t.data_wrong_not_now(),
    };
    words.to_owned()
}
