//! Small drawings of things to train with, in the manner of the figure's props: round strokes, one accent.

use crate::domain::profile::Equipment;
use leptos::prelude::*;

/// 44 units square; the second path is drawn in the accent colour.
#[must_use]
pub fn equipment_icon(thing: Equipment) -> AnyView {
    let (ink, accent) = match thing {
        Equipment::Band => ("M5 32h4M35 12h4", "M9 32c8-2 8-18 16-18 6 0 4 10-2 9-5-1 0-10 12-11"),
        Equipment::Dumbbell => ("M15 22h14", "M12 13v18M7 16v12M32 13v18M37 16v12"),
        Equipment::Kettlebell => ("M16 17c-3-10 15-10 12 0", "M22 17a10 10 0 1 0 .1 0z"),
        Equipment::Barbell => ("M3 22h38", "M11 10v24M7 14v16M33 10v24M37 14v16"),
        Equipment::Step => ("M9 24v10M35 24v10", "M5 22h34"),
        Equipment::Stairs => ("M5 36h32", "M5 36v-7h10v-7h10v-7h12"),
        Equipment::Treadmill => ("M31 32l4-22h-7", "M5 34h32"),
        Equipment::Bike => (
            "M14 28l4-14h-4M16 20h12l4 9M28 20l2-8h5",
            "M12 22a7 7 0 1 0 .1 0zM33 23a6 6 0 1 0 .1 0z",
        ),
        Equipment::Rower => ("M4 34h36M14 28h8M34 34V22", "M34 24a4 4 0 1 0 .1 0zM18 28l12-6"),
        Equipment::Chair => ("M12 6v32M30 24v14", "M12 24h18"),
        Equipment::Wall => ("M8 6v32h28V6z", "M8 16h28M8 27h28"),
    };
    view! {
        <svg class="thing" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
            <path d=ink></path>
            <path class="thing-accent" d=accent></path>
        </svg>
    }
    .into_any()
}
