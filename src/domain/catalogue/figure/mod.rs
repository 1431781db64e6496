//! The moving figure: one rig draws every exercise (being moved in).

/// A figure's movement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub placeholder: u8,
}
