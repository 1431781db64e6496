//! Records and the running session on a real database: what was written is there when the page is opened again.

use super::{Heard, script};
use kraftpause::app::effect::{Ticket, Write};
use kraftpause::app::event::{Event, Trouble};
use kraftpause::archive::{self, ActiveRun, Record, Stored, What};
use kraftpause::browser::Send;
use kraftpause::browser::database::Database;
use kraftpause::browser::database::connection::Connection;
use kraftpause::browser::database::start;
use kraftpause::browser::database::stores::{LOG, MAIN, RUNNING, THE_RUN, put};
use kraftpause::domain::diary::{After, Entry};
use kraftpause::domain::profile::{Answer, Sex};
use kraftpause::domain::program::Focus;
use kraftpause::domain::session::run::Run;
use kraftpause::domain::session::score::Score;
use kraftpause::domain::session::steering::Steered;
use kraftpause::domain::units::{Day, Instant, Span};
use wasm_bindgen_test::wasm_bindgen_test;

fn answered(at: i64, answer: Answer) -> Record {
    Record {
        at: Instant(at),
        what: What::Answered(answer),
    }
}

fn running() -> ActiveRun {
    let score = Score {
        items: Vec::new(),
        phases: Vec::new(),
    };
    ActiveRun {
        number: 2,
        focus: Focus::WholeBody,
        run: Run::start(score, Instant(1_795_000_000_000)),
    }
}

fn finished(at: i64) -> Record {
    Record {
        at: Instant(at),
        what: What::Finished(Entry {
            id: Instant(1_795_000_000_000),
            day: Day(20_775),
            number: 2,
            focus: Focus::WholeBody,
            length: Span::seconds(1200),
            complete: true,
            done: Vec::new(),
            sets: Vec::new(),
            after: After::default(),
            morning: None,
            steered: Steered::default(),
        }),
    }
}

/// What a program that starts now would find.
async fn found(name: &str) -> Stored {
    let heard = Heard::default();
    Database::new(name, &heard.door()).open();
    match heard.after(1).await.as_slice() {
        [Event::Opened(contents)] => archive::read(contents.clone()),
        other => panic!("{other:?}"),
    }
}

fn opened(name: &str, door: &Send) -> Database {
    let database = Database::new(name, door);
    database.open();
    database
}

#[wasm_bindgen_test]
async fn what_was_saved_is_there_at_the_next_start_in_its_order() {
    let heard = Heard::default();
    let database = opened("round", &heard.door());
    let records = [answered(2, Answer::Age(44)), answered(3, Answer::Sex(Sex::Female))];
    database.save(Ticket(0), Write::Append(records.to_vec()));
    database.save(Ticket(1), Write::Append(vec![answered(11, Answer::Age(45))]));
    database.save(Ticket(2), Write::Run(Box::new(running())));
    let answers = heard.after(4).await;
    assert_eq!(
        answers[1..],
        [
            Event::Saved(Ticket(0)),
            Event::Saved(Ticket(1)),
            Event::Saved(Ticket(2))
        ]
    );
    let stored = found("round").await;
    assert_eq!(
        stored.records,
        [records[0].clone(), records[1].clone(), answered(11, Answer::Age(45))]
    );
    assert_eq!((stored.run, stored.unreadable), (Some(running()), 0));
}

#[wasm_bindgen_test]
async fn a_finished_session_is_in_the_log_and_no_longer_running() {
    let heard = Heard::default();
    let database = opened("done", &heard.door());
    database.save(Ticket(0), Write::Run(Box::new(running())));
    database.save(Ticket(1), Write::Finish(Box::new(finished(5))));
    heard.after(3).await;
    let stored = found("done").await;
    assert_eq!((stored.records, stored.run), (vec![finished(5)], None));
}

#[wasm_bindgen_test]
async fn a_write_that_is_sent_again_leaves_one_record() {
    let heard = Heard::default();
    let database = opened("again", &heard.door());
    for _ in 0..3 {
        database.save(Ticket(7), Write::Finish(Box::new(finished(5))));
    }
    heard.after(4).await;
    assert_eq!(found("again").await.records.len(), 1);
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_counted_and_stays() {
    let connection = Connection::new("odd", MAIN);
    let log = |key: &str, text: &str| put(LOG, key, text.to_owned());
    let newer = r#"{"v":9,"at":2,"what":"unheard of"}"#;
    connection
        .write(&[LOG, RUNNING], &[log("1", "{broken"), log("2", newer)])
        .await
        .unwrap();
    let heard = Heard::default();
    let database = opened("odd", &heard.door());
    database.save(Ticket(0), Write::Append(vec![answered(3, Answer::Age(44))]));
    heard.after(2).await;
    let stored = found("odd").await;
    assert_eq!(
        (stored.unreadable, stored.records),
        (2, vec![answered(3, Answer::Age(44))])
    );
    let log = start(&connection).await.unwrap().log;
    assert!(log.contains(&Some("{broken".to_owned())) && log.contains(&Some(newer.to_owned())));
}

#[wasm_bindgen_test]
async fn a_running_session_that_cannot_be_read_is_put_aside() {
    let connection = Connection::new("aside", MAIN);
    let newer = r#"{"v":9}"#.to_owned();
    connection
        .write(&[LOG, RUNNING], &[put(RUNNING, THE_RUN, newer.clone())])
        .await
        .unwrap();
    let heard = Heard::default();
    let database = opened("aside", &heard.door());
    heard.after(1).await;
    database.set_run_aside();
    database.save(Ticket(0), Write::Run(Box::new(running())));
    let answers = heard.after(2).await;
    let [Event::Opened(contents), _] = answers.as_slice() else {
        panic!("{answers:?}")
    };
    let stored = archive::read(contents.clone());
    assert_eq!(
        (stored.unreadable, &stored.run, stored.run_unreadable),
        (1, &None, true)
    );
    assert_eq!(found("aside").await.run, Some(running()));
    let kept = script(
        "new Promise((done) => {
             indexedDB.open('aside').onsuccess = (event) => {
                 const database = event.target.result;
                 const kept = database.transaction('running').objectStore('running').get('unreadable');
                 kept.onsuccess = () => { database.close(); done(kept.result); };
             };
         })",
    );
    let kept = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(kept))
        .await
        .unwrap();
    assert_eq!(kept.as_string(), Some(newer));
}

#[wasm_bindgen_test]
async fn nothing_is_written_before_it_was_opened() {
    let heard = Heard::default();
    let database = Database::new("early", &heard.door());
    database.save(Ticket(0), Write::Append(vec![answered(1, Answer::Age(44))]));
    database.wake();
    super::pause(200).await;
    assert!(heard.all().is_empty());
    database.open();
    let answers = heard.after(2).await;
    assert_eq!(answers[0], Event::Saved(Ticket(0)));
    assert!(matches!(&answers[1], Event::Opened(contents) if contents.log.len() == 1));
}

#[wasm_bindgen_test]
async fn a_database_that_could_not_be_read_is_not_written() {
    script(
        "window.open_ = IDBFactory.prototype.open;
         IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError') }",
    );
    let heard = Heard::default();
    let database = opened("denied", &heard.door());
    let answers = heard.after(1).await;
    script("IDBFactory.prototype.open = open_");
    assert_eq!(answers, [Event::StorageDenied]);
    database.save(Ticket(0), Write::Run(Box::new(running())));
    assert_eq!(
        heard.after(2).await[1],
        Event::SaveFailed(Ticket(0), Trouble::Interrupted)
    );
    assert_eq!(found("denied").await, Stored::default());
}

#[wasm_bindgen_test]
async fn a_failed_write_is_reported_and_the_next_one_still_goes_through() {
    let heard = Heard::default();
    let database = opened("failing", &heard.door());
    heard.after(1).await;
    script(
        "window.put_ = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }",
    );
    database.save(Ticket(0), Write::Append(vec![answered(1, Answer::Age(44))]));
    assert_eq!(heard.after(2).await[1], Event::SaveFailed(Ticket(0), Trouble::DiskFull));
    script("IDBObjectStore.prototype.put = put_");
    database.save(Ticket(0), Write::Append(vec![answered(1, Answer::Age(44))]));
    assert_eq!(heard.after(3).await[2], Event::Saved(Ticket(0)));
    assert_eq!(found("failing").await.records.len(), 1);
}
