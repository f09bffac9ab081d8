package org.throughline.access.passkey;

import java.time.Instant;

/** One of a person's passkeys as she knows it. */
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}
