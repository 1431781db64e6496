//! The address bar and the history: every screen has a link, and back stays inside the app.

use super::{Heard, pause, window};
use kraftpause::app::{Event, Route};
use kraftpause::browser::location::Address;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_way_back_stays_inside_the_app() {
    let heard = Heard::default();
    let address = Address::new().unwrap();
    address.listen(&heard.door());
    address.show(Route::Today, true);
    assert_eq!(address.route(), Some(Route::Today));
    let entries = window().history().unwrap().length().unwrap();

    // Nothing of ours lies below: the app is asked where to go.
    address.back(&heard.door());
    assert_eq!(heard.all(), [Event::Arrived(None)]);

    // Instead of the present entry: no way back to it.
    address.show(Route::Plan, true);
    assert_eq!(window().history().unwrap().length().unwrap(), entries);

    address.show(Route::Progress, false);
    assert_eq!(window().location().hash().unwrap(), "#/progress");
    assert_eq!(heard.all().len(), 1, "what the app itself shows is no news to it");

    address.back(&heard.door());
    let after = heard.after(2).await;
    assert_eq!(after.last(), Some(&Event::Arrived(Some(Route::Plan))));

    // A link is an entry of its own.
    window().location().set_hash("#/why").unwrap();
    settle(&heard, Some(Route::WhyWeek)).await;
    assert_eq!(heard.all().last(), Some(&Event::Arrived(Some(Route::WhyWeek))));
    address.back(&heard.door());
    settle(&heard, Some(Route::Plan)).await;
    assert_eq!(heard.all().last(), Some(&Event::Arrived(Some(Route::Plan))));
    address.back(&heard.door());
    assert_eq!(
        heard.all().last(),
        Some(&Event::Arrived(None)),
        "the first entry is the first again"
    );

    window().location().set_hash("#/nowhere").unwrap();
    pause(100).await;
    assert_eq!(heard.all().last(), Some(&Event::Arrived(None)));
    window().location().set_hash("").unwrap();
}

/// Waits until this is the last that was heard, for some seconds at most: a busy machine is late.
async fn settle(heard: &Heard, route: Option<Route>) {
    for _ in 0..100 {
        if heard.all().last() == Some(&Event::Arrived(route)) {
            return;
        }
        pause(50).await;
    }
}
