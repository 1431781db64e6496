//! When the program itself is broken: says so in the console, and in plain words that stand ready in `index.html`, with what
//! happened for who wants to tell us. What was saved is safe, because every write is one transaction.

use std::panic::{PanicHookInfo, set_hook};
use web_sys::{CustomEvent, CustomEventInit};

pub fn report_panics() {
    set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        console_error_panic_hook::hook(panic);
        tell(&["crashed\n", &panic.to_string()].concat());
    }));
}

/// Shows one of the page's own notices, for when no screen of ours can say it; `public/boot.js` listens. The first line is
/// the kind of trouble, the rest what is known of it.
pub fn tell(trouble: &str) {
    let detail = CustomEventInit::new();
    detail.set_detail(&trouble.into());
    if let (Some(window), Ok(event)) = (
        web_sys::window(),
        CustomEvent::new_with_event_init_dict("trouble", &detail),
    ) {
        let _ = window.dispatch_event(&event);
    }
}
