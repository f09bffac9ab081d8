/**
 * The playbook: communication moments and what belongs to each, lanes, and which moment a text suggests.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "practice", "access", "screening"})
@NullMarked
package org.throughline.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
