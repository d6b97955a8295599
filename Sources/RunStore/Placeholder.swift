// Written by a later step of the same change.
