//! CRC-32 (ISO-HDLC, the one of zip and PNG). It finds what a transfer did to a file. It does not find what a person did on
//! purpose: whoever can change the file can change any sum in it, a longer one too. That is what the passphrase is for,
//! whose cipher authenticates. So a larger hash would cost bytes and promise nothing more.

const POLYNOMIAL: u32 = 0xEDB8_8320;

const TABLE: [u32; 256] = table();

#[allow(clippy::indexing_slicing)] // while compiling; a wrong place would not compile
const fn table() -> [u32; 256] {
    let mut table = [0_u32; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut sum = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ POLYNOMIAL
            } else {
                sum >> 1
            };
            bit += 1;
        }
        table[byte] = sum;
        byte += 1;
    }
    table
}

/// The sum of all texts, each ended by a line break.
#[derive(Clone, Copy, Debug)]
pub struct Checksum(u32);

impl Checksum {
    pub const fn new() -> Checksum {
        Checksum(u32::MAX)
    }

    pub fn line(&mut self, text: &str) {
        for byte in text.bytes().chain([b'\n']) {
            let [lowest, ..] = self.0.to_le_bytes();
            let known = TABLE.get(usize::from(lowest ^ byte)).copied().unwrap_or_default();
            self.0 = (self.0 >> 8) ^ known;
        }
    }

    /// As it stands in the file.
    pub fn written(self) -> String {
        format!("crc32:{:08x}", !self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the standard is over "123456789"; ours ends with a line break (zlib says so too).
    #[test]
    fn it_is_the_sum_that_other_programs_know() {
        let mut sum = Checksum::new();
        sum.line("123456789");
        assert_eq!(sum.written(), "crc32:e0117757");
        assert_eq!(Checksum::new().written(), "crc32:00000000");
    }
}
