//! Half bytes as letters that are not mistaken for each other (Crockford's base 32: no I, L, O, U), with a sum of twenty bits that
//! finds every wrong letter and every two neighbours that changed places, and misses one in a million of all else.

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of the sum, at the end.
const SUM: usize = 4;
/// Without it a code with zeros behind it would be right too.
const MASK: u32 = 0x5_A5A5;
/// Its highest term goes out by itself.
const POLYNOMIAL: u32 = 0x18_0C95;
/// Ends the half bytes: a number never ends in a half byte that says that more follow.
const END: u8 = 8;

pub fn write(halves: &[u8]) -> String {
    let mut bits = 0_u32;
    let mut held = 0;
    let mut numbers = Vec::new();
    for half in halves.iter().copied().chain([END]) {
        bits = bits << 4 | u32::from(half & 15);
        held += 4;
        while held >= 5 {
            held -= 5;
            numbers.push(bits >> held & 31);
        }
    }
    if held > 0 {
        numbers.push(bits << (5 - held) & 31);
    }
    let sum = sum(&numbers);
    let sums = (0..SUM).rev().map(|place| sum >> (5 * place) & 31);
    numbers.iter().copied().chain(sums).map(letter).collect()
}

pub fn read(text: &str) -> Option<Vec<u8>> {
    let told = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
    let mut numbers: Vec<u32> = told.map(number).collect::<Option<_>>()?;
    let sums = numbers.split_off(numbers.len().checked_sub(SUM)?);
    if sums.iter().fold(0, |all, number| all << 5 | number) != sum(&numbers) {
        return None;
    }
    let mut bits = 0_u32;
    let mut held = 0;
    let mut halves = Vec::new();
    for number in numbers {
        bits = bits << 5 | number;
        held += 5;
        while held >= 4 {
            held -= 4;
            halves.push(u8::try_from(bits >> held & 15).ok()?);
        }
    }
    // What fills the last letter is nothing.
    while halves.pop()? != END {}
    Some(halves)
}

/// A cyclic redundancy check of twenty bits: whatever is wrong within four letters in a row is found.
fn sum(numbers: &[u32]) -> u32 {
    numbers.iter().fold(1, |sum, number| {
        let mut sum = sum ^ number << 15;
        for _ in 0..5 {
            sum = if sum & 0x8_0000 == 0 {
                sum << 1
            } else {
                sum << 1 ^ POLYNOMIAL
            };
        }
        sum
    }) & 0xF_FFFF
        ^ MASK
}

fn letter(number: u32) -> char {
    let place = usize::try_from(number).unwrap_or_default();
    char::from(LETTERS.get(place).copied().unwrap_or(b'0'))
}

fn number(letter: char) -> Option<u32> {
    let alike = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        letter => letter,
    };
    let place = LETTERS.iter().position(|known| char::from(*known) == alike)?;
    u32::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_bytes_come_back() {
        for length in 0..40_u8 {
            let halves: Vec<u8> = (0..length).map(|place| place.wrapping_mul(7) % 16).collect();
            assert_eq!(read(&write(&halves)), Some(halves), "{length}");
        }
    }

    #[test]
    fn every_wrong_letter_and_every_swapped_pair_is_found() {
        let code = write(&[1, 3, 9, 0, 4, 15, 2, 8, 8, 1, 0, 0, 7, 12, 5, 6]);
        let letters: Vec<char> = code.chars().collect();
        for place in 0..letters.len() {
            for wrong in LETTERS
                .iter()
                .map(|letter| char::from(*letter))
                .filter(|wrong| *wrong != letters[place])
            {
                let mut letters = letters.clone();
                letters[place] = wrong;
                assert_eq!(read(&letters.iter().collect::<String>()), None);
            }
            for other in place + 1..letters.len() {
                let mut swapped = letters.clone();
                swapped.swap(place, other);
                let same = swapped == letters;
                assert_eq!(read(&swapped.iter().collect::<String>()).is_none(), !same);
            }
        }
    }

    #[test]
    fn letters_too_many_or_too_few_are_found() {
        let code = write(&[1, 3, 9, 0, 4, 15, 2, 8, 0, 0]);
        for end in 1..code.len() {
            assert_eq!(read(&code[..end]), None);
            assert_eq!(read(&code[end..]), None);
        }
        for more in ["0", "00", "0000", "Z", "000000000000"] {
            assert_eq!(read(&format!("{code}{more}")), None, "{more} behind");
            assert_eq!(read(&format!("{more}{code}")), None, "{more} before");
        }
    }

    #[test]
    fn letters_that_look_alike_are_the_same() {
        let code = write(&[1, 0, 1, 0, 11, 0, 1]);
        let sloppy = code.to_lowercase().replace('0', "o").replace('1', "l");
        let spaced: String = sloppy.chars().flat_map(|letter| [letter, ' ']).collect();
        assert_eq!(read(&spaced), read(&code));
        assert_eq!(read("!"), None);
        assert_eq!(read(""), None);
    }
}
