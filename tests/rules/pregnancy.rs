//! Pregnancy and the time after birth (evidence 5.5).

use crate::people::{TODAY, exercises, hardest, has_hard_intervals, hour, ids, items, left_out, names, told, week};
use kraftpause::domain::catalogue::Unsuited;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Equipment, Pregnancy, Profile, WorkKind};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Dose, Limit, Preset, Program, Wishes, preset};
use kraftpause::domain::screening::Clearance;

fn carrying(late: bool, complicated: bool, hard_agreed: bool) -> Profile {
    Profile {
        pregnancy: Some(Pregnancy::Pregnant {
            late,
            complicated,
            hard_agreed,
        }),
        ..hour()
    }
}

#[test]
fn pregnant() {
    let strong = |profile: &Profile| Profile {
        work: Some(WorkKind::Heavy.typical()),
        equipment: Some(vec![Equipment::Kettlebell, Equipment::Stairs]),
        week_minutes: Some(120),
        strength_practice: Some(true),
        pressure: Some((
            TODAY,
            Pressure {
                systolic: 120,
                diastolic: 80,
            },
        )),
        ..profile.clone()
    };
    let unsuited = |program: &Program, state: Unsuited| {
        exercises(program)
            .filter(|exercise| exercise.unsuited.contains(&state))
            .count()
    };
    let before = week(&strong(&hour()));
    for state in [Unsuited::Pregnancy, Unsuited::Falls, Unsuited::LatePregnancy] {
        assert!(unsuited(&before, state) > 0, "{state:?}: {:?}", ids(&before));
    }
    assert_eq!(left_out(&before, Limit::Prone), None);

    let early = week(&strong(&carrying(false, false, false)));
    assert_eq!(
        unsuited(&early, Unsuited::Pregnancy) + unsuited(&early, Unsuited::Falls),
        0
    );
    for limit in [Limit::Maximal, Limit::Prone, Limit::Falls] {
        let reason = left_out(&early, limit).unwrap();
        assert_eq!(
            (reason.rule, &reason.because),
            (RuleId::Pregnant, &vec![Fact::Pregnant])
        );
    }
    assert_eq!(left_out(&early, Limit::Lying), None, "on the back until week 16");
    assert_eq!(
        crate::people::advised(&early, RuleId::Pregnant),
        Some(vec![Fact::Pregnant])
    );
    let heavy = preset(
        &Profile {
            equipment: Some(vec![Equipment::Barbell]),
            ..strong(&carrying(false, false, true))
        },
        &Wishes::default(),
        &Past::default(),
        TODAY,
        Preset::Mst,
    );
    assert_eq!(heavy.unwrap_err()[0].because, [Fact::Pregnant]);

    let late = week(&strong(&carrying(true, false, false)));
    assert_eq!(unsuited(&late, Unsuited::LatePregnancy), 0);
    assert_eq!(left_out(&late, Limit::Lying).unwrap().because, [Fact::PregnantLate]);

    let complicated = week(&carrying(false, true, true));
    assert_eq!(complicated.clearance, Clearance::LowOnly);
    assert_eq!(
        told(&complicated, RuleId::Pregnant),
        Some(vec![Fact::PregnantComplicated])
    );
}

#[test]
fn pregnant_hit() {
    let unused = week(&carrying(false, false, false));
    assert!(!has_hard_intervals(&unused));
    assert!((12..=14).contains(&hardest(&unused)), "one can still talk");
    assert_eq!(told(&unused, RuleId::PregnantHit), Some(vec![Fact::Pregnant]));
    assert_eq!(left_out(&unused, Limit::Effort(14)).unwrap().rule, RuleId::PregnantHit);
    let used = week(&carrying(true, false, true));
    let hard = items(&used)
        .find(|item| item.dose.is_hard())
        .expect("used to it, and agreed");
    assert!(
        matches!(
            hard.dose,
            Dose::Intervals {
                rounds: 3,
                effort: (13, 14),
                ..
            }
        ),
        "{:?}",
        hard.dose
    );
    let because = vec![Fact::Pregnant, Fact::PregnantHabit];
    assert_eq!(told(&used, RuleId::PregnantHit), Some(because));
    assert_eq!(left_out(&used, Limit::Intervals), None);
    assert!(!names(&week(&hour()), RuleId::PregnantHit));
}

#[test]
fn after_birth() {
    let born = |checked| {
        week(&Profile {
            pregnancy: Some(Pregnancy::Born { checked }),
            ..hour()
        })
    };
    let fresh = born(false);
    assert_eq!(fresh.clearance, Clearance::LowOnly);
    assert_eq!(told(&fresh, RuleId::AfterBirth), Some(vec![Fact::AfterBirth]));
    assert!(hardest(&fresh) <= 12);
    let checked = born(true);
    assert_eq!(checked.clearance, Clearance::Cleared);
    assert!(!has_hard_intervals(&checked) && hardest(&checked) <= 13);
    assert_eq!(
        left_out(&checked, Limit::Intervals).unwrap().because,
        [Fact::AfterBirth]
    );
    let usual = week(&Profile {
        pregnancy: Some(Pregnancy::No),
        ..hour()
    });
    assert_eq!(usual, week(&hour()));
}
