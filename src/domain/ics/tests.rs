//! Files as calendars write them, ours against the reader, and what no calendar would write.

use super::*;
use crate::domain::units::{Instant, Now};
use proptest::prelude::*;

fn day(year: i32, month: u8, of_month: u8) -> Day {
    Day::of_date(year, month, of_month).unwrap()
}

/// Oslo in winter.
fn oslo() -> Zone {
    Zone::of(Now {
        at: Instant(i64::from(day(2026, 1, 15).0) * 86_400_000),
        offset_minutes: 60,
    })
}

fn file(body: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n")
}

fn event(body: &str) -> String {
    file(&format!(
        "BEGIN:VEVENT\r\nUID:1\r\n{}\r\nEND:VEVENT\r\n",
        body.replace('\n', "\r\n")
    ))
}

/// Beginnings between the days as `month-day hour:minute`.
fn begins(text: &str, days: (Day, Day)) -> Vec<String> {
    let calendar = read(text, days, oslo()).unwrap();
    let word = |from: Wall| {
        let (_, month, of_month) = from.day().date();
        format!("{month}-{of_month} {}:{:02}", from.minute() / 60, from.minute() % 60)
    };
    calendar.found.iter().map(|found| word(found.from)).collect()
}

fn year() -> (Day, Day) {
    (day(2026, 1, 1), day(2026, 12, 31))
}

#[test]
fn the_same_moment_is_understood_in_every_way_it_can_be_written() {
    for (line, expected) in [
        ("DTSTART;TZID=Europe/Oslo:20260622T220000", "6-22 22:00"),
        (
            "DTSTART;TZID=\"W. Europe; Standard: Time\":20260622T220000",
            "6-22 22:00",
        ),
        ("DTSTART:20260622T220000", "6-22 22:00"),
        ("DTSTART:20260622T200000Z", "6-22 22:00"),
        ("DTSTART;TZID=UTC:20260622T200000", "6-22 22:00"),
        ("DTSTART:20260122T210000Z", "1-22 22:00"),
        ("DTSTART;VALUE=DATE:20260622", "6-22 0:00"),
    ] {
        assert_eq!(begins(&event(line), year()), [expected], "{line}");
    }
}

#[test]
fn summer_time_begins_and_ends_at_one_universal_time() {
    let at = |line: &str| begins(&event(line), year());
    assert_eq!(at("DTSTART:20260329T005900Z"), ["3-29 1:59"]);
    assert_eq!(at("DTSTART:20260329T010000Z"), ["3-29 3:00"]);
    assert_eq!(at("DTSTART:20261025T005900Z"), ["10-25 2:59"]);
    assert_eq!(at("DTSTART:20261025T010000Z"), ["10-25 2:00"]);
    let far = Zone::of(Now {
        at: Instant(0),
        offset_minutes: -300,
    });
    assert_eq!(far.wall(600), Wall(300), "elsewhere today's offset holds");
}

#[test]
fn a_zone_block_and_an_alarm_are_not_taken_for_the_shift() {
    let text = file(
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\nBEGIN:DAYLIGHT\r\nDTSTART:19810329T020000\r\n\
         RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n\
         BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/Oslo:20260302T150000\r\nDTEND;TZID=Europe/Oslo:20260302T230000\r\n\
         BEGIN:VALARM\r\nTRIGGER:-PT30M\r\nDURATION:PT5M\r\nSUMMARY:no\r\nEND:VALARM\r\nSUMMARY:Kveldsvakt\\, post 3\r\n\
         END:VEVENT\r\n",
    );
    let found = read(&text, year(), oslo()).unwrap().found;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].title, "Kveldsvakt, post 3");
    assert_eq!(found[0].to.0 - found[0].from.0, 8 * 60);
    assert_eq!(appointments(&text).unwrap()[0].alarm, Some(30));
}

#[test]
fn folded_lines_and_odd_line_ends_are_put_together() {
    let text = "\u{feff}BEGIN:VCALENDAR\nBEGIN:VEVENT\rDTSTART:2026\r\n 0302T0700\n\t00\nSUMMARY:Tid\n ligvakt\nEND:VEVENT\nEND:VCALENDAR";
    let found = read(text, year(), oslo()).unwrap().found;
    assert_eq!(
        (found[0].title.as_str(), found[0].from),
        ("Tidligvakt", Wall::at(day(2026, 3, 2), 420))
    );
}

#[test]
fn repetitions_of_the_common_kinds_are_written_out() {
    let days = (day(2026, 3, 1), day(2026, 4, 30));
    let of = |rule: &str| {
        begins(
            &event(&format!("DTSTART:20260302T070000\nDTEND:20260302T150000\n{rule}")),
            days,
        )
    };
    let short = |all: Vec<String>| {
        all.iter()
            .map(|at| at.replace(" 7:00", ""))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(short(of("RRULE:FREQ=DAILY;COUNT=4")), "3-2 3-3 3-4 3-5");
    assert_eq!(
        short(of("RRULE:FREQ=DAILY;INTERVAL=10;UNTIL=20260401")),
        "3-2 3-12 3-22 4-1"
    );
    assert_eq!(
        short(of("RRULE:FREQ=DAILY;BYDAY=SA,SU;COUNT=3")),
        "3-2 3-7 3-8",
        "the first time counts"
    );
    assert_eq!(
        short(of("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260312T070000")),
        "3-2 3-4 3-9 3-11"
    );
    assert_eq!(short(of("RRULE:FREQ=WEEKLY;INTERVAL=3")), "3-2 3-23 4-13");
    assert_eq!(
        short(of("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=MO;COUNT=4")),
        "3-2 3-8 3-22 4-5"
    );
    assert_eq!(
        short(of("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU;COUNT=4")),
        "3-2 3-15 3-29 4-12"
    );
    assert_eq!(short(of("RRULE:FREQ=MONTHLY")), "3-2 4-2");
    assert_eq!(short(of("RRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR")), "3-2 3-27 4-6 4-24");
    assert_eq!(short(of("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1")), "3-2 3-31 4-30");
    assert_eq!(
        short(of(
            "RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20260303T070000\nEXDATE;VALUE=DATE:20260305"
        )),
        "3-2 3-4"
    );
}

#[test]
fn a_series_from_long_ago_is_found_and_a_counted_one_is_counted() {
    let text = event("DTSTART:19900101T070000\nRRULE:FREQ=WEEKLY;INTERVAL=2");
    assert_eq!(
        begins(&text, (day(2026, 1, 1), day(2026, 1, 31))),
        ["1-12 7:00", "1-26 7:00"]
    );
    let text = event("DTSTART:20200101T070000\nRRULE:FREQ=DAILY;COUNT=2200");
    assert_eq!(
        begins(&text, (day(2026, 1, 7), day(2026, 3, 1))),
        ["1-7 7:00", "1-8 7:00"]
    );
}

#[test]
fn a_moved_shift_is_there_once_and_a_cancelled_one_not_at_all() {
    let text = file(
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260302T070000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20260303T070000\r\nDTSTART:20260303T150000\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260305T070000\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n",
    );
    assert_eq!(begins(&text, year()), ["3-2 7:00", "3-3 15:00", "3-4 7:00"]);
}

#[test]
fn what_is_not_understood_is_counted_and_its_first_time_kept() {
    for rule in [
        "FREQ=YEARLY",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=DAILY;INTERVAL=0",
        "INTERVAL=2",
    ] {
        let text = event(&format!("DTSTART:20260302T070000\nRRULE:{rule}"));
        let calendar = read(&text, year(), oslo()).unwrap();
        assert_eq!((calendar.found.len(), calendar.strange), (1, 1), "{rule}");
    }
}

#[test]
fn what_is_no_calendar_is_refused() {
    assert_eq!(read("", year(), oslo()), Err(Refused::NoCalendar));
    assert_eq!(read("{\"format\":1}", year(), oslo()), Err(Refused::NoCalendar));
    assert_eq!(
        read("BEGIN:VEVENT\nDTSTART:20260302\nEND:VEVENT", year(), oslo()),
        Err(Refused::NoCalendar)
    );
    let large = " ".repeat(MOST_BYTES + 1);
    assert_eq!(read(&large, year(), oslo()), Err(Refused::TooLarge));
    assert_eq!(read("BEGIN:VCALENDAR", year(), oslo()), Ok(Calendar::default()));
}

#[test]
fn written_lines_end_as_they_must_and_are_not_too_long() {
    let mut long = Event::once("x@kraftpause".to_owned(), Start::Day(day(2026, 3, 2)), 1440);
    long.title = "Øvelse; å løfte, ".repeat(30);
    long.alarm = Some(15);
    let text = write(&[long], Instant(0), "Kraftpause");
    assert!(text.ends_with("END:VCALENDAR\r\n") && text.contains("\r\nDTSTAMP:19700101T000000Z\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    assert!(text.contains("TRIGGER:-PT15M") && text.contains("METHOD:PUBLISH"));
}

fn start() -> impl Strategy<Value = Start> {
    let days = 0..70_000_i32;
    prop_oneof![
        days.clone().prop_map(|day| Start::Day(Day(day))),
        (days.clone(), 0..1440_u16).prop_map(|(day, minute)| Start::Wall(Wall::at(Day(day), minute))),
        (days, 0..1440_u16).prop_map(|(day, minute)| Start::Utc(Wall::at(Day(day), minute).0)),
    ]
}

fn rule() -> impl Strategy<Value = Rule> {
    let every = prop::sample::select(vec![Every::Day, Every::Week, Every::Month]);
    let until = prop_oneof![
        Just(Until::Never),
        (1..900_u32).prop_map(Until::Count),
        start().prop_map(Until::Time)
    ];
    let days = prop::collection::vec((-5..=5_i8, 0..7_u8), 0..4);
    let of_month = prop::collection::vec(
        (1..=31_i8).prop_flat_map(|day| prop_oneof![Just(day), Just(-day)]),
        0..3,
    );
    (every, 1..60_u16, until, days, of_month, 0..7_u8).prop_map(
        |(every, interval, until, days, of_month, week_starts)| {
            let monthly = every == Every::Month;
            Rule {
                every,
                interval,
                until,
                days: days
                    .into_iter()
                    .map(|(which, day)| (if monthly { which } else { 0 }, day))
                    .collect(),
                of_month: if monthly { of_month } else { Vec::new() },
                week_starts,
            }
        },
    )
}

fn any_event() -> impl Strategy<Value = Event> {
    let words = "([a-zæøåÆØÅ0-9;:,\\\\\"\n=-]|🙂){0,90}";
    let first = (
        "[a-z0-9-]{1,30}@kraftpause",
        0..99_u32,
        any::<bool>(),
        start(),
        0..20_000_u32,
    );
    let then = (
        prop::option::of(rule()),
        prop::collection::vec(start(), 0..4),
        prop::option::of(start()),
        words,
        words,
        prop::option::of(0..3000_u16),
    );
    (first, then).prop_map(
        |((uid, sequence, cancelled, start, minutes), (rule, except, replaces, title, note, alarm))| Event {
            uid,
            sequence,
            cancelled,
            start,
            minutes,
            rule,
            strange: false,
            except,
            replaces,
            title: title.trim().to_owned(),
            note,
            alarm,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_it_was(events in prop::collection::vec(any_event(), 0..5)) {
        prop_assert_eq!(appointments(&write(&events, Instant(1_790_000_000_000), "Økt; pause")), Ok(events));
    }

    #[test]
    fn times_lie_between_the_days_in_order_and_none_comes_twice(rule in rule(), first in 0..70_000_i32, from in 0..70_000_i32) {
        let days = (Day(from), Day(from + 400));
        let mut budget = 100_000;
        let times = rule.times(Wall::at(Day(first), 420), days, oslo(), &mut budget);
        prop_assert!(times.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(times.iter().all(|at| days.0 <= at.day() && at.day() <= days.1 && at.day() >= Day(first)));
    }
}
