/**
 * The patients of a practice and the people who speak for them: names, contact points, languages, wishes, consents, who was
 * asked for which identifier, and who a message is from. Others know a patient by {@link PatientId} and join the published
 * view {@code patient.v_patient_summary}.
 */
@NullMarked
package org.throughline.patient;

import org.jspecify.annotations.NullMarked;
