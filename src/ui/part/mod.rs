//! Parts that several screens share: button, ring, figure, body map, chart, dialog.
