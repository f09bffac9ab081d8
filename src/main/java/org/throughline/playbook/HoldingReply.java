package org.throughline.playbook;

import java.util.Optional;
import org.throughline.kernel.Language;
import org.throughline.playbook.Moment.FourParts;

/** What a patient hears where no entry of the playbook fits: received, somebody is asked, and when the next word comes. */
public interface HoldingReply {

    /** The wording with its variables; empty in a language that nobody of the practice has signed off (INV-14). */
    Optional<FourParts> in(Language language);
}
