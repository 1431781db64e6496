//! A heart-rate strap over Bluetooth, where the browser has it (Chrome on Android). The chooser opens from a tap only; a
//! connection that breaks is looked for again, ever more slowly. What the bytes mean is told by `domain::pulse::strap`.
//! Bound by hand, because web-sys still counts it as unstable.

use super::{Send, clock, on, power};
use crate::app::Event;
use crate::app::heart::HeartEvent;
use crate::domain::pulse::strap::{self, Message, Strap};
use js_sys::{Array, DataView, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::EventTarget;

#[wasm_bindgen]
extern "C" {
    type Bluetooth;
    #[wasm_bindgen(method, js_name = requestDevice)]
    fn request_device(this: &Bluetooth, wanted: &JsValue) -> Promise;

    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Clone)]
    type Device;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Device) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn gatt(this: &Device) -> Option<Gatt>;

    /// The device's own server, its service and its characteristic all answer with promises.
    type Gatt;
    #[wasm_bindgen(method)]
    fn connect(this: &Gatt) -> Promise;
    #[wasm_bindgen(method)]
    fn disconnect(this: &Gatt);
    #[wasm_bindgen(method, catch, js_name = getPrimaryService)]
    fn service(this: &Gatt, name: &str) -> Result<Promise, JsValue>;

    type Service;
    #[wasm_bindgen(method, catch, js_name = getCharacteristic)]
    fn characteristic(this: &Service, name: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = EventTarget)]
    type Characteristic;
    #[wasm_bindgen(method, catch, js_name = startNotifications)]
    fn start(this: &Characteristic) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Characteristic) -> Option<DataView>;
}

const SERVICE: &str = "heart_rate";
const MEASUREMENT: &str = "heart_rate_measurement";
/// Messages are far shorter; more is not read.
const LONGEST_MESSAGE: usize = 64;

#[derive(Clone)]
pub struct HeartRate {
    device: Rc<RefCell<Option<Device>>>,
    /// Tries since the connection broke.
    tries: Rc<Cell<u32>>,
    /// It will be looked for again: one broken connection is told twice when it breaks while it is being made.
    waits: Rc<Cell<bool>>,
    /// Grows with every wish of the person, so that what an older one still brings is dropped.
    wish: Rc<Cell<u32>>,
    send: Send,
}

impl HeartRate {
    #[must_use]
    pub fn new(send: &Send) -> HeartRate {
        HeartRate {
            device: Rc::default(),
            tries: Rc::default(),
            waits: Rc::default(),
            wish: Rc::default(),
            send: send.clone(),
        }
    }

    /// Says whether a strap can be had at all.
    pub fn listen(&self) {
        if power("bluetooth").is_some() {
            self.tell(Strap::Off);
        }
    }

    /// Must be called inside a tap when `wanted`.
    pub fn want(&self, wanted: bool) {
        let wish = self.wish.get().wrapping_add(1);
        self.wish.set(wish);
        self.tries.set(0);
        self.waits.set(false);
        self.let_go();
        let Some(bluetooth) = power("bluetooth") else {
            return;
        };
        if !wanted {
            return self.tell(Strap::Off);
        }
        let asked = bluetooth.unchecked_into::<Bluetooth>().request_device(&filter());
        self.tell(Strap::Searching);
        let strap = self.clone();
        spawn_local(async move {
            let chosen = JsFuture::from(asked).await;
            if !strap.still(wish) {
                return;
            }
            match chosen {
                Ok(device) => strap.take(device.unchecked_into(), wish).await,
                // Closing the chooser is an answer, not a failure.
                Err(refused) if is_named(&refused, "NotFoundError") => strap.tell(Strap::Off),
                Err(_) => strap.tell(Strap::Failed),
            }
        });
    }

    async fn take(&self, device: Device, wish: u32) {
        let strap = self.clone();
        on(&device, "gattserverdisconnected", move |_| {
            if strap.still(wish) {
                strap.lost(wish);
            }
        });
        *self.device.borrow_mut() = Some(device);
        if self.connect(wish).await.is_err() && self.still(wish) {
            self.let_go();
            self.tell(Strap::Failed);
        }
    }

    async fn connect(&self, wish: u32) -> Result<(), JsValue> {
        let gone = || JsValue::NULL;
        let device = self.device.borrow().clone().ok_or_else(gone)?;
        let gatt = device.gatt().ok_or_else(gone)?;
        JsFuture::from(gatt.connect()).await?;
        if !self.still(wish) {
            gatt.disconnect();
            return Err(gone());
        }
        let service: Service = JsFuture::from(gatt.service(SERVICE)?).await?.unchecked_into();
        let found = JsFuture::from(service.characteristic(MEASUREMENT)?).await?;
        let told: Characteristic = found.unchecked_into();
        let strap = self.clone();
        on(&told, "characteristicvaluechanged", move |event| {
            if strap.still(wish) {
                strap.read(&event);
            }
        });
        JsFuture::from(told.start()?).await?;
        if self.still(wish) {
            self.tries.set(0);
            self.tell(Strap::Connected(name(&device)));
        }
        Ok(())
    }

    fn read(&self, event: &web_sys::Event) {
        let told = event.target().map(JsCast::unchecked_into::<Characteristic>);
        let Some(data) = told.and_then(|told| told.value()) else {
            return;
        };
        let bytes = (0..data.byte_length().min(LONGEST_MESSAGE)).map(|place| data.get_uint8(place));
        let bytes: Vec<u8> = bytes.collect();
        if let Some(Message::Beats(beats)) = strap::read(&bytes) {
            (self.send)(Event::Heart(HeartEvent::Beats(beats)));
        }
    }

    /// Out of reach, or off: it is looked for until it has been tried often enough.
    fn lost(&self, wish: u32) {
        let Some(name) = self.device.borrow().as_ref().map(name) else {
            return;
        };
        if self.waits.get() {
            return;
        }
        let tries = self.tries.get();
        let Some(wait) = strap::wait(tries) else {
            self.let_go();
            return self.tell(Strap::Failed);
        };
        self.tries.set(tries + 1);
        self.waits.set(true);
        self.tell(Strap::Lost(name));
        let strap = self.clone();
        clock::after(wait, move || {
            if !strap.still(wish) {
                return;
            }
            strap.waits.set(false);
            spawn_local(async move {
                if strap.connect(wish).await.is_err() && strap.still(wish) {
                    strap.lost(wish);
                }
            });
        });
    }

    fn let_go(&self) {
        let device = self.device.borrow_mut().take();
        if let Some(gatt) = device.and_then(|device| device.gatt()) {
            gatt.disconnect();
        }
    }

    fn still(&self, wish: u32) -> bool {
        self.wish.get() == wish
    }

    fn tell(&self, strap: Strap) {
        (self.send)(Event::Heart(HeartEvent::Strap(strap)));
    }
}

/// A name is text of a stranger: what would fill the screen is cut.
fn name(device: &Device) -> String {
    device.name().unwrap_or_default().chars().take(30).collect()
}

/// `{ filters: [{ services: ["heart_rate"] }] }`
fn filter() -> JsValue {
    let (wanted, filter) = (Object::new(), Object::new());
    let _ = Reflect::set(&filter, &"services".into(), &Array::of1(&SERVICE.into()));
    let _ = Reflect::set(&wanted, &"filters".into(), &Array::of1(&filter));
    wanted.into()
}

fn is_named(error: &JsValue, name: &str) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|is| is == name)
}
