package org.throughline.work.web;

import java.util.UUID;
import org.throughline.kernel.Language;
import org.throughline.work.fax.MissingPages;

/** What somebody asks the sender of a fax for, as the form sends it. Prints masked. */
record MissingPageForm(int version, UUID fax, String number, int page, int of, String language) {

    MissingPages.Asked asked() {
        return new MissingPages.Asked(fax, number, page, of, Language.of(language));
    }

    @Override
    public String toString() {
        return "MissingPageForm[" + fax + "]";
    }
}
