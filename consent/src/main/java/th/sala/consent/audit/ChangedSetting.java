package th.sala.consent.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A change of a setting, as it was kept.
 *
 * @param by user name
 * @param setting kind of setting: {@code policy}, {@code calendar}, {@code holiday}, {@code team}, {@code person}, {@code
 *     routing}, {@code reasons}, {@code attempts}, {@code survey}, {@code quality}, {@code field}, {@code macro}, {@code
 *     rule}, {@code answer}, {@code switchboard} or {@code channel}
 * @param thing what people call it
 * @param deed stable code of what was done, such as {@code policy-written}
 * @param fields what differs, by field; empty when it was saved as it was
 */
public record ChangedSetting(
        UUID id, Instant at, String by, String setting, String thing, String deed, List<Difference> fields) {

    /**
     * A field that differs.
     *
     * @param field way to it, such as {@code targets.resolution.budget}
     * @param before null when nothing was there, and of a secret
     * @param after null when nothing is there, and of a secret
     * @param secret {@code entered}, {@code changed} or {@code removed}, all that is told of a secret; null for others
     */
    public record Difference(String field, String before, String after, String secret) {}
}
