//! One person, week after week: the plan is made as the app makes it, sessions are done, skipped or stopped, illness,
//! holidays, flare-ups and bad days come in between, some of them told, and the diary is all that the engine learns.

use crate::dice::Dice;
use crate::person::{Person, START, Tells};
use crate::session::{morning, train};
use crate::steps::Done;
use crate::watch::{Requirement, Seen, Watched};
use kraftpause::domain::diary::Diary;
use kraftpause::domain::life::DayState;
use kraftpause::domain::program::{self, Past, Program, Wishes};
use kraftpause::domain::return_after::Away;
use kraftpause::domain::screening::Clearance;
use kraftpause::domain::units::Day;

/// Who has done more than so many per cent of the sessions keeps to the plan, and so much of a week's minutes meets its goal.
const KEEPS: u32 = 70;
const GOAL: u32 = 70;
/// By this week it should have been met.
const GOAL_WEEK: u16 = 8;

/// Lives a year (or as many weeks).
pub fn live(seed: u64, number: u32, weeks: u16) -> Watched {
    let mut dice = Dice::of(seed, number);
    let mut life = Life {
        person: Person::of(&mut dice),
        dice,
        watched: Watched::default(),
        diary: Diary::default(),
        seen: Seen::default(),
        away_until: START,
        begun: (0, 0),
    };
    for week in 0..weeks {
        life.week(week);
    }
    let Life {
        person,
        mut watched,
        seen,
        begun: (begun, planned),
        ..
    } = life;
    let late = weeks >= GOAL_WEEK && watched.goal_week.is_none_or(|week| week > GOAL_WEEK);
    if begun * 100 > planned * KEEPS && late && !watched.limited {
        let how = format!("{begun} of {planned} sessions, {:?}", person.profile.split);
        watched.broke(Requirement::Goal, how);
    }
    watched.end(&person, &seen, START.plus(7 * i32::from(weeks)));
    watched
}

struct Life {
    person: Person,
    dice: Dice,
    watched: Watched,
    diary: Diary,
    seen: Seen,
    away_until: Day,
    /// Sessions begun and planned in the weeks by whose end the goal should be met.
    begun: (u32, u32),
}

impl Life {
    fn plan(&self, monday: Day, today: Day) -> Program {
        let past = Past::of(&self.person.profile, &self.diary, today);
        program::make(&self.person.profile, &Wishes::default(), &past, monday)
    }

    fn week(&mut self, week: u16) {
        let monday = START.plus(7 * i32::from(week));
        self.goes_away(monday, week);
        if week > 0 {
            self.person.checks_in(&mut self.dice, monday);
        }
        if week % 4 == 3 {
            self.person.tells_of_pain();
        }
        let program = self.plan(monday, monday);
        let promised = self.person.profile.week_minutes.unwrap_or(60);
        self.watched.week(&program, promised, week);
        let hindered = self.away_until > monday || !matches!(program.clearance, Clearance::Cleared);
        let early = week < GOAL_WEEK;
        self.watched.limited |= early && hindered;
        let mut minutes = 0;
        let mut begun = 0;
        for planned in &program.sessions {
            let today = monday.plus(i32::from(planned.weekday));
            if today < self.away_until || !self.dice.per_cent(self.person.adherence) {
                continue;
            }
            begun += 1;
            let done = self.day(monday, today);
            minutes += of_plan(&program, done);
            // After the day's few minutes there is what was left of the days before, for those who have time.
            let left = self.plan(monday, today).next(&self.diary, today).is_some_and(|next| {
                let few = |session: &program::PlannedSession| session.daily && Some(session.number) == done;
                program.sessions.iter().any(few) && !next.daily && next.weekday < today.weekday()
            });
            if left && self.dice.per_cent(self.person.adherence) {
                let done = self.day(monday, today);
                minutes += of_plan(&program, done);
            }
        }
        if early {
            self.begun.0 += begun;
            self.begun.1 += u32::try_from(program.sessions.len()).unwrap_or(0);
        }
        if minutes * 100 >= u32::from(program.week_minutes) * GOAL && self.watched.goal_week.is_none() {
            self.watched.goal_week = Some(week + 1);
        }
        let flared = self.person.body.week(&mut self.dice, minutes == 0);
        if flared && self.person.tells == Tells::Honestly && self.dice.per_cent(50) {
            self.person.profile.life.flare_ups.begin(monday.plus(6));
        }
    }

    /// A day with a session: which one it was.
    fn day(&mut self, monday: Day, today: Day) -> Option<u8> {
        self.person.profile.life.is_away(self.away_until, None);
        let tired = self.dice.per_cent(8);
        if tired && self.dice.per_cent(50) {
            let state = self.dice.pick(&DayState::ALL, DayState::Bad);
            self.person.profile.life.is_like(today, Some(state));
        }
        let program = self.plan(monday, today);
        let session = program.next(&self.diary, today)?;
        self.watched.session(&self.person, &program, session, &self.seen, today);
        let form = self.dice.between(-60, 50) - if tired { 150 } else { 0 };
        let loads = self.seen.loads();
        let recovering = self.recovers_on(today);
        let mut entry = train(&mut self.person, &mut self.dice, session, today, &loads, form);
        // Two on a day follow one another.
        entry.id.0 += i64::try_from(self.diary.entries.len()).unwrap_or(0);
        entry.morning = morning(&self.person, &mut self.dice, &entry);
        for done in &entry.done {
            let set = entry.sets.iter().rfind(|set| set.exercise == done.exercise);
            let told = set.map(|set| set.told).unwrap_or_default();
            let kept = Done {
                day: today,
                dose: done.dose,
                load: told.load,
                pain: told.pain,
                recovering,
            };
            self.seen.put(done.exercise, kept);
        }
        self.diary.put(entry);
        Some(session.number)
    }

    /// The first day with a session after a fever that was told of.
    fn recovers_on(&self, today: Day) -> bool {
        let fevers = self.person.profile.life.aways.all();
        let well = fevers
            .filter(|(_, away)| *away == Away::Fever)
            .filter_map(|(stretch, _)| stretch.to);
        let trained_since = |well: Day| {
            self.diary
                .entries
                .iter()
                .any(|entry| entry.day >= well && entry.day < today)
        };
        well.filter(|well| *well <= today)
            .max()
            .is_some_and(|well| !trained_since(well))
    }

    /// Holidays, illness, a child at home: from a few days to two months; half of them are told.
    fn goes_away(&mut self, monday: Day, week: u16) {
        let dice = &mut self.dice;
        let (days, kind) = match dice.between(1, 1000) {
            ..=10 => (dice.between(3, 10), Away::Fever),
            11..=25 => (dice.between(3, 10), Away::Ill),
            26..=33 => (dice.between(11, 35), Away::Ill),
            34..=35 => (dice.between(36, 70), Away::Holiday),
            _ if week % 26 == 25 => (21, Away::Holiday),
            _ => return,
        };
        let until = monday.plus(i32::try_from(days).unwrap_or(7));
        if until > self.away_until {
            self.away_until = until;
            if dice.per_cent(50) {
                self.person.profile.life.is_away(monday, Some(kind));
            }
        }
    }
}

/// Minutes that a session has in the plan of its Monday, however it was eased on its day.
fn of_plan(program: &Program, number: Option<u8>) -> u32 {
    let found = program.sessions.iter().find(|session| Some(session.number) == number);
    found.map_or(0, |session| u32::from(session.minutes))
}
