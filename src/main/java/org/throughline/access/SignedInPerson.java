package org.throughline.access;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;

/**
 * Who the session belongs to and the practice chosen at sign-in. It says nothing about what the person may do: that is
 * asked at each request.
 */
public final class SignedInPerson implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final UUID practice;
    private final boolean locked;
    private final boolean passwordDue;
    private @Nullable String secret;

    public SignedInPerson(PersonId person, PracticeId practice) {
        this(person, practice, null, State.OPEN);
    }

    public SignedInPerson(PersonId person, PracticeId practice, @Nullable String secret, State state) {
        this.person = person.value();
        this.practice = practice.value();
        this.secret = secret;
        this.locked = state == State.CLOSED;
        this.passwordDue = state == State.PASSWORD_DUE;
    }

    /** Whether the account takes passwords now, and whether this one was chosen by somebody else. */
    public enum State {
        OPEN,
        CLOSED,
        PASSWORD_DUE
    }

    /** Whether she signed in with a password that somebody else chose: she chooses her own before anything else. */
    public boolean isPasswordDue() {
        return passwordDue;
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public PracticeId practice() {
        return new PracticeId(practice);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_STAFF"));
    }

    @Override
    public @Nullable String getPassword() {
        return secret;
    }

    /** The id, not a name: sessions are found by it when access is revoked. */
    @Override
    public String getUsername() {
        return person.toString();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        secret = null;
    }
}
