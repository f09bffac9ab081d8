package org.throughline.audit.seal;

import java.time.Instant;
import java.util.UUID;

/** What an outside file remembers of a chain: the digest, in hexadecimal, of the seal that was its last at that time. */
record Anchor(UUID practice, long number, String digest, Instant sealedAt) {}
