package th.sala.ticketing.survey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.key.ReferenceSeal;
import th.sala.ticketing.reply.LateWords;

/** The link of a survey. Its token is put in as the message leaves: no colleague can answer for the customer. */
@Singleton
class SurveySeal implements LateWords {
    private static final String USE = "survey";

    private final SurveyTable table;
    private final ReferenceSeal seal;
    private final String publicUrl;

    @Inject
    SurveySeal(
            SurveyTable table,
            ReferenceSeal seal,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.table = table;
        this.seal = seal;
        this.publicUrl = publicUrl;
    }

    /** With dots for the token. */
    String address() {
        return publicUrl + "/api/v1/me/surveys/" + PLACE;
    }

    Optional<UUID> survey(String token) {
        return seal.record(USE, token);
    }

    @Override
    public String fill(UUID message, String text) {
        return table.askedIn(message)
                .map(survey -> text.replace(PLACE, seal.token(USE, survey)))
                .orElse(text);
    }
}
