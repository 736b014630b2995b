package th.sala.channels.runtime;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
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
    private final Set<String> tables;
    private final Kept kept;
    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final SubjectDataHolders holders;

    protected AddressDataHolder(
            String name,
            Set<String> tables,
            Kept kept,
            Jdbi jdbi,
            SubjectRegister register,
            SubjectDataHolders holders) {
        this.name = name;
        this.tables = Set.copyOf(tables);
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
        return tables;
    }

    @Override
    public long count(SubjectId subject) {
        List<String> hashes = hashes(subject);
        return jdbi.withHandle(handle -> handle.createQuery(kept.count())
                .bindArray("hashes", String.class, hashes)
                .mapTo(Long.class)
                .one());
    }

    /** Named by the table that leads to the others. */
    @Override
    public List<Store> stores(SubjectId subject) {
        return List.of(Store.deleted(Collections.max(tables), count(subject)));
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
     * @param count counts them
     * @param erase removes them, in this order
     */
    protected record Kept(String count, List<String> erase) {
        public Kept {
            erase = List.copyOf(erase);
        }
    }
}
