package th.sala.ticketing.intake;

import th.sala.ticketing.intake.ReceivingAccounts.ReceivingAccount;

/**
 * An account was connected, or is known otherwise from now on. Fired in the transaction that writes it.
 *
 * @param account as it is now
 */
public record AccountConnected(ReceivingAccount account) {}
