package th.sala.consent.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Under the locale C no Thai letter is a letter, and search by parts of words finds nothing (D3). */
final class LocaleCheck implements StartCheck {
    private static final String THAI_IS_TEXT = """
            SELECT d.datctype NOT IN ('C', 'POSIX')
                AND (d.datlocprovider <> 'c' OR d.datcollate NOT IN ('C', 'POSIX'))
                AND coalesce(to_jsonb(d) ->> 'datlocale', '') NOT IN ('C', 'POSIX')
                AND 'ก' ~ '^[[:alpha:]]$'
            FROM pg_database d
            WHERE d.datname = current_database()
            """;

    @Override
    public Optional<String> refusal(Handle database) {
        boolean fit = database.createQuery(THAI_IS_TEXT).mapTo(Boolean.class).one();
        return fit
                ? Optional.empty()
                : Optional.of("The database has the locale C, under which Thai text cannot be searched. "
                        + "Create it with the locale C.UTF-8 and start again.");
    }
}
