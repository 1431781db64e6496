//! The slow hash of the word that opens the app, made by the browser's own cryptography. The word itself is never kept.
//! Bound by hand: four calls of web-sys' large cryptography are enough.

use super::{Send, power_of_window};
use crate::app::Event;
use crate::app::lock::{LockEffect, LockEvent, Seal};
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What is advised for PBKDF2 with SHA-256 today (OWASP): some tenths of a second on a phone.
const ROUNDS: u32 = 600_000;

#[wasm_bindgen]
extern "C" {
    type Crypto;
    type Subtle;

    #[wasm_bindgen(method, getter)]
    fn subtle(this: &Crypto) -> Option<Subtle>;

    #[wasm_bindgen(method, catch, js_name = getRandomValues)]
    fn fill(this: &Crypto, bytes: &mut [u8]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = importKey)]
    fn import_key(
        this: &Subtle,
        format: &str,
        word: &Uint8Array,
        way: &str,
        out: bool,
        uses: &Array,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = deriveBits)]
    fn derive_bits(this: &Subtle, way: &Object, key: &JsValue, bits: u32) -> Result<Promise, JsValue>;
}

pub fn perform(effect: LockEffect, send: &Send) {
    let send = send.clone();
    spawn_local(async move {
        let event = match effect {
            LockEffect::Make(word) => LockEvent::Made(make(&word).await),
            LockEffect::Check(word, seal) => {
                LockEvent::Checked(hash(&word, seal.salt, seal.rounds).await == Some(seal.hash))
            }
        };
        send(Event::Lock(event));
    });
}

async fn make(word: &str) -> Option<Seal> {
    let mut salt = [0; 16];
    crypto()?.fill(&mut salt).ok()?;
    let hash = hash(word, salt, ROUNDS).await?;
    Some(Seal {
        rounds: ROUNDS,
        salt,
        hash,
    })
}

async fn hash(word: &str, salt: [u8; 16], rounds: u32) -> Option<[u8; 32]> {
    let subtle = crypto()?.subtle()?;
    let uses = Array::of1(&"deriveBits".into());
    let key = subtle.import_key("raw", &Uint8Array::from(word.trim().as_bytes()), "PBKDF2", false, &uses);
    let key = JsFuture::from(key.ok()?).await.ok()?;
    let way = Object::new();
    for (name, value) in [
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt.as_slice()).into()),
        ("iterations", JsValue::from(rounds)),
    ] {
        Reflect::set(&way, &name.into(), &value).ok()?;
    }
    let bits = JsFuture::from(subtle.derive_bits(&way, &key, 256).ok()?).await.ok()?;
    Uint8Array::new(&bits).to_vec().try_into().ok()
}

fn crypto() -> Option<Crypto> {
    power_of_window("crypto").map(JsCast::unchecked_into)
}
