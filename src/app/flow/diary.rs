//! What is told of sessions that are over: answers after them, the morning after, corrections, taking out and bringing
//! back. Each is a record of its own; what changes nothing is not written. What comes next follows from them, so the week is made anew.

use super::{saving, way};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::archive::What;
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::{After, Morning};
use crate::domain::session::told::{self, Told};
use crate::domain::units::Instant;

pub fn after(model: &mut Model, id: Instant, after: After) -> Vec<Effect> {
    if !model.diary.correct(id, after.clone()) {
        return Vec::new();
    }
    model.look_back();
    saving::append(model, [What::After { id, after }])
}

/// `place`: the exercise, and which of its sets in that session.
pub fn set(model: &mut Model, id: Instant, place: (ExerciseId, u16), told: Told) -> Vec<Effect> {
    let (exercise, set) = place;
    let known = model.diary.get(id).and_then(|entry| entry.set(exercise, set));
    if known.is_none_or(|known| known.told == told) || !model.diary.correct_set(id, exercise, set, told) {
        return Vec::new();
    }
    model.look_back();
    let what = What::Retold {
        id,
        exercise,
        set,
        told,
    };
    saving::append(model, [what])
}

pub fn morning(model: &mut Model, id: Instant, morning: Morning) -> Vec<Effect> {
    // Told when more than a day has passed, "more" means that it has not settled.
    let today = model.now.day();
    let late = model.diary.get(id).is_some_and(|entry| entry.day.plus(1) < today);
    let morning = match morning {
        Morning::More(places) if late => Morning::Still(places),
        morning => morning,
    };
    if !model.diary.morning(id, morning.clone()) {
        return Vec::new();
    }
    model.look_back();
    saving::append(model, [What::Morning { id, morning }])
}

/// The week may offer the session again.
pub fn drop_entry(model: &mut Model, id: Instant) -> Vec<Effect> {
    if !model.diary.drop_entry(id) {
        return Vec::new();
    }
    model.look_back();
    let mut effects = saving::append(model, [What::Dropped(id)]);
    effects.extend(way::settle(model));
    effects
}

pub fn restore(model: &mut Model, id: Instant) -> Vec<Effect> {
    if !model.diary.restore(id) {
        return Vec::new();
    }
    model.look_back();
    saving::append(model, [What::Restored(id)])
}

/// Whether pain during this exercise is worth a question now.
#[must_use]
pub fn asks_pain(model: &Model, exercise: ExerciseId) -> bool {
    let pains = model.profile.pains.as_deref().unwrap_or_default();
    told::asks_pain(exercise, pains, &model.diary.last_pains(), &model.wishes)
}
