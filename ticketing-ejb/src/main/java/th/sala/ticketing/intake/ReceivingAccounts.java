package th.sala.ticketing.intake;

import java.util.List;
import java.util.Optional;

/** Which team answers for what each of our accounts receives, as an administrator sets it. */
public interface ReceivingAccounts {

    /** Every account, by channel and name. */
    List<ReceivingAccount> all();

    Optional<ReceivingAccount> find(String channel, String account);

    /**
     * Connects the account, or changes what is known of it.
     *
     * @return false when there is no such team; nothing is changed then
     */
    boolean connect(ReceivingAccount account);

    /**
     * One of our accounts.
     *
     * @param channel the channel's code of the contract, such as {@code line} or a generic channel's id
     * @param account our name there, such as {@code support@sala.test} or {@code line-test}
     * @param team key of the team that answers
     * @param converses what a person writes goes on with their open ticket, since the channel knows no threads
     * @param byHand the hub cannot send there: a colleague answers by hand
     */
    record ReceivingAccount(String channel, String account, String team, boolean converses, boolean byHand) {}
}
