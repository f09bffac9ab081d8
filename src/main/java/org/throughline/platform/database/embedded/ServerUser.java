package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.startup.CannotStart;

/**
 * The user PostgreSQL runs as. It refuses root, so a Throughline started by root gives it a user namespace, where root is
 * nobody in particular, and where that is forbidden the user nobody.
 */
record ServerUser(List<String> prefix, boolean ownsItsFiles) {

    private static final String NOBODY = "nobody";

    static ServerUser choose(Programs programs, DataFolder folder) {
        ServerUser self = new ServerUser(List.of(), false);
        if (HostPlatform.userId() != 0) {
            return self;
        }
        return Stream.of(
                        new ServerUser(List.of("unshare", "-U"), false),
                        new ServerUser(List.of("setpriv", "--reuid=nobody", "--clear-groups", "--inh-caps=-all"), true),
                        new ServerUser(List.of("runuser", "-u", NOBODY, "--"), true),
                        new ServerUser(List.of("sudo", "-n", "-u", NOBODY), true))
                .filter(user -> user.canRun(programs, folder))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        CannotStart.Reason.PLATFORM_UNSUPPORTED,
                        "PostgreSQL does not run as root and no other user could be borrowed for it; start Throughline"
                                + " as an ordinary user."));
    }

    private boolean canRun(Programs programs, DataFolder folder) {
        try {
            if (ownsItsFiles) {
                own(folder.root());
            }
            return new ServerTool(programs.home())
                    .run(command(List.of(programs.path("postgres"), "--version")))
                    .well();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Hands the files over when they belong to somebody else, for instance after a change of user between two starts. */
    void own(Path tree) throws IOException {
        if (HostPlatform.userId() != 0) {
            return;
        }
        UserPrincipal owner = tree.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(ownsItsFiles ? NOBODY : "root");
        if (!owner.equals(Files.getOwner(tree))) {
            Files.walkFileTree(tree, new Handover(owner));
        }
    }

    private static final class Handover extends SimpleFileVisitor<Path> {
        private final UserPrincipal owner;

        Handover(UserPrincipal owner) {
            this.owner = owner;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            return take(file);
        }

        // the folder itself comes last: its owner says that all below it is handed over
        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            return take(folder);
        }

        private FileVisitResult take(Path path) throws IOException {
            Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setOwner(owner);
            return FileVisitResult.CONTINUE;
        }
    }
}
