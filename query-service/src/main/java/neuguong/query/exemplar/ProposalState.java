package neuguong.query.exemplar;

import neuguong.events.Named;

/** How far a proposal has come. */
public enum ProposalState implements Named {
    PROPOSED("Đã đề nghị", "Proposed"),
    APPRAISED("Hội đồng đã xét", "Appraised"),
    DECLINED("Không tặng", "Declined"),
    AWARDED("Đã tặng", "Awarded");

    private final String vi;
    private final String en;

    ProposalState(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }

    static ProposalState of(Dossier.Proposal proposal, boolean awarded) {
        if (awarded) {
            return AWARDED;
        }
        if (proposal.declined() != null) {
            return DECLINED;
        }
        return proposal.appraised() == null ? PROPOSED : APPRAISED;
    }
}
