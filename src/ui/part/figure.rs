//! The moving figure of an exercise: paths that a timer redraws. The domain knows how a body moves;
//! this file knows when to draw: not while paused, held, hidden or out of sight, and not at all for who wants stillness.

use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::figure::Figure as Facts;
use crate::domain::catalogue::figure::draw::{Layer, Picture};
use crate::domain::catalogue::figure::motion::{Motion, spread};
use crate::domain::catalogue::figure::rig::body;
use leptos::prelude::*;
use leptos::{ev, html, svg};
use std::time::Duration;

/// Milliseconds between two pictures.
const BEAT: u32 = 50;
/// How often a figure that is out of sight looks whether it is back.
const LOOK: u32 = 500;

/// `label` says the movement in one sentence; `moving` lets it go and stops it where it is.
#[component]
pub fn Figure(exercise: ExerciseId, #[prop(into)] label: String, #[prop(into)] moving: Signal<bool>) -> impl IntoView {
    let mut show = Show::new(exercise);
    let place = NodeRef::new();
    let still = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    let pictures = if still {
        let (start, end) = show.motion.ends();
        let moments = if start == end { vec![start] } else { vec![start, end] };
        let still = |at| {
            let paths = show.layers(&[at]);
            show.view(at, &paths)
        };
        moments.into_iter().map(still).collect::<Vec<_>>()
    } else {
        let moments: Vec<u32> = show.motion.moments().collect();
        let paths = show.layers(&moments);
        let picture = show.view(0, &paths);
        play(
            Player {
                show,
                paths,
                place,
                at: 0,
                since: None,
                timed: false,
            },
            moving,
        );
        vec![picture]
    };
    view! { <span class="figure" role="img" aria-label=label node_ref=place>{pictures}</span> }
}

type Paths = Vec<(Layer, NodeRef<svg::Path>)>;

/// A figure, its movement, and the pictures now and before.
struct Show {
    facts: &'static Facts,
    motion: Motion,
    now: Picture,
    before: Picture,
}

impl Show {
    fn new(exercise: ExerciseId) -> Show {
        let exercise = exercise.get();
        let tempo = exercise.tempo;
        let tempo = [tempo.out, tempo.hold, tempo.back].map(|tenths| u32::from(tenths) * 100);
        let mut now = Picture::default();
        now.set(exercise.figure);
        Show {
            facts: exercise.figure,
            motion: Motion::new(exercise.figure, tempo),
            before: now.clone(),
            now,
        }
    }

    fn paint(&mut self, at: u32) {
        std::mem::swap(&mut self.now, &mut self.before);
        let pose = self.motion.pose(at);
        let solved = body(&pose, self.motion.bends, spread(self.facts.view));
        let period = self.motion.period();
        #[allow(clippy::cast_precision_loss)] // minutes at most
        let phase = (at % period) as f32 / period as f32;
        self.now.paint(self.facts, &pose, &solved, phase);
    }

    /// The layers with something in them at one of these moments.
    fn layers(&mut self, moments: &[u32]) -> Paths {
        let mut used = [false; Layer::ALL.len()];
        for at in moments {
            self.paint(*at);
            for (used, layer) in used.iter_mut().zip(Layer::ALL) {
                *used |= !self.now.layer(layer).is_empty();
            }
        }
        Layer::ALL
            .into_iter()
            .zip(used)
            .filter(|(_, used)| *used)
            .map(|(layer, _)| (layer, NodeRef::new()))
            .collect()
    }

    fn view(&mut self, at: u32, paths: &Paths) -> AnyView {
        self.paint(at);
        let [left, top, width, height] = self.facts.frame;
        let frame = format!("{left} {top} {width} {height}");
        let paths: Vec<_> = paths
            .iter()
            .map(|(layer, path)| view! { <path class=layer.class() d=self.now.layer(*layer).to_owned() node_ref=*path></path> })
            .collect();
        view! { <svg viewBox=frame preserveAspectRatio="xMidYMax" aria-hidden="true" focusable="false">{paths}</svg> }
            .into_any()
    }
}

/// What moves a figure along.
struct Player {
    show: Show,
    paths: Paths,
    place: NodeRef<html::Span>,
    /// Milliseconds into the movement when it last stood still.
    at: u32,
    /// The clock's milliseconds then; nothing while it stands still.
    since: Option<f64>,
    /// Whether a timer runs.
    timed: bool,
}

type Stored = StoredValue<Player, LocalStorage>;

fn play(player: Player, moving: Signal<bool>) {
    let player = StoredValue::new_local(player);
    Effect::new(move |_| {
        let moving = moving.get();
        player.update_value(|player| if moving { player.go() } else { player.stop() });
        tick(player);
    });
    // A hidden page stops the clock; coming back starts it where it was.
    let back = window_event_listener(ev::visibilitychange, move |_| {
        if moving.get_untracked() && !document().hidden() {
            player.try_update_value(Player::go);
            tick(player);
        }
    });
    on_cleanup(move || back.remove());
}

/// One picture, and the timer for the next; ends by itself when there is nothing to do or the view has gone.
fn tick(player: Stored) {
    let wait = player
        .try_update_value(|player| if player.timed { None } else { player.step() })
        .flatten();
    let Some(wait) = wait else { return };
    let again = move || {
        player.try_update_value(|player| player.timed = false);
        tick(player);
    };
    if set_timeout_with_handle(again, Duration::from_millis(u64::from(wait))).is_ok() {
        player.try_update_value(|player| player.timed = true);
    }
}

impl Player {
    fn go(&mut self) {
        self.since.get_or_insert_with(js_sys::Date::now);
    }

    fn stop(&mut self) {
        self.at = self.moment();
        self.since = None;
    }

    fn moment(&self) -> u32 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // never negative, an hour at most
        let passed = self
            .since
            .map_or(0, |since| (js_sys::Date::now() - since).max(0.0) as u32);
        (self.at + passed) % self.show.motion.period()
    }

    /// Draws what has changed. How many milliseconds nothing will; nothing when it stands still.
    fn step(&mut self) -> Option<u32> {
        self.since?;
        if document().hidden() {
            self.stop();
            return None;
        }
        if !self.seen() {
            return Some(LOOK);
        }
        let at = self.moment();
        self.show.paint(at);
        for (layer, path) in self.paths.iter().filter(|(layer, _)| !layer.still()) {
            let data = self.show.now.layer(*layer);
            if data != self.show.before.layer(*layer)
                && let Some(path) = path.get_untracked()
            {
                let _ = path.set_attribute("d", data);
            }
        }
        Some(self.show.motion.rest(at).max(BEAT))
    }

    /// Whether any of it is within the window.
    fn seen(&self) -> bool {
        let Some(place) = self.place.get_untracked() else {
            return true;
        };
        let Some(high) = window().inner_height().ok().and_then(|high| high.as_f64()) else {
            return true;
        };
        let area = place.get_bounding_client_rect();
        area.height() > 0.0 && area.bottom() > 0.0 && area.top() < high
    }
}
