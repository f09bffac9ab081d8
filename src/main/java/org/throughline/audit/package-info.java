/**
 * Who saw and did what, and why (FHIR AuditEvent). Every change and every read of a patient writes its row in the same
 * transaction; rows are append-only, sealed in batches whose digests form a chain, and never carry names or message text.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.throughline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
