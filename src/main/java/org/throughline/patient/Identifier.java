package org.throughline.patient;

import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.access.DataCategory;
import org.throughline.kernel.LaneCode;

/** What somebody can be asked to show that they are the patient. Never a social security number. */
public enum Identifier {
    FULL_NAME(Optional.empty()),
    BIRTH_DATE(Optional.of(DataCategory.IDENTITY)),
    PHONE_ON_FILE(Optional.of(DataCategory.CONTACT)),
    STREET_ON_FILE(Optional.of(DataCategory.CONTACT));

    private final Optional<DataCategory> kind;

    Identifier(Optional<DataCategory> kind) {
        this.kind = kind;
    }

    /** Whether somebody of the lane can compare an answer with the file: only what one sees can be confirmed. */
    public boolean comparableIn(Access access, LaneCode lane) {
        return kind.map(needed -> access.sees(lane, needed)).orElse(true);
    }
}
