package th.sala.ticketing.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Stream;

/** How much a guest's page loads of the answers that are on: their words, in bytes of UTF-8. */
final class OfferSize {
    private static final long MOST = 64 * 1024;

    private OfferSize() {}

    /**
     * Whether an answer may stand among the others. One that takes no more room than what stood under its id always may.
     *
     * @param before all answers as they stand
     */
    static boolean permits(Collection<ShortAnswer> before, ShortAnswer entered) {
        return Stream.of("th", "en").allMatch(language -> {
            long now = before.stream().mapToLong(each -> bytes(each, language)).sum();
            long others = before.stream()
                    .filter(each -> !each.id().equals(entered.id()))
                    .mapToLong(each -> bytes(each, language))
                    .sum();
            long then = others + bytes(entered, language);
            return then <= MOST || then <= now;
        });
    }

    private static long bytes(ShortAnswer answer, String language) {
        if (!answer.active()) {
            return 0;
        }
        OfferedAnswer offered = answer.in(language);
        return Stream.concat(Stream.of(offered.question(), offered.answer()), offered.keywords().stream())
                .mapToLong(words -> words.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
