package th.sala.channels.email.mime;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** The sender's date, unless it lies before mail existed or more than a day ahead. */
final class SentDate {
    private static final Instant FIRST_MAIL = Instant.parse("1971-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    private SentDate() {}

    static Instant of(Headers headers, Instant now) {
        return headers.first("date")
                .flatMap(SentDate::parse)
                .filter(date -> date.isAfter(FIRST_MAIL) && date.isBefore(now.plus(AHEAD)))
                .orElse(null);
    }

    private static Optional<Instant> parse(String value) {
        DateTimeField field = DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", value), DecodeMonitor.SILENT);
        return Optional.ofNullable(field.getDate()).map(Date::toInstant);
    }
}
