//! A heart-rate strap: what its messages mean, how it stands with it, and when a lost one is looked for again.
//! Reads bytes of strangers, so every one may be wrong. Knows nothing of Bluetooth itself.

use super::PLAUSIBLE;

/// How it stands with the strap.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Strap {
    /// This browser cannot talk to one: nothing is offered.
    #[default]
    Missing,
    Off,
    /// The browser's chooser is open, or the connection is being made.
    Searching,
    /// With its name, which may be empty.
    Connected(String),
    /// The connection broke; it is being looked for.
    Lost(String),
    /// It could not be connected, or was not found again.
    Failed,
}

/// A message of the service "heart rate", characteristic 0x2A37 (Bluetooth SIG, Heart Rate Service 1.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Beats(u16),
    /// The strap itself says that it does not touch the skin, or what it tells no heart can do.
    NoContact,
}

/// First byte: bit 0 pulse in two bytes, bits 1 and 2 contact, bit 3 energy follows, bit 4 intervals follow.
/// `None`: not such a message.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Message> {
    let (flags, rest) = bytes.split_first()?;
    let has = |bit: u8| flags & (1 << bit) != 0;
    let (beats, rest) = if has(0) {
        let (beats, rest) = rest.split_first_chunk::<2>()?;
        (u16::from_le_bytes(*beats), rest)
    } else {
        let (beats, rest) = rest.split_first()?;
        (u16::from(*beats), rest)
    };
    let intervals = if has(3) { rest.get(2..)? } else { rest };
    // Intervals are pairs of bytes. They are read only to know that the message is whole.
    if has(4) && intervals.len() % 2 != 0 {
        return None;
    }
    let off_the_skin = has(2) && !has(1);
    Some(if off_the_skin || !PLAUSIBLE.contains(&beats) {
        Message::NoContact
    } else {
        Message::Beats(beats)
    })
}

/// Milliseconds to wait before a lost strap is looked for again; `None` when it has been tried often enough.
/// The first tries come quickly (an arm was in the way), the last after some six minutes.
#[must_use]
pub const fn wait(tries: u32) -> Option<i32> {
    match tries {
        0 => Some(1_000),
        1 => Some(2_000),
        2 => Some(4_000),
        3 => Some(8_000),
        4 => Some(15_000),
        5..=15 => Some(30_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_widths_are_read() {
        assert_eq!(read(&[0b0000_0000, 72]), Some(Message::Beats(72)));
        assert_eq!(read(&[0b0000_0001, 148, 0]), Some(Message::Beats(148)));
        assert_eq!(
            read(&[0b0001_0110, 61, 0x00, 0x04, 0xF0, 0x03]),
            Some(Message::Beats(61))
        );
        assert_eq!(
            read(&[0b0001_1001, 170, 0, 9, 9, 0x70, 0x01]),
            Some(Message::Beats(170))
        );
    }

    #[test]
    fn a_strap_off_the_skin_tells_no_pulse() {
        assert_eq!(read(&[0b0000_0100, 72]), Some(Message::NoContact));
        assert_eq!(read(&[0b0000_0110, 72]), Some(Message::Beats(72)));
        // Without the feature the contact bit means nothing.
        assert_eq!(read(&[0b0000_0010, 72]), Some(Message::Beats(72)));
        assert_eq!(read(&[0, 0]), Some(Message::NoContact));
        assert_eq!(read(&[1, 0xFF, 0xFF]), Some(Message::NoContact));
    }

    #[test]
    fn messages_that_are_cut_off_are_none() {
        for cut in [
            &[][..],
            &[0],
            &[1],
            &[1, 72],
            &[8, 72],
            &[8, 72, 1],
            &[16, 72, 1],
            &[24, 72, 1, 1, 1],
        ] {
            assert_eq!(read(cut), None, "{cut:?}");
        }
    }

    #[test]
    fn a_lost_strap_is_looked_for_ever_more_slowly_and_not_for_ever() {
        let waits: Vec<i32> = (0..).map_while(wait).collect();
        assert!(waits.is_sorted());
        let all: i32 = waits.iter().sum();
        assert!((5 * 60_000..8 * 60_000).contains(&all), "{all}");
        assert_eq!(wait(u32::MAX), None);
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            if let Some(Message::Beats(beats)) = read(&bytes) {
                prop_assert!(PLAUSIBLE.contains(&beats));
            }
        }
    }
}
