package org.throughline.platform.database.embedded;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.throughline.platform.startup.CannotStart;

/** A running PostgreSQL of our own: started in a data folder, or joined where another Throughline started it. */
public final class EmbeddedPostgres implements AutoCloseable {

    private final StoredConnection stored;
    private final Runnable stop;
    private final boolean joined;
    private final AtomicBoolean closed = new AtomicBoolean();

    EmbeddedPostgres(StoredConnection stored, Runnable stop, boolean joined) {
        this.stored = stored;
        this.stop = stop;
        this.joined = joined;
    }

    /** Starts the cluster of this folder, creating it if there is none; refuses with {@link CannotStart}. */
    public static EmbeddedPostgres start(Path dataFolder, EmbeddedPostgresSettings settings) {
        DataFolder folder = new DataFolder(dataFolder);
        folder.prepare();
        FolderLock lock = FolderLock.tryOn(folder).orElseThrow(() -> FolderLock.heldByAnother(folder));
        return new StartUp(folder, settings).run(lock);
    }

    /** Starts the cluster, or connects to the one that a running Throughline holds, without owning it. */
    public static EmbeddedPostgres startOrJoin(Path dataFolder, EmbeddedPostgresSettings settings) {
        DataFolder folder = new DataFolder(dataFolder);
        folder.prepare();
        return FolderLock.tryOn(folder)
                .map(lock -> new StartUp(folder, settings).run(lock))
                .orElseGet(() -> new Joining(folder, settings).run());
    }

    /** The two ways into the application's own database. */
    public DatabaseLogins logins() {
        return stored.logins(StoredConnection.DATABASE);
    }

    /** A new, empty database beside the application's own, for one test. */
    public DatabaseLogins createDatabase(String name) {
        return createDatabase(name, "template1");
    }

    /** A copy of a database nobody is connected to, for instance one already migrated. */
    public DatabaseLogins createDatabase(String name, String template) {
        try {
            new Roles(stored).createDatabase(name, template);
            return stored.logins(name);
        } catch (SQLException e) {
            throw new IllegalStateException("could not create database " + name, e);
        }
    }

    /** The role that set the cluster up, into the database of these logins: for a backup, which must see every row. */
    public DatabaseLogin administrator(DatabaseLogins of) {
        return new DatabaseLogin(of.owner().url(), StoredConnection.SETUP, stored.setupPassword());
    }

    public int port() {
        return stored.port();
    }

    /** Whether another Throughline owns the server, so that closing this one leaves it running. */
    public boolean isJoined() {
        return joined;
    }

    /** Stops the server and frees the folder; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stop.run();
        }
    }
}
