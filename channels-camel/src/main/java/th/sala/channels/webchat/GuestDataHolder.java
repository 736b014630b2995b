package th.sala.channels.webchat;

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

/** What the chat holds of a person: that their browser is a guest. Erased, the browser is a stranger. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class GuestDataHolder extends AddressDataHolder implements SubjectDataHolder {
    private static final String COUNT = """
            SELECT count(*) FROM channels.chat_guest
            WHERE address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
            """;

    private static final String ERASE = """
            DELETE FROM channels.chat_guest
            WHERE address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
            """;

    @Inject
    public GuestDataHolder(Jdbi jdbi, SubjectRegister register, SubjectDataHolders holders) {
        super("web-chat", new Kept(Map.of("channels.chat_guest", COUNT), List.of(ERASE)), jdbi, register, holders);
    }
}
