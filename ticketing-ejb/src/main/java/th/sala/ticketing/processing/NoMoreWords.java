package th.sala.ticketing.processing;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.consent.ledger.Withdrawals.Withdrawn;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.purpose.PurposeStanding;
import th.sala.ticketing.reply.Texts;

/** What a withdrawal means for the person: what ends, each in its purpose's own words, and what goes on by name. */
final class NoMoreWords {
    private NoMoreWords() {}

    static String meaning(Withdrawn withdrawn, String language) {
        boolean english = language.equals("en");
        Stream<String> ended = withdrawn.purposes().stream()
                .map(english ? PurposeInForce::withdrawalConsequenceEn : PurposeInForce::withdrawalConsequenceTh)
                .filter(Objects::nonNull);
        Stream<String> going = withdrawn.going().stream()
                .map(english ? PurposeStanding::titleEn : PurposeStanding::titleTh)
                .map(title -> Texts.of(language).text("no-more-news.going", title));
        return Stream.concat(ended, going).collect(Collectors.joining("\n"));
    }
}
