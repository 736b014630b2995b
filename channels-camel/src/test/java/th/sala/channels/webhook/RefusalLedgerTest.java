package th.sala.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.ticketing.outcome.Refusal;

/** What a door refuses after the signature is counted as arrived and refused (P2). */
class RefusalLedgerTest {
    private static final Receipt MALFORMED = Receipt.malformed("It is no JSON object.");

    private final List<String> counted = new ArrayList<>();
    private String kind = "generic";
    private final RefusalLedger ledger =
            new RefusalLedger(new OneChannel(), (channel, reason) -> counted.add(channel + " " + reason));

    @ParameterizedTest
    @CsvSource({"generic,one-test", "forum,one-test", "line,line", "meta,messenger", "web-form,web-form", "cti,phone"})
    void a_refusal_counts_for_the_channel_as_the_contract_names_it(String connected, String channel) {
        kind = connected;

        enter("one-test", MALFORMED);

        assertThat(counted).containsExactly(channel + " malformed");
    }

    @Test
    void what_was_understood_and_declined_is_invalid() {
        enter("one-test", Receipt.invalid("too-long", "Too long."));
        enter("one-test", new Receipt.Declined(Refusal.of(Refusal.Kind.INVALID, "unfit-call", "No.")));

        assertThat(counted).containsExactly("one-test invalid", "one-test invalid");
    }

    @Test
    void what_was_taken_or_not_proven_to_be_the_channels_is_not_counted() {
        enter("one-test", Receipt.unsigned());
        enter("one-test", Receipt.unavailable());
        enter("one-test", Receipt.unknownChannel());
        enter("one-test", new Receipt.Taken(List.of()));
        enter("another", MALFORMED);

        assertThat(counted).isEmpty();
    }

    private void enter(String channel, Receipt receipt) {
        ledger.enter(new RawEnvelope("inbound", channel, new byte[0], Map.of()), receipt);
    }

    private final class OneChannel implements Channels {
        @Override
        public Optional<Channel> find(String id) {
            return id.equals("one-test")
                    ? Optional.of(new Channel(id, kind, id, id, Map.of(), Map.of(), true))
                    : Optional.empty();
        }

        @Override
        public List<Channel> active(String ofKind) {
            return List.of();
        }
    }
}
