package th.sala.consent.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.erasure.ErasureErrands.Taken;
import th.sala.consent.erasure.RemoteStore.Answer;

/** Runs the errands of erasures: in stores outside the database, and the second look into ours. */
@Singleton
class ErasureWorker {
    private static final Logger LOG = Logger.getLogger(ErasureWorker.class.getName());
    private static final int AT_ONCE = 20;

    private final ErasureErrands errands;
    private final RemoteStores stores;
    private final SecondLook second;

    @Inject
    ErasureWorker(ErasureErrands errands, RemoteStores stores, SecondLook second) {
        this.errands = errands;
        this.stores = stores;
        this.second = second;
    }

    /** Whatever is due; what fails is tried again later. */
    void work() {
        try {
            List<Taken> taken;
            do {
                taken = errands.take(AT_ONCE);
                taken.forEach(this::run);
            } while (taken.size() == AT_ONCE);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Errands of erasures could not be taken: {0}", fault.getClass());
        }
    }

    private void run(Taken errand) {
        try {
            errands.settle(errand, answer(errand));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "The errand {0} failed: {1}", new Object[] {errand, fault.getClass()});
        }
    }

    private Answer answer(Taken errand) {
        return errand.holder().equals(SecondLook.NAME)
                ? second.take(errand)
                : stores.named(errand.holder())
                        .map(store -> store.run(errand.about()))
                        .orElseGet(() -> new Answer.Open("no-such-store"));
    }
}
