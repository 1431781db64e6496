//! The whole of what is stored, on a real database: files that come in, packs, copies, and the step from version 1.

use super::{pause, script};
use kraftpause::app::effect::Write;
use kraftpause::archive::{self, Record, What, encode, pack, second_key};
use kraftpause::browser::database::connection::{Connection, Part};
use kraftpause::browser::database::stores::{COPIES, LOG, MAIN, PACKS, RUNNING, put};
use kraftpause::browser::database::{copies, packing, start, whole};
use kraftpause::domain::profile::Answer;
use kraftpause::domain::units::Instant;
use wasm_bindgen_test::wasm_bindgen_test;

const DAY: i64 = 86_400_000;
const NOW: Instant = Instant(1_795_420_800_000);

/// One record a day, the last one today, each with another age.
fn life(days: i64) -> Vec<Record> {
    let record = |day: i64| Record {
        at: Instant(NOW.0 - (days - 1 - day) * DAY),
        what: What::Answered(Answer::WeekMinutes(20 + u16::try_from(day % 60).unwrap())),
    };
    (0..days).map(record).collect()
}

async fn written(name: &str, records: &[Record]) -> Connection {
    let connection = Connection::new(name, MAIN);
    let changes: Vec<_> = records
        .iter()
        .map(|record| put(LOG, &record.key(), encode(record)))
        .collect();
    connection.write(&[LOG], &changes).await.unwrap();
    connection
}

async fn all(connection: &Connection) -> Vec<String> {
    let contents = whole::read(connection).await.unwrap();
    contents.log.into_iter().map(Option::unwrap).collect()
}

#[wasm_bindgen_test]
async fn a_file_is_added_in_one_transaction_and_twice_is_once() {
    let connection = written("merge", &life(3)).await;
    let same_instant = encode(&Record {
        at: NOW,
        what: What::Answered(Answer::Age(77)),
    });
    let texts = vec![same_instant.clone(), encode(&life(9)[0])];
    let merge = Write::Merge(texts.clone());
    whole::take_in(&connection, &merge, NOW).await.unwrap();
    let merged = all(&connection).await;
    assert_eq!(merged.len(), 3 + 2 + 1, "and a record that says which came");
    assert!(texts.iter().all(|text| merged.contains(text)));
    let keys = connection.read(&[(LOG, Part::Keys)]).await.unwrap().remove(0);
    let second = second_key(&archive::key_of(NOW), &same_instant);
    assert!(keys.iter().any(|(key, _)| *key == second), "both of one instant stay");
    whole::take_in(&connection, &merge, NOW).await.unwrap();
    assert_eq!(all(&connection).await, merged);
}

#[wasm_bindgen_test]
async fn a_file_takes_the_place_and_what_was_there_stays_in_the_log() {
    let connection = written("replace", &life(3)).await;
    let new = vec![encode(&Record {
        at: Instant(NOW.0 + 5),
        what: What::Answered(Answer::Age(77)),
    })];
    let replace = Write::Replace {
        texts: new.clone(),
        run: None,
    };
    whole::take_in(&connection, &replace, NOW).await.unwrap();
    let texts = all(&connection).await;
    assert!(life(3).iter().all(|record| texts.contains(&encode(record))));
    let records = texts.iter().map(|text| archive::decode(text).unwrap()).collect();
    let living: Vec<String> = archive::living(records).iter().map(encode).collect();
    assert_eq!(living[..1], new[..]);
    assert!(
        living[1..]
            .iter()
            .all(|text| text.contains("undone") || text.contains("brought"))
    );
}

#[wasm_bindgen_test]
async fn old_records_move_into_packs_and_nothing_is_lost() {
    let records = life(700);
    let connection = written("packs", &records).await;
    let mut packed = 0;
    while packing::pack_some(&connection, NOW).await.unwrap() {
        packed += 1;
    }
    assert_eq!(packed, 3, "of two hundred each");
    let lying = start(&connection).await.unwrap();
    assert_eq!((lying.log.len(), lying.packs.len(), lying.count()), (101, 3, 700));
    assert_eq!(all(&connection).await, records.iter().map(encode).collect::<Vec<_>>());
    assert!(archive::read(lying).needs_packs, "nothing stands for them yet");

    packing::essence(&connection).await.unwrap();
    let stored = archive::read(start(&connection).await.unwrap());
    assert!(!stored.needs_packs);
    assert_eq!(
        stored.records.len(),
        102,
        "the last packed answer, and those of a hundred days"
    );
    let (understood, names) = whole::understood(&connection).await.unwrap();
    assert_eq!((understood.records, names.len()), (records, 3));
}

#[wasm_bindgen_test]
async fn packing_that_breaks_off_changes_nothing() {
    let connection = written("broken-packing", &life(300)).await;
    script(
        "window.delete_ = IDBObjectStore.prototype.delete;
         IDBObjectStore.prototype.delete = function (...given) { this.transaction.abort(); return delete_.apply(this, given) }",
    );
    let packed = packing::pack_some(&connection, NOW).await;
    script("IDBObjectStore.prototype.delete = delete_");
    assert!(packed.is_err());
    let lying = start(&connection).await.unwrap();
    assert_eq!((lying.log.len(), lying.packs.len()), (300, 0));
}

#[wasm_bindgen_test]
async fn a_database_that_is_gone_comes_back_from_its_copy_with_packs_and_all() {
    let records = life(400);
    let main = written("gone", &records).await;
    while packing::pack_some(&main, NOW).await.unwrap() {}
    let beside = Connection::new("gone-copies", COPIES);
    copies::copy(&main, &beside, NOW, false).await.unwrap();
    assert!(whole::delete(&main, "gone").await);
    let lost = Connection::new("gone", MAIN);
    let contents = copies::restore(&lost, &beside).await.unwrap().expect("a copy");
    assert_eq!((contents.log.len(), contents.packs.len()), (200, 1));
    assert_eq!(all(&lost).await, records.iter().map(encode).collect::<Vec<_>>());
    // What is there is never written over.
    assert_eq!(copies::restore(&lost, &beside).await.unwrap(), None);
}

#[wasm_bindgen_test]
async fn a_log_that_lost_nearly_everything_does_not_touch_the_fuller_copies() {
    let main = written("shrunk", &life(120)).await;
    let beside = Connection::new("shrunk-copies", COPIES);
    for day in 0..2 {
        copies::copy(&main, &beside, Instant(NOW.0 + day * DAY), false)
            .await
            .unwrap();
    }
    assert!(whole::delete(&main, "shrunk").await);
    let main = written("shrunk", &life(3)).await;
    copies::copy(&main, &beside, Instant(NOW.0 + 9 * DAY), true)
        .await
        .unwrap();
    assert!(whole::delete(&main, "shrunk").await);
    let contents = copies::restore(&Connection::new("shrunk", MAIN), &beside)
        .await
        .unwrap();
    assert_eq!(contents.map(|contents| contents.log.len()), Some(120));
}

#[wasm_bindgen_test]
async fn a_damaged_copy_makes_way_for_the_other_and_is_better_than_nothing() {
    let main = written("damaged", &life(120)).await;
    let beside = Connection::new("damaged-copies", COPIES);
    copies::copy(&main, &beside, NOW, false).await.unwrap();
    let rows = beside.read(&[(PACKS, Part::All)]).await.unwrap().remove(0);
    let (name, text) = rows[0].clone();
    let text = text.unwrap().replacen("[20]", "[21", 1);
    assert!(!pack::read(&text).whole);
    beside.write(&[PACKS], &[put(PACKS, &name, text)]).await.unwrap();
    assert!(whole::delete(&main, "damaged").await);
    let contents = copies::restore(&Connection::new("damaged", MAIN), &beside)
        .await
        .unwrap()
        .unwrap();
    let stored = archive::read(contents);
    assert_eq!((stored.records.len(), stored.unreadable), (119, 1));
}

/// As the first program left it, while a tab with that program is still open. It closes its connection when it is asked to.
#[wasm_bindgen_test]
async fn a_database_of_version_1_gets_what_it_lacks_while_an_old_tab_is_open() {
    script(
        "window.upgraded_ = new Promise((done) => {
             const asked = indexedDB.open('one', 1);
             asked.onupgradeneeded = () => ['log', 'running'].forEach((store) => asked.result.createObjectStore(store));
             asked.onsuccess = () => {
                 const old = asked.result;
                 old.onversionchange = () => old.close();
                 const transaction = old.transaction(['log', 'running'], 'readwrite');
                 transaction.objectStore('log').put('{\"v\":1,\"at\":5,\"did\":\"moot\"}', '000000000000005');
                 transaction.objectStore('running').put('{\"v\":9}', 'run');
                 transaction.oncomplete = () => { window.ready_ = true; done() };
             };
         })",
    );
    while script("window.ready_") != true {
        pause(10).await;
    }
    let connection = Connection::new("one", MAIN);
    let lying = start(&connection).await.unwrap();
    assert_eq!(lying.log, [Some("{\"v\":1,\"at\":5,\"did\":\"moot\"}".to_owned())]);
    assert_eq!(lying.run, Some(Some("{\"v\":9}".to_owned())));
    connection
        .write(&[LOG, RUNNING], &[put(LOG, "000000000000006", "{}".to_owned())])
        .await
        .unwrap();
    assert_eq!(start(&connection).await.unwrap().log.len(), 2);
}
