//! Seals and opens a text with a passphrase: AES-256-GCM with a key of its slow hash. Knows nothing of what is in it.

use crate::archive::sealed::{self, ROUNDS, Sealed};
use crate::browser::crypto::{bytes, dictionary, imported, random, slow_hash, subtle};
use js_sys::{Object, Uint8Array};
use wasm_bindgen::JsValue;

/// The sealed file; `None` when this browser cannot.
pub async fn seal(text: &str, passphrase: &str) -> Option<String> {
    let mut sealed = Sealed {
        rounds: ROUNDS,
        salt: random::<{ sealed::SALT_BYTES }>()?.to_vec(),
        nonce: random::<{ sealed::NONCE_BYTES }>()?.to_vec(),
        data: Vec::new(),
    };
    let key = key(&sealed, passphrase).await?;
    let data = Uint8Array::from(text.as_bytes());
    sealed.data = bytes(subtle()?.encrypt(&cipher(&sealed), &key, &data)).await?;
    Some(sealed::write(&sealed))
}

/// What was sealed; `None` with another passphrase, or when a single bit of the file has changed.
pub async fn unseal(file: &str, passphrase: &str) -> Option<String> {
    let sealed = sealed::read(file)?;
    let key = key(&sealed, passphrase).await?;
    let data = Uint8Array::from(sealed.data.as_slice());
    let text = bytes(subtle()?.decrypt(&cipher(&sealed), &key, &data)).await?;
    String::from_utf8(text).ok()
}

async fn key(sealed: &Sealed, passphrase: &str) -> Option<JsValue> {
    let hash = slow_hash(passphrase, &sealed.salt, sealed.rounds).await?;
    imported(&hash, "AES-GCM", &["encrypt", "decrypt"]).await
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
