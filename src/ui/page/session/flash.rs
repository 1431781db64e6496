//! Each cue for the eye: a short light over the edges of the screen, in the colour of what it tells. The digits and words
//! say the same, so who wants no movement misses nothing.

use super::Stage;
use leptos::prelude::*;

pub fn view(stage: Stage) -> impl IntoView {
    let flash = stage.app.memo(|model| model.flash);
    // The same sound again must begin a new light: two names for one animation take turns.
    let turn = StoredValue::new(false);
    move || {
        let flash = flash.get()?;
        turn.update_value(|turn| *turn = !*turn);
        let beat = if turn.get_value() { "1" } else { "0" };
        Some(view! { <i class="flash" aria-hidden="true" data-cue=flash.sound.id() data-beat=beat></i> })
    }
}
