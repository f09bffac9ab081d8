package org.throughline.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text that is read by itself, so that a symptom among other matters is seen and its place can be shown.
 *
 * @param from the first word of it
 * @param end the word after it
 */
record Segment(int from, int end) {

    private static final int MOST = 40;
    private static final int LONG = 25;
    private static final int WINDOW = 20;
    private static final int STEP = 10;

    /** The sentences, overlapping stretches of the long ones, and the whole text if it is short. */
    static List<Segment> of(List<Word> words) {
        var segments = new ArrayList<Segment>();
        int from = 0;
        for (int at = 1; at <= words.size(); at++) {
            boolean ends = at == words.size()
                    || words.get(at).sentence() != words.get(from).sentence();
            if (ends) {
                new Segment(from, at).addTo(segments);
                from = at;
            }
        }
        var whole = new Segment(0, words.size());
        if (whole.length() <= MOST && !segments.contains(whole)) {
            segments.add(whole);
        }
        return segments;
    }

    private void addTo(List<Segment> segments) {
        if (length() <= MOST) {
            segments.add(this);
        }
        for (int start = from; length() > LONG && start < end - STEP; start += STEP) {
            segments.add(new Segment(start, Math.min(end, start + WINDOW)));
        }
    }

    int length() {
        return end - from;
    }

    boolean overlaps(Segment other) {
        return from < other.end && other.from < end;
    }
}
