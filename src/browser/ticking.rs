//! Tells once a second that time passed, while somebody looks: exactly when the seconds of the running phase change,
//! so that digits and sounds go together. Counts nothing; a tick that never comes loses nothing.

use super::Send;
use super::clock::{Alarm, now};
use super::visibility::is_visible;
use crate::app::Event;
use crate::domain::units::Instant;
use std::cell::Cell;
use std::rc::Rc;

#[derive(Clone)]
pub struct Ticking {
    on: Rc<Cell<bool>>,
    /// Any instant at which a second begins.
    beat: Rc<Cell<Instant>>,
    alarm: Rc<Alarm>,
}

impl Ticking {
    #[must_use]
    pub fn new(send: &Send) -> Ticking {
        let on = Rc::new(Cell::new(false));
        let beat = Rc::new(Cell::new(Instant(0)));
        let (still_on, seconds, send) = (on.clone(), beat.clone(), send.clone());
        let alarm = Rc::new_cyclic(|alarm: &std::rc::Weak<Alarm>| {
            let alarm = alarm.clone();
            Alarm::new(move || {
                // The next one first: the answer to this one may stop it.
                if let Some(alarm) = alarm.upgrade()
                    && still_on.get()
                    && is_visible()
                {
                    alarm.set(until_next(seconds.get(), now().at));
                }
                send(Event::Tick);
            })
        });
        Ticking { on, beat, alarm }
    }

    pub fn switch(&self, on: bool) {
        self.on.set(on);
        self.go_on();
    }

    /// Seconds begin at this instant from now on.
    pub fn follow(&self, beat: Instant) {
        if self.beat.replace(beat) != beat {
            self.go_on();
        }
    }

    /// Starts or stops, as switch and visibility say.
    pub fn go_on(&self) {
        if self.on.get() && is_visible() {
            self.alarm.set(until_next(self.beat.get(), now().at));
        } else {
            self.alarm.clear();
        }
    }
}

/// Milliseconds from now until the next full second, counted from `beat`: 1 to 1000.
#[must_use]
pub fn until_next(beat: Instant, now: Instant) -> i32 {
    let passed = (now - beat).0.rem_euclid(1000);
    i32::try_from(1000 - passed).unwrap_or(1000)
}
