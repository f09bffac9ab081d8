package org.throughline.playbook.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page: the moments by lane, and one of them or what waits for somebody. */
public record EditorView(List<Lane> lanes, @Nullable MomentView moment, List<Row> waiting, Choices choices) {

    /** A lane with its moments. */
    public record Lane(String name, List<Row> moments) {}

    /** A moment in a list; {@code state} is a code of a version's state, {@code note} says it in words. */
    public record Row(String href, String name, String state, String note, boolean current) {}

    /** What a moment of the practice's own is chosen from; nothing for those who only read. */
    public record Choices(boolean mayAdd, boolean mayExchange, List<Choice> lanes, List<Choice> urgencies) {}

    /** One of a list to choose from. */
    public record Choice(String value, String label, boolean chosen) {}
}
