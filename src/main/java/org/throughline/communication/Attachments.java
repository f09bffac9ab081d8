package org.throughline.communication;

import java.io.InputStream;
import java.util.UUID;

/** Files that came with messages. Whoever asks must first be allowed to see the conversation. */
public interface Attachments {

    /** The conversation of the file; {@link org.throughline.kernel.NotFound} when there is none or it is kept closed. */
    IssueId conversationOf(UUID attachment);

    /** Whether it is what somebody said, as a voicemail is. */
    boolean isRecording(UUID attachment);

    /** The file itself. */
    OpenFile open(UUID attachment);

    /** A file being read. Prints masked. */
    record OpenFile(String name, String mediaType, long size, InputStream bytes) {

        @Override
        public String toString() {
            return "OpenFile[" + mediaType + "]";
        }
    }
}
