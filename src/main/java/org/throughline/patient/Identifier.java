package org.throughline.patient;

/** What somebody can be asked to show that they are the patient. Never a social security number. */
public enum Identifier {
    FULL_NAME,
    BIRTH_DATE,
    PHONE_ON_FILE,
    STREET_ON_FILE
}
