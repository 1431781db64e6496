//! Breath and pulse inside the app: answers become steps of the session, readings become time in the band.

use super::session;
use crate::app::effect::Effect;
use crate::app::heart::HeartEvent;
use crate::app::model::Model;
use crate::domain::pulse::strap::Strap;
use crate::domain::pulse::{self, Band, Guide, Place, Reading, counting};
use crate::domain::session::run::{Run, Step};
use crate::domain::session::steering;

pub fn heard(model: &mut Model, event: HeartEvent) -> Vec<Effect> {
    let now = model.now.at;
    let heart = &mut model.heart;
    match event {
        HeartEvent::Said(talk) => {
            let pulse = place(model);
            return session::step(model, Step::Talk { talk, pulse });
        }
        HeartEvent::Tapped => counting::tap(&mut heart.taps, now),
        HeartEvent::CountAgain => heart.taps.clear(),
        HeartEvent::Counted(beats) => {
            if let Some(beats) = counting::of_fifteen(beats) {
                heart.typed = Some(Reading { beats, at: now });
            }
        }
        HeartEvent::StrapWanted => return vec![Effect::Strap { wanted: true }],
        HeartEvent::StrapUnwanted => return vec![Effect::Strap { wanted: false }],
        HeartEvent::Strap(strap) => {
            if !matches!(strap, Strap::Connected(_)) {
                heart.told = None;
            }
            heart.strap = strap;
        }
        HeartEvent::Beats(beats) => beat(model, beats),
    }
    Vec::new()
}

fn beat(model: &mut Model, beats: u16) {
    let now = model.now.at;
    let before = model.heart.told.replace(Reading { beats, at: now });
    let run = model.run.as_ref().map(|active| &active.run);
    let Some(run) = run.filter(|run| run.counts_pulse(now)) else {
        return;
    };
    if let (Some(before), Some(band)) = (before, band(model, run)) {
        model.heart.unsaved.add(band.place(beats), now - before.at);
    }
}

/// The band of the present phase, for those who have one.
fn band(model: &Model, run: &Run) -> Option<Band> {
    let effort = steering::effort(&run.score, &run.steered.said, run.at)?;
    match pulse::guide(&model.profile, effort)? {
        Guide::Pulse(band) => Some(band),
        Guide::Breath(_) => None,
    }
}

/// Where the pulse stands now, if it is known: against the work the open question is about.
fn place(model: &Model) -> Option<Place> {
    let run = &model.run.as_ref()?.run;
    let about = run.talk_test(model.now.at)?;
    let reading = model.heart.reading(model.now.at)?;
    // In the rest after an interval the pulse of the interval is gone.
    let band = band(model, run).filter(|_| !about.past)?;
    Some(band.place(reading.beats))
}
