package th.sala.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.erasure.RemoteStore;
import th.sala.consent.erasure.RemoteStores;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/**
 * The identity provider as a store of personal data: the accounts of customers under an e-mail address of theirs, their
 * sessions, and that no event names the address. An account of somebody who works here is kept: it stands under the notice for
 * staff.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AccountStore implements RemoteStore {
    /** Before an address whose events are meant; no address begins so. */
    private static final String EVENTS = "events of ";

    private final SubjectRegister register;
    private final RemoteStores stores;
    private final AccountProvider provider;

    @Inject
    public AccountStore(
            SubjectRegister register,
            RemoteStores stores,
            @ConfigProperty(name = "SALA_OIDC_ISSUER") String issuer,
            @ConfigProperty(name = "SALA_ERASURE_SECRET", defaultValue = "") String secret) {
        this.register = register;
        this.stores = stores;
        this.provider = new AccountProvider(issuer, secret);
    }

    @PostConstruct
    public void join() {
        stores.register(this);
    }

    @Override
    public String name() {
        return "identity-provider";
    }

    @Override
    public List<Errand> errands(SubjectId identity) {
        return register.identifiers(identity).stream()
                .filter(held -> held.kind() == IdentifierKind.EMAIL)
                .filter(held -> held.holder().equals(identity))
                .flatMap(held -> register.open(identity, held.id()).stream())
                .distinct()
                .flatMap(address -> Stream.of(
                        new Errand("accounts", address, 0), new Errand("sign-in-events", EVENTS + address, 0)))
                .toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Answer run(String about) {
        return about.startsWith(EVENTS) ? provider.unnamed(about.substring(EVENTS.length())) : provider.forget(about);
    }
}
