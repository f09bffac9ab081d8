package org.throughline.platform.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.startup.CannotStart;

/** The machine we are on, as the archives of PostgreSQL's programs name it. */
record HostPlatform(String system, String processor) {

    private static final Map<String, String> SYSTEMS = Map.of("linux", "linux", "mac os x", "darwin");
    private static final Map<String, String> PROCESSORS =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

    static HostPlatform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"))
                .orElseThrow(() ->
                        unsupported("it is " + System.getProperty("os.name") + " on " + System.getProperty("os.arch")));
    }

    static Optional<HostPlatform> of(String osName, String osArch) {
        return Optional.ofNullable(SYSTEMS.get(osName.toLowerCase(Locale.ROOT)))
                .flatMap(system -> Optional.ofNullable(PROCESSORS.get(osArch.toLowerCase(Locale.ROOT)))
                        .map(processor -> new HostPlatform(system, processor)));
    }

    String archive() {
        return "postgres-" + system + "-" + processor + ".txz";
    }

    boolean isMac() {
        return system.equals("darwin");
    }

    static long userId() {
        return new UnixSystem().getUid();
    }

    static CannotStart unsupported(String why) {
        return new CannotStart(
                CannotStart.Reason.PLATFORM_UNSUPPORTED,
                "The built-in PostgreSQL does not run on this machine (" + why
                        + "); set THROUGHLINE_DATABASE_URL to a PostgreSQL 18 server and use ./throughline serve.");
    }
}
