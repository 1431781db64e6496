//! Seconds: told when a second of the phase is full, and only while somebody looks.

use super::{Heard, pause};
use kraftpause::app::Event;
use kraftpause::browser::clock::now;
use kraftpause::browser::ticking::{Ticking, until_next};
use kraftpause::domain::units::Instant;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_tick_comes_when_a_second_of_the_phase_is_full() {
    assert_eq!(until_next(Instant(300), Instant(300)), 1000);
    assert_eq!(until_next(Instant(300), Instant(1299)), 1);
    assert_eq!(until_next(Instant(300), Instant(5000)), 300);
    assert_eq!(
        until_next(Instant(9_300), Instant(5000)),
        300,
        "a phase that is still to begin"
    );
}

#[wasm_bindgen_test]
async fn it_ticks_with_the_phase_and_stops_when_told() {
    let heard = Heard::default();
    let ticking = Ticking::new(&heard.door());
    pause(50).await;
    assert!(heard.all().is_empty());
    ticking.follow(Instant(now().at.0 + 120));
    ticking.switch(true);
    heard.after(1).await;
    let first = now().at;
    assert_eq!(heard.after(2).await, [Event::Tick, Event::Tick]);
    let apart = (now().at - first).0;
    // A busy machine may be late, but never a second early.
    assert!((800..5000).contains(&apart), "{apart} ms between two ticks");
    ticking.switch(false);
    pause(1_200).await;
    assert_eq!(heard.all().len(), 2);
}
