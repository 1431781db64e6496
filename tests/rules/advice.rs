//! What goes on beside the sessions, company, and what the person likes.

use crate::people::{
    ONCE_EASILY, TODAY, advised, exercise, fit, has_hard_intervals, ids, items, names, told, week, yes_to,
};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::profile::{Company, Profile, Split, WorkKind};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{self, Activity, Liking, Program, Wishes};
use kraftpause::domain::screening::SafetyQuestion;

fn activity(kind: WorkKind, sitting_hours: Option<u8>) -> Activity {
    let profile = Profile {
        work: Some(kind.typical()),
        sitting_hours,
        ..fit()
    };
    week(&profile).activity
}

fn because(activity: &Activity, rule: RuleId) -> Option<Vec<Fact>> {
    let mut reasons = activity.reasons.iter();
    reasons
        .find(|reason| reason.rule == rule)
        .map(|reason| reason.because.clone())
}

#[test]
fn activity_goal() {
    for kind in WorkKind::ALL {
        let usual = activity(kind, Some(7));
        assert_eq!(
            (usual.moderate_minutes, usual.strength_days),
            (150, 2),
            "walking at work does not count"
        );
        assert_eq!(
            because(&usual, RuleId::ActivityGoal),
            Some(Vec::new()),
            "it holds for everyone"
        );
    }
}

#[test]
fn high_sitting() {
    let much = activity(WorkKind::OnFeet, Some(8));
    assert_eq!(much.moderate_minutes, 300);
    assert_eq!(because(&much, RuleId::HighSitting), Some(vec![Fact::SittingHours(8)]));
    for hours in [Some(7), None] {
        let usual = activity(WorkKind::OnFeet, hours);
        assert_eq!(usual.moderate_minutes, 150);
        assert_eq!(because(&usual, RuleId::HighSitting), None);
    }
}

#[test]
fn sitting_breaks() {
    let desk = activity(WorkKind::Sitting, None);
    assert!(desk.breaks);
    assert_eq!(because(&desk, RuleId::SittingBreaks), Some(vec![Fact::Sitting(80)]));
    let evening = activity(WorkKind::OnFeet, Some(8));
    assert!(evening.breaks, "who stands at work may sit at home");
    assert_eq!(
        because(&evening, RuleId::SittingBreaks),
        Some(vec![Fact::SittingHours(8)])
    );
    let feet = activity(WorkKind::OnFeet, Some(7));
    assert!(!feet.breaks && because(&feet, RuleId::SittingBreaks).is_none());
}

#[test]
fn hit_bedtime() {
    let of = |split| {
        let split = Some(split);
        week(&Profile { split, ..fit() })
    };
    let (hard, steady) = (of(Split::One), of(Split::Six));
    assert!(has_hard_intervals(&hard) && !has_hard_intervals(&steady));
    assert_eq!(advised(&hard, RuleId::HitBedtime), Some(Vec::new()));
    assert_eq!(advised(&steady, RuleId::HitBedtime), None, "an easy walk may come late");
}

#[test]
fn together() {
    let with = |company| week(&Profile { company, ..fit() });
    let (both, alone) = (with(Some(Company::Together)), with(Some(Company::Alone)));
    assert_eq!(advised(&both, RuleId::Together), Some(vec![Fact::Together]));
    assert_eq!(advised(&alone, RuleId::Together), None);
    assert_eq!(
        both.sessions, alone.sessions,
        "the same start, each with their own exercises"
    );
}

fn rated(ratings: &[(&str, Liking)]) -> Program {
    let likings = ratings.iter().map(|(id, liking)| (exercise(id), *liking)).collect();
    let wishes = Wishes {
        likings,
        ..Wishes::default()
    };
    program::make(&fit(), &wishes, &Past::default(), TODAY)
}

fn times(program: &Program, id: &str) -> usize {
    ids(program).iter().filter(|chosen| **chosen == id).count()
}

#[test]
fn like_wish() {
    let (plain, liking) = (rated(&[]), rated(&[("row-band", Liking::Liked)]));
    assert!(times(&liking, "row-band") >= times(&plain, "row-band").max(1));
    let first = |program: &Program| ids(program).iter().position(|id| *id == "row-band").unwrap_or(99);
    assert!(
        first(&liking) < first(&plain),
        "it comes sooner: {:?} {:?}",
        ids(&liking),
        ids(&plain)
    );
    assert_eq!(
        told(&liking, RuleId::LikeWish),
        Some(vec![Fact::Liked(exercise("row-band"))])
    );
    assert!(!names(&plain, RuleId::LikeWish));
    let taken_back = rated(&[("row-band", Liking::Liked), ("row-band", Liking::Neutral)]);
    assert_eq!(taken_back, plain, "the newest counts");
}

#[test]
fn dislike_wish() {
    let (plain, disliking) = (rated(&[]), rated(&[("lat-raise-band", Liking::Disliked)]));
    assert!(times(&plain, "lat-raise-band") > 0);
    assert_eq!(times(&disliking, "lat-raise-band"), 0);
    assert_eq!(
        told(&disliking, RuleId::DislikeWish),
        Some(vec![Fact::Disliked(exercise("lat-raise-band"))])
    );
    assert!(!names(&plain, RuleId::DislikeWish));
    // All that walking offers is disliked, and there is nothing else: it comes all the same.
    let walks = [
        ("walk-brisk", Liking::Disliked),
        ("walk-easy", Liking::Disliked),
        ("march", Liking::Disliked),
    ];
    assert!(items(&rated(&walks)).any(|item| ["walk-brisk", "walk-easy", "march"].contains(&item.exercise.get().id)));
}

#[test]
fn nothing_beside_an_easy_week_makes_out_of_breath() {
    let easy = Profile {
        screening: yes_to(&[SafetyQuestion::Supervised]),
        habits: Some(ONCE_EASILY),
        ..fit()
    };
    assert_eq!(week(&easy).leisure_minutes, 0);
}
