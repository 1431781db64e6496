//! How a programme and a ready-made session are written. Values only; what they mean is decided in `domain::program`.

use crate::answers::Case;
use crate::kind::choice;
use crate::reason::{Doses, Loads, Sources, Why, sources_of};
use crate::shape::{Date, Each, Line, Maybe, Number, Truth, Weekday, object, tagged};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::exposure::Exposure;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::Course;
use kraftpause::domain::program::reason::Reason;
use kraftpause::domain::program::{
    self, Activity, Block, Blocks, CourseWeek, Focus, Item, Limit, Limited, Milestone, Past, PlannedSession, Preset,
    Program,
};
use kraftpause::domain::red_flag::Urgency;
use kraftpause::domain::screening::Clearance;
use kraftpause::domain::units::Day;
use kraftpause::text::{Text, limit, name};

/// What the engine made for a case.
pub struct Made {
    pub label: Option<String>,
    pub today: Day,
    pub program: Program,
}

/// A ready-made session for a case, or what stands in its way.
pub struct MadePreset {
    pub label: Option<String>,
    pub today: Day,
    pub preset: Preset,
    pub session: Option<PlannedSession>,
    pub against: Vec<Reason>,
}

impl Made {
    pub fn of(case: &Case) -> Made {
        Made {
            label: case.label.clone(),
            today: case.today,
            program: program::make(&case.profile, &case.wishes, &Past::default(), case.today),
        }
    }

    /// Every rule that is named anywhere, in the order in which they are met.
    pub fn rules(&self) -> Vec<RuleId> {
        let program = &self.program;
        let week = program.block_reasons.iter().map(|(_, reason)| reason);
        let week = week.chain(&program.reasons).chain(&program.advice);
        let limits = program.limits.iter().map(|limited| &limited.reason);
        let sessions = program.sessions.iter().flat_map(of_session);
        once(week.chain(limits).chain(&program.activity.reasons).chain(sessions))
    }
}

impl MadePreset {
    pub fn of(case: &Case, preset: Preset) -> MadePreset {
        let made = program::preset(&case.profile, &case.wishes, &Past::default(), case.today, preset);
        let (session, against) = match made {
            Ok(session) => (Some(session), Vec::new()),
            Err(against) => (None, against),
        };
        MadePreset {
            label: case.label.clone(),
            today: case.today,
            preset,
            session,
            against,
        }
    }

    pub fn rules(&self) -> Vec<RuleId> {
        once(self.session.iter().flat_map(of_session).chain(&self.against))
    }
}

fn of_session(session: &PlannedSession) -> impl Iterator<Item = &Reason> {
    let items = session.items.iter().flat_map(|item| &item.reasons);
    session.reasons.iter().chain(items)
}

fn once<'a>(reasons: impl Iterator<Item = &'a Reason>) -> Vec<RuleId> {
    let mut rules = Vec::new();
    for reason in reasons {
        if !rules.contains(&reason.rule) {
            rules.push(reason.rule);
        }
    }
    rules
}

pub struct Programmes<'a>(pub &'a Text);

object! { Programmes<'_>, Made, "programme", "A whole week with its reasons."; |me, whole @ Made {
    label, today, program: Program {
        exposure, clearance, blocks, block_reasons, reasons, limits, advice, activity, course, milestones, sessions,
        leisure_minutes, week_minutes
    }
}| {
    case: Maybe(Line), label, "The name given in the answers.";
    today: Date, today, "The day for which the week was made.";
    exposure: choice::<Exposure>(), exposure, "The class of the work.";
    clearance: Clearances, clearance, "What may be trained.";
    week_minutes: Number, week_minutes, "The sessions' minutes in all.";
    leisure_minutes: Number, leisure_minutes, "Goal for moderate activity outside the sessions, minutes a week.";
    blocks: Each(Parts(me.0)), parts(blocks, block_reasons).as_slice(), "The kinds of training, six parts in all.";
    reasons: Each(Why(me.0)), reasons.as_slice(), "Why the week is built like this.";
    limits: Each(LimitedShape(me.0)), limits.as_slice(), "What is left out, and why.";
    advice: Each(Why(me.0)), advice.as_slice(), "What is worth knowing or doing beside the training.";
    activity: ActivityShape(me.0), activity, "";
    course: Maybe(CourseShape), course, "The course that runs.";
    milestones: Each(Due), milestones.as_slice(), "What is due and when, soonest first.";
    sessions: Each(Sessions(me.0)), sessions.as_slice(), "In their order; weekdays are suggestions.";
    sources: Each(Sources), sources_of(whole.rules()).as_slice(), "All that the reasons name.";
}}

pub struct Presets<'a>(pub &'a Text);

object! { Presets<'_>, MadePreset, "preset", "A ready-made session, or what is against it."; |me, whole @ MadePreset {
    label, today, preset, session, against
}| {
    case: Maybe(Line), label, "The name given in the answers.";
    today: Date, today, "The day for which it was made.";
    preset: choice::<Preset>(), preset, "";
    session: Maybe(Sessions(me.0)), session, "null when something stands in its way.";
    against: Each(Why(me.0)), against.as_slice(), "What stands in its way; empty with a session.";
    sources: Each(Sources), sources_of(whole.rules()).as_slice(), "All that the reasons name.";
}}

tagged! { Clearances, Clearance, "clearance", "kind", "What the safety answers allow."; {
    Clearance::Cleared => "cleared" {}
    Clearance::WithLimits(regions) => "with_limits" { regions: Each(choice::<Region>()), regions.as_slice(); }
    Clearance::LowOnly => "low_only" {}
    Clearance::Without(regions) => "without" { regions: Each(choice::<Region>()), regions.as_slice(); }
    Clearance::SeekHelp(urgency) => "seek_help" { urgency: choice::<Urgency>(), urgency; }
}}
struct Clearances;

/// A kind of training in the week.
pub struct Part {
    pub block: Block,
    pub parts: u8,
    pub reasons: Vec<Reason>,
}

struct Parts<'a>(&'a Text);

object! { Parts<'_>, Part, "block", "A kind of training in the week."; |me, Part { block, parts, reasons }| {
    block: choice::<Block>(), block, "";
    parts: Number, parts, "Of six; ten minutes each in the standard week of 60.";
    reasons: Each(Why(me.0)), reasons.as_slice(), "What gave or took parts.";
}}

pub fn parts(blocks: &Blocks, moves: &[(Block, Reason)]) -> Vec<Part> {
    let Blocks {
        cardio,
        strength_specific,
        strength_general,
        functional,
        relax,
    } = *blocks;
    let part = |block| Part {
        block,
        parts: match block {
            Block::Cardio => cardio,
            Block::StrengthSpecific => strength_specific,
            Block::StrengthGeneral => strength_general,
            Block::Functional => functional,
            Block::Relax => relax,
        },
        reasons: moves
            .iter()
            .filter(|(of, _)| *of == block)
            .map(|(_, reason)| reason.clone())
            .collect(),
    };
    Block::ALL.map(part).into()
}

struct LimitedShape<'a>(&'a Text);

object! { LimitedShape<'_>, Limited, "limited", "Something that is left out."; |me, Limited { limit, reason }| {
    limit: Limits, limit, "";
    says: Line, limit::limit(me.0, *limit).as_str(), "In words, in the language asked for.";
    reason: Why(me.0), reason, "";
}}

struct Limits;

tagged! { Limits, Limit, "limit", "kind", "What is left out."; {
    Limit::Training => "training" {}
    Limit::Strength => "strength" {}
    Limit::Region(region) => "region" { region: choice::<Region>(), region; }
    Limit::Spared(region) => "spared" { region: choice::<Region>(), region; }
    Limit::Waits(region) => "waits" { region: choice::<Region>(), region; }
    Limit::NoExercise(region) => "no_exercise" { region: choice::<Region>(), region; }
    Limit::NoRoom(region) => "no_room" { region: choice::<Region>(), region; }
    Limit::Intervals => "intervals" {}
    Limit::OneHard => "one_hard" {}
    Limit::Effort(most) => "effort" { at_most_6_20: Number, most; }
    Limit::Maximal => "maximal" {}
    Limit::Holds => "holds" {}
    Limit::Lying => "lying" {}
    Limit::Prone => "prone" {}
    Limit::Falls => "falls" {}
    Limit::Floor => "floor" {}
    Limit::Loud => "loud" {}
    Limit::Hurt(exercise) => "hurt" { exercise: Line, exercise.stored().as_str(); }
    Limit::Own(exercise) => "own" { exercise: Line, exercise.stored().as_str(); }
    Limit::Sweat => "sweat" {}
}}

struct ActivityShape<'a>(&'a Text);

object! { ActivityShape<'_>, Activity, "activity", "Activity of the whole week, with its reasons."; |me, Activity {
    moderate_minutes, strength_days, breaks, reasons
}| {
    moderate_minutes: Number, moderate_minutes, "A week, sessions included; a hard minute counts as two.";
    strength_days: Number, strength_days, "";
    breaks: Truth, breaks, "Get up for one to three minutes every half to whole hour of sitting.";
    reasons: Each(Why(me.0)), reasons.as_slice(), "";
}}

struct CourseShape;

object! { CourseShape, CourseWeek, "course", "The course that runs."; |me, CourseWeek { course, week }| {
    course: choice::<Course>(), course, "";
    week: Number, week, "From 1.";
    weeks: Number, &course.weeks(), "Length of the course.";
}}

struct Due;

object! { Due, (Day, Milestone), "milestone", "Something that is due."; |me, (day, milestone)| {
    day: Date, day, "";
    milestone: choice::<Milestone>(), milestone, "";
}}

struct Sessions<'a>(&'a Text);

object! { Sessions<'_>, PlannedSession, "session", "One session."; |me, PlannedSession {
    number, weekday, minutes, focus, preset, daily, items, reasons
}| {
    number: Number, number, "Place in the week, from 0; ready-made sessions from 100.";
    weekday: Weekday, weekday, "";
    minutes: Number, minutes, "Planned minutes, warm-up and rests included.";
    title: Line, name::focus(me.0, *focus).as_str(), "In words, in the language asked for.";
    focus: Focuses, focus, "";
    preset: Maybe(choice::<Preset>()), preset, "The ready-made form it follows.";
    daily: Truth, daily, "The few minutes of a working day: what was missed of them is not made up for.";
    reasons: Each(Why(me.0)), reasons.as_slice(), "";
    items: Each(Items(me.0)), items.as_slice(), "In the order in which they are done.";
}}

struct Focuses;

tagged! { Focuses, Focus, "focus", "kind", "What a session is mainly about."; {
    Focus::Regions(first, second) => "regions" {
        regions: Each(choice::<Region>()), regions(*first, *second).as_slice();
    }
    Focus::Cardio => "cardio" {}
    Focus::WholeBody => "whole_body" {}
    Focus::Balance => "balance" {}
    Focus::Easy => "easy" {}
}}

fn regions(first: Region, second: Option<Region>) -> Vec<Region> {
    std::iter::once(first).chain(second).collect()
}

struct Items<'a>(&'a Text);

object! { Items<'_>, Item, "item", "One exercise of a session."; |me, Item { exercise, block, dose, load, shorter, reasons }| {
    exercise: Line, exercise.stored().as_str(), "Its id in the catalogue; own/… is one of the person's own.";
    name: Line, me.0.exercise(*exercise).name, "In words, in the language asked for.";
    family: Line, exercise.get().family, "The ladder of easier and harder exercises it belongs to; own has none.";
    level: Number, &exercise.get().level, "1 to 3 on the ladder.";
    block: choice::<Block>(), block, "";
    dose: Doses, dose, "";
    load: Maybe(Loads), load, "What to do it with; only where a past is known.";
    shorter_grip: Truth, shorter, "The band is taken shorter than before.";
    per_side: Truth, &exercise.get().per_side, "The dose is for each side.";
    reasons: Each(Why(me.0)), reasons.as_slice(), "Why this exercise, why this much; what decided most comes first.";
}}
