//! The way through the screens: which of them make sense now, and how to get from one to another.

use super::questions;
use crate::app::effect::Effect;
use crate::app::model::{Boot, Model};
use crate::app::route::Route;
use crate::domain::catalogue::ExerciseId;

/// Where a person who comes back starts.
#[must_use]
pub fn home(model: &Model) -> Route {
    match questions::first_open(&model.profile) {
        Some(question) if model.profile.work.is_some() => Route::Question(question),
        Some(_) => Route::First,
        None => Route::Today,
    }
}

/// The wanted screen, or the nearest that makes sense now: no plan before the questions, no session without one.
#[must_use]
pub fn allowed(model: &Model, wanted: Route) -> Route {
    let finished = questions::finished(&model.profile);
    match wanted {
        // Read by who has not answered anything yet; and who comes from another phone brings something before anything is
        // asked here.
        Route::First | Route::Install | Route::Privacy | Route::Data | Route::Carry => wanted,
        Route::Question(_) if model.profile.work.is_none() => Route::First,
        Route::Question(question) => Route::Question(question),
        Route::Session if model.run.is_some() || model.coming.is_some() => Route::Session,
        _ if !finished => home(model),
        Route::Session => Route::Today,
        Route::After(id) if model.diary.get(id).is_none() => Route::Today,
        Route::Own(Some(id)) if model.wishes.own(id).is_none_or(|own| own.gone) => Route::Mine,
        Route::Why { session, item } => match model.session(session) {
            Some(session) if usize::from(item) < session.items.len() => wanted,
            _ => Route::Plan,
        },
        route => route,
    }
}

/// The person wants another screen.
pub fn go(model: &mut Model, route: Route) -> Vec<Effect> {
    let route = allowed(model, route);
    if route == model.route {
        return Vec::new();
    }
    if let Route::Ask(_) = route {
        model.asked_from = model.route;
    }
    model.route = route;
    vec![Effect::Show { route, replace: false }, Effect::FocusHeading]
}

/// The address changed by itself; one that leads nowhere is put right.
pub fn arrived(model: &mut Model, route: Option<Route>) -> Vec<Effect> {
    if model.boot == Boot::Opening && model.preferences.returning {
        // What makes sense is known when the diary is read (`opening::begin`).
        model.route = route.unwrap_or(model.route);
        return Vec::new();
    }
    let allowed = allowed(model, route.unwrap_or(Route::Today));
    let mut effects = Vec::new();
    if allowed != model.route {
        // Who looks through the exercises and comes back from one goes on looking there; so with charts.
        effects.push(match (model.route, allowed) {
            (left @ Route::Exercise(_), Route::Library) | (left @ Route::Chart(_), Route::Progress) => {
                Effect::FocusLink(left)
            }
            _ => Effect::FocusHeading,
        });
        model.route = allowed;
    }
    if Some(allowed) != route {
        effects.push(Effect::Show {
            route: allowed,
            replace: true,
        });
    }
    effects
}

/// The exercise that the screen is about.
#[must_use]
pub fn shown_exercise(model: &Model) -> Option<ExerciseId> {
    let Route::Why { session, item } = model.route else {
        return None;
    };
    Some(model.session(session)?.items.get(usize::from(item))?.exercise)
}

/// The week was made anew: a screen that no longer is makes way for the nearest.
pub fn settle(model: &mut Model) -> Vec<Effect> {
    let route = allowed(model, model.route);
    if route == model.route {
        return Vec::new();
    }
    model.route = route;
    vec![Effect::Show { route, replace: true }, Effect::FocusHeading]
}
