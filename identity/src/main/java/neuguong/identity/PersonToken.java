package neuguong.identity;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person whose credentials were proved, with what they may do as authorities. */
public final class PersonToken extends AbstractAuthenticationToken {
    private final Person person;
    private final @Nullable String credential;
    private final @Nullable String mark;

    PersonToken(Person person, @Nullable String credential, @Nullable String mark) {
        super(person.roles().stream().flatMap(role -> role.acts().stream()).collect(Collectors.toSet()));
        this.person = person;
        this.credential = credential;
        this.mark = mark;
        super.setAuthenticated(true);
    }

    /** For a person who was proved elsewhere, as by an issuer's sign-in page. */
    public static PersonToken of(Person person, @Nullable String credential) {
        return new PersonToken(person, credential, null);
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    /** The bearer token that proved it, or null; never a password. */
    @Override
    public @Nullable String getCredentials() {
        return credential;
    }

    /** What stood in the installation's own file of users when this was proved, or null where another vouches for the person. */
    @Nullable
    String mark() {
        return mark;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonToken token && super.equals(token) && person.equals(token.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
