package th.sala.consent.copy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RightsRequest;

/** Makes what was asked for until nothing waits. What fails is tried again, at most three times. */
@Singleton
class CopyWorker {
    private static final Logger LOG = Logger.getLogger(CopyWorker.class.getName());

    private final CopyWork work;
    private final RequestDesk requests;
    private final CopyBuilder builder;
    private boolean failing;

    @Inject
    CopyWorker(CopyWork work, RequestDesk requests, CopyBuilder builder) {
        this.work = work;
        this.requests = requests;
        this.builder = builder;
    }

    void work() {
        try {
            Optional<UUID> next = work.claim();
            while (next.isPresent()) {
                make(next.get());
                next = work.claim();
            }
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "Copies are not made: {0}", fault.getClass());
            failing = true;
        }
    }

    private void make(UUID id) {
        RightsRequest request = requests.get(id).orElseThrow();
        try {
            byte[] zip = builder.build(request, done -> work.progress(id, done));
            work.ready(id, request.subject(), zip);
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.WARNING, "A copy could not be made: request {0}, {1}", new Object[] {id, fault.getClass()});
            work.release(id);
            throw fault;
        }
    }
}
