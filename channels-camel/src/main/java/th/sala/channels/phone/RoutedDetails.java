package th.sala.channels.phone;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import th.sala.channels.runtime.CamelBootstrap;

/** Sends each line of a file through Camel in the caller's thread. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoutedDetails implements CallDetails {
    private final CamelBootstrap camel;

    /** For the container's proxy. */
    public RoutedDetails() {
        this(null);
    }

    @Inject
    public RoutedDetails(CamelBootstrap camel) {
        this.camel = camel;
    }

    @Override
    public CallImport bring(byte[] file, boolean dryRun, String reporter, Set<String> roles) throws UnreadableFile {
        List<CallImport.Line> lines = new ArrayList<>();
        DetailBatch batch = new DetailBatch(dryRun, reporter, roles);
        for (DetailFile.Row row : DetailFile.read(file)) {
            lines.add(camel.request(DetailRoutes.IN, batch.with(row), CallImport.Line.class));
        }
        return CallImport.of(dryRun, lines);
    }
}
