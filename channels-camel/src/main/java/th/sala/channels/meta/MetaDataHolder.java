package th.sala.channels.meta;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.runtime.AddressDataHolder;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectRegister;

/** What Messenger's side holds of a person beside their messages: where files of theirs are still fetched from. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MetaDataHolder extends AddressDataHolder implements SubjectDataHolder {
    private static final String COUNT = """
            SELECT count(*) FROM channels.meta_file
            WHERE sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
            """;

    private static final String ERASE = """
            DELETE FROM channels.meta_file
            WHERE sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
            """;

    @Inject
    public MetaDataHolder(Jdbi jdbi, SubjectRegister register, SubjectDataHolders holders) {
        super("meta", new Kept(Map.of("channels.meta_file", COUNT), List.of(ERASE)), jdbi, register, holders);
    }
}
