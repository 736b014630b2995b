package th.sala.dev;

import th.sala.dev.command.SalaCommand;

/** The launcher behind {@code ./sala}. */
public final class Sala {
    private Sala() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(SalaCommand.run(arguments));
    }
}
