/**
 * People, sign-in, roles and lane grants: who may see, say, change and promise what, in which lane, until when. Every other
 * module asks the one {@link org.throughline.access.Access} of the request.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "audit", "practice", "practice::calendar"})
@NullMarked
package org.throughline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
