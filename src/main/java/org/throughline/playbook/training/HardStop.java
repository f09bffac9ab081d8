package org.throughline.playbook.training;

/** What an assistant never does, whatever the patient asks for (S3-63 to S3-68). */
public enum HardStop {
    INTERPRET_SYMPTOMS,
    ADVISE_ON_MEDICATION,
    PROMISE_COVERAGE,
    GUARANTEE_AUTHORIZATION,
    URGENT_COMPLAINT_ALONE,
    CLINICAL_QUESTION
}
