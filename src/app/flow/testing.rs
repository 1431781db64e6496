//! A test runs: its steps follow the clock, each sound stands at its instant, and nothing of it is stored before there is a
//! result. A killed tab begins anew, as a test that was broken off must.

use super::{saving, session};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::planning::{TestEvent, Testing};
use crate::app::route::Route;
use crate::archive::What;
use crate::domain::fitness_test::{Does, Step, Test, Tested, against, steps};
use crate::domain::profile::Answer;
use crate::domain::session::cue::{Cue, Sound};
use crate::domain::units::{Instant, Span};

/// Seconds that are counted down.
const COUNTED: i64 = 3;
/// Feet in one step up and down.
const FEET: i64 = 4;

/// What the person answers by it, if anything; the engine knows some of the results as answers.
pub fn took(model: &mut Model, event: TestEvent) -> (Option<Answer>, Vec<Effect>) {
    match event {
        TestEvent::Begin(test) => (None, begin(model, test)),
        TestEvent::Next => (None, next(model)),
        TestEvent::Stop => (None, stop(model)),
        TestEvent::Drop => {
            let was = model.testing.take();
            (None, was.map_or_else(Vec::new, |_| silence()))
        }
        TestEvent::Told(tested) => told(model, tested),
    }
}

fn begin(model: &mut Model, test: Test) -> Vec<Effect> {
    let today = model.now.day();
    let may = against(test, &model.profile, today).is_empty() && model.run.is_none() && model.coming.is_none();
    let steps = steps(test, &model.profile);
    if !may || steps.is_empty() {
        return Vec::new();
    }
    model.testing = Some(Testing {
        test,
        steps,
        at: 0,
        since: model.now.at,
        took: Vec::new(),
        over: false,
    });
    let mut effects = vec![Effect::KeepAwake(true), Effect::Ticking(true)];
    if model.preferences.sound {
        effects.extend(session::unlock(model));
    }
    effects.push(Effect::Cues(cues(model)));
    effects
}

/// The clock moved: steps whose time is up are over.
pub fn tick(model: &mut Model) -> Vec<Effect> {
    let now = model.now.at;
    let Some(testing) = &mut model.testing else {
        return Vec::new();
    };
    let before = testing.at;
    while let Some(step) = running(testing).filter(|step| step.seconds > 0) {
        let ends = testing.since + Span::seconds(step.seconds.into());
        if ends > now {
            break;
        }
        testing.since = ends;
        testing.at += 1;
        testing.over = testing.at >= testing.steps.len();
    }
    if testing.over && before != testing.at {
        return silence();
    }
    Vec::new()
}

/// The page came back: the clock went on, and what sounds must agree with it.
pub fn woken(model: &mut Model) -> Vec<Effect> {
    let mut effects = tick(model);
    if model.testing.as_ref().is_some_and(|testing| !testing.over) {
        effects.extend([Effect::KeepAwake(true), Effect::Cues(cues(model))]);
    }
    effects
}

fn running(testing: &Testing) -> Option<Step> {
    testing.steps.get(testing.at).filter(|_| !testing.over).copied()
}

fn next(model: &mut Model) -> Vec<Effect> {
    let now = model.now.at;
    let Some(testing) = &mut model.testing else {
        return Vec::new();
    };
    let Some(step) = running(testing) else {
        return Vec::new();
    };
    if step.seconds == 0 {
        let took = (now - testing.since).0.max(0) / 1000;
        testing.took.push(u16::try_from(took).unwrap_or(u16::MAX));
    }
    (testing.at, testing.since) = (testing.at + 1, now);
    testing.over = testing.at >= testing.steps.len();
    if testing.over {
        return silence();
    }
    vec![Effect::Cues(cues(model))]
}

fn stop(model: &mut Model) -> Vec<Effect> {
    let Some(testing) = &mut model.testing else {
        return Vec::new();
    };
    testing.over = true;
    silence()
}

fn silence() -> Vec<Effect> {
    vec![
        Effect::Cues(Vec::new()),
        Effect::KeepAwake(false),
        Effect::Ticking(false),
    ]
}

/// A result is kept, and what the engine goes by is answered with it.
fn told(model: &mut Model, tested: Tested) -> (Option<Answer>, Vec<Effect>) {
    if tested.value > tested.test.most() {
        return (None, Vec::new());
    }
    let mut effects = model.testing.take().map_or_else(Vec::new, |_| silence());
    let value = tested.value;
    let answer = match tested.test {
        Test::Chair => Some(Answer::SitToStand(value.min(100))),
        Test::PushUps => Some(Answer::PushUps(value.min(100))),
        Test::Trunk => Some(Answer::TrunkHold(value.min(600))),
        Test::OneLeg => Some(Answer::OneLeg(value.min(120))),
        Test::Estimate | Test::Treadmill | Test::Step | Test::Walk | Test::Lift => None,
    };
    model.results.put(model.now.day(), tested.clone());
    effects.extend(saving::append(model, [What::Tested(tested)]));
    (answer, effects)
}

/// Who leaves the page of a test has broken it off.
pub fn settled(model: &mut Model, effects: &mut Vec<Effect>) {
    let here = matches!((model.route, &model.testing), (Route::Test(test), Some(testing)) if test == testing.test);
    if model.testing.is_some() && !here {
        model.testing = None;
        effects.extend(silence());
    }
}

/// The sounds ahead: of each step its begin and end, the last seconds of those with a clock, and every foot of the step test.
#[must_use]
pub fn cues(model: &Model) -> Vec<Cue> {
    let Some(testing) = model
        .testing
        .as_ref()
        .filter(|testing| !testing.over && model.preferences.sound)
    else {
        return Vec::new();
    };
    let mut cues = Vec::new();
    let mut begins = testing.since;
    for (at, step) in testing.steps.iter().enumerate().skip(testing.at) {
        if at > testing.at {
            let sound = if step.does == Does::CoolDown {
                Sound::Stop
            } else {
                Sound::Start
            };
            cues.push(Cue { at: begins, sound });
        }
        if step.seconds == 0 {
            break;
        }
        let ends = begins + Span::seconds(step.seconds.into());
        if let Does::Steps(rate) = step.does {
            cues.extend(feet(begins, ends, rate));
        } else {
            let counts = (1..=COUNTED).rev().map(|left| Cue {
                at: ends + Span::seconds(-left),
                sound: Sound::Count,
            });
            cues.extend(counts);
        }
        begins = ends;
        if at + 1 == testing.steps.len() {
            cues.push(Cue {
                at: ends,
                sound: Sound::Finish,
            });
        }
    }
    cues.retain(|cue| cue.at > model.now.at);
    cues
}

/// One sound for each foot, as many a minute as steps times four.
fn feet(begins: Instant, ends: Instant, rate: u16) -> impl Iterator<Item = Cue> {
    let each = 60_000 / (i64::from(rate.max(1)) * FEET);
    let count = (ends - begins).0 / each.max(1);
    (1..count).map(move |foot| Cue {
        at: begins + Span(foot * each),
        sound: Sound::Count,
    })
}
