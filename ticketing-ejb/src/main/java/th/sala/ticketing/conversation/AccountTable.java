package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.ticketing.intake.ChannelAddress;

@Singleton
class AccountTable implements Accounts {
    private static final String TEAM = "SELECT ticketing.team_of(:channel, :account)";

    private static final String ON = "SELECT EXISTS (SELECT FROM ticketing.account WHERE channel = :channel)";

    private static final String ACCOUNT_OF = """
            SELECT account FROM ticketing.account WHERE team = :team AND channel = :channel
            ORDER BY main DESC, account LIMIT 1
            """;

    private static final String CONVERSES = """
            SELECT EXISTS (SELECT FROM ticketing.account WHERE channel = :channel AND converses)
            """;

    private static final String BY_HAND = """
            SELECT EXISTS (SELECT FROM ticketing.account WHERE channel = :channel AND by_hand)
            """;

    private static final String OURS = "SELECT channel, account FROM ticketing.account";

    private final Jdbi jdbi;

    @Inject
    AccountTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String team(String channel, String account) {
        return BatchMemory.asked(
                Arrays.asList(TEAM, channel, account),
                () -> jdbi.withHandle(handle -> handle.createQuery(TEAM)
                        .bind("channel", channel)
                        .bind("account", account)
                        .mapTo(String.class)
                        .findOne()
                        .orElseThrow(() -> new IllegalStateException("No team answers for any account."))));
    }

    @Override
    public boolean on(String channel) {
        return holds(ON, channel);
    }

    @Override
    public Optional<String> accountOf(String team, String channel) {
        return jdbi.withHandle(handle -> handle.createQuery(ACCOUNT_OF)
                .bind("team", team)
                .bind("channel", channel)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public boolean converses(String channel) {
        return holds(CONVERSES, channel);
    }

    @Override
    public boolean byHand(String channel) {
        return holds(BY_HAND, channel);
    }

    private boolean holds(String question, String channel) {
        return BatchMemory.asked(
                List.of(question, channel),
                () -> jdbi.withHandle(handle -> handle.createQuery(question)
                        .bind("channel", channel)
                        .mapTo(Boolean.class)
                        .one()));
    }

    @Override
    public Predicate<ChannelAddress> ours() {
        Set<Account> accounts = BatchMemory.asked(
                OURS,
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(OURS).mapTo(Account.class).set()));
        return address -> accounts.contains(new Account(address.channel(), withoutTag(address.value())));
    }

    /** {@code Support+token@sala.test} is {@code support@sala.test}. */
    static String withoutTag(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    private record Account(String channel, String account) {}
}
