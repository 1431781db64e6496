//! What keeps people from training, and what the week answers (evidence 9).

use crate::people::{
    TODAY, advised, exercises, fit, hardest, has_hard_intervals, hour, ids, items, left_out, names, pain, strength,
    told, week, week_on,
};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Equipment, Hurdle, Profile, Slot, Task};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Dose, Limit, Preset, Program, Wishes, preset};

/// With this hurdle named, and with none named though asked.
fn with_and_without(hurdle: Hurdle, profile: &Profile) -> (Program, Program) {
    let naming = |hurdles: &[Hurdle]| {
        week(&Profile {
            hurdles: Some(hurdles.to_vec()),
            ..profile.clone()
        })
    };
    (naming(&[hurdle]), naming(&[]))
}

/// The hurdle is answered with words and deeds outside the week: the same sessions, and advice by this rule.
fn only_advised(hurdle: Hurdle, rule: RuleId) {
    let (named, unnamed) = with_and_without(hurdle, &hour());
    assert_eq!(advised(&named, rule), Some(vec![Fact::Hurdle(hurdle)]));
    assert_eq!(advised(&unnamed, rule), None);
    assert_eq!(named.sessions, unnamed.sessions);
    assert_eq!(named.limits, unnamed.limits);
}

fn rounds(program: &Program) -> Vec<(u16, (u8, u8))> {
    let hard = items(program).filter_map(|item| match item.dose {
        Dose::Intervals { rounds, effort, .. } if item.dose.is_hard() => Some((rounds, effort)),
        _ => None,
    });
    hard.collect()
}

#[test]
fn barrier_time() {
    let unsplit = Profile { split: None, ..fit() };
    let (short, usual) = with_and_without(Hurdle::Time, &unsplit);
    let days = |program: &Program| program.sessions.iter().filter(|session| session.minutes <= 5).count();
    assert_eq!((days(&short), days(&usual)), (5, 0), "a few minutes every working day");
    assert_eq!(usual.sessions.len(), 3);
    assert_eq!(
        told(&short, RuleId::BarrierTime),
        Some(vec![Fact::Hurdle(Hurdle::Time)])
    );
    assert!(advised(&short, RuleId::BarrierTime).is_some() && !names(&usual, RuleId::BarrierTime));
    let (chosen, _) = with_and_without(Hurdle::Time, &fit());
    assert_eq!(chosen.sessions.len(), 3, "a split that was chosen stays");
    assert!(!names(&chosen, RuleId::BarrierTime));
}

#[test]
fn barrier_shape() {
    let (named, unnamed) = with_and_without(Hurdle::Shape, &hour());
    assert_eq!(
        (rounds(&named), rounds(&unnamed)),
        (vec![(3, (13, 14))], vec![(4, (15, 17))])
    );
    assert_eq!(
        told(&named, RuleId::BarrierShape),
        Some(vec![Fact::Hurdle(Hurdle::Shape)])
    );
    assert!(advised(&named, RuleId::BarrierShape).is_some());
    let rungs = |program: &Program| strength(program).map(|exercise| exercise.level).max();
    // With a band the next rung is as light as one likes; without anything, the first is the first.
    let bare = Profile {
        equipment: Some(Vec::new()),
        pains: Some(vec![pain(Region::Knee, 3)]),
        ..hour()
    };
    let (named, unnamed) = with_and_without(Hurdle::Shape, &bare);
    assert_eq!((rungs(&named), rungs(&unnamed)), (Some(1), Some(3)));
}

#[test]
fn barrier_boring() {
    let weeks = |hurdles: &[Hurdle]| {
        let profile = Profile {
            hurdles: Some(hurdles.to_vec()),
            ..fit()
        };
        let (now, then) = (week_on(&profile, TODAY), week_on(&profile, TODAY.plus(7)));
        (
            ids(&now) == ids(&then),
            told(&now, RuleId::BarrierBoring),
            advised(&now, RuleId::BarrierBoring),
        )
    };
    let because = Some(vec![Fact::Hurdle(Hurdle::Boring)]);
    assert_eq!(
        weeks(&[Hurdle::Boring]),
        (false, because.clone(), because),
        "other exercises next week"
    );
    assert_eq!(weeks(&[]), (true, None, None), "the same week until something changes");
}

#[test]
fn barrier_money() {
    let rich = Profile {
        equipment: Some(vec![Equipment::Dumbbell, Equipment::Bike, Equipment::Band]),
        ..hour()
    };
    let (named, unnamed) = with_and_without(Hurdle::Money, &rich);
    let only_band = |program: &Program| exercises(program).all(|exercise| exercise.possible_with(&[Equipment::Band]));
    assert!(only_band(&named) && !only_band(&unnamed));
    assert_eq!(
        advised(&named, RuleId::BarrierMoney),
        Some(vec![Fact::Hurdle(Hurdle::Money)])
    );
    let bare = Profile {
        equipment: Some(vec![Equipment::Barbell]),
        ..hour()
    };
    let (named, unnamed) = with_and_without(Hurdle::Money, &bare);
    assert!(exercises(&named).all(|exercise| exercise.possible_with(&[])));
    assert_eq!(
        told(&named, RuleId::BarrierMoney),
        Some(vec![Fact::Hurdle(Hurdle::Money)])
    );
    assert!(!names(&unnamed, RuleId::BarrierMoney));
}

#[test]
fn barrier_clothes() {
    let (named, unnamed) = with_and_without(Hurdle::Clothes, &hour());
    assert!(
        hardest(&named) <= 12 && !has_hard_intervals(&named),
        "nothing makes sweat at work"
    );
    for limit in [Limit::Sweat, Limit::Intervals, Limit::Effort(12)] {
        let reason = left_out(&named, limit).unwrap();
        assert_eq!(reason.because, [Fact::Hurdle(Hurdle::Clothes)]);
        assert_eq!(reason.rule, RuleId::BarrierClothes);
        assert_eq!(left_out(&unnamed, limit), None);
    }
    let at_home = Profile {
        slot: Some(Slot::AtHome),
        ..hour()
    };
    let (named, _) = with_and_without(Hurdle::Clothes, &at_home);
    assert!(
        has_hard_intervals(&named) && left_out(&named, Limit::Sweat).is_none(),
        "at home one can change"
    );
    assert!(advised(&named, RuleId::BarrierClothes).is_some());
}

#[test]
fn barrier_alone() {
    only_advised(Hurdle::Alone, RuleId::BarrierAlone);
}

#[test]
fn barrier_ill() {
    only_advised(Hurdle::Ill, RuleId::BarrierIll);
}

#[test]
fn barrier_offers() {
    only_advised(Hurdle::Offers, RuleId::BarrierOffers);
}

#[test]
fn barrier_leaders() {
    only_advised(Hurdle::Leaders, RuleId::BarrierLeaders);
}

#[test]
fn barrier_intervals() {
    let (named, unnamed) = with_and_without(Hurdle::Intervals, &hour());
    assert_eq!(
        (rounds(&named), rounds(&unnamed)),
        (vec![(3, (13, 14))], vec![(4, (15, 17))])
    );
    assert_eq!(
        told(&named, RuleId::BarrierIntervals),
        Some(vec![Fact::Hurdle(Hurdle::Intervals)])
    );
    assert!(advised(&named, RuleId::BarrierIntervals).is_some());
    let naming = Profile {
        hurdles: Some(vec![Hurdle::Intervals]),
        ..hour()
    };
    let ready_made = |wanted| preset(&naming, &Wishes::default(), &Past::default(), TODAY, wanted);
    assert_eq!(ready_made(Preset::Hit35).unwrap_err()[0].rule, RuleId::BarrierIntervals);
    assert!(ready_made(Preset::HitStart).is_ok(), "the easier ones are there");
}

#[test]
fn barrier_fear() {
    let sore = Profile {
        pains: Some(vec![pain(Region::LowBack, 4)]),
        feared_task: Some(Task::Lifting),
        equipment: Some(vec![Equipment::Kettlebell]),
        ..hour()
    };
    let (named, unnamed) = with_and_without(Hurdle::Fear, &sore);
    assert_eq!(
        advised(&named, RuleId::BarrierFear),
        Some(vec![Fact::Hurdle(Hurdle::Fear)])
    );
    let because = vec![Fact::Hurdle(Hurdle::Fear), Fact::FearedTask(Task::Lifting)];
    assert_eq!(told(&named, RuleId::FearGraded), Some(because));
    assert!(strength(&named).all(|exercise| exercise.level == 1));
    assert!(strength(&unnamed).any(|exercise| exercise.level > 1) && !names(&unnamed, RuleId::FearGraded));
    assert!(strength(&named).any(|exercise| exercise.family == "hinge"));
}

#[test]
fn several_hurdles_are_each_answered_in_the_order_they_were_named() {
    let profile = Profile {
        hurdles: Some(vec![Hurdle::Leaders, Hurdle::Ill, Hurdle::Leaders]),
        ..hour()
    };
    let advice: Vec<RuleId> = week(&profile).advice.iter().map(|reason| reason.rule).collect();
    let named: Vec<RuleId> = advice.into_iter().filter(|rule| *rule != RuleId::HitBedtime).collect();
    assert_eq!(named, [RuleId::BarrierLeaders, RuleId::BarrierIll]);
}
