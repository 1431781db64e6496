//! What the person wants on top of the rules: swaps, likings, exercises of their own.

use super::{saving, session, way};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::update::news;
use crate::archive::What;
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::own::{MOST_OWN, OwnExercise};
use crate::domain::profile::{Answer, Equipment};
use crate::domain::program::{Liking, Swap, SwapReason};

/// Another exercise instead of one, in plan and running session. With `everywhere` the reason becomes an answer: then
/// it holds for every exercise, also for those that are still to come in the running session.
pub fn swapped(model: &mut Model, swap: Swap, everywhere: bool) -> Vec<Effect> {
    if swap.from == swap.to {
        return Vec::new();
    }
    model.wishes.swaps.push(swap);
    let mut what = vec![What::Swapped(swap)];
    if everywhere {
        let answers = swap
            .because
            .and_then(|because| for_everything(model, because, swap.from));
        what.extend(news(model, answers.into_iter().collect()));
    }
    model.remake();
    let mut effects = saving::append(model, what);
    effects.extend(session::swap(model, swap.from, swap.to));
    if everywhere && let Some(because) = swap.because {
        effects.extend(session::swap_the_rest(model, because));
    }
    if let Route::Why { .. } = model.route {
        // The screen is another exercise's now; what was pressed is gone from it.
        effects.push(Effect::FocusHeading);
    }
    effects
}

/// The answer that says of the whole plan what was said of one exercise.
fn for_everything(model: &Model, because: SwapReason, from: ExerciseId) -> Option<Answer> {
    match because {
        SwapReason::Floor => Some(Answer::AvoidsFloor(true)),
        SwapReason::Noise => Some(Answer::NeedsQuiet(true)),
        SwapReason::NoEquipmentHere => {
            let missing = from.get().equipment;
            let owned: &[Equipment] = model.profile.equipment.as_deref().unwrap_or_default();
            let left = owned.iter().copied().filter(|thing| !missing.contains(thing));
            Some(Answer::Equipment(left.collect()))
        }
        _ => None,
    }
}

/// The exercise comes back to where it was swapped away.
pub fn unswapped(model: &mut Model, exercise: ExerciseId) -> Vec<Effect> {
    if model.wishes.swap_of(exercise).is_none() {
        return Vec::new();
    }
    model.wishes.unswap(exercise);
    model.remake();
    saving::append(model, [What::Unswapped(exercise)])
}

pub fn rated(model: &mut Model, exercise: ExerciseId, liking: Liking) -> Vec<Effect> {
    if model.wishes.liking(exercise) == liking {
        return Vec::new();
    }
    let before = way::shown_exercise(model);
    model.wishes.likings.push((exercise, liking));
    model.remake();
    let mut effects = saving::append(model, [What::Rated { exercise, liking }]);
    effects.extend(way::settle(model));
    if way::shown_exercise(model) != before {
        effects.push(Effect::FocusHeading);
    }
    effects
}

/// Adds an own exercise or corrects it. Another region or kind of work makes it another exercise; the form takes the
/// old one out then.
pub fn put_own(model: &mut Model, own: OwnExercise) -> Vec<Effect> {
    let known = model.wishes.own(own.id);
    // The id says how it is done: a correction cannot turn repetitions into seconds.
    let possible = own.id.is_own() && own.id.is_held() == own.work.is_hold();
    let full = known.is_none_or(|known| known.gone) && model.wishes.kept_own().count() >= MOST_OWN;
    if !possible || full || known == Some(&own) {
        return Vec::new();
    }
    model.wishes.put_own(own.clone());
    model.remake();
    saving::append(model, [What::OwnPut(own)])
}

pub fn drop_own(model: &mut Model, exercise: ExerciseId) -> Vec<Effect> {
    if model.wishes.own(exercise).is_none_or(|own| own.gone) {
        return Vec::new();
    }
    model.wishes.drop_own(exercise);
    model.remake();
    saving::append(model, [What::OwnDropped(exercise)])
}

/// What own exercises and bands are called is the person's own part of the text.
pub fn tell_names(model: &mut Model) {
    let (own, bands) = (&model.wishes.own, &model.profile.band_colours);
    let Some(text) = model.text.as_ref().filter(|text| !text.has_names(own, bands)) else {
        return;
    };
    model.text = Some(std::sync::Arc::new(text.with_names(own, bands)));
}
