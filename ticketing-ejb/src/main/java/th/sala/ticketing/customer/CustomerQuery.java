package th.sala.ticketing.customer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Refusal;

/**
 * Whom to look for.
 *
 * @param q a whole e-mail address or phone number, or parts: beginnings of the words of a name from two letters on, the last
 *     four or more digits of a number, an e-mail address as far as the {@code @}
 * @param limit 1 to 50; 20 for null
 * @param cursor opaque, from the page before
 */
public record CustomerQuery(String q, Integer limit, String cursor) {
    /** The place before everybody's: the newest identities come first. */
    static final SubjectId BEFORE_ALL = new SubjectId(new UUID(-1, -1));

    private static final int USUAL = 20;
    private static final int HIGHEST = 50;
    private static final int LONGEST = 254;

    /** The first page. */
    public static CustomerQuery of(String q) {
        return new CustomerQuery(q, null, null);
    }

    static String cursor(SubjectId last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toString().getBytes(StandardCharsets.US_ASCII));
    }

    int most() {
        return Objects.requireNonNullElse(limit, USUAL);
    }

    /** Null for the first page. */
    SubjectId after() {
        return last().orElse(null);
    }

    Optional<Refusal> refusal() {
        List<String> errors = new ArrayList<>();
        if (q.length() > LONGEST) {
            errors.add("q: has at most " + LONGEST + " characters");
        }
        if (most() < 1 || most() > HIGHEST) {
            errors.add("limit: is 1 to " + HIGHEST);
        }
        if (cursor != null && last().isEmpty()) {
            errors.add("cursor: is not one that a list gave");
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID, "invalid-query", "Correct what the errors name and ask again.", errors));
    }

    private Optional<SubjectId> last() {
        try {
            return Optional.ofNullable(cursor)
                    .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII))
                    .map(text -> new SubjectId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
