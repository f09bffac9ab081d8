package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is made: whom, at which number, what to say, and one key for how it ended.
 *
 * @param wishes how the patient wishes to be spoken to
 * @param warnings what speaks against calling now
 * @param earlier the attempts so far
 * @param voicemail the words for the machine; nothing where the patient wants no voicemail
 */
public record CallSheetView(
        String href,
        int version,
        String language,
        @Nullable String who,
        List<Dial> numbers,
        List<String> wishes,
        List<String> warnings,
        List<String> earlier,
        List<Cue> cues,
        @Nullable String voicemail,
        List<Window> windows,
        List<Result> results) {

    /** A number on file; {@code dial} is what the telephone takes, nothing where the lane shows only a hint of it. */
    public record Dial(
            String shown, String usedFor, @Nullable String dial) {}

    /** A step of the call and the words for it, to be said in one's own way. */
    public record Cue(String label, String words, String language) {}

    /** When to try again; {@code value} is what the form sends. */
    public record Window(String value, Instant from, Instant until, boolean chosen) {}

    /** How a call ends. */
    public record Result(String code, String label, boolean allowed) {}
}
