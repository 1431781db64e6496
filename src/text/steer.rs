//! What keeps a person from training, and the plan for it: one line each.

use super::Text;
use crate::domain::profile::Hurdle;

/// What to do about it, here and now.
#[must_use]
pub fn plan(t: &Text, hurdle: Hurdle) -> &str {
    match hurdle {
        Hurdle::Time => t.steer_plan_time(),
        Hurdle::Shape => t.steer_plan_shape(),
        Hurdle::Boring => t.steer_plan_boring(),
        Hurdle::Money => t.steer_plan_money(),
        Hurdle::Clothes => t.steer_plan_clothes(),
        Hurdle::Alone => t.steer_plan_alone(),
        Hurdle::Ill => t.steer_plan_ill(),
        Hurdle::Offers => t.steer_plan_offers(),
        Hurdle::Intervals => t.steer_plan_intervals(),
        Hurdle::Leaders => t.steer_plan_leaders(),
        Hurdle::Fear => t.steer_plan_fear(),
    }
}
