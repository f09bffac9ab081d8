/**
 * PostgreSQL 18 in a data folder: unpacks the server's programs, starts a durable cluster that only this machine can reach,
 * recovers after a crash and stops it cleanly. The application's role owns nothing and cannot pass row-level security.
 */
@NullMarked
package org.throughline.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
