package org.throughline.access.passkey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Who may own a passkey: everybody on the staff. There is nothing to keep beside the person. */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient database;

    PasskeyOwners(JdbcClient database) {
        this.database = database;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(Handles.person(handle).value());
    }

    /** A session is known by the person's id, so this is what stands for a name here. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return find(UUID.fromString(person));
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID person) {
        return database.sql("select sign_in_name, given, family from access.person where id = :person")
                .param("person", person)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Handles.of(person))
                        .name(row.getString("sign_in_name"))
                        .displayName((row.getString("given") + " " + row.getString("family")).strip())
                        .build())
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("people are hired, not saved");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("people are sent away, not deleted");
    }
}
