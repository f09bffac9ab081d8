package org.throughline.escalation.web;

import java.util.List;
import org.throughline.access.Colleague;

/** The ladder as a manager changes it. */
public record LadderView(List<Row> rows, List<Colleague> people) {

    /** One rung of one class; a blank person means everybody of the rung's role. */
    public record Row(String urgency, String rung, String code, int minutes, String person, List<Colleague> choices) {}

    public List<Row> of(String urgency) {
        return rows.stream().filter(row -> row.urgency().equals(urgency)).toList();
    }
}
