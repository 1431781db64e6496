//! What a week leaves out for a person, and why; what is due when; what is worth knowing beside the training.
