/**
 * The patients of a practice and the people who speak for them: names, contact points, languages, wishes, consents, who was
 * asked for which identifier, and who a message is from. Others know a patient by {@link
 * org.throughline.patient.PatientId} and join the published view {@code patient.v_patient_summary}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "practice", "access"})
@NullMarked
package org.throughline.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
