package th.sala.consent.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One condition without which the hub must not start. */
interface StartCheck {

    /** Why the start is refused, in a sentence that says what to do; empty when the condition holds. */
    Optional<String> refusal(Handle database);
}
