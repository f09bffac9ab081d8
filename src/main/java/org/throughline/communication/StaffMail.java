package org.throughline.communication;

import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;

/** Mail to the practice's own people that something waits for them; never what, and never about whom. */
public interface StaffMail {

    /** Hands the mail over now, outside of any transaction; false when it could not be, and it may be tried again. */
    boolean send(PracticeId practice, Note note);

    /** One line and a few words of the product's own. */
    record Note(ContactPoint to, Language language, String subject, String text) {

        @Override
        public String toString() {
            return "Note[masked]";
        }
    }
}
