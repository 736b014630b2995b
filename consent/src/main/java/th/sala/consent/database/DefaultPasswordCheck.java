package th.sala.consent.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The password of the embedded default is public: a production hub never runs with it. */
final class DefaultPasswordCheck implements StartCheck {
    private static final String DEVELOPMENT_PASSWORD = "sala-dev-app";

    private final String mode;
    private final String password;

    DefaultPasswordCheck(String mode, String password) {
        this.mode = mode;
        this.password = password;
    }

    @Override
    public Optional<String> refusal(Handle database) {
        return "production".equals(mode) && DEVELOPMENT_PASSWORD.equals(password)
                ? Optional.of(
                        "SALA_DB_PASSWORD is the development default. Set a password of your own and start again.")
                : Optional.empty();
    }
}
