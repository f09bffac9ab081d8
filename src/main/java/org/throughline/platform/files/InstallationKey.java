package org.throughline.platform.files;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of this installation. It lives in a file of its own, outside the database and outside its backups; whoever loses
 * the file loses what was encrypted.
 */
@Component
public class InstallationKey {

    private final KeysetHandle keyset;

    InstallationKey(@Value("${throughline.key-file:data/installation.key}") Path file)
            throws GeneralSecurityException, IOException {
        AeadConfig.register();
        this.keyset = Files.exists(file) ? read(file) : create(file);
    }

    /** The key of an installation that has one, for work beside the application. */
    public static InstallationKey existing(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try {
            return new InstallationKey(file);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("no key in " + file, unreadable);
        }
    }

    Aead aead() throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** A key for one purpose, for instance signing reply tokens, that says nothing about the installation's own. */
    public byte[] derive(String purpose) {
        try {
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(json.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot derive a key", e);
        }
    }

    private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static KeysetHandle create(Path file) throws GeneralSecurityException, IOException {
        var created = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(created, InsecureSecretKeyAccess.get()));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return created;
    }
}
