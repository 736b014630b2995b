package th.sala.ticketing.template;

import java.time.LocalDate;

/**
 * What the places of a text are filled with.
 *
 * @param language {@code th} or {@code en}
 * @param customerName as the customer is called; null when it is not known, or not to be shown to who asks
 * @param nickname how the agent is called; of an automatic text the team
 * @param particle of the agent; {@link Particle#NONE} for an automatic text
 * @param openedOn day in Asia/Bangkok, as {@code today}
 */
public record Filling(
        String language,
        String customerName,
        String ticketNumber,
        LocalDate openedOn,
        String teamName,
        String nickname,
        Particle particle,
        LocalDate today) {

    /**
     * What stands in the place; null when it is not known.
     *
     * @param before everything that stands before it
     * @param after everything that stands behind it
     */
    String in(Variable variable, CharSequence before, String after) {
        return switch (variable) {
            case CUSTOMER_ADDRESS -> address();
            case CUSTOMER_NAME -> customerName;
            case TICKET_NUMBER -> ticketNumber;
            case TICKET_OPENED -> date(openedOn);
            case TEAM_NAME -> teamName;
            case AGENT_NICKNAME -> nickname;
            case AGENT_PARTICLE -> thai() ? particle.between(before, after) : "";
            case DATE_TODAY -> date(today);
            case DATE_TOMORROW -> date(today.plusDays(1));
        };
    }

    private boolean thai() {
        return !"en".equals(language);
    }

    private String address() {
        return thai() ? ThaiAddress.of(customerName) : ThaiAddress.inEnglish(customerName);
    }

    private String date(LocalDate day) {
        return day == null ? null : EraDates.of(day, thai());
    }
}
