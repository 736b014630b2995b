package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Passwords from the environment, so that neither the database nor a dump holds one. Only mail settings can be named. */
@Dependent
class EnvironmentPasswords implements Passwords {

    @Override
    public Optional<String> find(String name) {
        return name.matches("SALA_(IMAP|SMTP)_PASSWORD_[A-Z0-9_]+")
                ? ConfigProvider.getConfig().getOptionalValue(name, String.class)
                : Optional.empty();
    }
}
