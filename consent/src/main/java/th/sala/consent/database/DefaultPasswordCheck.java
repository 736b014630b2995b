package th.sala.consent.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import th.sala.consent.mode.Mode;

/** The password of the embedded default is public: a production hub never runs with it. */
final class DefaultPasswordCheck implements StartCheck {
    private static final String DEVELOPMENT_PASSWORD = "sala-dev-app";

    private final Mode mode;
    private final String password;

    DefaultPasswordCheck(Mode mode, String password) {
        this.mode = mode;
        this.password = password;
    }

    @Override
    public Optional<String> refusal(Handle database) {
        return mode.isProduction() && DEVELOPMENT_PASSWORD.equals(password)
                ? Optional.of(
                        "SALA_DB_PASSWORD is the development default. Set a password of your own and start again.")
                : Optional.empty();
    }
}
