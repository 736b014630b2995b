package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where LINE is. */
@Dependent
class LineSettings {
    private final String api;
    private final String data;

    @Inject
    LineSettings(
            @ConfigProperty(name = "SALA_LINE_API_URL", defaultValue = "https://api.line.me") String api,
            @ConfigProperty(name = "SALA_LINE_DATA_URL", defaultValue = "https://api-data.line.me") String data) {
        this.api = api;
        this.data = data;
    }

    URI api(String path) {
        return URI.create(api + path);
    }

    /** Where what people sent is fetched from. */
    URI data(String path) {
        return URI.create(data + path);
    }
}
