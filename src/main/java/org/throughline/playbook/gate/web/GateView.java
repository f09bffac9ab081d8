package org.throughline.playbook.gate.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Colleague;
import org.throughline.playbook.gate.GatePart;

/**
 * One lane's gate, red and green.
 *
 * @param lead who leads it, as the form has it chosen; the same for {@code duty}
 * @param adoptable whether some of its words are the product's and nobody of the practice has approved them
 */
public record GateView(
        LanesView.Row row,
        List<Line> lines,
        List<LanesView.Waiver> overrides,
        List<Colleague> people,
        @Nullable String lead,
        @Nullable String duty,
        boolean adoptable,
        May may,
        LocalDate today) {

    public String href() {
        return row.href();
    }

    public boolean green() {
        return lines.stream().allMatch(line -> line.missing().isEmpty());
    }

    public boolean open() {
        return row.standing() != LanesView.Standing.CLOSED && row.standing() != LanesView.Standing.READY;
    }

    /** One part of the gate. */
    public record Line(GatePart part, List<Missing> missing) {}

    /** What is missing, in words, and where it is put right. */
    public record Missing(String words, String href) {}

    /** What the one who looks may do. */
    public record May(boolean change, boolean override) {}
}
