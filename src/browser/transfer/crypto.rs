//! Seals and opens a text with a passphrase, by the browser's own cryptography (Web Crypto): PBKDF2 with SHA-256 for the key,
//! AES-256-GCM for the text. Bound by hand, because web-sys makes a class of every dictionary. Knows nothing of what is in it.

use crate::archive::sealed::{self, NONCE_BYTES, ROUNDS, SALT_BYTES, Sealed};
use crate::browser::power_of_window;
use js_sys::{Array, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Crypto;
    type Subtle;

    #[wasm_bindgen(method, getter)]
    fn subtle(this: &Crypto) -> Option<Subtle>;

    #[wasm_bindgen(method, catch, js_name = getRandomValues)]
    fn random(this: &Crypto, bytes: &Uint8Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = importKey)]
    fn import(
        this: &Subtle,
        format: &str,
        secret: &Uint8Array,
        algorithm: &str,
        leaves: bool,
        usages: &Array,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = deriveKey)]
    fn derive(
        this: &Subtle,
        algorithm: &Object,
        secret: &JsValue,
        key: &Object,
        leaves: bool,
        usages: &Array,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn encrypt(this: &Subtle, algorithm: &Object, key: &JsValue, data: &Uint8Array) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn decrypt(this: &Subtle, algorithm: &Object, key: &JsValue, data: &Uint8Array) -> Result<Promise, JsValue>;
}

/// Browsers have it only on secure pages.
#[must_use]
pub fn is_here() -> bool {
    crypto().is_some_and(|crypto| crypto.subtle().is_some())
}

/// The sealed file; `None` when this browser cannot.
pub async fn seal(text: &str, passphrase: &str) -> Option<String> {
    let crypto = crypto()?;
    let mut sealed = Sealed {
        rounds: ROUNDS,
        salt: random(&crypto, SALT_BYTES)?,
        nonce: random(&crypto, NONCE_BYTES)?,
        data: Vec::new(),
    };
    let (subtle, key) = key(&crypto, &sealed, passphrase).await?;
    let data = Uint8Array::from(text.as_bytes());
    sealed.data = bytes(subtle.encrypt(&cipher(&sealed), &key, &data)).await?;
    Some(sealed::write(&sealed))
}

/// What was sealed; `None` with another passphrase, or when a single bit of the file has changed.
pub async fn unseal(file: &str, passphrase: &str) -> Option<String> {
    let crypto = crypto()?;
    let sealed = sealed::read(file)?;
    let (subtle, key) = key(&crypto, &sealed, passphrase).await?;
    let data = Uint8Array::from(sealed.data.as_slice());
    let text = bytes(subtle.decrypt(&cipher(&sealed), &key, &data)).await?;
    String::from_utf8(text).ok()
}

async fn key(crypto: &Crypto, sealed: &Sealed, passphrase: &str) -> Option<(Subtle, JsValue)> {
    let subtle = crypto.subtle()?;
    // The same letters may be typed in two ways (å, or a with a ring), and a keyboard adds a space at the end.
    let typed: JsString = passphrase.trim().into();
    let secret = Uint8Array::from(String::from(typed.normalize("NFKC")).as_bytes());
    let usages = |names: &[&str]| names.iter().map(|name| JsValue::from(*name)).collect::<Array>();
    let secret = subtle.import("raw", &secret, "PBKDF2", false, &usages(&["deriveKey"]));
    let secret = JsFuture::from(secret.ok()?).await.ok()?;
    let salt = Uint8Array::from(sealed.salt.as_slice());
    let way = dictionary(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", salt.into()),
        ("iterations", sealed.rounds.into()),
    ]);
    let wanted = dictionary(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let key = subtle.derive(&way, &secret, &wanted, false, &usages(&["encrypt", "decrypt"]));
    let key = JsFuture::from(key.ok()?).await.ok()?;
    Some((subtle, key))
}

fn cipher(sealed: &Sealed) -> Object {
    dictionary(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(sealed.nonce.as_slice()).into()),
        (
            "additionalData",
            Uint8Array::from(sealed::bound(sealed).as_bytes()).into(),
        ),
    ])
}

fn dictionary(entries: &[(&str, JsValue)]) -> Object {
    let dictionary = Object::new();
    for (name, value) in entries {
        let _ = Reflect::set(&dictionary, &(*name).into(), value);
    }
    dictionary
}

fn random(crypto: &Crypto, count: usize) -> Option<Vec<u8>> {
    let bytes = Uint8Array::new_with_length(u32::try_from(count).ok()?);
    crypto.random(&bytes).ok()?;
    Some(bytes.to_vec())
}

async fn bytes(promise: Result<Promise, JsValue>) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(promise.ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn crypto() -> Option<Crypto> {
    Some(power_of_window("crypto")?.unchecked_into())
}
