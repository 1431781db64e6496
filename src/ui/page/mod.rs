//! One file for each screen.

pub mod after;
pub mod ask;
pub mod changes;
pub mod data;
pub mod elsewhere;
pub mod exercise;
pub mod flare_up;
pub mod install;
pub mod library;
pub mod lock;
pub mod mine;
pub mod more;
pub mod next_week;
pub mod plan;
pub mod privacy;
pub mod progress;
pub mod question;
pub mod reminders;
pub mod roster;
pub mod rules;
pub mod session;
pub mod sound;
pub mod steps;
pub mod tests;
pub mod today;
pub mod unopened;
pub mod update;
pub mod waiting;
pub mod why;

use crate::app::Route;
use crate::app::flow::questions::Question;
use leptos::prelude::*;

/// The screens that a first visitor meets at once; `None` for those of the later half.
#[must_use]
pub fn first(route: Route) -> Option<AnyView> {
    match route {
        // The first page is real HTML in `index.html`; the program shows nothing of its own there.
        Route::First => Some(().into_any()),
        Route::Question(Question::Shares) => Some(question::shares::page()),
        _ => None,
    }
}

/// All other screens. Only `src/later.rs` names this: whoever else did would pull them all into the first half.
#[must_use]
pub fn later(route: Route) -> AnyView {
    match route {
        Route::First | Route::Question(Question::Shares) => ().into_any(),
        Route::Question(question) => question::later(question),
        Route::Session => session::page(),
        Route::Today => today::page(),
        Route::Plan => plan::page(),
        Route::WhyWeek => why::week(),
        Route::Why { session, item } => why::exercise(session, item),
        Route::After(id) => after::page(id),
        Route::More => more::page(),
        Route::Data => data::page(),
        Route::Report => data::report::page(),
        Route::Carry => data::carry::page(),
        Route::Sound => sound::page(),
        Route::FlareUp => flare_up::page(),
        Route::NextWeek => next_week::page(),
        Route::Steps => steps::page(),
        Route::Progress => progress::page(),
        Route::Chart(chart) => progress::chart(chart),
        Route::Ask(question) => ask::page(question),
        Route::Rules => rules::page(),
        Route::Library => library::page(),
        Route::Exercise(id) => exercise::page(id),
        Route::Mine => mine::page(),
        Route::Changes => changes::page(),
        Route::Own(own) => mine::own::page(own),
        Route::Update => update::page(),
        Route::Privacy => privacy::page(),
        Route::Install => install::page(),
        Route::Lock => lock::page(),
        Route::Roster => roster::page(),
        Route::Reminders => reminders::page(),
        Route::Tests => tests::all(),
        Route::Test(test) => tests::one(test),
    }
}
