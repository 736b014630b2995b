package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Calendar versions and days with a name in the database. */
class CalendarTable {
    private static final String NEWEST = """
            SELECT DISTINCT ON (calendar) calendar AS name, version, document::text AS document, made_at AS at, made_by AS by
            FROM ticketing.calendar_version ORDER BY calendar, version DESC
            """;
    private static final String VERSIONS = """
            SELECT calendar AS name, version, document::text AS document, made_at AS at, made_by AS by
            FROM ticketing.calendar_version WHERE calendar = :name ORDER BY version DESC
            """;
    /** One writer at a time, so that versions are numbered one by one. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('calendars', 0))::text";

    private static final String ADD = """
            INSERT INTO ticketing.calendar_version (calendar, version, document, made_at, made_by)
            SELECT :name, coalesce(max(version), 0) + 1, :document::jsonb, :at, :by
            FROM ticketing.calendar_version WHERE calendar = :name
            """;
    private static final String CLOSED = """
            SELECT DISTINCT day FROM ticketing.holiday WHERE kind = ANY(:kinds) ORDER BY day
            """;
    private static final String HOLIDAYS = """
            SELECT day, kind, name_th, name_en, source FROM ticketing.holiday
            WHERE day >= :first AND day < :after ORDER BY day, kind, name_en
            """;
    private static final String KNOWN = """
            SELECT EXISTS (SELECT 1 FROM ticketing.holiday WHERE day = :day AND kind = :kind)
            """;
    private static final String ADD_HOLIDAY = """
            INSERT INTO ticketing.holiday (day, kind, name_th, name_en, source)
            VALUES (:day, :kind, :nameTh, :nameEn, :source)
            """;
    private static final String REMOVE_HOLIDAY = """
            DELETE FROM ticketing.holiday WHERE day = :day AND kind = :kind
            RETURNING day, kind, name_th, name_en, source
            """;

    private final Jdbi jdbi;

    @Inject
    CalendarTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void hold() {
        jdbi.useHandle(handle -> handle.createQuery(HOLD).mapTo(String.class).one());
    }

    List<CalendarSheet> newest() {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST).mapTo(Row.class).stream()
                .map(Row::sheet)
                .toList());
    }

    List<CalendarSheet> versions(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSIONS).bind("name", name).mapTo(Row.class).stream()
                .map(Row::sheet)
                .toList());
    }

    void add(CalendarEntry entry, Instant at, String by) {
        String document = CalendarDocument.write(entry, closed(entry.holidays()));
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("name", entry.name())
                .bind("document", document)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    List<Holiday> holidays(int year) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLIDAYS)
                .bind("first", LocalDate.of(year, 1, 1))
                .bind("after", LocalDate.of(year + 1, 1, 1))
                .mapTo(Holiday.class)
                .list());
    }

    boolean known(Holiday day) {
        return jdbi.withHandle(handle ->
                handle.createQuery(KNOWN).bindMethods(day).mapTo(Boolean.class).one());
    }

    void add(List<Holiday> days) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(ADD_HOLIDAY);
            days.forEach(day -> batch.bindMethods(day).add());
            batch.execute();
        });
    }

    /** What is gone. */
    List<Holiday> remove(Holiday day) {
        return jdbi.withHandle(handle -> handle.createQuery(REMOVE_HOLIDAY)
                .bindMethods(day)
                .mapTo(Holiday.class)
                .list());
    }

    private List<LocalDate> closed(List<String> kinds) {
        return jdbi.withHandle(handle -> handle.createQuery(CLOSED)
                .bindArray("kinds", String.class, kinds)
                .mapTo(LocalDate.class)
                .list());
    }

    /** A version as it is stored. */
    record Row(String name, int version, String document, Instant at, String by) {
        CalendarSheet sheet() {
            return CalendarDocument.sheet(name, version, document, at, by);
        }
    }
}
