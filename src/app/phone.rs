//! What the app knows of the phone it is on: how it was opened, how it comes to the home screen, what is stored and what was
//! asked of the network. Told by the browser, never guessed at by a screen.

use crate::domain::units::Instant;

/// Which steps lead to the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Device {
    /// Safari of iOS 26 and later: sharing hides behind three dots.
    Iphone26,
    /// Safari before that: sharing is a button of the bar.
    Iphone,
    /// An iPhone or iPad, but another browser or one inside another app.
    IphoneElsewhere,
    Android,
    #[default]
    Desktop,
}

impl Device {
    pub const ALL: [Device; 5] = [
        Device::Iphone26,
        Device::Iphone,
        Device::IphoneElsewhere,
        Device::Android,
        Device::Desktop,
    ];

    /// From what the browser says of itself. An iPad says that it is a Mac; only its fingers tell. The version of iOS is
    /// frozen there since 26, that of Safari is not.
    #[must_use]
    pub fn read(agent: &str, fingers: bool) -> Device {
        let has = |name: &str| agent.contains(name);
        if has("Android") {
            return Device::Android;
        }
        let apple = has("iPhone") || has("iPad") || has("iPod") || (has("Macintosh") && fingers);
        if !apple {
            return Device::Desktop;
        }
        let others = [
            "CriOS",
            "FxiOS",
            "EdgiOS",
            "OPT/",
            "OPiOS",
            "DuckDuckGo",
            "GSA/",
            "YaBrowser",
            "FBAN",
            "FBAV",
            "Instagram",
            "Line/",
            "Teams",
        ];
        let version = agent.split_once("Version/").and_then(|(_, rest)| {
            let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
            number.parse::<u16>().ok()
        });
        match version {
            _ if others.iter().any(|name| has(name)) => Device::IphoneElsewhere,
            // Inside another app a page has no version of Safari.
            None => Device::IphoneElsewhere,
            Some(version) if version >= 26 => Device::Iphone26,
            Some(_) => Device::Iphone,
        }
    }
}

/// What was asked of the network, counted by the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub since: Instant,
    /// Files of our own address.
    pub ours: u32,
    /// Requests to anybody else; the policy of the page stops them before they leave.
    pub others: u32,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneEvent {
    /// How the app was opened.
    Here {
        device: Device,
        installed: bool,
    },
    /// The browser would install the app if asked (Android, desktop), or not any more.
    CanInstall(bool),
    /// The person wants the browser to install it; must be sent from a tap.
    InstallWanted,
    /// It was installed just now.
    Installed,
    /// The page of privacy was opened.
    Asked,
    Counted(Counted),
    /// Bytes that are stored, as far as the browser tells.
    Stored(u64),
    /// Whether the browser promised not to clear the data by itself.
    Promised(bool),
}

/// What is done outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneEffect {
    /// What is stored and what was asked of the network?
    Ask,
    /// Opens the browser's own question whether to install.
    Install,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Phone {
    pub device: Device,
    /// Opened from the home screen.
    pub installed: bool,
    pub can_install: bool,
    pub counted: Option<Counted>,
    pub stored: Option<u64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const IPHONE: &str =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

    fn of(rest: &str) -> Device {
        Device::read(&format!("{IPHONE} {rest}"), true)
    }

    #[test]
    fn the_version_of_safari_tells_where_sharing_is() {
        assert_eq!(of("Version/26.0 Mobile/15E148 Safari/604.1"), Device::Iphone26);
        assert_eq!(of("Version/18.6 Mobile/15E148 Safari/604.1"), Device::Iphone);
    }

    #[test]
    fn other_browsers_and_pages_inside_apps_are_sent_to_safari() {
        assert_eq!(of("CriOS/140.0 Mobile/15E148 Safari/604.1"), Device::IphoneElsewhere);
        assert_eq!(
            of("EdgiOS/140.0 Version/26.0 Mobile/15E148 Safari/604.1"),
            Device::IphoneElsewhere
        );
        assert_eq!(of("Mobile/15E148 [FBAN/FBIOS;FBAV/500]"), Device::IphoneElsewhere);
        assert_eq!(of("Mobile/15E148"), Device::IphoneElsewhere);
    }

    #[test]
    fn an_ipad_says_it_is_a_mac() {
        let mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15";
        assert_eq!(Device::read(mac, true), Device::Iphone);
        assert_eq!(Device::read(mac, false), Device::Desktop);
    }

    #[test]
    fn everything_else_is_android_or_a_desk() {
        assert_eq!(
            Device::read("Mozilla/5.0 (Linux; Android 16; K) Chrome/140.0 Mobile", true),
            Device::Android
        );
        assert_eq!(
            Device::read("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0", false),
            Device::Desktop
        );
        assert_eq!(Device::read("", false), Device::Desktop);
    }
}
