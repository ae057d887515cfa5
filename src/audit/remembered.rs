//! Remembered: what is known of a block in which nothing was found, for later documents in which it is settled.

use super::called::Called;
use super::document::NodeId;
use super::order::Order;
use super::state::State;

/// What is known of a block.
#[derive(Debug)]
pub(super) struct Remembered {
    /// Of each of its nodes.
    pub(super) states: Box<[State]>,
    /// What its links are called that are told, in document order.
    pub(super) called: Box<[Called]>,
    /// Its navigations whose links have an order, by their places in it.
    pub(super) orders: Box<[(NodeId, Order)]>,
}
