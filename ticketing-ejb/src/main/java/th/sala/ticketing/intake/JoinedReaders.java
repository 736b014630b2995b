package th.sala.ticketing.intake;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The readers that joined since the start. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JoinedReaders implements OriginalReaders {
    private final List<OriginalReader> readers = new CopyOnWriteArrayList<>();

    @Override
    public void register(OriginalReader reader) {
        readers.add(reader);
    }

    @Override
    public Optional<OriginalReader> of(String channel) {
        return readers.stream().filter(reader -> reader.reads(channel)).findFirst();
    }
}
