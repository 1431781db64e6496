//! The way to the home screen, in drawn steps: first for the phone in the hand, the others below. Read before the questions
//! too, because on an iPhone answers given in the browser do not come along.

use crate::app::flow::questions;
use crate::app::phone::{Device, PhoneEvent};
use crate::app::{Event, Route};
use crate::text::Text;
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::part::step_picture::{StepPicture, step_picture};
use crate::ui::part::tab_bar::TabBar;
use crate::ui::{App, app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let phone = app.memo(|model| model.phone);
    let own = move || {
        let t = text();
        let phone = phone.get();
        if phone.installed {
            return view! { <p>{t.install_done().to_owned()}</p> }.into_any();
        }
        let iphone = matches!(
            phone.device,
            Device::Iphone | Device::Iphone26 | Device::IphoneElsewhere
        );
        view! {
            {iphone.then(|| view! { <p>{t.install_iphone_first().to_owned()}</p> })}
            {if phone.can_install { button(app) } else { drawn(&t, phone.device) }}
        }
        .into_any()
    };
    let others = move || {
        let t = text();
        let own = phone.get().device;
        let others = Device::ALL.into_iter().filter(|device| *device != own);
        others
            .map(|device| {
                view! {
                    <details class="ds-details">
                        <summary>{name(&t, device).to_owned()}</summary>
                        <div>{drawn(&t, device)}</div>
                    </details>
                }
            })
            .collect_view()
    };
    let content = view! {
        <div class="about">
            <h1 tabindex="-1">{t.install_title().to_owned()}</h1>
            <p class="lead">{t.install_why().to_owned()}</p>
            <section class="stack">{own}</section>
            <section class="stack">
                <h2>{t.install_others().to_owned()}</h2>
                <div class="ds-card list">{others}</div>
            </section>
        </div>
    };
    let top = back(app, t.nav_back(), Event::GoBack);
    screen(Some(top), content.into_any(), foot(app))
}

/// The tabs, or for who has not answered yet the way to the questions.
pub fn foot(app: App) -> AnyView {
    let t = text();
    if app.model.with_untracked(|model| questions::finished(&model.profile)) {
        return view! { <TabBar here=Route::More /> }.into_any();
    }
    view! {
        <button type="button" class="ds-button main" on:click=move |_| app.send(Event::Go(Route::First))>
            {t.install_to_questions().to_owned()}
        </button>
    }
    .into_any()
}

fn button(app: App) -> AnyView {
    let t = text();
    view! {
        <button type="button" class="ds-button" on:click=move |_| app.send(Event::Phone(PhoneEvent::InstallWanted))>
            {t.install_button().to_owned()}
        </button>
        <p class="quiet">{t.install_button_text().to_owned()}</p>
    }
    .into_any()
}

fn name(t: &Text, device: Device) -> &str {
    match device {
        Device::Iphone26 => t.install_iphone26(),
        Device::Iphone => t.install_iphone(),
        Device::IphoneElsewhere => t.install_iphone_elsewhere(),
        Device::Android => t.install_android(),
        Device::Desktop => t.install_desktop(),
    }
}

/// What to press, each with a picture of where it is.
fn drawn(t: &Text, device: Device) -> AnyView {
    use StepPicture::{Add, DotsAbove, DotsBelow, Row, Share, Window};
    let steps: Vec<(StepPicture, &str)> = match device {
        Device::Iphone26 => vec![
            (DotsBelow, t.install_dots()),
            (Share, t.install_share_in_menu()),
            (Row, t.install_view_more()),
            (Row, t.install_home_screen()),
            (Add, t.install_as_app()),
        ],
        Device::Iphone => vec![
            (Share, t.install_share()),
            (Row, t.install_home_screen()),
            (Add, t.install_add()),
        ],
        Device::IphoneElsewhere => vec![(DotsAbove, t.install_in_safari()), (Window, t.install_then_safari())],
        Device::Android => vec![
            (DotsAbove, t.install_android_menu()),
            (Row, t.install_android_install()),
        ],
        Device::Desktop => vec![
            (Window, t.install_desktop_install()),
            (Window, t.install_desktop_else()),
        ],
    };
    let steps = steps
        .into_iter()
        .map(|(picture, words)| {
            view! {
                <li>
                    {step_picture(picture)}
                    <p>{words.to_owned()}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="drawn-steps">{steps}</ol> }.into_any()
}
