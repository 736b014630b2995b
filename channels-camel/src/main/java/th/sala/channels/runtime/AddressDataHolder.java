package th.sala.channels.runtime;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.Store;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/**
 * What a channel keeps of a person under the keyed hash of their address. There is nothing to correct in a hash, and what is
 * restricted is what was said, which stands in tickets.
 */
public abstract class AddressDataHolder implements SubjectDataHolder {
    private final String name;
    private final Kept kept;
    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final SubjectDataHolders holders;

    protected AddressDataHolder(
            String name, Kept kept, Jdbi jdbi, SubjectRegister register, SubjectDataHolders holders) {
        this.name = name;
        this.kept = kept;
        this.jdbi = jdbi;
        this.register = register;
        this.holders = holders;
    }

    @PostConstruct
    public void join() {
        holders.register(this);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> tables() {
        return kept.counts().keySet();
    }

    @Override
    public long count(SubjectId subject) {
        return stores(subject).stream().mapToLong(Store::records).sum();
    }

    @Override
    public List<Store> stores(SubjectId subject) {
        List<String> hashes = hashes(subject);
        return kept.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(table -> Store.deleted(table.getKey(), counted(table.getValue(), hashes)))
                .toList();
    }

    private long counted(String statement, List<String> hashes) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bindArray("hashes", String.class, hashes)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public JsonObject export(SubjectId subject) {
        return JSON.createObjectBuilder().add("kept", count(subject)).build();
    }

    @Override
    public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
        return 0;
    }

    @Override
    public long restrict(SubjectId subject, boolean restricted) {
        return 0;
    }

    @Override
    public long erase(SubjectId subject) {
        List<String> hashes = hashes(subject);
        return kept.erase().stream()
                .mapToLong(statement -> removed(statement, hashes))
                .sum();
    }

    private long removed(String statement, List<String> hashes) {
        return jdbi.withHandle(handle -> handle.createUpdate(statement)
                .bindArray("hashes", String.class, hashes)
                .execute());
    }

    private List<String> hashes(SubjectId subject) {
        return register.fingerprints(subject).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /**
     * The SQL by which the rows are found; each statement takes the hashes, in hexadecimal, as the array {@code :hashes}.
     *
     * @param counts for each table, with schema, the one that counts
     * @param erase removes them, in this order
     */
    protected record Kept(Map<String, String> counts, List<String> erase) {
        public Kept {
            counts = Map.copyOf(counts);
            erase = List.copyOf(erase);
        }
    }
}
