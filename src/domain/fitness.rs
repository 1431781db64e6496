//! Maximal pulse, zones, estimated fitness and its class.
