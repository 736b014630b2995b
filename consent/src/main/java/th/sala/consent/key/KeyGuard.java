package th.sala.consent.key;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Makes a missing, malformed or public master key stop the start, not the first customer. */
@Singleton
@Startup
public class KeyGuard {
    private static final byte[] CONTEXT = {};

    private final MasterKey master;

    @Inject
    public KeyGuard(MasterKey master) {
        this.master = master;
    }

    /** Wraps and unwraps a key once, so that a Java without the ciphers is noticed too. */
    @PostConstruct
    public void check() {
        master.unwrap(master.wrap(ContentKey.random(), CONTEXT), CONTEXT);
    }
}
