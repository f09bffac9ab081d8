package org.throughline.work.item;

import java.util.List;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemId;

/** Somebody else works on the item now (INV-01). */
public class AlreadyClaimed extends RuleViolation {

    public AlreadyClaimed(WorkItemId item) {
        super("work.already-claimed", true, List.of(item.value()));
    }
}
