//! The middle of the screen while breathing or letting go: a shape that grows and shrinks in the exercise's rhythm, with
//! the word for it. The browser moves the shape by itself; who wants no motion sees it stand, and the words change.

use super::{Shown, Stage};
use crate::app::Model;
use crate::domain::session::breath::{Rhythm, Turn};
use crate::domain::units::Span;
use crate::text::heart;
use crate::ui::part::figure::wants_stillness;
use crate::ui::text;
use js_sys::{Array, Object, Reflect};
use leptos::html::I;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::{Animation, KeyframeEffect, KeyframeEffectOptions};

fn elapsed(model: &Model) -> Option<Span> {
    Some(model.run.as_ref()?.run.elapsed(model.now.at))
}

pub fn view(stage: Stage, shown: Shown, rhythm: Rhythm) -> AnyView {
    let t = text();
    let shape = NodeRef::<I>::new();
    let turn = stage.app.memo(move |model| Some(rhythm.turn(elapsed(model)?)));
    if !wants_stillness() {
        let begun = stage.app.model.with_untracked(elapsed).unwrap_or_default();
        swell(shape, rhythm, begun);
    }
    let (name, how) = shown.item.map_or(("", ""), |item| {
        let words = t.exercise(item.exercise);
        (words.name, words.breathing)
    });
    let (name, how) = (name.to_owned(), how.to_owned());
    // Each new part of the body is said; each breath is not: whoever listens has counted along by then.
    let (says, sees) = (t.clone(), t.clone());
    let said = move || match turn.get() {
        Some(tense @ Turn::Tense(_)) => {
            let (word, part) = heart::breath(&says, tense);
            Some(format!("{word} {}", part.unwrap_or_default()))
        }
        _ => None,
    };
    let word = move || {
        let (word, part) = heart::breath(&sees, turn.get()?);
        let part = part.map(|part| view! { <span>{part.to_owned()}</span> });
        Some(view! { <b>{word.to_owned()}</b> {part} })
    };
    let left = super::ring_scene::left(stage);
    view! {
        <div class="scene breath-scene">
            <div class="heading">
                <h2>{name}</h2>
                <p>{how}</p>
            </div>
            <div class="breath">
                <i node_ref=shape aria-hidden="true"></i>
                <p aria-hidden="true">{word}</p>
            </div>
            <p class="ahead">
                <b>{left}</b>
                " "
                {t.session_left().to_owned()}
            </p>
            <p class="unseen" role="status">{said}</p>
        </div>
    }
    .into_any()
}

/// Lets the shape go from where the rhythm is by now.
fn swell(shape: NodeRef<I>, rhythm: Rhythm, begun: Span) {
    let playing = StoredValue::new_local(None::<Animation>);
    Effect::new(move |_| {
        let Some(shape) = shape.get() else { return };
        let animation = animation(&shape, rhythm);
        if let Some(animation) = &animation {
            animation.set_current_time(Some(f64::from(rhythm.into_turn(begun))));
            let _ = animation.play();
        }
        playing.set_value(animation);
    });
    on_cleanup(move || {
        playing.try_update_value(|playing| playing.iter().for_each(Animation::cancel));
    });
}

fn animation(shape: &leptos::web_sys::Element, rhythm: Rhythm) -> Option<Animation> {
    let (sizes, offsets) = (Array::new(), Array::new());
    for (at, size) in rhythm.sizes() {
        sizes.push(&format!("scale(0.{size:03})").replace("0.1000", "1").into());
        offsets.push(&JsValue::from(f64::from(at) / f64::from(rhythm.period())));
    }
    let frames = Object::new();
    for (key, values) in [
        ("transform", JsValue::from(sizes)),
        ("offset", offsets.into()),
        ("easing", "ease-in-out".into()),
    ] {
        Reflect::set(&frames, &key.into(), &values).ok()?;
    }
    let timing = KeyframeEffectOptions::new();
    timing.set_duration_f64(f64::from(rhythm.period()));
    timing.set_iterations(f64::INFINITY);
    let effect = KeyframeEffect::new_with_opt_element_and_keyframes_and_keyframe_effect_options(
        Some(shape),
        Some(&frames),
        &timing,
    );
    Animation::new_with_effect(Some(effect.ok()?.as_ref())).ok()
}
