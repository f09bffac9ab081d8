package org.throughline.playbook.exchange;

import java.util.List;
import org.throughline.playbook.MomentCode;

/** What became of a file that somebody said yes to. */
sealed interface Imported {

    /** These have a draft now. */
    record Drafts(List<MomentCode> moments) implements Imported {

        public Drafts {
            moments = List.copyOf(moments);
        }
    }

    /** The playbook has changed since it was shown, so that the file would do something else now. */
    record SeenOtherwise(ImportPlan now) implements Imported {}
}
