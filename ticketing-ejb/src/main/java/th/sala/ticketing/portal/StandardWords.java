package th.sala.ticketing.portal;

import java.time.Duration;
import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.sla.PolicyEntry.Promise;

/** A promise as customers read it, in one language. */
record StandardWords(Texts texts) {
    private static final String INCLUSIVE = "/inclusive";

    String title() {
        return texts.text("standard.title");
    }

    String target(String clock, Promise promise) {
        String words = texts.text("standard." + clock, length(promise.budget()));
        String waits = promise.pausedBy().stream()
                .map(whom -> texts.text("standard.waits." + whom))
                .collect(Collectors.joining(", "));
        return waits.isEmpty() ? words : texts.text("standard.without", words, waits);
    }

    private String length(String budget) {
        return budget.startsWith("PT") ? time(Duration.parse(budget)) : days(budget);
    }

    private String time(Duration length) {
        String parts = Stream.of(
                        part("hours", length.toHours()),
                        part("minutes", length.toMinutesPart()),
                        part("seconds", length.toSecondsPart()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return texts.text("standard.time", parts);
    }

    private String part(String unit, long amount) {
        return amount == 0 ? "" : texts.text("standard." + unit, Long.toString(amount));
    }

    @SuppressWarnings("JavaPeriodGetDays") // a budget is written in days only
    private String days(String budget) {
        int days = Period.parse(budget.replace(INCLUSIVE, "")).getDays();
        String words = texts.text(days == 1 ? "standard.day" : "standard.days", Integer.toString(days));
        return budget.endsWith(INCLUSIVE) ? texts.text("standard.inclusive", words) : words;
    }
}
