package th.sala.dev.command;

import picocli.CommandLine.Command;

@Command(
        name = "ledger",
        synopsisSubcommandLabel = "COMMAND",
        description = "The sealed ledger of consents, decisions and accesses.",
        subcommands = VerifyLedger.class)
final class LedgerCommand {}
