//! The browser's own cryptography (Web Crypto), the few calls that we need: random bytes, the slow hash of a passphrase, and
//! a key made of it. Bound by hand, because web-sys makes a class of every dictionary. Knows nothing of what is locked or sealed.

use super::power_of_window;
use js_sys::{Array, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Crypto;
    pub type Subtle;

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

    #[wasm_bindgen(method, catch, js_name = deriveBits)]
    fn derive(this: &Subtle, algorithm: &Object, secret: &JsValue, bits: u32) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn encrypt(this: &Subtle, algorithm: &Object, key: &JsValue, data: &Uint8Array) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn decrypt(this: &Subtle, algorithm: &Object, key: &JsValue, data: &Uint8Array) -> Result<Promise, JsValue>;
}

/// `None` where the page is not secure: browsers have it only there.
#[must_use]
pub fn subtle() -> Option<Subtle> {
    crypto()?.subtle()
}

#[must_use]
pub fn random<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let bytes = Uint8Array::new_with_length(u32::try_from(COUNT).ok()?);
    crypto()?.random(&bytes).ok()?;
    bytes.to_vec().try_into().ok()
}

/// The slow hash of a passphrase: PBKDF2 with SHA-256, so many rounds.
pub async fn slow_hash(passphrase: &str, salt: &[u8], rounds: u32) -> Option<[u8; 32]> {
    // The same letters may be typed in two ways (å, or a with a ring), and a keyboard adds a space at the end.
    let typed: JsString = passphrase.trim().into();
    let secret = String::from(typed.normalize("NFKC"));
    let secret = imported(secret.as_bytes(), "PBKDF2", &["deriveBits"]).await?;
    let way = dictionary(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ]);
    let hash = bytes(subtle()?.derive(&way, &secret, 256)).await?;
    hash.try_into().ok()
}

/// A key of these bytes, which the page cannot read back.
pub async fn imported(secret: &[u8], algorithm: &str, usages: &[&str]) -> Option<JsValue> {
    let usages = usages.iter().map(|name| JsValue::from(*name)).collect::<Array>();
    let key = subtle()?.import("raw", &Uint8Array::from(secret), algorithm, false, &usages);
    JsFuture::from(key.ok()?).await.ok()
}

#[must_use]
pub fn dictionary(entries: &[(&str, JsValue)]) -> Object {
    let dictionary = Object::new();
    for (name, value) in entries {
        let _ = Reflect::set(&dictionary, &(*name).into(), value);
    }
    dictionary
}

pub async fn bytes(promise: Result<Promise, JsValue>) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(promise.ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn crypto() -> Option<Crypto> {
    power_of_window("crypto").map(JsCast::unchecked_into)
}
