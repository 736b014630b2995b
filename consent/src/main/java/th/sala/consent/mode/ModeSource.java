package th.sala.consent.mode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one mode of the hub, from the environment. */
@ApplicationScoped
class ModeSource {

    @Inject
    @ConfigProperty(name = "SALA_MODE", defaultValue = "development")
    private String name;

    @Produces
    @Dependent
    Mode mode() {
        return Mode.of(name);
    }
}
