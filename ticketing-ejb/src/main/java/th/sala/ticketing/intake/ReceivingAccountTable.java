package th.sala.ticketing.intake;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The rows of accounts. */
@Stateless
public class ReceivingAccountTable implements ReceivingAccounts {
    private static final String ALL = """
            SELECT channel, account, team, converses, by_hand FROM ticketing.account ORDER BY channel, account
            """;

    private static final String FIND = """
            SELECT channel, account, team, converses, by_hand FROM ticketing.account
            WHERE channel = :channel AND account = :account
            """;

    private static final String CONNECT = """
            INSERT INTO ticketing.account (channel, account, team, main, converses, by_hand)
            SELECT :channel, :account, team.key,
                   NOT EXISTS (SELECT FROM ticketing.account WHERE channel = :channel AND main), :converses, :byHand
            FROM ticketing.team WHERE team.key = :team
            ON CONFLICT (channel, account) DO UPDATE
              SET team = excluded.team, converses = excluded.converses, by_hand = excluded.by_hand
            """;

    private final Jdbi jdbi;
    private final Event<AccountConnected> connected;

    @Inject
    public ReceivingAccountTable(Jdbi jdbi, Event<AccountConnected> connected) {
        this.jdbi = jdbi;
        this.connected = connected;
    }

    @Override
    public List<ReceivingAccount> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).mapTo(ReceivingAccount.class).list());
    }

    @Override
    public Optional<ReceivingAccount> find(String channel, String account) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("channel", channel)
                .bind("account", account)
                .mapTo(ReceivingAccount.class)
                .findOne());
    }

    @Override
    public boolean connect(ReceivingAccount account) {
        boolean known = jdbi.withHandle(handle ->
                        handle.createUpdate(CONNECT).bindMethods(account).execute())
                == 1;
        if (known) {
            connected.fire(new AccountConnected(account));
        }
        return known;
    }
}
