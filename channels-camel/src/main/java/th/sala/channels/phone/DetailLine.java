package th.sala.channels.phone;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import th.sala.ticketing.call.CallReport;

/** One line of call details as the report of a call; what cannot be read is told by its column. */
final class DetailLine {
    private static final String IMPORT = "import";
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter AT_HOME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<String, String> DISPOSITIONS = Map.of("no answer", "no-answer", "congestion", "failed");

    private final Map<String, String> cells;
    private final UnaryOperator<String> keyedHash;
    private final List<String> errors = new ArrayList<>();

    /** @param keyedHash of a line: it holds a number, which nobody may find by trying them all */
    DetailLine(Map<String, String> cells, UnaryOperator<String> keyedHash) {
        this.cells = cells;
        this.keyedHash = keyedHash;
    }

    List<String> errors() {
        return errors;
    }

    /** Whole only when there are no {@link #errors()}. */
    CallReport report() {
        String direction =
                Objects.requireNonNullElse(cells.get("direction"), "inbound").toLowerCase(Locale.ROOT);
        Instant answeredAt = moment("answeredAt");
        Instant endedAt = moment("endedAt");
        return new CallReport(
                Objects.requireNonNullElse(cells.get("exchange"), IMPORT),
                externalId(),
                direction,
                cells.get("number"),
                cells.get("queue"),
                moment("startedAt"),
                moment("queuedAt"),
                answeredAt,
                endedAt,
                moment("abandonedAt"),
                whole("heldSeconds"),
                whole("wrapUpSeconds"),
                outcome(direction, answeredAt),
                cells.get("agent"),
                cells.get("recordingRef"),
                whole("transfers"),
                cells.get("note"),
                null,
                null,
                null,
                null);
    }

    /** A caller whom nobody answers has given up, whatever the exchange calls it. */
    private String outcome(String direction, Instant answeredAt) {
        String said = cells.get("outcome");
        if (said == null) {
            return null;
        }
        String lower = said.toLowerCase(Locale.ROOT);
        String code = DISPOSITIONS.getOrDefault(lower, lower);
        return direction.equals("inbound") && answeredAt == null && code.equals("no-answer") ? "abandoned" : code;
    }

    /** The exchange's id, else one made of the whole line, so that the same line is the same call. */
    private String externalId() {
        return cells.containsKey("externalId") || cells.containsKey("recordingRef")
                ? cells.get("externalId")
                : keyedHash.apply(new TreeMap<>(cells).toString());
    }

    private Instant moment(String column) {
        String text = cells.get(column);
        if (text == null || text.startsWith("0000-00-00")) {
            return null;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text, AT_HOME).atZone(BANGKOK).toInstant();
        } catch (DateTimeException noMoment) {
            errors.add(column + ": is a time such as 2026-11-22T02:00:00Z or 2026-11-22 09:00:00");
            return null;
        }
    }

    private Integer whole(String column) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            errors.add(column + ": is a whole number");
            return null;
        }
        return Integer.valueOf(text);
    }
}
