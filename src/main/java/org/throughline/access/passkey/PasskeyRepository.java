package org.throughline.access.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;

/** The passkeys of all people, by their credential and by their person. */
@Repository
class PasskeyRepository implements UserCredentialRepository {

    private static final String PASSKEY = """
            select credential_id, person_id, label, public_key, signature_count, uv_initialized, backup_eligible,
                   backup_state, transports, attestation_object, attestation_client_data, created_at, last_used_at
            from access.passkey
            """;

    private final JdbcClient database;
    private final Clock clock;

    PasskeyRepository(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new passkey, or what an old one says of itself after it was used. */
    @Override
    public void save(CredentialRecord passkey) {
        database.sql("""
                        insert into access.passkey (credential_id, person_id, label, public_key, signature_count,
                            uv_initialized, backup_eligible, backup_state, transports, attestation_object,
                            attestation_client_data, created_at)
                        values (:id, :person, :label, :key, :count, :verified, :eligible, :backedUp, :transports,
                            :attestation, :clientData, :now)
                        on conflict (credential_id) do update
                        set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                            backup_state = excluded.backup_state, last_used_at = :now
                        where access.passkey.person_id = excluded.person_id
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("person", Handles.person(passkey.getUserEntityUserId()).value())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("transports", transports(passkey))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.sql(PASSKEY + "where credential_id = :id")
                .param("id", credential.getBytes())
                .query(PasskeyRepository::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql(PASSKEY + "where person_id = :person order by created_at, credential_id")
                .param("person", Handles.person(handle).value())
                .query(PasskeyRepository::read)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        database.sql("delete from access.passkey where credential_id = :id")
                .param("id", credential.getBytes())
                .update();
    }

    /** Whether the person had such a passkey; it is gone now. */
    boolean remove(PersonId person, Bytes credential) {
        return database.sql("delete from access.passkey where credential_id = :id and person_id = :person")
                        .param("id", credential.getBytes())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static String[] transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes from) {
        return from == null ? null : from.getBytes();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        var transports = Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        var created = Columns.instant(row, "created_at");
        var builder = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Handles.of(row.getObject("person_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(transports)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .label(row.getString("label"))
                .created(created)
                .lastUsed(Columns.optionalInstant(row, "last_used_at").orElse(created));
        Optional.ofNullable(row.getBytes("attestation_object"))
                .ifPresent(bytes -> builder.attestationObject(new Bytes(bytes)));
        Optional.ofNullable(row.getBytes("attestation_client_data"))
                .ifPresent(bytes -> builder.attestationClientDataJSON(new Bytes(bytes)));
        return builder.build();
    }
}
