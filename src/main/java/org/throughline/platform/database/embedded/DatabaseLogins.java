package org.throughline.platform.database.embedded;

/** The two ways into a database: the owner migrates it, the application works in it and owns nothing. */
public record DatabaseLogins(DatabaseLogin owner, DatabaseLogin application) {}
