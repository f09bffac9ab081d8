package org.throughline.work.web;

import java.util.List;

/** What one can do with an item besides answering: park, give back, hand over, move. */
public record HandOverView(String href, int version, List<Choice> colleagues, List<Choice> lanes, boolean held) {

    /** One choice of a list. */
    public record Choice(String code, String label) {}
}
