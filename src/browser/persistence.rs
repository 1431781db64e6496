//! Asks the browser not to clear our data when space is short. It decides by itself, and nothing is promised.

use super::power;
use wasm_bindgen::JsCast;
use web_sys::StorageManager;

pub fn ask() {
    if let Some(storage) = power("storage") {
        let _ = storage.unchecked_into::<StorageManager>().persist();
    }
}
