//! When which key pose is reached. Knows only counts and milliseconds.

/// Which key is reached at which millisecond, in order, and the milliseconds of the whole.
pub(super) type Nodes = (Vec<(usize, u32)>, u32);

/// There and back, as many times as there are sides.
pub(super) fn repetition(keys: usize, sides: usize, tempo: [u32; 3]) -> Nodes {
    let [out, hold, back] = if tempo == [0; 3] { [2000, 0, 2000] } else { tempo };
    let last = keys.saturating_sub(1);
    let legs = u32::try_from(last).unwrap_or_default().max(1);
    let period = (out + hold + back).max(1);
    let mut nodes = Vec::new();
    for (side, round) in (0..sides).zip(0..) {
        let (first, start) = (side * keys, round * period);
        for (key, leg) in (0..=last).zip(0..) {
            nodes.push((first + key, start + out * leg / legs));
        }
        for (key, leg) in (1..=last).rev().zip(0..) {
            if leg > 0 || hold > 0 {
                nodes.push((first + key, start + out + hold + back * leg / legs));
            }
        }
    }
    (nodes, period * u32::try_from(sides).unwrap_or(1))
}

/// The beats give the shares; the whole lasts as many repetitions in the exercise's tempo as fit best.
pub(super) fn cycle(keys: usize, beats: &[(u16, u16)], tempo: [u32; 3]) -> Nodes {
    let (nodes, whole) = beaten(keys, beats);
    let once: u32 = tempo.iter().sum();
    if once == 0 {
        return (nodes, whole);
    }
    let period = once * ((whole + once / 2) / once).max(1);
    (
        nodes.into_iter().map(|(key, at)| (key, at * period / whole)).collect(),
        period,
    )
}

fn beaten(keys: usize, beats: &[(u16, u16)]) -> Nodes {
    let mut nodes = Vec::new();
    let mut at: u32 = 0;
    for (key, (go, hold)) in (0..keys).zip(beats.iter().cycle()) {
        nodes.push((key, at));
        // The pause belongs to the key it stands at; the first number leads on to the next key.
        if *hold > 0 {
            at += u32::from(*hold);
            nodes.push((key, at));
        }
        at += u32::from(*go);
    }
    (nodes, at.max(1))
}
