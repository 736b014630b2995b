package th.sala.ticketing.scan;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.mode.Mode;

/** The scanner and the rule of what to do without its word, from the environment. */
@Singleton
class ScanSource {
    private final Optional<Scanner> scanner;
    private final ScanPolicy policy;

    /**
     * @param clamd {@code host:port} or {@code unix:/path}; empty for no scanner
     * @param scan {@code required} or {@code off}; empty for {@code required} where there is a scanner or real customers
     */
    @Inject
    ScanSource(
            Mode mode,
            @ConfigProperty(name = "SALA_CLAMD") Optional<String> clamd,
            @ConfigProperty(name = "SALA_SCAN") Optional<String> scan) {
        this(
                clamd.map(ClamdAddress::of).map(ClamdScanner::new),
                new ScanPolicy(scan.map(ScanSource::required).orElse(clamd.isPresent() || mode.isProduction())));
    }

    ScanSource(Optional<Scanner> scanner, ScanPolicy policy) {
        this.scanner = scanner;
        this.policy = policy;
    }

    Optional<Scanner> scanner() {
        return scanner;
    }

    @Produces
    @Dependent
    ScanPolicy policy() {
        return policy;
    }

    private static boolean required(String setting) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "required" -> true;
            case "off" -> false;
            default -> throw new IllegalStateException("SALA_SCAN must be required or off.");
        };
    }
}
