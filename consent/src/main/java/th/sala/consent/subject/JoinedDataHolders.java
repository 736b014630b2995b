package th.sala.consent.subject;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The holders that joined since the start, by name, the privacy kernel last. Each is asked about the whole person. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JoinedDataHolders implements SubjectDataHolders {
    private final Map<String, SubjectDataHolder> holders = new ConcurrentSkipListMap<>();
    private final SubjectMerges merges;

    @Inject
    public JoinedDataHolders(SubjectMerges merges) {
        this.merges = merges;
    }

    @Override
    public void register(SubjectDataHolder holder) {
        SubjectDataHolder other = holders.putIfAbsent(holder.name(), new WholePerson(holder, merges));
        if (other != null) {
            throw new IllegalStateException("Two holders of personal data are called " + holder.name() + ".");
        }
    }

    @Override
    public List<SubjectDataHolder> all() {
        return holders.values().stream()
                .sorted(Comparator.comparing(holder -> holder.name().equals(ConsentDataHolder.NAME)))
                .toList();
    }
}
