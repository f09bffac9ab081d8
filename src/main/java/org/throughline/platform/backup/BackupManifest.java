package org.throughline.platform.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/**
 * What stands at the beginning of a backup.
 *
 * @param purpose what its data folder was for, {@code demo} or {@code serve}
 * @param migrations the versions of the schema that its rows fit
 */
public record BackupManifest(Instant madeAt, String purpose, List<String> migrations) {

    private static final String FORMAT = "1";

    void write(OutputStream out) throws IOException {
        var facts = new Properties();
        facts.setProperty("format", FORMAT);
        facts.setProperty("made-at", madeAt.toString());
        facts.setProperty("purpose", purpose);
        facts.setProperty("migrations", String.join(" ", migrations));
        var bytes = new ByteArrayOutputStream();
        facts.store(bytes, null);
        bytes.writeTo(out);
    }

    static BackupManifest read(InputStream in) throws IOException {
        var facts = new Properties();
        facts.load(in);
        if (!FORMAT.equals(facts.getProperty("format"))) {
            throw BackupUnusable.because(
                    "it was written in a form that this Throughline does not know; use the newer one");
        }
        return new BackupManifest(
                Instant.parse(facts.getProperty("made-at", "")),
                facts.getProperty("purpose", ""),
                List.of(facts.getProperty("migrations", "").split(" ")));
    }

    String newest() {
        return migrations.getLast();
    }
}
