package th.sala.ticketing.survey;

import java.util.Locale;

/** What a customer is asked, and which scores answer it. */
public enum SurveyKind {
    /** How satisfied they are with what was done: 1 to 10. */
    CSAT(1),
    /** Whether they would recommend us: 0 to 10. */
    NPS(0);

    static final int BEST = 10;

    private final int worst;

    SurveyKind(int worst) {
        this.worst = worst;
    }

    public int worst() {
        return worst;
    }

    boolean accepts(Integer score) {
        return score != null && score >= worst && score <= BEST;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no kind has this code */
    static SurveyKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
