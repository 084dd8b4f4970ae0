package neuguong.identity;

import static neuguong.identity.Act.ACT_FOR;
import static neuguong.identity.Act.ANALYSE;
import static neuguong.identity.Act.APPRAISE;
import static neuguong.identity.Act.ASSESS;
import static neuguong.identity.Act.AUDIT;
import static neuguong.identity.Act.DECIDE;
import static neuguong.identity.Act.FOSTER;
import static neuguong.identity.Act.KEEP;
import static neuguong.identity.Act.NOMINATE;
import static neuguong.identity.Act.OPERATE;
import static neuguong.identity.Act.PERSONAL_DATA;
import static neuguong.identity.Act.READ;
import static neuguong.identity.Act.REPLAY;
import static neuguong.identity.Act.REPLICATE;
import static neuguong.identity.Act.SELECT;
import static neuguong.identity.Act.VIEW;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What somebody is in the register, and with it what they may do. */
public enum Role {
    /** An official of a unit, who acts for it and for the units below it. */
    CLERK(NOMINATE, FOSTER, ASSESS, REPLICATE, REPLAY, READ, VIEW, PERSONAL_DATA),
    /** The emulation and commendation council's standing body, for the whole province. */
    BOARD(
            NOMINATE,
            FOSTER,
            ASSESS,
            SELECT,
            APPRAISE,
            DECIDE,
            REPLICATE,
            KEEP,
            REPLAY,
            READ,
            ANALYSE,
            VIEW,
            PERSONAL_DATA),
    AUDITOR(REPLAY, AUDIT, READ, ANALYSE, VIEW),
    ANALYST(READ, ANALYSE, VIEW),
    /** A wall display or a portal: figures only. */
    DASHBOARD(VIEW),
    OPERATOR(OPERATE),
    /** A program that acts for people. */
    SERVICE(ACT_FOR);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which never changes
    private final Set<Act> acts;

    Role(Act... acts) {
        this.acts = Set.of(acts);
    }

    Set<Act> acts() {
        return acts;
    }

    /** The role of this name, however it is cased; empty where there is none, so that a stranger's word grants nothing. */
    static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
