//! Pregnancy on the page of safety questions: whom it is asked, its follow-ups, and what is saved while they are open.
//! What the answers mean for training is decided in `domain::screening`.

use super::safety::Open;
use crate::domain::profile::{Pregnancy, Profile, Sex};

/// Nobody is asked from this age on (proposal: births after it are very rare).
const ASKED_BEFORE: u8 = 56;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Neither,
    Pregnant,
    Born,
}

/// The answers so far; `None` is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Carrying {
    pub asked: bool,
    pub state: Option<State>,
    pub complicated: Option<bool>,
    pub late: Option<bool>,
    pub hard_agreed: Option<bool>,
    pub checked: Option<bool>,
}

impl Carrying {
    #[must_use]
    pub fn new(profile: &Profile) -> Carrying {
        let asked = profile.sex == Some(Sex::Female) && profile.age.is_none_or(|age| age < ASKED_BEFORE);
        let mut form = Carrying {
            asked,
            ..Carrying::default()
        };
        match profile.pregnancy {
            None => {}
            Some(Pregnancy::No) => form.state = Some(State::Neither),
            Some(Pregnancy::Pregnant {
                late,
                complicated,
                hard_agreed,
            }) => {
                form.state = Some(State::Pregnant);
                (form.late, form.complicated) = (Some(late), Some(complicated));
                form.hard_agreed = (!complicated).then_some(hard_agreed);
            }
            Some(Pregnancy::Born { checked }) => (form.state, form.checked) = (Some(State::Born), Some(checked)),
        }
        form
    }

    /// Another state has other follow-ups; their answers were given for this one.
    pub fn say(&mut self, state: State) {
        if self.state != Some(state) {
            *self = Carrying {
                asked: self.asked,
                state: Some(state),
                ..Carrying::default()
            };
        }
    }

    /// Whoever should take it easy is not asked about hard training.
    pub fn say_complicated(&mut self, yes: bool) {
        self.complicated = Some(yes);
        if yes {
            self.hard_agreed = None;
        }
    }

    /// In the order of the page.
    pub fn open(&self) -> impl Iterator<Item = Open> {
        let Carrying {
            state,
            complicated,
            late,
            hard_agreed,
            checked,
            asked,
        } = *self;
        let pregnant = state == Some(State::Pregnant);
        [
            (state.is_none(), Open::Pregnancy),
            (pregnant && complicated.is_none(), Open::Complicated),
            (pregnant && late.is_none(), Open::Late),
            (
                pregnant && complicated == Some(false) && hard_agreed.is_none(),
                Open::HardAgreed,
            ),
            (state == Some(State::Born) && checked.is_none(), Open::Checked),
        ]
        .into_iter()
        .filter_map(move |(is_open, open)| (asked && is_open).then_some(open))
    }

    /// What can be saved now. A follow-up that is still open counts as the stricter answer until it is given; before the
    /// first one nothing strict enough can be said without claiming something that is not known.
    #[must_use]
    pub fn answer(&self) -> Option<Pregnancy> {
        if !self.asked {
            return None;
        }
        Some(match self.state? {
            State::Neither => Pregnancy::No,
            State::Pregnant => Pregnancy::Pregnant {
                complicated: self.complicated?,
                late: self.late.unwrap_or(true),
                hard_agreed: self.hard_agreed.unwrap_or(false),
            },
            State::Born => Pregnancy::Born {
                checked: self.checked.unwrap_or(false),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Carrying {
        Carrying {
            asked: true,
            ..Carrying::default()
        }
    }

    fn open(form: &Carrying) -> Vec<Open> {
        form.open().collect()
    }

    #[test]
    fn only_women_under_fifty_six_are_asked() {
        let is_asked = |sex, age| {
            Carrying::new(&Profile {
                sex,
                age,
                ..Profile::default()
            })
            .asked
        };
        assert!(is_asked(Some(Sex::Female), Some(55)));
        assert!(!is_asked(Some(Sex::Female), Some(56)));
        assert!(!is_asked(Some(Sex::Male), Some(30)));
        assert!(!is_asked(None, Some(30)));
        assert_eq!(open(&Carrying::default()), []);
        assert_eq!(Carrying::default().answer(), None);
    }

    #[test]
    fn a_pregnancy_has_three_follow_ups_and_a_complicated_one_two() {
        let mut form = asked();
        assert_eq!(open(&form), [Open::Pregnancy]);
        form.say(State::Pregnant);
        assert_eq!(open(&form), [Open::Complicated, Open::Late]);
        form.say_complicated(false);
        assert_eq!(open(&form), [Open::Late, Open::HardAgreed]);
        form.say_complicated(true);
        assert_eq!(open(&form), [Open::Late]);
    }

    #[test]
    fn what_is_open_counts_as_the_stricter_answer() {
        let mut form = asked();
        form.say(State::Pregnant);
        assert_eq!(form.answer(), None);
        form.say_complicated(false);
        let strict = Pregnancy::Pregnant {
            late: true,
            complicated: false,
            hard_agreed: false,
        };
        assert_eq!(form.answer(), Some(strict));
        form.say(State::Born);
        assert_eq!(form.answer(), Some(Pregnancy::Born { checked: false }));
        assert_eq!(open(&form), [Open::Checked]);
    }

    #[test]
    fn saved_answers_are_taken_up() {
        let mut form = asked();
        form.say(State::Pregnant);
        form.say_complicated(false);
        form.late = Some(false);
        form.hard_agreed = Some(true);
        let profile = Profile {
            sex: Some(Sex::Female),
            pregnancy: form.answer(),
            ..Profile::default()
        };
        assert_eq!(Carrying::new(&profile), form);
    }
}
