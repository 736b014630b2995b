package th.sala.ticketing.survey;

import java.util.UUID;

/**
 * A ticket whose customer may be asked.
 *
 * @param kind code of a {@link SurveyKind}
 */
public record DueSurvey(UUID ticket, UUID customer, String kind) {}
