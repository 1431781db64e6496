//! IndexedDB itself: one transaction for each write, a new connection when the old one died.

use super::{pause, script};
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use kraftpause::app::event::Trouble;
use kraftpause::archive::Contents;
use kraftpause::browser::database::connection::{Change, Connection, Part, trouble};
use kraftpause::browser::database::start;
use kraftpause::browser::database::stores::{LOG, MAIN, RUNNING, THE_RUN, delete, put};
use wasm_bindgen_test::wasm_bindgen_test;

const BOTH: &[&str] = &[LOG, RUNNING];

fn log(key: &str, text: &str) -> Change {
    Change::Add {
        store: LOG,
        key: key.to_owned(),
        text: text.to_owned(),
    }
}

fn run(text: &str) -> Change {
    put(RUNNING, THE_RUN, text.to_owned())
}

fn texts(contents: &Contents) -> Vec<&str> {
    contents.log.iter().map(|text| text.as_deref().unwrap_or("?")).collect()
}

/// Writes down every transaction that is opened from now on: stores, mode, durability.
fn spy() {
    script(
        "window.opened = [];
         window.original ??= IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (stores, mode, options) {
             opened.push([[].concat(stores).join('+'), mode ?? 'readonly', options?.durability ?? 'default'].join(' '));
             return original.call(this, stores, mode, options);
         }",
    );
}

fn spied() -> String {
    script("IDBDatabase.prototype.transaction = original; opened.join(', ')")
        .as_string()
        .unwrap()
}

#[wasm_bindgen_test]
async fn a_new_database_is_empty() {
    let connection = Connection::new("empty", MAIN);
    assert_eq!(start(&connection).await, Ok(Contents::default()));
}

#[wasm_bindgen_test]
async fn what_was_written_is_read_by_another_connection_in_the_order_of_the_keys() {
    let connection = Connection::new("order", MAIN);
    connection
        .write(BOTH, &[log("2", "second"), log("1", "first")])
        .await
        .unwrap();
    connection.write(BOTH, &[log("3", "third")]).await.unwrap();
    let read = start(&Connection::new("order", MAIN)).await.unwrap();
    assert_eq!(texts(&read), ["first", "second", "third"]);
    assert_eq!(read.run, None);
}

#[wasm_bindgen_test]
async fn the_same_write_twice_is_one_record() {
    let connection = Connection::new("twice", MAIN);
    for _ in 0..2 {
        connection
            .write(BOTH, &[log("1", "once"), log("2", "too")])
            .await
            .unwrap();
    }
    assert_eq!(texts(&start(&connection).await.unwrap()), ["once", "too"]);
}

#[wasm_bindgen_test]
async fn finishing_is_one_strict_transaction() {
    let connection = Connection::new("finish", MAIN);
    connection.write(BOTH, &[run("half way")]).await.unwrap();
    assert_eq!(start(&connection).await.unwrap().run, Some(Some("half way".to_owned())));
    spy();
    connection
        .write(BOTH, &[log("1", "done"), delete(RUNNING, THE_RUN)])
        .await
        .unwrap();
    assert_eq!(spied(), "log+running readwrite strict");
    let read = start(&connection).await.unwrap();
    assert_eq!((texts(&read), read.run.clone()), (vec!["done"], None));
}

#[wasm_bindgen_test]
async fn a_transaction_that_breaks_off_changes_nothing() {
    let connection = Connection::new("atomic", MAIN);
    connection
        .write(BOTH, &[run("half way"), log("0", "before")])
        .await
        .unwrap();
    // The second request of every transaction breaks it off, as a full disk or a killed tab would.
    script(
        "window.put = IDBObjectStore.prototype.put; window.puts = 0;
         IDBObjectStore.prototype.put = function (...given) {
             const request = put.apply(this, given);
             if (++puts % 2 === 0) this.transaction.abort();
             return request;
         }",
    );
    let written = connection
        .write(BOTH, &[log("1", "done"), log("2", "too"), delete(RUNNING, THE_RUN)])
        .await;
    script("IDBObjectStore.prototype.put = put");
    assert_eq!(written, Err(Trouble::Interrupted));
    let read = start(&connection).await.unwrap();
    assert_eq!(texts(&read), ["before"]);
    assert_eq!(read.run, Some(Some("half way".to_owned())));
}

#[wasm_bindgen_test]
async fn a_write_is_tried_again_on_a_new_connection() {
    let connection = Connection::new("dead", MAIN);
    connection.write(BOTH, &[log("1", "alive")]).await.unwrap();
    // What iOS does to a page in the background: the connection is gone, and nobody said so.
    script(
        "window.original ??= IDBDatabase.prototype.transaction; window.refused = 0;
         IDBDatabase.prototype.transaction = function (...given) {
             if (!refused) { refused++; throw new DOMException('Connection to Indexed Database server lost', 'UnknownError'); }
             return original.apply(this, given);
         }",
    );
    let written = connection.write(BOTH, &[log("2", "again")]).await;
    script("IDBDatabase.prototype.transaction = original");
    assert_eq!(written, Ok(()));
    assert_eq!(script("refused").as_f64(), Some(1.0));
    assert_eq!(texts(&start(&connection).await.unwrap()), ["alive", "again"]);
}

#[wasm_bindgen_test]
async fn waking_replaces_a_connection_that_died() {
    let connection = Connection::new("wake", MAIN);
    connection.write(BOTH, &[log("1", "alive")]).await.unwrap();
    script(
        "window.original ??= IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (...given) {
             this.close();
             return original.apply(this, given);
         }",
    );
    connection.wake().await;
    script("IDBDatabase.prototype.transaction = original");
    spy();
    connection.write(BOTH, &[log("2", "again")]).await.unwrap();
    assert_eq!(spied(), "log+running readwrite strict", "no second try was needed");
}

#[wasm_bindgen_test]
async fn what_is_not_a_text_is_counted_and_left_where_it_is() {
    let connection = Connection::new("foreign", MAIN);
    connection.write(BOTH, &[log("1", "ours")]).await.unwrap();
    let foreign = Database::open("foreign").await.unwrap();
    let transaction = foreign
        .transaction("log")
        .with_mode(TransactionMode::Readwrite)
        .build()
        .unwrap();
    transaction
        .object_store("log")
        .unwrap()
        .put(42)
        .with_key("2")
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    connection.write(BOTH, &[log("3", "ours too")]).await.unwrap();
    for _ in 0..2 {
        let read = start(&connection).await.unwrap();
        assert_eq!(texts(&read), ["ours", "?", "ours too"]);
    }
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_version_is_refused_and_kept() {
    let newer = Database::open("newer")
        .with_version(3_u8)
        .with_on_upgrade_needed(|_, database| {
            database.create_object_store("log").build()?;
            database.create_object_store("later").build()?;
            Ok(())
        })
        .await
        .unwrap();
    newer.close();
    let connection = Connection::new("newer", MAIN);
    assert_eq!(start(&connection).await, Err(Trouble::Interrupted));
    assert_eq!(
        connection.write(BOTH, &[log("1", "old")]).await,
        Err(Trouble::Interrupted)
    );
    let newer = Database::open("newer").await.unwrap();
    assert_eq!(newer.object_store_names().collect::<Vec<_>>(), ["later", "log"]);
}

#[wasm_bindgen_test]
async fn it_does_not_stand_in_the_way_of_a_newer_version() {
    let connection = Connection::new("upgrade", MAIN);
    connection.write(BOTH, &[log("1", "kept")]).await.unwrap();
    let upgraded = kraftpause::browser::clock::within(2_000, async {
        Database::open("upgrade")
            .with_version(3_u8)
            .with_on_upgrade_needed(|_, _| Ok(()))
            .await
    });
    assert!(upgraded.await.expect("not blocked").is_ok());
}

#[wasm_bindgen_test]
async fn no_indexed_db_is_an_answer_and_not_a_crash() {
    script("window.factory_ = Object.getOwnPropertyDescriptor(window, 'indexedDB')");
    for gone in [
        "return undefined",
        "return null",
        "throw new DOMException('', 'SecurityError')",
    ] {
        script(&format!(
            "Object.defineProperty(window, 'indexedDB', {{ configurable: true, get() {{ {gone} }} }})"
        ));
        let read = start(&Connection::new("nowhere", MAIN)).await;
        assert_eq!(read, Err(Trouble::Interrupted), "{gone}");
    }
    script("Object.defineProperty(window, 'indexedDB', factory_)");
    assert_eq!(
        start(&Connection::new("allowed again", MAIN)).await,
        Ok(Contents::default())
    );
}

#[wasm_bindgen_test]
async fn a_database_that_never_answers_is_given_up() {
    script("window.open_ = IDBFactory.prototype.open; IDBFactory.prototype.open = () => new EventTarget()");
    let read = start(&Connection::new("hung", MAIN)).await;
    script("IDBFactory.prototype.open = open_");
    assert_eq!(read, Err(Trouble::Interrupted));
    pause(0).await;
}

#[wasm_bindgen_test]
fn a_full_disk_is_told_apart() {
    let error = |name: &str| Error::from(web_sys::DomException::new_with_message_and_name("", name).unwrap());
    assert_eq!(trouble(&error("QuotaExceededError")), Trouble::DiskFull);
    assert_eq!(trouble(&error("UnknownError")), Trouble::Interrupted);
}

#[wasm_bindgen_test]
async fn a_disk_that_fills_up_while_committing_is_told_apart() {
    let connection = Connection::new("full", MAIN);
    connection.write(BOTH, &[log("1", "before")]).await.unwrap();
    // The browser reports it only as the reason why the transaction was aborted.
    script(
        "window.commit_ = IDBTransaction.prototype.commit;
         window.error_ = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
         IDBTransaction.prototype.commit = function () { this.full = true; this.abort(); };
         Object.defineProperty(IDBTransaction.prototype, 'error', {
             configurable: true,
             get() { return this.full ? new DOMException('', 'QuotaExceededError') : error_.get.call(this); },
         })",
    );
    let written = connection.write(BOTH, &[log("2", "too much")]).await;
    script(
        "IDBTransaction.prototype.commit = commit_; Object.defineProperty(IDBTransaction.prototype, 'error', error_)",
    );
    assert_eq!(written, Err(Trouble::DiskFull));
    assert_eq!(texts(&start(&connection).await.unwrap()), ["before"]);
}

/// Nobody waits for the answer any more when it comes. The upgrade must be made all the same, or the database would have
/// its new version and no stores, for ever.
#[wasm_bindgen_test]
async fn what_could_not_be_opened_in_time_is_whole_when_it_opens_late() {
    script(
        "const asked_ = indexedDB.open('held', 1);
         asked_.onupgradeneeded = () => ['log', 'running'].forEach((store) => asked_.result.createObjectStore(store));
         asked_.onsuccess = () => window.held_ = asked_.result;",
    );
    while script("window.held_ === undefined") == true {
        pause(10).await;
    }
    let connection = Connection::new("held", MAIN);
    assert!(start(&connection).await.is_err());
    script("held_.close()");
    assert!(start(&connection).await.is_ok(), "it is let go");
    let all = MAIN.stores.iter().map(|store| (*store, Part::All)).collect::<Vec<_>>();
    assert_eq!(connection.read(&all).await.map(|read| read.len()), Ok(3));
}
