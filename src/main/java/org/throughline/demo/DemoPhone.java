package org.throughline.demo;

import java.time.Instant;
import java.util.List;

/** The patient's side: one phone, what it was sent and what it wrote, as texts and in the clinic's portal. */
public record DemoPhone(
        String clinic,
        List<Holder> holders,
        String number,
        String name,
        List<Bubble> bubbles,
        List<Bubble> letters,
        Calling calling) {

    /** How far a call to the clinic is. */
    public enum Calling {
        NO,
        RINGING,
        ON_THE_LINE
    }

    /** Whose phone one can hold. */
    public record Holder(String number, String name, boolean chosen) {}

    /** One message on the phone. */
    public record Bubble(boolean fromClinic, String words, Instant at) {}
}
