package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Connects to the server that another Throughline holds, waiting while that one is still starting. */
record Joining(DataFolder folder, EmbeddedPostgresSettings settings) {

    private static final int LOOKS = 300;

    EmbeddedPostgres run() {
        for (int look = 0; look < LOOKS; look++) {
            if (Postmaster.of(folder.cluster()).filter(Postmaster::ready).isPresent()) {
                return joined();
            }
            if (look == 0) {
                settings.progress().says("Waiting for the Throughline that is starting in this data folder");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw FolderLock.heldByAnother(folder);
    }

    private EmbeddedPostgres joined() {
        try {
            StoredConnection stored =
                    StoredConnection.read(folder.connectionFile()).orElseThrow(() -> FolderLock.heldByAnother(folder));
            return new EmbeddedPostgres(stored, () -> {}, true);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }
}
