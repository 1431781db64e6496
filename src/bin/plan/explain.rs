//! A programme as readable text: the sessions first, each exercise with the rules that chose it; then what is left out
//! and due; each rule once with its research and sources. Says what the JSON says and decides nothing.

use crate::date::iso;
use crate::programme::{Made, MadePreset};
use crate::reason::sources_of;
use kraftpause::domain::evidence::{RuleId, Source};
use kraftpause::domain::program::reason::{Fact, Reason};
use kraftpause::domain::program::{Dose, Item, Milestone, PlannedSession, Program};
use kraftpause::domain::red_flag::Urgency;
use kraftpause::domain::screening::Clearance;
use kraftpause::text::{Text, because, date, dose, limit, name, zone};

/// Letters in a line.
const WIDTH: usize = 100;

struct Page<'a> {
    text: &'a Text,
    written: String,
}

pub fn programme(text: &Text, made: &Made) -> String {
    let mut page = Page::new(text);
    let program = &made.program;
    page.title(
        made.label.as_deref(),
        &format!("{}, {}", text.plan_title(), iso(made.today)),
    );
    let sessions = u32::try_from(program.sessions.len()).unwrap_or_default();
    page.line(0, &text.plan_sum(sessions, &program.week_minutes));
    if let Some(running) = program.course {
        let (course, weeks) = (name::course(text, running.course), running.course.weeks());
        page.line(0, &text.plan_course(&course, &running.week, &weeks));
    }
    page.help(&program.clearance);
    for session in &program.sessions {
        page.session(session);
    }
    page.week(program);
    page.limits(program);
    page.reasons(text.plan_worth(), &program.advice);
    page.activity(program);
    page.due(program);
    page.evidence(&made.rules());
    page.written
}

pub fn preset(text: &Text, made: &MadePreset) -> String {
    let mut page = Page::new(text);
    page.title(made.label.as_deref(), name::preset(text, made.preset));
    if let Some(session) = &made.session {
        page.session(session);
    }
    page.reasons(text.plan_left_out(), &made.against);
    page.evidence(&made.rules());
    page.written
}

impl<'a> Page<'a> {
    const fn new(text: &'a Text) -> Page<'a> {
        Page {
            text,
            written: String::new(),
        }
    }

    fn title(&mut self, label: Option<&str>, title: &str) {
        let title = match label {
            // A label is the file's own text: one line of it, and nothing that steers a terminal.
            Some(label) => format!("{} – {title}", label.replace(char::is_control, " ")),
            None => title.to_owned(),
        };
        self.line(0, &title);
        self.written.push_str(&"=".repeat(title.chars().count().min(WIDTH)));
        self.written.push('\n');
    }

    fn heading(&mut self, heading: &str) {
        self.written.push('\n');
        self.line(0, heading);
        self.written.push_str(&"-".repeat(heading.chars().count().min(WIDTH)));
        self.written.push('\n');
    }

    /// What must be read before anything else.
    fn help(&mut self, clearance: &Clearance) {
        let t = self.text;
        let (title, text) = match clearance {
            Clearance::SeekHelp(Urgency::Now) => (t.red_title_emergency(), t.red_text_emergency()),
            Clearance::SeekHelp(_) => (t.red_title_today(), t.red_text_today()),
            Clearance::Without(_) => (t.red_title_doctor(), t.red_text_doctor()),
            Clearance::Cleared | Clearance::WithLimits(_) | Clearance::LowOnly => return,
        };
        self.heading(title);
        self.line(0, text);
    }

    /// Indented, and broken between words.
    fn line(&mut self, indent: usize, line: &str) {
        let mut column = 0;
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            let length = word.chars().count();
            if column == 0 {
                self.written.push_str(&" ".repeat(indent));
                column = indent;
            } else if column + 1 + length > WIDTH {
                self.written.push('\n');
                self.written.push_str(&" ".repeat(indent + 2));
                column = indent + 2;
            } else {
                self.written.push(' ');
                column += 1;
            }
            self.written.push_str(word);
            column += length;
        }
        self.written.push('\n');
    }

    fn session(&mut self, session: &PlannedSession) {
        let text = self.text;
        let title = format!(
            "{}: {}, {}",
            name::capital(name::weekday(text, session.weekday)),
            name::session(text, session),
            text.unit_minutes(u32::from(session.minutes)),
        );
        self.heading(&title);
        self.because(0, &session.reasons);
        for item in &session.items {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Item) {
        let (text, exercise) = (self.text, item.exercise.get());
        let mut said = format!(
            "* {} ({}, {}): {}",
            text.exercise(item.exercise).name,
            item.exercise.stored(),
            name::block(text, item.block),
            dose::dose(text, exercise, item.dose)
        );
        if let Dose::Minutes { effort, .. } | Dose::Intervals { effort, .. } = item.dose {
            said.push_str(&format!(", {}", zone::effort(text, effort)));
        }
        if let Some(reserve) = dose::reserve(text, item.dose) {
            said.push_str(&format!(". {reserve}"));
        }
        self.line(2, &said);
        self.because(6, &item.reasons);
    }

    /// The rules by their ids with the facts, each fact once; the words of the rules stand below.
    fn because<'r>(&mut self, indent: usize, reasons: impl IntoIterator<Item = &'r Reason>) {
        let mut told: Vec<(&[Fact], Vec<&str>)> = Vec::new();
        for Reason { rule, because } in reasons {
            match told.iter_mut().find(|(facts, _)| facts == because) {
                Some((_, rules)) => rules.push(rule.get().id),
                None => told.push((because, vec![rule.get().id])),
            }
        }
        for (facts, rules) in told {
            let facts: Vec<String> = facts.iter().map(|fact| because::fact(self.text, *fact)).collect();
            let facts = if facts.is_empty() {
                self.text.why_for_all().to_owned()
            } else {
                facts.join(" ")
            };
            self.line(indent, &format!("[{}] {facts}", rules.join(", ")));
        }
    }

    fn week(&mut self, program: &Program) {
        let text = self.text;
        self.heading(text.why_week_title());
        self.because(0, &program.reasons);
        for part in crate::programme::parts(&program.blocks, &program.block_reasons) {
            if part.parts > 0 || !part.reasons.is_empty() {
                let block = name::capital(name::block(text, part.block));
                self.line(0, &format!("{block}: {}/6", part.parts));
                self.because(4, &part.reasons);
            }
        }
    }

    fn limits(&mut self, program: &Program) {
        if program.limits.is_empty() {
            return;
        }
        self.heading(self.text.plan_left_out());
        for limited in &program.limits {
            self.line(0, &limit::limit(self.text, limited.limit));
            self.because(4, [&limited.reason]);
        }
    }

    /// Reasons that are to be read by themselves: with the words of the rule.
    fn reasons(&mut self, heading: &str, reasons: &[Reason]) {
        if reasons.is_empty() {
            return;
        }
        self.heading(heading);
        for reason in reasons {
            self.line(0, self.text.rule(reason.rule));
            self.because(4, [reason]);
        }
    }

    fn activity(&mut self, program: &Program) {
        let (text, activity) = (self.text, &program.activity);
        self.heading(text.plan_activity());
        self.line(0, &text.plan_moderate(&activity.moderate_minutes));
        self.line(0, &text.plan_strength_days(u32::from(activity.strength_days)));
        if activity.breaks {
            self.line(0, text.plan_breaks());
        }
        if program.leisure_minutes > 0 {
            self.line(0, &text.plan_leisure(&program.leisure_minutes));
        }
        self.because(4, &activity.reasons);
    }

    fn due(&mut self, program: &Program) {
        if program.milestones.is_empty() {
            return;
        }
        let text = self.text;
        self.heading(text.plan_soon());
        for (day, milestone) in &program.milestones {
            let what = match milestone {
                Milestone::TechniqueCheck => text.plan_technique(),
                Milestone::Retest => text.plan_retest(),
                Milestone::CourseEnd => text.plan_course_end(),
                Milestone::Rescreen => text.plan_rescreen(),
                Milestone::MeasurePressure => text.plan_pressure(),
            };
            self.line(0, &format!("{} ({}): {what}", iso(*day), date::full(text, *day)));
        }
    }

    /// Every rule that was named, once, and the sources of all.
    fn evidence(&mut self, rules: &[RuleId]) {
        let text = self.text;
        self.heading(text.evidence_title());
        for rule in rules {
            let facts = rule.get();
            let strength = name::strength(text, facts.strength);
            self.line(0, &format!("[{}] {} ({strength})", facts.id, text.rule(*rule)));
            let sources: Vec<&str> = facts.sources.iter().map(|source| source.get().id).collect();
            self.line(4, &format!("{} {{{}}}", text.research(*rule), sources.join(", ")));
        }
        self.heading(text.why_sources());
        for source in sources_of(rules.iter().copied()) {
            self.source(&source);
        }
    }

    fn source(&mut self, source: &Source) {
        let Source {
            id,
            authors,
            year,
            title,
            place,
            doi,
            interests,
            seen,
            ..
        } = *source;
        let mut said = format!("{{{id}}} {authors} ({year}). {title}. {place}.");
        if !doi.is_empty() {
            said.push_str(&format!(" doi:{doi}."));
        }
        if !seen {
            said.push_str(&format!(" {}", self.text.why_unchecked()));
        }
        self.line(0, &said);
        self.line(4, &format!("{} {interests}", self.text.why_interests()));
    }
}
