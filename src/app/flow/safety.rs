//! The page of safety questions while it is being filled in: which follow-ups are asked, and what is still open.
//! What the answers mean for training is decided in `domain::screening`.

use super::carrying::Carrying;
use super::signs::Signs;
use crate::domain::order;
use crate::domain::pain::Region;
use crate::domain::profile::{Answer, Profile};
use crate::domain::red_flag::FlagGroup;
use crate::domain::screening::{SafetyQuestion, Screening};

/// The answers so far. `screening` is what is saved; the follow-ups also know "not answered yet".
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Form {
    pub screening: Screening,
    /// Pregnancy and birth, for those whom it can concern.
    pub carrying: Carrying,
    /// The signs beside complaints.
    pub signs: Signs,
    /// Follow-up to bone or joint: known and stable? Its places are asked only then.
    pub stable: Option<bool>,
    /// Follow-up to any other yes: has a professional said that normal training is fine?
    pub cleared: Option<bool>,
}

/// What still needs an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// By its place in [`SafetyQuestion::ALL`].
    Question(usize),
    Stable,
    Regions,
    Cleared,
    Pregnancy,
    Complicated,
    Late,
    HardAgreed,
    Checked,
    Signs(FlagGroup),
}

/// Whether nothing on the page is open.
#[must_use]
pub fn complete(profile: &Profile) -> bool {
    Form::new(profile).open().is_empty()
}

const BONE: usize = SafetyQuestion::BoneOrJoint as usize;

impl Form {
    /// Takes up saved answers. Once all seven are answered, follow-ups without a yes had been answered with no.
    #[must_use]
    pub fn new(profile: &Profile) -> Form {
        let screening = profile.screening.clone();
        let complete = screening.yes.iter().all(Option::is_some);
        let known = |yes: bool| (complete || yes).then_some(yes);
        let mut form = Form {
            stable: known(!screening.stable_regions.is_empty()),
            cleared: known(screening.cleared_by_professional),
            screening,
            carrying: Carrying::new(profile),
            signs: Signs::new(profile),
        };
        form.forget_unasked();
        form
    }

    /// All that can be saved of it now.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer> {
        let mut answers = vec![Answer::Screening(self.screening.clone())];
        answers.extend(self.carrying.answer().map(Answer::Pregnancy));
        answers.extend(self.signs.answers());
        answers
    }

    #[must_use]
    pub fn said(&self, question: usize) -> Option<bool> {
        self.screening.yes.get(question).copied().flatten()
    }

    pub fn say(&mut self, question: usize, yes: bool) {
        if let Some(answer) = self.screening.yes.get_mut(question) {
            *answer = Some(yes);
        }
        self.forget_unasked();
    }

    pub fn say_stable(&mut self, yes: bool) {
        self.stable = Some(yes);
        self.forget_unasked();
    }

    pub fn say_region(&mut self, region: Region, chosen: bool) {
        let regions = &mut self.screening.stable_regions;
        regions.retain(|other| *other != region);
        if chosen {
            regions.push(region);
            order::by_key(regions, |region| *region);
        }
    }

    pub fn say_cleared(&mut self, yes: bool) {
        self.cleared = Some(yes);
        self.screening.cleared_by_professional = yes;
    }

    #[must_use]
    pub fn asks_stable(&self) -> bool {
        self.said(BONE) == Some(true)
    }

    #[must_use]
    pub fn asks_regions(&self) -> bool {
        self.asks_stable() && self.stable == Some(true)
    }

    /// Any yes but bone or joint that is known and stable.
    #[must_use]
    pub fn asks_cleared(&self) -> bool {
        let said_yes = |(question, answer): (usize, &Option<bool>)| question != BONE && *answer == Some(true);
        self.screening.yes.iter().enumerate().any(said_yes) || (self.asks_stable() && self.stable == Some(false))
    }

    /// In the order of the page.
    #[must_use]
    pub fn open(&self) -> Vec<Open> {
        let mut open = Vec::new();
        for question in 0..SafetyQuestion::ALL.len() {
            if self.said(question).is_none() {
                open.push(Open::Question(question));
            } else if question == BONE && self.asks_stable() && self.stable.is_none() {
                open.push(Open::Stable);
            } else if question == BONE && self.asks_regions() && self.screening.stable_regions.is_empty() {
                open.push(Open::Regions);
            }
        }
        if self.asks_cleared() && self.cleared.is_none() {
            open.push(Open::Cleared);
        }
        open.extend(self.carrying.open());
        open.extend(self.signs.open().map(Open::Signs));
        open
    }

    /// An answer to a question that is no longer asked does not count: a clearance was given for other answers.
    fn forget_unasked(&mut self) {
        if !self.asks_stable() {
            self.stable = None;
        }
        if !self.asks_regions() {
            self.screening.stable_regions.clear();
        }
        if !self.asks_cleared() {
            self.cleared = None;
            self.screening.cleared_by_professional = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::units::Day;

    const HEART: usize = SafetyQuestion::HeartOrPressure as usize;

    fn all_no() -> Form {
        let mut form = Form::default();
        for question in 0..7 {
            form.say(question, false);
        }
        form
    }

    #[test]
    fn nothing_is_answered_before_the_person_answers() {
        let open = Form::default().open();
        assert_eq!(open.len(), 7);
        assert_eq!(open.first(), Some(&Open::Question(0)));
    }

    #[test]
    fn seven_times_no_leaves_nothing_open() {
        assert_eq!(all_no().open(), []);
    }

    #[test]
    fn a_yes_asks_whether_a_professional_has_said_that_training_is_fine() {
        let mut form = all_no();
        form.say(HEART, true);
        assert_eq!(form.open(), [Open::Cleared]);
        form.say_cleared(false);
        assert_eq!(form.open(), []);
    }

    #[test]
    fn a_known_and_stable_joint_asks_for_its_place_and_for_nothing_else() {
        let mut form = all_no();
        form.say(BONE, true);
        assert_eq!(form.open(), [Open::Stable]);
        form.say_stable(true);
        assert_eq!(form.open(), [Open::Regions]);
        form.say_region(Region::Knee, true);
        assert_eq!(form.open(), []);
        assert_eq!(form.screening.stable_regions, [Region::Knee]);
    }

    #[test]
    fn a_joint_that_is_not_stable_needs_the_word_of_a_professional() {
        let mut form = all_no();
        form.say(BONE, true);
        form.say_stable(false);
        assert_eq!(form.open(), [Open::Cleared]);
    }

    #[test]
    fn a_clearance_does_not_outlive_the_answer_it_was_given_for() {
        let mut form = all_no();
        form.say(HEART, true);
        form.say_cleared(true);
        form.say(HEART, false);
        assert!(!form.screening.cleared_by_professional);
        form.say(HEART, true);
        assert_eq!(form.open(), [Open::Cleared]);
    }

    #[test]
    fn places_do_not_outlive_the_joint() {
        let mut form = all_no();
        form.say(BONE, true);
        form.say_stable(true);
        form.say_region(Region::Knee, true);
        form.say_stable(false);
        assert_eq!(form.screening.stable_regions, []);
    }

    fn taken_up(form: &Form) -> Form {
        let mut profile = Profile::default();
        for answer in form.answers() {
            profile.accept(answer, Day(20_000));
        }
        Form::new(&profile)
    }

    #[test]
    fn saved_answers_are_taken_up_with_their_follow_ups() {
        let mut form = all_no();
        form.say(BONE, true);
        form.say_stable(true);
        form.say_region(Region::Knee, true);
        form.say_region(Region::Hip, true);
        assert_eq!(taken_up(&form), form);

        let mut form = all_no();
        form.say(HEART, true);
        form.say_cleared(false);
        assert_eq!(taken_up(&form), form);
    }

    #[test]
    fn half_answered_pages_stay_half_answered() {
        let mut form = Form::default();
        form.say(HEART, true);
        let taken_up = taken_up(&form);
        assert_eq!(taken_up.open().len(), 7);
        assert_eq!(taken_up.cleared, None);
    }
}
