package org.throughline.work.web;

import java.time.Instant;
import java.util.List;

/** A conversation in which words can be marked, and what they may be about. */
public record SplitView(String href, int version, List<Source> sources, List<Group> groups) {

    /** A message of the patient, the newest first. */
    public record Source(String id, Instant at, String channel, String language, String text) {}

    /** A lane with its moments. */
    public record Group(String label, String lane, List<Choice> moments) {}

    /** A moment of the lane. */
    public record Choice(String code, String label) {}
}
