//! Programmes per second on this machine, one number for `make bench`: a fixed set of people of all kinds,
//! made again and again after a first round to warm up.
//! `cargo run --profile fast --example bench_program`

use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::{
    BoutLength, Equipment, Frequency, Habits, Intensity, Profile, Sex, Slot, Split, WEEK_MINUTES, WorkKind,
};
use kraftpause::domain::program::{self, Past, Wishes};
use kraftpause::domain::screening::{SafetyQuestion, Screening};
use kraftpause::domain::units::Day;
use std::hint::black_box;

const TODAY: Day = Day(20_780);

/// Takes its choices from a counter, so that the people are varied and always the same.
struct Chooser(u64);

impl Chooser {
    fn next(&mut self, of: usize) -> usize {
        // Splitmix64: well mixed, a few lines, no dependency.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % of.max(1) as u64).unwrap_or_default()
    }

    fn one<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.next(from.len())).copied()
    }

    fn number(&mut self, low: u16, high: u16) -> u16 {
        low + u16::try_from(self.next(usize::from(high - low) + 1)).unwrap_or_default()
    }

    fn person(&mut self) -> Profile {
        let pains = (0..self.next(4)).filter_map(|_| {
            let region = self.one(&Region::ALL)?;
            let side = self.one(&[Side::Left, Side::Right])?;
            let worst = u8::try_from(self.next(11)).unwrap_or_default();
            let duration = Duration::OverThreeMonths;
            let site = Site { region, side };
            Some(Pain::new(site, worst, duration))
        });
        let pains = Some(pains.collect());
        let mut screening = Screening {
            yes: [Some(false); 7],
            ..Screening::default()
        };
        // One of eight has something to be careful with.
        if let (0, Some(at)) = (self.next(8), self.one(&SafetyQuestion::ALL))
            && let Some(answer) = screening.yes.get_mut(at as usize)
        {
            *answer = Some(true);
        }
        let owned = (0..self.next(4)).filter_map(|_| self.one(&Equipment::ASKED)).collect();
        let frequencies = [
            Frequency::Never,
            Frequency::Once,
            Frequency::TwoOrThree,
            Frequency::AlmostDaily,
        ];
        let habits = self
            .one(&frequencies)
            .zip(self.one(&[Intensity::Easy, Intensity::Breathless]));
        Profile {
            work: self.one(&WorkKind::ALL).map(WorkKind::typical),
            age: u8::try_from(self.number(18, 70)).ok(),
            sex: self.one(&[Sex::Female, Sex::Male]),
            height_cm: Some(self.number(150, 200)),
            weight_kg: Some(self.number(50, 120)),
            resting_pulse: Some(self.number(50, 90)),
            habits: habits.map(|(frequency, intensity)| Habits {
                frequency,
                intensity,
                length: BoutLength::HalfHourOrMore,
            }),
            pains,
            screening,
            equipment: Some(owned),
            week_minutes: self.one(&WEEK_MINUTES),
            split: self.one(&Split::ALL),
            slot: self.one(&Slot::ALL),
            ..Profile::default()
        }
    }
}

fn people() -> Vec<Profile> {
    let mut chooser = Chooser(2024);
    (0..PEOPLE).map(|_| chooser.person()).collect()
}

const PEOPLE: usize = 500;

fn make_all(people: &[Profile]) {
    let wishes = Wishes::default();
    for person in people {
        black_box(program::make(black_box(person), &wishes, &Past::default(), TODAY));
    }
}

/// In the browser `tools/bench.mjs` holds the clock: one call makes the weeks of all 500.
#[cfg(target_arch = "wasm32")]
mod browser {
    thread_local!(static PEOPLE: Vec<super::Profile> = super::people());

    #[wasm_bindgen::prelude::wasm_bindgen]
    pub fn round() {
        PEOPLE.with(|people| super::make_all(people));
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let people = people();
    make_all(&people);
    // The quickest of ten fifths of a second: what else the machine does slows the others.
    let per_second = (0..10).map(|_| speed(&people)).fold(0.0, f64::max);
    println!("{per_second:.0}");
}

#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::disallowed_methods)] // the only place where the engine meets a clock: to be measured
fn speed(people: &[Profile]) -> f64 {
    let begin = std::time::Instant::now();
    let mut made = 0_usize;
    while begin.elapsed().as_millis() < 200 {
        make_all(people);
        made += people.len();
    }
    made as f64 / begin.elapsed().as_secs_f64()
}
