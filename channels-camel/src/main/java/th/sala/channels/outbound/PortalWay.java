package th.sala.channels.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way into the customers' portal, as it stands below what leaves. It carries nothing of the person. */
@Dependent
public class PortalWay {
    private final String portal;

    @Inject
    public PortalWay(
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.portal = publicUrl + "/portal/";
    }

    public String address() {
        return portal;
    }

    /** Where a person says what their data may be used for. */
    public String preferences() {
        return portal + "#/preferences";
    }

    /** What a button says: at most 20 characters, as LINE and Messenger take them. */
    public String label(String language) {
        return "en".equals(language) ? "Follow your request" : "ติดตามเรื่องของคุณ";
    }
}
