package org.throughline.patient;

import java.util.Set;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Reference;

/**
 * What was asked during one contact and which of it agreed with the file; never the answers.
 *
 * @param during the call or conversation for which alone it holds
 */
public record IdentityCheck(
        PatientId patient,
        Reference during,
        LaneCode lane,
        Method method,
        Set<Identifier> asked,
        Set<Identifier> confirmed) {

    /** How they were asked. */
    public enum Method {
        PHONE,
        IN_PERSON,
        WRITTEN,
        PORTAL
    }
}
