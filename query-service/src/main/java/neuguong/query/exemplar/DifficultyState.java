package neuguong.query.exemplar;

import neuguong.events.Named;

/** Whether an exemplar has difficulties that wait for their resolution. */
public enum DifficultyState implements Named {
    OPEN("Còn khó khăn chưa giải quyết", "Open difficulties"),
    OVERCOME("Khó khăn đã giải quyết hết", "All difficulties resolved"),
    NONE("Không ghi nhận khó khăn", "No difficulty recorded");

    private final String vi;
    private final String en;

    DifficultyState(String vi, String en) {
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

    static DifficultyState of(Dossier dossier) {
        if (dossier.fostering().openDifficulties() > 0) {
            return OPEN;
        }
        return dossier.fostering().difficulties().isEmpty() ? NONE : OVERCOME;
    }
}
