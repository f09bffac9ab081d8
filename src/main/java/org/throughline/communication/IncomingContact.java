package org.throughline.communication;

import java.time.Instant;

/**
 * A contact as it reached the practice, before anybody reads it.
 *
 * @param source which mailbox, form or phone system it came through
 * @param providerId what the source calls it; with the source and the bytes it tells the same contact coming twice
 * @param raw the bytes as they came; they are kept, whatever they turn out to mean
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying 50 MB would help nobody
public record IncomingContact(
        Channel channel, String source, String providerId, byte[] raw, String mediaType, Instant at) {}
