package th.sala.channels.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import th.sala.consent.subject.Identifier;
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
    private final SubjectRegister register;
    private final SubjectDataHolders holders;

    protected AddressDataHolder(String name, Set<String> tables, SubjectRegister register, SubjectDataHolders holders) {
        this.name = name;
        this.tables = Set.copyOf(tables);
        this.register = register;
        this.holders = holders;
    }

    @PostConstruct
    public void join() {
        holders.register(this);
    }

    /** How many rows are kept under these hashes, in hexadecimal. */
    protected abstract long count(List<String> hashes);

    /** Removes them. */
    protected abstract long erase(List<String> hashes);

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
        return count(hashes(subject));
    }

    @Override
    public JsonObject export(SubjectId subject) {
        return Json.createObjectBuilder().add("kept", count(subject)).build();
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
        return erase(hashes(subject));
    }

    private List<String> hashes(SubjectId subject) {
        return register.fingerprints(subject).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}
