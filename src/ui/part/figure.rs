//! The moving figure of an exercise. The domain says which pieces there are and where they are when; the browser
//! moves them between these places by itself, apart from the program: a movement costs it nothing (README, "What it costs").
//! Who wants no motion sees the first and the last pose side by side.

use super::in_sight::in_sight;
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::figure::draw::Scene;
use crate::domain::catalogue::figure::motion::pictures;
use crate::domain::catalogue::figure::piece::{Place, Stage};
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use leptos::svg;
use leptos::web_sys::{Animation, KeyframeEffect, KeyframeEffectOptions};

/// `label` says the movement in one sentence; `moving` lets it go and stops it where it is.
#[component]
pub fn Figure(
    exercise: ExerciseId,
    #[prop(into)] label: String,
    #[prop(into)] moving: Signal<bool>,
    /// At half its speed.
    #[prop(optional, into)]
    slow: Signal<bool>,
    /// From its second side, where it has one.
    #[prop(optional)]
    second: bool,
) -> impl IntoView {
    let exercise = exercise.get();
    let tempo = exercise.tempo;
    let tempo = [tempo.out, tempo.hold, tempo.back].map(|tenths| u32::from(tenths) * 100);
    let figure = exercise.second.filter(|_| second).unwrap_or(exercise.figure);
    let scene = Scene::new(figure, tempo);
    let place = NodeRef::new();
    let pictures = if wants_stillness() {
        let (start, end) = scene.motion.ends();
        let moments = if start == end { vec![start] } else { vec![start, end] };
        moments.into_iter().map(|at| picture(&scene, at).0).collect()
    } else {
        let (picture, groups) = picture(&scene, 0);
        let seen = in_sight(place);
        play(scene, groups, Signal::derive(move || moving.get() && seen.get()), slow);
        vec![picture]
    };
    view! { <span class="figure" role="img" aria-label=label node_ref=place>{pictures}</span> }
}

type Groups = Vec<NodeRef<svg::G>>;

/// Whether the person wants no motion.
#[must_use]
pub fn wants_stillness() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// The picture at this millisecond, and its pieces.
fn picture(scene: &Scene, at: u32) -> (AnyView, Groups) {
    let mut stage = Stage::default();
    scene.paint(&mut stage, at);
    let [left, top, width, height] = scene.figure.frame;
    let frame = format!("{left} {top} {width} {height}");
    let mut groups = Groups::new();
    let pieces: Vec<_> = stage
        .pieces
        .into_iter()
        .map(|piece| {
            let group = NodeRef::new();
            groups.push(group);
            let shapes: Vec<_> = piece
                .shapes
                .into_iter()
                .map(|(class, outline)| view! { <path class=class.name() d=outline.data></path> })
                .collect();
            view! { <g transform=piece.place.matrix() node_ref=group>{shapes}</g> }
        })
        .collect();
    let picture = view! {
        <svg viewBox=frame preserveAspectRatio="xMidYMax" aria-hidden="true" focusable="false">{pieces}</svg>
    };
    (picture.into_any(), groups)
}

/// Lets the pieces go when `moving` first says so, and stops and goes on with it.
fn play(scene: Scene, groups: Groups, moving: Signal<bool>, slow: Signal<bool>) {
    let playing = StoredValue::new_local(Vec::<Animation>::new());
    Effect::new(move |_| {
        let moving = moving.get();
        let rate = if slow.get() { 0.5 } else { 1.0 };
        playing.update_value(|playing| {
            if moving && playing.is_empty() {
                *playing = animations(&scene, &groups);
            }
            for animation in playing {
                animation.set_playback_rate(rate);
                // Only a detached document refuses, and then nobody looks.
                let _ = if moving { animation.play() } else { animation.pause() };
            }
        });
    });
    on_cleanup(move || {
        playing.try_update_value(|playing| playing.iter().for_each(Animation::cancel));
    });
}

/// An animation for each piece that moves.
fn animations(scene: &Scene, groups: &Groups) -> Vec<Animation> {
    let moments = scene.motion.strides(scene.figure.strides);
    let mut stage = Stage::default();
    let mut tracks: Vec<Vec<Place>> = groups.iter().map(|_| Vec::new()).collect();
    for at in &moments {
        scene.paint(&mut stage, *at);
        for (track, piece) in tracks.iter_mut().zip(&stage.pieces) {
            track.push(piece.place);
        }
    }
    let (offsets, easings) = (Array::new(), Array::new());
    let period = f64::from(scene.motion.period());
    for (at, next) in moments.iter().zip(moments.iter().skip(1).chain(moments.last())) {
        offsets.push(&(f64::from(*at) / period).into());
        easings.push(&format!("steps({})", pictures(next - at)).into());
    }
    let timing = KeyframeEffectOptions::new();
    timing.set_duration_f64(period);
    timing.set_iterations(f64::INFINITY);
    let moved = |track: &Vec<Place>| track.windows(2).any(|pair| pair.first() != pair.last());
    let animate = |(group, track): (&NodeRef<svg::G>, Vec<Place>)| {
        let places: Array = track
            .iter()
            .map(|place| leptos::wasm_bindgen::JsValue::from(place.matrix()))
            .collect();
        let frames = Object::new();
        for (key, values) in [("transform", &places), ("offset", &offsets), ("easing", &easings)] {
            Reflect::set(&frames, &key.into(), values).ok()?;
        }
        let group = group.get_untracked()?;
        let effect = KeyframeEffect::new_with_opt_element_and_keyframes_and_keyframe_effect_options(
            Some(&group),
            Some(&frames),
            &timing,
        );
        let effect = effect.ok()?;
        Animation::new_with_effect(Some(&effect)).ok()
    };
    groups
        .iter()
        .zip(tracks)
        .filter(|(_, track)| moved(track))
        .filter_map(animate)
        .collect()
}
