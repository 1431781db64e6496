//! What is wrong in a file, said so that it can be mended: the field, its value, what is allowed.
//! Knows nothing of which fields there are.

/// Most problems that are kept to be said; the rest are counted.
const MOST: usize = 20;
/// Longer names are not compared with the known ones.
const LONGEST_NAME: usize = 40;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// `pains[1].worst`; in a list of answers `[3].pains[1].worst`.
    pub path: String,
    /// `12`, or what else is wrong.
    pub found: String,
    pub allowed: String,
}

#[derive(Debug, Default)]
pub struct Problems {
    kept: Vec<Problem>,
    count: usize,
}

impl Problems {
    pub fn put(&mut self, path: &str, found: impl FnOnce() -> String, allowed: impl FnOnce() -> String) {
        self.count += 1;
        if self.kept.len() < MOST {
            self.kept.push(Problem {
                path: if path.is_empty() { "answers" } else { path }.to_owned(),
                found: found(),
                allowed: allowed(),
            });
        }
    }

    pub const fn count(&self) -> usize {
        self.count
    }

    /// One line each.
    pub fn said(&self) -> String {
        let mut said: String = self
            .kept
            .iter()
            .map(|problem| format!("  {}: {}; allowed: {}\n", problem.path, problem.found, problem.allowed))
            .collect();
        if self.count > self.kept.len() {
            said.push_str(&format!("  and {} more\n", self.count - self.kept.len()));
        }
        said
    }
}

/// The known name that differs least, when it is close enough to be a slip of the pen.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = name.chars().count();
    if letters > LONGEST_NAME {
        return None;
    }
    // One slip in three letters.
    let most = (letters / 3).clamp(1, 4);
    known
        .into_iter()
        .map(|known| (distance(name, known), known))
        .filter(|(slips, _)| *slips <= most)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, known)| known)
}

/// Letters to add, drop or change (Levenshtein), without regard to case and to how words are joined.
fn distance(one: &str, other: &str) -> usize {
    let plain = |name: &str| -> Vec<char> {
        let letters = name.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let (one, other) = (plain(one), plain(other));
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut next = vec![at + 1];
        for ((above_left, above), known) in row.iter().zip(row.iter().skip(1)).zip(&other) {
            let changed = above_left + usize::from(letter != known);
            let left = next.last().copied().unwrap_or_default();
            next.push(changed.min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_other_words_are_not() {
        let known = ["height_cm", "weight_kg", "low_back", "sex"];
        assert_eq!(nearest("hieght_cm", known), Some("height_cm"));
        assert_eq!(nearest("heightCm", known), Some("height_cm"));
        assert_eq!(nearest("lowback", known), Some("low_back"));
        assert_eq!(nearest("Low-Back", known), Some("low_back"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest(&"x".repeat(10_000), known), None);
    }

    #[test]
    fn thousands_of_problems_are_counted_and_not_all_said() {
        let mut problems = Problems::default();
        for _ in 0..5000 {
            problems.put("age", || "7".to_owned(), || "16 to 90".to_owned());
        }
        assert_eq!(problems.count(), 5000);
        assert_eq!(problems.said().lines().count(), MOST + 1);
        assert!(problems.said().contains("and 4980 more"));
    }
}
