//! The database: what the app wants kept goes in, in the order in which it was said, one transaction each.

pub mod connection;
