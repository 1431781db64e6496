//! What the phone tells, and the one thing that follows from it: who has the app on the home screen asks the browser to
//! keep the data.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::phone::{PhoneEffect, PhoneEvent};

pub fn told(model: &mut Model, event: PhoneEvent) -> Vec<Effect> {
    let phone = &mut model.phone;
    match event {
        PhoneEvent::Here { device, installed } => {
            phone.device = device;
            phone.installed = installed;
            // There is no event on an iPhone: opened from the home screen is what installed means.
            if installed && model.preferences.promised.is_none() {
                return vec![Effect::AskPersistence];
            }
        }
        PhoneEvent::CanInstall(can) => phone.can_install = can,
        PhoneEvent::InstallWanted => return vec![Effect::Phone(PhoneEffect::Install)],
        PhoneEvent::Installed => {
            phone.installed = true;
            phone.can_install = false;
            return vec![Effect::AskPersistence];
        }
        PhoneEvent::Asked => return vec![Effect::Phone(PhoneEffect::Ask)],
        PhoneEvent::Counted(counted) => phone.counted = Some(counted),
        PhoneEvent::Stored(bytes) => phone.stored = Some(bytes),
        PhoneEvent::Promised(promised) => {
            if model.preferences.promised != Some(promised) {
                model.preferences.promised = Some(promised);
                return vec![Effect::SavePreferences(model.preferences)];
            }
        }
    }
    Vec::new()
}
