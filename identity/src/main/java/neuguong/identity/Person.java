package neuguong.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param issuer who vouches for the subject
 * @param subject the issuer's lasting name of the person or program; with the issuer it names one person for ever
 * @param displayName to be shown
 * @param roles what they are; none grants nothing
 * @param unit id or code of the unit that a clerk acts for, or null
 * @param via subject of the service account that acts for this person, or null where the person acts alone
 */
public record Person(
        String issuer,
        String subject,
        String displayName,
        Set<Role> roles,
        @Nullable String unit,
        @Nullable String via) implements Principal, Serializable {
    public Person {
        roles = Set.copyOf(roles);
    }

    @Override
    @JsonIgnore
    public String getName() {
        return subject;
    }

    public boolean may(Act act) {
        return roles.stream().anyMatch(role -> role.acts().contains(act));
    }

    /**
     * The unit that bounds an act, or null where it may be done for the whole province: a clerk who is something more is bound only in
     * what nothing else grants. Empty for a clerk without a unit, who is bound to none rather than free.
     */
    public @Nullable String bound(Act act) {
        if (roles.stream().anyMatch(role -> role != Role.CLERK && role.acts().contains(act))) {
            return null;
        }
        return unit == null ? "" : unit;
    }
}
