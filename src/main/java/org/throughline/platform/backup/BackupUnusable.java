package org.throughline.platform.backup;

import org.throughline.platform.startup.CannotStart;

/** Says why a backup cannot be read back. */
final class BackupUnusable {

    private BackupUnusable() {}

    static CannotStart because(String reason) {
        return new CannotStart(CannotStart.Reason.BACKUP_UNUSABLE, "The backup cannot be read: " + reason + ".");
    }

    static CannotStart because(String reason, Throwable cause) {
        return new CannotStart(CannotStart.Reason.BACKUP_UNUSABLE, "The backup cannot be read: " + reason + ".", cause);
    }
}
