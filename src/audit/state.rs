//! State: what is known of every node of a document besides its looks: its role, what is hidden, and what a text may
//! hold.

use super::aria::Role;
use super::glance::Glance;

/// What is known of every node.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    /// The role that it has: an author's, if that counts, else the one of its element.
    pub(super) role: Role,
    /// The first role that an author gave and that there is.
    pub(super) explicit: Option<Role>,
    pub(super) flags: Flags,
    pub(super) glance: Glance,
}

/// What is true of a node. One byte, as there is one for every text too.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flags(u8);

impl State {
    /// Of what stands in nothing, and of text, but for what it stands in.
    pub(super) const NOTHING: State =
        State { role: Role::No, explicit: None, flags: Flags(Flags::RENDERED), glance: Glance::NOTHING };
}

impl Flags {
    /// Shown to the eye or to assistive technology.
    pub(super) const RENDERED: u8 = 1;
    /// It, or what it stands in, has `aria-hidden="true"`.
    pub(super) const ARIA_HIDDEN: u8 = 2;
    /// It, or what it stands in, is `inert`.
    pub(super) const INERT: u8 = 4;
    /// It stands in an element whose inside is told as text only; and what stands in itself does.
    pub(super) const FLATTENED: u8 = 8;
    pub(super) const FLATTENS: u8 = 16;
    /// It stands in a sectioning element (`article`, `aside`, `main`, `nav`, `section`); and what stands in
    /// itself does.
    pub(super) const IN_SECTION: u8 = 32;
    pub(super) const SECTION: u8 = 64;
    /// See `Tree::is_settled`. What stands inside is settled too.
    pub(super) const SETTLED: u8 = 128;

    #[inline]
    pub(super) fn has(self, flag: u8) -> bool {
        self.0 & flag != 0
    }

    #[inline]
    pub(super) fn with(self, flag: u8, is_so: bool) -> Self {
        Self(self.0 | if is_so { flag } else { 0 })
    }

    #[inline]
    pub(super) fn without(self, flag: u8) -> Self {
        Self(self.0 & !flag)
    }

    /// Shown, and not hidden from assistive technology?
    #[inline]
    pub(super) fn is_exposed(self) -> bool {
        self.0 & (Self::RENDERED | Self::ARIA_HIDDEN | Self::INERT) == Self::RENDERED
    }

    /// What is true of all that stands in the node.
    #[inline]
    pub(super) fn inside(self) -> Self {
        let of_itself = Self::FLATTENED | Self::IN_SECTION;
        let of_inside = self.0 & (Self::FLATTENS | Self::SECTION);
        Self(self.0 & !of_itself | of_inside >> 1)
    }
}
