//! What happens behind the first question: sessions and their sound, wishes, the diary, small questions. In the later half
//! of the program.

use super::{answered, early, news};
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::flow::{
    diary, heart, lock, opening, phone, pocket, reminders, renewal, roster, saving, session, sound, testing, transfer,
    undo, way, wishing,
};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::archive::{self, ActiveRun, Record, What};
use crate::domain::profile::Answer;
use crate::domain::screening::Screening;
use crate::domain::session::run::{State, Step};
use crate::domain::session::told::StopReason;
use crate::domain::small_question::SmallQuestion;

/// One event, when the whole program is here.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let (before, screen) = (sound::place(model), model.route);
    let mut effects = happened(model, event);
    transfer::settled(model, screen);
    wishing::tell_names(model);
    roster::settled(model);
    testing::settled(model, &mut effects);
    sound::moved(model, before, &mut effects);
    effects
}

fn happened(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Tick => {
            model.turn_week();
            let mut effects = sound::felt(model);
            effects.extend(session::tick(model));
            effects.extend(testing::tick(model));
            effects
        }
        Event::Woken => {
            model.turn_week();
            let mut effects = session::tick(model);
            effects.extend(testing::woken(model));
            effects.extend(lock::seen(model));
            effects.extend(opening::look_again(model));
            if let Some(active) = &model.run {
                let running = active.run.state == State::Running;
                effects.push(Effect::KeepAwake(running && model.pocket.is_none()));
                effects.push(Effect::Cues(session::cues(model)));
            }
            effects
        }
        Event::Hidden => {
            lock::unseen(model);
            session::hidden(model)
        }
        Event::Heard(until) => session::heard(model, until),

        Event::Asked(question, answers) => asked(model, question, answers),

        Event::SessionStarted { number } => sound::before_start(model, number),
        Event::PresetStarted(preset) => sound::before_start(model, preset.number()),
        Event::Session(step) => session::step(model, step),
        Event::Unwell => {
            // Without answers to them there is no plan: whoever felt a stop sign is screened again before the next session.
            let mut effects = session::step(model, Step::StopFor(StopReason::Sign));
            effects.extend(answered(model, vec![Answer::Screening(Screening::default())]));
            effects
        }

        Event::Swapped { swap, everywhere } => wishing::swapped(model, swap, everywhere),
        Event::Unswapped(exercise) => wishing::unswapped(model, exercise),
        Event::Rated { exercise, liking } => wishing::rated(model, exercise, liking),
        Event::OwnPut(own) => wishing::put_own(model, own),
        Event::OwnDropped(exercise) => wishing::drop_own(model, exercise),

        Event::AfterAnswered { id, after } => diary::after(model, id, after),
        Event::SetCorrected {
            id,
            exercise,
            set,
            told,
        } => diary::set(model, id, (exercise, set), told),
        Event::MorningAnswered { id, morning } => diary::morning(model, id, morning),
        Event::EntryDropped(id) => diary::drop_entry(model, id),
        Event::EntryRestored(id) => diary::restore(model, id),
        Event::Undo(of) => undo::undo(model, &of),

        Event::SoundSwitched(on) => sound::switched(model, on),
        Event::SoundTried => sound::tried(model),
        Event::Sound(event) => sound::took(model, event),
        Event::Pocket(event) => pocket::took(model, event),
        Event::SoundLost => {
            model.sound_lost = true;
            Vec::new()
        }
        Event::SoundBack => {
            model.sound_lost = false;
            Vec::new()
        }
        Event::Heart(event) => heart::heard(model, event),
        Event::Lock(event) => lock::took(model, event),
        Event::Phone(event) => phone::told(model, event),
        Event::Renewal(event) => renewal::took(model, event),
        Event::Data(event) => transfer::took(model, event),
        Event::Roster(event) => {
            let (answer, mut effects) = roster::took(model, event);
            effects.extend(answered(model, answer.into_iter().collect()));
            effects
        }
        Event::Remind(event) => reminders::took(model, event),
        Event::Test(event) => {
            let (answer, mut effects) = testing::took(model, event);
            effects.extend(answered(model, answer.into_iter().collect()));
            effects
        }
        Event::AllRead(contents) => transfer::all_read(model, contents),
        Event::EverythingDeleted(gone) => {
            let mut effects = early(model, event);
            effects.extend(transfer::deleted(model, gone));
            effects
        }
        Event::Awake(awake) => {
            model.awake = awake;
            Vec::new()
        }

        Event::Arrived(route) => {
            let mut effects = arrived(model, route);
            effects.extend(opening::old_too(model));
            effects
        }
        Event::Go(_) => {
            model.starting = None;
            let mut effects = early(model, event);
            effects.extend(opening::old_too(model));
            effects
        }
        Event::Saved(ticket) | Event::SaveFailed(ticket, _) => {
            let saved = matches!(event, Event::Saved(_));
            let mut effects = early(model, event);
            effects.extend(session::arrived(model, ticket));
            transfer::arrived(model, ticket, saved);
            effects
        }
        Event::StorageDenied => {
            let mut effects = early(model, event);
            if let Some((ticket, _)) = model.coming {
                effects.extend(session::arrived(model, ticket));
            }
            effects
        }
        event => early(model, event),
    }
}

/// What was stored is taken in: a session that was running goes on where it is by now.
pub fn go_on(model: &mut Model, run: Option<ActiveRun>) -> Vec<Effect> {
    wishing::tell_names(model);
    run.map_or_else(Vec::new, |active| session::reopen(model, active))
}

/// Stored records become part of the model, as far as they count.
pub fn take_in(model: &mut Model, records: Vec<Record>) {
    model.recent = undo::recent(&records, model.now.at);
    for record in archive::living(records) {
        let day = model.now.day_of(record.at);
        match archive::tell(&mut model.diary, record.what) {
            Some(What::Answered(answer)) => model.profile.accept(answer, day),
            Some(What::Swapped(swap)) => model.wishes.swaps.push(swap),
            Some(What::Unswapped(exercise)) => model.wishes.unswap(exercise),
            Some(What::OwnPut(own)) => model.wishes.put_own(own),
            Some(What::OwnDropped(exercise)) => model.wishes.drop_own(exercise),
            Some(What::Rated { exercise, liking }) => model.wishes.likings.push((exercise, liking)),
            Some(What::Tested(tested)) => model.results.put(day, tested),
            Some(What::Reminded(handed)) => model.reminding.handed = Some(handed),
            Some(What::Asked { question, answered }) => model.asked.put(question, day, answered),
            _ => {}
        }
    }
}

/// The address changed by itself. Out of a running session it leads at the second try only: the gesture at the edge of the
/// screen is easily made by mistake.
fn arrived(model: &mut Model, route: Option<Route>) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.route == Route::Session && way::allowed(model, route.unwrap_or(Route::Today)) != Route::Session {
        let run = model.run.as_ref();
        if run.is_some_and(|active| active.run.state == State::Running) && !model.leaving {
            model.leaving = true;
            return vec![Effect::Show {
                route: Route::Session,
                replace: false,
            }];
        }
        effects.extend(session::step(model, Step::Pause));
        model.leaving = false;
    }
    effects.extend(way::arrived(model, route));
    effects
}

/// A small question was answered or put off; the screen it was opened from comes back.
fn asked(model: &mut Model, question: SmallQuestion, answers: Option<Vec<Answer>>) -> Vec<Effect> {
    let answered = answers.is_some();
    model.asked.put(question, model.now.day(), answered);
    let mut what: Vec<What> = news(model, answers.unwrap_or_default());
    what.push(What::Asked { question, answered });
    model.remake();
    let mut effects = saving::append(model, what);
    // The weekly look back ends with what it leads to.
    let looked_back = question == SmallQuestion::CheckIn && answered && model.program.is_some();
    let next = if looked_back {
        Route::NextWeek
    } else {
        model.back_from_ask()
    };
    effects.extend(way::go(model, next));
    effects
}
