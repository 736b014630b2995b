package th.sala.ticketing.intake;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The readers that joined since the start, by channel. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JoinedReaders implements OriginalReaders {
    private final Map<String, OriginalReader> readers = new ConcurrentHashMap<>();

    @Override
    public void register(OriginalReader reader) {
        OriginalReader other = readers.putIfAbsent(reader.channel(), reader);
        if (other != null) {
            throw new IllegalStateException("Two readers of originals serve the channel " + reader.channel() + ".");
        }
    }

    @Override
    public Optional<OriginalReader> of(String channel) {
        return Optional.ofNullable(readers.get(channel));
    }
}
