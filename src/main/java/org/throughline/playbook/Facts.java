package org.throughline.playbook;

import java.util.List;
import org.throughline.access.Access;
import org.throughline.kernel.Language;

/** The answers of the bound practice that may be given today. */
public interface Facts {

    /** Those that may be said in the language now, by their question. */
    List<ApprovedFact> sayable(Access access, Language language);

    /**
     * One of them.
     *
     * @throws org.throughline.kernel.RuleViolation {@code playbook.fact-expired} or {@code playbook.fact-spanish-open}
     *     when it may not be said any more or not in the language (INV-12, INV-14)
     */
    ApprovedFact requireSayable(Access access, FactId fact, Language language);
}
