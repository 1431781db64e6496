//! The moving figure: one rig draws every exercise from a few integers.
//! `rig` knows bodies, `motion` knows time, `draw` and `props` know outlines, `check` knows what people can do.
//! Nothing here knows the rest of the program: the build script compiles these same files to refuse a bad pose.

mod aside;
pub mod check;
pub mod draw;
pub mod gear;
pub mod hand;
mod limb;
pub mod motion;
pub mod outline;
pub mod piece;
pub mod pose;
pub mod props;
pub mod rig;
mod tempo;
mod trunk;

/// A movement as the build script wrote it. Lengths are tenths of a unit (a standing person is about 1000 tall,
/// the ground is y = 0, y grows upwards, the person looks to +x), angles are whole degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    pub view: View,
    /// The view the file is written in: a second view of the same movement has the numbers of the first.
    /// A place of a thing is along this picture.
    pub home: View,
    /// The toes point outward by [`rig::TURNOUT`].
    pub turnout: bool,
    pub course: Course,
    /// Number of key poses.
    pub keys: u8,
    /// After the last key the same again with left and right exchanged.
    pub mirror: bool,
    /// Parts painted as working, see [`Part::bit`].
    pub work: u16,
    /// Bones that point out of the picture somewhere in the movement, see [`Limb::bone`].
    pub deep: u8,
    /// Limbs that the near ones hide all the time, see [`Limb::bit`].
    pub hidden: u8,
    /// Limbs whose ends move on an arc round their root, see [`Limb::bit`].
    pub arcs: u8,
    /// The hip moves on an arc round this point.
    pub pivot: Option<(i16, i16)>,
    /// Which way elbows and knees bend, in the order of [`Limb`].
    pub bends: [Bend; 4],
    /// Channels that differ from the standing pose, see [`pose`].
    pub tracks: &'static [i16],
    pub props: &'static [Prop],
    /// Left, top, width and height of what the movement needs, in tenths, y downwards as in SVG.
    pub frame: [i16; 4],
    /// For each stretch between two key poses: how many pictures apart the computed places of a piece are. The browser
    /// fills in the pictures between. The build script measures how many of them nobody can tell from computed ones.
    pub strides: &'static [u8],
}

/// From where the person is seen. `Palm` and `Fingers` are close-ups of a hand, see [`hand`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Side,
    Front,
    Back,
    /// A hand from its thumb side.
    Palm,
    /// A hand from above.
    Fingers,
}

/// How the key poses follow each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Course {
    /// There and back in the tempo of the exercise.
    Repetition,
    /// Round and round: for each key the milliseconds to the next one and the milliseconds it is then held.
    Cycle(&'static [(u16, u16)]),
}

/// In [`Figure::work`]: only the near limbs are painted.
pub const ONE_SIDE: u16 = 1 << 15;

/// Something that can be painted as working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Thigh,
    Shin,
    UpperArm,
    Forearm,
    /// Along the spine, the lower half.
    LowBack,
    /// Between the shoulder blades.
    UpperBack,
    Belly,
    Chest,
    Shoulder,
    Neck,
    Hip,
}

impl Part {
    #[must_use]
    pub const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// The person's right side is the near one in the view from the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limb {
    NearArm,
    FarArm,
    NearLeg,
    FarLeg,
}

impl Limb {
    #[must_use]
    pub const fn bit(self) -> u8 {
        1 << self as u8
    }

    /// Its upper (0) or lower (1) bone, in [`Figure::deep`].
    #[must_use]
    pub const fn bone(self, place: usize) -> u8 {
        1 << (2 * self as u8 + place as u8)
    }
}

/// Which way the middle joint of a limb goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bend {
    /// In the plane of the side view: as a knee bends.
    Knee,
    /// In the plane of the side view: as an elbow bends.
    Elbow,
    /// Towards this direction of the world (x forward, y up, z to the person's right).
    Toward(i8, i8, i8),
}

/// One end of an elastic band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    NearHand,
    FarHand,
    NearFoot,
    FarFoot,
    NearAnkle,
    FarAnkle,
    NearKnee,
    FarKnee,
    /// The back of the head.
    Head,
    Point(i16, i16),
    /// A point that also has a distance to the side; in whole units.
    Anchor(i8, i8, i8),
}

/// Where the front of a chair looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Right,
    Left,
    Facing,
}

/// Which hand holds a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    Near,
    Far,
    Both,
}

/// Things around the person. Lengths in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prop {
    Mat {
        from: i16,
        to: i16,
    },
    /// A chair: `x` is where its backrest stands, or its middle when it faces the viewer.
    Chair {
        x: i16,
        /// So far to the person's right; 0 under the person.
        z: i16,
        way: Way,
    },
    Wall {
        x: i16,
    },
    Step {
        x: i16,
        width: i16,
        height: i16,
    },
    /// Steps that come down to the person by one step in half a cycle.
    Stairs {
        x: i16,
        run: i16,
        rise: i16,
    },
    /// Ground that slides back by `stride` in a cycle, rising by `slope` percent.
    Ground {
        stride: i16,
        slope: i16,
    },
    Treadmill {
        slope: i16,
        stride: i16,
    },
    Bike {
        x: i16,
        y: i16,
    },
    Rower {
        x: i16,
    },
    Band {
        from: End,
        to: End,
    },
    Dumbbell(Grip),
    /// Dumbbells held across, as with the palms towards the thighs.
    Across(Grip),
    Kettlebell(Grip),
    /// A kettlebell that lies on the front of the hips; both hands hold it.
    Lap,
    /// A kettlebell in both hands that flies on in the line of the arms.
    Swing,
    /// In both hands; `plate` is the radius of its discs.
    Barbell {
        plate: i16,
    },
    /// A roll held by a hand; thickness in tenths.
    Towel,
    /// A rubber band round the finger tips.
    Ring,
    /// A folded towel under the head.
    Pillow {
        x: i16,
    },
    /// A foot or hand may slide on the ground (a towel, a sock).
    Slide,
    /// Shows where the face looks, in the view from the front.
    Face,
}
