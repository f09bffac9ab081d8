package org.throughline.platform.files;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** One AES-256-GCM key per practice, kept in the database wrapped by the installation's key, which is not. */
@Component
class PracticeKeys {

    private final JdbcClient database;
    private final InstallationKey installation;
    private final Map<PracticeId, Aead> unwrapped = new ConcurrentHashMap<>();

    PracticeKeys(JdbcClient database, InstallationKey installation) throws GeneralSecurityException {
        AeadConfig.register();
        this.database = database;
        this.installation = installation;
    }

    /** The key of the bound practice, made with its first file. */
    Aead current() throws GeneralSecurityException {
        var practice = CurrentPractice.get();
        var known = unwrapped.get(practice);
        if (known != null) {
            return known;
        }
        var stored = find();
        if (stored.isPresent()) {
            var key = unwrap(practice, stored.get());
            unwrapped.put(practice, key);
            return key;
        }
        // not remembered before its transaction has committed: a rollback would leave a key that exists nowhere
        create(practice);
        return unwrap(practice, find().orElseThrow());
    }

    private Optional<byte[]> find() {
        return database.sql("select wrapped_key from platform.practice_key")
                .query((row, number) -> row.getBytes("wrapped_key"))
                .optional();
    }

    private void create(PracticeId practice) throws GeneralSecurityException {
        var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
        database.sql("insert into platform.practice_key (wrapped_key) values (:wrapped) on conflict do nothing")
                .param("wrapped", installation.aead().encrypt(plain, context(practice)))
                .update();
    }

    private Aead unwrap(PracticeId practice, byte[] wrapped) throws GeneralSecurityException {
        var plain = installation.aead().decrypt(wrapped, context(practice));
        return TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] context(PracticeId practice) {
        return ("practice-key|" + practice).getBytes(StandardCharsets.UTF_8);
    }
}
