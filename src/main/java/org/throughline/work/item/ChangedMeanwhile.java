package org.throughline.work.item;

import java.util.List;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemId;

/** The item is no longer what the page showed; what was typed is kept as a draft. */
public class ChangedMeanwhile extends RuleViolation {

    public ChangedMeanwhile(WorkItemId item) {
        super("work.changed-meanwhile", true, List.of(item.value()));
    }
}
