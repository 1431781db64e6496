//! Chance that can be repeated: Marsaglia's xorshift, seeded by person. Not for secrets.

pub struct Dice(u64);

impl Dice {
    /// The numbers of one person of one run.
    pub fn of(seed: u64, person: u32) -> Dice {
        // Neighbouring seeds must not begin alike (the last step of splitmix64).
        let mut mixed = seed.wrapping_add(u64::from(person).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Dice((mixed ^ (mixed >> 31)) | 1)
    }

    /// From the first to the last, both included.
    pub fn between(&mut self, first: i64, last: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let sides = u64::try_from(last - first + 1).unwrap_or(1).max(1);
        first + i64::try_from(self.0 % sides).unwrap_or(0)
    }

    /// True so many times in a thousand.
    pub fn permille(&mut self, chance: i64) -> bool {
        self.between(1, 1000) <= chance
    }

    pub fn per_cent(&mut self, chance: i64) -> bool {
        self.permille(chance * 10)
    }

    /// One of them; the first of none would be nothing.
    pub fn pick<T: Copy>(&mut self, of: &[T], otherwise: T) -> T {
        let last = i64::try_from(of.len()).unwrap_or(1) - 1;
        let at = usize::try_from(self.between(0, last.max(0))).unwrap_or(0);
        of.get(at).copied().unwrap_or(otherwise)
    }
}
