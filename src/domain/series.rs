//! Geometry of a chart: scale, ticks, points. Integers in, integers out; drawing is `ui::part::chart`.
