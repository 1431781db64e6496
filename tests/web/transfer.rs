//! Files in a real browser: sealed and opened by its own cryptography, through a database of its own, kept beside the rest.

use kraftpause::archive::backup::{Refused, open};
use kraftpause::browser::transfer::{scratch, sealing};
use wasm_bindgen_test::wasm_bindgen_test;

const TEXT: &str = "{\"format\":\"kraftpause-backup\",\"v\":1,\"log\":[]} rugbrød 🙂";

#[wasm_bindgen_test]
async fn what_was_sealed_opens_with_the_same_passphrase_only() {
    assert!(kraftpause::browser::crypto::subtle().is_some());
    let file = sealing::seal(TEXT, "blåbær på fjellet").await.unwrap();
    assert!(!file.contains("backup"), "nothing of it is readable");
    assert_eq!(open(&file).err(), Some(Refused::Sealed));
    assert_eq!(sealing::unseal(&file, "blåbær på fjellet").await.as_deref(), Some(TEXT));
    // Typed on another keyboard: å as a with a ring, and a space that the keyboard added.
    let typed = "bla\u{30a}bær pa\u{30a} fjellet ";
    assert_eq!(sealing::unseal(&file, typed).await.as_deref(), Some(TEXT));
    for wrong in ["", "Blåbær på fjellet", "blåbær på fjellet!"] {
        assert_eq!(sealing::unseal(&file, wrong).await, None, "{wrong}");
    }
}

#[wasm_bindgen_test]
async fn a_sealed_file_that_was_changed_does_not_open() {
    let file = sealing::seal(TEXT, "blåbær på fjellet").await.unwrap();
    let at = file.find("\"data\":\"").unwrap() + 12;
    let letter = if file[at..].starts_with('A') { "B" } else { "A" };
    let changed = format!("{}{letter}{}", &file[..at], &file[at + 1..]);
    assert_eq!(sealing::unseal(&changed, "blåbær på fjellet").await, None);
    // Nor does one whose rounds were lowered.
    let weaker = file.replace("\"rounds\":600000", "\"rounds\":100000");
    assert_eq!(sealing::unseal(&weaker, "blåbær på fjellet").await, None);
    // The same text twice is two files: nobody sees that nothing changed.
    assert_ne!(sealing::seal(TEXT, "blåbær på fjellet").await.unwrap(), file);
}

#[wasm_bindgen_test]
async fn texts_come_back_from_a_database_of_their_own() {
    let texts: Vec<String> = (0..1_234)
        .map(|place| format!("{{\"v\":1,\"at\":{place},\"note\":\"æ 🙂\\n\"}}"))
        .collect();
    assert_eq!(scratch::through("kraftpause-test-check", &texts).await, Some(texts));
    assert_eq!(scratch::through("kraftpause-test-check", &[]).await, Some(Vec::new()));
}
