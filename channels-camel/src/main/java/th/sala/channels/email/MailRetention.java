package th.sala.channels.email;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.runtime.AgedEvents;
import th.sala.consent.erasure.AgedErasures;
import th.sala.consent.retention.RetainedStores;

/** Mails go from their mailboxes with the tickets they were about. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailRetention extends AgedEvents {

    @Inject
    public MailRetention(Jdbi jdbi, RetainedStores stores, AgedErasures erasures) {
        super(stores, List.of(new AgedMails(jdbi, erasures)));
    }
}
