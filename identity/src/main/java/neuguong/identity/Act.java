package neuguong.identity;

import org.springframework.security.core.GrantedAuthority;

/** What can be done in the register. Every address of both services asks for one of these, or is closed. */
public enum Act implements GrantedAuthority {
    /** Nominating, revising and withdrawing; proposing for a commendation. */
    NOMINATE,
    /** Setting the roadmap, recording support, difficulties, inspections and initiatives. */
    FOSTER,
    /** Recording the yearly assessment and the summary. */
    ASSESS,
    /** Selecting, returning and rejecting nominations; what becomes of a record: transfer, suspension, end. */
    SELECT,
    /** Recording the council's vote on a proposal. */
    APPRAISE,
    /** Awarding, declining, revoking and restoring; recording what was decided elsewhere. */
    DECIDE,
    /** Launching and recording replication: visits, adoptions, outcomes, publicity. */
    REPLICATE,
    /** Keeping what the records refer to: units, localities, criteria sets, movements. */
    KEEP,
    /** Reading histories and states from the event store. */
    REPLAY,
    /** Reading the whole log, taking bundles, seeing who read what. */
    AUDIT,
    /** Searching the register and reading its records. */
    READ,
    /** Taking figures and results away. */
    ANALYSE,
    /** Seeing figures that name nobody. */
    VIEW,
    /** Seeing metrics and health, rebuilding projections. */
    OPERATE,
    /** Seeing the personal data of individuals in the clear. */
    PERSONAL_DATA,
    /** Asking for a token in another person's name, which then names both. */
    ACT_FOR;

    @Override
    public String getAuthority() {
        return name();
    }
}
