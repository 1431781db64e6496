//! Values of a calendar file: times, lengths, and how something repeats; read and written.

use super::Start;
use super::lines::Line;
use super::rule::{Every, Rule, Until};
use super::wall::Wall;
use crate::domain::units::Day;

/// Names of zones that are universal time.
const UNIVERSAL: [&str; 5] = ["UTC", "GMT", "Etc/UTC", "Etc/GMT", "Z"];
/// The days of a week as the format calls them.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// Times in one list of exceptions.
const MOST_TIMES: usize = 400;
/// A year.
const LONGEST: u32 = 366 * 1440;

/// The time of a line such as `DTSTART;TZID=Europe/Oslo:20261122T080000`.
pub fn start_of(line: &Line) -> Option<Start> {
    start(line.value, line.parameter("TZID"))
}

/// Several, separated by commas.
pub fn starts_of(line: &Line) -> impl Iterator<Item = Start> {
    let zone = line.parameter("TZID");
    line.value
        .split(',')
        .take(MOST_TIMES)
        .filter_map(move |value| start(value, zone))
}

/// `20261122`, `20261122T080000`, `20261122T070000Z`. Seconds are left out.
fn start(value: &str, zone: Option<&str>) -> Option<Start> {
    let value = value.trim();
    let (date, time) = match value.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => (value, None),
    };
    let day = day(date)?;
    let Some(time) = time else {
        return Some(Start::Day(day));
    };
    let universal = time.strip_suffix(['Z', 'z']);
    let time = universal.unwrap_or(time);
    let number = |from: usize| number(time.get(from..from + 2)?);
    let (hour, minute) = (number(0)?, number(2)?);
    let right = hour < 24 && minute < 60 && matches!(time.len(), 4 | 6) && time.is_ascii();
    let wall = Wall::at(day, u16::try_from(hour * 60 + minute).ok()?);
    let universal = universal.is_some() || zone.is_some_and(|zone| UNIVERSAL.contains(&zone));
    right.then_some(if universal {
        Start::Utc(wall.0)
    } else {
        Start::Wall(wall)
    })
}

/// Years that a calendar of a living person holds.
fn day(date: &str) -> Option<Day> {
    (date.len() == 8 && date.is_ascii()).then_some(())?;
    let part = |from: usize, to: usize| number(date.get(from..to)?);
    let year = i32::try_from(part(0, 4)?).ok()?;
    let day = Day::of_date(year, u8::try_from(part(4, 6)?).ok()?, u8::try_from(part(6, 8)?).ok()?);
    day.filter(|_| (1900..2200).contains(&year))
}

fn number(digits: &str) -> Option<u32> {
    let digits = digits.trim();
    let right = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| right)
}

/// `P1DT2H30M`, `-PT15M`, `P2W`: minutes, negative when before.
pub fn minutes(value: &str) -> Option<i64> {
    let value = value.trim();
    let (sign, value) = match value.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, value.strip_prefix('+').unwrap_or(value)),
    };
    let (mut total, mut digits) = (0_i64, String::new());
    for letter in value.strip_prefix(['P', 'p'])?.chars() {
        let each = match letter.to_ascii_uppercase() {
            '0'..='9' => {
                digits.push(letter);
                continue;
            }
            'T' => continue,
            'W' => 7 * 1440,
            'D' => 1440,
            'H' => 60,
            'M' => 1,
            'S' => 0,
            _ => return None,
        };
        total = total.checked_add(i64::from(number(&digits)?) * each)?;
        digits.clear();
    }
    let right = digits.is_empty() && total <= i64::from(LONGEST);
    right.then_some(sign * total)
}

/// How something repeats; `None` for kinds that are not understood.
pub fn rule(value: &str) -> Option<Rule> {
    let mut rule = Rule::new(Every::Day);
    let mut every = None;
    for part in value.split(';').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=')?;
        match name.trim().to_ascii_uppercase().as_str() {
            "FREQ" => {
                every = Some(match value.trim().to_ascii_uppercase().as_str() {
                    "DAILY" => Every::Day,
                    "WEEKLY" => Every::Week,
                    "MONTHLY" => Every::Month,
                    _ => return None,
                });
            }
            "INTERVAL" => rule.interval = u16::try_from(number(value)?).ok().filter(|every| *every > 0)?,
            "COUNT" => rule.until = Until::Count(number(value)?),
            "UNTIL" => rule.until = Until::Time(start(value, None)?),
            "WKST" => rule.week_starts = weekday(value)?,
            "BYDAY" => rule.days = value.split(',').map(weekday_of).collect::<Option<_>>()?,
            "BYMONTHDAY" => rule.of_month = value.split(',').map(of_month).collect::<Option<_>>()?,
            _ => return None,
        }
    }
    rule.every = every?;
    rule.is_understood().then_some(rule)
}

fn weekday(value: &str) -> Option<u8> {
    let value = value.trim();
    let at = DAYS.iter().position(|name| name.eq_ignore_ascii_case(value))?;
    u8::try_from(at).ok()
}

/// `MO`, `1MO`, `-1FR`.
fn weekday_of(value: &str) -> Option<(i8, u8)> {
    let value = value.trim();
    let (which, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
    let which = if which.is_empty() { 0 } else { signed(which)? };
    ((-5..=5).contains(&which)).then_some((which, weekday(name)?))
}

fn of_month(value: &str) -> Option<i8> {
    signed(value.trim()).filter(|day| *day != 0 && (-31..=31).contains(day))
}

fn signed(value: &str) -> Option<i8> {
    value.strip_prefix('+').unwrap_or(value).parse().ok()
}

/// As it is written after a colon.
pub fn written(start: Start) -> String {
    match start {
        Start::Day(day) => date(day),
        Start::Wall(wall) => time(wall),
        Start::Utc(minutes) => format!("{}Z", time(Wall(minutes))),
    }
}

fn date(day: Day) -> String {
    let (year, month, of_month) = day.date();
    format!("{year:04}{month:02}{of_month:02}")
}

fn time(wall: Wall) -> String {
    let minute = wall.minute();
    format!("{}T{:02}{:02}00", date(wall.day()), minute / 60, minute % 60)
}

/// `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO`
pub fn written_rule(rule: &Rule) -> String {
    let every = match rule.every {
        Every::Day => "DAILY",
        Every::Week => "WEEKLY",
        Every::Month => "MONTHLY",
    };
    let mut value = format!("FREQ={every}");
    if rule.interval > 1 {
        value.push_str(&format!(";INTERVAL={}", rule.interval));
    }
    match rule.until {
        Until::Never => {}
        Until::Count(count) => value.push_str(&format!(";COUNT={count}")),
        Until::Time(start) => value.push_str(&format!(";UNTIL={}", written(start))),
    }
    let name = |weekday: u8| DAYS.get(usize::from(weekday)).copied().unwrap_or_default();
    let days = rule.days.iter().map(|(which, weekday)| match which {
        0 => name(*weekday).to_owned(),
        which => format!("{which}{}", name(*weekday)),
    });
    let days: Vec<String> = days.collect();
    let of_month: Vec<String> = rule.of_month.iter().map(ToString::to_string).collect();
    for (part, list) in [("BYDAY", days), ("BYMONTHDAY", of_month)] {
        if !list.is_empty() {
            value.push_str(&format!(";{part}={}", list.join(",")));
        }
    }
    if rule.week_starts != 0 {
        value.push_str(&format!(";WKST={}", name(rule.week_starts)));
    }
    value
}
