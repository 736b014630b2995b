package th.sala.dev.drill;

import java.io.IOException;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

/** The hub that a drill breaks: its own data under {@code .sala/drill} of the project, its own ports. */
final class DrillHub {
    private static final int FIRST_PORT = 18500;
    private static final String NOBODY_SIGNS_IN = "http://localhost:9/realms/sala";

    private final Settings settings;
    private final Progress progress;

    private DrillHub(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** One whose messages come from outside only: Keycloak stays away. */
    static DrillHub withoutSignIn(Settings project, Progress progress) {
        return new DrillHub(settings(project).with("SALA_OIDC_ISSUER", NOBODY_SIGNS_IN), progress);
    }

    /** One whose agents work. */
    static DrillHub withSignIn(Settings project, Progress progress) {
        return new DrillHub(settings(project), progress);
    }

    /** One whose agents work, also at night on what only leaves by day. */
    static DrillHub withoutNight(Settings project, Progress progress) {
        return new DrillHub(settings(project).with("SALA_DECENT_HOURS", "00:00-24:00"), progress);
    }

    private static Settings settings(Settings project) {
        return Settings.isolated(project.root().resolve(".sala/drill"), FIRST_PORT)
                .with("SALA_FAST_START", "yes");
    }

    /** The same with one variable set. */
    DrillHub with(String variable, String value) {
        return new DrillHub(settings.with(variable, value), progress);
    }

    Settings settings() {
        return settings;
    }

    /** Starts it with empty data; it ends with this process. */
    Hub fresh() throws IOException, InterruptedException {
        return Hub.fresh(settings, progress);
    }
}
